"""The timeline as a table: drawn to the terminal's width, or one plain line an event where output is piped."""

import sys
from collections.abc import Sequence

from filrouge.cli.terminal import Voice
from filrouge.exports.table import Row, rows
from filrouge.timeline.timeline import Timeline

_HEADINGS = ("Date", "Événement", "Qui", "Articles", "Id")
_SHORTEST_ID = 6
_WIDE, _NARROW = 120, 80  # columns: on less there is no room for ids
_UNSURE = {"planned": "italic", "alleged": "italic", "denied": "strike"}


def print_table(timeline: Timeline, voice: Voice) -> None:
    """Print the timeline as a table on standard output."""
    table = rows(timeline)
    cells = [_cells(row, short) for row, short in zip(table, short_ids([row.id for row in table]), strict=True)]
    if sys.stdout.isatty():
        _draw(cells, [_UNSURE.get(row.status, "") for row in table], voice)
    else:
        print("\n".join(_aligned([_HEADINGS, *cells])))


def short_ids(ids: Sequence[str]) -> list[str]:
    """The shortest prefixes, all of one length, that tell the ids apart."""
    length = next(
        (n for n in range(_SHORTEST_ID, max(map(len, ids), default=0)) if len({i[:n] for i in ids}) == len(ids)), None
    )
    return [identifier[:length] for identifier in ids]


def _cells(row: Row, short: str) -> tuple[str, ...]:
    label = f"{row.label} ({row.remark})" if row.remark else row.label
    return row.date, label, row.names, str(row.articles), short


def _aligned(lines: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]


def _draw(cells: Sequence[Sequence[str]], styles: Sequence[str], voice: Voice) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(no_color=voice.no_color)
    narrow = console.width < _NARROW
    date, label, who, articles, short = _HEADINGS
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    side = max(12, console.width // 5)  # the event has what the others leave
    table.add_column(date, style="cyan", max_width=side)
    table.add_column(label, overflow="fold")
    table.add_column(who, style="green", overflow="fold", max_width=side)
    table.add_column(articles if console.width >= _WIDE else "Art.", justify="right")
    if not narrow:
        table.add_column(short, style="dim", no_wrap=True)
    for row, style in zip(cells, styles, strict=True):
        shown = row[:-1] if narrow else row
        table.add_row(shown[0], Text(shown[1], style=style), *(Text(cell) for cell in shown[2:]))
    console.print(table)
