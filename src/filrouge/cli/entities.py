"""`filrouge entities`."""

from enum import StrEnum
from typing import Annotated

import typer

from filrouge.cli.options import TIMELINE, Saved, Shown
from filrouge.cli.terminal import Voice, print_json

Kind = StrEnum("Kind", ["person", "company", "host", "organization", "place", "product"])


def entities(
    timeline: Saved = TIMELINE,
    type: Annotated[
        list[Kind] | None, typer.Option(help=f"Only those of this type: {', '.join(Kind)}. May repeat.", metavar="TYPE")
    ] = None,
    format: Shown = "text",
    *,
    voice: Voice,
) -> None:
    """List who and what a timeline is about.

    Each comes with its other names and titles, and with how many events, mentions and articles it is in; those in most
    events come first.
    """
    from filrouge.cli.display import print_entities
    from filrouge.exports.entities import entity_rows, entity_values
    from filrouge.exports.reading import read_timeline

    rows = entity_rows(read_timeline(timeline), type or ())
    if format == "json":
        print_json(entity_values(rows))
    else:
        print_entities(rows, voice)
