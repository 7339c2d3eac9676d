"""The phrases and patterns of web furniture, as data."""

import re
from dataclasses import dataclass
from functools import cache

from filrouge.errors import LexiconError
from filrouge.lexicon.tables import read_table

_KEYS = {"name", "lines", "starts", "patterns", "tails", "links", "examples", "counterexamples"}


@dataclass(frozen=True, slots=True)
class FurnitureGroup:
    """One kind of web furniture: how its lines look, and the lines that prove it.

    `lines` and `starts` are folded (see `folded`); `patterns` match a whole line, `tails` a part of one. `links` says
    that its lines may stand above headlines of other articles.
    """

    name: str
    lines: frozenset[str]
    starts: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]
    tails: tuple[re.Pattern[str], ...]
    links: bool
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


def folded(line: str) -> str:
    """A line as the lists of phrases write it: lower case, straight apostrophes, outer punctuation and bullets gone.

    >>> folded("• L’actu en continu :")
    "l'actu en continu"
    """
    line = line.replace("’", "'").replace("\u00a0", " ").casefold()
    return re.sub(r"\s+", " ", re.sub(r"^[^\w%]+|[^\w)]+$", "", line))


def _compiled(group: str, patterns: list[str], flags: int) -> tuple[re.Pattern[str], ...]:
    try:
        return tuple(re.compile(pattern, flags) for pattern in patterns)
    except re.error as error:
        raise LexiconError(
            f"lexicon/furniture.toml, group {group!r}: {error.pattern!r} is no pattern: {error}"
        ) from error


def _group(table: dict[str, object]) -> FurnitureGroup:
    name = str(table.get("name", ""))
    unknown = table.keys() - _KEYS
    if not name or unknown:
        raise LexiconError(f"lexicon/furniture.toml, group {name!r}: needs a name and knows no {sorted(unknown)}")

    def strings(key: str) -> list[str]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise LexiconError(f"lexicon/furniture.toml, group {name!r}: {key} must be a list of strings")
        return value

    return FurnitureGroup(
        name=name,
        lines=frozenset(folded(line) for line in strings("lines")),
        starts=tuple(sorted((folded(start) for start in strings("starts")), key=lambda s: (-len(s), s))),
        patterns=_compiled(name, strings("patterns"), re.IGNORECASE),
        tails=_compiled(name, strings("tails"), re.MULTILINE),
        links=table.get("links") is True,
        examples=tuple(strings("examples")),
        counterexamples=tuple(strings("counterexamples")),
    )


@cache
def furniture_groups() -> tuple[FurnitureGroup, ...]:
    """The kinds of web furniture, in the order of the file. Raises LexiconError when the file is not as it must be."""
    return tuple(_group(table) for table in read_table("furniture.toml").get("group", []))
