"""Which rules can begin at a word. It is worked out once for a word, so that most words of a text cost one look."""

from functools import lru_cache

from filrouge.mentions.dates.numbers import roman_ordinal
from filrouge.mentions.dates.words import words

_AHEAD = 10
"""Tokens: every expression names a unit, a month, a figure... within so many words of where it begins."""
_GIVEN: dict[str, tuple[str, ...]] = {
    "that": ("ce", "cet", "cette", "la", "le", "au", "du"),
    "led": ("le", "au"),
    "lead": ("il", "y", "voici", "voila", "depuis", "d'", "dans", "sous", "au", "pendant", "durant"),
    "many": ("ces", "les", "des", "aux"),
    "lasting": ("pendant", "durant"),
    "recurring": ("tous", "toutes", "chaque", "les", "le", "un", "certains"),
    "era": ("annees", "decennie", "annee", "an"),
    "night": ("nuit",),
    "firsts": ("premiers", "premieres", "derniers", "dernieres"),
    "division": ("t", "q", "s"),
    "eve": ("veille", "lendemain", "surlendemain"),
    "determiner": ("le", "la", "l'", "les", "ce", "cet", "cette", "ces", "du", "au"),
    "year": ("mille", "mil", "deux", "dix", "'", "’"),
    "span": (
        "entre",
        "depuis",
        "de",
        "d'",
        "du",
        "des",
        "la",
        "le",
        "cette",
        "semaine",
        "nuit",
        "periode",
        "week",
        "weekend",
    ),
}


@lru_cache(maxsize=50_000)
def families(key: str) -> frozenset[str]:
    """The kinds of words that a key is, in the terms of the rules."""
    found = {name for name, members in (*_GIVEN.items(), *_first_words().items()) if key in members}
    if key[:1].isdecimal():
        found |= {"figures", "quantity"}
    if roman_ordinal(key) is not None:
        found.add("ordinal")
    if found & {"number", "vague", "about_number"} or key == "une":
        found.add("quantity")
    return frozenset(found)


@lru_cache(maxsize=1)
def _first_words() -> dict[str, frozenset[str]]:
    lexicon = words()
    return {
        "feast": frozenset(lexicon.feasts.table),
        "unit": frozenset(lexicon.units.table),
        "which": frozenset(lexicon.which.table),
        "name": frozenset(lexicon.not_dates.table),
        "deictic": frozenset(lexicon.deictic.table),
        "anaphoric": frozenset(lexicon.anaphoric.table) | frozenset(lexicon.anaphoric_times.table),
        "place": frozenset(lexicon.places.table),
        "ordinal": frozenset(lexicon.ordinals.table),
        "day_part": frozenset(lexicon.day_parts.table),
        "vague": frozenset(lexicon.vague.table),
        "about_number": frozenset(lexicon.about_numbers.table),
        "weekday": frozenset(lexicon.weekdays),
        "abbreviation": frozenset(lexicon.weekday_abbreviations),
        "month": frozenset(lexicon.months),
        "short_month": frozenset(lexicon.month_abbreviations),
        "season": frozenset(lexicon.seasons),
        "number": frozenset(lexicon.numbers),
        "round": frozenset(lexicon.round_numbers),
    }


_CORE = frozenset(
    [
        "figures",
        "weekday",
        "abbreviation",
        "month",
        "short_month",
        "season",
        "unit",
        "round",
        "day_part",
        "eve",
        "era",
        "year",
    ]
)


@lru_cache(maxsize=50_000)
def _is_core(key: str) -> bool:
    """Whether an expression can lean on this word: every one has a figure, a unit, a name of the calendar, or the
    like."""
    return bool(families(key) & _CORE) or key.removesuffix("s") in words().weekdays or key in _distinctive()


@lru_cache(maxsize=1)
def _distinctive() -> frozenset[str]:
    """The longest word of each fixed phrase: "même" of none, "moment" of "au même moment"."""
    tables = (words().feasts.table, words().deictic.table, words().anaphoric.table, words().anaphoric_times.table)
    phrases = (phrase for table in tables for rows in table.values() for phrase, _ in rows)
    return frozenset(max(phrase, key=len) for phrase in phrases)


def promising(keys: list[str]) -> bytearray:
    """For each word of a text, 1 if an expression can begin there."""
    found = bytearray(len(keys))
    left = 0
    for i in range(len(keys) - 1, -1, -1):
        left = _AHEAD if _is_core(keys[i]) else left - 1
        if left > 0 and families(keys[i]):
            found[i] = 1
    return found
