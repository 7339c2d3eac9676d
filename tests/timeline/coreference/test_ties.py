"""Which ties are too weak to date an article that bears no date."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account
from filrouge.timeline.coreference.gathering import gather
from filrouge.timeline.coreference.ties import faint_ties
from filrouge.timeline.entities.identity import identify

Maker = Callable[..., Account]
WHO = [("Bulle", "company"), ("Nuage", "company")]


def faint(*accounts: Account) -> frozenset[tuple[int, int]]:
    """The faint ties of accounts of which each tells one and the same event."""
    return faint_ties(accounts, gather(accounts, identify(accounts), {}), [list(range(len(accounts)))])


@pytest.fixture
def dated(account: Maker) -> Account:
    return account(
        "Nuage a suspendu Bulle lundi.", WHO, [("suspension", "suspendu", {"Nuage": "agent", "Bulle": "patient"})]
    )


def test_the_same_deed_to_the_same_one_is_no_faint_tie(account: Maker, dated: Account) -> None:
    told = [("suspension", "suspendu", {"Nuage": "agent", "Bulle": "patient"})]
    assert not faint(account("Nuage a aussitôt suspendu Bulle.", WHO, told, published=None), dated)


def test_another_deed_is_a_faint_tie(account: Maker, dated: Account) -> None:
    other = account("Le site a été coupé.", WHO, [("suspension", "coupé", {})], published=None)
    assert faint(other, dated) == {(0, 0)}
    assert faint(other) == frozenset()


def test_an_article_with_a_date_needs_no_tie(account: Maker, dated: Account) -> None:
    other = account("Le site a été coupé.", WHO, [("suspension", "coupé", {})], published="2021-03")
    assert faint(other, dated) == frozenset()


def test_words_that_say_their_year_need_no_tie(account: Maker, dated: Account) -> None:
    other = account("Le site a été coupé le 3 mars 2021.", WHO, [("suspension", "coupé", {})], published=None)
    assert faint(other, dated) == frozenset()
