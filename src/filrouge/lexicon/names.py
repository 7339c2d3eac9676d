"""The words that names are found and typed by: gazetteers, cue words, domains; read once, checked, kept."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, get_args

from filrouge.errors import LexiconError
from filrouge.lexicon.tables import read_table
from filrouge.lexicon.wordlists import strings, word_lists

Kind = Literal["person", "company", "host", "organization", "place", "product", "event"]

GAZETTEERS: Mapping[str, Kind] = {
    "hosts": "host",
    "companies": "company",
    "media": "organization",
    "organizations": "organization",
    "places": "place",
    "products": "product",
    "events": "event",
    "people": "person",
}


@dataclass(frozen=True, slots=True)
class Domains:
    """What domain names are told from file names and versions by; all in lower case, without dots."""

    top_level: frozenset[str]
    generic: frozenset[str]
    file_suffixes: frozenset[str]
    not_domains: frozenset[str]


@dataclass(frozen=True, slots=True)
class Typography:
    """Words (lower case) that tell glued sentences from names and abbreviations."""

    sentence_openers: frozenset[str]
    abbreviations: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known names: from the name, folded to its words, to its kinds.

    `ambiguous` ones are words of the language as well; `acronyms` must be written in capitals as they are ("ICE", not
    "Ice"); `capitals` says which of a name's words never go without one ("La Poste", not "La poste"); `small` ones may
    begin with a small letter or a digit ("mer Noire", "8chan").
    """

    kinds: Mapping[tuple[str, ...], tuple[Kind, ...]]
    ambiguous: frozenset[tuple[str, ...]]
    acronyms: frozenset[tuple[str, ...]]
    capitals: Mapping[tuple[str, ...], frozenset[int]]
    small: frozenset[tuple[str, ...]]
    longest: int


@dataclass(frozen=True, slots=True)
class FirstNames:
    """First names, lower case; `ambiguous` are words, places or companies as well and prove nothing alone."""

    sure: frozenset[str]
    ambiguous: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """Words around a name that tell its kind, as tuples of lower-case words, and the words of the names themselves."""

    before: Mapping[tuple[str, ...], Kind]
    after: Mapping[tuple[str, ...], Kind]
    predicate: Mapping[tuple[str, ...], Kind]
    inside_last: Mapping[str, Kind]
    inside_first: Mapping[str, Kind]
    of: Mapping[tuple[str, ...], Kind]
    heads: Mapping[str, Kind]
    person_titles: frozenset[str]
    civilities: frozenset[str]
    speech_verbs: frozenset[str]
    person_predicates: frozenset[str]
    place_prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Words with a capital that are no names, and small words that stand inside names; lower case."""

    openers: frozenset[str]
    kickers: frozenset[str]
    calendar: frozenset[str]
    demonyms: frozenset[str]
    common_acronyms: frozenset[str]
    never: frozenset[tuple[str, ...]]
    particles: frozenset[str]
    inner: frozenset[str]
    prefixes: frozenset[str]


@dataclass(frozen=True)
class Bodies:
    """Institutions that French writes as common nouns: the heads that stand alone and those that need a complement."""

    alone: frozenset[tuple[str, ...]]
    with_complement: frozenset[tuple[str, ...]]
    with_place: frozenset[tuple[str, ...]]
    with_purpose: frozenset[tuple[str, ...]]
    with_adjective: frozenset[tuple[str, ...]]

    @cached_property
    def first_words(self) -> frozenset[tuple[str, ...]]:
        """The first word of each."""
        return frozenset(key[:1] for key in self.alone | self.with_complement | self.with_place)


def name_key(words: Iterable[str]) -> tuple[str, ...]:
    """The words of a name as gazetteers compare them: lower case, apostrophes straight, hyphens as blanks, no "&".

    >>> name_key(["Saint-Gobain"])
    ('saint', 'gobain')
    """
    return name_parts(" ".join(words).casefold())


def name_parts(text: str) -> tuple[str, ...]:
    """The parts of a name, cut as `name_key` cuts them, in their own letters."""
    plain = text.replace("’", "'").replace("'", "' ").replace("-", " ")
    return tuple(part for part in plain.split() if part != "&")


def _spellings(entry: str) -> set[str]:
    """A name as it is, and with its first capital's accent left off: "Épinal", "Epinal"."""
    return {entry, unicodedata.normalize("NFD", entry[0])[0] + entry[1:]}


def _capitals(entry: str) -> frozenset[int]:
    return frozenset(i for i, part in enumerate(name_parts(entry)) if part[0].isupper())


@cache
def domains() -> Domains:
    """What tells a domain name from a file name or a version."""
    return Domains(*word_lists("domains", "top_level", "generic", "file_suffixes", "not_domains"))


@cache
def typography() -> Typography:
    """What tells a glued sentence from a name with a stop in it."""
    return Typography(*word_lists("typography", "sentence_openers", "abbreviations"))


@cache
def gazetteer() -> Gazetteer:
    """All known names of all kinds; a name in two lists has both kinds, in the order of GAZETTEERS."""
    kinds: dict[tuple[str, ...], tuple[Kind, ...]] = {}
    ambiguous: set[tuple[str, ...]] = set()
    forms: dict[tuple[str, ...], set[str]] = {}
    for name, kind in GAZETTEERS.items():
        sure, unsure = word_lists(name, "names", "ambiguous")
        for entry in sorted(form for listed in sure | unsure for form in _spellings(listed)):
            key = name_key([entry])
            forms.setdefault(key, set()).add(entry)
            if kind not in kinds.get(key, ()):
                kinds[key] = (*kinds.get(key, ()), kind)
        ambiguous |= {name_key([form]) for entry in unsure for form in _spellings(entry)}
    acronyms = frozenset(key for key, entries in forms.items() if len(key) == 1 and all(e.isupper() for e in entries))
    capitals = {key: frozenset.intersection(*map(_capitals, entries)) for key, entries in forms.items()}
    small = frozenset(key for key, entries in forms.items() if any(not e[0].isupper() for e in entries))
    return Gazetteer(kinds, frozenset(ambiguous), acronyms, capitals, small, max(len(key) for key in kinds))


@cache
def media() -> frozenset[tuple[str, ...]]:
    """The keys of the known media."""
    return frozenset(name_key([entry]) for part in word_lists("media", "names", "ambiguous") for entry in part)


@cache
def first_names() -> FirstNames:
    """First names of many origins."""
    return FirstNames(*word_lists("first_names", "sure", "ambiguous"))


@cache
def surnames() -> frozenset[str]:
    """Family names of the French-speaking world and beyond, lower case; none that is mostly a word of the language."""
    (names,) = word_lists("surnames", "surnames")
    return names


@cache
def words() -> Words:
    """Capitalised words that are no names, and the small words inside names."""
    openers, kickers, calendar, acronyms, never, particles, inner, prefixes = word_lists(
        "words", "openers", "kickers", "calendar", "common_acronyms", "never", "particles", "inner", "prefixes"
    )
    (demonyms,) = word_lists("demonyms", "demonyms")
    never_keys = frozenset(name_key([entry]) for entry in never)
    return Words(openers, kickers, calendar, demonyms, acronyms, never_keys, particles, inner, prefixes)


@cache
def bodies() -> Bodies:
    """Institutions written as common nouns."""
    return Bodies(
        *(
            frozenset(name_key([form]) for entry in part for form in _spellings(entry))
            for part in word_lists("bodies", "alone", "with_complement", "with_place", "with_purpose", "with_adjective")
        )
    )


def _by_kind(part: str, table: Mapping[str, object]) -> dict[tuple[str, ...], Kind]:
    value = table.get(part)
    if not isinstance(value, dict):
        raise LexiconError(f"lexicon/names/cues.toml: {part} must be a table of kinds")
    found: dict[tuple[str, ...], Kind] = {}
    for kind in get_args(Kind):
        for entry in strings("cues", value, kind) if kind in value else ():
            for form in sorted(_spellings(entry)):
                found.setdefault(name_key([form]), kind)
    return found


@cache
def cues() -> Cues:
    """The words around and inside names that tell their kind."""
    table = read_table("names", "cues.toml")
    last, first = _by_kind("inside_last", table), _by_kind("inside_first", table)
    lists = (
        frozenset(strings("cues", table, key))
        for key in ("person_titles", "civilities", "speech_verbs", "person_predicates", "place_prepositions")
    )
    return Cues(
        _by_kind("before", table),
        _by_kind("after", table),
        _by_kind("predicate", table),
        {" ".join(key): kind for key, kind in last.items()},
        {" ".join(key): kind for key, kind in first.items()},
        _by_kind("of", table),
        {" ".join(key): kind for key, kind in _by_kind("heads", table).items()},
        *lists,
    )
