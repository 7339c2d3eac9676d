"""What a new run changes, to read and as JSON values."""

from collections.abc import Iterator
from typing import Any

from filrouge.exports.document import Json
from filrouge.exports.spoken import spoken
from filrouge.exports.table import one_line
from filrouge.timeline.reading.changes import Changes, Revised, Thing, Things
from filrouge.timeline.timeline import DatedArticle, Entity, Event


def changes_text(changes: Changes) -> str:
    """The changes, a paragraph for each kind of thing: + added, - dropped, > merged, < split off, ~ changed."""
    parts = (
        _paragraph("Articles", changes.articles),
        _paragraph("Events", changes.events),
        _paragraph("Entities", changes.entities),
    )
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _paragraph(heading: str, things: Things[Thing]) -> Iterator[str]:
    redated = sum(_is_redated(revised) for revised in things.revised)
    counts = {
        "added": len(things.added),
        "dropped": len(things.dropped),
        "merged": len(things.merged),
        "split off": len(things.split),
        "dated anew": redated,
        "changed otherwise": len(things.revised) - redated,
        "the same": things.same,
    }
    yield f"{heading}: {', '.join(f'{count} {what}' for what, count in counts.items() if count) or 'none'}"
    yield from (f"  + {_named(thing)}" for thing in things.added)
    yield from (f"  - {_named(thing)}" for thing in things.dropped)
    yield from (f"  > {_named(moved.part)}, now part of {_named(moved.whole)}" for moved in things.merged)
    yield from (f"  < {_named(moved.part)}, was part of {_named(moved.whole)}" for moved in things.split)
    for revised in sorted(things.revised, key=lambda revised: not _is_redated(revised)):
        yield f"  ~ {_named(revised.new)}"
        for field in revised.fields:
            yield f"      {field.name}: {one_line(field.old) or 'none'} -> {one_line(field.new) or 'none'}"


def _is_redated(revised: Revised[Thing]) -> bool:
    return any(field.name in ("date", "published") for field in revised.fields)


def _named(thing: DatedArticle | Entity | Event) -> str:
    match thing:
        case Event():
            when = spoken(thing.date.when if thing.date else None)
            return f"{when}: {one_line(thing.label)} ({thing.type}, {thing.id})"
        case Entity():
            return f"{one_line(thing.name)} ({thing.type}, {thing.id})"
        case _:
            return thing.article.path


def changes_values(changes: Changes) -> Json:
    """The changes as JSON values; things are named by id, and by what a person knows them by."""
    kinds: dict[str, Things[Any]] = {
        "articles": changes.articles,
        "events": changes.events,
        "entities": changes.entities,
    }
    return {"same": not changes, **{name: _values(things) for name, things in kinds.items()}}


def _values(things: Things[Any]) -> Json:
    return {
        "added": [_reference(thing) for thing in things.added],
        "dropped": [_reference(thing) for thing in things.dropped],
        "merged": [{"old": _reference(moved.part), "into": _reference(moved.whole)} for moved in things.merged],
        "split": [{"new": _reference(moved.part), "from": _reference(moved.whole)} for moved in things.split],
        "changed": [
            {**_reference(revised.new), "fields": {f.name: {"old": f.old, "new": f.new} for f in revised.fields}}
            for revised in things.revised
        ],
        "same": things.same,
    }


def _reference(thing: DatedArticle | Entity | Event) -> Json:
    match thing:
        case Event():
            edtf = thing.date.when.edtf if thing.date else None
            return {"id": thing.id, "type": thing.type, "date": edtf, "label": thing.label}
        case Entity():
            return {"id": thing.id, "type": thing.type, "name": thing.name}
        case _:
            return {"id": thing.article.id, "path": thing.article.path}
