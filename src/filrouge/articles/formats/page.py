"""Web pages: the article among its menus, and what the page says of it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from filrouge.articles.blob import Blob, Draft, Task, read_whole
from filrouge.articles.decoding import decode, encoding_of_mark
from filrouge.articles.fields import Fields
from filrouge.articles.formats.extra import foreign, needs
from filrouge.articles.formats.page_date import page_date
from filrouge.articles.limits import DEEPEST_PAGE
from filrouge.articles.own import OwnTimeline, is_own_page
from filrouge.errors import InputError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEAD = 4096  # bytes: where a page must state its encoding
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_FEWEST_WORDS = 8  # what has fewer is a menu


def read(blob: Blob, task: Task) -> Iterator[Draft]:
    """The one article. Raises InputError where the page holds none."""
    data = read_whole(blob, task, "page_mb")
    if is_own_page(data[:_HEAD]):
        raise OwnTimeline
    with needs("html", "trafilatura"):
        from trafilatura import bare_extraction, extract_metadata
        from trafilatura.settings import Document
    markup, encoding = decode_page(data, blob.charset)
    with foreign("web page"):
        tree = _parsed(markup)
        _refuse_large(tree, task)
        published = page_date(tree)
        known = extract_metadata(tree, blob.url, {"extensive_search": False, "original_date": True})
        found = bare_extraction(_parsed(markup), include_comments=False, include_tables=False)
    body = found.text if isinstance(found, Document) and found.text else ""
    if len(body.split()) < _FEWEST_WORDS:
        raise InputError("holds no article that can be told from its menus; save the text of the article as .txt")
    address = known.url if (known.url or "").startswith(("http://", "https://")) else blob.url
    fields = Fields(title=known.title, source=known.sitename, url=address, published=published)
    yield Draft(blob.name, _text(known.title, body), encoding, fields, blob.provenance())


def decode_page(data: bytes, charset: str | None = None) -> tuple[str, str]:
    """The markup and its encoding: what a byte order mark, the server (`charset`) or the page itself says, if it is
    true.
    """
    stated = _CHARSET.search(data[:_HEAD])
    for name in (charset, stated[1].decode("ascii") if stated else None):
        try:
            if name and not encoding_of_mark(data):
                return data.decode(name), name.lower()
        except (LookupError, UnicodeError):
            continue
    return decode(data if encoding_of_mark(data) else data.replace(b"\x00", b" "))


def _parsed(markup: str) -> "HtmlElement":
    """The page as a tree. Raises InputError where the parser gave up, rather than take a part for the whole."""
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = document_fromstring(markup.replace("\x00", " ").encode("utf-8", "replace"), parser=parser)
    if any("depth" in error.message for error in parser.error_log):
        raise InputError(f"nests its elements more than {DEEPEST_PAGE} deep; save the text of the article as .txt")
    return tree


def _refuse_large(tree: "HtmlElement", task: Task) -> None:
    most = task.limits.page_elements
    if sum(1 for _ in tree.iter()) > most:
        raise InputError(f"has more than {most} elements; save the article as .txt, or use --limit page_elements=N")


def _text(title: str | None, body: str) -> str:
    """The title and the paragraphs, an empty line between them."""
    paragraphs = [line.strip() for line in body.split("\n") if line.strip()]
    if title and paragraphs[0] != title:
        paragraphs.insert(0, title)
    return "\n\n".join(paragraphs) + "\n"
