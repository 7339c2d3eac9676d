"""Common nouns by what they name (`nouns.toml`): what the filters of the triggers ask for."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from filrouge.errors import LexiconError
from filrouge.lexicon.tables import read_table


@cache
def _types() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for kind, nouns in read_table("nouns.toml")["types"].items():
        for noun in nouns:
            found[noun].add(kind)
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


def noun_types(lemma: str) -> frozenset[str]:
    """The types of entity that a bearer of the noun is of ("mécanicien": person), whether or not it can stand for
    one alone; empty for other nouns.
    """
    return _types().get(lemma.casefold(), frozenset())


def noun_class(name: str) -> frozenset[str]:
    """The lemmas of a class of nouns ("vehicle"). Raises LexiconError for an unknown one."""
    classes = read_table("nouns.toml")["classes"]
    if name not in classes:
        raise LexiconError(f"lexicon/nouns.toml: no class {name!r}; there are {', '.join(sorted(classes))}")
    return frozenset(classes[name])
