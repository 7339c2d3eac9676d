"""`filrouge explain`."""

from pathlib import Path
from typing import Annotated

import typer

from filrouge.cli.terminal import Voice


def explain(
    event: Annotated[
        str, typer.Argument(help="The event's id, or its beginning, as the table shows it.", metavar="EVENT-ID")
    ],
    timeline: Annotated[Path, typer.Argument(help="The JSON that build wrote.")] = Path("timeline.json"),
    *,
    voice: Voice,
) -> None:
    """Show why the timeline says what it says of an event.

    Its quotes by article, how its date came about, why it is one event, and what the articles do not agree on.
    """
    from filrouge.exports import explain_event, read_timeline

    typer.echo(explain_event(read_timeline(timeline), event), nl=False)
