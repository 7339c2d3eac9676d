"""The lexicon of the calendar, folded and compiled for looking up at a place in the text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from filrouge.lexicon.calendar import Calendar, Cues, FeastRule, load_calendar
from filrouge.mentions.dates.scan import Tokens, fold, keys

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Phrases(Generic[Value]):
    """Phrases by their first word, the longest first, each with what it means."""

    table: Mapping[str, tuple[tuple[tuple[str, ...], Value], ...]]

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, Value]]) -> "Phrases[Value]":
        """Compile phrases; of two that are written the same, the first counts."""
        table: dict[str, dict[tuple[str, ...], Value]] = defaultdict(dict)
        for phrase, value in phrases:
            table[keys(phrase)[0]].setdefault(keys(phrase), value)
        return cls(
            {first: tuple(sorted(rest.items(), key=lambda item: -len(item[0]))) for first, rest in table.items()}
        )

    def at(self, tokens: Tokens, i: int) -> tuple[Value, int] | None:
        """The longest phrase that begins at token `i`, and the index after it."""
        for phrase, value in self.table.get(tokens[i].key, ()):
            if all(tokens[i + k].key == key for k, key in enumerate(phrase)):
                return value, i + len(phrase)
        return None

    def before(self, tokens: Tokens, i: int, longest: int = 4) -> tuple[Value, int] | None:
        """The longest phrase that ends just before token `i`, and the index where it begins."""
        for start in range(max(0, i - longest), i):
            found = self.at(tokens, start)
            if found and found[1] == i:
                return found[0], start
        return None


@dataclass(frozen=True, slots=True)
class Words:
    """What the grammar asks of a word's key."""

    weekdays: Mapping[str, int]
    weekday_abbreviations: Mapping[str, int]
    months: Mapping[str, int]
    month_abbreviations: Mapping[str, int]
    seasons: Mapping[str, str]
    numbers: Mapping[str, int]
    round_numbers: Mapping[str, int]
    units: Phrases[str]
    ordinals: Phrases[int]
    vague: Phrases[tuple[int, int]]
    vague_units: Mapping[str, int]
    which: Phrases[int]
    follows: Phrases[int]
    deictic: Phrases[int]
    anaphoric: Phrases[int]
    anaphoric_times: Phrases[bool]
    day_parts: Phrases[str]
    day_part_phrases: Phrases[bool]
    places: Phrases[str]
    about: Phrases[bool]
    about_numbers: Phrases[bool]
    boundaries: Phrases[str]
    feasts: Phrases[str]
    feast_rules: Mapping[str, FeastRule]
    not_dates: Phrases[bool]
    year_nouns: frozenset[str]
    month_leads: frozenset[str]
    year_leads: frozenset[str]
    feast_leads: frozenset[str]
    namesakes: Mapping[str, frozenset[str]]
    dating_verbs: frozenset[str]
    streets: frozenset[str]
    counted: frozenset[str]
    after_short_years: frozenset[str]
    cues: Cues


@cache
def words() -> Words:
    """The compiled lexicon."""
    return compile_words(load_calendar())


def compile_words(calendar: Calendar) -> Words:
    """Fold the lexicon into what the grammar looks up."""
    exact = set(calendar.exact_numbers)
    return Words(
        weekdays=_folded(calendar.weekdays),
        weekday_abbreviations=_folded(calendar.weekday_abbreviations),
        months=_folded(calendar.months),
        month_abbreviations=_folded(calendar.month_abbreviations),
        seasons=_folded(calendar.seasons),
        numbers=_folded(calendar.numbers),
        round_numbers=_folded(calendar.round_numbers),
        units=Phrases.of(calendar.units.items()),
        ordinals=Phrases.of(calendar.ordinals.items()),
        vague=Phrases.of(calendar.vague.items()),
        vague_units=calendar.vague_units,
        which=Phrases.of(calendar.which.items()),
        follows=Phrases.of(calendar.follows.items()),
        deictic=Phrases.of(calendar.deictic_days.items()),
        anaphoric_times=Phrases.of((phrase, True) for phrase in calendar.anaphoric_times),
        anaphoric=Phrases.of(calendar.anaphoric_days.items()),
        day_parts=Phrases.of(calendar.day_parts.items()),
        day_part_phrases=Phrases.of((phrase, True) for phrase in calendar.day_part_phrases),
        places=Phrases.of(calendar.places.items()),
        about=Phrases.of((phrase, True) for phrase in calendar.about),
        about_numbers=Phrases.of((phrase, phrase not in exact) for phrase in calendar.about_numbers),
        boundaries=Phrases.of(calendar.boundaries.items()),
        feasts=Phrases.of((name, feast) for feast, rule in calendar.feasts.items() for name in rule.names),
        feast_rules=calendar.feasts,
        not_dates=Phrases.of((phrase, True) for phrase in calendar.not_dates),
        year_nouns=frozenset(map(fold, calendar.year_nouns)),
        month_leads=frozenset(map(fold, calendar.month_leads)),
        year_leads=frozenset(map(fold, calendar.year_leads)),
        feast_leads=frozenset(map(fold, calendar.feast_leads)),
        namesakes={fold(word): frozenset(map(fold, names)) for word, names in calendar.namesakes.items()},
        dating_verbs=frozenset(map(fold, calendar.dating_verbs)),
        streets=frozenset(map(fold, calendar.streets)),
        counted=frozenset(map(fold, calendar.counted)),
        after_short_years=frozenset(map(fold, calendar.after_short_years)),
        cues=calendar.cues,
    )


def _folded(table: Mapping[str, Value]) -> dict[str, Value]:
    return {fold(word): value for word, value in table.items()}
