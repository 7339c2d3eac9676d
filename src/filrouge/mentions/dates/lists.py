"""Dates that share a month or a year: "les 6 et 13 avril prochains", "en mai et juin 2004", "du 22 juillet et du 5
août 2006"."""

import datetime
from dataclasses import replace

from filrouge.mentions.dates.expression import Absolute, DayNumber, Expression, MonthDay, MonthName, Weekday
from filrouge.mentions.dates.ranges import with_year_of
from filrouge.mentions.dates.reading import Piece, Reading
from filrouge.when import When

_ALSO = frozenset(("et", "ou", ","))
_LINKS = frozenset(("le", "du", "au", "en", "de", "d'"))
_LEADS = frozenset(("les", "le", "du", "des", "au", "aux"))
_MOST = 8


def days_before(r: Reading, piece: Piece) -> list[Piece]:
    """The days that lean on the month of a date after them: the "6" of "les 6 et 13 avril"."""
    found: list[Piece] = []
    i = piece.start
    while len(found) < _MOST and r.key(i - 1) in _ALSO:
        start = i - 2 - (r.key(i - 2) == "er")
        day = r.number(start, 1, 31) if start >= 0 else None
        expression = None if day is None else _same_month(piece.expression, day)
        if expression is None:
            break
        found.append(Piece(expression, start, i - 1))
        i = start
    if not found or r.key(i - 1) not in _LEADS:
        return []
    found[-1] = found[-1].begun(i - 1) if r.key(i - 1) in ("les", "le") else found[-1]
    return found[::-1]


def _same_month(expression: Expression, day: int) -> Expression | None:
    if isinstance(expression, MonthDay):
        return replace(expression, day=day, weekday=None) if day != expression.day else None
    if not isinstance(expression, Absolute) or not expression.when.is_day or not expression.when.earliest:
        return None
    try:
        return Absolute(When.day(datetime.date.replace(expression.when.earliest, day=day)))
    except ValueError:
        return None


def share_years(r: Reading, found: list[Piece]) -> list[Piece]:
    """Each date without a year takes that of the date it is coordinated with, if that one comes after it and has
    one."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        first, last = shared[index], shared[index + 1]
        if isinstance(first.expression, DayNumber) and _coordinated(r, first.end, last.start):
            day = _same_month(last.expression, first.expression.day)
            if isinstance(day, MonthDay):
                day = replace(day, weekday=first.expression.weekday)
            shared[index] = replace(first, expression=day) if day else first
            continue
        if not isinstance(first.expression, MonthDay | MonthName | Weekday) or first.expression.which is not None:
            continue
        which = getattr(last.expression, "which", None)
        if which is not None and _coordinated(r, first.end, last.start):  # "lundi et mardi derniers"
            shared[index] = replace(first, expression=replace(first.expression, which=which))
            continue
        if not isinstance(last.expression, Absolute) or not _coordinated(r, first.end, last.start):
            continue
        if not (last.expression.when.is_day or last.expression.when.precision == "month"):
            continue
        given = with_year_of(first.expression, last.expression.when)
        shared[index] = replace(first, expression=given) if given else first
    return shared


def _coordinated(r: Reading, i: int, end: int) -> bool:
    """Whether nothing but "et", "ou" or a comma, and articles, stands between two dates."""
    j = i + 1 if r.key(i) in _ALSO else i
    if (
        r.key(i) == ","
    ):  # "le 14 juillet, le 11 novembre 1918" is a list of dates, "mai, juin et juillet 2004" are of one year
        return j == end and r.key(end) not in _LINKS
    while j < end and r.key(j) in _LINKS:
        j += 1
    return r.key(i) in _ALSO and j == end
