"""The trigger patterns of the lexicon, word by word against a sentence's tokens."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from filrouge.events.grammar.verbs import verb_lemmas
from filrouge.events.grammar.voice import is_active_perfect, is_reflexive
from filrouge.lexicon.event_types import GAP, Frame, Pattern, TriggerKind, event_types
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Sentence, Token

_SKIPPED = frozenset({"ADV", "AUX", "PUNCT"})
_GAP_WORDS = 5
_SLACK = 2

Index = Mapping[str, tuple[tuple[Frame, Pattern], ...]]


@cache
def _index() -> Mapping[TriggerKind, Index]:
    found: dict[TriggerKind, dict[str, list[tuple[Frame, Pattern]]]] = {
        "verb": defaultdict(list), "noun": defaultdict(list), "state": defaultdict(list),
    }  # fmt: skip
    for event_type in event_types().values():
        for frame in event_type.frames:
            for pattern in frame.patterns:
                found[pattern.kind][pattern.lemma].append((frame, pattern))
    return {kind: {lemma: tuple(rows) for lemma, rows in table.items()} for kind, table in found.items()}


def _word_fits(token: Token, words: frozenset[str]) -> bool:
    return token.text.casefold() in words or token.lemma.casefold() in words


def match_rest(sentence: Sentence, index: int, pattern: Pattern) -> int | None:
    """The index of the last word of a multiword trigger that starts at `index`, or None if its words do not follow.

    Adverbs, auxiliaries and dates may stand between the words ("sont parvenus jeudi à un accord"), a GAP takes up to
    five other words but no conjunction ("publié sur son site une déclaration").
    """
    position, slack, in_gap = index, _SLACK if pattern.kind == "verb" else 0, False
    for words in pattern.rest:
        if GAP in words:
            slack, in_gap = _GAP_WORDS, True
            continue
        position += 1
        while position < len(sentence.tokens) and not _word_fits(sentence.tokens[position], words):
            token = sentence.tokens[position]
            dated = pattern.kind == "verb" and token.text.casefold() in grammar().date_words
            light = (in_gap and token.pos != "CCONJ") or token.pos in _SKIPPED
            if not dated and (slack == 0 or not light):
                return None
            position, slack = position + 1, slack - (not dated)
        if position >= len(sentence.tokens):
            return None
        slack, in_gap = min(slack, _SLACK) if pattern.kind == "verb" else 0, False
    return position


def starts(sentence: Sentence, index: int) -> Iterator[tuple[Frame, Pattern]]:
    """The frames and patterns whose first word the token may be."""
    token = sentence.tokens[index]
    form, lemma = token.text.casefold(), token.lemma.casefold()
    for verb in verb_lemmas(sentence, index):
        for frame, pattern in _index()["verb"].get(verb, ()):
            reflexive = is_reflexive(sentence, index)
            causative = any(sentence.tokens[i].dep == "aux:caus" for i in sentence.children(index))
            voiced = pattern.reflexive == (reflexive and not causative) or (pattern.reflexive and causative)
            if voiced and (not pattern.clitic or _has_clitic(sentence, index)):
                yield frame, pattern
    if token.pos in ("NOUN", "PROPN", "X", "SYM") or (token.pos in ("ADJ", "VERB") and _has_article(sentence, index)):
        for key in dict.fromkeys((lemma, form)):
            yield from _index()["noun"].get(key, ())
    if not is_active_perfect(sentence, index):
        for key in dict.fromkeys((form, lemma)):
            yield from _index()["state"].get(key, ())


def _has_clitic(sentence: Sentence, index: int) -> bool:
    """True for the verb of "l'emporter", whose object stands for nothing."""
    return any(sentence.tokens[i].text.casefold() in ("l'", "l’") for i in range(max(0, index - 3), index))


def _has_article(sentence: Sentence, index: int) -> bool:
    return any(sentence.tokens[i].dep == "det" for i in sentence.children(index))


def is_turned_object(sentence: Sentence, head: int, pattern: Pattern) -> bool:
    """True if the passive's subject is the noun of a multiword trigger: "la plainte déposée" is "déposer plainte"."""
    nouns = [words for words in pattern.rest if GAP not in words and not words & grammar().little]
    return len(nouns) == 1 and _word_fits(sentence.tokens[head], nouns[0])
