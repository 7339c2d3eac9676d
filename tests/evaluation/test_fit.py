"""What the weights are set on: which found mentions tell which event of the gold."""

import hashlib
from typing import Any

import pytest

from filrouge.articles.article import Article
from filrouge.evaluation.fit import main, rows
from filrouge.evaluation.goldmentions import truth_of
from filrouge.events.event import Account, EventMention
from filrouge.mentions.mention import Span

TEXT = "Le site a fermé, puis rouvert lundi. Il a plu."


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _account(*triggers: str) -> Account:
    told = (EventMention("outage", _span(t), _span(t), Span(0, len(TEXT)), "happened", t) for t in triggers)
    article = Article("a", "somewhere/01.txt", TEXT, hashlib.sha256(TEXT.encode()).hexdigest())
    return Account(article, (), tuple(told))


def _gold(*mentions: tuple[str, str]) -> dict[str, Any]:
    events = []
    for clause, trigger in mentions:
        where, span = _span(clause), _span(trigger)
        raw = {"article": "01.txt", "start": where.start, "end": where.end, "trigger": [span.start, span.end]}
        events.append({"mentions": [raw]})
    return {"events": events}


@pytest.mark.parametrize(
    ("trigger", "event"),
    [
        ("fermé", 0),  # the gold's trigger
        ("rouvert lundi", 1),  # more than the gold's trigger
        ("Le site", 0),  # another word of its clause
        ("plu", None),
    ],
)
def test_a_found_mention_tells_the_event_of_its_trigger_or_clause(trigger: str, event: int | None) -> None:
    found = truth_of(_gold(("Le site a fermé", "fermé"), ("rouvert lundi", "rouvert")), [_account(trigger)])
    span = _span(trigger)
    assert found.get(("a", span.start, span.end)) == event


def test_two_mentions_that_the_gold_does_not_have_teach_nothing() -> None:
    account = _account("fermé", "rouvert", "plu")
    gold = _gold(("fermé", "fermé"))
    assert len(list(rows([account], truth_of(gold, [account])))) == 2
    assert list(rows([account], {})) == []


@pytest.mark.parametrize("arguments", [[], ["gold.json"], ["gold.json", "articles", "--found", "gold.json"]])
def test_a_story_is_a_gold_file_and_a_folder(arguments: list[str]) -> None:
    assert main(arguments) == 2
