"""Calendar days as bylines write them: "10/03/2021", "mercredi 10 mars 2021 à 15:11", "2021-03-10T15:11", "15 mars"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from filrouge.letters import unaccented
from filrouge.lexicon.tables import read_table

_YEARS = range(1600, 2200)
_BLANK = r"[^\S\n]"


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day; `year` is None where the words do not say it. `timed`: an hour follows. `end`: after the last word.

    `weekday` is that of the words, Monday 0, if they say it.
    """

    year: int | None
    month: int
    day: int
    end: int
    timed: bool = False
    weekday: int | None = None

    def in_year(self, year: int) -> date | None:
        """That day of the given year, or None where there is no such day, or on another weekday than is said."""
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return None
        return day if self.weekday in (None, day.weekday()) else None


@cache
def words() -> Mapping[str, Any]:
    """The words of datelines, from the lexicon."""
    return read_table("datelines.toml")


def either(options: Iterable[str]) -> str:
    """A pattern for any of the options, longest first; a space in one matches any run of blanks within the line, and an
    accent may be missing, as in capitals.
    """
    longest = sorted(set(options), key=lambda option: (-len(option), option))
    return "(?:" + "|".join(r"[^\S\n]*".join(map(_spelled, option.split())) for option in longest) + ")"


def _spelled(word: str) -> str:
    return "".join(
        f"[{letter}{plain}]" if (plain := unaccented(letter)) != letter else re.escape(letter) for letter in word
    )


def _names_of(table: str) -> list[str]:
    return [name for names in words()[table].values() for name in names]


def _number_of(table: str) -> dict[str, int]:
    return {unaccented(name): int(number) for number, names in words()[table].items() for name in names}


@cache
def clock() -> str:
    """A pattern for an hour, with its zone: "15:11", "18 h 45 HNE", "6:45 p.m. ET"."""
    # "10:31Modifié le": the next line of a page is often glued to the hour
    whole = r"(?!\d|(?-i:[a-zà-ÿ]))"
    meridian = rf"(?:{_BLANK}?[ap](?:\.m\.|m(?!\w)))?"
    named = rf"{_BLANK}?\(?(?-i:{either(words()['zones'])})(?!\w)(?:{_BLANK}?[+-]\d{{1,2}}(?::?\d{{2}})?)?\)?"
    zone = rf"{meridian}(?:Z|[+-]\d{{2}}:?\d{{2}}|{named})?"
    return rf"\d{{1,2}}{_BLANK}?(?:[:h.]{_BLANK}?\d{{2}}(?:min|mn)?|h(?!\w))(?::\d{{2}})?{zone}{whole}"


@cache
def _pattern() -> re.Pattern[str]:
    """Each way to write a day; the groups of one kind are told apart by a digit."""
    blank, month = _BLANK, either(_names_of("months"))
    weekday = rf"(?:(?P<weekday>{either(_names_of('weekdays'))})(?!\w),?{blank}+)?(?:le{blank}+)?"
    days = (
        r"(?P<year1>\d{4})(?P<mark1>[-/])(?P<month1>\d{2})(?P=mark1)(?P<day1>\d{2})(?![\d/-])",
        r"(?P<day2>\d{1,2})(?P<sep>[/.-])(?P<month2>\d{1,2})(?P=sep)(?P<year2>\d{4}|\d{2})(?![\w/]|[.,-]\d)",
        rf"(?P<day6>\d{{1,2}}){blank}?(?P<mark6>[/.-]){blank}(?P<month6>\d{{1,2}}){blank}?(?P=mark6){blank}(?P<year6>\d{{4}})(?!\w)",
        rf"(?P<day7>\d{{1,2}})-(?P<name7>{month})-(?P<year7>\d{{4}}|\d{{2}})(?!\w)",
        r"(?P<day3>\d{1,2})/(?P<month3>\d{1,2})(?!\w|[/.,-]\d)",
        rf"(?P<day4>\d{{1,2}})(?:er|\.)?{blank}+(?P<name4>{month})(?!\w)(?:,?{blank}+(?P<year4>\d{{4}})(?!\w))?",
        rf"(?P<name5>{month})(?!\w){blank}+(?P<day5>\d{{1,2}})(?:er)?,{blank}*(?P<year5>\d{{4}})(?!\w)",
    )
    hour = rf"(?P<hour>(?:T|,?{blank}*(?:(?:à|a|-|–|—|\|){blank}*)?){clock()})?"
    return re.compile(f"{weekday}(?:{'|'.join(days)}){hour}", re.IGNORECASE)


def match_day(text: str, start: int) -> WrittenDay | None:
    """The day written at `start`, or None: no day there, a day that does not exist, or one that its own weekday denies.

    Numbers are read day first, as French does, a month's name also where it stands first ("octobre 13, 2023"); a
    two-digit year is one of 2000 to 2099.
    """
    found = _pattern().match(text, start)
    if not found:
        return None
    group = {kind.rstrip("1234567"): words for kind, words in found.groupdict().items() if words}
    day, year = int(group["day"]), _year(group.get("year"))
    month = month_of(group["name"]) if "name" in group else int(group["month"])
    weekday = _number_of("weekdays")[_folded(group["weekday"])] if "weekday" in group else None
    written = WrittenDay(year, month, day, found.end(), "hour" in group, weekday)
    return written if _is_possible(written) else None


def month_of(name: str) -> int:
    """The number of the month of that name, whole or cut short."""
    return _number_of("months")[_folded(name)]


def _folded(word: str) -> str:
    return re.sub(r"\s+", " ", unaccented(word.lower()))


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _is_possible(written: WrittenDay) -> bool:
    if written.year is None:
        return any(written.in_year(year) for year in range(2000, 2028))  # every weekday of every day, 29 February too
    return written.year in _YEARS and written.in_year(written.year) is not None
