"""Parsed sentences written by hand, so that rules are tested without a model, and accounts given by the whole chain."""

import datetime
from collections.abc import Callable

import pytest

from filrouge.articles.article import Article, Publication
from filrouge.events.account import give_account
from filrouge.events.event import Account
from filrouge.mentions.extract import extract
from filrouge.mentions.mention import Sentence, Token
from filrouge.mentions.pipeline import load
from filrouge.when import When


def _token(row: str, start: int) -> Token:
    text, lemma, pos, head, dep, *morph = row.split("/")
    return Token(start, start + len(text), text, lemma, pos, "".join(morph), int(head), dep)


def _tree(rows: str) -> Sentence:
    start, tokens = 0, []
    for row in rows.split():
        tokens.append(_token(row, start))
        start = tokens[-1].end + 1
    return Sentence(0, tokens[-1].end, tuple(tokens))


@pytest.fixture
def tree() -> Callable[[str], Sentence]:
    """Builds a sentence from words written "text/lemma/POS/head/dep/morph", heads counted from 0."""
    return _tree


@pytest.fixture(scope="session")
def account() -> Callable[..., Account]:
    """Gives the account of a text as an article that came out on Wednesday, 10 March 2021, or is not `dated`."""
    nlp = load()
    published = Publication(When.day(datetime.date(2021, 3, 10)), "option")

    def give(text: str, dated: bool = True) -> Account:
        article = Article(
            id="text", path="text.txt", text=text, sha256="0" * 64, published=published if dated else None
        )
        return give_account(next(iter(extract([article], nlp))))

    return give


@pytest.fixture(scope="session")
def told(account: Callable[[str], Account]) -> Callable[[str], set[tuple[str, str]]]:
    """The events of a text, each by its type and the words of its trigger."""

    def events(text: str) -> set[tuple[str, str]]:
        return {(event.type, text[event.trigger.start : event.trigger.end]) for event in account(text).events}

    return events


@pytest.fixture(scope="session")
def meant(account: Callable[[str], Account]) -> Callable[[str, str], str | None]:
    """Whom the words mean that stand last in a text: the name of the entity with a mention by description there."""

    def whom(text: str, words: str) -> str | None:
        start = text.rindex(words)
        entities = account(text).entities
        found = (e.name for e in entities for m in e.mentions if m.span.start == start and m.how == "description")
        return next(found, None)

    return whom
