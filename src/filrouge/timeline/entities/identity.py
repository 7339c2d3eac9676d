"""Which names of different articles are one person, company, host or place.

Exact and normalised names first, then slips of the key and acronyms, last a short name that is part of exactly one
fuller name. Nothing is joined through a chain that would make two visibly different full names one entity.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from filrouge.events.event import Account, EntityType, LocalEntity
from filrouge.events.names import Form, form, tie
from filrouge.lexicon.comparison import comparison

LocalKey = tuple[int, int]
"""An entity of an account: index of the account, index of the entity in it."""

_STATED = 3  # how many guesses of a type one statement outweighs
_SPECIFIC: tuple[EntityType, ...] = ("host", "company", "organization", "product", "place", "person")


@dataclass(slots=True)
class _Class:
    """Local entities taken for one, under construction."""

    forms: set[Form]
    aliases: set[str]
    members: list[LocalKey] = field(default_factory=list)
    stated: bool = False

    @property
    def person(self) -> bool:
        return any(f.person for f in self.forms)

    @property
    def main(self) -> Form:
        return max(self.forms, key=lambda f: (len(f.words), f.key))


@dataclass(frozen=True, slots=True)
class Identities:
    """The story's entities: `groups[i]` are the local entities that entity `i` is made of, `of` the way back."""

    groups: tuple[tuple[LocalKey, ...], ...]
    of: dict[LocalKey, int]


def identify(accounts: Sequence[Account]) -> Identities:
    """Group the local entities of all accounts, whatever the order of the accounts."""
    classes = _with_surnames(_by_exact_name(accounts))
    classes = _join_same(classes)
    classes = _join_parts(classes)
    groups = sorted(tuple(sorted(c.members)) for c in classes)
    return Identities(tuple(groups), {member: i for i, group in enumerate(groups) for member in group})


def majority_type(entities: Iterable[LocalEntity]) -> EntityType:
    """The type most mentions speak for, those of articles that state it above all; the more specific where they are
    even. Where a person is named in full, an article that only guesses at the surname is not asked.
    """
    entities = list(entities)
    in_full = any(e.type == "person" and len(e.name.split()) > 1 for e in entities)
    votes: Counter[EntityType] = Counter()
    for entity in entities:
        if in_full and entity.type != "person" and not entity.stated and len(entity.name.split()) == 1:
            continue
        voices = max(1, sum(m.how == "name" for m in entity.mentions))
        votes[entity.type] += voices * (_STATED if entity.stated else 1)
    return max(votes, key=lambda t: (votes[t], -_SPECIFIC.index(t)))


def best_name(entities: Iterable[LocalEntity]) -> str:
    """The fullest name, the most frequent spelling of it, the first in the alphabet."""
    counts: Counter[str] = Counter()
    person = False
    for entity in entities:
        person = person or entity.type == "person"
        counts[entity.name] += 1
        counts.update(m.text for m in entity.mentions if m.how == "name" and m.text in {entity.name, *entity.aliases})
    return min(counts, key=lambda n: (-len(form(n, person).words), -counts[n], n))


def _by_exact_name(accounts: Sequence[Account]) -> list[_Class]:
    locals_: dict[str, list[tuple[LocalKey, LocalEntity]]] = defaultdict(list)
    for a, account in enumerate(accounts):
        for i, entity in enumerate(account.entities):
            person = entity.type == "person"
            locals_[form(entity.name, person).key or entity.name].append(((a, i), entity))
    classes = []
    for key in sorted(locals_):
        found = locals_[key]
        person = majority_type(e for _, e in found) == "person"
        forms = {form(e.name, person) for _, e in found}
        aliases = {form(alias, person).key for _, e in found for alias in e.aliases}
        stated = any(e.stated for _, e in found)
        classes.append(_Class({f for f in forms if f.words} or forms, aliases, [k for k, _ in found], stated))
    return classes


def _with_surnames(classes: list[_Class]) -> list[_Class]:
    """The classes, with a person made of a word that one article only guesses at and that is the surname of one person
    of the story, and part of no body's name.
    """
    people: dict[str, set[int]] = defaultdict(set)
    bodies: Counter[str] = Counter()
    for i, cls in enumerate(classes):
        for name in cls.forms:
            if name.person and len(name.words) > 1:
                people[name.words[-1]].add(i)
            elif not name.person:
                bodies.update(set(name.words))
    for cls in classes:
        word = cls.main.key
        alone = not cls.person and not cls.stated and all(len(name.words) == 1 for name in cls.forms)
        if alone and len(people[word]) == 1 and bodies[word] == len(cls.forms):
            cls.forms = {replace(name, person=True) for name in cls.forms}
    return classes


def _candidates(classes: Sequence[_Class]) -> list[tuple[int, int]]:
    """Pairs that share a telling word, a beginning, or initials: all that can have to do with each other."""
    index: dict[str, set[int]] = defaultdict(set)
    for i, cls in enumerate(classes):
        for key in {k for f in cls.forms for k in _index_keys(f)} | cls.aliases:
            index[key].add(i)
    return sorted({(i, j) for found in index.values() if len(found) <= 200 for i in found for j in found if i < j})


def _index_keys(name: Form) -> Iterator[str]:
    lists = comparison().names
    words = [w for w in name.words if w not in lists.links]
    yield name.key
    yield name.letters or name.key
    if len(words) > 1:
        yield "".join(w[0] for w in words)
        yield "".join(w[0] for w in name.words)
    for word in words:
        if word not in lists.generic:
            yield word
            yield word[:3] + "…"
            yield "…" + word[-4:]


def _ties(first: _Class, second: _Class) -> set[str]:
    """What the names of two classes have to do with each other, all pairs of full names considered."""
    if first.person != second.person:
        return {"rival"}
    found: set[str] = {tie(a, b) for a in first.forms for b in second.forms}
    if _named_alike(first, second) or _named_alike(second, first):
        found.add("same")
    return found


def _named_alike(first: _Class, second: _Class) -> bool:
    """Whether an article itself calls the first by the second's full name; a person's bare surname does not count."""
    return any(f.key in first.aliases and not (f.person and len(f.words) == 1) for f in second.forms)


def _join_same(classes: list[_Class]) -> list[_Class]:
    pairs = [
        (i, j)
        for i, j in _candidates(classes)
        if (t := _ties(classes[i], classes[j])) and "same" in t and "rival" not in t
    ]
    parent = list(range(len(classes)))
    for i, j in sorted(pairs, key=lambda p: (classes[p[0]].main.key, classes[p[1]].main.key)):
        a, b = _root(parent, i), _root(parent, j)
        if a != b and "rival" not in _ties(classes[a], classes[b]):
            _absorb(classes[a], classes[b])
            parent[b] = a
    return [c for i, c in enumerate(classes) if parent[i] == i]


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        i = parent[i]
    return i


def _absorb(into: _Class, other: _Class) -> None:
    into.forms |= other.forms
    into.aliases |= other.aliases
    into.members += other.members


def _join_parts(classes: list[_Class]) -> list[_Class]:
    """Give each short name to the fuller one it is part of, longest first; where several fit, article by article."""
    fuller: dict[int, set[int]] = defaultdict(set)
    for i, j in _candidates(classes):
        ties = _ties(classes[i], classes[j])
        if "part" in ties and "rival" not in ties:
            short, long = (i, j) if len(classes[i].main.words) <= len(classes[j].main.words) else (j, i)
            fuller[short].add(long)
    parent = list(range(len(classes)))
    for short in sorted(fuller, key=lambda i: (-len(classes[i].main.words), classes[i].main.key)):
        roots = {_root(parent, i) for i in fuller[short]} - {short}
        if len(roots) == 1 and "rival" not in _ties(classes[only := roots.pop()], classes[short]):
            _absorb(classes[only], classes[short])
            parent[short] = only
        elif roots:
            _share_out(classes[short], [classes[r] for r in sorted(roots)])
    return [c for i, c in enumerate(classes) if parent[i] == i and c.members]


def _share_out(short: _Class, fuller: Sequence[_Class]) -> None:
    """Give each article's short name to the only fuller one that the same article knows; leave it apart otherwise."""
    for member in list(short.members):
        here = [c for c in fuller if any(a == member[0] for a, _ in c.members)]
        if len(here) == 1:
            here[0].members.append(member)
            short.members.remove(member)
