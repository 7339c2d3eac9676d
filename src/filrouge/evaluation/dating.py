"""Whether a date is right: accepted as it is, or between the best value and the widest window.

What is scored may come from any program: more of EDTF is read here than `filrouge.edtf` takes ("2021-02-XX", a time),
marks of doubt count for nothing, and a season is its three whole months.
"""

import re
from calendar import monthrange
from datetime import date

from filrouge.articles.fields import DATE_FORMS
from filrouge.errors import EvaluationError
from filrouge.evaluation.gold import GoldDate

_PERIODS = {  # EDTF's numbers for seasons (winter here is the December of its year), quarters and halves
    **{"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 12)},
    **{"33": (1, 3), "34": (4, 6), "35": (7, 9), "36": (10, 12), "40": (1, 6), "41": (7, 12)},
}
_YEAR_OF_DAYS = 366

Window = tuple[date, date]


def is_right(value: str | None, answer: GoldDate) -> bool:
    """Whether the gold accepts the value, or it holds the gold's best value and stays inside the gold's window: it
    says no more than the sources do, and no less than it must.
    """
    if canonical(value) in {canonical(accepted) for accepted in answer.accepted}:
        return True
    best = answer.accepted[0]
    if value is None or best is None or answer.window is None:
        return False
    said, asked, window = bounds(value), bounds(best), answer.window
    return window[0] <= said[0] <= asked[0] and asked[1] <= said[1] <= window[1]


def is_compatible(value: str | None, answer: GoldDate) -> bool:
    """Whether the value lies inside the window, or holds it and is no longer than a year."""
    if is_right(value, answer):
        return True
    window = answer.window or (bounds(answer.accepted[0]) if answer.accepted[0] else None)
    if not value or not window:
        return False
    first, last = bounds(value)
    inside = window[0] <= first and last <= window[1]
    around = first <= window[0] and window[1] <= last
    return inside or (around and (last - first).days <= _YEAR_OF_DAYS)


def canonical(value: str | None) -> str | None:
    """The value in one spelling: no marks of doubt, sets sorted, an interval that is a whole month or year as such."""
    if value is None:
        return None
    plain = re.sub(r"[?~%\s]", "", value)
    if plain[:1] in ("[", "{"):
        return "[" + ",".join(sorted(part for part in plain[1:-1].split(",") if part)) + "]"
    closed = "/" in plain and ".." not in plain and not plain.startswith("/") and not plain.endswith("/")
    return _interval(*bounds(plain)) if closed else plain


def _interval(first: date, last: date) -> str:
    if first == last:
        return first.isoformat()
    if first.day == 1 and last == _last_day(first.year, first.month):
        return f"{first.year:04d}-{first.month:02d}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04d}"
    return f"{first.isoformat()}/{last.isoformat()}"


def bounds(value: str) -> Window:
    """The first and the last day that an EDTF value covers. Raises EvaluationError where it is none."""
    try:
        return _bounds(re.sub(r"[?~%]", "", value.strip()))
    except (ValueError, IndexError) as error:
        raise EvaluationError(f"{value!r} is no date in EDTF; write it as {DATE_FORMS}") from error


def _bounds(value: str) -> Window:
    if value[:1] in ("[", "{"):
        parts = [_bounds(part) for part in re.split(r"\.\.|,", value[1:-1]) if part]
        return min(part[0] for part in parts), max(part[1] for part in parts)
    if "/" in value:
        left, right = value.split("/")
        first = date.min if left in ("", "..") else _bounds(left)[0]
        return first, date.max if right in ("", "..") else _bounds(right)[1]
    return _simple(value.split("T")[0].split("-"))


def _simple(parts: list[str]) -> Window:
    """A year, month or day, digits unknown as X: "199X", "2021-XX", "2021-02-XX"."""
    low, high = int(parts[0].replace("X", "0")), int(parts[0].replace("X", "9"))
    if len(parts) == 1:
        return date(max(low, 1), 1, 1), date(high, 12, 31)
    whole = (1, 12) if "X" in parts[1] else None
    period = _PERIODS.get(parts[1])
    first, last = period or whole or (int(parts[1]), int(parts[1]))
    if period or len(parts) == 2 or "X" in parts[2]:
        return date(low, first, 1), _last_day(high, last)
    return date(low, first, int(parts[2])), date(high, last, int(parts[2]))


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
