"""Why the timeline says what it says of one event: the quotes, the date's derivation, what made it one event."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files

from filrouge.errors import InputError
from filrouge.exports.document import Json, outcome_values, to_document
from filrouge.exports.sources import narrowest
from filrouge.exports.spoken import spoken
from filrouge.exports.table import credit, one_line
from filrouge.timeline.timeline import Event, Joining, Quote, Reason, Step, Telling, Timeline

MEANINGS: dict[str, str] = tomllib.loads(files("filrouge.exports").joinpath("features.toml").read_text("utf-8"))
"""What each feature of the comparison looks at, in a few words."""


def explain_event(timeline: Timeline, event_id: str) -> str:
    """All the evidence for an event, as plain text; `event_id` is its id or the beginning of it.

    Raises InputError where no event, or more than one, has such an id.
    """
    event = find_event(timeline, event_id)
    parts = (
        heading(timeline, event),
        _quotes(timeline, event),
        _dating(timeline, event),
        _joining(event),
        _lookalikes(timeline, event),
        _conflicts(timeline, event),
        _decisions(timeline, event),
    )
    return "\n\n".join(text for part in parts if (text := "\n".join(part))) + "\n"


def explanation(timeline: Timeline, event_id: str) -> Json:
    """As `explain_event`, as JSON values: the event, and the articles, entities and decisions that bear on it. Raises
    InputError.
    """
    event, whole = find_event(timeline, event_id), to_document(timeline)
    entities = {part.entity for part in event.participants}
    entities |= {said.entity for telling in event.tellings if (said := telling.speaker) and said.entity}
    return {
        "event": next(item for item in whole["events"] if item["id"] == event.id),
        "articles": [item for item in whole["articles"] if item["id"] in event.articles],
        "entities": [item for item in whole["entities"] if item["id"] in entities],
        "decisions": [outcome_values(outcome) for outcome in timeline.decisions_on(event)],
    }


def find_event(timeline: Timeline, event_id: str) -> Event:
    """The event whose id is or begins with `event_id`. Raises InputError where there is not exactly one."""
    found = [event for event in timeline.events if event.id == event_id]
    found = found or [event for event in timeline.events if event_id and event.id.startswith(event_id)]
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(
            f"{event_id}: {len(found)} events begin so ({', '.join(event.id for event in found[:4])}); give more"
        )
    known = ", ".join(event.id for event in timeline.events[:3])
    raise InputError(
        f"{event_id}: no event has this id; the timeline's ids are {known}..." if known else "no event here"
    )


def heading(timeline: Timeline, event: Event) -> Iterator[str]:
    """What, when, how sure, and who."""
    when = event.date.when if event.date else None
    yield f"{spoken(when)}: {one_line(event.label)}"
    date = f"{when.edtf} ({when.precision})" if when else "undated"
    yield f"  {event.type}, {event.status}, {date}, confidence {event.confidence:.2f}, id {event.id}"
    entities = {entity.id: entity for entity in timeline.entities}
    for part in event.participants:
        entity = entities.get(part.entity)
        yield f"  {part.role}: {entity.name} ({entity.type})" if entity else f"  {part.role}: {part.entity}"


def _quotes(timeline: Timeline, event: Event) -> Iterator[str]:
    names = {entity.id: entity.name for entity in timeline.entities}
    yield f"Told by {len(event.articles)} article{'s' if len(event.articles) > 1 else ''}"
    for article in event.articles:
        yield f"  {source(timeline, article)}"
        for number, telling in enumerate(event.tellings, 1):
            if telling.trigger.article == article:
                yield from _telling(number, telling, names)


def source(timeline: Timeline, article: str) -> str:
    """The article (id) with what is known of where and when it came out."""
    for dated in timeline.articles:
        if dated.article.id == article:
            known = dated.article
            published = dated.published
            date = (
                f", published {published.when.edtf} ({published.basis})" if published else ", publication date unknown"
            )
            return f"{known.path}{f' ({known.source})' if known.source else ''}{date}"
    return article


def _telling(number: int, telling: Telling, names: Mapping[str, str]) -> Iterator[str]:
    yield f"    [{number}] « {marked(telling)} »"
    if telling.speaker:
        yield f"        according to {credit(telling.speaker, names)}"
    if telling.date_expression:
        says = telling.says or "no date of its own"
        yield f'        "{one_line(telling.date_expression.text)}" says {says}'


def marked(telling: Telling) -> str:
    """The sentence with its trigger between square brackets."""
    quote, start = telling.quote, telling.trigger.start - telling.quote.start
    end = start + len(telling.trigger.text)
    if quote.text[start:end] != telling.trigger.text or start < 0:
        return one_line(quote.text)
    return one_line(f"{quote.text[:start]}[{telling.trigger.text}]{quote.text[end:]}")


def _dating(timeline: Timeline, event: Event) -> Iterator[str]:
    if event.date and event.date.derivation:
        yield f"Why {event.date.when.edtf}"
        for step in narrowest(event.date.derivation):
            yield f"  {_step(timeline, step)}"


def _step(timeline: Timeline, step: Step) -> str:
    why = f" ({step.why})" if step.why else ""
    return f'"{one_line(step.quote.text)}" says {step.says}{why}, {_place(timeline, step.quote)}'


def _place(timeline: Timeline, quote: Quote) -> str:
    paths = {dated.article.id: dated.article.path for dated in timeline.articles}
    return f"{paths.get(quote.article, quote.article)}, characters {quote.start} to {quote.end}"


def _joining(event: Event) -> Iterator[str]:
    if len(event.tellings) > 1:
        yield "Why one event (scores are log odds: above 0 speaks for it)"
    for joining in event.joinings:
        yield f"  [{joining.first + 1}] and [{joining.second + 1}]: {_reasons(joining)}; score {joining.score:.2f}"
    used = {row.feature for joining in event.joinings for row in joining.reasons if row.value * row.weight}
    yield from (f"    {feature.ljust(8)}  {meaning}" for feature, meaning in MEANINGS.items() if feature in used)


def _reasons(joining: Joining) -> str:
    return ", ".join(f"{row.feature} {row.value * row.weight:+.2f}" for row in _weighed(joining.reasons))


def _weighed(reasons: Iterable[Reason]) -> list[Reason]:
    """The reasons that count, the weightiest first."""
    rows = (row for row in reasons if row.value * row.weight)
    return sorted(rows, key=lambda row: (-abs(row.value * row.weight), row.feature))


def told_reasons(reasons: Iterable[Reason]) -> Iterator[str]:
    """A line for each reason: what it adds to the score, its name and what it looks at."""
    for row in _weighed(reasons):
        yield f"    {row.value * row.weight:+6.2f}  {row.feature.ljust(8)}  {MEANINGS.get(row.feature, '')}".rstrip()


def _lookalikes(timeline: Timeline, event: Event) -> Iterator[str]:
    known = {other.id: other for other in timeline.events}
    near = [(lookalike, known[lookalike.event]) for lookalike in event.lookalikes if lookalike.event in known]
    if near:
        yield "Alike, and kept apart (explain EVENT-ID OTHER-ID says more)"
    for lookalike, other in near:
        why = lookalike.barrier.why if lookalike.barrier else f"all mentions together: {lookalike.link:.2f}"
        yield f"  {other.id} {one_line(other.label)}: score {lookalike.score:.2f}; {why}"


def _conflicts(timeline: Timeline, event: Event) -> Iterator[str]:
    for conflict in event.conflicts:
        yield f"The articles do not agree on the {conflict.about}"
        for step in conflict.values:
            yield f"  {_step(timeline, step)}"


def _decisions(timeline: Timeline, event: Event) -> Iterator[str]:
    found = timeline.decisions_on(event)
    if found:
        yield "Decided by hand"
    for decision in (outcome.decision for outcome in found):
        yield f"  {decision}" + (f" ({decision.grounds})" if decision.grounds else "")
