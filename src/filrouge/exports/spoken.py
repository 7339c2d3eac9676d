"""Dates as a French reader expects them: "10 janvier 2021", "1er – 10 février 2021", "8, 15 ou 22 février 2021"."""

import datetime
from calendar import monthrange

from filrouge.when import When

_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_SEASONS = {"21": "printemps", "22": "été", "23": "automne", "24": "hiver"}
_FEW_DAYS = 4


def spoken(when: When | None) -> str:
    """A date in French, as precise as it is known; "sans date" where nothing is."""
    if when is None or not when:
        return "sans date"
    if not when.approximate:
        return _exactly(when)
    return f"vers le {_exactly(when)}" if when.is_day else f"environ {_exactly(when)}"


def _exactly(when: When) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return _open(first, last)
    match when.precision:
        case "day":
            return _day(first)
        case "month":
            return _month(first)
        case "season":
            year, season = when.edtf.rstrip("~?%").split("-")[:2]
            return f"{_SEASONS.get(season, season)} {year}"
        case "quarter":
            return f"{_ordinal((first.month + 2) // 3)} trimestre {first.year}"
        case "year":
            return str(first.year)
        case "decade":
            return f"années {first.year}"
        case "set":
            return _set(when, first, last)
        case _:
            return _interval(first, last)


def _open(first: datetime.date | None, last: datetime.date | None) -> str:
    if first:
        return f"à partir du {_day(first)}"
    return f"au plus tard le {_day(last)}" if last else "date inconnue"


def _set(when: When, first: datetime.date, last: datetime.date) -> str:
    if when.size is None or when.size > _FEW_DAYS:
        return f"entre le {_day(first)} et le {_day(last)}"
    days = list(when.days())
    spoken_days = [_day(day, after=days[i + 1] if i + 1 < len(days) else None) for i, day in enumerate(days)]
    return f"{', '.join(spoken_days[:-1])} ou {spoken_days[-1]}"


def _interval(first: datetime.date, last: datetime.date) -> str:
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if (first.month, last.month) == (1, 12):
            return f"{first.year} – {last.year}"
        return f"{_MONTHS[first.month - 1] if first.year == last.year else _month(first)} – {_month(last)}"
    return f"{_day(first, after=last)} – {_day(last)}"


def _day(day: datetime.date, after: datetime.date | None = None) -> str:
    """A day; its month and year are left to the day that comes `after` it where they are the same."""
    number = _ordinal(day.day) if day.day == 1 else str(day.day)
    if after and (day.year, day.month) == (after.year, after.month):
        return number
    month = _MONTHS[day.month - 1]
    return f"{number} {month}" if after and day.year == after.year else f"{number} {month} {day.year}"


def _month(day: datetime.date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _ordinal(number: int) -> str:
    return "1er" if number == 1 else f"{number}e"
