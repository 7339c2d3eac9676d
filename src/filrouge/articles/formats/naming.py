"""Which format a name, a content type or the first bytes stand for."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from filrouge.articles.formats.json_lines import looks_like_lines
from filrouge.articles.own import is_own_name

_SUFFIXES: Mapping[str, str] = {
    **dict.fromkeys((".txt", ".text", ".md", ".markdown"), "text"),
    **dict.fromkeys((".jsonl", ".ndjson"), "jsonl"),
    ".json": "json",
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    **dict.fromkeys((".csv", ".tsv"), "csv"),
    ".pdf": "pdf",
    ".docx": "docx",
    ".odt": "odt",
    ".eml": "eml",
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
_JSON = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*\{)")
READABLE = ".txt, .md, .json, .jsonl, .csv, .html, .pdf, .docx, .odt, .eml, .parquet, .zip, .warc and .gz"


def format_of_name(name: str) -> str | None:
    """The format that the suffix of a file's name stands for, None for one that is not read."""
    path = PurePosixPath(name.lower())
    if is_own_name(path.name):
        return None
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
    if looks_like_lines(start):
        return "jsonl"
    return "json" if _JSON.match(start) else "text"
