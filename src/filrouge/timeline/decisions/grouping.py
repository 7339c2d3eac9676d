"""Decisions on what is the same and what is different: they regroup what the machine has grouped.

Only the groups that a decision names change. Groups said to be the same become one; where mentions said to be
different stand in one group, it is divided: each of the others goes where it is most alike, by the clustering's own
measure. As all references mean mentions of the machine's own grouping, the order of decisions does not show.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, pairwise, product
from math import inf

from filrouge.events.event import Account
from filrouge.events.names import form, tie
from filrouge.timeline.coreference.clustering import cluster
from filrouge.timeline.decisions.decision import Decision
from filrouge.timeline.decisions.reference import Docket, Key, one_each
from filrouge.timeline.decisions.soundness import check_grouping, closure
from filrouge.timeline.entities.identity import Identities

Likeness = Callable[[Key, Key], float]
Meant = Mapping[Decision, Sequence[frozenset[Key]]]

_CERTAIN = 1000.0  # far above what any comparison gives: said to be the same, so joined before all others
_TIES = {"same": 3.0, "part": 1.0, "apart": -1.0, "rival": -4.0}


def regroup(groups: Sequence[Sequence[Key]], meant: Meant, likeness: Likeness) -> list[list[Key]]:
    """The groups as decided. Raises DecisionsError where decisions contradict each other."""
    check_grouping(meant)
    same, apart = linked(meant), _apart(meant)
    part_of = closure([*groups, *same])
    members: dict[Key, list[Key]] = defaultdict(list)
    for group in groups:
        members[part_of[group[0]]] += group
    found: list[list[Key]] = []
    for component in members.values():
        divided = any(pair in apart for pair in combinations(sorted(component), 2)) if apart else False
        found += _divided(sorted(component), same, apart, likeness) if divided else [sorted(component)]
    return sorted(found)


def linked(meant: Meant) -> list[list[Key]]:
    """What each decision that says so links."""
    return [sorted(frozenset().union(*of)) for d, of in meant.items() if d.do.startswith("same")]


def _apart(meant: Meant) -> frozenset[tuple[Key, Key]]:
    """The pairs, the smaller first, that decisions say are different."""
    return frozenset(
        (min(a, b), max(a, b))
        for decision, of in meant.items()
        if decision.do.startswith("different")
        for one, other in combinations(of, 2)
        for a, b in product(one, other)
    )


def _divided(
    component: Sequence[Key], same: Sequence[Sequence[Key]], apart: frozenset[tuple[Key, Key]], likeness: Likeness
) -> list[list[Key]]:
    """As few groups as keep apart what must be, each of the most alike."""
    number = {key: i for i, key in enumerate(component)}
    scores = {(i, j): likeness(component[i], component[j]) for i, j in combinations(range(len(component)), 2)}
    for keys in same:
        scores |= {(number[a], number[b]): _CERTAIN for a, b in pairwise(keys) if a in number}
    found = cluster(len(component), scores, lambda i, j: _ordered(component[i], component[j]) in apart, least=-inf)
    return [[component[i] for i in group] for group in found]


def _ordered(one: Key, other: Key) -> tuple[Key, Key]:
    return (one, other) if one < other else (other, one)


def decided_identities(
    accounts: Sequence[Account], identities: Identities, docket: Docket
) -> tuple[Identities, Docket]:
    """The story's entities as decided; what one article itself takes for one entity cannot be told apart."""
    docket = one_each(docket, identities.of, events=False)
    docket = docket.without(
        {
            decision: "one article takes them for one, and its words cannot be shared out"
            for decision, of in docket.about(events=False).items()
            if decision.do == "different_entities" and any(one & other for one, other in combinations(of, 2))
        }
    )

    def likeness(one: Key, other: Key) -> float:
        here, there = (accounts[a].entities[k] for a, k in (one, other))
        person = "person" in (here.type, there.type)
        return _TIES[tie(form(here.name, person), form(there.name, person))]

    meant = docket.about(events=False)
    groups = tuple(tuple(group) for group in regroup(identities.groups, meant, likeness))
    return Identities(groups, {key: i for i, group in enumerate(groups) for key in group}), docket
