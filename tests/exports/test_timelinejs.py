"""TimelineJS: the JSON is what its documentation asks for, and nothing of an article is markup in it."""

import datetime
import json
from html.parser import HTMLParser
from typing import Any

import jsonschema

from filrouge.exports import timelinejs
from filrouge.exports.spoken import spoken
from filrouge.exports.table import one_line, shown_days
from filrouge.timeline.timeline import Timeline

DATE = {
    "type": "object",
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "required": ["year"],
    "additionalProperties": False,
}
TEXT = {"type": "object", "properties": {"headline": {"type": "string"}, "text": {"type": "string"}}}
SLIDE = {
    "type": "object",
    "properties": {
        **{"start_date": DATE, "end_date": DATE, "text": TEXT | {"additionalProperties": False}},
        **{name: {"type": "string", "minLength": 1} for name in ("display_date", "group", "unique_id")},
        "autolink": {"type": "boolean"},
    },
    "required": ["start_date"],
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "properties": {"events": {"type": "array", "items": SLIDE}},
    "required": ["events"],
    "additionalProperties": False,
}

GROUPS = {"happened": None, "planned": "prévu", "alleged": "allégué", "denied": "démenti"}


class Reader(HTMLParser):
    """What a browser would make of the text: its elements, addresses and words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.links: list[str | None] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.links += [value for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words += data


def slides(timeline: Timeline) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = json.loads(timelinejs.render(timeline))["events"]
    return made


def day(date: dict[str, int]) -> datetime.date:
    return datetime.date(date["year"], date["month"], date["day"])


def test_it_is_as_the_documentation_says(timeline: Timeline) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(timelinejs.render(timeline)))


def test_the_dated_events_come_back(timeline: Timeline) -> None:
    dated = [event for event in timeline.events if event.date]
    made = slides(timeline)
    assert [slide["unique_id"] for slide in made] == [event.id for event in dated]
    for slide, event in zip(made, dated, strict=True):
        assert event.date
        start = day(slide["start_date"])
        assert (start, day(slide["end_date"]) if "end_date" in slide else start) == shown_days(event)
        assert slide["display_date"] == spoken(event.date.when)
        assert slide.get("group") == GROUPS[event.status]
        assert Reader(slide["text"]["headline"]).words == one_line(event.label)
        words = Reader(slide["text"]["text"]).words
        assert all(one_line(telling.quote.text) in words for telling in event.tellings)


def test_nothing_of_an_article_is_markup(rich: Timeline) -> None:
    for slide in slides(rich):
        assert Reader(slide["text"]["headline"]).elements == []
        read = Reader(slide["text"]["text"])
        assert set(read.elements) <= {"p", "em", "a"}
        assert set(read.links) <= {"https://exemple.fr/a?b=1&c='2'"}


def test_what_is_open_on_a_side_is_drawn_on_the_day_that_is_known(rich: Timeline) -> None:
    made = {slide["display_date"]: slide for slide in slides(rich)}
    since, until = made["à partir du 6 janvier 2021"], made["au plus tard le 10 février 2021"]
    assert (day(since["start_date"]), day(until["start_date"])) == (
        datetime.date(2021, 1, 6),
        datetime.date(2021, 2, 10),
    )
    assert "end_date" not in since | until
