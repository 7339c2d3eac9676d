"""WARC: what crawlers keep of the web, as CC-NEWS publishes it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import Any

from filrouge.articles.blob import MEGABYTE, Blob, Item, Task
from filrouge.articles.formats.extra import foreign, needs
from filrouge.articles.formats.naming import format_of_type
from filrouge.articles.problem import Problem
from filrouge.errors import InputError

_FOUND = 200
_KINDS = ("html", "pdf")


def read(blob: Blob, task: Task) -> Iterator[Item]:
    """The pages and PDF files that the crawler was given, in the order of the archive; gzip or not."""
    with needs("warc", "fastwarc"):
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    empty = True
    with blob.open() as stream:
        with foreign("WARC archive"):
            records = ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="all")
        while True:
            try:
                page = _next(records, blob, task)
            except (OSError, ValueError, EOFError) as error:
                yield Problem(blob.name, f"is damaged ({' '.join(str(error).split())}); the rest is not read")
                return
            if page is None:
                break
            empty = False
            task.count()
            yield page
    if empty:
        raise InputError("holds no web page; filrouge reads the records of type response with status 200")


def _next(records: Iterator[Any], blob: Blob, task: Task) -> Blob | None:
    """The next record with a page, read no further than a page may be long."""
    for record in records:
        http = record.http_headers
        format = format_of_type(record.http_content_type or "")
        if http is None or http.status_code != _FOUND or format not in _KINDS:
            continue
        limit = task.limits.pdf_mb if format == "pdf" else task.limits.page_mb
        data = record.reader.read(limit * MEGABYTE + 1)
        url = record.headers.get("WARC-Target-URI")
        return replace(
            blob,
            name=f"{blob.name}:{url}",
            format=format,
            open=partial(BytesIO, data),
            record=record.record_id,
            charset=record.http_charset,
            url=url,
            plain=False,
            depth=blob.depth + 1,
        )
    return None
