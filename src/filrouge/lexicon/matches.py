"""The words of sport by which a town's name is told to be its club's (`names/matches.toml`)."""

from dataclasses import dataclass
from functools import cache

from filrouge.lexicon.tables import read_table


@dataclass(frozen=True, slots=True)
class Matches:
    """Forms in lower case: what only sides of a match do, what others do as well, what names an adversary, and the
    nouns of sport.
    """

    beats: frozenset[str]
    plays: frozenset[str]
    against: frozenset[str]
    about: frozenset[str]


@cache
def matches() -> Matches:
    """The words that tell a club from its town."""
    table = read_table("names", "matches.toml")
    return Matches(*(frozenset(table[part]) for part in ("beats", "plays", "against", "about")))
