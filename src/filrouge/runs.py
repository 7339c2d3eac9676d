"""Runs of days: sorted disjoint pairs of ordinals, the arithmetic under `filrouge.when`."""

import datetime
from calendar import monthrange
from collections.abc import Iterable

Runs = tuple[tuple[int, int], ...]

PAST, FUTURE = 0, datetime.date.max.toordinal() + 1  # the ends of a set that is open on a side
_MONTHS_A_YEAR = 12


def merge(runs: Iterable[tuple[int, int]]) -> Runs:
    """Sorted disjoint runs that no two adjacent ones could be one."""
    merged: list[tuple[int, int]] = []
    for low, high in sorted(runs):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return tuple(merged)


def common(mine: Runs, theirs: Runs) -> Runs:
    """The days that both have."""
    runs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(mine) and j < len(theirs):
        low, high = max(mine[i][0], theirs[j][0]), min(mine[i][1], theirs[j][1])
        if low <= high:
            runs.append((low, high))
        if mine[i][1] < theirs[j][1]:
            i += 1
        else:
            j += 1
    return tuple(runs)


def widen(run: tuple[int, int], before: int, after: int) -> tuple[int, int]:
    """The run made longer by so many days on each side, as far as the calendar goes; an open side stays so."""
    low = PAST if run[0] == PAST else max(run[0] - before, PAST + 1)
    high = FUTURE if run[1] == FUTURE else min(run[1] + after, FUTURE - 1)
    return low, high


def shift_days(run: tuple[int, int] | None, days: int) -> tuple[int, int] | None:
    if run is None:
        return None
    low = PAST if run[0] == PAST else max(run[0] + days, PAST + 1)
    high = FUTURE if run[1] == FUTURE else min(run[1] + days, FUTURE - 1)
    return (low, high) if low <= high and low < FUTURE and high > PAST else None


def shift_months(run: tuple[int, int], months: int) -> tuple[int, int] | None:
    """The run moved by months; None where no day of it stays in the calendar."""
    whole = run[0] == PAST or datetime.date.fromordinal(run[0]).day == 1
    low = PAST if run[0] == PAST else _shift_day(run[0], months)
    high = FUTURE if run[1] == FUTURE else _shift_day(run[1], months)
    if low is None or high is None:
        return None
    if whole and PAST < run[1] < FUTURE - 1 and datetime.date.fromordinal(run[1] + 1).day == 1:
        last = datetime.date.fromordinal(high)
        high = last.replace(day=monthrange(last.year, last.month)[1]).toordinal()
    return low, high


def _shift_day(ordinal: int, months: int) -> int | None:
    day = datetime.date.fromordinal(ordinal)
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR)
    if not 1 <= year <= datetime.MAXYEAR:
        return None
    return datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])).toordinal()
