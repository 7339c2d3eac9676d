"""Parquet: one article a row, its text and metadata in columns."""

from collections.abc import Iterator
from typing import Any

from filrouge.articles.blob import MEGABYTE, Blob, Draft, Task, at_random, too_large
from filrouge.articles.fields import read_fields, text_key
from filrouge.articles.formats.extra import foreign, needs
from filrouge.articles.problem import Problem

_ROWS = 64  # at a time


def read(blob: Blob, task: Task) -> Iterator[Draft | Problem]:
    """The article of each row, counted from 1; a row without text is a problem."""
    for number, row in enumerate(_rows(blob, task), 1):
        task.count()
        name = f"{blob.name}:{number}"
        text, fields = row
        if isinstance(text, str):
            yield Draft(name, text, fields=read_fields(fields), provenance=blob.provenance(row=number))
        else:
            yield Problem(name, "has no text in that column; leave the row out")


def _rows(blob: Blob, task: Task) -> Iterator[tuple[object, dict[str, Any]]]:
    """The text and the other cells of each row."""
    with needs("parquet", "pyarrow"):
        from pyarrow import parquet
    with at_random(blob, task) as stream:
        with foreign("Parquet file"):
            table = parquet.ParquetFile(stream)
            _refuse_large(table, task)
            column = text_key(table.schema_arrow.names, task.text_column)
            batches = table.iter_batches(_ROWS)
        while True:
            with foreign("Parquet file"):
                batch = next(batches, None)
                rows = batch.to_pylist() if batch is not None else []
            if not rows:
                return
            for row in rows:
                yield row[column], row


def _refuse_large(table: Any, task: Task) -> None:  # noqa: ANN401 - pyarrow has no types
    groups = [table.metadata.row_group(i).total_byte_size for i in range(table.num_row_groups)]
    if sum(groups) > task.limits.collection_mb * MEGABYTE:
        raise too_large("collection_mb", task.limits, "split it")
