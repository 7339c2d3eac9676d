"""SQLite: the timeline as tables that refer to each other, with views and full-text search, as Datasette likes them.

`database.sql` has the tables and says what stands in them.
"""

import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from filrouge import __version__
from filrouge.errors import OutputError
from filrouge.exports.document import Json, article_document, when_values
from filrouge.timeline.timeline import Dating, Entity, Event, Quote, Step, Telling, Timeline

Values = tuple[object, ...]

_INDICES = ("events_fts", "mentions_fts", "entities_fts")


def render(timeline: Timeline) -> bytes:
    """The database file. Raises OutputError where SQLite cannot hold the timeline (an id twice, no FTS5)."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "timeline.sqlite")
        connection = sqlite3.connect(place)
        try:
            with connection:
                _fill(connection, timeline)
        except sqlite3.Error as error:
            raise OutputError(f"sqlite: cannot hold this timeline ({error}); choose another format") from error
        finally:
            connection.close()
        return place.read_bytes()


def _fill(connection: sqlite3.Connection, timeline: Timeline) -> None:
    connection.executescript(files("filrouge.exports").joinpath("database.sql").read_text("utf-8"))
    for table, rows in _tables(timeline):
        width = len(connection.execute(f"SELECT * FROM {table}").description)
        connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", rows)
    for index in _INDICES:
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def _tables(timeline: Timeline) -> Iterator[tuple[str, Iterable[Values]]]:
    """The rows of each table, in an order in which nothing refers to what does not stand there yet."""
    articles, entities, events = timeline.articles, timeline.entities, timeline.events
    yield "generator", {"name": "filrouge", "version": __version__, **dict(timeline.generator)}.items()
    yield "articles", (_article(article_document(dated)) for dated in articles)
    yield "entities", ((entity.id, entity.type, entity.name) for entity in entities)
    yield "events", (_event(position, event) for position, event in enumerate(events, 1))
    yield "participants", _numbered((event.id, p.entity, p.role) for event in events for p in event.participants)
    yield "mentions", _numbered((event.id, *_mention(telling)) for event in events for telling in event.tellings)
    yield "derivations", _numbered((event.id, *_step(step)) for event in events for step in _steps(event.date))
    yield "publications", _numbered((a.article.id, *_step(step)) for a in articles for step in _steps(a.published))
    conflicts = [(event.id, conflict) for event in events for conflict in event.conflicts]
    yield "conflicts", _numbered((event, conflict.about) for event, conflict in conflicts)
    sides = ((number, side) for number, (_, conflict) in enumerate(conflicts, 1) for side in conflict.values)
    yield "sides", _numbered((number, *_quote(side.quote), side.says) for number, side in sides)
    yield "aliases", _numbered((entity.id, alias) for entity in entities for alias in entity.aliases)
    yield "titles", _numbered((entity.id, title.text, title.of) for entity in entities for title in entity.titles)
    yield "names", _numbered((entity.id, *_quote(quote), how) for entity in entities for quote, how in _names(entity))


def _numbered(rows: Iterable[Values]) -> Iterator[Values]:
    return ((number, *row) for number, row in enumerate(rows, 1))


def _article(item: Json) -> Values:
    """The row of an article as the JSON has it; where it stood in its archive is JSON."""
    said = (item["id"], item["title"], item["path"], item["source"], item["url"], item["language"], item["encoding"])
    published = item["published"] or {}
    dates = (published.get("edtf"), published.get("earliest"), published.get("latest"), published.get("basis"))
    stood = json.dumps(item["provenance"], ensure_ascii=False) if "provenance" in item else None
    return (*said, item["sha256"], *dates, stood, item.get("duplicate_of"), item.get("text"))


def _event(position: int, event: Event) -> Values:
    precision = event.date.when.precision if event.date else None
    said = (event.id, position, event.label, event.type, event.status, *_days(event.date))
    return (*said, precision, len(event.articles), round(event.confidence, 4))


def _days(dating: Dating | None) -> Values:
    """The date, its first and its last day."""
    return tuple(when_values(dating.when if dating else None).values())


def _mention(telling: Telling) -> Values:
    words = _place(telling.date_expression) if telling.date_expression else (None, None, None)
    said = (telling.speaker.entity, *_place(telling.speaker.words)) if telling.speaker else (None, None, None, None)
    told = (telling.id or None, *_quote(telling.trigger), telling.status, *_place(telling.quote))
    return (*told, *words, telling.says, *said)


def _quote(quote: Quote) -> Values:
    return (quote.article, quote.start, quote.end, quote.text)


def _place(quote: Quote) -> Values:
    return (quote.text, quote.start, quote.end)


def _steps(dating: Dating | None) -> Iterable[Step]:
    return dating.derivation if dating else ()


def _step(step: Step) -> Values:
    return (*_quote(step.quote), step.says, step.why or None)


def _names(entity: Entity) -> Iterable[tuple[Quote, str]]:
    return (*((mention, "name") for mention in entity.mentions), *entity.references)
