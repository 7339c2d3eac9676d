"""A timeline whose JSON somebody has edited is refused in one line, or can be shown; later fields are let be."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from filrouge.errors import InputError
from filrouge.exports import explain_event
from filrouge.exports.document import render
from filrouge.exports.html.page import render as render_page
from filrouge.exports.reading import from_document
from filrouge.exports.schema_types import wrong_types

SAMPLE: dict[str, Any] = json.loads(Path(__file__).with_name("sample.json").read_text("utf-8"))
OTHERS = [None, 0, -1, 0.5, "", "x", True, [], {}, ["x"], {"a": 1}, [None], 10**30]


def places(value: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 (any JSON)
    yield above
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from places(part, (*above, key))


def changed(place: tuple[Any, ...], value: Any) -> dict[str, Any]:  # noqa: ANN401 (any JSON)
    document = copy.deepcopy(SAMPLE)
    holder: Any = document
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    return document


@pytest.mark.parametrize(
    ("place", "value", "says"),
    [
        (("events", 0, "label"), 3, "events[0].label"),
        (("events", 0, "mentions", 0, "quote"), [], "events[0].mentions[0].quote"),
        (("articles", 0, "published"), "2021", "articles[0].published"),
        (("entities",), {}, "entities"),
        (("events", 0, "status"), 1.5, "events[0].status"),
    ],
)
def test_what_has_another_type_is_named(place: tuple[Any, ...], value: object, says: str) -> None:
    assert list(wrong_types(changed(place, value))) == [says]
    with pytest.raises(InputError, match="has another type"):
        from_document(changed(place, value))


@pytest.mark.parametrize(
    ("place", "value"),
    [(("events", 0, "added_later"), {"a": [1]}), (("events", 0, "date"), None), (("articles", 0, "published"), None)],
)
def test_what_is_new_or_null_is_no_fault(place: tuple[Any, ...], value: object) -> None:
    assert list(wrong_types(changed(place, value))) == []


@pytest.mark.parametrize("seed", range(4))
def test_any_other_value_anywhere_is_an_input_error_or_can_be_shown(seed: int) -> None:
    random = Random(seed)
    for place in random.sample([place for place in places(SAMPLE) if place], 50):
        try:
            timeline = from_document(changed(place, random.choice(OTHERS)))
        except InputError as error:
            assert "\n" not in str(error)
            continue
        render(timeline)
        render_page(timeline)
        for event in timeline.events:
            if event.id and [other.id for other in timeline.events].count(event.id) == 1:
                explain_event(timeline, event.id)
