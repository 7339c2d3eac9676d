"""By which wider words the holder of an office, or a body, is also called (`offices.toml`)."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from filrouge.lexicon.tables import read_table

Words = frozenset[str]
Slot = Literal["subject", "object"]


@cache
def _callings(part: str) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    return {tuple(words.split()): tuple(meant) for words, meant in read_table("offices.toml")[part].items()}


def _called(part: str, head: Words, words: Words) -> dict[str, Words]:
    """What a description of that noun means, by the words of it that say so, its noun first or last: "haute
    juridiction" before "juridiction".
    """
    table = _callings(part)
    said = [key for key in table if {key[0], key[-1]} & head and head | words >= set(key)]
    most = max((len(key) for key in said), default=0)
    return {meant: frozenset(key) for key in said if len(key) == most for meant in table[key]}


def titles_of(head: Words, words: Words = frozenset()) -> tuple[Words, ...]:
    """The words of each title whose bearer a description can mean, by the forms of its noun and its other words."""
    return tuple(frozenset(title.split()) for title in _called("holders", head, words))


def beginnings_of(head: Words, words: Words) -> Mapping[str, Words]:
    """What the names of the bodies begin with that a description can mean, and the words of it that say so."""
    return _called("bodies", head, words)


@cache
def classifying() -> Words:
    """The adjectives (lemmas) that tell one office from another: "directeur financier", "directeur général"."""
    return frozenset(read_table("offices.toml")["adjectives"]["classifying"])


@cache
def verbs_of(part: Literal["naming", "becoming"]) -> Words:
    """The verbs whose object (naming) or subject (becoming) comes to bear the title beside them."""
    return frozenset(read_table("offices.toml")["verbs"][part])


@cache
def _called_for(slot: Slot) -> Mapping[str, Words]:
    return {verb: frozenset(words) for verb, words in read_table("offices.toml")[slot].items()}


def called_for(slot: Slot, verb: str) -> Words:
    """What the subject or the object of a verb is called by what it does or undergoes: "vainqueur" of "remporter"."""
    return _called_for(slot).get(verb, frozenset())


@cache
def is_called_for(noun: str) -> bool:
    """True for what people are called by what they did or underwent: "le vainqueur", "le suspect"."""
    slots: tuple[Slot, ...] = ("subject", "object")
    return any(noun in words for slot in slots for words in _called_for(slot).values())
