"""Documents of Word (.docx) and OpenDocument (.odt): one article a file, an empty line between its paragraphs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from filrouge.articles.blob import MEGABYTE, Blob, Draft, Task, at_random, too_large
from filrouge.articles.fields import shown_title
from filrouge.articles.formats.extra import foreign
from filrouge.errors import InputError

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


@dataclass(frozen=True, slots=True)
class _Markup:
    """How a kind of document writes text: which file in it holds it, and what its elements stand for.

    Characters count in the elements of `words`, or, where that is empty, wherever they stand in a paragraph. What
    `unseen` elements hold is not what a reader sees: what was struck out, comments, notes, what a box says once more.
    """

    body: str
    about: str
    paragraphs: frozenset[str]
    words: frozenset[str]
    signs: Mapping[str, str]
    unseen: frozenset[str]


_MARKUPS = {
    "docx": _Markup(
        body="word/document.xml",
        about="docProps/core.xml",
        paragraphs=frozenset({f"{_WORD}p"}),
        words=frozenset({f"{_WORD}t"}),
        signs={f"{_WORD}tab": " ", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"},
        unseen=frozenset({f"{_WORD}del", f"{_WORD}moveFrom", _FALLBACK}),
    ),
    "odt": _Markup(
        body="content.xml",
        about="meta.xml",
        paragraphs=frozenset({f"{_TEXT}p", f"{_TEXT}h"}),
        words=frozenset(),
        signs={f"{_TEXT}s": " ", f"{_TEXT}tab": " ", f"{_TEXT}line-break": "\n"},
        unseen=frozenset({f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation"}),
    ),
}


def read(blob: Blob, task: Task) -> Iterator[Draft]:
    """The one article. When its file was written or saved says nothing of when it came out, and is left alone."""
    markup = _MARKUPS[blob.format]
    with at_random(blob, task) as stream, foreign(f".{blob.format} document"):
        archive = ZipFile(stream)
        paragraphs = list(_paragraphs(_member(archive, markup.body, task), markup))
        title = _title(archive, markup.about, task)
    if not paragraphs:
        raise InputError("holds no text; if it holds pictures of it, put them through text recognition (OCR) first")
    text = "\n\n".join(paragraphs) + "\n"
    yield Draft(blob.name, text, fields=shown_title(title, text), provenance=blob.provenance())


def _member(archive: ZipFile, name: str, task: Task) -> bytes:
    info = archive.getinfo(name)
    if info.file_size > task.limits.document_mb * MEGABYTE:
        raise too_large("document_mb", task.limits, "save it as .txt")
    data = archive.read(info)
    task.take(len(data))
    if b"<!DOCTYPE" in data:  # no program writes one; it could define entities that grow without end
        raise InputError("defines its own marks, as no office program does; save it as .txt")
    return data


def _title(archive: ZipFile, name: str, task: Task) -> str | None:
    """The title that the document states."""
    if name not in archive.namelist():
        return None
    found = ElementTree.fromstring(_member(archive, name, task)).find(f".//{_TITLE}")
    return found.text if found is not None else None


def _paragraphs(data: bytes, markup: _Markup) -> Iterator[str]:
    """The paragraphs that are not blank; those of a box come before the one that it hangs on."""
    hidden = 0
    for event, element in ElementTree.iterparse(BytesIO(data), ("start", "end")):
        if element.tag in markup.unseen:
            hidden += 1 if event == "start" else -1
        if event == "start" or hidden:
            continue
        if element.tag in markup.unseen:
            element.text, element[:] = None, []  # what comes behind it stays
        elif element.tag in markup.signs:
            element.text = markup.signs[element.tag]
        elif element.tag in markup.paragraphs:
            said = _said(element, markup).strip()
            element.clear()
            if said:
                yield said


def _said(paragraph: ElementTree.Element, markup: _Markup) -> str:
    if not markup.words:
        return "".join(paragraph.itertext())
    telling = markup.words | markup.signs.keys()
    return "".join(element.text or "" for element in paragraph.iter() if element.tag in telling)
