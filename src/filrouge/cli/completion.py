"""What the shell offers after Tab: types, names and ids out of the timeline that the command line names."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import typer

from filrouge.cli.options import TIMELINE

Offers = list[tuple[str, str]]
"""Values, each with what it is."""


def complete_entity(context: typer.Context, incomplete: str) -> Offers:
    """The names of the entities."""
    return _fitting(_of_timeline(context, "entities", "name", "type"), incomplete)


def complete_type(context: typer.Context, incomplete: str) -> Offers:
    """The types of the events."""
    types = Counter(_of_timeline(context, "events", "type"))
    return _fitting(((kind, f"{count} events") for (kind,), count in sorted(types.items())), incomplete)


def complete_article(context: typer.Context, incomplete: str) -> Offers:
    """The paths of the articles."""
    return _fitting(_of_timeline(context, "articles", "path", "title"), incomplete)


def complete_event(context: typer.Context, incomplete: str) -> Offers:
    """The ids of the events."""
    return _fitting(_of_timeline(context, "events", "id", "label"), incomplete)


def _fitting(offers: Iterable[tuple[str, ...]], incomplete: str) -> Offers:
    in_bash = os.environ.get("_FILROUGE_COMPLETE") == "complete_bash"  # the one shell that does not quote by itself
    found = [(value, what) for value, what in offers if value.startswith(incomplete)]
    return [(value.replace(" ", "\\ "), what) for value, what in found] if in_bash else found


def _of_timeline(context: typer.Context, field: str, *keys: str) -> list[tuple[str, ...]]:
    """What the timeline that the words so far name says under some keys of a list; nothing where it cannot be read, for
    Tab is no place for errors.
    """
    for path in _named(context.params):
        try:
            return [tuple(str(item[key]) for key in keys) for item in json.loads(path.read_bytes())[field]]
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return []


def _named(parameters: dict[str, Any]) -> Iterator[Path]:
    for value in parameters.values():
        for word in value if isinstance(value, list | tuple) else [value]:
            if str(word).endswith(".json"):
                yield Path(word)
    yield TIMELINE
