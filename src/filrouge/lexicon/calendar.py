"""The words of the French calendar (`calendar.toml`), typed and checked."""

import datetime
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from filrouge.errors import LexiconError

_FILE = "calendar.toml"


@dataclass(frozen=True, slots=True)
class FeastRule:
    """How a feast falls: on a day of a month, on the n-th weekday of a month, some days from Easter, or once for all
    (`on`)."""

    names: tuple[str, ...]
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    after: int = 0
    easter: int | None = None
    on: datetime.date | None = None
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """The words and endings that tell the direction of a clause where there is no parse."""

    past: tuple[str, ...]
    future: tuple[str, ...]
    plan_verbs: tuple[str, ...]
    planned: tuple[str, ...]
    summons: tuple[str, ...]
    moved: tuple[str, ...]
    held: tuple[str, ...]
    participle_endings: tuple[str, ...]
    not_participle_endings: tuple[str, ...]
    opening_participle_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    not_future: tuple[str, ...]
    past_endings: tuple[str, ...]
    not_past: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The whole lexicon, as it stands in the file; the grammar folds case, accents and hyphens."""

    weekdays: Mapping[str, int]
    weekday_abbreviations: Mapping[str, int]
    months: Mapping[str, int]
    month_abbreviations: Mapping[str, int]
    seasons: Mapping[str, str]
    units: Mapping[str, str]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    round_numbers: Mapping[str, int]
    vague: Mapping[str, tuple[int, int]]
    vague_units: Mapping[str, int]
    which: Mapping[str, int]
    follows: Mapping[str, int]
    deictic_days: Mapping[str, int]
    anaphoric_days: Mapping[str, int]
    anaphoric_times: tuple[str, ...]
    day_parts: Mapping[str, str]
    day_part_phrases: tuple[str, ...]
    places: Mapping[str, str]
    about: tuple[str, ...]
    about_numbers: tuple[str, ...]
    exact_numbers: tuple[str, ...]
    boundaries: Mapping[str, str]
    year_nouns: tuple[str, ...]
    month_leads: tuple[str, ...]
    year_leads: tuple[str, ...]
    feast_leads: tuple[str, ...]
    namesakes: Mapping[str, tuple[str, ...]]
    dating_verbs: tuple[str, ...]
    streets: tuple[str, ...]
    not_dates: tuple[str, ...]
    counted: tuple[str, ...]
    after_short_years: tuple[str, ...]
    cues: Cues
    feasts: Mapping[str, FeastRule]


# The tables of the file by what stands in them: numbers, names that the grammar knows, and one list of words.
_NUMBERS = (
    *("weekdays", "weekday_abbreviations", "months", "month_abbreviations", "numbers", "ordinals", "round_numbers"),
    *("vague_units", "which", "follows", "deictic_days", "anaphoric_days"),
)
_NAMES = ("seasons", "units", "day_parts", "places", "boundaries")
_LISTS = (
    *("anaphoric_times", "day_part_phrases", "about", "about_numbers", "year_nouns", "streets", "dating_verbs"),
    *("not_dates", "counted", "after_short_years"),
)


@cache
def load_calendar() -> Calendar:
    """The lexicon of the calendar; LexiconError if the file does not say what it must."""
    return read_calendar((files("filrouge.lexicon") / _FILE).read_text(encoding="utf-8"))


def read_calendar(toml: str) -> Calendar:
    """The lexicon that a TOML text spells; LexiconError if a table is missing or of the wrong type."""
    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{_FILE}: {error}") from None
    tables: dict[str, Any] = {name: _table(data, name, int) for name in _NUMBERS}
    tables |= {name: _chosen(name, _table(data, name, str)) for name in _NAMES}
    tables |= {name: _words(data, name, "words") for name in _LISTS}
    return Calendar(
        **tables,
        exact_numbers=_words(data, "about_numbers", "exact"),
        month_leads=_words(data, "leads", "month"),
        year_leads=_words(data, "leads", "year"),
        feast_leads=_words(data, "leads", "feast"),
        namesakes={word: tuple(map(str, names)) for word, names in _table(data, "namesakes", list).items()},
        vague={word: _pair(word, pair) for word, pair in _table(data, "vague", list).items()},
        cues=Cues(**{name: _words(data, "cues", name) for name in Cues.__dataclass_fields__}),
        feasts={name: _feast(name, rule) for name, rule in _table(data, "feasts", dict).items()},
    )


def _table(data: Mapping[str, Any], name: str, type_: type) -> dict[str, Any]:
    table = data.get(name)
    if not isinstance(table, dict) or not table:
        raise LexiconError(f"{_FILE}: there must be a table [{name}]")
    for word, value in table.items():
        if not isinstance(value, type_) or isinstance(value, bool):
            raise LexiconError(f"{_FILE}: [{name}] {word!r} must be a {type_.__name__}, not {value!r}")
    return table


_CHOICES = {
    "seasons": {"spring", "summer", "autumn", "winter"},
    "units": {"day", "week", "weekend", "fortnight", "month", "quarter", "semester", "year", "decade", "century"},
    "places": {"start", "middle", "end"},
    "boundaries": {"since", "until", "before", "after", "from"},
}


def _chosen(name: str, table: dict[str, str]) -> dict[str, str]:
    """The table, if each value is one that the grammar knows."""
    for word, value in table.items():
        if name in _CHOICES and value not in _CHOICES[name]:
            known = ", ".join(sorted(_CHOICES[name]))
            raise LexiconError(f"{_FILE}: [{name}] {word!r} must be one of {known}, not {value!r}")
    return table


def _words(data: Mapping[str, Any], table: str, key: str) -> tuple[str, ...]:
    found = data.get(table)
    words = found.get(key) if isinstance(found, dict) else None
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise LexiconError(f"{_FILE}: [{table}] {key} must be a list of words")
    return tuple(words)


def _pair(word: str, pair: list[Any]) -> tuple[int, int]:
    if len(pair) != 2 or not all(isinstance(number, int) for number in pair) or pair[0] > pair[1]:
        raise LexiconError(f"{_FILE}: [vague] {word!r} must be the lowest and the highest number, not {pair!r}")
    return pair[0], pair[1]


_FALLS: Mapping[str, Callable[[FeastRule], bool]] = {
    "a day": lambda rule: rule.month is not None and rule.day is not None,
    "a weekday": lambda rule: None not in (rule.month, rule.weekday, rule.nth),
    "easter": lambda rule: rule.easter is not None,
    "once": lambda rule: rule.on is not None,
}


def _feast(name: str, data: dict[str, Any]) -> FeastRule:
    try:
        rule = FeastRule(**{**data, "names": tuple(data["names"])})
    except (KeyError, TypeError) as error:
        raise LexiconError(f"{_FILE}: [feasts] {name!r}: {error}") from None
    if sum(falls(rule) for falls in _FALLS.values()) != 1:
        raise LexiconError(f"{_FILE}: [feasts] {name!r} must fall on a day, a weekday of a month, from Easter, or once")
    return rule
