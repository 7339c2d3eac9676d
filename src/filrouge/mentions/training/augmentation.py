"""Variants of a training sentence: the typography and the accidents of press text that the treebanks do not have.

Each function returns a new sentence with the same annotation, or the same sentence where there is nothing to change.
Chance comes only from the `random.Random` that is passed in.
"""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

from filrouge.mentions.training.sample import Sample, Token

NO_BREAK_SPACE = "\u00a0"
NARROW_NO_BREAK_SPACE = "\u202f"
_BEFORE_WIDE_PUNCTUATION = frozenset("»:;!?%€")
_PAIRS = (("«", "»"), ("“", "”"), ('"', '"'))

Change = Callable[[Sample, Random], Sample]
NamePools = Mapping[str, Sequence[tuple[str, ...]]]


def augment(sample: Sample, chance: Random) -> Sample:
    """The sentence after each change of CHANGES was made, or not, with its own probability."""
    for probability, change in CHANGES:
        if chance.random() < probability:
            sample = change(sample, chance)
    return sample


def curly_apostrophes(sample: Sample, _: Random) -> Sample:
    """l'application -> l’application."""
    return sample.map(lambda token: replace(token, text=token.text.replace("'", "’")))


def other_quotes(sample: Sample, chance: Random) -> Sample:
    """« non » -> "non", “non”; only where the quotes come in pairs."""
    marks = [at for at, token in enumerate(sample.tokens) if token.text in {'"', "«", "»", "“", "”"}]
    if not marks or len(marks) % 2:
        return sample
    tokens, pair = list(sample.tokens), chance.choice(_PAIRS)
    wide = pair[0] == "«"
    for order, at in enumerate(marks):
        tokens[at] = replace(tokens[at], text=pair[order % 2])
        if order % 2 == 0:
            tokens[at] = replace(tokens[at], space=wide)
        elif at:
            tokens[at - 1] = replace(tokens[at - 1], space=wide)
    return replace(sample, tokens=tuple(tokens))


def other_dashes(sample: Sample, chance: Random) -> Sample:
    """A hyphen that stands alone -> an en or em dash."""
    dash = chance.choice("–—")
    return sample.map(lambda token: replace(token, text=dash) if token.text in {"-", "--", "–", "—"} else token)


def upper_case(sample: Sample, _: Random) -> Sample:
    """PARLER REVIENT EN LIGNE, as titles are; lemmas are not learned from capitals."""
    return sample.map(lambda token: replace(token, text=_same_length(token.text, token.text.upper()), lemma=""))


def capitalised_words(sample: Sample, _: Random) -> Sample:
    """Parler Revient En Ligne: machine translation of English titles; only long common words change."""

    def change(token: Token) -> Token:
        return replace(token, text=token.text[0].upper() + token.text[1:], lemma="") if len(token.text) > 3 else token

    return sample.map(change)


def lower_start(sample: Sample, _: Random) -> Sample:
    """A sentence that opens in lower case, as after a bullet; a proper noun keeps its capital."""
    first, *rest = sample.tokens
    if first.pos == "PROPN" or not first.text[:1].isupper():
        return sample
    return replace(sample, tokens=(replace(first, text=first.text[0].lower() + first.text[1:]), *rest))


def no_final_stop(sample: Sample, _: Random) -> Sample:
    """A title: the final full stop is gone."""
    if (
        len(sample.tokens) < 3
        or sample.tokens[-1].text != "."
        or any(t.head == len(sample.tokens) - 1 for t in sample.tokens[:-1])
    ):
        return sample
    return replace(sample, tokens=sample.tokens[:-1])


def bare_capitals(sample: Sample, _: Random) -> Sample:
    """État -> Etat, À -> A: many newsrooms leave accents off capitals."""
    return sample.map(lambda token: replace(token, text=_bare_first(token.text)))


def no_break_spaces(sample: Sample, chance: Random) -> Sample:
    """« non » ! with the no-break spaces of careful typesetting; they are tokens of their own."""
    space = chance.choice((NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE))
    for at in range(len(sample.tokens) - 2, -1, -1):
        token = sample.tokens[at]
        if token.space and (token.text == "«" or sample.tokens[at + 1].text in _BEFORE_WIDE_PUNCTUATION):
            sample = sample.with_space(at, space)
    return sample


def broken_line(sample: Sample, chance: Random) -> Sample:
    """Line breaks, or second spaces, in the middle of the sentence: one in ten spaces, at least one."""
    spaces = [at for at, token in enumerate(sample.tokens[:-1]) if token.space]
    if not spaces:
        return sample
    kind = chance.choice(("\n", "\n", "\n\n", " "))
    for at in sorted(chance.sample(spaces, max(1, len(spaces) // 10)), reverse=True):
        sample = sample.with_space(at, kind)
    return sample


def replace_names(sample: Sample, pools: NamePools, chance: Random, probability: float) -> Sample:
    """Other names of the same label in place of some; after "l'" or "d'" one that opens with a vowel, elsewhere one
    that does not.
    """
    for start, end, label in reversed(sample.name_spans()):
        if chance.random() < probability and (pool := pools.get(label)):
            words = chance.choice(pool)
            if _opens_with_vowel(words[0]) == _opens_with_vowel(sample.tokens[start].text):
                sample = sample.with_name(start, end, words, label)
    return sample


def _opens_with_vowel(word: str) -> bool:
    return unicodedata.normalize("NFD", word)[:1].lower() in set("aeiouyh")


CHANGES: tuple[tuple[float, Change], ...] = (
    (0.08, lower_start),
    (0.12, no_final_stop),
    (0.10, bare_capitals),
    (0.20, other_dashes),
    (0.45, other_quotes),
    (0.45, curly_apostrophes),
    (0.15, no_break_spaces),
    (0.20, broken_line),
    (0.03, upper_case),
    (0.01, capitalised_words),
)


def _same_length(old: str, new: str) -> str:
    return new if len(new) == len(old) else old


def _bare_first(text: str) -> str:
    if text[:1].isupper() and not text[:1].isascii():
        return unicodedata.normalize("NFD", text[0])[0] + text[1:]
    return text
