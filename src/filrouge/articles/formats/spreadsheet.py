"""CSV: one article a row, its text and metadata in columns that the first row names."""

import csv
from collections.abc import Iterator
from itertools import chain, count

from filrouge.articles.blob import Blob, Draft, Task, too_large
from filrouge.articles.fields import read_fields, text_key
from filrouge.articles.formats.lines import read_lines
from filrouge.articles.limits import LONGEST
from filrouge.articles.problem import Problem
from filrouge.errors import InputError

_SEPARATORS = ",;\t|"
_Row = list[str] | csv.Error


def read(blob: Blob, task: Task) -> Iterator[Draft | Problem]:
    """The article of each row; a faulty row is a problem. Rows are counted as a spreadsheet does, the header is 1."""
    lines, encoding = read_lines(blob, task, newline="")
    rows = _rows(_whole(lines, task))
    header = _header(rows)
    column = text_key(header, task.text_column)
    for number, row in rows:
        if row == []:
            continue
        task.count()
        name = f"{blob.name}:{number}"
        if isinstance(row, csv.Error) or len(row) > len(header):
            reason = str(row) if isinstance(row, csv.Error) else f"{len(row)} cells under {len(header)} names"
            yield Problem(name, f"is no row of the table ({reason}); check its quotation marks and separators")
            continue
        data = dict(zip(header, row, strict=False))
        yield Draft(name, data.get(column, ""), encoding, read_fields(data), blob.provenance(row=number))


def _rows(lines: Iterator[str]) -> Iterator[tuple[int, _Row]]:
    """The numbered rows, an error where one cannot be read; cells are separated as the first line shows."""
    first = next(lines, "")
    reader = csv.reader(chain([first], lines), delimiter=max(_SEPARATORS, key=first.count), strict=True)
    for number in count(1):
        try:
            row = _next(reader)
        except csv.Error as error:
            yield number, error
            continue
        if row is None:
            return
        yield number, row


def _whole(lines: Iterator[tuple[int, str | None]], task: Task) -> Iterator[str]:
    for _, line in lines:
        if line is None:
            raise too_large("text_mb", task.limits, "its lines should not be; the rest is not read")
        yield line


def _next(reader: Iterator[list[str]]) -> list[str] | None:
    """The next row; for its time, cells may be as long as an article, which `csv` knows only as a global setting."""
    before = csv.field_size_limit(LONGEST)
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(before)


def _header(rows: Iterator[tuple[int, _Row]]) -> list[str]:
    _, row = next(rows, (1, []))
    if isinstance(row, csv.Error) or not any(row):
        raise InputError('does not begin with a row of column names; add one, with a column "text"')
    return row
