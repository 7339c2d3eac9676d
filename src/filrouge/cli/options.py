"""The arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from filrouge.errors import InputError

Paths = Annotated[
    list[str],
    typer.Argument(help="Files, folders, patterns, addresses (with --fetch), - for standard input.", metavar="PATHS"),
]


def as_date(value: str | None) -> str | None:
    """The value of an option that asks for a date, if it is one."""
    if value is not None:
        from filrouge.articles.fields import DATE_FORMS, read_when

        if read_when(value) is None:
            raise typer.BadParameter(f"{value!r} is no date; write it as {DATE_FORMS}")
    return value


def as_limits(settings: list[str] | None) -> list[str] | None:
    """The value of --limit, if each of it raises a limit."""
    from filrouge.articles import Limits

    try:
        Limits.parse(settings or ())
    except InputError as error:
        raise typer.BadParameter(str(error)) from error
    return settings


Published = Annotated[
    str | None,
    typer.Option(
        help="Publication date of the articles that say none: 2021-03-10, 2021-03.", metavar="DATE", callback=as_date
    ),
]
TextColumn = Annotated[
    str | None,
    typer.Option(help="Column of tables and .jsonl that holds the article, if not named as usual.", metavar="NAME"),
]
Fetch = Annotated[bool, typer.Option("--fetch", help="Fetch the addresses (http, https) among PATHS from the web.")]
Limit = Annotated[
    list[str] | None,
    typer.Option(
        help="Raise a limit on inputs: page_mb=20, members=500000. May repeat.",
        metavar="NAME=NUMBER",
        callback=as_limits,
    ),
]
Model = Annotated[
    str | None, typer.Option(help="Another spaCy pipeline than the bundled one: name or path.", metavar="NAME")
]
Decisions = Annotated[
    Path | None,
    typer.Option(help="What an analyst has decided (TOML): same, different, renamed, dropped...", metavar="FILE"),
]
Workers = Annotated[
    int, typer.Option(min=1, help="How many processes read the articles; pays from dozens of them on.", metavar="N")
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        help="Write the timeline here, - for standard output. The suffix chooses the format. May repeat.",
        metavar="FILE",
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        help="For standard output, and for files whose suffix says nothing or fits several: json, html, jsonl, csv, "
        "excel, markdown, parquet, sqlite, timelinejs, icalendar or ftm.",
        metavar="FORMAT",
    ),
]


Shown = Annotated[
    Literal["text", "json"], typer.Option("--format", help="text to read, json for programs.", metavar="text|json")
]
TIMELINE = Path("timeline.json")
Saved = Annotated[Path, typer.Argument(help="The JSON that build -o wrote, - for standard input.", metavar="TIMELINE")]
