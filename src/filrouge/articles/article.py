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
class Article:
    """One news article.

    `text` is the decoded file, nothing stripped; all offsets of the project are Unicode code points into it, `start`
    inclusive and `end` exclusive. `header` lists the spans of the text that are metadata and not prose, in order.
    `converted` says that the text is not the decoded file as it stands (a field of a JSON line, standard input), so
    that exports must carry it.
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
