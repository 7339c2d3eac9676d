"""From files to articles: the first stage, and the only one that reads input."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path

from filrouge.articles.article import Article
from filrouge.articles.blob import MEGABYTE, Blob, Draft, Task, of_file
from filrouge.articles.duplicates import mark_duplicates
from filrouge.articles.fetching import fetch
from filrouge.articles.fields import DATE_FORMS, read_when
from filrouge.articles.formats.naming import format_of_name, format_of_start
from filrouge.articles.formats.table import drafts
from filrouge.articles.limits import Limits
from filrouge.articles.making import content_id, date_by_others, doubts, make_article
from filrouge.articles.problem import Problem, Reading
from filrouge.articles.shortening import missing_once, shortened
from filrouge.articles.sources import STANDARD_INPUT, Source, find_sources
from filrouge.errors import InputError
from filrouge.when import When


def read_articles(
    paths: str | Path | Iterable[str | Path],
    *,
    published: str | When | None = None,
    text_column: str | None = None,
    fetch: bool = False,
    limits: Limits | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Reading:
    """The articles that `paths` hold, in order of path, and one line for each input that could not be read.

    Paths are files, folders (recursive), patterns ("press/**/*.txt") or "-" for standard input. Files are text (.txt,
    .md), pages (.html), documents (.pdf, .docx, .odt), mails (.eml), tables (.csv, .parquet), .json and .jsonl with an
    article a row in the column `text_column` or one that is commonly called so, archives (.zip, .gz, .warc). Text is
    decoded as UTF-8, as UTF-16 or UTF-32 with a byte order mark, or else as the likeliest Western encoding; line ends
    and all else stay as they are. Of articles with the very same text the first is kept. `published` (EDTF) dates the
    articles that say nothing. Addresses ("https://...") are read only with `fetch`. What is larger than `limits` is
    refused. `progress` is called after each input with how many are done and how many there are.

    Raises InputError where `published` is no date. Bad inputs raise nothing: they are in the `problems` of the result.
    """
    option = _option(published)
    sources, problems = find_sources([paths] if isinstance(paths, str | Path) else paths)
    articles: list[Article] = []
    for done, source in enumerate(sources, start=1):
        faults: list[Problem] = []
        for item in _articles(source, Task(limits or Limits(), text_column, fetch), option):
            if isinstance(item, Article):
                articles.append(item)
            else:
                faults.append(item)
        problems += shortened(faults, source.name)
        if progress is not None:
            progress(done, len(sources))
    distinct, repeated = _distinct(articles)
    marked, copied = mark_duplicates(date_by_others(distinct))
    return Reading(tuple(marked), tuple(sorted({*missing_once(problems), *repeated, *copied})))


def read_text(text: str, *, path: str = STANDARD_INPUT, published: str | When | None = None) -> Article:
    """One article from its text; `path` is what exports call it.

    Raises InputError where the text is empty or too long, or `published` is no date.
    """
    return make_article(text, path, option=_option(published), converted=True)


def _option(published: str | When | None) -> When | None:
    when = read_when(published) if isinstance(published, str) else published
    if published is not None and when is None:
        raise InputError(f"published: {published!r} is no date; write it as {DATE_FORMS}")
    return when


def _articles(source: Source, task: Task, option: When | None) -> Iterator[Article | Problem]:
    """The articles of one source; what cannot be read comes as a problem."""
    try:
        blob = _blob(source, task)
    except InputError as error:
        yield Problem(source.name, str(error))
        return
    for item in drafts(blob, task):
        if isinstance(item, Draft):
            yield from _article(item, option)
        else:
            yield item


def _blob(source: Source, task: Task) -> Blob:
    """The bytes of a source, those that have no file already read."""
    if source.is_address:
        if not task.fetch:
            raise InputError("is on the web, and nothing is fetched unless you say --fetch; or save it as a file")
        return fetch(source.name, task.limits)
    if source.path:
        return of_file(source.path, source.name, format_of_name(source.name) or "text")
    data = sys.stdin.buffer.read(task.limits.collection_mb * MEGABYTE + 1)
    return Blob(source.name, format_of_start(data), partial(BytesIO, data))


def _article(draft: Draft, option: When | None) -> Iterator[Article | Problem]:
    try:
        article = make_article(
            draft.text,
            draft.name,
            draft.fields,
            option=option,
            encoding=draft.encoding,
            provenance=draft.provenance,
            converted=draft.provenance is not None,
        )
    except InputError as error:
        yield Problem(draft.name, str(error))
        return
    yield article
    yield from doubts(article, draft.fields)


def _distinct(articles: Iterable[Article]) -> tuple[list[Article], list[Problem]]:
    """The articles, each text once and each under an id of its own, and what was left out or renamed."""
    kept: dict[str, Article] = {}
    ids: set[str] = set()
    problems: list[Problem] = []
    for article in articles:
        if article.sha256 in kept:
            same = f"is the same text as {kept[article.sha256].path}; counted once"
            problems.append(Problem(article.path, same, "warning"))
            continue
        if article.id in ids:
            problems.append(
                Problem(article.path, f"has the id {article.id!r} of another article; its text names it", "warning")
            )
            article = replace(article, id=content_id(article.sha256))
        ids.add(article.id)
        kept[article.sha256] = article
    return list(kept.values()), problems
