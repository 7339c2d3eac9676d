"""What commands show of a timeline on standard output: its events as a table or a chart, its entities."""

import sys
from collections.abc import Mapping, Sequence
from shutil import get_terminal_size

from filrouge.cli.grid import Column, print_grid
from filrouge.cli.terminal import Voice
from filrouge.exports.chart import ASCII, BLOCKS, chart_lines
from filrouge.exports.entities import EntityRow
from filrouge.exports.table import Row, rows
from filrouge.timeline.timeline import Timeline
from filrouge.when import When

_EVENTS = (
    Column("Date", "cyan", share=0.2),
    Column("Événement", marked=True),
    Column("Qui", "green", share=0.2, needs=50),
    Column("Art.", justify="right"),
    Column("Id", "dim", needs=80),
)
_ENTITIES = (
    Column("Nom"),
    Column("Type", "cyan"),
    Column("Autres noms", share=0.2, needs=70),
    Column("Titres", "green", share=0.2, needs=90),
    Column("Évén.", justify="right"),
    Column("Ment.", justify="right"),
    Column("Art.", justify="right"),
    Column("Id", "dim", needs=80),
)
_SHORTEST_ID = 6
_PIPED = 100  # columns of a chart that goes to no terminal
_UNSURE = {"planned": "italic", "alleged": "italic", "denied": "strike"}


def print_table(timeline: Timeline, voice: Voice) -> None:
    """Print the events as a table."""
    table = rows(timeline)
    cells = [_event(row, short) for row, short in zip(table, short_ids([row.id for row in table]), strict=True)]
    print_grid(_EVENTS, cells, voice, [_UNSURE.get(row.status, "") for row in table])


def _event(row: Row, short: str) -> tuple[str, ...]:
    return row.date, row.headline, row.names, str(row.articles), short


def print_entities(entities: Sequence[EntityRow], voice: Voice) -> None:
    """Print the entities as a table."""
    shorts = short_ids([row.id for row in entities])
    print_grid(_ENTITIES, [_entity(*pair) for pair in zip(entities, shorts, strict=True)], voice, [""] * len(entities))


def _entity(row: EntityRow, short: str) -> tuple[str, ...]:
    counts = (str(number) for number in (row.events, row.mentions, row.articles))
    return row.name, row.type, ", ".join(row.aliases), ", ".join(row.titles), *counts, short


def print_chart(timeline: Timeline, voice: Voice, window: When | None) -> None:
    """Print the events as bars on an axis, as wide as the terminal."""
    width, encoding = get_terminal_size((_PIPED, 0)).columns, sys.stdout.encoding or "ascii"
    symbols = BLOCKS if _can_write(BLOCKS.legend(width), encoding) else ASCII
    lines = chart_lines(timeline, width, window=window, symbols=symbols)
    if not lines:
        voice.note("no event has a date, so there is nothing to draw")
        return
    if not sys.stdout.isatty():
        print("\n".join(map(str, lines)))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(no_color=voice.no_color, width=width)
    for line in lines:
        console.print(Text.assemble((line.bar, "cyan"), " ", line.text), no_wrap=True, overflow="ignore", crop=True)


def print_lines(lines: Sequence[str], styles: Mapping[str, str], voice: Voice) -> None:
    """Print lines as they are; on a terminal, in the style of the words that they begin with."""
    if not sys.stdout.isatty():
        print("\n".join(lines))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(no_color=voice.no_color)
    for line in lines:
        style = next((style for beginning, style in styles.items() if line.startswith(beginning)), "")
        console.print(Text(line, style), soft_wrap=True)


def _can_write(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def short_ids(ids: Sequence[str]) -> list[str]:
    """The shortest prefixes, all of one length, that tell the ids apart."""
    length = next(
        (n for n in range(_SHORTEST_ID, max(map(len, ids), default=0)) if len({i[:n] for i in ids}) == len(ids)), None
    )
    return [identifier[:length] for identifier in ids]
