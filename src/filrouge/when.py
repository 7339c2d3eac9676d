"""What is known of a date: a set of days, its algebra, and its spelling in EDTF (ISO 8601-2).

Nothing is ever guessed: "en mars" is 31 days, "lundi" without a publication date is a set of Mondays, "avant 2000"
is open on its left. All arithmetic is of the calendar: a month later than 31 January is the last day of February.
"""

import datetime
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from typing import Literal

from filrouge.edtf import SEASONS, NotEdtf, read_edtf, spell_run
from filrouge.runs import FUTURE, PAST, Runs, common, merge, shift_days, shift_months, widen

Precision = Literal["day", "interval", "set", "month", "season", "quarter", "year", "decade"]

_SPAN: dict[str, Precision] = {"day": "day", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade"}
_MONTHS_A_YEAR = 12

__all__ = ["FUTURE", "PAST", "NotEdtf", "Precision", "When", "intersection"]


@dataclass(frozen=True, slots=True)
class When:
    """A set of days, as sorted disjoint runs of proleptic Gregorian ordinals (inclusive); use the constructors below.

    `approximate` says that the source itself is not exact ("vers le 10 mars", "il y a deux ans"). `label` is the
    EDTF spelling that the days alone cannot give back: a season ("2021-21").
    """

    runs: Runs
    approximate: bool = False
    label: str | None = None

    # -- constructors ----------------------------------------------------------------------------------------------

    @classmethod
    def day(cls, day: datetime.date) -> "When":
        """One day."""
        return cls(((day.toordinal(), day.toordinal()),))

    @classmethod
    def month(cls, year: int, month: int) -> "When":
        """The days of a month; ValueError if there is none such."""
        return cls.between(datetime.date(year, month, 1), datetime.date(year, month, monthrange(year, month)[1]))

    @classmethod
    def months(cls, year: int, month: int, count: int) -> "When":
        """The days of `count` months from the given one on; ValueError if that leaves the calendar."""
        last = year * _MONTHS_A_YEAR + month - 1 + count - 1
        return cls.between(
            datetime.date(year, month, 1), cls.month(last // _MONTHS_A_YEAR, last % _MONTHS_A_YEAR + 1).latest
        )

    @classmethod
    def year(cls, year: int) -> "When":
        """The days of a year."""
        return cls.between(datetime.date(year, 1, 1), datetime.date(year, 12, 31))

    @classmethod
    def decade(cls, year: int) -> "When":
        """The ten years that begin with the given one: `decade(1990)` is 1990 to 1999."""
        return cls.between(datetime.date(year, 1, 1), datetime.date(year + 9, 12, 31))

    @classmethod
    def century(cls, number: int) -> "When":
        """The n-th century as EDTF spells it: the 20th is 19XX."""
        first = (number - 1) * 100
        return cls.between(datetime.date(max(first, 1), 1, 1), datetime.date(first + 99, 12, 31))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> "When":
        """The n-th quarter of a year, 1 to 4."""
        return cls.months(year, 3 * quarter - 2, 3)

    @classmethod
    def season(cls, year: int, season: str) -> "When":
        """ "spring", "summer", "autumn" or "winter" of a year, northern; the winter of a year begins in its December.

        The days are those of both the meteorological and the astronomical season, as a newspaper means either.
        """
        code, (month, day), (last_month, last_day) = SEASONS[season]
        last = datetime.date(year + (last_month < month), last_month, last_day)
        return replace(cls.between(datetime.date(year, month, day), last), label=f"{year:04d}-{code}")

    @classmethod
    def between(cls, first: datetime.date | None, last: datetime.date | None) -> "When":
        """All days from `first` to `last`, both included; None leaves that side open. Empty if `last` is earlier."""
        low, high = first.toordinal() if first else PAST, last.toordinal() if last else FUTURE
        return cls(((low, high),) if low <= high else ())

    @classmethod
    def one_of(cls, dates: Iterable[datetime.date]) -> "When":
        """One of the given days."""
        return cls(merge((day.toordinal(), day.toordinal()) for day in dates))

    @classmethod
    def none(cls) -> "When":
        """The empty set: no day can be meant."""
        return cls(())

    @classmethod
    def union(cls, whens: Iterable["When"]) -> "When":
        """The days of any of the given sets; empty if there are none."""
        known = list(whens)
        if known and all(when == known[0] for when in known):
            return known[0]
        runs = merge(run for when in known for run in when.runs)
        return _made(runs, any(when.approximate for when in known))

    @classmethod
    def parse(cls, edtf: str) -> "When":
        """The set that an EDTF string spells (levels 0 to 2 as far as filrouge writes them); NotEdtf if it cannot be
        read."""
        found = read_edtf(edtf)
        runs = merge((first or PAST, last or FUTURE) for first, last in found.runs)
        return When(runs, label=found.season) if found.season else _made(runs, found.approximate)

    # -- algebra ---------------------------------------------------------------------------------------------------

    def __bool__(self) -> bool:
        return bool(self.runs)

    def __and__(self, other: "When") -> "When":
        if self is other:
            return self
        return self._like(other, common(self.runs, other.runs))

    def __or__(self, other: "When") -> "When":
        return self._like(other, merge((*self.runs, *other.runs)))

    def _like(self, other: "When", runs: Runs) -> "When":
        """A set that, if it is one of two, is spelled as that one; the exact one if it is both."""
        exact = (self.approximate, self.label is None) <= (other.approximate, other.label is None)
        for when in (self, other) if exact else (other, self):
            if runs == when.runs:
                return when
        return _made(runs, self.approximate or other.approximate)

    def __le__(self, other: "When") -> bool:
        """Whether every day of this set is in the other."""
        return (self & other).runs == self.runs

    def __contains__(self, day: datetime.date) -> bool:
        return any(low <= day.toordinal() <= high for low, high in self.runs)

    def shift(self, *, years: int = 0, months: int = 0, weeks: int = 0, days: int = 0) -> "When":
        """The set moved by calendar units; whole months stay whole months. What leaves the calendar is lost."""
        moved = months + _MONTHS_A_YEAR * years
        runs = (shift_days(shift_months(run, moved) if moved else run, 7 * weeks + days) for run in self.runs)
        return When(merge(run for run in runs if run), self.approximate)

    def on_weekdays(self, *weekdays: int) -> "When":
        """The days of the set that fall on the given weekdays (Monday is 0); ValueError if the set is open."""
        chosen = [day for day in self._ordinals() if (day - 1) % 7 in weekdays]
        return When(merge((day, day) for day in chosen), self.approximate)

    def about(self) -> "When":
        """The same days, known approximately only; a season already is, and the empty set and the whole calendar
        cannot be."""
        return self if self.label else _made(self.runs, True)

    def loosened(self) -> "When":
        """The set that can really be meant: an approximate one is widened on each side by half its length, 3 days at
        least."""
        if not self.approximate or not self.runs:
            return self
        (low, _), (_, high) = self.runs[0], self.runs[-1]
        margin = 0 if low == PAST or high == FUTURE else max(3, (high - low + 1) // 2)
        return When(merge(widen(run, margin, margin) for run in self.runs), True)

    def stretched(self, before: int = 0, after: int = 0) -> "When":
        """One span from so many days before the first day to so many after the last, as far as the calendar goes; the
        empty set stays so."""
        if not self.runs:
            return self
        return When((widen((self.runs[0][0], self.runs[-1][1]), before, after),))

    # -- what is known ---------------------------------------------------------------------------------------------

    @property
    def earliest(self) -> datetime.date | None:
        """The first day; None if the set is open on the left, or empty."""
        return _day(self.runs[0][0]) if self.runs else None

    @property
    def latest(self) -> datetime.date | None:
        """The last day; None if the set is open on the right, or empty."""
        return _day(self.runs[-1][1]) if self.runs else None

    @property
    def is_bounded(self) -> bool:
        """Whether the set is open on neither side."""
        return not self.runs or (self.runs[0][0] != PAST and self.runs[-1][1] != FUTURE)

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return len(self.runs) == 1 and self.runs[0][0] == self.runs[0][1]

    @property
    def size(self) -> int | None:
        """How many days the set has; None if it is open."""
        if len(self.runs) == 1:  # nearly always, and asked millions of times
            low, high = self.runs[0]
            return None if low == PAST or high == FUTURE else high - low + 1
        return sum(high - low + 1 for low, high in self.runs) if self.is_bounded else None

    def days(self, limit: int | None = None) -> Iterator[datetime.date]:
        """The days in order, at most `limit` of them; ValueError if the set is open and no limit is given."""
        if limit is not None and self.runs and self.runs[0][0] == PAST:
            raise ValueError("a set of days that is open on the left has no first day")
        for count, day in enumerate(self._ordinals(bounded=limit is None)):
            if limit is not None and count >= limit:
                return
            yield datetime.date.fromordinal(day)

    def _ordinals(self, bounded: bool = True) -> Iterator[int]:
        if bounded and not self.is_bounded:
            raise ValueError("a set of days that is open on a side cannot be listed")
        return (day for low, high in self.runs for day in range(low, min(high + 1, FUTURE)))

    @property
    def precision(self) -> Precision:
        """How fine the set is, in the words of the timeline's schema."""
        if self.label:
            return "season"
        if len(self.runs) != 1 or not self.is_bounded:
            return "set" if len(self.runs) > 1 else "interval"
        return _SPAN.get(spell_run(self.earliest, self.latest)[0], "interval")

    @property
    def edtf(self) -> str:
        """The EDTF spelling, one for a value; "" for the empty set. A season is not marked approximate: it always
        is."""
        return _spelled(self)

    def __str__(self) -> str:
        return self.edtf


def _made(runs: Runs, approximate: bool) -> When:
    return When(runs, approximate and runs not in ((), ((PAST, FUTURE),)))


@lru_cache(maxsize=65_536)
def _spelled(when: When) -> str:
    if when.label:
        return when.label
    mark = "~" if when.approximate else ""
    if len(when.runs) == 1:
        return spell_run(when.earliest, when.latest, mark)[1]
    spelled = (spell_run(_day(low), _day(high), mark, listed=True)[1] for low, high in when.runs)
    return "[" + ",".join(spelled) + "]" if when.runs else ""


def _day(ordinal: int) -> datetime.date | None:
    """The day of an ordinal, None for the open ends."""
    return None if ordinal in (PAST, FUTURE) else datetime.date.fromordinal(ordinal)


def intersection(whens: Iterable[When]) -> When:
    """The days that all of the given sets have; every day if there are none."""
    return reduce(When.__and__, whens, When.between(None, None))
