"""Timelines that filrouge itself wrote: they often lie beside the articles, and must not be read as one of them."""

import re
from collections.abc import Iterable

from filrouge.errors import InputError

_PAGE = re.compile(rb"""<meta name=["']generator["'] content=["']filrouge\b""")
_MARKDOWN = re.compile(r"# Chronologie\s+\d+ événements? d'après \d+ articles?\.\s+\| Date \| Événement \| Qui \|")
_COLUMNS = frozenset({"id", "date", "type", "status", "articles", "confidence", "conflicts"})  # csv, jsonl and parquet


def own_timeline() -> InputError:
    """What is said of a timeline among the articles."""
    return InputError("is a timeline that filrouge wrote, no article; keep it in another folder")


def is_own_page(head: bytes) -> bool:
    """Whether the first bytes of a page are those of the page of a timeline."""
    return bool(_PAGE.search(head))


def is_own_text(text: str) -> bool:
    """Whether a text is the Markdown of a timeline."""
    return bool(_MARKDOWN.match(text))


def is_own_table(columns: Iterable[str]) -> bool:
    """Whether a table, or a line of JSON, has the columns of a timeline."""
    return _COLUMNS.issubset(columns)
