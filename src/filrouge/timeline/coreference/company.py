"""What two event mentions have in common in who and what takes part, and where they differ in it: features of the
comparison.
"""

from collections.abc import Mapping

from filrouge.events.event import Role
from filrouge.lexicon.things import things
from filrouge.timeline.coreference.evidence import KIN, Evidence, Material, shared

_CORE: tuple[Role, ...] = ("agent", "patient")
_CLASH: Mapping[Role, float] = {"agent": 0.7, "patient": 1.4}  # who did it is told more loosely than to whom


def same_roles(first: Evidence, second: Evidence, material: Material) -> float:
    """Entities that play the same part in both, rare ones counting more, at most 1."""
    return min(1.0, sum(shared(first.playing(r), second.playing(r), material) for r in _CORE))


def same_people(first: Evidence, second: Evidence, material: Material) -> float:
    """Entities that are in both, in whatever part, rare ones counting more, at most 1."""
    return min(1.0, shared(first.everyone, second.everyone, material))


def same_setting(first: Evidence, second: Evidence, material: Material) -> float:
    """Entities that the sentences of two articles both name, rare ones counting more, at most 1."""
    if first.account == second.account:
        return 0.0
    return min(1.0, shared(first.around, second.around, material))


def same_cast(first: Evidence, second: Evidence, material: Material) -> float:
    """How far the agents and patients of both are the same ones in the same roles: one outage of one site is one
    outage.
    """
    same, filled = 0.0, 0
    for role in _CORE:
        mine, theirs = first.playing(role), second.playing(role)
        same += len(mine & theirs) + KIN * _kin(mine, theirs, material)
        filled += len(mine | theirs) - _kin(mine, theirs, material)
    return min(1.0, same / filled) if filled else 0.0


def rivals(first: Evidence, second: Evidence, material: Material) -> float:
    """The parts that both fill, and with nobody in common: "Amazon suspend", "Twitter suspend"."""
    clashes = 0.0
    for role in _CORE:
        mine, theirs = first.playing(role), second.playing(role)
        if mine and theirs and not shared(mine, theirs, material):
            elsewhere = (mine & second.everyone) or (theirs & first.everyone)
            clashes += _CLASH[role] * (0.5 if elsewhere else 1.0)
    return clashes


def same_unnamed(first: Evidence, second: Evidence, material: Material) -> float:
    """How rare what has no name is that is in both, in whatever part: "l'usine" and "le site", "des pirates"."""
    return max((material.unnamed_weight[kind] for kind in first.unnamed & second.unnamed), default=0.0)


def other_unnamed(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether it happens to things of one class that are never one: the town hall is searched, and the villa."""
    if not first.unnamed_patients or not second.unnamed_patients or first.unnamed & second.unnamed:
        return 0.0
    return 1.0 if _classes(first.unnamed_patients) & _classes(second.unnamed_patients) else 0.0


def other_number(first: Evidence, second: Evidence, material: Material) -> float:
    """In how many parts the one has several and the other one: "ses fournisseurs" are not Amazon."""
    mine, theirs = first.several & second.alone, second.several & first.alone
    return float(len((mine | theirs) & frozenset(_CORE)))


def _classes(kinds: frozenset[str]) -> set[str]:
    classes = things().classes
    return {classes[kind] for kind in kinds if kind in classes}


def _kin(mine: frozenset[int], theirs: frozenset[int], material: Material) -> int:
    """How many of the entities that only one has belong with one that only the other has."""
    if not material.kin:
        return 0
    return sum(any((a, b) in material.kin for b in theirs - mine) for a in mine - theirs)
