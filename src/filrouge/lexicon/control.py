"""Verbs that lend an infinitive or an event noun its subject, and nouns that stand for their owner."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Control:
    """Lemmas, by what they lend; see `control.toml` for the sentence that shows each."""

    object_control: frozenset[str]
    dative_control: frozenset[str]
    support_agent: frozenset[str]
    support_patient: frozenset[str]
    metonyms: frozenset[str]
    generic_bodies: frozenset[str]
    turnover: frozenset[str]
    amounts: frozenset[str]
    occurring: frozenset[str]
    scheduled: frozenset[str]
    states: frozenset[str]


@cache
def control() -> Control:
    """The data of `control.toml`."""
    raw = tomllib.loads((files("filrouge.lexicon") / "control.toml").read_text(encoding="utf-8"))
    return Control(**{key: frozenset(words) for key, words in raw.items()})
