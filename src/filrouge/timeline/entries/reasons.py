"""Why mentions are one event: the strongest comparisons that hold a group together, and how sure that makes the
entry.
"""

import math
from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from filrouge.events.event import Account
from filrouge.timeline.coreference.clustering import Pair
from filrouge.timeline.coreference.evidence import Evidence, Material
from filrouge.timeline.coreference.features import compare, score
from filrouge.timeline.days.copies import sources
from filrouge.timeline.timeline import Joining, Reason

_TOLD_ONCE = 0.7  # how far one article alone is to be believed, at full certainty of the extraction
_DECIDED = Reason("decided", 1.0, 20.0)  # log odds: what an analyst says outweighs all that speaks against it
_ONE_TELLING = Reason("telling", 1.0, 10.0)  # what a sentence says with two words, it says once


def joinings(
    material: Material, group: Sequence[int], scores: Mapping[Pair, float], decided: Set[Pair] = frozenset()
) -> tuple[Joining, ...]:
    """The comparisons that join a group: a spanning tree of the best scores (Kruskal 1956), as indices into the
    group. The `decided` pairs are one event whatever they score, and so is what tells it together.
    """
    evidence = material.evidence
    ranked: list[tuple[float, int, int, tuple[Reason, ...]]] = []
    for (a, i), (b, j) in combinations(enumerate(group), 2):
        given = _given(evidence[i], evidence[j], (i, j) in decided)
        if given or (i, j) in scores:
            ranked.append((-given[0].weight if given else -scores[i, j], a, b, given))
    tree, found = list(range(len(group))), []
    for _, a, b, given in sorted(ranked):
        if tree[a] != tree[b]:
            old, new = tree[b], tree[a]
            tree = [new if t == old else t for t in tree]
            reasons = (*compare(evidence[group[a]], evidence[group[b]], material), *given)
            found.append(Joining(a, b, score(reasons), reasons))
    return tuple(sorted(found, key=lambda j: (j.first, j.second)))


def _given(one: Evidence, other: Evidence, decided: bool) -> tuple[Reason, ...]:
    """Why the two are one event whatever they score, if they are."""
    together = one.account == other.account and (
        one.mention.told_by == other.event or other.mention.told_by == one.event
    )
    return (_DECIDED,) if decided else (_ONE_TELLING,) if together else ()


def confidence(accounts: Sequence[Account], told: Sequence[Evidence], joined: Sequence[Joining]) -> float:
    """How sure the entry is, 0 to 1: each further source takes a share of the doubt, as surely as it tells the same."""
    passages = [accounts[e.account].article.text[e.mention.sentence.start : e.mention.sentence.end] for e in told]
    source = [told[origin].account for origin in sources(passages)]
    sure: dict[int, float] = {}
    holds: dict[int, float] = {}
    for index, one in enumerate(told):
        sure[source[index]] = max(sure.get(source[index], 0.0), one.mention.certainty)
    for j in joined:
        for index in (j.first, j.second):
            holds[source[index]] = max(holds.get(source[index], 0.0), 1 / (1 + math.exp(-j.score)))
    first, *further = sorted(sure, key=lambda s: (-sure[s], s))
    doubt = 1 - _TOLD_ONCE * sure[first]
    for other in further:
        doubt *= 1 - _TOLD_ONCE * sure[other] * holds.get(other, 1.0)
    return round(1 - doubt, 4)
