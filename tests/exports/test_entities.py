"""Who and what a timeline is about, counted."""

from pathlib import Path

from filrouge.exports import read_timeline
from filrouge.exports.entities import entity_rows, entity_values

SAMPLE = read_timeline(Path(__file__).with_name("sample.json"))


def test_each_entity_is_counted_over_events_mentions_and_articles() -> None:
    rows = {row.id: row for row in entity_rows(SAMPLE)}
    for entity in SAMPLE.entities:
        row = rows[entity.id]
        said = [*entity.mentions, *(quote for quote, _ in entity.references)]
        assert row.mentions == len(said)
        assert row.articles == len({quote.article for quote in said})
        assert row.events == sum(any(p.entity == entity.id for p in event.participants) for event in SAMPLE.events)
    assert {row.name for row in rows.values()} >= {"mairie de Brest"}
    assert sum(row.events for row in rows.values()) > 2


def test_those_in_most_events_come_first() -> None:
    rows = entity_rows(SAMPLE)
    assert [row.events for row in rows] == sorted((row.events for row in rows), reverse=True)


def test_only_the_types_asked_for() -> None:
    assert {row.type for row in entity_rows(SAMPLE, ["person"])} == {"person"}
    assert entity_rows(SAMPLE, ["host"]) == []


def test_as_values_every_field_is_there() -> None:
    values = entity_values(entity_rows(SAMPLE))
    assert set(values[0]) == {"id", "type", "name", "aliases", "titles", "events", "mentions", "articles"}
