"""What this stage reaches on the gold's own mentions: floors, a little below what was measured."""

import json
from collections import Counter
from pathlib import Path

import pytest

from filrouge.articles.reading import read_articles
from filrouge.evaluation.fit import rows
from filrouge.evaluation.goldmentions import Who, accounts_of
from filrouge.evaluation.synthetic import make_story, pairwise
from filrouge.mentions.dates import find_dates
from filrouge.timeline.story import build_story
from filrouge.timeline.timeline import Timeline

CORPUS = Path(__file__).parents[2] / "corpus"
Truth = dict[tuple[str, int, int], int]


def oracle(who: Who) -> tuple[Timeline, Truth]:
    gold = json.loads((CORPUS / "gold" / "parler.json").read_text(encoding="utf-8"))
    articles = list(read_articles(CORPUS / "articles"))
    times = {a.id: find_dates(a.text, published=a.published.when if a.published else None) for a in articles}
    accounts, truth = accounts_of(gold, articles, times, who)
    return build_story(accounts), truth


def b_cubed(timeline: Timeline, truth: Truth) -> float:
    """B-cubed F1 of the entries against the gold's events, in percent."""
    pairs = [
        (event.id, truth[t.trigger.article, t.trigger.start, t.trigger.end])
        for event in timeline.events
        for t in event.tellings
    ]
    ours, theirs, both = Counter(p[0] for p in pairs), Counter(p[1] for p in pairs), Counter(pairs)
    precision = sum(both[p] / ours[p[0]] for p in pairs) / len(pairs)
    recall = sum(both[p] / theirs[p[1]] for p in pairs) / len(pairs)
    return 200 * precision * recall / (precision + recall)


@pytest.mark.parametrize(("who", "floor"), [("gold", 90), ("sentence", 89), ("clause", 85)])
def test_clusters_on_gold_mentions(who: Who, floor: float) -> None:
    timeline, truth = oracle(who)
    assert b_cubed(timeline, truth) >= floor


def test_the_site_reappeared_on_sunday_17_january(  # what no article says and all of them together prove
) -> None:
    timeline, _ = oracle("gold")
    event = next(e for e in timeline.events if any(t.trigger.text == "refait surface" for t in e.tellings))
    assert event.date is not None
    assert event.date.when.edtf == "2021-01-17"
    said = " ".join(step.quote.text for step in event.date.derivation)
    assert "dimanche" in said
    assert "il y a une semaine" in said
    assert "10 janvier" in said


def test_the_article_that_bears_no_date_is_of_february_2021() -> None:
    timeline, _ = oracle("gold")
    article = next(a for a in timeline.articles if a.article.path.endswith("003_be45f973b9ba43a6.txt"))
    assert article.article.published is None
    assert article.published is not None
    assert (article.published.when.edtf, article.published.basis) == ("2021-02", "inferred")


def test_the_outage_keeps_the_week_that_another_article_gives_it() -> None:
    timeline, _ = oracle("gold")
    event = next(e for e in timeline.events if any(t.trigger.text == "fermeture" for t in e.tellings))
    assert event.date is not None
    assert event.date.when.edtf == "2021-01-10"
    sides = {step.says: step.quote.text for conflict in event.conflicts for step in conflict.values}
    assert sides["2021-01-11/2021-01-17"] == "La semaine dernière"


def test_made_up_stories_are_joined() -> None:
    accounts, truth = make_story(800)
    assert pairwise(build_story(accounts), accounts, truth) >= 95


def test_a_made_up_story_is_always_the_same() -> None:
    assert make_story(100) == make_story(100)


def test_the_fit_sees_both_kinds_of_pairs() -> None:
    gold = json.loads((CORPUS / "gold" / "parler.json").read_text(encoding="utf-8"))
    articles = list(read_articles(CORPUS / "articles"))
    data = list(rows(*accounts_of(gold, articles, {})))
    assert {same for _, same in data} == {True, False}
