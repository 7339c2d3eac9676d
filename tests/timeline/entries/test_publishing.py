"""What is told as new without a date: of the day that its article opens with, or about that of the article."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from filrouge.events.event import Account
from filrouge.timeline.story import build_story

FIRE = "La halle a brûlé {day}. Quarante pompiers ont lutté contre le feu. Le parquet s'inquiète. "


def dates(
    account: Callable[..., Account], day: str, kind: str, published: str, present: bool = False
) -> list[str | None]:
    made = account(
        FIRE.format(day=day),
        [("pompiers", "organization"), ("halle", "place")],
        [("accident", "brûlé", {"halle": "patient"}), (kind, "lutté", {"pompiers": "agent"})],
        published,
    )
    events = (replace(event, fresh=True, present=present and event.type == kind) for event in made.events)
    story = build_story([replace(made, events=tuple(events))])
    return [event.date.when.edtf if event.date else None for event in story.events]


@pytest.mark.parametrize(
    ("day", "kind", "published", "edtf"),
    [
        ("mardi", "other", "2022-03-09", "2022-03-08~"),
        ("mercredi", "other", "2022-03-09", "2022-03-09~"),
        ("vendredi", "other", "2022-03-09", "2022-03-09~"),  # days ago: what is new now is of now
        ("dans la nuit de lundi à mardi", "other", "2022-03-09", "2022-03-07~/2022-03-08~"),
        ("dans la nuit de mardi à mercredi", "other", "2022-03-09", "2022-03-09~"),  # the day itself may be meant
        ("mardi", "investigation", "2022-03-09", "2022-03-08~"),
        ("mardi", "statement", "2022-03-09", "2022-03-09~"),  # an answer may come a day after what it is given to
        ("mardi", "other", "2022-03", "2022-03~"),
        ("un jour", "other", "2022-03-09", "2022-03-09~"),
    ],
)
def test_what_is_new_is_of_the_day_that_its_article_opens_with(
    account: Callable[..., Account], day: str, kind: str, published: str, edtf: str
) -> None:
    assert edtf in dates(account, day, kind, published)


@pytest.mark.parametrize("kind", ["statement", "other"])
def test_what_is_told_in_the_present_is_of_its_article(account: Callable[..., Account], kind: str) -> None:
    assert "2022-03-09~" in dates(account, "mardi", kind, "2022-03-09", present=True)


def test_the_proof_says_what_it_goes_with(account: Callable[..., Account]) -> None:
    made = account(
        FIRE.format(day="mardi"),
        [("pompiers", "organization")],
        [("accident", "brûlé", {}), ("other", "lutté", {"pompiers": "agent"})],
        "2022-03-09",
    )
    story = build_story([replace(made, events=tuple(replace(event, fresh=True) for event in made.events))])
    told = next(event for event in story.events if event.type == "other")
    assert told.date is not None
    assert [step.quote.text for step in told.date.derivation] == ["mardi", "lutté"]
