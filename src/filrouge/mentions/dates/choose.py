"""Which of the years (or weeks) a name of the calendar means, seen from a day: the last, the next, or what the
direction leaves open."""

import datetime
from collections.abc import Callable, Iterable
from functools import lru_cache, partial

from filrouge.mentions.dates.expression import (
    DayNumber,
    Direction,
    Division,
    Feast,
    MonthDay,
    MonthName,
    Name,
    Season,
    Weekday,
)
from filrouge.mentions.dates.periods import feast_in, nth_in, week_of_year
from filrouge.mentions.dates.words import words
from filrouge.when import When

_FAR, _NEAR = 270, 95
"""Days. A date without a year lies within nine months of its publication, unless the other side is much nearer."""
_SOON = 31
"""Days. A weekday with its number ("samedi 12") is of this month or the next to it, if it can be."""
_CLEARLY = 0.8
"""Without a direction, the nearer date is meant if its distance is at most this part of the other's."""
_WIDEST = 8
"""Years to look at, for 29 February and for weekdays: "lundi 15 février"."""


def named(name: Name, today: datetime.date, direction: Direction | None) -> When | None:
    """The days that a name of the calendar means from `today`; None if it never comes."""
    match name:
        case Weekday(number, which):
            return weekday(today, number, which, direction)
        case DayNumber(number, wanted):
            return day_number(today, number, wanted, direction)
        case Season(season, 0) if season != "winter":  # "cet été", in February or in October, is the year's
            return _in_year(name, today.year)
        case MonthDay(weekday=number) if number is not None:
            on = choose(_on_weekday(name, number, today.year), today, name.which, direction)
            if on:  # else the weekday is a slip of the pen, or of another year: the day of the month is what is meant
                return on
    return yearly(partial(_in_year, name), today, name.which, direction)


@lru_cache(maxsize=10_000)
def _in_year(name: MonthDay | MonthName | Season | Division | Feast, year: int) -> When | None:
    """The days of a name in a year; asked for every day that an article of unknown date can be of."""
    try:
        match name:
            case MonthDay(month, day):
                return When.day(datetime.date(year, month, day))
            case MonthName(month):
                return When.month(year, month)
            case Season(season):
                return When.season(year, season)
            case Division("week", number):
                return week_of_year(year, number)
            case Division(unit, number):
                return nth_in(number, unit, None, When.year(year))
            case Feast(feast):
                return feast_in(words().feast_rules[feast], year)
    except ValueError:  # 29 February, the last winter of the calendar
        return None


def named_in(name: MonthDay | MonthName, year: int) -> When | None:
    """The day or month of a name in a year, if it has it, and on that weekday."""
    found = _in_year(name, year)
    weekday = name.weekday if isinstance(name, MonthDay) else None
    return found if not found or weekday is None or found.on_weekdays(weekday) else None


def _on_weekday(name: MonthDay, number: int, year: int) -> list[When]:
    """The days of the year and of its neighbours that fall on the weekday."""
    days = (_in_year(name, near) for near in (year - 1, year, year + 1))
    return [day for day in days if day and day.on_weekdays(number)]


def distance(when: When, day: datetime.date) -> int:
    """Days between a day and the nearest end of a stretch, 0 inside."""
    low, high, ordinal = when.runs[0][0], when.runs[-1][1], day.toordinal()
    return max(low - ordinal, ordinal - high, 0)


def choose(
    candidates: Iterable[When], today: datetime.date, which: int | None, direction: Direction | None
) -> When | None:
    """Of disjoint stretches, the one meant from `today`; the union of two where that stays open; None if there is
    none."""
    found = sorted((when for when in candidates if when), key=lambda when: when.runs)
    ordinal = today.toordinal()
    past = next((when for when in reversed(found) if when.runs[-1][1] < ordinal), None)
    future = next((when for when in found if when.runs[0][0] > ordinal), None)
    present = next((when for when in found if when.runs[0][0] <= ordinal <= when.runs[-1][1]), None)
    if which is not None and which != 0:
        return past if which < 0 else future
    if present is not None:
        return present
    if past is None or future is None:
        return past or future
    return _either(past, future, distance(past, today), distance(future, today), None if which == 0 else direction)


def _either(past: When, future: When, back: int, ahead: int, direction: Direction | None) -> When:
    if direction == "past":
        return future if back > _FAR and ahead < _NEAR else past
    if direction == "future":
        return past if ahead > _FAR and back < _NEAR else future
    near, far = (past, future) if back <= ahead else (future, past)
    return near if min(back, ahead) <= _CLEARLY * max(back, ahead) else When.union((near, far))


def yearly(
    make: Callable[[int], When | None],
    today: datetime.date,
    which: int | None,
    direction: Direction | None,
    reach: int = 1,
) -> When | None:
    """What comes back every year, as it is meant from `today`; `make` gives it in a year, None where there is none."""
    years = range(max(today.year - reach, 1), min(today.year + reach, datetime.MAXYEAR) + 1)
    found = choose([when for year in years if (when := make(year))], today, which, direction)
    return found if found or reach >= _WIDEST else yearly(make, today, which, direction, _WIDEST)


def weekday(today: datetime.date, number: int, which: int | None, direction: Direction | None) -> When:
    """The weekday meant from `today`, which counts itself unless it is "dernier" or "prochain"."""
    back, ahead = (today.weekday() - number) % 7, (number - today.weekday()) % 7
    if which is None or which == 0:
        nearest: Direction = "past" if back <= ahead else "future"
        sides = {"past": (-back,), "future": (ahead,)}
        days = sides[direction] if direction else sides[nearest] if which == 0 else (-back, ahead)
    else:
        days = (-(back or 7),) if which < 0 else ((ahead or 7) + 7 * (which - 1),)
    ordinals = (today.toordinal() + offset for offset in days)
    return When.one_of(datetime.date.fromordinal(o) for o in ordinals if 1 <= o <= datetime.date.max.toordinal())


def day_number(today: datetime.date, number: int, wanted: int | None, direction: Direction | None) -> When | None:
    """The n-th of a month (and a weekday, if `wanted`) near `today`."""
    index = today.year * 12 + today.month - 1
    reach = 2 if wanted is None else 14
    found = []
    for month in range(index - reach, index + reach + 1):
        try:
            day = datetime.date(month // 12, month % 12 + 1, number)
        except ValueError:
            continue
        if wanted is None or day.weekday() == wanted:
            found.append(When.day(day))
    near = [when for when in found if wanted is not None and distance(when, today) <= _SOON]
    return choose(near or found, today, None, direction)
