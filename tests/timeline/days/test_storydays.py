"""In which year the days lie that an article names without their year."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account
from filrouge.timeline.days.storydays import shared_days, story_days

Maker = Callable[..., Account]
TRIAL = "Le 30 novembre 2018, elle a été jugée. Le 25 janvier 2019, la peine est tombée."


def shared(account: Maker, text: str, *others: str, published: str | None = None) -> list[str]:
    """The days of an article that are days of the other articles of its story."""
    story = [account(text, published=published), *(account(other, published=None) for other in others)]
    return [day.edtf for day in shared_days(0, story[0], story_days(story)).values()]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("La peine tombera le 25 janvier.", ["2019-01-25"]),
        ("La peine tombera vendredi 25 janvier.", ["2019-01-25"]),
        ("Arrêtée le 30 novembre, elle sera jugée le 25 janvier.", ["2019-01-25"]),
    ],
)
def test_fires(account: Maker, text: str, days: list[str]) -> None:
    assert shared(account, text, TRIAL) == days


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("La peine tombera le 26 janvier.", TRIAL),
        ("La peine tombera lundi 25 janvier.", TRIAL),  # of 2021
        ("La peine tombera le 25 janvier prochain.", TRIAL),
        ("La peine tombera en janvier.", TRIAL),
        ("Il y a deux ans, tout s'effondrait. Le 30 novembre, elle a été jugée.", TRIAL),
        ("La peine tombera le 25 janvier.", TRIAL + " Le 25 janvier 2020, elle est sortie."),  # two years suit
        ("La peine tombera le 25 janvier.", "Le 25 janvier, la peine est tombée."),
    ],
)
def test_abstains(account: Maker, text: str, other: str) -> None:
    assert not shared(account, text, other)


def test_an_article_of_a_known_month_needs_no_other_for_its_year(account: Maker) -> None:
    assert not shared(account, "La peine tombera le 25 janvier.", TRIAL, published="2018-12")
