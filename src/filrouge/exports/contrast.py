"""Why two events are not one, to read and as JSON values."""

from collections.abc import Iterator

from filrouge.errors import InputError
from filrouge.exports.document import Json, lookalike_values, to_document
from filrouge.exports.explanation import find_event, heading, marked, source, told_reasons
from filrouge.timeline.coreference.clustering import LEAST
from filrouge.timeline.reading.contrast import Contrast, contrast
from filrouge.timeline.timeline import Timeline


def explain_apart(timeline: Timeline, first: str, second: str) -> str:
    """Why the two events (ids or their beginnings) are not one, as plain text. Raises InputError where there is not
    exactly one event for each, or both are the same.
    """
    found = _contrast(timeline, first, second)
    parts = (
        heading(timeline, found.first),
        heading(timeline, found.second),
        _because(timeline, found),
        _comparison(timeline, found),
        _cast(timeline, found),
    )
    return "\n\n".join(text for part in parts if (text := "\n".join(part))) + "\n"


def apart_values(timeline: Timeline, first: str, second: str) -> Json:
    """As `explain_apart`, as JSON values: both events whole, and what kept them apart."""
    found = _contrast(timeline, first, second)
    whole = to_document(timeline)
    events = [next(item for item in whole["events"] if item["id"] == one.id) for one in (found.first, found.second)]
    near = found.lookalike
    comparison = {**lookalike_values(near), "needed": LEAST} if near else None
    return {"because": found.because, "why": list(found.why), "comparison": comparison, "events": events}


def _contrast(timeline: Timeline, first: str, second: str) -> Contrast:
    one, other = find_event(timeline, first), find_event(timeline, second)
    if one.id == other.id:
        raise InputError(f"{first} and {second} are one event; name another one, or only this one")
    return contrast(timeline, one, other)


def _because(timeline: Timeline, found: Contrast) -> Iterator[str]:
    yield "Why they are not one event"
    yield from (f"  {why}" for why in found.why)
    barrier = found.lookalike.barrier if found.lookalike else None
    if barrier and found.because == "forbidden":
        yield from _mentions(timeline, found, barrier.first, barrier.second)


def _comparison(timeline: Timeline, found: Contrast) -> Iterator[str]:
    near = found.lookalike
    if not near:
        return
    yield f"How alike their likest mentions are: score {near.score:.2f}, and above 0 speaks for one event"
    yield from _mentions(timeline, found, near.first, near.second)
    yield from told_reasons(near.reasons)


def _mentions(timeline: Timeline, found: Contrast, first: int, second: int) -> Iterator[str]:
    for event, index in ((found.first, first), (found.second, second)):
        if index < len(event.tellings):
            telling = event.tellings[index]
            yield f"    « {marked(telling)} »"
            yield f"      {source(timeline, telling.trigger.article)}"


def _cast(timeline: Timeline, found: Contrast) -> Iterator[str]:
    names = {entity.id: entity.name for entity in timeline.entities}
    one, other = (
        {part.entity: names.get(part.entity, part.entity) for part in event.participants}
        for event in (found.first, found.second)
    )
    yield "Who takes part"
    for what, who in (
        ("in both", [name for key, name in one.items() if key in other]),
        ("only in the first", [name for key, name in one.items() if key not in other]),
        ("only in the second", [name for key, name in other.items() if key not in one]),
    ):
        yield f"  {what}: {', '.join(who) or 'nobody'}"
