"""`filrouge show`."""

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from filrouge.cli.completion import complete_article, complete_entity, complete_type
from filrouge.cli.options import TIMELINE, Format, Outputs, Saved, as_date
from filrouge.cli.terminal import Voice

if TYPE_CHECKING:
    from filrouge.timeline.timeline import Timeline
    from filrouge.when import When

Status = StrEnum("Status", ["happened", "planned", "alleged", "denied"])  # Typer takes no list of a Literal
Names = Annotated[
    list[str] | None,
    typer.Option(
        help="Events with this person, company, place...: name, alias or id. If repeated, with all of them.",
        metavar="NAME",
        autocompletion=complete_entity,
    ),
]
Types = Annotated[
    list[str] | None,
    typer.Option(
        help="Events of this type, such as lawsuit; the README lists them. May repeat.",
        metavar="TYPE",
        autocompletion=complete_type,
    ),
]
Articles = Annotated[
    list[str] | None,
    typer.Option(
        "--article",
        help="Events that this article tells: path, file name or id. May repeat.",
        metavar="NAME",
        autocompletion=complete_article,
    ),
]
Words = Annotated[
    str,
    typer.Option("--search", help="Events whose label, quotes or names hold all these words.", metavar="WORDS"),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--from",
        help="Events that may lie on this day or later: 2021-03-10, 2021-03.",
        metavar="DATE",
        callback=as_date,
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        "--to",
        help="Events that may lie on this day or earlier; --to 2021 is to its end.",
        metavar="DATE",
        callback=as_date,
    ),
]
Statuses = Annotated[
    list[Status] | None,
    typer.Option(help=f"Events that are said to be so: {', '.join(Status)}. May repeat.", metavar="STATUS"),
]
Order = Annotated[
    Literal["date", "articles", "confidence", "type", "status"],  # as in timeline.selection
    typer.Option(
        help="Order on the screen: date, articles (told by most first), confidence (surest first), type, status.",
        metavar="ORDER",
    ),
]
Chart = Annotated[bool, typer.Option("--chart", help="Draw bars on an axis of time, as blurred as the dates are.")]


def show(
    timeline: Saved = TIMELINE,
    entity: Names = None,
    type: Types = None,
    since: Since = None,
    until: Until = None,
    status: Statuses = None,
    article: Articles = None,
    words: Words = "",
    sort: Order = "date",
    chart: Chart = False,
    output: Outputs = None,
    format: Format = None,
    *,
    voice: Voice,
) -> None:
    """Look at a timeline: all of it, or the events asked for.

    A date that is not exact fits --from and --to if one of its days does; an undated event does not. With -o, the
    events are written to files as well, in any format that build knows; with --quiet there are then only the files.
    """
    from filrouge.cli.display import print_chart, print_table
    from filrouge.cli.outputs import choose_outputs, shows, write_outputs
    from filrouge.exports.reading import read_timeline
    from filrouge.timeline.reading.selection import ranked, select

    outputs = choose_outputs(output, format)
    whole, window = read_timeline(timeline), _window(since, until)
    chosen = select(
        whole,
        entities=entity or (),
        types=type or (),
        statuses=status or (),
        articles=article or (),
        words=words,
        window=window,
    )
    ordered = replace(chosen, events=ranked(chosen.events, sort))
    write_outputs(chosen, outputs, voice)
    if shows(outputs, voice):
        if chart:
            print_chart(ordered, voice, window)
        else:
            print_table(ordered, voice)
    _remark(whole, chosen, window, voice)


def _window(since: str | None, until: str | None) -> "When | None":
    from filrouge.articles.fields import read_when
    from filrouge.when import When

    first, last = read_when(since), read_when(until)
    if first is None and last is None:
        return None
    window = When.between(first.earliest if first else None, last.latest if last else None)
    if not window:
        raise typer.BadParameter(f"--from {since} is later than --to {until}")
    return window


def _remark(whole: "Timeline", chosen: "Timeline", window: "When | None", voice: Voice) -> None:
    """How many events are shown, and how sure it is that they lie in the window."""
    from filrouge.cli.report import counted
    from filrouge.timeline.reading.selection import must_lie_in

    events, remarks = chosen.events, []
    if window:
        maybe = sum(not must_lie_in(event, window) for event in events)
        remarks += [f"{maybe} of them perhaps outside the days asked for"] if maybe else []
        undated = sum(event.date is None for event in whole.events)
        remarks += [f"{counted(undated, 'event')} of the timeline without a date"] if undated else []
    whole_count = counted(len(whole.events), "event")
    shown = whole_count if len(events) == len(whole.events) else f"{len(events)} of {whole_count}"
    voice.note("; ".join([shown, *remarks]))
