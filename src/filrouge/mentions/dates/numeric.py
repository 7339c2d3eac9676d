"""Dates in figures: "2014-10-31", "31/12/14", "13.5.2015", "11/2016", "22/04", "2002/2003". Day before month,
always."""

import datetime

from filrouge.mentions.dates.expression import Absolute, Expression, MonthDay, Range
from filrouge.mentions.dates.numbers import short_year
from filrouge.mentions.dates.reading import Piece, Reading
from filrouge.when import When

_SEPARATORS = ("/", ".", "-")
_Figures = tuple[str, ...]


def numeric(r: Reading, i: int) -> Piece | None:
    """A date in figures at token `i`."""
    if r.token(i).kind != "number" or not r.token(i + 1).glued or r.key(i + 1) not in _SEPARATORS:
        return None
    separator = r.key(i + 1)
    figures = _figures(r, i, separator)
    end = i + 2 * len(figures) - 1
    if not 2 <= len(figures) <= 3 or _in_longer(r, i, end):
        return None
    found = (
        _three(figures, separator)
        if len(figures) == 3
        else _two(figures, separator, r.key(i - 1) in r.words.year_nouns)
    )
    if found is None:
        return None
    certain = isinstance(found, Range) or len(figures) == 3 or len(figures[0]) == 4 or len(figures[1]) == 4
    return Piece(found, i, _past_time(r, end), certain)


def _figures(r: Reading, i: int, separator: str) -> _Figures:
    found = [r.key(i)]
    while len(found) < 5 and r.key(i + 1) == separator and r.token(i + 1).glued and r.token(i + 2).glued:
        if r.token(i + 2).kind != "number":
            break
        found.append(r.key(i + 2))
        i += 2
    return tuple(found)


def _in_longer(r: Reading, i: int, end: int) -> bool:
    """Whether the figures are a piece of something longer: a telephone number, an address, an amount, a version."""
    before, after = r.token(i - 1) if i else None, r.token(end)
    if (
        before
        and r.token(i).glued
        and ((before.kind == "word" and not before.key.endswith("'")) or before.key in ".-/,#+_$€:")
    ):
        return True
    if not after.glued or after.key == "t":
        return False
    return after.kind == "word" or (
        after.key in "./-:,_%€" and r.token(end + 1).glued and r.token(end + 1).kind == "number"
    )


def _past_time(r: Reading, end: int) -> int:
    """The index after the time of an ISO date-time: "2014-10-31T12:30:00Z"."""
    if r.key(end) != "t" or not r.token(end).glued or r.token(end + 1).kind != "number":
        return end
    end += 1
    while r.token(end).glued and (r.token(end).kind == "number" or r.key(end) in (":", ".", "+", "-", "z")):
        end += 1
    return end if r.token(end - 1).kind == "number" or r.key(end - 1) == "z" else end - 1


def _three(figures: _Figures, separator: str) -> Expression | None:
    first, second, third = figures
    if len(first) == 4 and len(second) <= 2 and len(third) <= 2:
        return _day(first, second, third) if separator != "." else None
    if len(first) > 2 or len(second) > 2 or len(third) not in (2, 4):
        return None
    if len(third) == 2 and (separator == "-" or (separator == "." and len(second) != 2)):
        return None  # "1-2-03" is a score or a reference, "4.1.12" a version
    year = third if len(third) == 4 else str(short_year(int(third)))
    return _day(year, second, first)


def _day(year: str, month: str, day: str) -> Expression | None:
    try:
        return Absolute(When.day(datetime.date(int(year), int(month), int(day)))) if 1000 <= int(year) <= 2199 else None
    except ValueError:
        return None


def _two(figures: _Figures, separator: str, season: bool) -> Expression | None:
    first, second = figures
    if len(first) == 4 and len(second) in (2, 4) and separator != ".":
        return _year_and(int(first), second, separator, season)
    if len(second) == 4 and len(first) <= 2 and separator == "/":
        month, year = int(first), int(second)
        return Absolute(When.month(year, month)) if 1 <= month <= 12 and 1900 <= year <= 2199 else None
    if season and len(first) == len(second) == 2 and int(second) == (int(first) + 1) % 100:  # "la saison 98-99"
        year = short_year(int(first))
        return Range(Absolute(When.year(year)), Absolute(When.year(year + 1)))
    if len(first) <= 2 and len(second) <= 2 and separator == "/" and 1 <= int(first) <= 31 and 1 <= int(second) <= 12:
        return MonthDay(int(second), int(first))
    return None


def _year_and(year: int, second: str, separator: str, season: bool) -> Expression | None:
    """ "2002/2003", "1914-18" and "2021-02"; after "saison", "2011-12" is no month."""
    if not 1000 <= year <= 2199:
        return None
    if len(second) == 2 and separator == "-" and 1 <= int(second) <= 12 and not season:
        return Absolute(When.month(year, int(second)))
    last = int(second) if len(second) == 4 else year // 100 * 100 + int(second)
    if not year < last <= min(year + 130, 2199) or (len(second) == 2 and separator == "/" and last != year + 1):
        return None
    return Range(Absolute(When.year(year)), Absolute(When.year(last)))
