"""Times that lean on others, read again once their article is dated."""

from collections.abc import Callable

from filrouge.events.event import Account
from filrouge.timeline.days.redating import redated
from filrouge.when import When

Maker = Callable[..., Account]
TEXT = "Bulle a fermé samedi. Nuage a rouvert le lendemain."
WHO = [("Bulle", "company"), ("Nuage", "company")]
TOLD = [("outage", "fermé", {"Bulle": "patient"}), ("launch", "rouvert", {"Nuage": "patient"})]


def second_date(account: Account) -> When | None:
    return account.events[1].dates[0].time.when


def test_the_day_after_saturday_is_known_once_the_article_is(account: Maker) -> None:
    undated = account(TEXT, WHO, TOLD, published=None)
    assert second_date(undated) is None
    assert second_date(redated([undated], [When.parse("2021-03-16")])[0]) == When.parse("2021-03-14")


def test_an_article_that_bears_a_date_is_left_alone(account: Maker) -> None:
    dated = account(TEXT, WHO, TOLD, published="2021-03-16")
    assert redated([dated], [When.parse("2021-03-09")]) == [dated]


def test_half_a_year_is_no_publication(account: Maker) -> None:
    undated = account(TEXT, WHO, TOLD, published=None)
    assert redated([undated], [When.parse("2021-01/2021-06")]) == [undated]
