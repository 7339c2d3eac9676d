"""CSV that a French Excel opens right by a double click.

It has the columns of `csv`, with semicolons, decimal commas and "\\r\\n" line ends, as its regional settings want them.
Nothing runs as a formula, and nothing turns into something else: Excel would make a number of the id "12e4567890", and
the first of February of "2021-02", so they too have an apostrophe before them.
"""

import re

from filrouge.exports.spreadsheet import Cell, guarded, written
from filrouge.timeline.timeline import Timeline

LONGEST = 32_767  # characters: what a cell of Excel holds

_MISREAD = re.compile(r"\d{5,}|\d+e\d+|\d{4}-(0[1-9]|1[0-2])", re.IGNORECASE)


def render(timeline: Timeline) -> str:
    """The CSV file; a cell longer than Excel holds is cut, and ends in an ellipsis."""
    return written(timeline, _shown, delimiter=";", lineterminator="\r\n")


def _shown(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return str(cell).replace(".", ",")
    kept = "'" + cell if _MISREAD.fullmatch(cell) else guarded(cell)
    return kept if len(kept) <= LONGEST else kept[: LONGEST - 1] + "…"
