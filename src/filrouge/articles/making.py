"""From one text and its fields to an article."""

import datetime
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.articles.addresses import day_of_address, days_of_names
from filrouge.articles.article import Article, Provenance, Publication
from filrouge.articles.bylines import find_bylines
from filrouge.articles.feet import find_feet
from filrouge.articles.fields import Fields, FrontMatter, read_front_matter, writable
from filrouge.articles.headers import Byline
from filrouge.articles.language import guess_language
from filrouge.articles.limits import LONGEST
from filrouge.articles.problem import Problem
from filrouge.articles.publication import choose_publication, middle_of, publication_within, story_window
from filrouge.errors import InputError
from filrouge.when import When

_ID_LENGTH = 16
_TITLE = re.compile(r"\s*#[^\S\n]+(?P<title>[^\n]*[^\s#])")


def make_article(
    text: str,
    path: str,
    fields: Fields | None = None,
    *,
    option: When | None = None,
    encoding: str = "utf-8",
    provenance: Provenance | None = None,
    converted: bool = False,
) -> Article:
    """The article that `text` is, with the metadata of `fields` or of its own front matter, and of its header.

    Its id is `fields.id`, or else the start of the SHA-256 of the text in UTF-8. Raises InputError where it is too
    long or holds nothing but metadata.
    """
    _refuse_long(text)
    text = writable(text)
    front = read_front_matter(text) if fields is None else None
    bylines = _bylines(text, front)
    header = _header_spans(front, bylines)
    _refuse_empty(text, header)
    stated = fields or (front.fields if front else Fields())
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    title = _TITLE.match(text, front.end if front else 0)
    return Article(
        id=stated.id or content_id(sha256),
        path=path,
        text=text,
        sha256=sha256,
        encoding=encoding,
        title=stated.title or (title["title"] if title else None),
        source=stated.source,
        url=stated.url,
        language=guess_language(text),
        published=choose_publication(_of_fields(stated, front), bylines, option, _of_surroundings(stated)),
        header=header,
        converted=converted,
        provenance=provenance,
    )


def date_by_others(articles: Sequence[Article]) -> list[Article]:
    """The articles, those that say nothing dated by the names of their files, and those whose dateline lacks only its
    year by being near the others.
    """
    named = days_of_names(articles)
    articles = [_named(article, named.get(a)) for a, article in enumerate(articles)]
    known = [article.published.when for article in articles if article.published]
    window, middle = story_window(known), middle_of(known)
    return [article if article.published or not window else _dated(article, window, middle) for article in articles]


def _named(article: Article, day: datetime.date | None) -> Article:
    return (
        replace(article, published=Publication(When.day(day), "metadata")) if day and not article.published else article
    )


def _dated(article: Article, window: When, middle: datetime.date | None) -> Article:
    front = read_front_matter(article.text)
    return replace(article, published=publication_within(_bylines(article.text, front), window, middle))


def _bylines(text: str, front: FrontMatter | None) -> list[Byline]:
    """The headers above the text; where they say no more than when it was updated, those below it too."""
    begin = front.end if front else 0
    above = find_bylines(text, begin)
    if any(byline.day and byline.kind != "updated" for byline in above):
        return above
    return above + find_feet(text, max((byline.end for byline in above), default=begin))


def _refuse_long(text: str) -> None:
    if len(text) > LONGEST:
        long = f"{len(text) / 1e6:.1f} million characters"
        raise InputError(f"is {long} long, more than the {LONGEST // 1_000_000} million of one article; split it")


def _refuse_empty(text: str, header: tuple[tuple[int, int], ...]) -> None:
    if not text.strip():
        raise InputError("is empty; it holds no text to read")
    if not _has_prose(text, header):
        raise InputError("holds metadata but no text to read")


def content_id(sha256: str) -> str:
    """The id of an article that has none of its own."""
    return sha256[:_ID_LENGTH]


def doubts(article: Article, fields: Fields | None = None) -> Iterator[Problem]:
    """What a reader should know of an article that was read all the same."""
    front = read_front_matter(article.text) if fields is None else None
    stated = fields or (front.fields if front else Fields())
    if stated.unreadable:
        yield _doubt(article, f"its date {stated.unreadable!r} is not understood; write it as 2021-03-10")
    if article.language != "fr":
        language = "no language that filrouge knows" if article.language == "und" else f"{article.language!r}"
        yield _doubt(article, f"seems to be in {language}, not in French; read all the same, expect little of it")
    if "\ufffd" in article.text:
        yield _doubt(article, "holds characters that could not be decoded (\ufffd); save it again as UTF-8")


def _doubt(article: Article, what: str) -> Problem:
    return Problem(article.path, what, "warning")


def _of_fields(fields: Fields, front: FrontMatter | None) -> Publication | None:
    if fields.published is None:
        return None
    start, end = front.date_span if front and front.date_span else (None, None)
    return Publication(fields.published, "metadata", start, end)


def _of_surroundings(fields: Fields) -> When | None:
    """The day that its address states, or that it was sent on."""
    day = day_of_address(fields.url) if fields.url else None
    return When.day(day) if day else fields.sent


def _header_spans(front: FrontMatter | None, bylines: list[Byline]) -> tuple[tuple[int, int], ...]:
    block = [(0, front.end)] if front else []
    return (*block, *((byline.start, byline.end) for byline in bylines))


def _has_prose(text: str, header: tuple[tuple[int, int], ...]) -> bool:
    start = 0
    for first, last in header:
        if any(map(str.isalnum, text[start:first])):
            return True
        start = last
    return any(map(str.isalnum, text[start:]))
