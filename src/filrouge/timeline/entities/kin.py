"""Which entities of a story belong together without being one: a firm and its hosting arm, a parliament by its two
names.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from filrouge.events.event import Account
from filrouge.events.names import form
from filrouge.lexicon.comparison import comparison
from filrouge.timeline.entities.identity import Identities

Words = tuple[str, ...]
Pair = tuple[int, int]


def kin(accounts: Sequence[Account], identities: Identities) -> frozenset[Pair]:
    """The pairs of entities, both ways round, of which the name of one begins the other's ("Amazon", "Amazon
    Web Services") or that go by the names of one institution ("Parlement", "Assemblée nationale"); people have none.
    """
    names = {i: _forms(accounts, group) for i, group in enumerate(identities.groups)}
    pairs = {*_begun(names), *_of_one_house(names)}
    return frozenset(pairs | {(j, i) for i, j in pairs})


def _forms(accounts: Sequence[Account], group: Iterable[Pair]) -> set[Words]:
    """The words of all names of an entity."""
    members = (accounts[a].entities[k] for a, k in group)
    return {form(name, False).words for one in members if one.type != "person" for name in (one.name, *one.aliases)}


def _begun(names: Mapping[int, set[Words]]) -> Iterator[Pair]:
    first: dict[Words, set[int]] = {}
    for i, forms in names.items():
        for words in forms:
            first.setdefault(words, set()).add(i)
    for i, forms in names.items():
        for words in forms:
            for size in range(1, len(words)):
                yield from ((i, j) for j in first.get(words[:size], ()) if i != j)


def _of_one_house(names: Mapping[int, set[Words]]) -> Iterator[Pair]:
    houses: dict[str, set[int]] = {}
    for i, forms in names.items():
        for words in forms & comparison().names.kindred.keys():
            houses.setdefault(comparison().names.kindred[words], set()).add(i)
    for members in houses.values():
        yield from ((i, j) for i in members for j in members if i != j)
