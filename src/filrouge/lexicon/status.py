"""Cues of status: what tells that an event is planned, alleged or denied, or keeps it from being one
(`status.toml`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from filrouge.lexicon.tables import read_table


@dataclass(frozen=True, slots=True)
class StatusCues:
    """Lemmas of governing verbs and nouns by what they make of what they govern, and words beside a trigger.

    `cancelling_marks` introduce clauses that tell no event ("si", "afin de"), `factive` verbs govern what did
    happen, `meaning` verbs say with an infinitive what one is going to do, `habits` are adverbs of habit, `speech` the
    verbs that report what somebody says; what is `awaited` is planned.
    """

    planned: frozenset[str]
    alleged: frozenset[str]
    denied: frozenset[str]
    cancelling: frozenset[str]
    factive: frozenset[str]
    cancelling_marks: frozenset[str]
    planned_adverbs: frozenset[str]
    planned_adjectives: frozenset[str]
    alleged_adverbs: frozenset[str]
    alleged_adjectives: frozenset[str]
    source_prepositions: frozenset[str]
    habits: frozenset[str]
    awaited: frozenset[str]
    speech: frozenset[str]
    meaning: frozenset[str]


def _bare(word: str) -> str:
    """A verb without its reflexive clitic: the parser makes that a word of its own."""
    return word.removeprefix("se ").removeprefix("s'")


def _governors(table: Mapping[str, list[str]]) -> frozenset[str]:
    return frozenset(_bare(word) for key in ("verbs", "nouns") for word in table.get(key, ()))


@cache
def status_cues() -> StatusCues:
    """The data of `status.toml` and `reporting.toml`."""
    raw, reporting = read_table("status.toml"), read_table("reporting.toml")
    speech = {_bare(verb) for key in ("say", "claim", "announce") for verb in reporting[key]}
    return StatusCues(
        planned=_governors(raw["planned"]),
        alleged=_governors(raw["alleged"]),
        denied=_governors(raw["denied"]),
        cancelling=_governors(raw["cancelling"]),
        factive=_governors(raw["factive"]),
        cancelling_marks=frozenset((*raw["cancelling"]["marks"], *raw["cancelling"]["prepositions"])),
        planned_adverbs=frozenset(raw["planned"]["adverbs"]),
        planned_adjectives=frozenset(raw["planned"]["adjectives"]),
        alleged_adverbs=frozenset(raw["alleged"]["adverbs"]),
        alleged_adjectives=frozenset(raw["alleged"]["adjectives"]),
        source_prepositions=frozenset(raw["alleged"]["prepositions"]),
        habits=frozenset(raw["habit"]["adverbs"]),
        meaning=frozenset(raw["planned"]["meaning"]),
        awaited=frozenset(raw["planned"]["awaited"]),
        speech=frozenset(speech),
    )
