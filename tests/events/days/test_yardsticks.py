"""Dates that something is measured by, and dates that date it."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


def _dates(given: Account, text: str, trigger: str) -> list[str]:
    told = next(e for e in given.events if text[e.trigger.start : e.trigger.end] == trigger)
    return [claim.time.text for claim in told.dates]


@pytest.mark.parametrize(
    ("text", "trigger", "dates"),
    [
        ("Telvia recule de 2 % après un plus haut depuis la mi-juillet.", "recule", []),
        ("L'action de Telvia a grimpé de 3 %, une première depuis 2008.", "grimpé", []),
        ("Les ventes de Telvia ont chuté par rapport à l'année dernière.", "chuté", []),
        ("Le bénéfice de Telvia a bondi de 3 %, contre 2 milliards d'euros un an plus tôt.", "bondi", []),
        ("Le bénéfice de Telvia a reculé de 3 %, contre une hausse de 12 % en 2019.", "reculé", []),
        ("Les ventes de Telvia ont chuté davantage qu'en 2009.", "chuté", []),
        # The date says when.
        ("Marc Lenoir a démissionné pas plus tard que lundi.", "démissionné", ["lundi"]),
        ("Telvia a porté plainte contre 12 personnes en 2019.", "porté plainte", ["2019"]),
        ("Les ventes de Telvia ont chuté de plus de 3 % en 2009.", "chuté", ["2009"]),
        ("Le site n'est plus en ligne depuis le 10 janvier.", "plus en ligne", ["le 10 janvier"]),
    ],
)
def test_a_yardstick_dates_nothing(account: Give, text: str, trigger: str, dates: list[str]) -> None:
    assert _dates(account(text), text, trigger) == dates
