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
    found = (_Clusters(part, ties.pop(root, ()), forbidden, least).run() for root, part in members.items())
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


_Link = tuple[float, int, int, int, int]
"""A good link in line: minus its value, so that the best comes first, its groups by their first mentions, in order, how
many mentions they have together, the group that put it there.
"""


class _Clusters:
    def __init__(
        self,
        members: Iterable[int],
        scores: Sequence[float],
        forbidden: Callable[[int, int], bool],
        least: float,
    ) -> None:
        self.groups = {i: [i] for i in members}
        self.ties: dict[int, dict[int, Tie]] = {i: {} for i in self.groups}
        equal: dict[float, Tie] = {}
        for first, second, value in zip(scores[::3], scores[1::3], scores[2::3], strict=True):
            i, j = self.groups[int(first)][0], self.groups[int(second)][0]  # the same numbers again, not new ones
            self.ties[i][j] = self.ties[j][i] = equal.setdefault(value, Tie(value, 1, value))
        self.forbidden = forbidden
        self.least = least
        self.line: list[_Link] = []
        self.best: dict[int, _Link] = {}

    def run(self) -> list[list[int]]:
        """Join the best link's groups until no link is good.

        Each group has its best link in line, as it was when the group last changed or the link was found to be no more;
        so the best of all is there: of its two groups, the one that changed last has put it there.
        """
        for i in self.groups:
            self._line_up(i)
        while self.line:
            link = heapq.heappop(self.line)
            _, i, j, size, owner = link
            if self.best.get(owner) != link:
                continue
            if j not in self.ties.get(i, ()) or self._size(i) + self._size(j) != size or self._bar(i, j):
                self._line_up(owner)
            else:
                self._merge(i, j)
                self._line_up(i)
        return [sorted(group) for group in self.groups.values()]

    def _size(self, i: int) -> int:
        return len(self.groups[i])

    def _line_up(self, i: int) -> None:
        """Put the best link of a group in line, if it has a good one."""
        best = min(self._links(i), default=None)
        if best is not None:
            self.best[i] = best
            heapq.heappush(self.line, best)

    def _links(self, i: int) -> Iterator[_Link]:
        """The links of a group that are good enough."""
        mine = self._size(i)
        for j, tie in self.ties[i].items():
            theirs = self._size(j)
            link = tie.link(mine * theirs)
            if link > self.least:
                yield (-link, i, j, mine + theirs, i) if i < j else (-link, j, i, mine + theirs, i)

    def _bar(self, i: int, j: int) -> bool:
        """Whether a pair between two groups is forbidden; groups that are so never meet again."""
        if not any(self.forbidden(a, b) for a in self.groups[i] for b in self.groups[j]):
            return False
        del self.ties[i][j], self.ties[j][i]
        return True

    def _merge(self, i: int, j: int) -> None:
        """Put group j into group i (i < j), and what was known of j's pairs with it."""
        self.groups[i] += self.groups.pop(j)
        self.best.pop(j, None)
        for k, tie in self.ties.pop(j).items():
            del self.ties[k][j]
            if k != i:
                both = self.ties[i][k] + tie if k in self.ties[i] else tie
                self.ties[i][k] = self.ties[k][i] = both
