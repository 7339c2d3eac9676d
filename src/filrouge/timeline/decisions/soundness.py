"""What makes decisions sound: each by itself, and all of them together, which must not contradict each other."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, get_args

from filrouge.errors import DecisionsError
from filrouge.events.event import EntityType
from filrouge.lexicon.event_types import event_types
from filrouge.timeline.decisions.decision import CHANGES, Decision
from filrouge.when import NotEdtf, When

_ENTITY_TYPES: tuple[str, ...] = get_args(EntityType)

Key = TypeVar("Key", bound=Hashable)


def checked(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions, each once, in an order of their own. Raises DecisionsError where one is unsound by itself, or two
    contradict each other on what they name in the same way.
    """
    found = tuple(sorted(dict.fromkeys(decisions), key=lambda d: (d.do, d.of, d.to, d.note, d.by)))
    for decision in found:
        for fault in _faults(decision):
            raise DecisionsError(f"{decision.place} ({decision.do}): {fault}")
    for about_events in (True, False):
        mine = [d for d in found if d.about_events == about_events]
        check_grouping({d: [{r} for r in d.of] for d in mine})
    for one, other in clashes({d: d.of for d in found}):
        raise DecisionsError(f"{other.place} says {other.to!r} where {one.place} says {one.to!r}; keep one of them")
    return found


def _faults(decision: Decision) -> Iterator[str]:
    if any(not reference.words.strip() for reference in decision.of):
        yield "a reference is empty; give an id, words of the sentence, or a name"
    grouping = decision.do.startswith(("same", "different"))
    if grouping and len(set(decision.of)) < 2:
        yield "needs a list of two or more that differ"
    if not grouping and len(decision.of) != 1:
        yield "is about one event or entity; write an entry for each"
    if decision.do in CHANGES and not decision.to.strip():
        yield "says not what to change to; add a line: to = ..."
    if decision.do not in CHANGES and decision.to:
        yield f"has nothing to change to; remove the line: to = {decision.to!r}"
    if decision.do == "retype_event" and decision.to not in event_types():
        yield f"{decision.to!r} is no event type; choose one of {', '.join(event_types())}"
    if decision.do == "retype_entity" and decision.to not in _ENTITY_TYPES:
        yield f"{decision.to!r} is no entity type; choose one of {', '.join(_ENTITY_TYPES)}"
    if decision.do == "date_event":
        yield from _faults_of_date(decision.to)


def _faults_of_date(edtf: str) -> Iterator[str]:
    try:
        when = When.parse(edtf)
    except NotEdtf as error:
        yield f"{error}; write a date that the calendar has"
    else:
        if when.earliest is None and when.latest is None:
            yield f"{edtf!r} leaves every day open; to take an event off the timeline there is drop_event"


def check_grouping(meant: Mapping[Decision, Sequence[Iterable[Key]]]) -> None:
    """Raise DecisionsError if what some decisions say is the same is what another says is different; `meant` are the
    things that each reference of a decision means.
    """
    same = {d: [key for keys in of for key in keys] for d, of in meant.items() if d.do.startswith("same")}
    parent = closure(same.values())
    for decision, of in meant.items():
        if not decision.do.startswith("different"):
            continue
        roots: dict[Key, int] = {}
        for number, keys in enumerate(of):
            for key in keys:
                root = parent.get(key, key)
                if roots.setdefault(root, number) != number:
                    others = [d.place for d, linked in same.items() if parent.get(linked[0]) == root]
                    against = f"contradicts {' and '.join(sorted(others))}" if others else "means one thing twice"
                    raise DecisionsError(f"{decision.place} ({decision.do}): {against}; correct or remove one")


def closure(links: Iterable[Sequence[Key]]) -> dict[Key, Key]:
    """For everything linked, one that stands for all it is linked with, directly or not."""
    parent: dict[Key, Key] = {}

    def root(key: Key) -> Key:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    for linked in links:
        for key in linked:
            parent[root(key)] = root(linked[0])
    return {key: root(key) for key in list(parent)}


def clashes(meant: Mapping[Decision, Iterable[Key]]) -> Iterator[tuple[Decision, Decision]]:
    """The pairs of decisions that change one thing in one respect to different values."""
    first: dict[tuple[str, Key], Decision] = {}
    for decision, keys in meant.items():
        for key in keys if decision.do in CHANGES else ():
            other = first.setdefault((decision.do, key), decision)
            if other.to != decision.to:
                yield other, decision
