"""FollowTheMoney, read back with its own library: every property is of its schema, every value stays as it is."""

import json
from typing import Any

import pytest
from followthemoney import model
from followthemoney.types import registry

from filrouge.exports import ftm
from filrouge.exports.table import one_line, rows
from filrouge.timeline.timeline import Timeline

Json = dict[str, Any]


def things(timeline: Timeline) -> list[Json]:
    return [json.loads(line) for line in ftm.render(timeline).split("\n")[:-1]]


def of(timeline: Timeline, *schemata: str) -> list[Json]:
    return [thing for thing in things(timeline) if thing["schema"] in schemata]


def test_its_library_knows_every_property_and_keeps_every_value(timeline: Timeline) -> None:
    for thing in things(timeline):
        schema = model.get(thing["schema"])
        schema.validate(thing)
        assert registry.entity.validate(thing["id"])
        for name, values in thing["properties"].items():
            kind = schema.properties[name].type
            kept = [kind.clean(value) for value in values]
            free = kind in (registry.name, registry.text, registry.string)
            assert list(map(plain, kept)) == list(map(plain, values)) if free else kept == values, (thing, name)


def plain(text: str) -> str:
    """The text without what the library cleans away: control characters, space around it, quotes around names."""
    return "".join(character for character in text if character.isalnum())


def test_what_is_referred_to_is_there_and_of_the_right_kind(timeline: Timeline) -> None:
    known = {thing["id"]: thing["schema"] for thing in things(timeline)}
    assert len(known) == len(things(timeline))
    for thing in things(timeline):
        for name, values in thing["properties"].items():
            prop = model.get(thing["schema"]).properties[name]
            if prop.type == registry.entity:
                assert all(model.get(known[value]).is_a(prop.range) for value in values), (thing, name)


def test_the_events_come_back(timeline: Timeline) -> None:
    events = of(timeline, "Event")
    assert [event["properties"]["recordId"] for event in events] == [[event.id] for event in timeline.events]
    links = of(timeline, "UnknownLink")
    for thing, row, event in zip(events, rows(timeline), timeline.events, strict=True):
        told = thing["properties"]
        assert told["name"] == [one_line(event.label)]
        assert told["keywords"] == [event.type, event.status]
        assert told.get("description", [""]) == [row.edtf]
        assert told["proof"] == [f"article-{a}" for a in articles(event)] or "urn:article/2 é" in articles(event)
        assert all(any(quote in note for note in told["notes"]) for quote in row.quotes)
        parts = [link["properties"] for link in links if thing["id"] in link["properties"]["object"]]
        roles = {(part["subject"][0], part["role"][0]) for part in parts}
        assert roles == {(f"entity-{part.entity}", part.role) for part in event.participants}


def articles(event: Any) -> list[str]:  # noqa: ANN401
    return list(dict.fromkeys(telling.trigger.article for telling in event.tellings))


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("exemple.fr", "Asset"),
        ("2001:db8::1", "Asset"),
        ("OVH", "LegalEntity"),
        ("Zoé =1", "Person"),
        ("Société; SA", "Company"),
        ("L'ONG", "Organization"),
        ("Brest", "Address"),
        ("Ceph", "Asset"),
    ],
)
def test_each_entity_has_its_schema(rich: Timeline, name: str, schema: str) -> None:
    named = [t["schema"] for t in things(rich) if t["properties"].get("name") == [name]]
    assert [found for found in named if found != "Event"] == [schema]


@pytest.mark.parametrize(
    ("edtf", "dates"),
    [
        ("1789-07-14", {"date": ["1789-07-14"]}),
        ("1999", {"date": ["1999"]}),
        ("2021-02", {"date": ["2021-02"]}),
        ("2021-02~", {"startDate": ["2021-02-01"], "endDate": ["2021-02-28"]}),
        ("2021-21", {"startDate": ["2021-03-01"], "endDate": ["2021-06-20"]}),
        ("2021-01-06/..", {"startDate": ["2021-01-06"]}),
        ("../2021-02-10", {"endDate": ["2021-02-10"]}),
        ("0987-07-03", {}),
        ("9999-12-31", {}),
    ],
)
def test_dates_are_as_exact_as_it_can_tell(rich: Timeline, edtf: str, dates: Json) -> None:
    (event,) = [t for t in of(rich, "Event") if t["properties"].get("description") == [edtf]]
    found = {key: event["properties"][key] for key in ("date", "startDate", "endDate") if key in event["properties"]}
    assert found == dates


def test_an_office_ties_its_holder_to_where_it_is_held(rich: Timeline) -> None:
    person, _ = of(rich, "Person")
    assert person["properties"]["position"] == ["PDG (Société; SA)", "=maire"]
    offices = [link["properties"] for link in of(rich, "UnknownLink") if link["properties"]["role"] == ["PDG"]]
    assert {(*office["subject"], *office["object"]) for office in offices} == {
        ("entity-e3", "entity-e4"),
        ("entity-e8", "entity-e4"),
    }


def test_articles_are_documents_with_their_date_and_address(rich: Timeline) -> None:
    first, second, third = (article["properties"] for article in of(rich, "Article"))
    assert first["sourceUrl"] == ["https://exemple.fr/a?b=1&c='2'"]
    assert "sourceUrl" not in second
    assert (first["publishedAt"], third["publishedAt"]) == (["2021-02-03"], ["2021-02"])
    assert (first["fileName"], first["notes"]) == (["a.txt"], ["presse/a.txt"])
    assert second["bodyText"] == ["Un texte\r\nentier\x00."]
