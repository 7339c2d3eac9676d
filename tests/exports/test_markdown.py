"""Markdown, read back with a parser of CommonMark: what a reader sees, and that nothing else is markup."""

from collections.abc import Iterable

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from filrouge.exports import markdown
from filrouge.exports.sources import quotes, sources
from filrouge.exports.table import rows
from filrouge.timeline.timeline import Timeline

SEEN = {"text", "softbreak", "link_open", "link_close"}


def inlines(timeline: Timeline, inside: str) -> list[Token]:
    """The inline content of every block of a kind (th, td, h2, li), in order."""
    found, opened = [], []
    for token in MarkdownIt("commonmark").enable("table").parse(markdown.render(timeline)):
        if token.nesting == 1:
            opened.append(token.tag)
        elif token.nesting == -1:
            opened.pop()
        elif token.type == "inline" and inside in opened:
            found.append(token)
    return found


def words(tokens: Iterable[Token]) -> list[str]:
    return ["".join(child.content for child in token.children or ()) for token in tokens]


def seen(text: str) -> str:
    """The text as a parser of Markdown gives it: NUL is never kept, and no white space at the ends."""
    return text.replace("\x00", "\ufffd").strip()


def test_the_table_comes_back(timeline: Timeline) -> None:
    remarks = [f" ({row.remark})" if row.remark else "" for row in rows(timeline)]
    meant = [
        [row.date, row.label + remark, row.names, str(row.articles)]
        for row, remark in zip(rows(timeline), remarks, strict=True)
    ]
    cells = words(inlines(timeline, "td"))
    assert [cells[i : i + 4] for i in range(0, len(cells), 4)] == [[seen(cell) for cell in row] for row in meant]


def test_every_event_has_its_heading_and_its_quotes(timeline: Timeline) -> None:
    known = sources(timeline)
    assert words(inlines(timeline, "h2"))[:-1] == [seen(f"{row.date} : {row.label}") for row in rows(timeline)]
    items = words(inlines(timeline, "li"))
    for event in timeline.events:
        for quote, source in quotes(event, known):
            assert seen(f"« {quote} » ({source.name})") in items


@pytest.mark.parametrize("place", ["td", "h2", "li"])
def test_nothing_of_an_article_is_markup(rich: Timeline, place: str) -> None:
    children = [child for token in inlines(rich, place) for child in token.children or ()]
    assert {child.type for child in children} <= SEEN
    assert {child.attrs["href"] for child in children if child.type == "link_open"} <= {
        "https://exemple.fr/a?b=1&c='2'"
    }
