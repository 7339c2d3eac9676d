"""Why mentions are one event: the strongest comparisons that hold a group together, and how sure that makes the
entry.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filrouge.events.event import Account
from filrouge.mentions.mention import Span
from filrouge.timeline.apart import forbidden
from filrouge.timeline.copies import sources
from filrouge.timeline.evidence import Evidence, Material
from filrouge.timeline.features import compare, score
from filrouge.timeline.timeline import Joining, Quote, Reason

_TOLD_ONCE = 0.7  # how far one article alone is to be believed, at full certainty of the extraction
Pair = tuple[int, int]


def joinings(material: Material, group: Sequence[int], scores: Mapping[Pair, float]) -> tuple[Joining, ...]:
    """The comparisons that join a group: a spanning tree of the best scores (Kruskal 1956), as indices into the
    group.
    """
    ranked = sorted(
        ((-scores[i, j], a, b) for a, i in enumerate(group) for b, j in enumerate(group) if a < b and (i, j) in scores)
    )
    tree, found = list(range(len(group))), []
    for _, a, b in ranked:
        if tree[a] != tree[b]:
            old, new = tree[b], tree[a]
            tree = [new if t == old else t for t in tree]
            reasons = compare(material.evidence[group[a]], material.evidence[group[b]], material)
            found.append(Joining(a, b, score(reasons), reasons))
    return tuple(sorted(found, key=lambda j: (j.first, j.second)))


@dataclass(frozen=True, slots=True)
class Difference:
    """Two mentions of two entries: how they compare, and what forbids that they are one event, if anything does."""

    first: Quote
    second: Quote
    score: float
    reasons: tuple[Reason, ...]
    forbidden: str | None


def differences(
    accounts: Sequence[Account], mine: Sequence[Evidence], theirs: Sequence[Evidence], material: Material
) -> tuple[Difference, ...]:
    """The likest mentions of two entries, and the first ones that can never be one event."""
    found = [_difference(accounts, a, b, material) for a in mine for b in theirs]
    likest = max(found, key=lambda d: d.score)
    barred = next((d for d in found if d.forbidden and d is not likest), None)
    return (likest, barred) if barred else (likest,)


def _difference(accounts: Sequence[Account], first: Evidence, second: Evidence, material: Material) -> Difference:
    reasons = compare(first, second, material)
    here, there = (_clause(accounts[e.account], e.mention.clause) for e in (first, second))
    return Difference(here, there, score(reasons), reasons, forbidden(first, second, material))


def _clause(account: Account, span: Span) -> Quote:
    return Quote(account.article.id, span.start, span.end, account.article.text[span.start : span.end])


def confidence(accounts: Sequence[Account], told: Sequence[Evidence], joined: Sequence[Joining]) -> float:
    """How sure the entry is, 0 to 1: each further source that tells it takes its share of the doubt, weak joins add
    some.
    """
    passages = [_clause(accounts[e.account], e.mention.sentence).text for e in told]
    best: dict[int, float] = {}
    for one, origin in zip(told, sources(passages), strict=True):
        source = told[origin].account
        best[source] = max(best.get(source, 0.0), one.mention.certainty)
    doubt = math.prod(1 - _TOLD_ONCE * certainty for certainty in sorted(best.values()))
    hold = [1 / (1 + math.exp(-j.score)) for j in joined]
    return round((1 - doubt) * (sum(hold) / len(hold) if hold else 1.0), 4)
