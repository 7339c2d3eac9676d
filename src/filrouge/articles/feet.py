"""The lines below an article that say when it came out: "Article paru dans Le Nord du 12 mars 2021", "Lyon, le 12 mars
2021". What stands under another heading ("Lire aussi", "Commentaires", "Chronologie") is not of the article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.articles.headers import Byline, headers_of_line
from filrouge.articles.imprint import is_rest
from filrouge.articles.prose import is_paragraph, opens_other_matter
from filrouge.articles.written import match_day

_REACH = 2500  # characters from the end
_LINES = 12
_SENTENCE = re.compile(r"[^\W\d]{2}\s?[.!?…]+[»\"”)]*$")
_STOPS = re.compile(r"[.!?…]\s*$")
_ADDED = 40  # characters behind the day of a signature
_RIGHTS = re.compile(r"©|\(c\)|droits|rights|copyright|cookie|abonn|newsletter|infolettre", re.IGNORECASE)
_NOTE = re.compile(r"[\[(]?\d{1,2}(?:[\])]|\.(?=\s))|\*")


def find_feet(text: str, begin: int) -> list[Byline]:
    """The headers that stand below the article, from `begin` on, where they name one day; each is of kind "foot" or
    "updated".
    """
    lines = _last_lines(text, begin)
    found = [byline for at in range(len(lines)) for byline in _of_line(text, lines, at)]
    found = [byline for byline in found if byline.kind == "foot"] or found
    days = {(byline.day.year, byline.day.month, byline.day.day) for byline in found if byline.day}
    return found[:1] if len(days) == 1 else []


def _last_lines(text: str, begin: int) -> list[tuple[int, int]]:
    """The spans of the lines below the last paragraph of the article."""
    start = text.find("\n", max(begin, len(text) - _REACH))
    spans = [line.span() for line in re.compile(r"[^\n]*\S").finditer(text, start + 1)] if start >= 0 else []
    below = max((at + 1 for at, span in enumerate(spans) if is_paragraph(text[slice(*span)])), default=0)
    return spans[below:][-_LINES:]


def _of_line(text: str, lines: Sequence[tuple[int, int]], at: int) -> Iterator[Byline]:
    """The header that a line is, if it stands neither among other matter nor over what a reader says."""
    start, end = lines[at]
    if any(opens_other_matter(text[slice(*line)]) for line in lines[: at + 1]) or _NOTE.match(text, start):
        return
    if any(_is_said(text[slice(*line)]) for line in lines[at + 1 :]):
        return
    for byline in headers_of_line(text, start, end):
        if byline.day and (byline.kind == "published" or _is_signed(text, byline, end)):
            yield byline if byline.kind == "updated" else replace(byline, kind="foot")


def _is_signed(text: str, byline: Byline, end: int) -> bool:
    """Whether the day closes an imprint, or has an hour, a name or a place, and then room for a word behind it; "3 mai
    - Feu de forêt" is the title of another article.
    """
    if is_rest(text, byline.end, end):
        return True
    named = text[byline.start].isalpha() and match_day(text, byline.start) is None
    timed = byline.day is not None and byline.day.timed
    return (named or timed) and end - byline.end <= _ADDED and _STOPS.search(text, byline.end, end) is None


def _is_said(line: str) -> bool:
    """Whether a line is a sentence, as below the name and the hour of who comments; not one of rights and offers."""
    return _SENTENCE.search(line.strip()) is not None and _RIGHTS.search(line) is None
