"""`filrouge dates`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from filrouge.cli.grid import aligned
from filrouge.cli.options import Shown, as_date
from filrouge.cli.terminal import Voice, print_json

if TYPE_CHECKING:
    from filrouge.mentions.dates.expression import TimeMention


def dates(
    text: Annotated[str, typer.Argument(help="A text, a file, or - for standard input.", metavar="TEXT|FILE|-")] = "-",
    published: Annotated[
        str | None,
        typer.Option(help='The day from which "hier" counts: 2021-03-10, 2021-03.', metavar="DATE", callback=as_date),
    ] = None,
    format: Shown = "text",
    *,
    voice: Voice,
) -> None:
    """List the date expressions of a text.

    Each comes with the days that it means, in EDTF, and where it stands, in characters.
    """
    from filrouge.articles.fields import read_when
    from filrouge.mentions.dates import find_dates

    found = find_dates(_text(text), published=read_when(published))
    if format == "json":
        print_json([_values(mention) for mention in found])
    elif not found:
        voice.note(f"no date expression found{_doubt(text)}")
    else:
        for line in aligned([_cells(mention) for mention in found]):
            typer.echo(line)


def _text(given: str) -> str:
    from filrouge.articles.decoding import decode

    if given == "-":
        return decode(sys.stdin.buffer.read())[0]
    try:
        is_file = Path(given).is_file()
    except (OSError, ValueError):  # a text too long to be a file name, or with a character that none may have
        return given
    return decode(Path(given).read_bytes())[0] if is_file else given


def _doubt(given: str) -> str:
    """That a text of one word with a dot or a slash may have been meant for a file."""
    looks = any(mark in given.rstrip(".") for mark in "./\\") and not any(character.isspace() for character in given)
    return f" in the text {given!r}; if it is meant for a file, there is none of this name" if looks else ""


def _values(mention: "TimeMention") -> dict[str, Any]:
    from filrouge.exports.document import when_values

    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        **when_values(mention.extent),
        "clock": mention.clock,
        "needs": mention.needs,
    }


def _cells(mention: "TimeMention") -> tuple[str, str, str]:
    return mention.text.replace("\n", " "), _says(mention), f"{mention.start}-{mention.end}"


def _says(mention: "TimeMention") -> str:
    if mention.extent:
        return mention.extent.edtf + (f" {mention.clock}" if mention.clock else "")
    return "no date" if mention.needs == "nothing" else f"needs the {mention.needs} date"
