"""Which mentions are worth comparing: those that share an entity, a thing without a name or a telling word and could be
of one type and time.

Cost grows almost linearly with the number of mentions: a block that is too large is cut by type and days, and what is
still too large is compared with its neighbours only (the sorted neighbourhood method, Hernández and Stolfo 1995).
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from filrouge.lexicon.comparison import comparison
from filrouge.lexicon.deeds import crossing
from filrouge.timeline.coreference.evidence import Evidence, Material

_BLOCK = 60  # mentions: a block up to this size is compared completely
_WINDOW = 8  # neighbours that a mention of a larger block is compared with

Key = tuple[str, object]
Order = Callable[[Evidence, int], tuple[object, ...]]
Hood = tuple[Sequence[int], int]
"""Mentions in some order, and how far from each other in it they are compared."""


def pairs(material: Material) -> Iterator[tuple[int, int]]:
    """The pairs of evidence (indices, first < second) to compare, in order."""
    return ((i, j) for i, others in enumerate(candidates(material)) for j in others)


def candidates(material: Material) -> Iterator[list[int]]:
    """For each piece of evidence in order, the later ones (indices, in order) to compare it with: those of types that
    have to do with each other.
    """
    evidence = material.evidence
    hoods = list(_hoods(evidence))
    places = [array("I") for _ in evidence]  # pairs of a hood's number and the place in it
    for number, (ranked, _) in enumerate(hoods):
        for place, i in enumerate(ranked):
            places[i].extend((number, place))
    related = _related({one.mention.type for one in evidence})
    for i, found in enumerate(places):
        near: set[int] = set()
        for number, place in zip(found[::2], found[1::2], strict=True):
            ranked, reach = hoods[number]
            near.update(ranked[max(0, place - reach) : place + reach + 1])
        kinds, deeds = related[evidence[i].mention.type], evidence[i].deeds
        yield sorted(j for j in near if j > i and (evidence[j].mention.type in kinds or deeds & evidence[j].deeds))


def _related(kinds: set[str]) -> dict[str, set[str]]:
    nearness = comparison().types.nearness
    return {kind: {other for other in kinds if nearness(kind, other)} for kind in kinds}


def _hoods(evidence: Sequence[Evidence]) -> Iterator[Hood]:
    for kind, block in _blocks(evidence):
        if kind == "entity" or len(block) <= _BLOCK:
            yield from _within(block, evidence)
        elif kind == "word":
            yield _ranked(block, evidence, _by_words)


def _blocks(evidence: Sequence[Evidence]) -> Iterable[tuple[str, list[int]]]:
    blocks: dict[Key, list[int]] = defaultdict(list)
    for i, one in enumerate(evidence):
        for key in _keys(one):
            blocks[key].append(i)
    return ((key[0], block) for key, block in blocks.items() if len(block) > 1)


def _keys(one: Evidence) -> Iterator[Key]:
    for entity in one.everyone:
        yield "entity", entity
    for kind in one.unnamed:
        yield "unnamed", kind
    for word in one.trigger:
        yield "word", word
    yield "type", one.mention.type
    for deed in one.deeds & crossing():
        yield "deed", deed
    for number in one.numbers:
        yield "number", number


def _within(block: Sequence[int], evidence: Sequence[Evidence]) -> Iterator[Hood]:
    if len(block) <= _BLOCK:
        yield block, _BLOCK
        return
    by_type: dict[str, list[int]] = defaultdict(list)
    for i in block:
        by_type[evidence[i].mention.type].append(i)
    for same in by_type.values():
        if len(same) <= _BLOCK:
            yield same, _BLOCK
        else:
            yield _ranked(same, evidence, _by_day)
            yield _ranked(same, evidence, _by_words)
    yield _ranked(block, evidence, _by_day)  # where mentions of related types meet
    yield _ranked(block, evidence, _by_words)


def _ranked(block: Sequence[int], evidence: Sequence[Evidence], order: Order) -> Hood:
    return array("I", sorted(block, key=lambda i: order(evidence[i], i))), _WINDOW


def _by_day(one: Evidence, index: int) -> tuple[object, ...]:
    run = one.days.runs[0] if one.days else (0, 0)
    return run[0], run[1], index


def _by_words(one: Evidence, index: int) -> tuple[object, ...]:
    return sorted(one.everyone), sorted(one.trigger), index
