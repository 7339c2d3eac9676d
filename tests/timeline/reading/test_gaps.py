"""What a timeline could not be given, and why."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account
from filrouge.timeline.reading.gaps import gaps
from filrouge.timeline.story import build_story

Maker = Callable[..., Account]
BULLE = [("Bulle", "company")]


@pytest.mark.parametrize(
    ("text", "published", "why", "words"),
    [
        ("Bulle est tombée en panne.", "2021-03-10", "unsaid", []),
        ("Bulle est tombée en panne lundi.", None, "uncounted", ["lundi"]),
        ("Bulle est tombée en panne le 3 mars.", None, "uncounted", ["le 3 mars"]),
    ],
)
def test_why_an_event_has_no_date(account: Maker, text: str, published: str | None, why: str, words: list[str]) -> None:
    story = build_story([account(text, BULLE, [("outage", "tombée en panne", {"Bulle": "patient"})], published)])
    (undated,) = gaps(story).undated
    assert (undated.why, [said for said, _ in undated.words]) == (why, words)
    assert all(path == story.articles[0].article.path for _, path in undated.words)
    assert undated.event.id in str(undated)


def test_a_dated_event_of_a_dated_article_is_no_gap(account: Maker) -> None:
    told = [("outage", "tombée en panne", {"Bulle": "patient"})]
    found = gaps(build_story([account("Bulle est tombée en panne lundi.", BULLE, told)]))
    assert (found.undated, found.unpublished) == ((), ())


def test_an_article_of_which_no_day_is_known(account: Maker) -> None:
    found = gaps(build_story([account("Il pleut.", published=None), account("Il neige.")]))
    assert [dated.article.text for dated in found.unpublished] == ["Il pleut."]
