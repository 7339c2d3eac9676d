"""Which mentions are one event: agglomerative clustering by mean log odds, under cannot-links, whatever the order of the input.

The two groups whose pairs have the highest mean score are joined first, as long as that mean is positive and no pair between
them is forbidden; ties go to the mentions that come first in the sorted story.
"""

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping

_UNSEEN = -2.0  # a pair that blocking left out shares nothing: it speaks against

Pair = tuple[int, int]


def cluster(size: int, scores: Mapping[Pair, float], forbidden: Callable[[int, int], bool]) -> list[list[int]]:
    """Group `size` mentions; `scores` are log odds of compared pairs (first < second), `forbidden` ones never meet."""
    groups: dict[int, list[int]] = {i: [i] for i in range(size)}
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    counts: dict[int, dict[int, int]] = defaultdict(dict)
    barred: dict[int, set[int]] = defaultdict(set)
    for (i, j), value in scores.items():
        sums[i][j] = sums[j][i] = value
        counts[i][j] = counts[j][i] = 1
    queue = [(-value, i, j, 1, 1) for (i, j), value in scores.items() if value > 0]
    heapq.heapify(queue)
    while queue:
        _, i, j, size_i, size_j = heapq.heappop(queue)
        stale = i not in groups or j not in groups or len(groups[i]) != size_i or len(groups[j]) != size_j
        if stale or j in barred[i]:
            continue
        if any(forbidden(a, b) for a in groups[i] for b in groups[j]):
            barred[i].add(j)
            barred[j].add(i)
            continue
        _merge(i, j, groups, sums, counts, barred)
        for k in sums[i]:
            if k not in barred[i] and (mean := _mean(i, k, groups, sums, counts)) > 0:
                first, second = min(i, k), max(i, k)
                heapq.heappush(queue, (-mean, first, second, len(groups[first]), len(groups[second])))
    return sorted(sorted(group) for group in groups.values())


def _mean(
    i: int,
    j: int,
    groups: Mapping[int, list[int]],
    sums: Mapping[int, Mapping[int, float]],
    counts: Mapping[int, Mapping[int, int]],
) -> float:
    """Mean log odds over all pairs between two groups, rounded so that the order of summing does not show."""
    total = len(groups[i]) * len(groups[j])
    unseen = total - counts[i][j]
    return round((sums[i][j] + unseen * _UNSEEN) / total, 6)


def _merge(
    i: int,
    j: int,
    groups: dict[int, list[int]],
    sums: dict[int, dict[int, float]],
    counts: dict[int, dict[int, int]],
    barred: dict[int, set[int]],
) -> None:
    """Put group j into group i (i < j), and what was known of j's pairs with it."""
    groups[i] += groups.pop(j)
    for k, value in sums.pop(j, {}).items():
        del sums[k][j]
        count = counts[k].pop(j)
        if k != i:
            sums[i][k] = sums[k][i] = round(sums[i].get(k, 0.0) + value, 6)
            counts[i][k] = counts[k][i] = counts[i].get(k, 0) + count
    counts.pop(j, None)
    for k in barred.pop(j, set()):
        barred[k].discard(j)
        barred[k].add(i)
        barred[i].add(k)
