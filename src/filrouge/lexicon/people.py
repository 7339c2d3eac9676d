"""Words for people and things: titles that people hold, and common nouns that stand for an entity ("le groupe")."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Literal
from typing import cast as typed

from filrouge.errors import LexiconError
from filrouge.lexicon.tables import read_table

Gender = Literal["Fem", "Masc"]
_NO_TITLES = frozenset({"femme", "homme", "numéro"})  # what "homme d'affaires" and "numéro deux" begin with
_FORMERLY = "ex-"
_TYPES = ("company", "host", "person", "organization", "place", "product")


@cache
def _title_heads() -> frozenset[str]:
    """The first nouns of the titles: "directeur" of "directeur général"."""
    raw = read_table("titles.toml")
    apart = {"civilities", "modifiers"}
    titles = (words.split()[0] for domain in raw if domain not in apart for words in raw[domain]["words"])
    return frozenset(titles) - _NO_TITLES


@cache
def _business_heads() -> frozenset[str]:
    return frozenset(words.split()[0] for words in read_table("titles.toml")["business"]["words"]) - _NO_TITLES


@cache
def _descriptions() -> Mapping[str, frozenset[str]]:
    raw = read_table("descriptions.toml")
    found: dict[str, set[str]] = defaultdict(set)
    for kind in raw:
        if kind not in (*_TYPES, "phrases"):
            raise LexiconError(f"lexicon/descriptions.toml: unknown type {kind!r}; known: {', '.join(_TYPES)}")
        words = raw[kind].items() if kind == "phrases" else ((kind, nouns) for nouns in raw[kind].values())
        for described, nouns in words:
            for noun in nouns:
                found[noun.casefold()].add(described)
    for title in _title_heads() | _civilities():
        found[title].add("person")
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


def is_title(lemma: str) -> bool:
    """True if the noun is a title or function that people hold or held ("directrice", "ex-ministre")."""
    return lemma.casefold().removeprefix(_FORMERLY) in _title_heads()


def is_business_title(lemma: str) -> bool:
    """True if the noun is a title or function held in a firm ("directrice", "ex-actionnaire")."""
    return lemma.casefold().removeprefix(_FORMERLY) in _business_heads()


@cache
def _civilities() -> frozenset[str]:
    return frozenset(read_table("titles.toml")["civilities"]["words"])


def is_civility(word: str) -> bool:
    """True for a courtesy title before a name: "Me", "M.", "docteur"."""
    return word.casefold() in _civilities()


def described_types(lemma: str) -> frozenset[str]:
    """The types of entity that a common noun can stand for ("plateforme": company, product); empty for other nouns."""
    return _descriptions().get(lemma.casefold().removeprefix(_FORMERLY), frozenset())


@cache
def _noun_genders() -> Mapping[str, Gender]:
    raw, known = read_table("descriptions.toml"), {"m": "Masc", "f": "Fem"}
    found: dict[str, set[Gender]] = defaultdict(set)
    for kind in _TYPES:
        for gender, nouns in raw.get(kind, {}).items():
            for noun in nouns:
                found[noun.casefold()].update(typed(Gender, told) for told in [known.get(gender)] if told)
    return {noun: next(iter(genders)) for noun, genders in found.items() if len(genders) == 1}


def gender_of_body(name: str) -> Gender | None:
    """The gender that the common noun tells which the name of a body begins with: "tribunal de Lyon"."""
    first, *rest = name.split()
    return _noun_genders().get(first.casefold()) if rest else None


@cache
def _genders() -> Mapping[str, Gender]:
    raw = read_table("genders.toml")
    feminine: dict[str, Gender] = dict.fromkeys(raw["feminine"], "Fem")
    return feminine | dict.fromkeys(raw["masculine"], "Masc")


def gender_of(name: str) -> Gender | None:
    """The gender that a person's first name tells ("Claire Morel", "Jean-Marc Roy"), or None."""
    first = name.split()[0].casefold()
    return _genders().get(first) or _genders().get(first.split("-")[0])
