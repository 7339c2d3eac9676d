"""Which passages are copies of one text: papers that print the same agency sentence are one source, not several.

Two passages are copies if most of their runs of words (shingles, Broder 1997) are the same; a passage may have been
cut or have had a word changed.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from filrouge.letters import plain

_RUN = 3  # words of a shingle: short, as the passages are sentences
_SAME = 0.6  # part of the shorter passage's shingles that the other must hold
_LEAST = 5  # shingles: a shorter passage ("a-t-il déclaré") is alike by chance
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of three words of a passage."""
    words = [plain(word) for word in _WORD.findall(text)]
    return frozenset(tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))


def copied(first: str, second: str) -> bool:
    """Whether the one passage is a copy of the other."""
    mine, theirs = shingles(first), shingles(second)
    shorter = min(len(mine), len(theirs))
    return shorter >= _LEAST and len(mine & theirs) >= _SAME * shorter


def sources(passages: Sequence[str]) -> list[int]:
    """For each passage the index of the first passage that it is a copy of, its own if it is none."""
    found: list[int] = []
    for i, passage in enumerate(passages):
        original = next((j for j in dict.fromkeys(found) if copied(passages[j], passage)), i)
        found.append(original)
    return found
