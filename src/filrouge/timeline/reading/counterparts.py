"""Which things of two lists are the same thing: those that share most of their words."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counterparts:
    """`pairs` maps an old thing (index) to the new one that it goes on as, each at most once. Of the others that share
    words with the other side, `absorbed` maps an old one, `divided` a new one, to that which shares most of them.
    """

    pairs: Mapping[int, int]
    absorbed: Mapping[int, int]
    divided: Mapping[int, int]


def counterparts(old: Sequence[Iterable[Hashable]], new: Sequence[Iterable[Hashable]]) -> Counterparts:
    """Pair the things of two lists by their words, the pairs that share most first."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for i, words in enumerate(old):
        for word in words:
            holders[word].append(i)
    shared = Counter((i, j) for j, words in enumerate(new) for word in words for i in holders.get(word, ()))
    ranked = sorted(shared, key=lambda pair: (-shared[pair], pair))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in ranked:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    absorbed, divided = ({(i, j)[side]: (i, j)[1 - side] for i, j in reversed(ranked)} for side in (0, 1))
    return Counterparts(
        pairs,
        {i: j for i, j in absorbed.items() if i not in pairs},
        {j: i for j, i in divided.items() if j not in taken},
    )
