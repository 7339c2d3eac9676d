"""What an article's own dates say of the day it came out."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account
from filrouge.timeline.days.clues import clues, nearest, within
from filrouge.timeline.days.storydays import story_days
from filrouge.when import When

Maker = Callable[..., Account]


def left(account: Account, days: str) -> str:
    """The days of publication that all clues leave."""
    known = When.parse(days)
    for clue in clues(0, account):
        known = clue.days(known)
    return known.edtf


@pytest.mark.parametrize(
    ("text", "days", "edtf"),
    [
        ("Le tribunal a rendu, ce jeudi 11 mai 2023, son jugement.", "2022-01/2023-12", "2023-05-11"),
        ("Mercredi 8 mars, 14 heures. Il s'est rendu ce mercredi à Liège.", "2022-09/2023-12", "2023-03-08"),
        ("Le ministre a parlé ce 4 mai.", "2021-01/2021-12", "2021-05-04"),
        ("Aujourd'hui, vendredi 3 mars, il a parlé.", "2022-09/2023-12", "2023-03-03"),
        ("Le 20 novembre, le journal avait évoqué une fusion.", "2023-11", "2023-11-21/2023-11-30"),
        ("Lundi 20 novembre, le journal avait évoqué une fusion.", "2023-11", "2023-11-20/2023-11-30"),
        ("Le magasin fermera le 12 mars.", "2021-03", "2021-03-01/2021-03-12"),
        ("L'affaire a été renvoyée au 6 juin.", "2023-06", "2023-06-01/2023-06-06"),
    ],
)
def test_fires(account: Maker, text: str, days: str, edtf: str) -> None:
    assert left(account(text, published=None), days) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Le journal avait évoqué une fusion lundi.",
        "Le journal avait évoqué une fusion en novembre.",
        "La fusion date du 12 mai 2021.",
        "Il est interdit de pêcher avant le 20 novembre.",
    ],
)
def test_abstains(account: Maker, text: str) -> None:
    assert left(account(text, published=None), "2023-11") == "2023-11"


def test_what_may_be_of_any_century_is_not_tried_day_by_day(account: Maker) -> None:
    assert left(account("Il a parlé ce 4 mai.", published=None), "0001/9999") == "0001/9999"


def test_an_article_of_a_known_day_has_no_clues(account: Maker) -> None:
    assert not list(clues(0, account("Il a parlé ce 4 mai.", published="2021-05-04")))


@pytest.mark.parametrize(
    ("text", "span", "edtf"),
    [
        ("Il a parlé le 6 février.", "2023-07/2024-09", "2024-02-06"),
        ("Il a parlé lundi 6 février.", "2022-07/2024-09", "2023-02-06"),
        ("En décembre, il a parlé.", "2023-07/2024-09", "2023-12"),
        ("Il a parlé le 6 février.", "2022-07/2024-09", None),
        ("Il a parlé le 6 février.", "2023-07/2023-09", None),
        ("Il a parlé le 6 février dernier.", "2023-07/2024-09", None),
        ("Il n'a pas parlé avant le 6 février.", "2023-07/2024-09", None),
    ],
)
def test_a_date_is_of_the_storys_time_where_that_leaves_one(
    account: Maker, text: str, span: str, edtf: str | None
) -> None:
    (time,) = account(text, published=None).times
    found = within(time, When.parse(span))
    assert (found and found.edtf) == edtf


def test_of_two_stretches_the_nearer_one_to_the_dates_is_meant(account: Maker) -> None:
    told = clues(0, account("Le procès s'est ouvert le 9 octobre. La peine tombera le 25 janvier.", published=None))
    days = When.parse("[2018-03-01..2018-06-27,2018-10-10..2019-01-25]")
    assert nearest(list(told), days).edtf == "2018-10-10/2019-01-25"


def test_a_day_of_the_story_puts_its_article_into_the_year_before(account: Maker) -> None:
    trial = account("Le 25 janvier 2019, la peine est tombée.", published=None)
    story = [account("La peine tombera le 25 janvier.", published=None), trial]
    (clue,) = clues(0, story[0], story_days(story))
    assert clue.days(When.parse("2010/2030")).edtf == "2018-01-26/2019-01-25"
