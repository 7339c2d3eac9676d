"""The second step's tools: a place in the tokens, and what a rule of the grammar found there."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from filrouge.mentions.dates.expression import Boundary, Expression
from filrouge.mentions.dates.scan import Token, Tokens, scan
from filrouge.mentions.dates.words import Words, words

DETERMINERS = frozenset(("le", "la", "l'", "les", "ce", "cet", "cette", "ces"))
OF = frozenset(("de", "d'", "du", "des"))
_DEEPEST = 6
"""Dates inside dates: "la veille du premier lundi de la fin de l'année" is four deep."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An expression that stands from token `start` to before token `end`.

    `certain` says that the words are a date by themselves; a bare "mars" or "1998" needs a word before it that says so.
    """

    expression: Expression
    start: int
    end: int
    certain: bool = True
    boundary: Boundary | None = None

    def begun(self, start: int) -> "Piece":
        """The same, with words before it taken in."""
        return replace(self, start=start)


Rule = Callable[["Reading", int], Piece | None]
"""What reads an expression at a place; None where it stands none."""


@dataclass(slots=True)
class Reading:
    """A text being read: its tokens, the lexicon, the rule for a date, and the dates already read (each place is read
    once)."""

    text: str
    tokens: Tokens
    words: Words
    capitals: frozenset[str]
    rule: Rule
    dates: dict[int, Piece | None] = field(default_factory=dict)
    depth: int = 0

    @classmethod
    def of(cls, text: str, rule: Rule) -> "Reading":
        """Scan a text, in which `rule` reads dates."""
        tokens = scan(text)
        return cls(text, tokens, words(), frozenset(token.key for token in tokens if token.capital), rule)

    def date(self, i: int) -> Piece | None:
        """The date at token `i`: the way for a rule to a date inside its own, "le 6 mars" in "la veille du 6 mars"."""
        if i not in self.dates:
            if self.depth > _DEEPEST:
                return None
            self.depth += 1
            self.dates[i] = None  # a rule that comes back here finds nothing
            self.dates[i] = self.rule(self, i)
            self.depth -= 1
        return self.dates[i]

    def key(self, i: int) -> str:
        """The key of token `i`, "" before the first and after the last."""
        return self.tokens[i].key if i >= 0 else ""

    def token(self, i: int) -> Token:
        """Token `i`."""
        return self.tokens[i]

    def number(self, i: int, low: int, high: int, digits: int = 2) -> int | None:
        """The value of a token of at most `digits` digits, if it lies between the bounds."""
        token = self.tokens[i]
        if token.kind != "number" or len(token.key) > digits or not token.key.isdecimal():
            return None
        value = int(token.key)
        return value if low <= value <= high else None

    def skip(self, i: int, *keys: str) -> int:
        """The index after token `i` if it is one of the keys, else `i`."""
        return i + 1 if self.tokens[i].key in keys else i

    def starts_sentence(self, i: int) -> bool:
        """Whether nothing but marks stands between token `i` and the end of the sentence before."""
        while i > 0 and self.tokens[i - 1].kind == "mark" and self.tokens[i - 1].key not in (",", ";"):
            if self.tokens[i - 1].key in '.!?…:\n–—-•«"“(*':
                return True
            i -= 1
        return i == 0 or "\n" in self.text[self.tokens[i - 1].end : self.tokens[i].start]


def longest(*pieces: Piece | None) -> Piece | None:
    """The piece that reads farthest, the first of equals."""
    best: Piece | None = None
    for piece in pieces:
        if piece is not None and (best is None or piece.end > best.end):
            best = piece
    return best
