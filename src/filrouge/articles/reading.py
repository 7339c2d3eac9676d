"""From files to articles: the first stage, and the only one that reads input."""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from filrouge.articles.article import Article
from filrouge.articles.decoding import decode
from filrouge.articles.fields import read_fields, read_when
from filrouge.articles.making import LONGEST, content_id, doubts, make_article
from filrouge.articles.problem import Problem, Reading
from filrouge.articles.sources import STANDARD_INPUT, Source, find_sources
from filrouge.errors import InputError
from filrouge.when import When

_LARGEST_FILE = 8 * LONGEST  # bytes; no text of LONGEST characters takes more
_LARGEST_COLLECTION = 1_000_000_000


def read_articles(paths: str | Path | Iterable[str | Path], *, published: str | When | None = None) -> Reading:
    """The articles that `paths` hold, in order of path, and one line for each input that could not be read.

    Paths are files (.txt, .md: one article; .jsonl: one a line, with `text` and optional `id`, `title`, `source`,
    `url`, `published`), folders (recursive), patterns ("press/**/*.txt") or "-" for standard input. Text is decoded
    as UTF-8, as UTF-16 or UTF-32 with a byte order mark, or else as the likeliest Western encoding; line ends and all
    else stay as they are. Of articles with the very same text the first is kept. `published` (EDTF) dates the
    articles that say nothing.

    Raises InputError where `published` is no date. Bad inputs raise nothing: they are in the `problems` of the result.
    """
    option = _option(published)
    sources, problems = find_sources([paths] if isinstance(paths, str | Path) else paths)
    articles: list[Article] = []
    for source in sources:
        for item in _read_source(source, option):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                articles.append(item)
    kept, repeated = _distinct(articles)
    return Reading(tuple(kept), tuple(sorted({*problems, *repeated})))


def read_text(text: str, *, path: str = STANDARD_INPUT, published: str | When | None = None) -> Article:
    """One article from its text; `path` is what exports call it.

    Raises InputError where the text is empty or too long, or `published` is no date.
    """
    return make_article(text, path, option=_option(published), converted=True)


def _option(published: str | When | None) -> When | None:
    when = read_when(published) if isinstance(published, str) else published
    if published is not None and when is None:
        raise InputError(
            f"published: {published!r} is no date; write it as 2021-03-10, 2021-03 or 2021-03-08/2021-03-14"
        )
    return when


def _read_source(source: Source, option: When | None) -> Iterator[Article | Problem]:
    """The articles of one file; what cannot be read comes as a problem."""
    try:
        text, encoding = decode(_read_bytes(source))
        if source.holds_lines or (source.path is None and _looks_like_lines(text)):
            yield from _read_lines(text, source.name, option, encoding)
        else:
            article = make_article(text, source.name, option=option, encoding=encoding, converted=source.path is None)
            yield article
            yield from doubts(article)
    except InputError as error:
        yield Problem(source.name, str(error))
    except OSError as error:
        yield Problem(source.name, f"cannot be read ({error.strerror or error}); check that it is there and its rights")


def _read_bytes(source: Source) -> bytes:
    limit = _LARGEST_COLLECTION if source.holds_lines or source.path is None else _LARGEST_FILE
    if source.path is None:
        data = sys.stdin.buffer.read(limit + 1)
    else:
        with source.path.open("rb") as file:
            data = file.read(limit + 1)
    if len(data) > limit:
        raise InputError(
            f"is larger than {limit // 1_000_000} MB; split it: one article a file, or one a line of a .jsonl file"
        )
    return data


def _looks_like_lines(text: str) -> bool:
    """Whether standard input is JSON lines: its first line is an object with a text."""
    try:
        data = json.loads(text.lstrip().partition("\n")[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(data, dict) and "text" in data


def _read_lines(text: str, name: str, option: When | None, encoding: str) -> Iterator[Article | Problem]:
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        raise InputError("is empty; it holds no article")
    for number, line in lines:
        yield from _read_line(line, f"{name}:{number}", option, encoding)


def _read_line(line: str, where: str, option: When | None, encoding: str) -> Iterator[Article | Problem]:
    """The article of one JSON line; `where` names the file and the line."""
    try:
        data = _object(line)
        fields = read_fields(data)
        article = make_article(data["text"], where, fields, option=option, encoding=encoding, converted=True)
    except InputError as error:
        yield Problem(where, str(error))
        return
    yield article
    yield from doubts(article, fields)


def _object(line: str) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except ValueError as error:
        reason = f"{error.msg}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        raise InputError(f'is no JSON ({reason}); each line must be one object with a "text"') from error
    except RecursionError as error:
        raise InputError('is JSON nested too deep; each line must be one object with a "text"') from error
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise InputError('has no "text"; each line must be one JSON object with the article in "text"')
    return data


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
