"""JSON lines: each line is an event of the JSON with all that it refers to; together they are the timeline again."""

import json
from typing import Any

import jsonschema

from filrouge.exports import lines, schema, to_document
from filrouge.timeline.timeline import Timeline

Json = dict[str, Any]


def read(text: str) -> list[Json]:
    assert text == "" or text.endswith("\n")
    return [json.loads(line) for line in text.split("\n")[:-1]]


def without(item: Json, *fields: str) -> Json:
    return {key: value for key, value in item.items() if key not in fields}


def test_the_events_come_back_as_they_were(timeline: Timeline) -> None:
    told = read(lines.render(timeline))
    assert [without(line, "sources", "entities") for line in told] == to_document(timeline)["events"]


def test_a_line_has_the_articles_and_entities_that_it_names(timeline: Timeline) -> None:
    document = to_document(timeline)
    articles = {article["id"]: article for article in document["articles"]}
    entities = {entity["id"]: without(entity, "mentions", "references") for entity in document["entities"]}
    for line in read(lines.render(timeline)):
        assert {m["article"] for m in line["mentions"]} <= {article["id"] for article in line["sources"]}
        assert {part["entity"] for part in line["participants"]} <= {entity["id"] for entity in line["entities"]}
        assert all(articles[article["id"]] == article for article in line["sources"])
        assert all(entities[entity["id"]] == entity for entity in line["entities"])


def test_where_a_participant_holds_a_title_stands_on_the_line(rich: Timeline) -> None:
    line = next(line for line in read(lines.render(rich)) if line["participants"][0]["entity"] == "e3")
    assert [entity["id"] for entity in line["entities"]] == ["e3", "e6", "e4"]


def test_a_line_is_an_event_of_the_schema(rich: Timeline) -> None:
    validator = jsonschema.Draft202012Validator({"$defs": schema()["$defs"], "$ref": "#/$defs/event"})
    for line in read(lines.render(rich)):
        validator.validate(line)
        assert not validator.is_valid(without(line, "mentions"))
