"""What is told as new without a date: of the day that its article opens with, or about that of the article."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from filrouge.events.event import Account
from filrouge.timeline.story import build_story

FIRE = "La halle a brûlé {day}. Quarante pompiers ont lutté contre le feu. Le parquet s'inquiète. "


def dates(account: Callable[..., Account], day: str, kind: str, published: str) -> list[str | None]:
    made = account(
        FIRE.format(day=day),
        [("pompiers", "organization"), ("halle", "place")],
        [("accident", "brûlé", {"halle": "patient"}), (kind, "lutté", {"pompiers": "agent"})],
        published,
    )
    story = build_story([replace(made, events=tuple(replace(event, fresh=True) for event in made.events))])
    return [event.date.when.edtf if event.date else None for event in story.events]


@pytest.mark.parametrize(
    ("day", "kind", "published", "edtf"),
    [
        ("mardi", "other", "2022-03-09", "2022-03-08~"),
        ("mercredi", "other", "2022-03-09", "2022-03-09~"),
        ("vendredi", "other", "2022-03-09", "2022-03-09~"),  # days ago: what is new now is of now
        ("mardi", "investigation", "2022-03-09", "2022-03-09~"),  # what answers an event comes after it
        ("mardi", "statement", "2022-03-09", "2022-03-09~"),
        ("mardi", "other", "2022-03", "2022-03~"),
        ("un jour", "other", "2022-03-09", "2022-03-09~"),
    ],
)
def test_what_is_new_is_of_the_day_that_its_article_opens_with(
    account: Callable[..., Account], day: str, kind: str, published: str, edtf: str
) -> None:
    assert edtf in dates(account, day, kind, published)


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
