"""The parts of a timeline that some formats have no place for, each with how to count it."""

from filrouge.exports.excel import LONGEST
from filrouge.exports.format import Loss
from filrouge.exports.spreadsheet import cells
from filrouge.exports.table import rows
from filrouge.timeline.timeline import Dating, Timeline


def _dates(timeline: Timeline) -> list[Dating]:
    return [event.date for event in timeline.events if event.date]


def _absent(timeline: Timeline) -> int:
    present = {part.entity for event in timeline.events for part in event.participants}
    spoken = {told.speaker.entity for event in timeline.events for told in event.tellings if told.speaker}
    held = {title.of for entity in timeline.entities if entity.id in present | spoken for title in entity.titles}
    return sum(entity.id not in present | spoken | held for entity in timeline.entities)


def _untold(timeline: Timeline) -> int:
    telling = {telling.trigger.article for event in timeline.events for telling in event.tellings}
    return sum(dated.article.id not in telling for dated in timeline.articles)


def _long_cells(timeline: Timeline) -> int:
    return sum(isinstance(cell, str) and len(cell) >= LONGEST for row in rows(timeline) for cell in cells(row))


UNDATED = Loss("undated events", lambda t: len(t.events) - len(_dates(t)))
OPEN = Loss("dates open on a side", lambda t: sum(not date.when.is_bounded for date in _dates(t)))
GAPS = Loss("dates with gaps", lambda t: sum(len(date.when.runs) > 1 for date in _dates(t)))
DERIVATIONS = Loss("derivation steps of dates", lambda t: sum(len(date.derivation) for date in _dates(t)))
REASONS = Loss(
    "reasons for one event or two", lambda t: sum(len(event.joinings) + len(event.lookalikes) for event in t.events)
)
SIDES = Loss("quotes of disagreements", lambda t: sum(len(c.values) for event in t.events for c in event.conflicts))
CONFIDENCES = Loss("confidences", lambda t: len(t.events))
TYPES = Loss("event types", lambda t: len(t.events))
ROLES = Loss("roles", lambda t: sum(len(event.participants) for event in t.events))
QUOTES = Loss("quote positions", lambda t: sum(len(event.tellings) for event in t.events))
NAMES = Loss("name positions", lambda t: sum(len(e.mentions) + len(e.references) for e in t.entities))
ENTITIES = Loss("entity records", lambda t: len(t.entities))
ABSENT = Loss("entities of no event", _absent)
ARTICLES = Loss("article records", lambda t: len(t.articles))
UNTOLD = Loss("articles of no event", _untold)
DECISIONS = Loss("decisions taken by hand", lambda t: len(t.decisions))
LONG_CELLS = Loss("ends of long cells", _long_cells)
