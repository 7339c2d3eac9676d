"""The TOML files of the lexicon as tables: where they are opened, and how their words are compared."""

import tomllib
from importlib.resources import files
from typing import Any

from filrouge.errors import LexiconError


def read_table(*path: str) -> dict[str, Any]:
    """What the file holds: `read_table("events", "deal.toml")`. Raises LexiconError where it is no TOML."""
    try:
        return tomllib.loads(files("filrouge.lexicon").joinpath(*path).read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"lexicon/{'/'.join(path)}: {error}") from error
