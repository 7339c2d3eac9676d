"""Every example of the event types is found by the whole chain, every counterexample tells no event of its type.

What a statistical parse cannot get is listed in known_misses.toml and must fail: once it is found, its line goes.
"""

import datetime
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from filrouge.articles.article import Article, Publication
from filrouge.events.account import give_account
from filrouge.events.event import Account, EventMention
from filrouge.lexicon.event_types import Example, event_types
from filrouge.mentions.extract import extract
from filrouge.mentions.pipeline import load
from filrouge.when import When

KNOWN = tomllib.loads((Path(__file__).parent / "known_misses.toml").read_text(encoding="utf-8"))
EXAMPLES = [(name, example) for name, event_type in event_types().items() for example in event_type.examples]
COUNTEREXAMPLES = [(name, text) for name, event_type in event_types().items() for text in event_type.counterexamples]
SHARE_KNOWN = 0.08


def _article(text: str) -> Article:
    published = Publication(When.day(datetime.date(2021, 3, 10)), "option")
    return Article(id="example", path="example.txt", text=text, sha256="0" * 64, published=published)


@pytest.fixture(scope="module")
def accounts() -> Mapping[str, Account]:
    """The accounts of all sentences of the lexicon, each read as an article of its own."""
    texts = list(dict.fromkeys([example.text for _, example in EXAMPLES] + [text for _, text in COUNTEREXAMPLES]))
    return {m.article.text: give_account(m) for m in extract(map(_article, texts), load())}


def _parameters(rows: list[tuple[str, object]], listed: list[str]) -> Iterator[object]:
    for name, row in rows:
        text = row.text if isinstance(row, Example) else str(row)
        marks = [pytest.mark.xfail(strict=True, reason="in known_misses.toml")] if text in listed else []
        yield pytest.param(name, row, marks=marks, id=f"{name}: {text[:60]}")


def _told(account: Account, name: str, example: Example) -> list[EventMention]:
    start = example.text.index(example.trigger)
    end = start + len(example.trigger)
    return [e for e in account.events if e.type == name and e.trigger.start < end and start < e.trigger.end]


def _takes_part(account: Account, event: EventMention, role: str, name: str) -> bool:
    names = {n for p in event.participants if p.role == role for n in (account.entities[p.entity].name, p.mention.text)}
    return any(name in found or found in name for found in names)


@pytest.mark.parametrize(("name", "example"), list(_parameters(EXAMPLES, KNOWN["examples"])))
def test_example_is_told(accounts: Mapping[str, Account], name: str, example: Example) -> None:
    account = accounts[example.text]
    told = _told(account, name, example)
    assert told, [(e.type, example.text[e.trigger.start : e.trigger.end]) for e in account.events]
    assert example.status in (None, *(event.status for event in told))
    wanted = [(role, who) for role, names in example.who.items() for who in names]
    missing = [(role, who) for role, who in wanted if not any(_takes_part(account, e, role, who) for e in told)]
    assert not missing, [(account.entities[p.entity].name, p.role) for e in told for p in e.participants]


@pytest.mark.parametrize(("name", "text"), list(_parameters(COUNTEREXAMPLES, KNOWN["counterexamples"])))
def test_counterexample_is_no_event(accounts: Mapping[str, Account], name: str, text: str) -> None:
    told = [e for e in accounts[text].events if e.type == name]
    assert not told, [text[e.trigger.start : e.trigger.end] for e in told]


def test_known_misses_are_few_and_of_the_lexicon() -> None:
    assert set(KNOWN["examples"]) <= {example.text for _, example in EXAMPLES}
    assert set(KNOWN["counterexamples"]) <= {text for _, text in COUNTEREXAMPLES}
    assert len(KNOWN["examples"]) <= SHARE_KNOWN * len(EXAMPLES)
    assert len(KNOWN["counterexamples"]) <= SHARE_KNOWN * len(COUNTEREXAMPLES)
