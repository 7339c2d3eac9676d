"""Which events resemble one another and are not one: what kept them apart is recorded where it was decided."""

from bisect import insort
from collections.abc import Mapping, Sequence
from math import isnan

from filrouge.timeline.coreference.apart import forbidden
from filrouge.timeline.coreference.clustering import UNSEEN, Pair, Tie
from filrouge.timeline.coreference.comparisons import Comparisons
from filrouge.timeline.coreference.evidence import Evidence, Material
from filrouge.timeline.coreference.features import compare, log_odds, score
from filrouge.timeline.timeline import Barrier, Lookalike

FEW = 3  # lookalikes of an event: what a person would look at
FAINT = -2.0  # log odds: with less the likest tellings have next to nothing in common

Group = Sequence[int]


Likest = Mapping[Pair, tuple[float, int, int]]
"""The likest pair of evidence between any two groups: its score, and the two."""


def lookalikes(
    material: Material, groups: Sequence[Group], scores: Comparisons, ids: Mapping[int, str], likest: Likest
) -> dict[int, tuple[Lookalike, ...]]:
    """For each group that has an id, the others with one that come nearest to it, the likest first.

    `groups` are indices of evidence, `scores` those of the pairs that were compared, `ids` those of the groups' events.
    """
    near, ties = nearest(ids, likest), _ties(groups, scores)
    return {
        e: tuple(
            _lookalike(material, groups[e], groups[other], ties.get(_pair(e, other)), pair, ids[other])
            for other, pair in near[e]
        )
        for e in ids
    }


def nearest(ids: Mapping[int, str], likest: Likest) -> dict[int, list[tuple[int, Pair]]]:
    """For each group that has an id, the few others with one that come nearest, with the likest pair, the likest
    first.
    """
    near: dict[int, list[tuple[float, str, int, Pair]]] = {e: [] for e in ids}
    for (a, b), (value, i, j) in likest.items():
        if a in ids and b in ids:
            for e, row in ((a, (-value, ids[b], b, (i, j))), (b, (-value, ids[a], a, (j, i)))):
                insort(near[e], row)
                del near[e][FEW:]  # of a large story, no more than what is shown
    return {e: [(other, pair) for _, _, other, pair in rows] for e, rows in near.items()}


def _pair(first: int, second: int) -> Pair:
    return (first, second) if first < second else (second, first)


def _group_of(groups: Sequence[Group]) -> dict[int, int]:
    return {i: g for g, group in enumerate(groups) for i in group}


def likest_pairs(material: Material, groups: Sequence[Group], scores: Comparisons) -> Likest:
    """The likest pair of evidence between any two groups, forbidden ones too."""
    group_of, evidence = _group_of(groups), material.evidence
    best: dict[Pair, tuple[float, int, int]] = {}
    for (i, j), value in scores.all():
        if group_of[i] == group_of[j]:
            continue
        if isnan(value):
            value = log_odds(evidence[i], evidence[j], material)
        if group_of[i] > group_of[j]:
            i, j = j, i
        between = (group_of[i], group_of[j])
        if value > FAINT and (between not in best or value > best[between][0]):
            best[between] = (value, i, j)
    return best


def _ties(groups: Sequence[Group], scores: Comparisons) -> dict[Pair, Tie]:
    group_of = _group_of(groups)
    ties: dict[Pair, Tie] = {}
    for (i, j), value in scores.items():
        if group_of[i] != group_of[j]:
            between, tie = _pair(group_of[i], group_of[j]), Tie(value, 1, value)
            ties[between] = ties[between] + tie if between in ties else tie
    return ties


def _lookalike(material: Material, mine: Group, theirs: Group, tie: Tie | None, pair: Pair, event: str) -> Lookalike:
    evidence = material.evidence
    reasons = compare(evidence[pair[0]], evidence[pair[1]], material)
    return Lookalike(
        event=event,
        first=mine.index(pair[0]),
        second=theirs.index(pair[1]),
        score=score(reasons),
        reasons=reasons,
        link=tie.link(len(mine) * len(theirs)) if tie else UNSEEN,
        barrier=_barrier([evidence[i] for i in mine], [evidence[j] for j in theirs], material),
    )


def _barrier(mine: Sequence[Evidence], theirs: Sequence[Evidence], material: Material) -> Barrier | None:
    """The first tellings of two events of which it is forbidden that they are one."""
    for first, one in enumerate(mine):
        for second, other in enumerate(theirs):
            if why := forbidden(one, other, material):
                return Barrier(first, second, why)
    return None
