"""The first step: a text into words, once, in time that grows with its length.

A word is matched by its key: lower case, no accents, straight apostrophes. A hyphen between two words disappears
(the second word is then `joined`), so that "week-end", "week end", "après-midi" and "apres midi" are the same keys.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from filrouge.letters import unaccented

Kind = Literal["word", "number", "mark", "end"]

_WORD = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*(?:['’ʼ](?=[^\W\d_]))?"
_TOKEN = re.compile(rf"(?P<number>[0-9]+)|(?P<word>{_WORD})|(?P<break>\n[^\S\n]*\n)|(?P<mark>[^\s\w]|_)")
_HYPHENS = "-‐‑"
_DASHES = frozenset("-‐‑–—−")
_LONGEST_WORD = 40
_PAD = 12


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of the text. `glued`: nothing stands before it; `joined`: a hyphen does, between two
    words."""

    start: int
    end: int
    key: str
    kind: Kind
    glued: bool
    joined: bool = False
    capital: bool = False
    accented: bool = False


Tokens = list[Token]


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """The key of a word: lower case, no accents, straight apostrophe."""
    lowered = word.lower().replace("’", "'").replace("ʼ", "'")
    return lowered if lowered.isascii() else unaccented(lowered)


def scan(text: str) -> Tokens:
    """The tokens of the text, and after them some that match nothing, so that looking ahead needs no bounds."""
    tokens: Tokens = []
    hyphen = last = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "word":
            key = fold(match[0]) if end - start <= _LONGEST_WORD else "?"
            joined = hyphen >= 0 and hyphen == len(tokens) - 1 and last == start and _between_words(tokens)
            if joined:
                tokens.pop()
            tokens.append(
                Token(start, end, key, "word", last == start, joined, match[0][0].isupper(), _accented(match[0], key))
            )
        elif kind == "number":
            tokens.append(Token(start, end, match[0] if end - start <= _LONGEST_WORD else "?", "number", last == start))
        elif kind == "break":
            tokens.append(Token(start, end, "\n", "mark", last == start))
        else:
            if match[0] in _HYPHENS and last == start:
                hyphen = len(tokens)
            tokens.append(Token(start, end, "-" if match[0] in _DASHES else match[0], "mark", last == start))
        last = end
    tokens.extend(Token(len(text), len(text), "", "end", False) for _ in range(_PAD))
    return tokens


def _accented(word: str, key: str) -> bool:
    return not word.isascii() and key != word.lower().replace("’", "'")


def _between_words(tokens: Tokens) -> bool:
    return len(tokens) > 1 and tokens[-2].kind == "word" and tokens[-1].glued


@lru_cache(maxsize=5_000)
def keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of the lexicon; one that ends in an elision ("près d'") stands before a word."""
    elided = phrase.endswith(("'", "’"))
    found = tuple(token.key for token in scan(phrase + "x" * elided) if token.kind != "end")
    return found[:-1] if elided else found
