"""Which format a name or a content type stands for, and what reads it."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import PurePosixPath

from filrouge.articles.blob import Blob, Draft, Reader, Task
from filrouge.articles.formats import archive, json_lines, page, parquet, pdf, spreadsheet, text, warc
from filrouge.articles.formats.extra import MissingExtra
from filrouge.articles.problem import Problem
from filrouge.errors import InputError

_SUFFIXES: Mapping[str, str] = {
    **dict.fromkeys((".txt", ".text", ".md", ".markdown"), "text"),
    **dict.fromkeys((".jsonl", ".ndjson"), "jsonl"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    **dict.fromkeys((".csv", ".tsv"), "csv"),
    ".pdf": "pdf",
    ".parquet": "parquet",
    ".zip": "zip",
    ".warc": "warc",
}
_TYPES: Mapping[str, str] = {
    "text/plain": "text",
    "text/markdown": "text",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
}
READABLE = ".txt, .md, .jsonl, .csv, .html, .pdf, .parquet, .zip, .warc and .gz"


def format_of_name(name: str) -> str | None:
    """The format that the suffix of a file's name stands for, None for one that is not read."""
    path = PurePosixPath(name.lower())
    if path.suffix != ".gz":
        return _SUFFIXES.get(path.suffix)
    inner = _SUFFIXES.get(PurePosixPath(path.stem).suffix)
    return "warc" if inner == "warc" else inner and "gzip"


def format_of_type(content_type: str) -> str | None:
    """The format that a content type of HTTP stands for, None for one that is not read."""
    return _TYPES.get(content_type.partition(";")[0].strip().lower())


def format_of_start(start: bytes) -> str:
    """The format that the first bytes show: of standard input, which has no name."""
    opening = start.lstrip()[:15].lower()
    if opening.startswith(b"%pdf"):
        return "pdf"
    if opening.startswith(b"pk\x03\x04"):
        return "zip"
    if opening.startswith((b"<!doctype html", b"<html")):
        return "html"
    return "jsonl" if json_lines.looks_like_lines(start) else "text"


_READERS: Mapping[str, Reader] = {
    "text": text.read,
    "jsonl": json_lines.read,
    "html": page.read,
    "pdf": pdf.read,
    "csv": spreadsheet.read,
    "parquet": parquet.read,
    "zip": partial(archive.read_zip, format_of_name=format_of_name),
    "gzip": partial(archive.read_gzip, format_of_name=format_of_name),
    "warc": warc.read,
}


def drafts(blob: Blob, task: Task) -> Iterator[Draft | Problem]:
    """The articles of a blob, and of the blobs in it; what cannot be read comes as a problem."""
    try:
        for item in _READERS[blob.format](blob, task):
            if isinstance(item, Blob):
                yield from drafts(item, task)
            else:
                yield item
    except MissingExtra as error:
        yield Problem(blob.name, str(error), extra=error.extra)
    except InputError as error:
        yield Problem(blob.name, str(error))
    except archive.BROKEN as error:
        yield Problem(blob.name, f"is damaged ({' '.join(str(error).split())}); pack it again")
    except OSError as error:
        yield Problem(blob.name, f"cannot be read ({error.strerror or error}); check the file and its rights")
