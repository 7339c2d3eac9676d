"""What the second stage hands on: an article's sentences, names and time expressions as plain data, without spaCy."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from filrouge.articles.article import Article
from filrouge.mentions.dates.expression import TimeMention

PAST_PARTICIPLE = "Tense=Past|VerbForm=Part"
"""The features of a past participle, as Universal Dependencies write them."""

NameType = Literal["person", "company", "host", "organization", "place", "product", "event"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article's text: code points, `start` inclusive, `end` exclusive."""

    start: int
    end: int

    def __contains__(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence, with its Universal Dependencies annotation.

    `head` is the index of the governor in the sentence's tokens; the root is its own head. `morph` is the UD feature
    string, "Number=Sing|Person=3"; `dep` is the UD relation in lower case, the root's is "root".
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    morph: str
    head: int
    dep: str

    def feature(self, name: str) -> str | None:
        """The value of a morphological feature ("Tense" -> "Past"), or None."""
        for pair in self.morph.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span and its tokens, heads pointing inside the sentence."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head != i:
                children[token.head].append(i)
        object.__setattr__(self, "_children", tuple(map(tuple, children)))

    def children(self, index: int) -> Sequence[int]:
        """The indices of the tokens that the token at `index` governs, in text order."""
        return self._children[index]

    def subtree(self, index: int) -> list[int]:
        """The indices of the token at `index` and of everything below it, in text order."""
        found, agenda = {index}, [index]
        while agenda:
            below = [i for i in self.children(agenda.pop()) if i not in found]
            found.update(below)
            agenda.extend(below)
        return sorted(found)

    def ancestors(self, index: int) -> Iterator[int]:
        """The indices of the governors of the token at `index`, nearest first."""
        seen = {index}
        while (head := self.tokens[index].head) not in seen:
            yield head
            seen.add(head)
            index = head


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in the text. `stated`: its article or the lexicon says its type, which is a guess otherwise."""

    start: int
    end: int
    text: str
    type: NameType
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Mentions:
    """All that is found in one article, each list in text order.

    `furniture` are the spans of the page that are not the article's prose (share buttons, "Lire aussi", cookie
    notices); no sentence, name or time stands inside them.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    times: tuple[TimeMention, ...]
    furniture: tuple[Span, ...] = ()

    def names_in(self, sentence: Sentence) -> Sequence[Name]:
        """The names that stand in the sentence."""
        first = bisect_left(self.names, sentence.start, key=lambda name: name.start)
        return self.names[first : bisect_left(self.names, sentence.end, first, key=lambda name: name.start)]
