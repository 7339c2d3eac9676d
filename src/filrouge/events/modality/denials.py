"""Denials that a tagger took for part of their subject: "Velmont | nie avoir licencié Paul Roy" told the opposite."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from filrouge.events.grammar.mainverbs import PRESENT
from filrouge.events.grammar.voice import has_child
from filrouge.lexicon.conjugation import present
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence, Token

_BEHIND_A_NOUN = ("acl", "amod", "appos", "flat", "flat:name", "nmod")


@cache
def _denials() -> Mapping[str, str]:
    """The third persons of the present of the verbs that deny, with their infinitives."""
    return {form: lemma for lemma in sorted(status_cues().denied) for form in present(lemma)}


def with_denial(sentence: Sentence) -> Sentence:
    """The sentence with a denial that hangs on the noun phrase before it a verb: that noun is its subject, and what
    had the noun as its subject is denied.
    """
    for index, token in enumerate(sentence.tokens):
        if token.text in _denials() and _hangs_before(token, index) and not has_child(sentence, index, "case", "det"):
            subject = _head_of_phrase(sentence, index)
            governor = sentence.tokens[subject].head
            if sentence.tokens[subject].pos in ("NOUN", "PROPN") and (governor == subject or governor > index):
                return replace(sentence, tokens=tuple(_reread(sentence, index, subject)))
    return sentence


def _hangs_before(token: Token, index: int) -> bool:
    return token.dep in _BEHIND_A_NOUN and token.head < index


def _head_of_phrase(sentence: Sentence, index: int) -> int:
    """The noun that all words up to this one hang on."""
    above = sentence.tokens[index].head
    while _hangs_before(sentence.tokens[above], above):
        above = sentence.tokens[above].head
    return above


def _reread(sentence: Sentence, denial: int, subject: int) -> list[Token]:
    """The tokens with the denial in the place of what it denies, or of a subject that was all the sentence."""
    below = (i for i in sentence.children(subject) if i > denial and sentence.tokens[i].pos == "VERB")
    alone = sentence.tokens[subject].head == subject
    denied = next(below, None) if alone else sentence.tokens[subject].head
    place = sentence.tokens[subject if alone or denied is None else denied]
    moved = {subject, denied}
    tokens = [
        replace(token, head=denial) if token.head in moved and _is_across(i, token.head, denial) else token
        for i, token in enumerate(sentence.tokens)
    ]
    if denied is not None:
        relation = "xcomp" if tokens[denied].pos == "VERB" else "obj"
        tokens[denied] = replace(tokens[denied], head=denial, dep=relation)
    tokens[subject] = replace(tokens[subject], head=denial, dep="nsubj")
    tokens[denial] = replace(
        tokens[denial],
        lemma=_denials()[tokens[denial].text],
        pos="VERB",
        morph=PRESENT,
        head=denial if place.dep == "root" else place.head,
        dep=place.dep,
    )
    return tokens


def _is_across(index: int, head: int, denial: int) -> bool:
    """Whether what hangs on a word stands on the other side of the denial."""
    return (index < denial) != (head < denial)
