"""Who and what a story is about: one row an entity, those in most events first."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from filrouge.exports.document import Json
from filrouge.exports.table import one_line
from filrouge.timeline.timeline import Timeline


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity as a reader sees it: `mentions` counts its names and what stands for it, `articles` those with any."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...]
    titles: tuple[str, ...]
    events: int
    mentions: int
    articles: int


def entity_rows(timeline: Timeline, types: Collection[str] = ()) -> list[EntityRow]:
    """The entities, of the given types if any: by number of events, then of mentions, then by name."""
    events, found = involvements(timeline), []
    for entity in timeline.entities:
        said = [*entity.mentions, *(quote for quote, _ in entity.references)]
        row = EntityRow(
            id=entity.id,
            type=entity.type,
            name=one_line(entity.name),
            aliases=tuple(dict.fromkeys(one_line(alias) for alias in entity.aliases)),
            titles=tuple(dict.fromkeys(one_line(title.text) for title in entity.titles)),
            events=events[entity.id],
            mentions=len(said),
            articles=len({quote.article for quote in said}),
        )
        if not types or row.type in types:
            found.append(row)
    return sorted(found, key=lambda row: (-row.events, -row.mentions, row.name, row.id))


def involvements(timeline: Timeline) -> Counter[str]:
    """In how many events each entity (id) takes part."""
    return Counter(entity for event in timeline.events for entity in {part.entity for part in event.participants})


def entity_values(rows: list[EntityRow]) -> list[Json]:
    """The rows as JSON values."""
    return [{field: getattr(row, field) for field in EntityRow.__slots__} for row in rows]
