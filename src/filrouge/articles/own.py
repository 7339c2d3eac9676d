"""Timelines that filrouge itself wrote: they often lie beside the articles, and must not be read as one of them."""

import re
from collections.abc import Iterable

from filrouge.errors import InputError

GENERATOR = "filrouge"
"""How <meta name="generator"> begins in the pages that filrouge writes."""

_MARKDOWN = re.compile(r"# Chronologie\s+\d+ événements? d'après \d+ articles?\.\s+\| Date \| Événement \| Qui \|")
_COLUMNS = frozenset({"id", "date", "type", "status", "articles", "confidence", "conflicts"})  # csv, jsonl and parquet


def own_timeline() -> InputError:
    """What is said of a timeline among the articles."""
    return InputError("is a timeline that filrouge wrote, no article; keep it in another folder")


def is_own_text(text: str) -> bool:
    """Whether a text is the Markdown of a timeline."""
    return bool(_MARKDOWN.match(text))


def is_own_table(columns: Iterable[str]) -> bool:
    """Whether a table, or a line of JSON, has the columns of a timeline."""
    return _COLUMNS.issubset(columns)
