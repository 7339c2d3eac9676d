"""The CSV for Excel: what a French Excel would make of each cell is what is meant."""

import csv
import io
from dataclasses import replace

import pytest

from filrouge.exports import FORMATS, excel, losses
from filrouge.exports.spreadsheet import COLUMNS, cells, unguarded
from filrouge.exports.table import rows
from filrouge.timeline.timeline import Timeline


def table(timeline: Timeline) -> list[list[str]]:
    return list(csv.reader(io.StringIO(excel.render(timeline), newline=""), delimiter=";"))


def test_the_file_begins_with_the_mark_that_excel_knows_utf_8_by(rich: Timeline) -> None:
    data = FORMATS["excel"].encode(rich)
    assert data.startswith(b"\xef\xbb\xbfdate;earliest;")
    assert data.count(b"\r\n") >= len(rich.events) + 1


def test_the_cells_come_back_as_they_were(timeline: Timeline) -> None:
    header, *body = table(timeline)
    assert header == list(COLUMNS)
    meant = [[c if isinstance(c, str) else str(c).replace(".", ",") for c in cells(row)] for row in rows(timeline)]
    assert [[unguarded(cell) for cell in row] for row in body] == meant


@pytest.mark.parametrize(
    "label", ["=1+1", "+33 6", "-2", "@SUM(A1)", "＝1", "'oui", "12e456789", "2021-02", "1122334455667788"]
)
def test_what_excel_would_run_or_turn_is_guarded(rich: Timeline, label: str) -> None:
    event = replace(rich.events[0], label=label, id="x")
    (_, row) = table(replace(rich, events=(event,)))
    assert row[COLUMNS.index("event")] == "'" + label


@pytest.mark.parametrize("label", ["2021", "2021-02-10", "2021-33", "12 enfants", "3e", "100"])
def test_what_excel_reads_as_it_is_meant_is_not(rich: Timeline, label: str) -> None:
    event = replace(rich.events[0], label=label)
    (_, row) = table(replace(rich, events=(event,)))
    assert row[COLUMNS.index("event")] == label


def test_numbers_have_a_decimal_comma(rich: Timeline) -> None:
    assert {row[COLUMNS.index("confidence")] for row in table(rich)[1:]} == {"0,5", "0,12", "1,0"}


def test_a_cell_that_excel_cannot_hold_is_cut_and_counted(rich: Timeline) -> None:
    long = replace(rich, events=(replace(rich.events[0], label="=" + "long " * 9_000),))
    (_, row) = table(long)
    assert len(row[COLUMNS.index("event")]) == excel.LONGEST
    assert row[COLUMNS.index("event")].endswith("…")
    assert losses.LONG_CELLS.count(long) == 1
    assert losses.LONG_CELLS.count(rich) == 0
