"""Metadata that stand in fields: YAML front matter and the keys of a JSON line."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import yaml

from filrouge.articles.addresses import day_of_address
from filrouge.articles.own import OwnTimeline, is_own_table
from filrouge.articles.written import match_day, words
from filrouge.errors import InputError
from filrouge.when import When

_UNWRITABLE = re.compile(r"[\x00\ud800-\udfff]")
_SHOWN = 12  # columns that a message lists
DATE_FORMS = "2021-03-10, 2021-03 or 2021-03-08/2021-03-14"
"""How messages show what a date may look like."""
_FENCE = re.compile(
    r"\ufeff?---[^\S\n]*\r?\n(?P<body>.*?)^(?:---|\.\.\.)[^\S\n]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Fields:
    """What the metadata say; None where they do not. `unreadable`: a date that is not understood; `sent`: when it was
    sent to somebody, about when it came out if nothing else says.
    """

    id: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    published: When | None = None
    unreadable: str | None = None
    sent: When | None = None


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """YAML front matter: it ends at `end` of the text; `date_span` is where its publication date stands."""

    fields: Fields
    end: int
    date_span: tuple[int, int] | None


def read_fields(data: Mapping[str, Any]) -> Fields:
    """The metadata among the keys of `data`, under any of the names that the lexicon lists, in any case."""
    folded = {str(key).lower(): value for key, value in data.items()}

    def first(field: str) -> object:
        return next((folded[name] for name in words()["fields"][field] if folded.get(name) not in (None, "")), None)

    stated = first("published")
    when = read_when(stated)
    plain = {field: _plain(first(field)) for field in ("id", "title", "source", "url", "language")}
    return Fields(**plain, published=when, sent=None, unreadable=None if stated is None or when else str(stated))


def text_key(keys: Iterable[str], chosen: str | None = None) -> str:
    """Which of the keys or columns holds the article: the `chosen` one, or "text", or the only one with a common name.

    Raises InputError where there is none, or several.
    """
    folded = {key.strip().lower(): key for key in reversed(list(keys))}
    found = [folded[name] for name in _text_names(chosen) if name in folded]
    if len(found) == 1 or (found and "text" in folded):
        return found[0]
    if found:
        raise InputError(f"has several columns of text ({', '.join(found)}); say which with --text-column")
    if is_own_table(folded):
        raise OwnTimeline
    wanted = chosen or "text"
    known = ", ".join(repr(key) for key in list(folded.values())[::-1][:_SHOWN])
    raise InputError(f'has no "{wanted}", but {known or "nothing"}; say with --text-column where the article is')


def shown_title(title: str | None, text: str) -> Fields:
    """The title that a document's file states, if the text shows it: that of many is a template's or an older one."""
    return Fields(title=title) if title and " ".join(title.split()) in " ".join(text.split()) else Fields()


def has_text_key(keys: Iterable[str], chosen: str | None = None) -> bool:
    """Whether one of the keys may hold the article."""
    return not {key.strip().lower() for key in keys}.isdisjoint(_text_names(chosen))


def _text_names(chosen: str | None) -> Sequence[str]:
    return [chosen.strip().lower()] if chosen else words()["fields"]["text"]


def _plain(value: object) -> str | None:
    if isinstance(value, str | int) and not isinstance(value, bool):
        return writable(str(value)).strip() or None
    return None


def writable(text: str) -> str:
    """The text with U+FFFD for what UTF-8 or databases cannot hold: NUL, half a character (broken JSON's "\\ud83d")."""
    return _UNWRITABLE.sub("\ufffd", text)


def read_when(value: object) -> When | None:
    """A publication date as fields write it: a date or time stamp (its own calendar day), EDTF, or French words; None
    if it is none of these.
    """
    if isinstance(value, datetime):
        return When.day(value.date())
    if isinstance(value, date):
        return When.day(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return When.parse(str(value)) if 1600 <= value < 2200 else _when_of_digits(str(value))
    return _when_of_words(value.strip()) if isinstance(value, str) else None


def _when_of_words(value: str) -> When | None:
    written = match_day(value, 0)
    if written and written.year is not None and (written.timed or written.end == len(value)):
        day = written.in_year(written.year)
        return When.day(day) if day else None
    try:
        return When.parse(value)
    except ValueError:
        return _when_of_feed(value)


def _when_of_feed(value: str) -> When | None:
    """The time stamp of a feed, RFC 2822: "Wed, 10 Mar 2021 15:11:00 +0100"."""
    try:
        return When.day(parsedate_to_datetime(value).date())
    except (ValueError, TypeError, IndexError):
        return _when_of_digits(value)


def _when_of_digits(value: str) -> When | None:
    """A day in one number: "20210310"."""
    day = day_of_address(value) if value.isdigit() else None
    return When.day(day) if day else None


def read_front_matter(text: str) -> FrontMatter | None:
    """The YAML block that opens `text`, or None: no block, or one that is no mapping in YAML."""
    found = _FENCE.match(text)
    if not found:
        return None
    try:
        data = yaml.safe_load(found["body"])
    except (yaml.YAMLError, ValueError):
        return None
    if not isinstance(data, dict):
        return None
    return FrontMatter(read_fields(data), found.end(), _date_span(text, found.start("body"), found.end("body")))


def _date_span(text: str, start: int, end: int) -> tuple[int, int] | None:
    for name in words()["fields"]["published"]:
        line = re.compile(rf"^{re.escape(name)}[^\S\n]*:[^\S\n]*(?P<value>[^\n]*[^\s])", re.IGNORECASE | re.MULTILINE)
        found = line.search(text, start, end)
        if found:
            return found.span("value")
    return None
