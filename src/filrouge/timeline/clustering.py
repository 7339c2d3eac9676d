"""Which mentions are one event: agglomerative clustering by log odds, under cannot-links, whatever the input's order.

The two groups with the highest link are joined first, as long as it is above LEAST and no pair between them is
forbidden. The link is the mean over all pairs with a share of the best one, so that a mention that says little can
hang on the one mention of a group that it resembles. Ties go to the mentions that come first in the sorted story.
"""

import heapq
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

UNSEEN = -2.0  # a pair that blocking left out shares nothing: it speaks against
LEAST = -0.3  # a little below even odds: the same event listed twice is the worse fault on a timeline
_BEST = 0.3  # the share of the best pair in the link of two groups
_FINE = 6  # digits of a sum: finer ones would show the order of summing

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tie:
    """The compared pairs between two groups: their sum, how many they are, the best of them."""

    total: float
    count: int
    best: float

    def __add__(self, other: "Tie") -> "Tie":
        total = round(self.total + other.total, _FINE)
        return Tie(total, self.count + other.count, max(self.best, other.best))

    def link(self, pairs: int) -> float:
        """How well the two groups hold together, `pairs` being all that there are between them, compared or not."""
        mean = (self.total + (pairs - self.count) * UNSEEN) / pairs
        return round(_BEST * self.best + (1 - _BEST) * mean, _FINE)


def cluster(
    size: int, scores: Mapping[Pair, float], forbidden: Callable[[int, int], bool], least: float = LEAST
) -> list[list[int]]:
    """Group `size` mentions; `scores` are log odds of compared pairs (first < second), `forbidden` ones never meet, and
    no link of `least` or below joins.
    """
    members, ties = _parts(size, scores, least)
    found = (_Clusters(part, ties[root], forbidden, least).run() for root, part in members.items())
    return sorted(group for groups in found for group in groups)


def _parts(
    size: int, scores: Mapping[Pair, float], least: float
) -> tuple[dict[int, list[int]], dict[int, "array[float]"]]:
    """What can be clustered by itself, as no pair above `least` links it with the rest (no link is better than its best
    pair): the mentions of each part, and the scores inside it, pair after pair: first, second, score.
    """
    parent = list(range(size))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = i = parent[parent[i]]
        return i

    for (i, j), value in scores.items():
        if value > least:
            parent[root(j)] = root(i)
    members: dict[int, list[int]] = defaultdict(list)
    for i in range(size):
        members[root(i)].append(i)
    ties: dict[int, array[float]] = defaultdict(lambda: array("d"))
    for (i, j), value in scores.items():
        if root(i) == root(j):
            ties[root(i)].extend((i, j, value))
    return members, ties


class _Clusters:
    def __init__(
        self,
        members: Iterable[int],
        scores: Sequence[float],
        forbidden: Callable[[int, int], bool],
        least: float,
    ) -> None:
        self.groups = {i: [i] for i in members}
        self.ties: dict[int, dict[int, Tie]] = defaultdict(dict)
        for first, second, value in zip(scores[::3], scores[1::3], scores[2::3], strict=True):
            i, j = int(first), int(second)
            self.ties[i][j] = self.ties[j][i] = Tie(value, 1, value)
        self.forbidden = forbidden
        self.least = least

    def run(self) -> list[list[int]]:
        queue = [entry for i in sorted(self.ties) for entry in self._links(i) if entry[1] == i]
        heapq.heapify(queue)
        while queue:
            _, i, j, size_i, size_j = heapq.heappop(queue)
            if self._size(i) != size_i or self._size(j) != size_j or self._bar(i, j):
                continue
            self._merge(i, j)
            for entry in self._links(i):
                heapq.heappush(queue, entry)
        return [sorted(group) for group in self.groups.values()]

    def _size(self, i: int) -> int:
        return len(self.groups.get(i, ()))

    def _links(self, i: int) -> Iterator[tuple[float, int, int, int, int]]:
        """The links that are good enough of a group, as entries of the queue: best first, then by first mention."""
        for j, tie in self.ties[i].items():
            link = tie.link(self._size(i) * self._size(j))
            if link > self.least:
                first, second = min(i, j), max(i, j)
                yield -link, first, second, self._size(first), self._size(second)

    def _bar(self, i: int, j: int) -> bool:
        """Whether a pair between two groups is forbidden; groups that are so never meet again."""
        if not any(self.forbidden(a, b) for a in self.groups[i] for b in self.groups[j]):
            return False
        del self.ties[i][j], self.ties[j][i]
        return True

    def _merge(self, i: int, j: int) -> None:
        """Put group j into group i (i < j), and what was known of j's pairs with it."""
        self.groups[i] += self.groups.pop(j)
        for k, tie in self.ties.pop(j).items():
            del self.ties[k][j]
            if k != i:
                both = self.ties[i][k] + tie if k in self.ties[i] else tie
                self.ties[i][k] = self.ties[k][i] = both
