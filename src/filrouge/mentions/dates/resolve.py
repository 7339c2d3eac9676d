"""The third step: what an expression means, seen from a publication date and an earlier date of the text. Pure
arithmetic."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from filrouge.mentions.dates import choose
from filrouge.mentions.dates.expression import (
    About,
    Absolute,
    Anaphoric,
    Base,
    Both,
    Containing,
    DayNumber,
    Direction,
    Division,
    Duration,
    Expression,
    Feast,
    MonthDay,
    MonthName,
    Nth,
    Offset,
    Part,
    Period,
    Range,
    Recurring,
    Rolling,
    Season,
    Unanchored,
    Weekday,
)  # fmt: skip
from filrouge.mentions.dates.needs import needs
from filrouge.mentions.dates.periods import containing, feast_in, nth_in, part_of, unit_of, week_of_year
from filrouge.mentions.dates.words import words
from filrouge.when import When

_MOST_DAYS = 4_000
"""A publication date vaguer than this many days says nothing of "hier"."""
_SHIFTS = {"day": ("days", 1), "week": ("weeks", 1), "weekend": ("weeks", 1), "fortnight": ("days", 15), "month":
("months", 1),
           "quarter": ("months", 3), "semester": ("months", 6), "year": ("years", 1), "decade": ("years", 10),
           "century": ("years", 100)}  # fmt: skip


__all__ = ["Anchor", "needs", "resolve"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """From where an expression is seen: the publication date and the antecedent's date as far as known, and the
    direction."""

    published: When | None = None
    antecedent: When | None = None
    direction: Direction | None = None


def resolve(expression: Expression, anchor: Anchor) -> When | None:
    """The days that the expression means; None if that needs what the anchor does not know, or the expression has no
    value.

    With a vague publication date it is the union over its days. An empty set says that the expression contradicts the
    publication date ("hier, dimanche" in an article of a Sunday).
    """
    if needs(expression) != "publication":
        return _resolve(expression, None, anchor)
    published = anchor.published
    if published is None or published.size is None or not 0 < published.size <= _MOST_DAYS:
        return None
    if isinstance(expression, Weekday) and expression.which is None and anchor.direction is None:
        inside = published.on_weekdays(expression.weekday)
        if inside:  # "lundi" in an article of February 2021, nothing else said: one of its Mondays
            return inside
    if published.is_day:
        return _resolve(expression, published.earliest, anchor)
    seen = [_resolve(expression, day, anchor) for day in published.days()]
    known = [when for when in seen if when is not None]
    return _union(known) if known else None


def _union(whens: list[When]) -> When:
    """The union of the values seen from each day; the label of a season survives where they all have it."""
    return When.union(dict.fromkeys(when for when in whens if when))


def _resolve(expression: Expression, today: datetime.date | None, anchor: Anchor) -> When | None:
    return _RULES[type(expression)](expression, today, anchor)


def _absolute(e: Absolute, today: datetime.date | None, anchor: Anchor) -> When | None:
    return e.when


def _month_day(e: MonthDay, today: datetime.date | None, anchor: Anchor) -> When | None:
    if today is None:
        return None

    def make(year: int) -> When | None:
        try:
            return When.day(datetime.date(year, e.month, e.day))
        except ValueError:
            return None

    def make_on(year: int) -> When | None:
        found = make(year)
        return found if found and (found.runs[0][0] - 1) % 7 == e.weekday else None

    if e.weekday is not None:
        years = range(today.year - 1, today.year + 2)
        on = [found for year in years if 1 <= year <= datetime.MAXYEAR and (found := make_on(year))]
        chosen = choose.choose(on, today, e.which, anchor.direction)
        if chosen:  # else the weekday is a slip of the pen, or of another year: the day of the month is what is meant
            return chosen
    return choose.yearly(make, today, e.which, anchor.direction)


def _month_name(e: MonthName, today: datetime.date | None, anchor: Anchor) -> When | None:
    return choose.yearly(lambda year: When.month(year, e.month), today, e.which, anchor.direction) if today else None


def _day_number(e: DayNumber, today: datetime.date | None, anchor: Anchor) -> When | None:
    return choose.day_number(today, e.day, e.weekday, anchor.direction) if today else None


def _weekday(e: Weekday, today: datetime.date | None, anchor: Anchor) -> When | None:
    return choose.weekday(today, e.weekday, e.which, anchor.direction) if today else None


def _season(e: Season, today: datetime.date | None, anchor: Anchor) -> When | None:
    if today is None:
        return None

    def make(year: int) -> When | None:
        return When.season(year, e.season) if 1 <= year < datetime.MAXYEAR else None

    if e.which == 0 and e.season != "winter":  # "cet été", in February or in October, is the year's
        return make(today.year)
    return choose.yearly(make, today, e.which, anchor.direction)


def _division(e: Division, today: datetime.date | None, anchor: Anchor) -> When | None:
    return choose.yearly(partial(_division_in, e), today, e.which, anchor.direction) if today else None


@lru_cache(maxsize=10_000)
def _division_in(e: Division, year: int) -> When | None:
    """The quarter, semester or week of a year; asked for every day that an article of unknown date can be of."""
    return week_of_year(year, e.number) if e.unit == "week" else nth_in(e.number, e.unit, None, When.year(year))


def _feast(e: Feast, today: datetime.date | None, anchor: Anchor) -> When | None:
    rule = words().feast_rules[e.name]
    return choose.yearly(lambda year: feast_in(rule, year), today, e.which, anchor.direction) if today else None


def _base(base: "Base | Expression", today: datetime.date | None, anchor: Anchor) -> When | None:
    if base == "publication":
        return When.day(today) if today else None
    if base == "antecedent":
        return anchor.antecedent
    return _resolve(base, today, anchor)


def _period(e: Period, today: datetime.date | None, anchor: Anchor) -> When | None:
    base = _base(e.base, today, anchor)
    if base is None:
        return None
    if e.unit == "weekend" and today and e.base == "publication":
        return _weekend(e.offset, today, anchor.direction)
    return containing(e.unit, base, e.offset)


def _weekend(offset: int, today: datetime.date, direction: Direction | None) -> When | None:
    inside = today.weekday() >= 5
    if offset > 0:
        return unit_of("weekend", today, offset if inside else offset - 1)
    if offset < 0:
        return unit_of("weekend", today, offset)
    past = direction == "past" or (direction is None and today.weekday() <= 1)
    return unit_of("weekend", today, -1 if past and not inside else 0)


def _offset(e: Offset, today: datetime.date | None, anchor: Anchor) -> When | None:
    base = _base(e.base, today, anchor)
    if base is None or not base:
        return base
    name, factor = _SHIFTS[e.unit]
    low, high = (base.shift(**{name: factor * count}) for count in (e.low, e.high))
    if e.low != e.high:
        return _between(low, high)
    found = low
    if name in ("months", "years") and isinstance(e.base, str):
        found = containing("year" if name == "years" else "month", low) or low
    exact = e.unit == "day" or (e.base != "publication" and e.unit == "week")
    return found.about() if e.about or not exact else found


def _between(low: When, high: When) -> When | None:
    if not low or not high:
        return None
    return When.between(low.earliest, high.latest).about()


def _rolling(e: Rolling, today: datetime.date | None, anchor: Anchor) -> When | None:
    base = _base(e.base, today, anchor)
    if not base:
        return base
    name, factor = _SHIFTS[e.unit]
    far = base.shift(**{name: factor * e.count})
    if not far:
        return None
    found = When.between(far.earliest, base.latest) if e.count < 0 else When.between(base.earliest, far.latest)
    return found.about() if e.vague else found


def _part(e: Part, today: datetime.date | None, anchor: Anchor) -> When | None:
    whole = _resolve(e.of, today, anchor)
    return whole and part_of(e.place, whole)


def _nth(e: Nth, today: datetime.date | None, anchor: Anchor) -> When | None:
    whole = _resolve(e.of, today, anchor)
    if not whole:
        return whole
    found = [nth_in(e.number, e.unit, e.weekday, When((run,))) for run in whole.runs]
    known = [when for when in found if when]
    return When.union(known) if known else None


def _containing(e: Containing, today: datetime.date | None, anchor: Anchor) -> When | None:
    inner = _resolve(e.of, today, anchor)
    if (
        inner and e.unit == "week" and inner.is_day and inner.on_weekdays(6)
    ):  # "la semaine du dimanche 6" is the one it opens
        inner = inner.shift(days=1)
    if not inner or e.unit != "weekend":
        return inner and containing(e.unit, inner)
    nearest = [_weekend_near(day) for day in inner.days(limit=100)]
    return When.union([when for when in nearest if when])


def _weekend_near(day: datetime.date) -> When | None:
    """The week-end of a day: "le week-end du 14 juillet" is the one before a Monday or Tuesday, else the coming one."""
    return unit_of("weekend", day, -1 if day.weekday() <= 1 else 0)


def _both(e: Both, today: datetime.date | None, anchor: Anchor) -> When | None:
    for weekday, other in ((e.first, e.second), (e.second, e.first)):
        if isinstance(weekday, Weekday):
            whole = _resolve(other, today, anchor)
            return whole.on_weekdays(weekday.weekday) if whole is not None and whole.is_bounded else None
    first, second = _resolve(e.first, today, anchor), _resolve(e.second, today, anchor)
    return first & second if first is not None and second is not None else None


def _range(e: Range, today: datetime.date | None, anchor: Anchor) -> When | None:
    last = _resolve(e.last, today, anchor)
    if last is None:
        return None
    spans = [_span(e.first, When((run,)), today, anchor) for run in last.runs]
    known = [span for span in spans if span]
    return When.union(known) if known else None


def _span(first: Expression, last: When, today: datetime.date | None, anchor: Anchor) -> When | None:
    """From `first` to a resolved end; where the name of the first date leaves it open, it is the last one before the
    end."""
    end = last.latest
    inner = first.of if isinstance(first, Part) else first
    named = isinstance(inner, MonthDay | MonthName | Weekday | DayNumber | Feast | Season)
    bare = named and getattr(inner, "which", None) is None
    if bare and end is not None and last.earliest is not None:
        begin = _resolve(first, last.earliest, Anchor(anchor.published, anchor.antecedent, "past"))
    else:
        begin = _resolve(first, today, anchor)
    if not begin or begin.earliest is None or end is None or begin.earliest > end:
        return None
    found = When.between(begin.earliest, end)
    return found.about() if begin.approximate or last.approximate else found


def _anaphoric(e: Anaphoric, today: datetime.date | None, anchor: Anchor) -> When | None:
    if anchor.antecedent is None:
        return None
    return anchor.antecedent.shift(days=e.days) if e.days else anchor.antecedent


def _about(e: About, today: datetime.date | None, anchor: Anchor) -> When | None:
    found = _resolve(e.of, today, anchor)
    return found and found.about()


def _no_value(e: Expression, today: datetime.date | None, anchor: Anchor) -> When | None:
    return None


_RULES: dict[type, Callable[[Any, datetime.date | None, Anchor], When | None]] = {
    Absolute: _absolute, MonthDay: _month_day, MonthName: _month_name, DayNumber: _day_number, Weekday: _weekday,
    Division: _division,
    Season: _season, Feast: _feast, Period: _period, Offset: _offset, Rolling: _rolling, Part: _part, Nth: _nth,
    Containing: _containing, Both: _both, Range: _range, Anaphoric: _anaphoric, About: _about, Duration: _no_value,
    Recurring: _no_value, Unanchored: _no_value,
}  # fmt: skip
