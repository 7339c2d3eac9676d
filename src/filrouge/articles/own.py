"""Timelines that filrouge itself wrote: they often lie beside the articles, and must not be read as one of them."""

import re
from collections.abc import Iterable, Mapping

from filrouge.errors import InputError

_PAGE = re.compile(rb"""<meta name=["']generator["'] content=["']filrouge\b""")
_MARKDOWN = re.compile(r"# Chronologie\s+\d+ événements? d'après \d+ articles?\.\s+\| Date \| Événement \| Qui \|")
_COLUMNS = frozenset({"id", "date", "type", "status", "articles", "confidence", "conflicts"})  # csv, jsonl and parquet


class OwnTimeline(InputError):  # noqa: N818 (it is what happened)
    """A timeline among the articles: left out, and no article is lost with it."""

    def __init__(self) -> None:
        super().__init__("is a timeline that filrouge wrote, no article; left out")


def is_own_name(name: str) -> bool:
    """Whether a file's name, in small letters, is that of a timeline in JSON of another kind than filrouge's own."""
    return name.endswith((".timelinejs.json", ".ftm.json"))


def is_own_document(value: object) -> bool:
    """Whether a value of JSON is a timeline."""
    return isinstance(value, Mapping) and str(value.get("schema")).startswith("filrouge/timeline/")


def is_own_page(head: bytes) -> bool:
    """Whether the first bytes of a page are those of the page of a timeline."""
    return bool(_PAGE.search(head))


def is_own_text(text: str) -> bool:
    """Whether a text is the Markdown of a timeline."""
    return bool(_MARKDOWN.match(text))


def is_own_table(columns: Iterable[str]) -> bool:
    """Whether a table, or a line of JSON, has the columns of a timeline."""
    return _COLUMNS.issubset(columns)
