"""Which claims on days speak first: what most sources agree on, then the surest and finest words."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence

from filrouge.timeline.days.claims import Claim, said
from filrouge.timeline.days.copies import sources
from filrouge.when import When


def ranked(claims: Sequence[Claim], published: Sequence[When | None]) -> Iterator[tuple[int, Claim]]:
    """The claims with their grades, those first that most sources agree with, then the surest and finest; `published`
    is what each account's article says of its publication.
    """
    ranks = [
        (-support, c.rank, c.fineness, *c.place, i)
        for i, (c, support) in enumerate(zip(claims, _support(claims, published), strict=True))
    ]
    return ((_grade(fineness), claims[i]) for _, _, fineness, *_, i in sorted(ranks))


def _support(claims: Sequence[Claim], published: Sequence[When | None]) -> Sequence[int]:
    """How many sources agree with each claim; papers that print the same sentence are one."""
    of_event: dict[int, list[int]] = defaultdict(list)
    for i, c in enumerate(claims):
        of_event[c.event].append(i)
    found = array("I", bytes(4 * len(claims)))
    for same in of_event.values():
        for i, support in _agreeing(claims, same, published):
            found[i] = support
    return found


def _agreeing(
    claims: Sequence[Claim], same: Sequence[int], published: Sequence[When | None]
) -> Iterator[tuple[int, int]]:
    """Claims (indices) on one event that mean some days, with how many sources agree with each."""
    known = [(i, w.loosened()) for i in same if (w := said(claims[i], published[claims[i].account]))]
    known.sort(key=lambda k: claims[k[0]].place)
    voice = [claims[known[origin][0]].account for origin in sources([claims[i].passage for i, _ in known])]
    for i, when in known:
        yield i, len({v for v, (_, other) in zip(voice, known, strict=True) if when & other})


def _grade(fineness: int) -> int:
    """Priority of words by how many days they leave open: a day, some days, a week, a month, a year, more."""
    return next((grade for grade, most in enumerate((1, 5, 10, 40, 400)) if fineness <= most), 5)
