"""Lists of words in the files of `names`, checked: of words, none empty, none said twice, none that nobody asks for."""

from collections.abc import Mapping

from filrouge.errors import LexiconError
from filrouge.lexicon.tables import read_table


def word_lists(name: str, *keys: str) -> tuple[frozenset[str], ...]:
    """The lists of a file, which has those of `keys` and no others. Raises LexiconError where one is faulty."""
    table = read_table("names", f"{name}.toml")
    if unknown := sorted(table.keys() - set(keys)):
        raise LexiconError(f"lexicon/names/{name}.toml: knows no {unknown[0]!r}")
    return tuple(frozenset(strings(name, table, key)) for key in keys)


def strings(name: str, table: Mapping[str, object], key: str) -> list[str]:
    """The list of a table of the file. Raises LexiconError where it is no list of words, or says one twice."""
    value = table.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(item, str) and item.strip() for item in value):
        raise LexiconError(f"lexicon/names/{name}.toml: {key} must be a list of words, and not an empty one")
    if len(set(value)) != len(value):
        twice = sorted({item for item in value if value.count(item) > 1})
        raise LexiconError(f"lexicon/names/{name}.toml: {key} says {twice[0]!r} twice")
    return value
