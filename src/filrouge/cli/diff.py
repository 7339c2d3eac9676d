"""`filrouge diff`."""

from pathlib import Path
from typing import Annotated

import typer

from filrouge.cli.options import Shown
from filrouge.cli.terminal import Voice, print_json

DIFFERENT = 1
_STYLES = {"  +": "green", "  -": "red", "  >": "magenta", "  <": "magenta", "  ~": "yellow"}


def diff(
    old: Annotated[Path, typer.Argument(help="The timeline before (JSON), - for standard input.", metavar="OLD")],
    new: Annotated[Path, typer.Argument(help="The timeline after (JSON).", metavar="NEW")],
    format: Shown = "text",
    *,
    voice: Voice,
) -> int:
    """Compare two timelines: what the new one changes.

    That is what it adds, drops, merges, splits, dates anew and tells otherwise. Events and entities are compared by the
    words of the articles that they quote, so that a changed id hides nothing.
    The exit code is 0 if the timelines say the same, 1 if they do not.
    """
    from filrouge.cli.display import print_lines
    from filrouge.exports.reading import read_timeline
    from filrouge.exports.revision import changes_text, changes_values
    from filrouge.timeline.reading.changes import changes

    found = changes(read_timeline(old), read_timeline(new))
    if format == "json":
        print_json(changes_values(found))
    elif found:
        print_lines(changes_text(found).splitlines(), _STYLES, voice)
    else:
        voice.note("the timelines say the same")
    return DIFFERENT if found else 0
