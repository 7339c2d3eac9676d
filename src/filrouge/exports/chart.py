"""A small text timeline: one line an event, its bar as blurred as its date is, on an axis of days.

2021-01             2021-02             2021-03
│                   │                   │
    █                                              6 janvier 2021 · L'assaut du siège
      ▒▒▒▒▒▒▒                                      8 – 17 janvier 2021 · Le site est resté muet
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from filrouge.exports.table import Row, rows
from filrouge.timeline.timeline import Timeline
from filrouge.when import FUTURE, PAST, When

_MOST = 0.85  # of the ends of dates: what lies far outside of them is pointed at and does not stretch the axis
_DATE = 30  # columns that a date is given at most
_NAMES = ("jour", "semaine", "mois", "plus large", "environ")
_ROOMY = 54  # columns beside the bar: on less, there is the label alone


@dataclass(frozen=True, slots=True)
class Symbols:
    """How a date is drawn, by how many days it leaves open; what may lie around it; what lies beyond the axis."""

    shades: tuple[tuple[int, str], ...]
    wide: str
    around: str
    before: str
    after: str
    tick: str
    cut: str

    def legend(self, width: int) -> str:
        """What the signs mean, in French as the labels, as far as there is room for it."""
        names = zip((*(sign for _, sign in self.shades), self.wide, self.around), _NAMES, strict=True)
        parts = [*(f"{sign} {name}" for sign, name in names), f"{self.before} {self.after} au-delà"]
        return max((text for i in range(len(parts) + 1) if len(text := "  ".join(parts[:i])) <= width), key=len)


BLOCKS = Symbols(((1, "█"), (7, "▓"), (31, "▒")), "░", "·", "◀", "▶", "│", "…")
ASCII = Symbols(((1, "#"), (7, "="), (31, "-")), ":", ".", "<", ">", "|", "...")
"""For terminals that know no other signs."""


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A line of the chart: the bar, padded to the axis, and what stands beside it."""

    bar: str
    text: str = ""

    def __str__(self) -> str:
        return f"{self.bar} {self.text}".rstrip()


@dataclass(frozen=True, slots=True)
class _Axis:
    """`cells` columns for the days (ordinals) from `first` on, up to `last` and without it."""

    first: int
    last: int
    cells: int

    def column(self, day: int) -> int:
        """The column in which a day begins; it may lie outside."""
        return (day - self.first) * self.cells // (self.last - self.first)

    def columns(self, low: int, high: int) -> range:
        """The columns of the days from `low` to `high`, both included; at least one where they touch the axis."""
        begin, end = self.column(max(low, self.first)), self.column(min(high + 1, self.last))
        return range(begin, max(end, begin + 1)) if low < self.last and high >= self.first else range(0)


def chart(timeline: Timeline, width: int = 100, *, window: When | None = None, symbols: Symbols = BLOCKS) -> list[str]:
    """The chart, no line of which is wider than `width`; `window` is what the axis shows, else what most dates need."""
    return [str(line) for line in chart_lines(timeline, width, window=window, symbols=symbols)]


def chart_lines(
    timeline: Timeline, width: int, *, window: When | None = None, symbols: Symbols = BLOCKS
) -> list[ChartLine]:
    """As `chart`, the bars apart from the texts: two lines of axis, one an event that has a date, the legend."""
    dated = [(event.date.when, row) for event, row in zip(timeline.events, rows(timeline), strict=True) if event.date]
    if not dated:
        return []
    cells = max(10, width * 2 // 5)
    axis = _axis([when for when, _ in dated], cells, window)
    lines = [*_scale(axis, symbols)]
    room = width - cells - 1
    spoken = min(_DATE, max(len(row.date) for _, row in dated)) if room >= _ROOMY else 0
    lines += [ChartLine(_bar(when, axis, symbols), _text(row, room, spoken, symbols)) for when, row in dated]
    return [*lines, ChartLine(symbols.legend(width))]


def _axis(dates: Sequence[When], cells: int, window: When | None) -> _Axis:
    if window and window.is_bounded:
        return _Axis(window.runs[0][0], window.runs[-1][1] + 1, cells)
    ends = sorted(day for when in dates for run in when.runs for day in run if day not in (PAST, FUTURE))
    first, last = _focus(ends) if ends else (PAST + 1, PAST + 1)  # of dates open on both sides any axis is as good
    if window:
        first, last = max(first, window.runs[0][0]), min(last, window.runs[-1][1])
    return _Axis(first, max(last, first) + 1, cells)


def _focus(days: Sequence[int]) -> tuple[int, int]:
    """The narrowest stretch that holds most of the days, and what lies no farther from it than it is long."""
    count = max(1, round(len(days) * _MOST))
    first, last = min(zip(days, days[count - 1 :], strict=False), key=lambda ends: (ends[1] - ends[0], ends))
    near = [day for day in days if 2 * first - last <= day <= 2 * last - first]
    return near[0], near[-1]


def _bar(when: When, axis: _Axis, symbols: Symbols) -> str:
    sign = next((sign for days, sign in symbols.shades if (when.size or FUTURE) <= days), symbols.wide)
    drawn = [" "] * axis.cells
    for shape, filled in ((when.loosened(), symbols.around), (when, sign)):
        for low, high in shape.runs:
            for column in axis.columns(low, high):
                drawn[column] = filled
    if when.runs and when.runs[0][0] < axis.first:
        drawn[0] = symbols.before
    if when.runs and when.runs[-1][1] >= axis.last:
        drawn[-1] = symbols.after
    return "".join(drawn)


def _text(row: Row, width: int, spoken: int, symbols: Symbols) -> str:
    """The label in `width` columns, after the date in `spoken` ones if any."""
    date = f"{_cut(row.date, spoken, symbols).ljust(spoken)} " if spoken else ""
    return _cut(date + row.headline, width, symbols)


def _cut(text: str, width: int, symbols: Symbols) -> str:
    return text if len(text) <= width else text[: width - len(symbols.cut)].rstrip() + symbols.cut


def _scale(axis: _Axis, symbols: Symbols) -> Iterator[ChartLine]:
    """The first days of years, months or days, as fine as there is room for, and a tick under each."""
    names, ticks = [" "] * axis.cells, [" "] * axis.cells
    for column, name in next(filter(_has_room, _rulers(axis)), []):
        names[column : column + len(name)] = name
        ticks[column] = symbols.tick
    yield ChartLine("".join(names))
    yield ChartLine("".join(ticks))


Mark = tuple[int, str]
"""A column of the axis, and what stands over it."""


def _has_room(marks: Sequence[Mark]) -> bool:
    return bool(marks) and all(column + len(name) < following for (column, name), (following, _) in pairwise(marks))


def _rulers(axis: _Axis) -> Iterator[list[Mark]]:
    """Every scale there is, the finest first."""
    for step in (1, 2, 7, 14):
        yield _marks(axis, ((day, 10) for day in range(axis.first, axis.last, step)[: axis.cells]))
    first, last = (datetime.date.fromordinal(day) for day in (axis.first, axis.last - 1))
    for step in (1, 3, 6):
        months = (divmod(month, 12) for month in range(first.year * 12, last.year * 12 + 12, step))
        yield _marks(axis, ((datetime.date(year, month + 1, 1).toordinal(), 7) for year, month in months))
    for step in (1, 2, 5, 10, 20, 50, 100, 500, 1000):
        years = range(max(step, first.year - first.year % step), last.year + 1, step)
        yield _marks(axis, ((datetime.date(year, 1, 1).toordinal(), 4) for year in years))


def _marks(axis: _Axis, days: Iterable[tuple[int, int]]) -> list[Mark]:
    """Marks at days (ordinals) that lie on the axis, each named by the beginning of its ISO form, of a given length."""
    found = ((axis.column(day), datetime.date.fromordinal(day).isoformat()[:long]) for day, long in days)
    return [(column, name) for column, name in found if column >= 0 and column + len(name) <= axis.cells]
