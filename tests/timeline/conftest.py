"""Accounts for the tests of the timeline, made by hand from short texts."""

import hashlib
from collections.abc import Callable, Sequence

import pytest

from filrouge.articles.article import Article, Publication
from filrouge.events.event import (
    Account,
    DateClaim,
    EntityMention,
    EntityType,
    EventMention,
    LocalEntity,
    Participant,
    Role,
    Status,
)
from filrouge.mentions.dates import find_dates
from filrouge.mentions.mention import Span
from filrouge.when import When

Told = tuple[str, str, dict[str, Role]]
"""An event in a text: its type, its trigger, who is in it by name."""


def _article(text: str, published: str | None) -> Article:
    sha = hashlib.sha256(text.encode()).hexdigest()
    when = Publication(When.parse(published), "metadata") if published else None
    return Article(sha[:16], f"{sha[:4]}.txt", text, sha, published=when)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _sentence(text: str, at: int) -> Span:
    end = text.find(". ", at)
    return Span(text.rfind(". ", 0, at) + 1, end + 1 if end >= 0 else len(text))


def make_account(
    text: str,
    who: Sequence[tuple[str, EntityType]] = (),
    told: Sequence[Told] = (),
    published: str | None = "2021-03-10",
    status: Status = "happened",
) -> Account:
    """An account of a text; a sentence is its events' clause, and its first time expression their date."""
    article = _article(text, published)
    entities = tuple(
        LocalEntity(name, kind, (), (EntityMention(_span(text, name), name),) if name in text else ())
        for name, kind in who
    )
    names = [name for name, _ in who]
    times = find_dates(text, published=When.parse(published) if published else None)
    events = []
    for kind, trigger, parts in told:
        span = _span(text, trigger)
        sentence = _sentence(text, span.start)
        people = tuple(
            Participant(names.index(name), role, EntityMention(sentence, name)) for name, role in sorted(parts.items())
        )
        dates = tuple(DateClaim(t, "clause") for t in times if sentence.start <= t.start < sentence.end)[:1]
        events.append(EventMention(kind, span, sentence, sentence, status, trigger, people, dates))
    return Account(article, entities, tuple(events), tuple(times))


@pytest.fixture
def account() -> Callable[..., Account]:
    """The maker of accounts."""
    return make_account
