"""What the first stage hands on: an article as it was read, offsets untouched."""

from dataclasses import dataclass
from typing import Literal

from filrouge.when import When

Basis = Literal["header", "metadata", "text", "inferred", "option"]


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article came out (its document creation time), and what says so.

    `start` and `end` are the code points of the article's text that say it, or None where the date stands outside the
    text (a field of a JSON line, an option).
    """

    when: When
    basis: Basis
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where in what was named a converted article stood.

    `member` is the path in an archive, `record` the id of a WARC record, `row` the row of a table (CSV: as a
    spreadsheet numbers it, the header is row 1; Parquet: from 1) or the line of a file. `pages` are the code points of
    the article's text at which the pages of a PDF begin.
    """

    format: str
    member: str | None = None
    record: str | None = None
    row: int | None = None
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    `text` is the decoded file, nothing stripped; all offsets of the project are Unicode code points into it, `start`
    inclusive and `end` exclusive. `header` lists the spans of the text that are metadata and not prose, in order.
    `converted` says that the text is not the decoded file as it stands (a field of a JSON line, a page, standard
    input), so that exports must carry it; `provenance` says where it stood. `duplicate_of` is the id of the article
    that this one says over again, nearly word for word.
    """

    id: str
    path: str
    text: str
    sha256: str
    encoding: str = "utf-8"
    title: str | None = None
    source: str | None = None
    url: str | None = None
    language: str = "fr"
    published: Publication | None = None
    header: tuple[tuple[int, int], ...] = ()
    converted: bool = False
    provenance: Provenance | None = None
    duplicate_of: str | None = None
