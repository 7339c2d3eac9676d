"""Ranges: "du 4 au 22 janvier 1995", "entre lundi et mercredi", "juin-août 1992", "de 2014 à 2018", "13-15 juillet"."""

import datetime

from filrouge.mentions.dates import years
from filrouge.mentions.dates.expression import (
    Absolute,
    Anaphoric,
    DayNumber,
    Expression,
    MonthDay,
    MonthName,
    Nth,
    Part,
    Period,
    Range,
    Season,
    Unanchored,
    Weekday,
)
from filrouge.mentions.dates.numbers import day_of_month
from filrouge.mentions.dates.reading import OF, Piece, Reading
from filrouge.when import When

_SPANS = {
    "semaine": 1,
    "nuit": 1,
    "periode": 1,
    "week": 2,
    "weekend": 1,
}  # what a range may be of, and its length in words
_NEVER = (Anaphoric, Unanchored)


def span(r: Reading, i: int) -> Piece | None:
    """A range that begins at token `i`."""
    key = r.key(i)
    if key == "entre":
        return _joined(r, i, i + 1, ("et",))
    if key in OF or key in ("depuis", "des"):
        return _joined(r, i, i + 1, ("a", "au", "aux", "jusqu'", "jusque", "-"))
    named_span = r.skip(i, "la", "le", "cette")
    if r.key(named_span) in _SPANS:
        of = named_span + _SPANS[r.key(named_span)]
        return _joined(r, i, of + 1, ("au", "a", "-", "et")) if r.key(of) in OF else None
    if r.token(i).kind in ("number", "word"):
        return _joined(r, i, i, ("au", "-", "a", "jusqu'", "jusque", "/"))
    return None


def _joined(r: Reading, start: int, i: int, links: tuple[str, ...]) -> Piece | None:
    first = _end(r, i)
    if first is None:
        return None
    j = first.end
    joined = r.token(j).joined and first.start == i
    if not joined:
        if r.key(j) not in links:
            return None
        j = r.skip(j + 1, "au", "a", "en") if r.key(j) in ("jusqu'", "jusque", "-") else j + 1
    last = _end(r, j)
    if last is None or isinstance(first.expression, _NEVER) or isinstance(last.expression, _NEVER):
        return None
    if start == i and not _plain(r, first, last):
        return None
    found = share(first.expression, last.expression)
    if found is None:
        return None
    led = r.key(first.start - 1) == "du" or r.key(start) == "entre"
    loose = isinstance(last.expression, DayNumber) and not (led and years.ends_here(r, last.end))
    return None if loose else Piece(found, start, last.end)


def _plain(r: Reading, first: Piece, last: Piece) -> bool:
    """Whether two dates make a range without "du" or "entre" before them: "13 au 15 juillet", "2014 à 2018",
    "juin-août"."""
    same = type(first.expression) is type(last.expression)
    if r.key(first.end) == "/":
        return isinstance(first.expression, MonthName) and r.token(last.start).glued
    if r.key(first.end) == "a" and r.token(first.end).kind == "word":
        return same and not isinstance(first.expression, DayNumber | Weekday | MonthName)
    if isinstance(first.expression, DayNumber):
        return isinstance(last.expression, MonthDay) or (
            isinstance(last.expression, Absolute) and last.expression.when.is_day
        )
    months = isinstance(first.expression, MonthName) and r.token(last.start).joined
    return same or first.certain or months


def _end(r: Reading, i: int) -> Piece | None:
    """One end of a range: a date, or the number of a day whose month the other end says."""
    found = r.date(i)
    if found:
        return found
    j = r.skip(i, "le")
    weekday = r.words.weekdays.get(r.key(j))
    k = j if weekday is None else j + 1
    day = day_of_month(r, k) if r.token(k).kind == "number" or r.key(k) == "premier" else None
    return Piece(DayNumber(day[0], weekday), i, day[1]) if day else None


def share(first: Expression, last: Expression) -> Expression | None:
    """The range of two ends, after each has lent the other the month or the year that it left out."""
    if isinstance(first, DayNumber) and isinstance(last, MonthDay):
        month = last.month if first.day <= last.day else (last.month - 2) % 12 + 1
        first = MonthDay(month, first.day, first.weekday)
    if isinstance(first, DayNumber) and isinstance(last, Nth):
        first = Nth(first.day, "day", last.of) if last.unit == "day" else first
    if isinstance(last, Part) and isinstance(last.of, Absolute) and isinstance(first, Part):
        inner = with_year_of(first.of, last.of.when)
        return Range(Part(first.place, inner), last) if inner else None
    if isinstance(last, Absolute):
        given = with_year_of(first, last.when)
        if given is None:
            return None
        first = given
    elif isinstance(first, Absolute) and isinstance(last, MonthDay | MonthName) and first.when.earliest:
        last = _following(first.when.earliest, last)
    if isinstance(first, Absolute) and isinstance(last, Absolute):
        return _between(first.when, last.when)
    if isinstance(first, Absolute) and isinstance(last, Period):  # "de 2015 à aujourd'hui"
        return Range(first, last)
    if isinstance(last, DayNumber) and isinstance(first, MonthDay):
        month = first.month if first.day < last.day else first.month % 12 + 1
        return Range(first, MonthDay(month, last.day, last.weekday))
    if isinstance(first, Absolute) or (isinstance(first, DayNumber) and not isinstance(last, DayNumber)):
        return None
    return Range(first, last)


def _between(first: When, last: When) -> Expression | None:
    begin, end = first.earliest, last.latest
    if begin is None or end is None or begin > end or first == last:
        return None
    return Absolute(When.between(begin, end))


def with_year_of(first: Expression, last: When) -> Expression | None:
    """The first end of a range whose last end is known: the latest such date that is not after it."""
    end = last.latest
    if end is None or not isinstance(first, DayNumber | MonthDay | MonthName | Season):
        return first
    for back in range(9 * 12 if isinstance(first, MonthDay) else 13):
        year, month = divmod(end.year * 12 + end.month - 1 - back, 12)
        found = _in_month(first, year, month + 1)
        if found and found.earliest and found.earliest <= end and found != last:
            return Absolute(found)
    return None


def _in_month(first: DayNumber | MonthDay | MonthName | Season, year: int, month: int) -> When | None:
    try:
        if isinstance(first, Season):
            season = When.season(year, first.season)
            return season if season.earliest and season.earliest.month == month else None
        if isinstance(first, DayNumber):
            return When.day(datetime.date(year, month, first.day))
        if first.month != month:
            return None
        return (
            When.month(year, month) if isinstance(first, MonthName) else When.day(datetime.date(year, month, first.day))
        )
    except ValueError:
        return None


def _following(begin: datetime.date, last: MonthDay | MonthName) -> Expression:
    """The last end of a range whose first end is known: the first such date after it."""
    for year in (begin.year, begin.year + 1):
        when = _in_month(last, year, last.month) if year <= datetime.MAXYEAR else None
        if when and when.latest and when.latest > begin:
            return Absolute(when)
    return last
