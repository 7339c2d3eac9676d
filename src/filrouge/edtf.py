"""Reading and spelling EDTF (ISO 8601-2): strings on one side, first and last days on the other."""

import datetime
import re
from calendar import monthrange
from dataclasses import dataclass

from filrouge.errors import InputError

Ends = tuple[int | None, int | None]

# Code, first day and last day (month, day): the union of the meteorological and the astronomical season of the north.
SEASONS: dict[str, tuple[int, tuple[int, int], tuple[int, int]]] = {
    "spring": (21, (3, 1), (6, 20)),
    "summer": (22, (6, 1), (9, 22)),
    "autumn": (23, (9, 1), (12, 21)),
    "winter": (24, (12, 1), (3, 20)),
}
_QUARTER = 33  # EDTF's code of the first quarter
_DIVISIONS = {33: 3, 34: 3, 35: 3, 36: 3, 37: 4, 38: 4, 39: 4, 40: 6, 41: 6}  # code -> months
_FIRST = {33: 1, 34: 4, 35: 7, 36: 10, 37: 1, 38: 5, 39: 9, 40: 1, 41: 7}  # code -> first month
_DATE = re.compile(r"([0-9]{2})(XX|[0-9](?:X|[0-9]))(?:-([0-9]{2})(?:-([0-9]{2}))?)?[~?%]?")
_LONGEST = 200_000  # characters: a set of every other day of thirty years is shorter


class NotEdtf(InputError, ValueError):  # noqa: N818
    """A string that is not an EDTF date, or not one that filrouge can hold as a set of days."""


@dataclass(frozen=True, slots=True)
class Read:
    """What an EDTF string says: first and last days as ordinals (None is open), and how."""

    runs: tuple[Ends, ...]
    approximate: bool
    season: str | None = None


def read_edtf(text: str) -> Read:
    """The runs of days that `text` spells; NotEdtf if it is no EDTF date."""
    spelled = text.strip()
    if not spelled or len(spelled) > _LONGEST:
        raise _not_edtf(text)
    season = spelled.rstrip("~?%") if _season(spelled) else None
    listed = spelled[0] in "[{" and spelled[-1] == "]}"["[{".index(spelled[0])]
    parts = spelled[1:-1].split(",") if listed else [spelled]
    runs = tuple(_ends(part.strip(), ".." if listed else "/", text) for part in parts)
    return Read(runs, any(mark in spelled for mark in "~%"), season)


def _season(spelled: str) -> bool:
    match = _DATE.fullmatch(spelled)
    return bool(match and match[3] and 21 <= int(match[3]) <= 24 and not match[4] and "X" not in match[2])


def _ends(part: str, separator: str, text: str) -> Ends:
    """The first and last day of one date, one interval, or one member of a list."""
    if separator == "/" and "/" in part:
        first, _, last = part.partition("/")
        low, high = _bound(first, 0, text), _bound(last, 1, text)
    elif separator == ".." and ".." in part:
        first, _, last = part.partition("..")
        low, high = _bound(first, 0, text), _bound(last, 1, text)
    else:
        low, high = _date(part, text)
    if low and high and low > high:
        raise _not_edtf(text)
    return low, high


def _bound(spelled: str, side: int, text: str) -> int | None:
    return None if spelled in ("", "..") else _date(spelled, text)[side]


def _date(spelled: str, text: str) -> tuple[int, int]:
    match = _DATE.fullmatch(spelled)
    if not match or ("X" in match[2] and match[3]):
        raise _not_edtf(text)
    try:
        first, last = _days(match[1] + match[2], match[3], match[4])
    except ValueError:
        raise _not_edtf(text) from None
    return first.toordinal(), last.toordinal()


def _days(year: str, month: str | None, day: str | None) -> tuple[datetime.date, datetime.date]:
    low, high = max(int(year.replace("X", "0")), 1), int(year.replace("X", "9"))
    if month is None or "X" in year:
        return datetime.date(low, 1, 1), datetime.date(high, 12, 31)
    code = int(month)
    if day is not None:
        only = datetime.date(low, code, int(day))
        return only, only
    for number, (first_month, first_day), (last_month, last_day) in SEASONS.values():
        if number == code:
            first = datetime.date(low, first_month, first_day)
            return first, datetime.date(low + (last_month < first_month), last_month, last_day)
    last_month = _FIRST.get(code, code) + _DIVISIONS.get(code, 1) - 1
    last = monthrange(low, last_month)[1]
    return datetime.date(low, _FIRST.get(code, code), 1), datetime.date(low, last_month, last)


def spell_run(
    first: datetime.date | None, last: datetime.date | None, mark: str = "", listed: bool = False
) -> tuple[str, str]:
    """What kind of period the days from `first` to `last` are, and their one EDTF spelling.

    `mark` is "~" for an approximate date. `listed`: as the member of a list, where an interval is spelled with two
    dots.
    """
    if first is None or last is None:
        mark = "" if listed else mark
        low, high = f"{first.isoformat()}{mark}" if first else "", f"{last.isoformat()}{mark}" if last else ""
        return "open", f"{low}..{high}" if listed else f"{low or '..'}/{high or '..'}"
    kind, spelling = _spell_period(first, last)
    if kind and not (mark and kind == "quarter") and not (listed and kind in ("quarter", "decade", "century")):
        return kind, spelling + mark
    low, high = _spell_ends(first, last)
    spelling = f"{low}..{high}" if listed else f"{low}{mark}/{high}{mark}"  # EDTF has no mark inside a list's intervals
    return kind or "interval", spelling


def _spell_period(first: datetime.date, last: datetime.date) -> tuple[str, str]:
    if first == last:
        return "day", first.isoformat()
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return "", ""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    year, start = f"{first.year:04d}", first.month
    if months == 1:
        return "month", f"{year}-{start:02d}"
    if months == 3 and start % 3 == 1:
        return "quarter", f"{year}-{_QUARTER + start // 3}"
    if start != 1 or months % 12:
        return "", ""
    names = {1: ("year", year)}
    if first.year % 10 == 0:
        names[10] = ("decade", f"{year[:3]}X")
    if first.year % 100 == 0:
        names[100] = ("century", f"{year[:2]}XX")
    if first.year == 1:
        names |= {9: ("decade", "000X"), 99: ("century", "00XX")}
    return names.get(months // 12, ("", ""))


def _spell_ends(first: datetime.date, last: datetime.date) -> tuple[str, str]:
    """Both ends of an interval, to the year if both are whole years, to the month if whole months, else to the day."""
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole and first.month == 1 and last.month == 12:
        return f"{first.year:04d}", f"{last.year:04d}"
    if whole:
        return first.isoformat()[:7], last.isoformat()[:7]
    return first.isoformat(), last.isoformat()


def _not_edtf(text: str) -> NotEdtf:
    shown = text if len(text) <= 40 else text[:40] + "…"
    return NotEdtf(f"{shown!r} is not an EDTF date (like 2021-01-17, 2021-02, 2018, 199X, 2021-01-06/..)")
