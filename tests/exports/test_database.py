"""The database, read back with SQLite: the whole timeline, what refers meets, search finds."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from filrouge.errors import OutputError
from filrouge.exports import FORMATS, database, read_timeline, to_document
from filrouge.timeline.timeline import Timeline

Json = dict[str, Any]
Row = dict[str, Any]


@pytest.fixture
def connection(timeline: Timeline, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    yield from connected(timeline, tmp_path)


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    yield from connected(read_timeline(Path(__file__).with_name("sample.json")), tmp_path)


def connected(timeline: Timeline, folder: Path) -> Iterator[sqlite3.Connection]:
    file = folder / "t.sqlite"
    file.write_bytes(database.render(timeline))
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def select(connection: sqlite3.Connection, query: str, *values: object) -> list[Row]:
    return [dict(row) for row in connection.execute(query, values)]


def quotes(connection: sqlite3.Connection, table: str, of: str, key: object) -> list[Json]:
    rows = select(connection, f"SELECT * FROM {table} WHERE {of} = ? ORDER BY id", key)
    wanted = ("article", "start", "end", "text", "says", "why", "how")
    return [{name: row[name] for name in wanted if row.get(name) is not None} for row in rows]


def event(connection: sqlite3.Connection, row: Row) -> Json:
    key = row["id"]
    days = {name: row[name] for name in ("earliest", "latest", "precision")}
    conflicts = select(connection, "SELECT * FROM conflicts WHERE event = ? ORDER BY id", key)
    return {name: row[name] for name in ("id", "type", "label", "status", "articles", "confidence")} | {
        "date": {"edtf": row["date"], **days, "derivation": quotes(connection, "derivations", "event", key)}
        if row["date"]
        else None,
        "participants": select(connection, "SELECT entity, role FROM participants WHERE event = ? ORDER BY id", key),
        "mentions": [mention(m) for m in select(connection, "SELECT * FROM mentions WHERE event = ? ORDER BY id", key)],
        "conflicts": [
            {"about": c["about"], "values": quotes(connection, "sides", "conflict", c["id"])} for c in conflicts
        ],
    }


def mention(row: Row) -> Json:
    said = {"start": row["date_start"], "end": row["date_end"], "text": row["date_text"], "edtf": row["says"]}
    speaker = {"start": row["speaker_start"], "end": row["speaker_end"], "text": row["speaker_text"]}
    return {name: row[name] for name in ("article", "start", "end", "text", "status")} | {
        "speaker": speaker | {"entity": row["speaker"]} if row["speaker_text"] is not None else None,
        "id": row["mention"] or "",
        "quote": {"start": row["quote_start"], "end": row["quote_end"], "text": row["quote"]},
        "date_expression": said if row["date_text"] is not None else None,
    }


def entity(connection: sqlite3.Connection, row: Row) -> Json:
    names = quotes(connection, "names", "entity", row["id"])
    held = "SELECT title AS text, held_at AS of FROM titles WHERE entity = ? ORDER BY id"
    aliases = select(connection, "SELECT name FROM aliases WHERE entity = ? ORDER BY id", row["id"])
    return row | {
        "aliases": [alias["name"] for alias in aliases],
        "titles": select(connection, held, row["id"]),
        "mentions": [{k: v for k, v in n.items() if k != "how"} for n in names if n["how"] == "name"],
        "references": [name for name in names if name["how"] != "name"],
    }


def article(connection: sqlite3.Connection, row: Row) -> Json:
    published = {"edtf": row.pop("published"), "earliest": row.pop("earliest"), "latest": row.pop("latest")}
    published |= {"basis": row.pop("basis")}
    steps = quotes(connection, "publications", "dated", row["id"])
    published |= {"derivation": steps} if steps else {}
    provenance = row.pop("provenance")
    rare = {"provenance": provenance and json.loads(provenance)}
    rare |= {"duplicate_of": row.pop("duplicate_of"), "text": row.pop("text")}
    said = {name: value for name, value in rare.items() if value is not None}
    return row | {"published": published if published["edtf"] else None} | said


def test_the_timeline_comes_back_as_it_was(connection: sqlite3.Connection, timeline: Timeline) -> None:
    written = to_document(timeline)
    for told in written["events"]:
        del told["joinings"], told["lookalikes"]
    events = select(connection, "SELECT * FROM events ORDER BY position")
    assert [event(connection, row) for row in events] == written["events"]
    entities = select(connection, "SELECT * FROM entities ORDER BY rowid")
    assert [entity(connection, row) for row in entities] == written["entities"]
    articles = select(connection, "SELECT * FROM articles ORDER BY rowid")
    assert [article(connection, row) for row in articles] == written["articles"]
    made = {row["name"]: row["value"] for row in select(connection, "SELECT * FROM generator")}
    assert made | {"name": "filrouge"} == written["generator"] | {"name": "filrouge"}


def test_the_file_is_sound_and_all_that_refers_meets(connection: sqlite3.Connection) -> None:
    assert select(connection, "PRAGMA integrity_check") == [{"integrity_check": "ok"}]
    assert select(connection, "PRAGMA foreign_key_check") == []
    tables = [row["name"] for row in select(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    referring = {table for table in tables if select(connection, f"PRAGMA foreign_key_list({table})")}
    assert {"participants", "mentions", "derivations", "sides", "titles", "names"} <= referring


@pytest.mark.parametrize(
    ("table", "words", "found"),
    [("mentions", "municipalite", 1), ("mentions", "fermee", 1), ("events", "brest", 1), ("entities", "le goff", 1)],
)
def test_search_finds_words_without_their_accents(
    sample: sqlite3.Connection, table: str, words: str, found: int
) -> None:
    query = f"SELECT * FROM {table} WHERE rowid IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?)"
    assert len(select(sample, query, words)) == found
    assert select(sample, query, "introuvable") == []


def test_search_holds_after_a_vacuum(sample: sqlite3.Connection) -> None:
    sample.execute("VACUUM")
    for table in ("events", "mentions", "entities"):
        sample.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('integrity-check')")


def test_the_views_tell_the_timeline_and_its_evidence(sample: sqlite3.Connection) -> None:
    first = select(sample, "SELECT * FROM timeline")[0]
    assert first["date"] == "2022-05-09"
    assert (first["who"], first["articles"], first["disputed"]) == ("mairie de Brest, piscine Foch", 2, 1)
    evidence = select(sample, "SELECT * FROM evidence WHERE event = ?", first["id"])
    assert [row["source"] for row in evidence] == ["Le Courrier", "presse/fil.jsonl:2"]
    assert [row["trigger_words"] for row in evidence] == ["fermé", "fermée"]


def test_datasette_would_find_the_search(sample: sqlite3.Connection) -> None:
    """It looks for a virtual table that names the searched one as its content, in quotes."""
    made = select(sample, "SELECT name, sql FROM sqlite_master WHERE sql LIKE '%VIRTUAL TABLE%USING FTS%'")
    assert len(made) == 3
    for row in made:
        assert f'content="{row["name"].removesuffix("_fts")}"' in row["sql"]


def test_two_events_of_one_id_are_one_clear_line(rich: Timeline) -> None:
    twice = replace(rich, events=(rich.events[0], rich.events[0]))
    with pytest.raises(OutputError, match=r"sqlite: cannot hold this timeline \(UNIQUE.*\); choose another"):
        FORMATS["sqlite"].encode(twice)
