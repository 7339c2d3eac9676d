"""Which mentions are worth comparing: those that share an entity or a telling word and could be of one type and time.

Cost grows almost linearly with the number of mentions: a block that is too large is cut by type and days, and what is
still too large is compared with its neighbours only (the sorted neighbourhood method, Hernández and Stolfo 1995).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from filrouge.timeline.evidence import Evidence, Material

_BLOCK = 60  # mentions: a block up to this size is compared completely
_WINDOW = 8  # neighbours that a mention of a larger block is compared with

Key = tuple[str, object]
Order = Callable[[Evidence, int], tuple[object, ...]]


def pairs(material: Material) -> list[tuple[int, int]]:
    """The pairs of evidence (indices, first < second) to compare, sorted."""
    evidence = material.evidence
    found: set[tuple[int, int]] = set()
    for kind, block in _blocks(evidence):
        if kind == "entity" or len(block) <= _BLOCK:
            found.update(_within(block, evidence))
        elif kind == "word":
            found.update(_neighbours(block, evidence, _by_words))
    return sorted(found)


def _blocks(evidence: Sequence[Evidence]) -> Iterable[tuple[str, list[int]]]:
    blocks: dict[Key, list[int]] = defaultdict(list)
    for i, one in enumerate(evidence):
        for key in _keys(one):
            blocks[key].append(i)
    return ((key[0], block) for key, block in blocks.items() if len(block) > 1)


def _keys(one: Evidence) -> Iterator[Key]:
    for entity in one.everyone:
        yield "entity", entity
    for word in one.trigger:
        yield "word", word
    yield "type", one.mention.type
    for number in one.numbers:
        yield "number", number


def _within(block: Sequence[int], evidence: Sequence[Evidence]) -> Iterator[tuple[int, int]]:
    if len(block) <= _BLOCK:
        yield from ((i, j) for i in block for j in block if i < j)
        return
    by_type: dict[str, list[int]] = defaultdict(list)
    for i in block:
        by_type[evidence[i].mention.type].append(i)
    for same in by_type.values():
        if len(same) <= _BLOCK:
            yield from ((i, j) for i in same for j in same if i < j)
        else:
            yield from _neighbours(same, evidence, _by_day)
            yield from _neighbours(same, evidence, _by_words)
    yield from _neighbours(block, evidence, _by_day)  # where mentions of related types meet
    yield from _neighbours(block, evidence, _by_words)


def _neighbours(block: Sequence[int], evidence: Sequence[Evidence], order: Order) -> Iterator[tuple[int, int]]:
    ranked = sorted(block, key=lambda i: order(evidence[i], i))
    for rank, i in enumerate(ranked):
        for j in ranked[rank + 1 : rank + 1 + _WINDOW]:
            yield (i, j) if i < j else (j, i)


def _by_day(one: Evidence, index: int) -> tuple[object, ...]:
    run = one.days.runs[0] if one.days else (0, 0)
    return run[0], run[1], index


def _by_words(one: Evidence, index: int) -> tuple[object, ...]:
    return sorted(one.everyone), sorted(one.trigger), index
