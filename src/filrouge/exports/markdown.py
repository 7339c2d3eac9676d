"""Markdown: a table of the story, then each event with its quotes."""

import re
from collections.abc import Iterator

from filrouge.exports.sources import Source, quotes, sources
from filrouge.exports.spoken import spoken
from filrouge.exports.table import Row, one_line, rows
from filrouge.timeline.timeline import Event, Timeline

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")


def render(timeline: Timeline) -> str:
    """The Markdown file."""
    return "\n".join(_lines(timeline)) + "\n"


def _lines(timeline: Timeline) -> Iterator[str]:
    table = rows(timeline)
    yield "# Chronologie"
    yield ""
    yield f"{_count(len(table), 'événement')} d'après {_count(len(timeline.articles), 'article')}."
    yield ""
    yield from _table(table)
    known = sources(timeline)
    for row, event in zip(table, timeline.events, strict=True):
        yield from _section(row, event, known)
    yield from _sources(timeline, known)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}"


def _table(table: list[Row]) -> Iterator[str]:
    yield "| Date | Événement | Qui | Articles |"
    yield "| --- | --- | --- | --- |"
    for row in table:
        yield f"| {escaped(row.date)} | {escaped(row.headline)} | {escaped(row.names)} | {row.articles} |"


def _section(row: Row, event: Event, known: dict[str, Source]) -> Iterator[str]:
    yield ""
    yield f"## {escaped(row.date)} : {escaped(row.label)}"
    yield ""
    for quote, source in quotes(event, known):
        yield f"- « {escaped(quote)} » ({_name(source)})"
    if row.speakers:
        yield f"- Selon : {escaped(' ; '.join(row.speakers))}"
    for conflict in row.conflicts:
        yield f"- Désaccord : {escaped(conflict)}"


def _name(source: Source) -> str:
    name = escaped(source.name)
    return f"[{name}](<{source.link}>)" if source.link else name


def _sources(timeline: Timeline, known: dict[str, Source]) -> Iterator[str]:
    yield ""
    yield "## Sources"
    yield ""
    for dated in timeline.articles:
        published = f", {spoken(dated.published.when)}" if dated.published else ""
        yield f"- {_name(known[dated.article.id])}{escaped(published)}"


def escaped(text: str) -> str:
    """The text on one line, with nothing in it that Markdown reads as markup."""
    return _SPECIAL.sub(r"\\\1", one_line(text))
