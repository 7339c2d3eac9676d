"""A part of a timeline: the events that an analyst asks for, by who, what, when and how sure; and other orders."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import PurePath
from types import MappingProxyType
from typing import Literal, get_args

from filrouge.errors import InputError
from filrouge.events.event import Status
from filrouge.letters import plain
from filrouge.timeline.decisions.reference import is_called
from filrouge.timeline.timeline import Entity, Event, Timeline
from filrouge.when import When

STATUSES: tuple[Status, ...] = get_args(Status)


def select(
    timeline: Timeline,
    *,
    entities: Collection[str] = (),
    types: Collection[str] = (),
    statuses: Collection[str] = (),
    articles: Collection[str] = (),
    words: str = "",
    window: When | None = None,
) -> Timeline:
    """The timeline with the events that fit everything asked; articles and entities stay, for they are the story's.

    All of `entities` (see `find_entities`) take part in an event, its type and status are among those given, one of
    `articles` (id, path, or file name) tells it, and its date could lie in `window`: a date that is not exact fits if
    only one of its days does, an undated event never. Each of `words` stands in its label, in its quotes or in the
    names of those who take part; case and accents do not matter.
    Raises InputError for an entity, type or article that the timeline does not have, and for an unknown status.
    """
    wanted = [frozenset(entity.id for entity in find_entities(timeline, name)) for name in entities]
    _check("type in the timeline", types, {event.type for event in timeline.events})
    _check("status", statuses, STATUSES)
    tellers = _articles(timeline, articles)
    asked, names = plain(words).split(), {entity.id: (entity.name, *entity.aliases) for entity in timeline.entities}
    kept = (
        event
        for event in timeline.events
        if (not types or event.type in types)
        and (not statuses or event.status in statuses)
        and all(any(part.entity in ids for part in event.participants) for ids in wanted)
        and (not articles or any(telling.trigger.article in tellers for telling in event.tellings))
        and (not asked or _holds(event, names, asked))
        and (window is None or may_lie_in(event, window))
    )
    return replace(timeline, events=tuple(kept))


def _articles(timeline: Timeline, names: Collection[str]) -> set[str]:
    """The ids of the articles that are called so."""
    known = [dated.article for dated in timeline.articles]
    found = {name: [article.id for article in known if is_called(article, name)] for name in names}
    for name, ids in found.items():
        if not ids:
            raise InputError(_unknown("article in the timeline", name, [PurePath(one.path).name for one in known]))
    return {identifier for ids in found.values() for identifier in ids}


def _holds(event: Event, names: Mapping[str, Sequence[str]], words: Sequence[str]) -> bool:
    """Whether each of the words, in small letters without accents, is part of what the event's entry shows."""
    who = [name for part in event.participants for name in names.get(part.entity, ())]
    shown = plain("\n".join([event.label, *(telling.quote.text for telling in event.tellings), *who]))
    return all(word in shown for word in words)


def may_lie_in(event: Event, window: When) -> bool:
    """Whether a day that the event's date allows lies in the window; "environ" is taken as widely as it can be."""
    return event.date is not None and bool(event.date.when.loosened() & window)


def must_lie_in(event: Event, window: When) -> bool:
    """Whether every day that the event's date allows lies in the window."""
    return event.date is not None and bool(event.date.when) and event.date.when.loosened() <= window


def find_entities(timeline: Timeline, name: str) -> tuple[Entity, ...]:
    """The entities with that id, or else name or alias, or else with its words in a row in one of their names.

    Case, accents and the kind of apostrophe do not matter. Raises InputError where there is none.
    """
    asked = _words(name)
    spelled = {entity: [_words(known) for known in (entity.name, *entity.aliases)] for entity in timeline.entities}
    found = (
        [entity for entity in timeline.entities if entity.id == name]
        or [entity for entity, names in spelled.items() if asked in names]
        or [
            entity for entity, names in spelled.items() if any(f" {asked} " in f" {known} " for known in names if asked)
        ]
    )
    if not found:
        raise InputError(_unknown("entity in the timeline", name, [entity.name for entity in timeline.entities]))
    return tuple(found)


def _words(name: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in plain(name)).split())


def _check(what: str, asked: Collection[str], known: Collection[str]) -> None:
    for value in asked:
        if value not in known:
            raise InputError(_unknown(what, value, known, f"there are {', '.join(sorted(known)) or 'none'}"))


def _unknown(what: str, asked: str, known: Collection[str], otherwise: str = "") -> str:
    """That nothing is called so, with the names that are near, and `otherwise` where none is."""
    by_words = {_words(value): value for value in sorted(known)}
    near = get_close_matches(_words(asked), list(by_words), n=3, cutoff=0.6)
    hint = f"did you mean {' or '.join(by_words[words] for words in near)}?" if near else otherwise
    return f"{asked}: no such {what}" + (f"; {hint}" if hint else "")


Order = Literal["date", "articles", "confidence", "type", "status"]
ORDERS: Mapping[Order, Callable[[Event], tuple[object, ...]]] = MappingProxyType(
    {
        "date": lambda event: (),
        "articles": lambda event: (-len(event.articles),),
        "confidence": lambda event: (-event.confidence,),
        "type": lambda event: (event.type,),
        "status": lambda event: (STATUSES.index(event.status),),
    }
)
"""Orders to look at events in: most articles or highest confidence first; within equals, that of the timeline."""


def ranked(events: Sequence[Event], order: Order) -> tuple[Event, ...]:
    """The events in one of `ORDERS`. Raises InputError for an unknown one."""
    _check("order", [order], ORDERS)
    return tuple(sorted(events, key=ORDERS[order]))
