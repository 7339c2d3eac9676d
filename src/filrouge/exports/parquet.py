"""Parquet: one row an event with typed columns; what an event has several of stands in it as a list of records.

DuckDB unnests such a list, Polars and pandas explode it. Days are of type date32: that of a set that is open on a side
is null there. Needs pyarrow.
"""

import datetime
import io
import json

import pyarrow as pa
import pyarrow.parquet as pq

from filrouge.exports.document import Json, to_document
from filrouge.timeline.timeline import Timeline


def render(timeline: Timeline) -> bytes:
    """The Parquet file, with what made it in the metadata of its schema under "filrouge"."""
    document = to_document(timeline)
    names = {entity["id"]: (entity["name"], entity["type"]) for entity in document["entities"]}
    paths = {article["id"]: article["path"] for article in document["articles"]}
    records = [_record(event, names, paths) for event in document["events"]]
    schema = _schema().with_metadata({"filrouge": json.dumps(document["generator"], ensure_ascii=False)})
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(records, schema=schema), file, compression="zstd")
    return file.getvalue()


def _schema() -> pa.Schema:
    text, word, place = pa.string(), pa.dictionary(pa.int16(), pa.string()), pa.int32()
    quote = [("article", text), ("path", text), ("start", place), ("end", place), ("text", text)]
    step = pa.struct([*quote, ("says", text), ("why", text)])
    mention = [
        *(("id", text), *quote, ("quote", text), ("quote_start", place), ("quote_end", place), ("status", text)),
        *(("date_text", text), ("date_start", place), ("date_end", place), ("says", text)),
        *(("speaker", text), ("speaker_text", text), ("speaker_start", place), ("speaker_end", place)),
    ]
    participant = [("entity", text), ("name", text), ("type", text), ("role", text)]
    return pa.schema(
        [
            *(("id", text), ("type", word), ("label", text), ("status", word)),
            *(("date", text), ("earliest", pa.date32()), ("latest", pa.date32()), ("precision", word)),
            *(("articles", place), ("confidence", pa.float64())),
            ("participants", pa.list_(pa.struct(participant))),
            ("mentions", pa.list_(pa.struct(mention))),
            ("derivation", pa.list_(step)),
            ("conflicts", pa.list_(pa.struct([("about", text), ("values", pa.list_(step))]))),
        ]
    )


def _record(event: Json, names: dict[str, tuple[str, str]], paths: dict[str, str]) -> Json:
    date = event["date"] or {}
    return {
        **{key: event[key] for key in ("id", "type", "label", "status", "articles", "confidence")},
        "date": date.get("edtf"),
        "earliest": _day(date.get("earliest")),
        "latest": _day(date.get("latest")),
        "precision": date.get("precision"),
        "participants": [_participant(part, names) for part in event["participants"]],
        "mentions": [_mention(mention, paths) for mention in event["mentions"]],
        "derivation": [_placed(step, paths) for step in date.get("derivation", ())],
        "conflicts": [
            {"about": conflict["about"], "values": [_placed(side, paths) for side in conflict["values"]]}
            for conflict in event["conflicts"]
        ],
    }


def _day(spelled: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(spelled) if spelled else None


def _participant(part: Json, names: dict[str, tuple[str, str]]) -> Json:
    name, kind = names.get(part["entity"], (None, None))
    return {**part, "name": name, "type": kind}


def _placed(quote: Json, paths: dict[str, str]) -> Json:
    return {**quote, "path": paths.get(quote["article"])}


def _mention(mention: Json, paths: dict[str, str]) -> Json:
    quote, said, speaker = mention["quote"], mention["date_expression"] or {}, mention["speaker"] or {}
    return _placed(mention, paths) | {
        "quote": quote["text"],
        "quote_start": quote["start"],
        "quote_end": quote["end"],
        "date_text": said.get("text"),
        "date_start": said.get("start"),
        "date_end": said.get("end"),
        "says": said.get("edtf"),
        "speaker": speaker.get("entity"),
        "speaker_text": speaker.get("text"),
        "speaker_start": speaker.get("start"),
        "speaker_end": speaker.get("end"),
    }
