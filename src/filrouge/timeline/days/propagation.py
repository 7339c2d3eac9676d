"""Constraint propagation: run what narrows the unknowns until nothing moves (Mackworth 1977, AC-3 with priorities)."""

import heapq
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from filrouge.timeline.days.unknowns import Narrowing

Constraint = tuple[Callable[[Any], object], Any]
"""A rule, and the words that it is run on."""


def propagate(
    constraints: Sequence[Constraint], unknowns: Callable[[Any], Iterable[int]], log: Sequence[Narrowing]
) -> None:
    """Run every constraint, and again whenever an unknown that it looks at has moved; the first in line always first.

    `unknowns` says which ones the words of a constraint bear on; the rules note in `log` what they move.
    """
    watching: dict[int, array[int]] = defaultdict(lambda: array("I"))
    for number, (_, words) in enumerate(constraints):
        for unknown in unknowns(words):
            watching[unknown].append(number)
    line = list(range(len(constraints)))
    waiting = bytearray(b"\1") * len(constraints)
    while line:
        number = heapq.heappop(line)
        waiting[number] = False
        seen = len(log)
        rule, words = constraints[number]
        rule(words)
        for narrowing in log[seen:]:
            for other in watching[narrowing.unknown]:
                if not waiting[other]:
                    waiting[other] = True
                    heapq.heappush(line, other)
