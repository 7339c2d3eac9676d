"""Words and weights by which names, clauses and events of different articles are compared (`comparison.toml`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from filrouge.errors import LexiconError
from filrouge.letters import plain
from filrouge.lexicon.tables import read_table

_POINTERS = {"sure": 1.0, "likely": 0.7, "possible": 0.5}


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words that stand around names without being part of them, in lower case without accents."""

    honorifics: frozenset[str]
    legal_forms: frozenset[str]
    domains: tuple[str, ...]
    articles: frozenset[str]
    links: frozenset[str]
    generic: frozenset[str]
    demonyms: frozenset[str]
    institutions: Mapping[tuple[str, ...], str]
    kindred: Mapping[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class TypeWords:
    """What event types have to do with each other; `related` and `opposite` hold both orders of a pair."""

    related: Mapping[tuple[str, str], float]
    other: float
    deed: float
    opposite: frozenset[tuple[str, str]]
    generic: Mapping[str, float]
    measured: frozenset[str]
    rare: frozenset[str]

    def nearness(self, first: str, second: str) -> float:
        """1 for one type, less for related ones, 0 for types that have nothing to do with each other."""
        if first == second:
            return 1.0
        if "other" in (first, second):
            return self.other
        return self.related.get((first, second), 0.0)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole file: words around names, words that do not count, types, and the weights of the comparison."""

    names: NameWords
    stop: frozenset[str]
    additive: frozenset[str]
    light: frozenset[str]
    speech: frozenset[str]
    further: tuple[str, ...]
    succession: tuple[str, ...]
    auxiliaries: frozenset[str]
    clitics: frozenset[str]
    subjects: frozenset[str]
    openers: tuple[str, ...]
    prepositions: tuple[str, ...]
    determiners: tuple[str, ...]
    pointers: Mapping[str, float]
    posts: Mapping[str, frozenset[str]]
    types: TypeWords
    weights: Mapping[str, float]


def _words(table: Mapping[str, Any], key: str) -> frozenset[str]:
    try:
        return frozenset(plain(word) for word in table[key])
    except KeyError:
        raise LexiconError(f"lexicon/comparison.toml lacks the list {key!r}") from None


def _types(table: Mapping[str, Any]) -> TypeWords:
    related = {(a, b): float(value) for a, b, value in table["related"]}
    opposite = {(a, b) for a, b in table["opposite"]}
    return TypeWords(
        related=related | {(b, a): value for (a, b), value in related.items()},
        other=float(table["other"]),
        deed=float(table["deed"]),
        opposite=frozenset(opposite | {(b, a) for a, b in opposite}),
        measured=frozenset(table["measured"]),
        rare=frozenset(table["rare"]),
        generic={str(k): float(v) for k, v in table["generic"].items()},
    )


def _posts(table: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    """What each wording of a post is, in plain letters, the longest wording first."""
    kinds: dict[str, set[str]] = {}
    for kind, wordings in table.items():
        for wording in wordings:
            kinds.setdefault(plain(wording), set()).add(kind)
    return {wording: frozenset(kinds[wording]) for wording in sorted(kinds, key=lambda w: (-len(w), w))}


def _kinds(kinds: list[list[str]]) -> dict[tuple[str, ...], str]:
    """The wordings of each kind and its first, in plain letters, the longest wording first."""
    found = {tuple(plain(wording).split()): plain(kind[0]) for kind in kinds for wording in kind}
    return {wording: found[wording] for wording in sorted(found, key=lambda w: (-len(w), w))}


@cache
def comparison() -> Comparison:
    """The comparison data, read once. Raises LexiconError where a list or a weight is missing."""
    raw = read_table("comparison.toml")
    names = raw["names"]
    weights = {str(k): float(v) for k, v in raw["weights"].items()}
    return Comparison(
        stop=_words(raw["words"], "stop"),
        auxiliaries=_words(raw["words"], "auxiliaries"),
        clitics=_words(raw["words"], "clitics"),
        subjects=_words(raw["words"], "subjects"),
        openers=tuple(raw["words"]["openers"]),
        prepositions=tuple(raw["words"]["prepositions"]),
        determiners=tuple(raw["words"]["determiners"]),
        additive=_words(raw["words"], "additive"),
        light=frozenset(raw["words"]["light"]),
        speech=frozenset(raw["words"]["speech"]),
        further=tuple(sorted(_words(raw["words"], "further"))),
        succession=tuple(sorted(_words(raw["words"], "succession"))),
        pointers={w: value for level, value in _POINTERS.items() for w in _words(raw["words"]["pointers"], level)},
        posts=_posts(raw["posts"]),
        types=_types(raw["types"]),
        weights=weights,
        names=NameWords(
            honorifics=_words(names, "honorifics"),
            legal_forms=_words(names, "legal_forms"),
            domains=tuple(names["domains"]),
            articles=_words(names, "articles"),
            links=_words(names, "links"),
            generic=_words(names, "generic"),
            demonyms=_words(names, "demonyms"),
            institutions=_kinds(names["institutions"]),
            kindred=_kinds(names["kindred"]),
        ),
    )
