"""The JSON says what the schema says, all of it, and comes back as it was."""

import copy
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from filrouge import __version__
from filrouge.articles import Provenance
from filrouge.errors import InputError
from filrouge.exports import document, read_timeline, schema, to_document
from filrouge.exports.reading import from_document
from filrouge.timeline.timeline import Timeline

SAMPLE = Path(__file__).with_name("sample.json")


def validator() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema())


def closed(node: object) -> object:
    """The schema with no room for fields that it does not name."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    shut = {key: closed(value) for key, value in node.items()}
    if node.get("type") == "object" and "additionalProperties" not in node:
        shut["additionalProperties"] = False
    return shut


def test_it_validates_against_the_published_schema() -> None:
    validator().validate(to_document(read_timeline(SAMPLE)))


def test_the_schema_names_every_field_that_is_written() -> None:
    written = to_document(read_timeline(SAMPLE))
    shut: Any = closed(schema())
    jsonschema.Draft202012Validator(shut).validate(written)


def test_a_converted_article_says_where_it_stood_and_whose_copy_it_is() -> None:
    timeline = read_timeline(SAMPLE)
    provenance = Provenance("pdf", "press.zip/a.pdf", "<urn:uuid:1>", 2, (0, 17))
    first, *others = timeline.articles
    article = replace(first.article, provenance=provenance, duplicate_of="a-2", converted=True, text="Le pont ferme.")
    converted = replace(timeline, articles=(replace(first, article=article), *others))
    written = to_document(converted)
    shut: Any = closed(schema())
    jsonschema.Draft202012Validator(shut).validate(written)
    assert written["articles"][0]["provenance"] == {
        "format": "pdf",
        "member": "press.zip/a.pdf",
        "record": "<urn:uuid:1>",
        "row": 2,
        "pages": [0, 17],
    }
    assert from_document(written).articles[0].article == article
    assert "provenance" not in written["articles"][1]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "filrouge/timeline/2"),
        (("events", 0, "status"), "perhaps"),
        (("events", 0, "date", "earliest"), "9 mai 2022"),
        (("events", 0, "mentions"), []),
        (("events", 0, "mentions", 0, "start"), -1),
        (("events", 0, "confidence"), 1.5),
        (("entities", 0, "type"), "alien"),
        (("articles", 0, "sha256"), "abc"),
        (("articles", 0, "published", "basis"), "rumour"),
    ],
)
def test_the_schema_refuses(path: tuple[str | int, ...], value: object) -> None:
    bad: Any = copy.deepcopy(to_document(read_timeline(SAMPLE)))
    node = bad
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    assert not validator().is_valid(bad)


@pytest.mark.parametrize("field", ["schema", "generator", "articles", "entities", "events"])
def test_the_schema_requires(field: str) -> None:
    bad = to_document(read_timeline(SAMPLE))
    del bad[field]
    assert not validator().is_valid(bad)


def test_reading_back_and_writing_gives_the_same_bytes() -> None:
    assert document.render(read_timeline(SAMPLE)).encode() == SAMPLE.read_bytes()


def test_what_made_the_file_is_always_said() -> None:
    made = to_document(Timeline((), (), ()))["generator"]
    assert made == {"name": "filrouge", "version": __version__}


def test_only_converted_articles_carry_their_text() -> None:
    first, second = to_document(read_timeline(SAMPLE))["articles"]
    assert "text" not in first
    assert second["text"].startswith("La piscine Foch est fermée")


def test_offsets_quote_the_text_that_is_carried() -> None:
    sample = json.loads(SAMPLE.read_text("utf-8"))
    text = {article["id"]: article["text"] for article in sample["articles"] if "text" in article}
    quotes = [m for event in sample["events"] for m in event["mentions"] if m["article"] in text]
    assert quotes
    for mention in quotes:
        assert text[mention["article"]][mention["start"] : mention["end"]] == mention["text"]
        quote = mention["quote"]
        assert text[mention["article"]][quote["start"] : quote["end"]] == quote["text"]


def test_what_only_explains_may_be_missing() -> None:
    bare = {
        "articles": [{"id": "a", "path": "a.txt", "published": None}],
        "entities": [{"id": "e", "type": "person", "name": "Zoé", "mentions": []}],
        "events": [
            {
                "type": "vote",
                "date": {"edtf": "2021-02"},
                "participants": [{"entity": "e"}],
                "mentions": [{"article": "a", "start": 1, "end": 2}],
            }
        ],
    }
    (event,) = from_document(bare).events
    assert event.date is not None
    assert event.date.when.edtf == "2021-02"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "is no JSON .*; name the .json that"),
        ("[]", "is no timeline"),
        ('{"schema": "filrouge/timeline/9"}', "is no timeline of the schema"),
        ('{"articles": []}', "without the field 'entities'"),
        ('{"articles": [3], "entities": [], "events": []}', "cannot be read"),
        ('{"articles": [], "entities": [], "events": [], "generator": 3}', "cannot be read"),
    ],
)
def test_what_is_no_timeline_is_an_input_error(tmp_path: Path, content: str, says: str) -> None:
    file = tmp_path / "timeline.json"
    file.write_text(content, "utf-8")
    with pytest.raises(InputError, match=says) as caught:
        read_timeline(file)
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_timeline(tmp_path / "none.json")
