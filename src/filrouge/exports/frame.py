"""The timeline as tidy pandas tables, for analysts; the only module that imports pandas.

The tables have the ids of events, entities and articles under the same names, `event`, `entity` and `article`, so that
they merge on them. What is not known is missing (`pd.NA`, `NaT`), never an empty string.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, Literal, get_args

import pandas as pd

from filrouge.events.event import EntityType, Role, Status
from filrouge.exports.entities import involvements
from filrouge.exports.table import one_line
from filrouge.timeline.timeline import Timeline
from filrouge.when import Precision, When

Table = Literal["events", "mentions", "participants", "entities", "articles"]

_Record = dict[str, Any]

_DAY = "datetime64[s]"  # nanoseconds, which pandas long took, do not reach before 1678
_STATUS, _ROLE, _KIND, _PRECISION = (
    pd.CategoricalDtype(list(get_args(known))) for known in (Status, Role, EntityType, Precision)
)


def to_frame(timeline: Timeline, table: Table = "events") -> pd.DataFrame:
    """One of five tables, rows in the timeline's order.

    - "events", a row an event: `date` is EDTF; `earliest` and `latest` are its first and last day (datetime64), NaT
      where open or unknown. `span` is both as an Interval, closed on both sides, where an open side is the end of the
      calendar: `.array.overlaps` finds all that may have happened in a month. `articles` and `mentions` count who tells
      it; `disputed` says that sources disagree.
    - "mentions", a row a clause that tells an event: trigger `text` at `start` to `end` of the article's text (code
      points, end exclusive), the sentence as `quote`, what its date expression `says` (EDTF, and its days), and who
      says so, if it is not the article itself: `speaker_text`, and the entity as `speaker`.
    - "participants", a row a part in an event: `entity`, its `name` and `type`, and its `role`.
    - "entities", a row an entity: `aliases` and `titles` are lists (`explode` them), and how often it is named.
    - "articles", a row an article: `published` is EDTF, with its days, and `basis` what says so.
    """
    dtypes, records = _TABLES[table]
    frame = pd.DataFrame(records(timeline), columns=list(dtypes))
    typed = {name: pd.Series(frame[name], dtype=dtype) for name, dtype in dtypes.items() if name != "span"}
    return frame.assign(**typed, **({"span": _spans(timeline)} if "span" in dtypes else {}))


def _spans(timeline: Timeline) -> pd.arrays.IntervalArray:
    ends = [_ends(event.date.when) if event.date else (None, None) for event in timeline.events]
    first, last = (pd.Series([pair[side] for pair in ends], dtype=_DAY) for side in (0, 1))
    return pd.arrays.IntervalArray.from_arrays(first, last, closed="both")


def _ends(when: When) -> tuple[datetime.datetime | None, datetime.datetime | None]:
    return _midnight(when.earliest or datetime.date.min), _midnight(when.latest or datetime.date.max)


def _events(timeline: Timeline) -> Iterable[_Record]:
    for event in timeline.events:
        when = event.date.when if event.date else None
        yield {
            "event": event.id,
            "label": one_line(event.label),
            "type": event.type,
            "status": event.status,
            "date": when and when.edtf,
            "precision": when and when.precision,
            "approximate": when and when.approximate,
            **_days(when),
            "articles": len(event.articles),
            "mentions": len(event.tellings),
            "confidence": event.confidence,
            "disputed": bool(event.conflicts),
        }


def _mentions(timeline: Timeline) -> Iterable[_Record]:
    for event in timeline.events:
        for telling in event.tellings:
            words, said = telling.date_expression, telling.speaker
            yield {
                "event": event.id,
                "article": telling.trigger.article,
                "start": telling.trigger.start,
                "end": telling.trigger.end,
                "text": telling.trigger.text,
                "quote": one_line(telling.quote.text),
                "status": telling.status,
                "date_text": words and words.text,
                "says": telling.says,
                "speaker": said and said.entity,
                "speaker_text": said and said.words.text,
                **_days(When.parse(telling.says) if telling.says else None),
            }


def _participants(timeline: Timeline) -> Iterable[_Record]:
    entities = {entity.id: entity for entity in timeline.entities}
    for event in timeline.events:
        for part in event.participants:
            entity = entities.get(part.entity)
            known = {"name": entity and entity.name, "type": entity and entity.type}
            yield {"event": event.id, "entity": part.entity, **known, "role": part.role}


def _entities(timeline: Timeline) -> Iterable[_Record]:
    events = involvements(timeline)
    for entity in timeline.entities:
        yield {
            "entity": entity.id,
            "name": entity.name,
            "type": entity.type,
            "aliases": list(entity.aliases),
            "titles": [title.text for title in entity.titles],
            "mentions": len(entity.mentions),
            "articles": len({mention.article for mention in entity.mentions}),
            "events": events[entity.id],
        }


def _articles(timeline: Timeline) -> Iterable[_Record]:
    told: defaultdict[str, set[str]] = defaultdict(set)
    for event in timeline.events:
        for telling in event.tellings:
            told[telling.trigger.article].add(event.id)
    for dated in timeline.articles:
        article, when = dated.article, dated.published.when if dated.published else None
        yield {
            "article": article.id,
            **{name: getattr(article, name) for name in ("path", "title", "source", "url", "language")},
            "published": when and when.edtf,
            "basis": dated.published and dated.published.basis,
            **_days(when),
            "events": len(told[article.id]),
        }


def _days(when: When | None) -> _Record:
    first, last = (when.earliest, when.latest) if when else (None, None)
    return {"earliest": _midnight(first), "latest": _midnight(last)}


def _midnight(day: datetime.date | None) -> datetime.datetime | None:
    return datetime.datetime.combine(day, datetime.time()) if day else None


_TABLES: dict[Table, tuple[dict[str, Any], Callable[[Timeline], Iterable[_Record]]]] = {
    "events": (
        {
            **{"event": "string", "label": "string", "type": "category", "status": _STATUS},
            **{"date": "string", "precision": _PRECISION, "approximate": "boolean"},
            **{"earliest": _DAY, "latest": _DAY, "span": None},
            **{"articles": "Int64", "mentions": "Int64", "confidence": "Float64", "disputed": "boolean"},
        },
        _events,
    ),
    "mentions": (
        {
            **{"event": "string", "article": "string", "start": "Int64", "end": "Int64", "text": "string"},
            **{"quote": "string", "status": _STATUS, "date_text": "string", "says": "string"},
            **{"speaker": "string", "speaker_text": "string"},
            **{"earliest": _DAY, "latest": _DAY},
        },
        _mentions,
    ),
    "participants": (
        {"event": "string", "entity": "string", "name": "string", "type": _KIND, "role": _ROLE},
        _participants,
    ),
    "entities": (
        {
            **{"entity": "string", "name": "string", "type": _KIND, "aliases": "object", "titles": "object"},
            **{"mentions": "Int64", "articles": "Int64", "events": "Int64"},
        },
        _entities,
    ),
    "articles": (
        {
            **{"article": "string", "path": "string", "title": "string", "source": "string", "url": "string"},
            **{"language": "category", "published": "string", "basis": "category", "earliest": _DAY, "latest": _DAY},
            **{"events": "Int64"},
        },
        _articles,
    ),
}
