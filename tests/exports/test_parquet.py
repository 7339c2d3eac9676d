"""Parquet, read back with pyarrow and pandas: the same events, with the types that are meant."""

import datetime
import io
import json
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from filrouge.exports import parquet, to_document
from filrouge.timeline.timeline import Timeline

Json = dict[str, Any]


def read(timeline: Timeline) -> pa.Table:
    return pq.read_table(io.BytesIO(parquet.render(timeline)))


def event(row: Json) -> Json:
    """The row as the event of the JSON that it is of, as far as it holds it."""
    days = {name: row[name] and row[name].isoformat() for name in ("earliest", "latest")}
    date = {
        "edtf": row["date"],
        **days,
        "precision": row["precision"],
        "derivation": [step(s) for s in row["derivation"]],
    }
    same = {key: row[key] for key in ("id", "type", "label", "status", "articles", "confidence")}
    return same | {
        "date": date if row["date"] else None,
        "participants": [{"entity": part["entity"], "role": part["role"]} for part in row["participants"]],
        "mentions": [mention(m) for m in row["mentions"]],
        "conflicts": [{"about": c["about"], "values": [step(side) for side in c["values"]]} for c in row["conflicts"]],
    }


def step(row: Json) -> Json:
    return {key: value for key, value in row.items() if key != "path" and value is not None}


def mention(row: Json) -> Json:
    quote = {"start": row["quote_start"], "end": row["quote_end"], "text": row["quote"]}
    said = {"start": row["date_start"], "end": row["date_end"], "text": row["date_text"], "edtf": row["says"]}
    same = {key: row[key] for key in ("id", "article", "start", "end", "text", "status")}
    speaker = {"start": row["speaker_start"], "end": row["speaker_end"], "text": row["speaker_text"]}
    told = {"speaker": speaker | {"entity": row["speaker"]} if row["speaker_text"] else None}
    return same | told | {"quote": quote, "date_expression": said if row["date_text"] else None}


def test_the_events_come_back_as_they_were(timeline: Timeline) -> None:
    written = to_document(timeline)["events"]
    told = [{key: e[key] for key in e if key not in ("joinings", "lookalikes")} for e in written]
    assert [event(row) for row in read(timeline).to_pylist()] == told


def test_columns_have_the_types_that_are_meant(rich: Timeline) -> None:
    schema = read(rich).schema
    assert schema.field("earliest").type == schema.field("latest").type == pa.date32()
    assert all(pa.types.is_dictionary(schema.field(name).type) for name in ("type", "status", "precision"))
    assert schema.field("articles").type == pa.int32()
    assert pa.types.is_list(schema.field("mentions").type)


def test_what_is_not_known_is_null(rich: Timeline) -> None:
    first, last = (read(rich).column(name).to_pylist() for name in ("earliest", "latest"))
    assert first.count(None) == 3
    assert last.count(None) == 3
    assert datetime.date(987, 7, 3) in first
    assert datetime.date(9999, 12, 31) in last


def test_it_says_what_made_it(timeline: Timeline) -> None:
    assert json.loads(read(timeline).schema.metadata[b"filrouge"]) == to_document(timeline)["generator"]


def test_names_and_paths_stand_beside_the_ids(rich: Timeline) -> None:
    row = read(rich).to_pylist()[3]
    assert [(p["name"], p["type"], p["role"]) for p in row["participants"]] == [
        ("Zoé =1", "person", "agent"),
        ("Brest", "place", "place"),
    ]
    assert {m["path"] for m in row["mentions"]} == {"presse/a.txt", "-"}


def test_pandas_reads_and_explodes_it(rich: Timeline) -> None:
    frame = pd.read_parquet(io.BytesIO(parquet.render(rich)))
    assert frame["type"].dtype == "category"
    assert len(frame.explode("mentions")) == sum(len(e.tellings) for e in rich.events)
