"""Decisions that change single entries and entities of the finished timeline: names, types, dates, and what is dropped.

They come last and change nothing beside what they name: a date that is fixed moves no other date.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from filrouge.timeline.decisions.decision import CHANGES, Decision, Outcome
from filrouge.timeline.decisions.reference import Docket, Key
from filrouge.timeline.decisions.soundness import clashes
from filrouge.timeline.timeline import Dating, Entity, Event, Step, Telling, Timeline, in_order
from filrouge.when import When


def decide(timeline: Timeline, docket: Docket, entry_of: Mapping[Key, str], entity_of: Mapping[Key, str]) -> Timeline:
    """The timeline with the changes of the docket made, and the outcome of every decision.

    `entry_of` gives the event id of a mention, as far as the timeline shows it, `entity_of` the id of an article's
    entity.
    """
    bears_on = {
        d: tuple(sorted({ids[key] for keys in of for key in keys if key in ids}))
        for d, of in docket.meant.items()
        for ids in [entry_of if d.about_events else entity_of]
    }
    docket = docket.without(_moot(bears_on))
    bears_on = {d: ids for d, ids in bears_on.items() if d in docket.meant}
    outcomes = [_outcome(d, ids) for d, ids in bears_on.items()]
    outcomes += [Outcome(d, problem=why) for d, why in docket.problems.items()]
    by_id: dict[str, list[Decision]] = {}
    for decision, ids in bears_on.items():
        for one in ids:
            by_id.setdefault(one, []).append(decision)
    dropped = frozenset(one for one, ds in by_id.items() if any(d.do.startswith("drop") for d in ds))
    return replace(
        timeline,
        events=in_order(
            _without(_event(event, by_id.get(event.id, ())), dropped)
            for event in timeline.events
            if event.id not in dropped
        ),
        entities=tuple(
            _unattached(_entity(entity, by_id.get(entity.id, ())), dropped)
            for entity in timeline.entities
            if entity.id not in dropped
        ),
        decisions=tuple(sorted(outcomes, key=lambda o: (o.decision.do, o.decision.of, o.decision.to))),
    )


def _outcome(decision: Decision, ids: tuple[str, ...]) -> Outcome:
    return Outcome(decision, events=ids) if decision.about_events else Outcome(decision, entities=ids)


def _moot(bears_on: Mapping[Decision, Sequence[str]]) -> dict[Decision, str]:
    """The decisions that name what the timeline does not show, what another one drops, or changes otherwise."""
    problems = {
        d: "the timeline has no line for it: nothing says who or when" for d, ids in bears_on.items() if not ids
    }
    dropped = {one for d, ids in bears_on.items() if d.do.startswith("drop") for one in ids}
    for decision, ids in bears_on.items():
        if decision.do in CHANGES and dropped & set(ids):
            problems[decision] = "another decision drops it"
    for one, other in clashes(bears_on):
        problems[one] = f"another decision says {other.to!r} of the same; keep one of them"
        problems[other] = f"another decision says {one.to!r} of the same; keep one of them"
    return problems


def _event(event: Event, decisions: Iterable[Decision]) -> Event:
    for decision in decisions:
        if decision.do == "rename_event":
            event = replace(event, label=decision.to)
        elif decision.do == "retype_event":
            event = replace(event, type=decision.to)
        elif decision.do == "date_event":
            event = replace(event, date=_fixed(event, decision))
    return event


def _fixed(event: Event, decision: Decision) -> Dating:
    """The date as decided, with the steps that led to the one it replaces."""
    when = When.parse(decision.to)
    decided = Step(
        event.tellings[0].trigger, when.edtf, f"decided by {decision.grounds}" if decision.grounds else "decided"
    )
    return Dating(when, (*(event.date.derivation if event.date else ()), decided))


def _entity(entity: Entity, decisions: Iterable[Decision]) -> Entity:
    for decision in decisions:
        if decision.do == "rename_entity":
            aliases = {*entity.aliases, entity.name} - {decision.to}
            entity = replace(entity, name=decision.to, aliases=tuple(sorted(aliases)))
        elif decision.do == "retype_entity":
            entity = replace(entity, type=decision.to)  # type: ignore[arg-type]  # one of its types: `checked` says so
    return entity


def _without(event: Event, dropped: frozenset[str]) -> Event:
    """The event without the entities and events that are dropped; what one of them has said keeps its words."""
    return replace(
        event,
        tellings=tuple(_unspoken(telling, dropped) for telling in event.tellings),
        participants=tuple(part for part in event.participants if part.entity not in dropped),
        lookalikes=tuple(other for other in event.lookalikes if other.event not in dropped),
    )


def _unspoken(telling: Telling, dropped: frozenset[str]) -> Telling:
    if telling.speaker is None or telling.speaker.entity not in dropped:
        return telling
    return replace(telling, speaker=replace(telling.speaker, entity=None))


def _unattached(entity: Entity, dropped: frozenset[str]) -> Entity:
    """The entity with titles that are held at nothing that is dropped."""
    return replace(entity, titles=tuple(replace(t, of=None) if t.of in dropped else t for t in entity.titles))
