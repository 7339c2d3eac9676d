"""The TOML files of the lexicon as tables: where they are opened, and how their words are compared."""

import tomllib
import unicodedata
from importlib.resources import files
from typing import Any

from filrouge.errors import LexiconError


def read_table(*path: str) -> dict[str, Any]:
    """What the file holds: `read_table("events", "deal.toml")`. Raises LexiconError where it is no TOML."""
    try:
        return tomllib.loads(files("filrouge.lexicon").joinpath(*path).read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"lexicon/{'/'.join(path)}: {error}") from error


def plain_letters(word: str) -> str:
    """A word of a file in lower case without accents, as texts are compared."""
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
