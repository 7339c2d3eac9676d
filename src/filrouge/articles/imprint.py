"""Heads of pages and dispatches that are nothing but an imprint, whatever their order: who wrote it, where, when, how
long it takes to read. "Par la rédaction - 28 sept. 2023, 11h03"; "BAMAKO, MALI — 12 mars 2024 —".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from filrouge.articles.written import WrittenDay, either, match_day, words

_LONGEST = 160  # characters of a line
_DATELINE = 80  # characters
_REPORT = 40  # characters that a report has at least
_WORD = re.compile(r"(?:[^\W\d_]|n°)[\w°]*(?:-\w+)*[.]?")
_TOKEN = re.compile(r"(?<![\w/.-])\w+")
_DASH = re.compile(r"[-–—]{1,2}(?=\s)")
_SEPARATOR = re.compile(r"[|•·–—\-,;:()/>\n]")
_BAR = re.compile(r"[|•·/]")
_RULE = re.compile(r"[|•·/–—-]")
_SITE = re.compile(r"(?<!\w)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}(?!\w)")
_NUMBER = re.compile(r"n[°o]\.?[^\S\n]*\d[\d\s]*(?:,|\s+du[^\S\n]+)?[^\S\n]*$", re.IGNORECASE)
_PAGE = re.compile(r"(?<!\w)(?:(?:p\.|pages?)[^\S\n]*[A-Z]{0,4}\d+|\d+[^\S\n]mots(?!\w))", re.IGNORECASE)
_ENDS = re.compile(r"[!?…]\s*$")
_FOLIO = re.compile(r"^\d{1,3}\s+(?![^\d\W]+\s+\d{4})\D|\D\s\d{1,3}$")
_OF_A_DAY = re.compile(
    r"(?<!\w)(?P<before>[^\s'’]+)?(?:[^\S\n]+de[^\S\n]+\d{1,2}[^\S\n]?h(?:\d\d)?)?[^\S\n]*(?<!\w)du[^\S\n]+$",
    re.IGNORECASE,
)

_Day = tuple[int, WrittenDay]


def imprint_day(text: str, start: int, end: int) -> tuple[WrittenDay, bool] | None:
    """The day of the imprint that stands from `start` to `end`, and whether it is only that of an update; None where
    the line says anything else, or does not set the day apart and says nothing of writing, publishing or reading.
    """
    days = list(_days(text, start, end)) if end - start <= _LONGEST else []
    spans = [(at, day.end) for at, day in days]
    said = words_beside(text, start, end, spans) if days else None
    apart = any(_is_apart(text, *one) for one in days)
    if said is None or not (apart or names_issue(text, start, end, said, spans)):
        return None
    firsts = [day for at, day in days if not _is_update(text, start, at)]
    return (firsts[0], False) if firsts else (days[0][1], True)


def dateline_day(text: str, start: int, end: int) -> tuple[WrittenDay, int] | None:
    """The day of a dateline at `start`, and its end: it says a place or an agency besides and ends in a dash, with the
    report right behind it ("Paris – 13 novembre 2015 – Le récit" is a title).
    """
    for dash in _DASH.finditer(text, start, min(end - _REPORT, start + _DATELINE)):
        days = list(_days(text, start, dash.start()))
        said = words_beside(text, start, dash.start(), [(at, day.end) for at, day in days]) if days else []
        if said is None:
            return None
        if days and any(_plain(word) not in _known() for word in said):
            return days[0][1], dash.end()
    return None


def _days(text: str, start: int, end: int) -> Iterator[_Day]:
    """Where the days of the line that have a year, a weekday or an hour begin, and they."""
    past = start
    for token in _TOKEN.finditer(text, start, end):
        if (
            token.start() >= past
            and (day := match_day(text, token.start()))
            and (day.year or day.timed or day.weekday is not None)
        ):
            yield token.start(), day
            past = day.end


def words_beside(text: str, start: int, end: int, days: Sequence[tuple[int, int]]) -> list[re.Match[str]] | None:
    """The words of a line beside its days (their spans), if all are those of imprints or have a capital, and the days
    are not those of something told.
    """
    if is_of_other_day(text, start) or _is_told_of(text, start, days[0][0]):
        return None
    issue = _issue().match(text, start, end)
    start = issue.end() if issue else start
    bounds = [start, *(bound for day in days for bound in day), end]
    sites = [site.span() for site in _SITE.finditer(text, start, end)]
    found = [w for a, b in zip(bounds[::2], bounds[1::2], strict=True) for w in _WORD.finditer(text, a, max(a, b))]
    found = [w for w in found if not any(a <= w.start() < b for a, b in sites)]
    return found if all(w[0][0].isupper() or _plain(w) in _known() for w in found) else None


def is_rest(text: str, start: int, end: int) -> bool:
    """Whether what follows a day is of its imprint: names and words of writing and publishing, no sentence."""
    said = _WORD.finditer(text, start, end)
    return not _ENDS.search(text, start, end) and all(w[0][0].isupper() or _plain(w) in _known() for w in said)


def names_issue(
    text: str, start: int, end: int, said: Sequence[re.Match[str]], days: Sequence[tuple[int, int]]
) -> bool:
    """Whether a line says of which issue it is or speaks of writing and reading, given its words beside the days."""
    return bool(
        _speaks(text, said)
        or _is_of_issue(text, start, end)
        or _NUMBER.search(text, start, days[0][0])
        or _PAGE.search(text, start, end)
        or (text[start:end].isupper() and _FOLIO.search(text[start:end].strip()))
    )


def is_of_other_day(text: str, start: int) -> bool:
    """Whether the line opens with a word of another day than that of the publication: "Consulté le 3 mai"."""
    opening = _WORD.search(text, start, start + _LONGEST)
    return opening is not None and _plain(opening) in words()["imprint"]["elsewhere"]


def _plain(word: re.Match[str]) -> str:
    return word[0].casefold().rstrip(".")


def _speaks(text: str, said: Sequence[re.Match[str]]) -> bool:
    """Whether a word of writing, publishing or reading opens a part of the line, or the line has no name."""
    opens = True
    past = said[0].start() if said else 0
    for word in said:
        stopped = text[past - 1] == "." and word[0][0].isupper()  # "Lénaïg Morvan. Mis à jour le 18 janv."
        opens = (opens and past <= word.start()) or stopped or _SEPARATOR.search(text, past, word.start()) is not None
        if opens and _plain(word) in _says():
            return True
        opens = opens and _plain(word) in _known()
        past = word.end()
    return all(_plain(word) in _known() for word in said)


def _is_apart(text: str, start: int, day: WrittenDay) -> bool:
    """Whether rules set the day apart: "Lomé | 10 mars 2021", "POLITIQUE – 10 MARS 2021 – 10H22"."""
    sides = (text[:start].rstrip(" \u00a0")[-1:], text[day.end :].lstrip(" \u00a0")[:1])
    return any((_RULE if day.timed else _BAR).match(side) for side in sides)


def _is_told_of(text: str, start: int, day: int) -> bool:
    """Whether the day is that of something told: "le procès du 3 mai"; but "édition du 3 mai", "n° 203 du 3 mai"."""
    found = None if _is_of_issue(text, start, day) else _OF_A_DAY.search(text, start, day)
    before = (found["before"] or "").casefold() if found else ""
    return found is not None and before not in _says() and not before.isdigit()


def _is_of_issue(text: str, start: int, end: int) -> bool:
    """Whether the line says which paper it is of: "Article paru dans Le Nord du 3 mai"."""
    return _issue().match(text, start, end) is not None


@cache
def _issue() -> re.Pattern[str]:
    return re.compile(rf"\W*{either(words()['issue'])}(?!\w)", re.IGNORECASE)


def _is_update(text: str, start: int, day: int) -> bool:
    return re.search(rf"(?i:{either(words()['updated'])})\W*(?:le\s+)?$", text[start:day]) is not None


@cache
def _says() -> frozenset[str]:
    return frozenset(words()["imprint"]["says"])


@cache
def _known() -> frozenset[str]:
    return _says() | frozenset(words()["imprint"]["beside"])
