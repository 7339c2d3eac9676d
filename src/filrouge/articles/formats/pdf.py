"""PDF: one article a file, its text in paragraphs, with where its pages begin."""

from collections.abc import Iterator
from io import BytesIO

from filrouge.articles.blob import Blob, Draft, Task, read_whole
from filrouge.articles.fields import shown_title
from filrouge.articles.formats.extra import foreign, needs
from filrouge.articles.formats.paragraphs import paragraphs
from filrouge.articles.limits import LONGEST
from filrouge.errors import InputError


def read(blob: Blob, task: Task) -> Iterator[Draft]:
    """The one article. Its file's dates say when it was printed, not when it came out, and are left alone."""
    data = read_whole(blob, task, "pdf_mb")
    pages, title = _pages(data, task.limits.pdf_pages)
    if not any(page.strip() for page in pages):
        raise InputError("holds no text, only pictures of it; put it through text recognition (OCR) first")
    text, starts = paragraphs(pages)
    yield Draft(blob.name, text, fields=shown_title(title, text), provenance=blob.provenance(pages=starts))


def _pages(data: bytes, most: int) -> tuple[list[str], str | None]:
    """The text of each page, and the title that the file states."""
    with needs("pdf", "pypdf"):
        from pypdf import PdfReader
    with foreign("PDF"):
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("is encrypted; save it without its password first")
        if len(reader.pages) > most:
            raise InputError(f"has more than {most} pages; split it, or use --limit pdf_pages=N")
        pages, length = [], 0
        for page in reader.pages:
            pages.append(page.extract_text())
            length += len(pages[-1])
            if length > LONGEST:
                raise InputError(f"is longer than {LONGEST // 1_000_000} million characters, the most of one article")
        return pages, reader.metadata.title if reader.metadata else None
