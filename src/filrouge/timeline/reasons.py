"""Why mentions are one event: the strongest comparisons that hold a group together, and how sure that makes the
entry.
"""

import math
from collections.abc import Mapping, Sequence, Set

from filrouge.events.event import Account
from filrouge.timeline.clustering import Pair
from filrouge.timeline.copies import sources
from filrouge.timeline.evidence import Evidence, Material
from filrouge.timeline.features import compare, score
from filrouge.timeline.timeline import Joining, Reason

_TOLD_ONCE = 0.7  # how far one article alone is to be believed, at full certainty of the extraction
_DECIDED = Reason("decided", 1.0, 20.0)  # log odds: what an analyst says outweighs all that speaks against it


def joinings(
    material: Material, group: Sequence[int], scores: Mapping[Pair, float], decided: Set[Pair] = frozenset()
) -> tuple[Joining, ...]:
    """The comparisons that join a group: a spanning tree of the best scores (Kruskal 1956), as indices into the
    group. The `decided` pairs are one event whatever they score.
    """
    ranked = sorted(
        (-_DECIDED.weight if (i, j) in decided else -scores[i, j], a, b)
        for a, i in enumerate(group)
        for b, j in enumerate(group)
        if a < b and ((i, j) in scores or (i, j) in decided)
    )
    tree, found = list(range(len(group))), []
    for _, a, b in ranked:
        if tree[a] != tree[b]:
            old, new = tree[b], tree[a]
            tree = [new if t == old else t for t in tree]
            reasons = compare(material.evidence[group[a]], material.evidence[group[b]], material)
            reasons += (_DECIDED,) if (group[a], group[b]) in decided else ()
            found.append(Joining(a, b, score(reasons), reasons))
    return tuple(sorted(found, key=lambda j: (j.first, j.second)))


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
