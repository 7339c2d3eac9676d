"""What the shell offers after Tab: types, names and ids out of the timeline that the command line names."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import typer

from filrouge.cli.options import TIMELINE

Offer = tuple[str, str]
"""A value, and what it is."""


def complete_entity(context: typer.Context, incomplete: str) -> list[Offer]:
    """The names of the entities."""
    entities = _of_timeline(context, "entities")
    return _fitting(((entity["name"], entity["type"]) for entity in entities), incomplete)


def complete_type(context: typer.Context, incomplete: str) -> list[Offer]:
    """The types of the events."""
    types = [event["type"] for event in _of_timeline(context, "events")]
    return _fitting(((kind, f"{types.count(kind)}") for kind in sorted(set(types))), incomplete)


def complete_event(context: typer.Context, incomplete: str) -> list[Offer]:
    """The ids of the events."""
    events = _of_timeline(context, "events")
    return _fitting(((event["id"], event["label"]) for event in events), incomplete)


def _fitting(offers: Iterable[Offer], incomplete: str) -> list[Offer]:
    begun = incomplete.casefold()
    return [(value, what) for value, what in offers if value.casefold().startswith(begun)]


def _of_timeline(context: typer.Context, field: str) -> list[dict[str, Any]]:
    """Part of the JSON that the words so far name; nothing where it cannot be read, for Tab is no place for errors."""
    for path in _named(context.params):
        try:
            found: list[dict[str, Any]] = json.loads(path.read_bytes())[field]
            return found
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return []


def _named(parameters: dict[str, Any]) -> Iterator[Path]:
    for value in parameters.values():
        for word in value if isinstance(value, list | tuple) else [value]:
            if str(word).endswith(".json"):
                yield Path(word)
    yield TIMELINE
