"""`filrouge explain`."""

from pathlib import Path
from typing import Annotated

import typer

from filrouge.cli.completion import complete_event
from filrouge.cli.options import TIMELINE, Shown
from filrouge.cli.terminal import Voice, print_json

_MOST = 2  # events that are explained at once


def explain(
    names: Annotated[
        list[str],
        typer.Argument(
            help="Ids of one or two events, or their beginnings, as the table shows them; then the JSON that build -o "
            f"wrote, if it is not {TIMELINE}.",
            metavar="EVENT-ID [OTHER-ID] [TIMELINE]",
            autocompletion=complete_event,
        ),
    ],
    format: Shown = "text",
    *,
    voice: Voice,
) -> None:
    """Show the evidence for an event, or why two are not one.

    Of one event: its quotes by article, how its date came about, why it is one event, and what the articles do not
    agree on. Of two: what forbids that they are one, or how alike they are, feature by feature.
    """
    from filrouge.exports import apart_values, explain_apart, explain_event, explanation, read_timeline

    events, path = _events_and_timeline(names)
    timeline = read_timeline(path)
    if format == "json":
        values = explanation(timeline, *events) if len(events) == 1 else apart_values(timeline, *events)
        print_json(values)
    else:
        text = explain_event(timeline, *events) if len(events) == 1 else explain_apart(timeline, *events)
        typer.echo(text, nl=False)


def _events_and_timeline(names: list[str]) -> tuple[list[str], Path]:
    """The ids, and the timeline, which is the last of the names if it looks like a file."""
    *before, last = names
    is_file = last == "-" or last.endswith(".json") or Path(last).is_file()
    events, path = (before, Path(last)) if is_file else (names, TIMELINE)
    if not 1 <= len(events) <= _MOST:
        raise typer.BadParameter("name one or two events by their ids, then the timeline")
    return events, path
