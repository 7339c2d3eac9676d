"""A few articles in, exactly this timeline out: sentences so plain that they must never break.

Each folder holds the articles of one invented story and `expected.txt`, its timeline written by hand, one event a line
(those of one date in alphabetical order: their order on the timeline is that of their ids):

    date (EDTF, - where there is none) | type | who, in alphabetical order | how many articles | remark

The remark is the status where it is not `happened`, and what the articles do not agree on.
"""

from pathlib import Path

import pytest

from filrouge import build_timeline, read_articles
from filrouge.exports.table import Row, rows

SETS = sorted(path.parent for path in Path(__file__).parent.glob("*/expected.txt"))


def expected(folder: Path) -> list[str]:
    return [line for line in (folder / "expected.txt").read_text("utf-8").splitlines() if line.strip()]


def line(row: Row) -> str:
    """The event as `expected.txt` writes it."""
    who = ", ".join(sorted({name for name, _ in row.who})) or "-"
    remark = "; ".join([*([] if row.status == "happened" else [row.status]), *row.conflicts])
    return " | ".join([row.edtf or "-", row.type, who, str(row.articles), *([remark] if remark else [])])


def place(row: Row) -> tuple[bool, str, str, str]:
    """Where the event stands: by its first and last day, undated ones last."""
    return not row.edtf, row.earliest, row.latest, line(row)


def test_there_are_golden_sets() -> None:
    assert len(SETS) >= 6
    assert all(len(expected(folder)) >= 3 for folder in SETS)


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_the_articles_give_the_timeline_written_by_hand(folder: Path) -> None:
    reading = read_articles(sorted(str(path) for path in folder.iterdir() if path.name != "expected.txt"))
    assert reading.complete
    found = sorted(rows(build_timeline(reading.articles)), key=place)
    assert [line(row) for row in found] == expected(folder)
