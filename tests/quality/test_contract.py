"""What every timeline must hold, whatever the articles: the quotes are there, the ids meet, the order is kept."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from filrouge.exports import schema
from filrouge.when import When

Json = dict[str, Any]


@pytest.fixture
def document(any_story: Any) -> Json:  # noqa: ANN401 (a Story of this folder's conftest)
    built: Json = any_story.document()
    return built


@pytest.fixture
def texts(any_story: Any) -> dict[str, str]:  # noqa: ANN401 (a Story of this folder's conftest)
    read: dict[str, str] = any_story.texts()
    return read


def quotes(value: Any, article: str | None = None) -> Iterator[tuple[str, int, int, str]]:  # noqa: ANN401 (any JSON)
    """Every (article, start, end, text) of the document; what has no article of its own stands in its holder's."""
    if isinstance(value, dict):
        article = value.get("article", article)
        if "start" in value and "end" in value:
            assert article is not None
            yield article, value["start"], value["end"], value["text"]
        for inner in value.values():
            yield from quotes(inner, article)
    elif isinstance(value, list):
        for inner in value:
            yield from quotes(inner, article)


def test_a_story_has_events_with_entities_and_quotes(story: Any) -> None:  # noqa: ANN401 (a Story)
    document = story.document()
    assert document["articles"]
    assert document["entities"]
    assert len(list(quotes(document))) > len(document["events"]) * 2 > 0


def test_it_validates_against_the_published_schema(document: Json) -> None:
    jsonschema.Draft202012Validator(schema()).validate(json.loads(json.dumps(document, allow_nan=False)))


def test_every_quote_is_what_stands_in_the_article(document: Json, texts: dict[str, str]) -> None:
    found = list(quotes(document))
    wrong = [quote for quote in found if texts[quote[0]][quote[1] : quote[2]] != quote[3]]
    assert wrong == []
    assert all(text.strip() for _, _, _, text in found)


def test_triggers_and_dates_stand_in_their_sentence(document: Json) -> None:
    for event in document["events"]:
        for mention in event["mentions"]:
            quote = mention["quote"]
            assert quote["start"] <= mention["start"] < mention["end"] <= quote["end"]
            assert (said := mention["date_expression"]) is None or said["start"] < said["end"]


def test_ids_are_unique_and_all_that_are_named_exist(document: Json) -> None:
    ids = {kind: [item["id"] for item in document[kind]] for kind in ("articles", "entities", "events")}
    assert all(len(found) == len(set(found)) for found in ids.values())
    entities, articles = set(ids["entities"]), set(ids["articles"])
    for event in document["events"]:
        assert {part["entity"] for part in event["participants"]} <= entities
    titles = [title["of"] for entity in document["entities"] for title in entity["titles"]]
    assert {of for of in titles if of} <= entities
    assert {article for article, *_ in quotes(document)} <= articles


def test_events_come_by_earliest_day_latest_day_and_id(document: Json) -> None:
    places = [place(event) for event in document["events"]]
    assert places == sorted(places)


def place(event: Json) -> tuple[bool, str, str, str]:
    """Undated last; what began at some time before is before all, what ends at some time after is after all."""
    date = event["date"] or {}
    return not date, date.get("earliest") or "", date.get("latest") or "9999-99", event["id"]


def test_dates_are_edtf_with_their_own_bounds_and_say_why(document: Json) -> None:
    for event in document["events"]:
        if date := event["date"]:
            when = When.parse(date["edtf"])
            bounds = [day and day.isoformat() for day in (when.earliest, when.latest)]
            assert [date["earliest"], date["latest"]] == bounds
            assert date["precision"] == when.precision
            assert date["derivation"], f"{event['id']} has a date and no reason"
    for article in document["articles"]:
        assert (published := article["published"]) is None or When.parse(published["edtf"])


def test_counts_are_those_of_the_mentions(document: Json) -> None:
    for event in document["events"]:
        assert event["mentions"]
        assert event["articles"] == len({mention["article"] for mention in event["mentions"]})
        assert 0 < event["confidence"] <= 1
        assert event["label"].strip()


def test_no_clause_tells_two_entries(document: Json) -> None:
    triggers = [(m["article"], m["start"], m["end"]) for event in document["events"] for m in event["mentions"]]
    assert len(triggers) == len(set(triggers))


def test_conflicts_show_at_least_two_sides(document: Json) -> None:
    for event in document["events"]:
        for conflict in event["conflicts"]:
            assert len({side["says"] for side in conflict["values"]}) >= 2
