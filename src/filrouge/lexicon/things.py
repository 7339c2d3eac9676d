"""Who and what has no name in the news, by kind, as data (`things.toml`)."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from filrouge.errors import LexiconError
from filrouge.lexicon.tables import read_table

_WORD = re.compile(r"[^\s']+'?")


@dataclass(frozen=True, slots=True)
class Things:
    """`kinds` are those that a noun or a term of several words names ("site": plant, service), `classes` the class that
    each kind is of, `terms` the terms by their first word, each in its words, the longest first.
    """

    kinds: Mapping[str, frozenset[str]]
    classes: Mapping[str, str]
    terms: Mapping[str, Sequence[tuple[str, ...]]]


@cache
def things() -> Things:
    """The kinds of what has no name, read once. Raises LexiconError where two classes have a kind of one name."""
    kinds: dict[str, set[str]] = defaultdict(set)
    terms: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    classes: dict[str, str] = {}
    for name, table in read_table("things.toml").items():
        for kind, nouns in table.items():
            if classes.setdefault(kind, name) != name:
                raise LexiconError(f"lexicon/things.toml: {kind} is of {classes[kind]} and of {name}; rename one")
            for noun in nouns:
                kinds[noun].add(kind)
                if len(words := tuple(_WORD.findall(noun))) > 1:
                    terms[words[0]].append(words)
    return Things(
        {noun: frozenset(found) for noun, found in kinds.items()},
        classes,
        {first: sorted(found, key=len, reverse=True) for first, found in terms.items()},
    )


def term_at(words: Sequence[str]) -> tuple[str, ...]:
    """The longest term of several words that the words begin with ("hôtel", "de", "ville"); () if none does."""
    terms = things().terms.get(words[0], ()) if words else ()
    return next((term for term in terms if tuple(words[: len(term)]) == term), ())
