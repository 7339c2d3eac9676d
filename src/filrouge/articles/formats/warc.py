"""WARC: what crawlers keep of the web, as CC-NEWS publishes it."""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from io import SEEK_END, BytesIO
from typing import IO, Any

from filrouge.articles.blob import MEGABYTE, Blob, Item, Task
from filrouge.articles.formats.extra import foreign, needs
from filrouge.articles.formats.naming import format_of_type
from filrouge.articles.problem import Problem
from filrouge.errors import InputError

_FOUND = 200
_KINDS = ("html", "pdf")
_GZIP = b"\x1f\x8b"
_GZIP_BITS = 31  # zlib's word for a gzip member
_LONGEST_LINE = 65_536  # bytes, in the head of a record


def read(blob: Blob, task: Task) -> Iterator[Item]:
    """The pages and PDF files that the crawler was given, in the order of the archive; gzip or not."""
    with needs("warc", "fastwarc"):
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    last = None  # where the last record with a page begins
    with blob.open() as stream:
        with foreign("WARC archive"):
            records = ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="all")
        while True:
            try:
                record = _next(records)
                page = None if record is None else _page(record, blob, task)
            except (OSError, ValueError, EOFError) as error:
                yield Problem(blob.name, f"is damaged ({' '.join(str(error).split())}); the rest is not read")
                return
            if record is None or page is None:
                break
            last = record.stream_pos
            task.count()
            yield page
    if _is_cut(blob, last or 0):
        yield Problem(blob.name, "ends in the middle of a record, and its last page may lack its end; fetch it again")
    elif last is None:
        raise InputError("holds no web page; filrouge reads the records of type response with status 200")


def _next(records: Iterator[Any]) -> Any | None:  # noqa: ANN401 (fastwarc has no types)
    """The next record with a page."""
    for record in records:
        http = record.http_headers
        if http and http.status_code == _FOUND and format_of_type(record.http_content_type or "") in _KINDS:
            return record
    return None


def _page(record: Any, blob: Blob, task: Task) -> Blob:  # noqa: ANN401 (fastwarc has no types)
    """The page of a record, read no further than a page may be long."""
    format = format_of_type(record.http_content_type or "") or ""
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


def _is_cut(blob: Blob, start: int) -> bool:
    """Whether the archive ends inside a record, from the one at `start` on; fastwarc takes that for its end."""
    with blob.open() as stream:
        stream.seek(start)
        packed = stream.read(len(_GZIP)) == _GZIP
        stream.seek(start)
        return _is_cut_packed(stream) if packed else _is_cut_plain(stream)


def _is_cut_packed(stream: IO[bytes]) -> bool:
    """Whether the last gzip member lacks its end."""
    member = zlib.decompressobj(wbits=_GZIP_BITS)
    data = stream.read(MEGABYTE)
    while data:
        try:
            member.decompress(data, MEGABYTE)
        except zlib.error:  # no more records
            return False
        data = member.unconsumed_tail or member.unused_data or stream.read(MEGABYTE)
        if member.eof and data:
            member = zlib.decompressobj(wbits=_GZIP_BITS)
    return not member.eof


def _is_cut_plain(stream: IO[bytes]) -> bool:
    """Whether the last record is shorter than it says."""
    while line := stream.readline(_LONGEST_LINE):
        if not line.strip():
            continue  # between two records
        length = None
        while line.strip():
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length" and value.strip().isdigit():
                length = int(value)
            line = stream.readline(_LONGEST_LINE)
        if length is None or not line:
            return True
        start = stream.tell()
        end = stream.seek(0, SEEK_END)
        if start + length > end:
            return True
        stream.seek(start + length)
    return False
