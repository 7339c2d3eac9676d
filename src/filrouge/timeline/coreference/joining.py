"""Which mentions of a story are one event: what is worth comparing and what that says, and what one sentence tells with
two words.
"""

from collections.abc import Sequence

from filrouge.timeline.coreference.apart import is_forbidden
from filrouge.timeline.coreference.blocking import candidates
from filrouge.timeline.coreference.clustering import cluster
from filrouge.timeline.coreference.comparisons import FORBIDDEN, Comparisons
from filrouge.timeline.coreference.evidence import Evidence, Material
from filrouge.timeline.coreference.features import log_odds


def same_events(material: Material, scores: Comparisons) -> list[list[int]]:
    """Which evidence is one event; `scores` are those of `compared`."""
    evidence = material.evidence
    return cluster(len(evidence), scores, lambda i, j: is_forbidden(evidence[i], evidence[j], material))


def compared(material: Material, before: Material, earlier: Comparisons) -> Comparisons:
    """The scores of the pairs worth comparing; what was compared `before`, by the same days, keeps its score."""
    evidence = material.evidence
    same = [old is one for old, one in zip(before.evidence, evidence, strict=True)]

    def value(i: int, j: int) -> float:
        if same[i] and same[j] and (score := earlier.find(i, j)) is not None:
            return score
        first, second = evidence[i], evidence[j]
        return FORBIDDEN if is_forbidden(first, second, material) else log_odds(first, second, material)

    return Comparisons(((j, value(i, j)) for j in others) for i, others in enumerate(candidates(material)))


def told_together(groups: Sequence[Sequence[int]], evidence: Sequence[Evidence]) -> list[list[int]]:
    """The groups without those all of whose mentions are told by another word of their sentence: they go to that one's
    group. What other articles tell too stays an event of its own.
    """
    number = {(one.account, one.event): i for i, one in enumerate(evidence)}
    told_by = ((i, one.account, one.mention.told_by) for i, one in enumerate(evidence))
    mains = {i: number[a, main] for i, a, main in told_by if main is not None}
    group_of = {i: group for group in map(list, groups) for i in group}
    for one, main in mains.items():
        mine, theirs = group_of[one], group_of[main]
        if mine is not theirs and all(i in mains for i in mine):
            theirs += mine
            group_of |= dict.fromkeys(mine, theirs)
    return sorted({id(group): sorted(group) for group in group_of.values()}.values())
