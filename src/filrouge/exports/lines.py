"""JSON lines: one event a line, for jq, DuckDB, streams and whatever takes one record at a time."""

import json

from filrouge.exports.document import Json, to_document
from filrouge.timeline.timeline import Timeline


def render(timeline: Timeline) -> str:
    """A line an event, in the timeline's order: its object as in the JSON, and beside it all that it refers to.

    `sources` are its articles as in the JSON; `entities` are its participants, those who say so, and those at which
    they hold titles, as in the JSON but without the places where they are named.
    """
    document = to_document(timeline)
    articles = {article["id"]: article for article in document["articles"]}
    entities = {entity["id"]: _without_places(entity) for entity in document["entities"]}
    lines = (
        {**event, "sources": _sources(event, articles), "entities": _cast(event, entities)}
        for event in document["events"]
    )
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _without_places(entity: Json) -> Json:
    return {key: value for key, value in entity.items() if key not in ("mentions", "references")}


def _sources(event: Json, articles: dict[str, Json]) -> list[Json]:
    quoted = [*event["mentions"], *((event["date"] or {}).get("derivation", ()))]
    quoted += [side for conflict in event["conflicts"] for side in conflict["values"]]
    named = dict.fromkeys(quote["article"] for quote in quoted)
    return [articles[article] for article in named if article in articles]


def _cast(event: Json, entities: dict[str, Json]) -> list[Json]:
    parts = [part["entity"] for part in event["participants"]]
    parts += [said["entity"] for mention in event["mentions"] if (said := mention["speaker"])]
    held = [title["of"] for part in parts if part in entities for title in entities[part]["titles"]]
    return [entities[part] for part in dict.fromkeys((*parts, *held)) if part in entities]
