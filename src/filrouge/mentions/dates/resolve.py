"""The third step: what an expression means, seen from a publication date and an earlier date of the text. Pure
arithmetic."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, get_args

from filrouge.mentions.dates.choose import named
from filrouge.mentions.dates.expression import (
    About,
    Absolute,
    Anaphoric,
    Base,
    Both,
    Containing,
    DayNumber,
    Direction,
    Duration,
    Expression,
    Feast,
    MonthDay,
    MonthName,
    Name,
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
)
from filrouge.mentions.dates.needs import needs
from filrouge.mentions.dates.periods import containing, nth_in, part_of, unit_of
from filrouge.when import When

_MOST_DAYS = 4_000
"""A publication date vaguer than this many days says nothing of "hier"."""
_SHIFTS = {
    "day": ("days", 1), "week": ("weeks", 1), "weekend": ("weeks", 1), "fortnight": ("days", 15),
    "month": ("months", 1), "quarter": ("months", 3), "semester": ("months", 6), "year": ("years", 1),
    "decade": ("years", 10), "century": ("years", 100),
}  # fmt: skip

__all__ = ["Anchor", "needs", "resolve"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """From where an expression is seen: the publication date and the antecedent's date as far as known, and the
    direction."""

    published: When | None = None
    antecedent: When | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    """An anchor whose publication day is settled: `today`, None for what does not ask it."""

    today: datetime.date | None
    antecedent: When | None
    direction: Direction | None


def resolve(expression: Expression, anchor: Anchor) -> When | None:
    """The days that the expression means; None if that needs what the anchor does not know, or the expression has no
    value.

    With a vague publication date it is the union over its days. An empty set says that the expression contradicts the
    publication date ("hier, dimanche" in an article of a Sunday).
    """
    if needs(expression) != "publication":
        return _resolve(expression, _Seen(None, anchor.antecedent, anchor.direction))
    published = anchor.published
    if published is None or published.size is None or not 0 < published.size <= _MOST_DAYS:
        return None
    if isinstance(expression, Weekday) and expression.which is None and anchor.direction is None:
        inside = published.on_weekdays(expression.weekday)
        if inside:  # "lundi" in an article of February 2021, nothing else said: one of its Mondays
            return inside
    views = (_Seen(day, anchor.antecedent, anchor.direction) for day in published.days())
    known = [when for view in views if (when := _resolve(expression, view)) is not None]
    if len(known) < 2:
        return known[0] if known else None
    return When.union(dict.fromkeys(when for when in known if when))  # once each: a season they all have keeps its name


def _resolve(expression: Expression, seen: _Seen) -> When | None:
    return _RULES[type(expression)](expression, seen)


def _absolute(e: Absolute, seen: _Seen) -> When | None:
    return e.when


def _name(e: Name, seen: _Seen) -> When | None:
    return named(e, seen.today, seen.direction) if seen.today else None


def _base(base: "Base | Expression", seen: _Seen) -> When | None:
    if base == "publication":
        return When.day(seen.today) if seen.today else None
    if base == "antecedent":
        return seen.antecedent
    return _resolve(base, seen)


def _period(e: Period, seen: _Seen) -> When | None:
    base = _base(e.base, seen)
    if base is None:
        return None
    if e.unit == "weekend" and seen.today and e.base == "publication":
        return _weekend(e.offset, seen.today, seen.direction)
    return containing(e.unit, base, e.offset)


def _weekend(offset: int, today: datetime.date, direction: Direction | None) -> When | None:
    inside = today.weekday() >= 5
    if offset > 0:
        return unit_of("weekend", today, offset if inside else offset - 1)
    if offset < 0:
        return unit_of("weekend", today, offset)
    past = direction == "past" or (direction is None and today.weekday() <= 1)
    return unit_of("weekend", today, -1 if past and not inside else 0)


def _offset(e: Offset, seen: _Seen) -> When | None:
    base = _base(e.base, seen)
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


def _rolling(e: Rolling, seen: _Seen) -> When | None:
    base = _base(e.base, seen)
    if not base:
        return base
    name, factor = _SHIFTS[e.unit]
    far = base.shift(**{name: factor * e.count})
    if not far:
        return None
    found = When.between(far.earliest, base.latest) if e.count < 0 else When.between(base.earliest, far.latest)
    return found.about() if e.vague else found


def _part(e: Part, seen: _Seen) -> When | None:
    whole = _resolve(e.of, seen)
    return whole and part_of(e.place, whole)


def _nth(e: Nth, seen: _Seen) -> When | None:
    whole = _resolve(e.of, seen)
    if not whole:
        return whole
    found = [nth_in(e.number, e.unit, e.weekday, When((run,))) for run in whole.runs]
    known = [when for when in found if when]
    return When.union(known) if known else None


def _containing(e: Containing, seen: _Seen) -> When | None:
    inner = _resolve(e.of, seen)
    if inner and e.unit == "week" and inner.is_day and inner.on_weekdays(6):
        inner = inner.shift(days=1)  # "la semaine du dimanche 6" is the one it opens
    if not inner or e.unit != "weekend":
        return inner and containing(e.unit, inner)
    nearest = [_weekend_near(day) for day in inner.days(limit=100)]
    return When.union([when for when in nearest if when])


def _weekend_near(day: datetime.date) -> When | None:
    """The week-end of a day: "le week-end du 14 juillet" is the one before a Monday or Tuesday, else the coming one."""
    return unit_of("weekend", day, -1 if day.weekday() <= 1 else 0)


def _both(e: Both, seen: _Seen) -> When | None:
    for weekday, other in ((e.first, e.second), (e.second, e.first)):
        if isinstance(weekday, Weekday):
            whole = _resolve(other, seen)
            return whole.on_weekdays(weekday.weekday) if whole is not None and whole.is_bounded else None
    first, second = _resolve(e.first, seen), _resolve(e.second, seen)
    return first & second if first is not None and second is not None else None


def _range(e: Range, seen: _Seen) -> When | None:
    last = _resolve(e.last, seen)
    if last is None:
        return None
    spans = [_span(e.first, When((run,)), seen) for run in last.runs]
    known = [span for span in spans if span]
    return When.union(known) if known else None


def _span(first: Expression, last: When, seen: _Seen) -> When | None:
    """From `first` to a resolved end; where the name of the first date leaves it open, it is the last one before the
    end."""
    end = last.latest
    inner = first.of if isinstance(first, Part) else first
    named = isinstance(inner, MonthDay | MonthName | Weekday | DayNumber | Feast | Season)
    bare = named and getattr(inner, "which", None) is None
    if bare and end is not None and last.earliest is not None:
        begin = _resolve(first, replace(seen, today=last.earliest, direction="past"))
    else:
        begin = _resolve(first, seen)
    if not begin or begin.earliest is None or end is None or begin.earliest > end:
        return None
    found = When.between(begin.earliest, end)
    return found.about() if begin.approximate or last.approximate else found


def _anaphoric(e: Anaphoric, seen: _Seen) -> When | None:
    return seen.antecedent.shift(days=e.days) if seen.antecedent and e.days else seen.antecedent


def _about(e: About, seen: _Seen) -> When | None:
    found = _resolve(e.of, seen)
    return found and found.about()


def _no_value(e: Expression, seen: _Seen) -> When | None:
    return None


_RULES: dict[type, Callable[[Any, _Seen], When | None]] = {
    **dict.fromkeys(get_args(Name), _name),
    Absolute: _absolute, Period: _period, Offset: _offset, Rolling: _rolling, Part: _part, Nth: _nth,
    Containing: _containing, Both: _both, Range: _range, Anaphoric: _anaphoric, About: _about, Duration: _no_value,
    Recurring: _no_value, Unanchored: _no_value,
}  # fmt: skip
