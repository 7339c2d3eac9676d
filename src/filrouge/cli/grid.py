"""Tables: drawn to the terminal's width, or one plain line a row where output is piped."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from filrouge.cli.terminal import Voice

_LEAST = 12  # columns that a limited cell has at least


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `share` of the terminal's width is the most that it takes, 0 for what the others leave;
    on a terminal of fewer than `needs` columns it is left out. `marked` ones take the style of their row.
    """

    heading: str
    style: str = ""
    share: float = 0.0
    needs: int = 0
    justify: Literal["left", "right"] = "left"
    marked: bool = False


def print_grid(columns: Sequence[Column], rows: Sequence[Sequence[str]], voice: Voice, styles: Sequence[str]) -> None:
    """Print a table on standard output; `styles` are those of the rows (Rich's), "" for plain ones."""
    if sys.stdout.isatty():
        _draw(columns, rows, voice, styles)
    else:
        print("\n".join(aligned([[column.heading for column in columns], *rows])))


def aligned(lines: Sequence[Sequence[str]]) -> list[str]:
    """The cells of each line as one text, those of a column under each other."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]


def _draw(columns: Sequence[Column], rows: Sequence[Sequence[str]], voice: Voice, styles: Sequence[str]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(no_color=voice.no_color)
    shown = [i for i, column in enumerate(columns) if console.width >= column.needs]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in (columns[i] for i in shown):
        widest = max(_LEAST, int(console.width * column.share)) if column.share else None
        table.add_column(
            column.heading, style=column.style, justify=column.justify, max_width=widest, overflow="fold", no_wrap=False
        )
    for row, style in zip(rows, styles, strict=True):
        table.add_row(*(Text(row[i], style=style if columns[i].marked else "") for i in shown))
    console.print(table)
