"""The parts of a timeline that some formats have no place for, each with how to count it."""

from filrouge.exports.format import Loss
from filrouge.timeline.timeline import Dating, Timeline


def _dates(timeline: Timeline) -> list[Dating]:
    return [event.date for event in timeline.events if event.date]


UNDATED = Loss("events without a date", lambda t: len(t.events) - len(_dates(t)))
OPEN = Loss("dates open on a side", lambda t: sum(not date.when.is_bounded for date in _dates(t)))
GAPS = Loss("dates that are one of several days", lambda t: sum(len(date.when.runs) > 1 for date in _dates(t)))
DERIVATIONS = Loss("steps by which dates came about", lambda t: sum(len(date.derivation) for date in _dates(t)))
JOININGS = Loss("reasons for which clauses are one event", lambda t: sum(len(e.joinings) for e in t.events))
CONFLICTS = Loss("disagreements of the sources", lambda t: sum(len(event.conflicts) for event in t.events))
SIDES = Loss(
    "quotes of those who disagree", lambda t: sum(len(c.values) for event in t.events for c in event.conflicts)
)
ROLES = Loss("roles of participants", lambda t: sum(len(event.participants) for event in t.events))
PLACES = Loss("places of quotes in their articles", lambda t: sum(len(event.tellings) for event in t.events))
NAMES = Loss("places where entities are named", lambda t: sum(len(e.mentions) + len(e.references) for e in t.entities))
ENTITIES = Loss("entities with their other names and titles", lambda t: len(t.entities))
ARTICLES = Loss("descriptions of articles", lambda t: len(t.articles))
