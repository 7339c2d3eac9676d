"""Calendar units as sets of days: the week, month, quarter... that a day falls in, and their parts. Pure arithmetic."""

import datetime
from collections.abc import Iterator

from dateutil.easter import easter

from filrouge.lexicon.calendar import FeastRule
from filrouge.mentions.dates.expression import Place
from filrouge.when import When

LENGTHS = {  # days of the longest such unit
    "day": 1, "week": 7, "weekend": 2, "fortnight": 16, "month": 31, "season": 113,
    "quarter": 92, "semester": 184, "year": 366, "decade": 3653, "century": 36525,
}  # fmt: skip
_MONTHS = {"month": 1, "quarter": 3, "semester": 6}
_YEARS = {"year": 1, "decade": 10, "century": 100}
_DAY = datetime.timedelta(1)


def unit_of(unit: str, day: datetime.date, offset: int = 0) -> When | None:
    """The unit that `day` falls in, or the one `offset` units later; None where the calendar ends."""
    try:
        if unit in _MONTHS:
            return _months_of(_MONTHS[unit], day, offset)
        if unit in _YEARS:
            return _years_of(_YEARS[unit], day, offset)
        if unit == "week":
            monday = day - _DAY * day.weekday() + datetime.timedelta(weeks=offset)
            return When.between(monday, monday + _DAY * 6)
        if unit == "weekend":
            saturday = day - _DAY * day.weekday() + _DAY * 5 + datetime.timedelta(weeks=offset)
            return When.between(saturday, saturday + _DAY)
        return When.day(day + _DAY * offset)
    except (ValueError, OverflowError):
        return None


def _months_of(length: int, day: datetime.date, offset: int) -> When:
    index = (day.year * 12 + day.month - 1) // length + offset
    return When.months(index * length // 12, index * length % 12 + 1, length)


def _years_of(length: int, day: datetime.date, offset: int) -> When:
    first = (day.year // length + offset) * length
    return When.between(datetime.date(max(first, 1), 1, 1), datetime.date(first + length - 1, 12, 31))


def containing(unit: str, when: When, offset: int = 0) -> When | None:
    """The units that the set's days fall in, moved by `offset`; None if a stretch of the set is clearly longer than
    the unit."""
    longest = max(10, 2 * LENGTHS[unit])
    if not when or not when.is_bounded or any(high - low + 1 > longest for low, high in when.runs):
        return None
    found = []
    for run in when.runs:
        first = unit_of(unit, datetime.date.fromordinal(run[0]), offset)
        last = unit_of(unit, datetime.date.fromordinal(run[1]), offset)
        if first is None or last is None:
            return None
        found.append(When.between(first.earliest, last.latest))
    return _marked(When.union(found), when)


def _marked(found: When, source: When) -> When:
    return found.about() if source.approximate else found


def part_of(place: Place, when: When) -> When | None:
    """The beginning, middle or end of each stretch: tens of a month, quarters of a year (its middle is May to
    August), thirds."""
    if not when or not when.is_bounded:
        return None
    runs = [When(((low, high),)) for low, high in when.runs]
    return _marked(When.union([_part_of_run(place, run) for run in runs]), when)


def _part_of_run(place: Place, run: When) -> When:
    first, last = run.earliest, run.latest
    if first is None or last is None or first == last:
        return run
    if run.precision == "month":
        start, end = {"start": (1, 10), "middle": (11, 20), "end": (21, last.day)}[place]
        return When.between(first.replace(day=start), first.replace(day=end))
    if run.precision == "year":
        month, count = {"start": (1, 3), "middle": (5, 4), "end": (10, 3)}[place]
        return When.months(first.year, month, count)
    if first.month == 1 and first.day == 1 and last.month == 12 and last.day == 31:
        years = last.year - first.year + 1
        low, high = _third(place, years)
        return When.between(datetime.date(first.year + low, 1, 1), datetime.date(first.year + high, 12, 31))
    if run.size == 7:
        low, high = {"start": (0, 1), "middle": (2, 3), "end": (4, 6)}[place]
        return When.between(first + _DAY * low, first + _DAY * high)
    low, high = _third(place, (last - first).days + 1)
    return When.between(first + _DAY * low, first + _DAY * high)


def _third(place: Place, length: int) -> tuple[int, int]:
    """The indices of the first and last of a third of `length` units."""
    cut = length / 3
    low, high = {"start": (0.0, cut), "middle": (cut, 2 * cut), "end": (2 * cut, float(length))}[place]
    return min(round(low), length - 1), max(round(high) - 1, round(low))


def nth_in(number: int, unit: str, weekday: int | None, run: When) -> When | None:
    """The n-th unit (or weekday) of a stretch, from its end if `number` is negative; None if it has none such."""
    if not run or not run.is_bounded or run.size is None or run.size > LENGTHS["year"]:
        return None
    if unit == "week" and number < 0:  # the last week of a month has most of its days in it, the first begins in it
        days = list(run.on_weekdays(3).days())
        return unit_of("week", days[number]) if len(days) >= -number else None
    found = list(_units_in(unit, weekday, run))
    index = number - 1 if number > 0 else number
    return found[index] if -len(found) <= index < len(found) else None


def _units_in(unit: str, weekday: int | None, run: When) -> Iterator[When]:
    if weekday is not None:
        yield from (When.day(day) for day in run.on_weekdays(weekday).days())
        return
    if unit == "day":
        yield from map(When.day, run.days())
        return
    if unit == "fortnight":
        for month in _units_in("month", None, run):
            first, last = month.earliest, month.latest
            assert first and last  # a month is bounded
            yield When.between(first, first.replace(day=15))
            yield When.between(first.replace(day=16), last)
        return
    days = list(run.days())
    for day in days:
        current = unit_of(unit, day)
        if current and current.earliest == day:
            yield current


def week_of_year(year: int, number: int) -> When | None:
    """The ISO week of a year; None if it has none such."""
    try:
        monday = datetime.date.fromisocalendar(year, number, 1)
        return When.between(monday, monday + _DAY * 6)
    except (ValueError, OverflowError):
        return None


def feast_in(rule: FeastRule, year: int) -> When | None:
    """The day of a feast in a year; None if it has none in it."""
    if rule.on is not None:
        return When.day(rule.on)
    try:
        if rule.easter is not None:
            return When.day(easter(year) + _DAY * rule.easter)
        if rule.month is None:
            return None
        if rule.day is not None:
            return When.day(datetime.date(year, rule.month, rule.day))
        found = nth_in(rule.nth or 1, "day", rule.weekday, When.month(year, rule.month))
    except (ValueError, OverflowError):
        return None
    return found.shift(days=rule.after) if found else None
