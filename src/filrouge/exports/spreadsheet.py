"""CSV: one row an event, for programs and spreadsheets, where no cell can run as a formula."""

import csv
import io
from collections.abc import Callable
from typing import Any

from filrouge.exports.table import Row, rows
from filrouge.timeline.timeline import Timeline

BETWEEN = " | "
COLUMNS = (
    *("date", "earliest", "latest", "precision", "type", "status", "event", "who", "roles", "articles", "confidence"),
    *("conflicts", "sources", "quotes", "id", "speakers"),
)

# What spreadsheets run; full-width signs too, as East Asian ones do. The apostrophe, so that `unguarded` is exact.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")

Cell = str | int | float


def render(timeline: Timeline) -> str:
    """The CSV file: commas, decimal points, "\\n" line ends, header first, several values in a cell between " | "."""
    return written(timeline, lambda cell: guarded(cell) if isinstance(cell, str) else cell, lineterminator="\n")


def written(timeline: Timeline, shown: Callable[[Cell], Cell], **dialect: Any) -> str:  # noqa: ANN401 (as csv takes them)
    """The table in a dialect of `csv.writer`, each cell as it is to be `shown`."""
    file = io.StringIO()
    writer = csv.writer(file, **dialect)
    writer.writerow(COLUMNS)
    writer.writerows([shown(cell) for cell in cells(row)] for row in rows(timeline))
    return file.getvalue()


def cells(row: Row) -> tuple[Cell, ...]:
    """The cells of an event, as they are meant, in the order of `COLUMNS`."""
    return (
        *(row.edtf, row.earliest, row.latest, row.precision, row.type, row.status, row.label, row.names),
        *(BETWEEN.join(f"{name}: {role}" for name, role in row.who), row.articles, row.confidence),
        *(BETWEEN.join(row.conflicts), BETWEEN.join(row.paths), BETWEEN.join(row.quotes), row.id),
        BETWEEN.join(row.speakers),
    )


def guarded(cell: str) -> str:
    """The cell as text that no spreadsheet runs as a formula: an apostrophe comes before =, +, -, @ and the like."""
    return "'" + cell if cell.startswith(_FORMULA) else cell


def unguarded(cell: str) -> str:
    """The text as it was before it was guarded."""
    return cell.removeprefix("'")
