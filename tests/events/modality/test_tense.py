"""Which mentions are told as fresh news, in the tenses of news of a main clause."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


@pytest.mark.parametrize(
    ("text", "trigger", "fresh"),
    [
        ("Le parquet a ouvert une enquête contre Telvia.", "ouvert une enquête", True),
        ("L'opérateur Telvia rachète son rival.", "rachète", True),
        ("Le groupe a fermé son usine et licencié son directeur.", "licencié", True),
        ("« Nous avons racheté Nordacom », a déclaré Marc Lenoir.", "racheté", True),
        # What led up to the news stands in the pluperfect, in a relative clause or in a participle.
        ("Telvia avait racheté Nordacom.", "racheté", False),
        ("Telvia, qui a racheté Nordacom, recrute à Lyon.", "racheté", False),
        ("Limogé par son conseil, Marc Lenoir a porté plainte.", "Limogé", False),
    ],
)
def test_fresh(account: Give, text: str, trigger: str, fresh: bool) -> None:
    found = [e.fresh for e in account(text).events if text[e.trigger.start : e.trigger.end] == trigger]
    assert found == [fresh]


@pytest.mark.parametrize(
    ("text", "trigger", "dated"),
    [
        ("Telvia a licencié Paul Roche lundi. « C'est injuste », déclare Marc Lenoir.", "déclare", False),
        ("Telvia a licencié Paul Roche lundi. « C'est injuste », a déclaré Marc Lenoir.", "déclaré", True),
    ],
)
def test_what_is_said_in_the_present_has_not_the_day_of_what_was_told_before(
    account: Give, text: str, trigger: str, dated: bool
) -> None:
    found = [e for e in account(text).events if text[e.trigger.start : e.trigger.end] == trigger]
    assert [any(claim.how == "context" for claim in e.dates) for e in found] == [dated]
