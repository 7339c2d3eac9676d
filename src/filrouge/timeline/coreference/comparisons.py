"""The compared pairs of a story and their scores, held in a few bytes each: a large story has millions of them."""

from array import array
from bisect import bisect_left
from collections.abc import ItemsView, Iterable, Iterator, Mapping
from math import isnan, nan

from filrouge.timeline.coreference.clustering import Pair

FORBIDDEN = nan
"""Stands for the score of a pair that can never be one event."""


class Comparisons(Mapping[Pair, float]):
    """Scores by pair of indices, the smaller first; the forbidden pairs are kept beside them.

    `rows` gives for each index in order those it was compared with, in order, and the scores.
    """

    def __init__(self, rows: Iterable[Iterable[tuple[int, float]]]) -> None:
        self._starts, self._others, self._scores = array("Q", [0]), array("I"), array("d")
        for row in rows:
            for other, score in row:
                self._others.append(other)
                self._scores.append(score)
            self._starts.append(len(self._others))
        self._size = sum(not isnan(score) for score in self._scores)

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[Pair]:
        return (pair for pair, _ in self.items())

    def __getitem__(self, pair: Pair) -> float:
        score = self.find(*pair)
        if score is None or isnan(score):
            raise KeyError(pair)
        return score

    def find(self, first: int, second: int) -> float | None:
        """The score of a pair, FORBIDDEN if that is what it is; None if it was not compared."""
        start, end = self._starts[first], self._starts[first + 1]
        at = bisect_left(self._others, second, start, end)
        return self._scores[at] if at < end and self._others[at] == second else None

    def items(self) -> ItemsView[Pair, float]:
        return _Items(self)

    def forbidden(self) -> Iterator[Pair]:
        """The pairs that can never be one event."""
        return (pair for pair, score in self.all() if isnan(score))

    def all(self) -> Iterator[tuple[Pair, float]]:
        """All pairs in order, the forbidden ones too."""
        for first in range(len(self._starts) - 1):
            for at in range(self._starts[first], self._starts[first + 1]):
                yield (first, self._others[at]), self._scores[at]


class _Items(ItemsView[Pair, float]):
    _mapping: Comparisons

    def __iter__(self) -> Iterator[tuple[Pair, float]]:
        return ((pair, score) for pair, score in self._mapping.all() if not isnan(score))
