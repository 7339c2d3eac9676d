"""Whose turn it is to speak, and where it ends."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account
from filrouge.timeline.coreference.turns import turns

Maker = Callable[..., Account]
WHO = [("Ostrel", "company"), ("Valeo", "company")]


@pytest.mark.parametrize(
    ("second", "by", "found"),
    [
        ("Le groupe réclame un vote", "Ostrel", {0: 0, 1: 0}),  # it goes on
        ("Valeo réclame un vote", "Valeo", {0: 0, 1: 1}),
        ("On réclame un vote", None, {0: 0}),  # nobody knows who
        ("Par ailleurs, Ostrel réclame un vote", "Ostrel", {0: 0, 1: 1}),
        ("Dans le même temps, Ostrel réclame un vote", "Ostrel", {0: 0, 1: 1}),
    ],
)
def test_turns(account: Maker, second: str, by: str | None, found: dict[int, int]) -> None:
    parts = {by: "agent"} if by else {}
    told = [("statement", "critique", {"Ostrel": "agent"}), ("statement", "réclame", parts)]
    assert turns(account(f"Ostrel critique la vente. {second}.", WHO, told)) == found


def test_what_somebody_does_in_between_ends_no_turn(account: Maker) -> None:
    told = [
        ("statement", "critique", {"Ostrel": "agent"}),
        ("deal", "achète", {"Valeo": "agent"}),
        ("statement", "réclame", {"Ostrel": "agent"}),
    ]
    text = "Ostrel critique la vente. Valeo achète des titres. Le groupe réclame un vote."
    assert turns(account(text, WHO, told)) == {0: 0, 2: 0}
