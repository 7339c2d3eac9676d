"""`filrouge dates`."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from filrouge.cli.options import Shown, as_date
from filrouge.cli.terminal import Voice, data_stream

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
        print(json.dumps([_values(mention) for mention in found], ensure_ascii=False, indent=2), file=data_stream())
    elif not found:
        voice.note("no date expression found")
    else:
        for line in _table(found):
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


def _values(mention: "TimeMention") -> dict[str, Any]:
    when = mention.extent
    first, last = (when.earliest, when.latest) if when else (None, None)
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "edtf": when.edtf if when else None,
        "earliest": first.isoformat() if first else None,
        "latest": last.isoformat() if last else None,
        "clock": mention.clock,
        "needs": mention.needs,
    }


def _table(found: "list[TimeMention] | tuple[TimeMention, ...]") -> list[str]:
    rows = [(m.text.replace("\n", " "), _says(m), f"{m.start}-{m.end}") for m in found]
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(3)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _says(mention: "TimeMention") -> str:
    if mention.extent:
        return mention.extent.edtf + (f" {mention.clock}" if mention.clock else "")
    return "no date" if mention.needs == "nothing" else f"needs the {mention.needs} date"
