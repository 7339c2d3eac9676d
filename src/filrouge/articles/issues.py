"""Imprints of papers that are of more than one day: "n° 12, semaine du 14 au 20 mai 2024", "samedi 3 et dimanche 4
octobre 2020", "n° 45 - octobre-novembre 2020".
"""

import re
from functools import cache

from filrouge.articles.imprint import names_issue, words_beside
from filrouge.articles.written import WrittenDay, either, match_day, month_of, words
from filrouge.when import When

_LONGEST = 160  # characters of a line
_BAR = re.compile(r"[|•·]\s*$")
_LONGEST_ISSUE = 6  # months


def issue_span(text: str, start: int, end: int) -> When | None:
    """The days that the imprint from `start` to `end` says its issue is of; None where the line says anything else."""
    return (_days(text, start, end) or _months(text, start, end)) if end - start <= _LONGEST else None


def _days(text: str, start: int, end: int) -> When | None:
    """From one day to another that has its month and its year."""
    span = _first_of_two().search(text, start, end)
    last = match_day(text, span.end()) if span else None
    if not span or not last or not last.year or last.end > end:
        return None
    place = [(span.start(), last.end)]
    said = words_beside(text, start, end, place)
    month, year = (last.month, last.year) if int(span["day"]) <= last.day else _month_before(last.month, last.year)
    first, closing = WrittenDay(year, month, int(span["day"]), span.end()).in_year(year), last.in_year(last.year)
    if said is None or not first or not closing:
        return None
    sure = span["week"] or not span["from"] or names_issue(text, start, end, said, place)
    return When.between(first, closing) if sure else None


def _months(text: str, start: int, end: int) -> When | None:
    """One month or several of one year, with a number or a word of publishing, or behind a bar."""
    found = _of_months().search(text, start, end)
    said = words_beside(text, start, end, [found.span()]) if found else None
    if not found or said is None:
        return None
    if not (_BAR.search(text, start, found.start()) or names_issue(text, start, end, said, [found.span()])):
        return None
    first, last = month_of(found["first"]), month_of(found["last"] or found["first"])
    if not 0 <= last - first < _LONGEST_ISSUE:
        return None
    return When.months(int(found["year"]), first, last - first + 1)


def _month_before(month: int, year: int) -> tuple[int, int]:
    return (month - 1, year) if month > 1 else (12, year - 1)


@cache
def _first_of_two() -> re.Pattern[str]:
    """The first of two days, up to the second: "du 1er au", "samedi 3 et", "3-"."""
    weekday = rf"(?:{either(one for names in words()['weekdays'].values() for one in names)}[^\S\n]+)?"
    rest = r"(?:[^\S\n]+[^\W\d_]+(?:[^\S\n]+\d{4})?)?"
    begins = rf"(?P<week>semaine[^\S\n]+)?(?P<from>du[^\S\n]+)?{weekday}(?P<day>\d{{1,2}})(?:er)?"
    goes_on = rf"(?(from){rest}[^\S\n]+au[^\S\n]+|(?:[^\S\n]+et[^\S\n]+|[/–-](?=\d{{1,2}}[^\S\n]+[^\W\d])))"
    return re.compile(rf"(?<![\w/.-]){begins}{goes_on}", re.IGNORECASE)


@cache
def _of_months() -> re.Pattern[str]:
    month = either(one for names in words()["months"].values() for one in names)
    before = r"(?<!\w)(?<!\d[^\S\n])(?<!\der[^\S\n])"
    return re.compile(
        rf"{before}(?P<first>{month})(?:[^\S\n]*(?:[-–/]|et)[^\S\n]*(?P<last>{month}))?[^\S\n]+(?P<year>\d{{4}})(?!\w)",
        re.IGNORECASE,
    )
