"""How much of an input is read: every limit of the first stage, in one place.

They keep one hostile or mistaken input from taking the machine, or the good articles beside it, down.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from filrouge.errors import InputError

LONGEST = 1_000_000
"""The longest article that is read, in characters: some 150,000 words, as much as the parser takes in one piece."""

DEEPEST_PAGE = 255
"""How deep the elements of a page may nest, which is where libxml2 stops."""

MOST_PROBLEMS = 20
"""How many faulty rows, lines or members of one file get a line each; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a user may raise, with `--limit NAME=NUMBER` or `read_articles(paths, limits=Limits(...))`."""

    text_mb: int = 8
    """Size of a text file: no text of LONGEST characters takes more."""
    page_mb: int = 10
    """Size of a web page; real ones rarely reach 5."""
    page_elements: int = 30_000
    """Elements of a web page; real ones rarely have 10 000, and some that are made for it take minutes to sort out."""
    pdf_mb: int = 50
    """Size of a PDF file."""
    pdf_pages: int = 500
    """Pages of a PDF file."""
    document_mb: int = 50
    """Size of a JSON file or a mail, and of the text with its marks that a Word or OpenDocument file unpacks to."""
    collection_mb: int = 1_000
    """Size of a file of many articles (JSON lines, CSV, Parquet, ZIP), and of all that an archive unpacks to."""
    members: int = 100_000
    """Members, rows or records of one file."""
    nesting: int = 3
    """How many archives may lie one in the other."""
    ratio: int = 100
    """How many times its packed size a member of an archive may take; pages take some 10, bombs 1000."""
    fetch_seconds: int = 30
    """How long one address may take to answer in full."""
    redirects: int = 5
    """How many times an address may send to another."""

    @classmethod
    def parse(cls, settings: Iterable[str]) -> "Limits":
        """The limits with those raised that `settings` name: "page_mb=20". Raises InputError where one is none."""
        names = [field.name for field in fields(cls)]
        chosen = {}
        for setting in settings:
            name, _, number = setting.partition("=")
            if name not in names or not number.isascii() or not number.isdigit() or int(number) < 1:
                raise InputError(f"{setting!r} is no limit; write NAME=NUMBER, NAME being one of {', '.join(names)}")
            chosen[name] = int(number)
        return replace(cls(), **chosen)
