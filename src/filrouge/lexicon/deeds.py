"""What triggers tell more exactly than their type, as data (`deeds.toml`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from filrouge.errors import LexiconError
from filrouge.letters import plain
from filrouge.lexicon.tables import read_table


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed: the `words` (beginnings, in plain letters) that tell it under one of its `types`; it excludes the other
    deeds that are `alone`.
    """

    types: frozenset[str]
    words: tuple[str, ...]
    alone: bool
    across: bool


@cache
def deeds() -> Mapping[str, Deed]:
    """The deeds by name. Raises LexiconError where one lacks its types or words."""
    found = {}
    for name, raw in read_table("deeds.toml").items():
        try:
            found[name] = Deed(
                frozenset(raw["types"]),
                tuple(map(plain, raw["words"])),
                raw.get("alone", False),
                raw.get("across", False),
            )
        except KeyError as missing:
            raise LexiconError(f"lexicon/deeds.toml: {name} lacks {missing}") from None
    return found


@cache
def exclusive() -> frozenset[str]:
    """The names of the deeds that exclude each other."""
    return frozenset(name for name, deed in deeds().items() if deed.alone)


@cache
def crossing() -> frozenset[str]:
    """The names of the deeds that make types near which have nothing to do with each other."""
    return frozenset(name for name, deed in deeds().items() if deed.across)
