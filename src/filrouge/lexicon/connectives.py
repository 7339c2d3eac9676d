"""Temporal connectives and the order they tell (`connectives.toml`)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from filrouge.lexicon.tables import read_table

_CONTRACTIONS = {"de": ("de", "du", "des", "d'"), "à": ("à", "au", "aux"), "que": ("que", "qu'")}


@dataclass(frozen=True, slots=True)
class Connective:
    """A connective's words in lower case, and where the clause that holds it stands against what it introduces."""

    words: tuple[str, ...]
    relation: Literal["before", "after", "same"]


def _spellings(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The connective with its last word contracted or elided ("à la suite du", "avant qu'")."""
    return [(*words[:-1], last) for last in _CONTRACTIONS.get(words[-1], (words[-1],))]


@cache
def connectives() -> tuple[Connective, ...]:
    """The connectives that introduce what they order, the longest first."""
    return _read(lambda introduces: introduces not in ("none", "outcome"))


@cache
def adverbs() -> tuple[Connective, ...]:
    """The connectives that order a sentence and the one before it ("ensuite"), the longest first."""
    return _read(lambda introduces: introduces == "none")


@cache
def outcomes() -> tuple[Connective, ...]:
    """The adverbs of what comes about with the deed of the clause above ("le mettant ainsi hors ligne")."""
    return _read(lambda introduces: introduces == "outcome")


def _read(wanted: Callable[[str], bool]) -> tuple[Connective, ...]:
    raw = read_table("connectives.toml")
    found = {
        Connective(words, row["relation"])
        for row in raw["connective"]
        if wanted(row["introduces"])
        for words in _spellings(tuple(row["words"].replace("'", "' ").split()))
    }
    return tuple(sorted(found, key=lambda c: (-len(c.words), c.words, c.relation)))
