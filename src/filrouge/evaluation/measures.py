"""The measures, as pure functions over counts and clusters; all in per cent with one decimal."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from filrouge.evaluation.gold import Extent


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean."""

    p: float
    r: float
    f1: float

    def __str__(self) -> str:
        return f"P {self.p:5.1f}  R {self.r:5.1f}  F1 {self.f1:5.1f}"


def score_of(right: int, claimed: int, asked: int) -> Score:
    """The score of `right` answers among those `claimed` and those `asked` for."""
    p, r = right / claimed if claimed else 0.0, right / asked if asked else 0.0
    return Score(round(100 * p, 1), round(100 * r, 1), round(200 * p * r / (p + r), 1) if p + r else 0.0)


def share(part: int, whole: int) -> float:
    """`part` of `whole`; 0 of nothing."""
    return round(100 * part / (whole or 1), 1)


def b_cubed(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """The B-cubed F1 (Bagga and Baldwin 1998) of two clusterings of the same items: for each, its cluster in either."""
    if not pairs:
        return 0.0
    claimed, asked, both = Counter(c for c, _ in pairs), Counter(a for _, a in pairs), Counter(pairs)
    p = sum(both[pair] / claimed[pair[0]] for pair in pairs) / len(pairs)
    r = sum(both[pair] / asked[pair[1]] for pair in pairs) / len(pairs)
    return round(200 * p * r / (p + r), 1)


def overlap(one: Extent, other: Extent) -> int:
    """How many code points two extents share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def lies_in(one: Extent, other: Extent) -> bool:
    """Whether all of `one` is in `other`."""
    return overlap(one, other) == one[1] - one[0]
