"""Dates as a reader expects them: "10 janvier 2021", "1er – 10 février 2021", "8, 15 ou 22 février 2021"; also in
English.
"""

import datetime
import tomllib
from calendar import monthrange
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal

from filrouge.when import When

Language = Literal["fr", "en"]
_FEW_DAYS = 4


@dataclass(frozen=True, slots=True)
class _Words:
    """What a language says around the numbers, as `spoken.toml` has it."""

    months: list[str]
    seasons: dict[str, str]
    undated: str
    unknown: str
    about: str
    about_day: str
    since: str
    until: str
    between: str
    either: str
    quarter: str
    decade: str
    first_day: str
    ordinals: list[str]


@cache
def _words(language: Language) -> _Words:
    return _Words(**tomllib.loads(files("filrouge.exports").joinpath("spoken.toml").read_text("utf-8"))[language])


def spoken(when: When | None, language: Language = "fr") -> str:
    """A date in words, as precise as it is known; "sans date" where nothing is."""
    words = _words(language)
    if when is None or not when:
        return words.undated
    if not when.approximate:
        return _exactly(when, words)
    return (words.about_day if when.is_day else words.about).format(_exactly(when, words))


def _exactly(when: When, words: _Words) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return _open(first, last, words)
    match when.precision:
        case "day":
            return _day(first, words)
        case "month":
            return _month(first, words)
        case "season":
            year, season = when.edtf.rstrip("~?%").split("-")[:2]
            return f"{words.seasons.get(season, season)} {year}"
        case "quarter":
            return words.quarter.format(words.ordinals[(first.month - 1) // 3], first.year)
        case "year":
            return str(first.year)
        case "decade":
            return words.decade.format(first.year)
        case "set":
            return _set(when, first, last, words)
        case _:
            return _interval(first, last, words)


def _open(first: datetime.date | None, last: datetime.date | None, words: _Words) -> str:
    if first:
        return words.since.format(_day(first, words))
    return words.until.format(_day(last, words)) if last else words.unknown


def _set(when: When, first: datetime.date, last: datetime.date, words: _Words) -> str:
    if when.size is None or when.size > _FEW_DAYS:
        return words.between.format(_day(first, words), _day(last, words))
    days = [*when.days(), None]
    spoken_days = [_day(day, words, after) for day, after in pairwise(days) if day]
    return words.either.format(", ".join(spoken_days[:-1]), spoken_days[-1])


def _interval(first: datetime.date, last: datetime.date, words: _Words) -> str:
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if (first.month, last.month) == (1, 12):
            return f"{first.year} – {last.year}"
        start = words.months[first.month - 1] if first.year == last.year else _month(first, words)
        return f"{start} – {_month(last, words)}"
    return f"{_day(first, words, after=last)} – {_day(last, words)}"


def _day(day: datetime.date, words: _Words, after: datetime.date | None = None) -> str:
    """A day; its month and year are left to the day that comes `after` it where they are the same."""
    number = words.first_day if day.day == 1 else str(day.day)
    if after and (day.year, day.month) == (after.year, after.month):
        return number
    month = words.months[day.month - 1]
    return f"{number} {month}" if after and day.year == after.year else f"{number} {month} {day.year}"


def _month(day: datetime.date, words: _Words) -> str:
    return f"{words.months[day.month - 1]} {day.year}"
