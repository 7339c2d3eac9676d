"""What the events room knows of French words beyond the triggers (`grammar.toml`)."""

from dataclasses import dataclass
from functools import cache

from filrouge.errors import LexiconError
from filrouge.lexicon.tables import read_table


@dataclass(frozen=True, slots=True)
class Grammar:
    """Lists of lemmas and little words; `grammar.toml` shows each with the sentence that proved it."""

    object_control: frozenset[str]
    dative_control: frozenset[str]
    support_agent: frozenset[str]
    support_patient: frozenset[str]
    oblique_support: frozenset[str]
    metonyms: frozenset[str]
    agreements: frozenset[str]
    generic_bodies: frozenset[str]
    public_bodies: frozenset[str]
    shares: frozenset[str]
    turnover: frozenset[str]
    investors: frozenset[str]
    parts: frozenset[str]
    targets: frozenset[str]
    loose: frozenset[str]
    authorities: frozenset[str]
    regions: frozenset[str]
    others: frozenset[str]
    realms: frozenset[str]
    standing: frozenset[str]
    amounts: frozenset[str]
    occurring: frozenset[str]
    convened: frozenset[str]
    scheduled: frozenset[str]
    announcements: frozenset[str]
    announcing: frozenset[str]
    binding: frozenset[str]
    learning: frozenset[str]
    yardsticks: frozenset[str]
    comparing: frozenset[str]
    degrees: frozenset[str]
    measures: frozenset[str]
    states: frozenset[str]
    turning: frozenset[str]
    enduring: frozenset[str]
    unaccusative: frozenset[str]
    first_person: frozenset[str]
    second_person: frozenset[str]
    personal: frozenset[str]
    inverted: frozenset[str]
    sayable: frozenset[str]
    media: frozenset[str]
    official: frozenset[str]
    set_phrases: frozenset[str]
    relatives: frozenset[str]
    turns: frozenset[str]
    negations: frozenset[str]
    nobody: frozenset[str]
    none: frozenset[str]
    indefinite: frozenset[str]
    unspecific: frozenset[str]
    definite: frozenset[str]
    little: frozenset[str]
    occasions: frozenset[str]
    mediums: frozenset[str]
    date_words: frozenset[str]
    time_units: frozenset[str]
    prenominal: frozenset[str]
    plain_titles: frozenset[str]
    superlatives: frozenset[str]


@cache
def grammar() -> Grammar:
    """The data of `grammar.toml`. Raises LexiconError if a list is missing or unknown."""
    raw = read_table("grammar.toml")
    try:
        return Grammar(**{key: frozenset(words) for key, words in raw.items()})
    except TypeError as problem:
        raise LexiconError(f"lexicon/grammar.toml: {problem}") from problem
