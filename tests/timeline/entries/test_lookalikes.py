"""Entries that resemble one another: each is recorded with what kept the two apart."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account
from filrouge.timeline.coreference.clustering import LEAST
from filrouge.timeline.entries.lookalikes import FAINT, FEW
from filrouge.timeline.story import build_story
from filrouge.timeline.timeline import Event, Lookalike

Maker = Callable[..., Account]

BULLE = [("Bulle", "company")]


def told(account: Maker, *texts: tuple[str, str, str], day: str = "2021-03-10") -> tuple[Event, ...]:
    """The entries of a story of Bulle, in which each text tells one event of a type by a trigger."""
    accounts = [account(text, BULLE, [(kind, word, {"Bulle": "patient"})], day) for text, kind, word in texts]
    return build_story(accounts).events


def lookalike(event: Event) -> Lookalike:
    assert len(event.lookalikes) == 1
    return event.lookalikes[0]


def test_what_is_forbidden_is_named_with_the_mentions_that_forbid_it(account: Maker) -> None:
    early, late = told(
        account,
        ("Bulle est tombée en panne le 2 janvier 2021.", "outage", "tombée en panne"),
        ("Bulle est tombée en panne le 9 mars 2021.", "outage", "tombée en panne"),
    )
    found = lookalike(early)
    assert (found.event, found.first, found.second) == (late.id, 0, 0)
    assert found.barrier
    assert found.barrier.why == "2021-01-02 and 2021-03-09 are 66 days apart"
    assert {"bias", "type", "trigger", "gap"} <= {row.feature for row in found.reasons}
    assert found.score == pytest.approx(sum(row.value * row.weight for row in found.reasons), abs=1e-3)


def test_what_is_only_unlike_has_a_link_below_the_threshold(account: Maker) -> None:
    first, second = told(
        account,
        ("Bulle a annoncé lundi une hausse de ses tarifs.", "statement", "annoncé"),
        ("Bulle a présenté un correctif pour les téléphones anciens.", "publication", "présenté"),
    )
    found = lookalike(first)
    assert found.event == second.id
    assert found.barrier is None
    assert found.link <= LEAST


def test_both_sides_tell_the_same(account: Maker) -> None:
    first, second = told(
        account,
        ("Bulle est tombée en panne le 2 janvier 2021.", "outage", "tombée en panne"),
        ("Bulle est tombée en panne le 9 mars 2021.", "outage", "tombée en panne"),
    )
    here, there = lookalike(first), lookalike(second)
    assert (here.score, here.link, here.reasons) == (there.score, there.link, there.reasons)
    assert (here.event, there.event) == (second.id, first.id)


def test_what_has_nothing_in_common_is_no_lookalike(account: Maker) -> None:
    accounts = [
        account("Bulle est tombée en panne lundi.", BULLE, [("outage", "tombée en panne", {"Bulle": "patient"})]),
        account(
            "Le 3 mai 1998, Anne Faber est née.",
            [("Anne Faber", "person")],
            [("other", "née", {"Anne Faber": "patient"})],
        ),
    ]
    events = build_story(accounts).events
    assert len(events) == 2
    assert all(event.lookalikes == () for event in events)


def test_they_are_few_the_likest_first_and_entries_of_the_timeline(account: Maker) -> None:
    days = [f"{day} {month} 2021" for month in ("janvier", "mars", "mai", "juillet") for day in (3, 20)]
    events = told(account, *((f"Bulle est tombée en panne le {day}.", "outage", "tombée en panne") for day in days))
    assert len(events) == len(days)
    ids = {event.id for event in events}
    for event in events:
        scores = [near.score for near in event.lookalikes]
        assert len(scores) == FEW
        assert scores == sorted(scores, reverse=True)
        assert min(scores) > FAINT
        assert {near.event for near in event.lookalikes} <= ids - {event.id}


def test_no_lookalike_should_have_been_joined() -> None:
    """On a generated story: whatever was kept apart was forbidden, or its link was too low."""
    from filrouge.evaluation.synthetic import make_story

    accounts, _ = make_story(800)
    events = build_story(accounts).events
    found = [near for event in events for near in event.lookalikes]
    assert len(found) >= 10
    assert all(near.barrier or near.link <= LEAST for near in found)


def test_what_is_forbidden_without_words_is_what_is_forbidden_in_words() -> None:
    from filrouge.evaluation.synthetic import make_story
    from filrouge.timeline.coreference.apart import forbidden, is_forbidden
    from filrouge.timeline.coreference.blocking import pairs
    from filrouge.timeline.coreference.gathering import gather
    from filrouge.timeline.coreference.own_days import known_days
    from filrouge.timeline.entities.identity import identify

    accounts, _ = make_story(300)
    published = [a.article.published.when if a.article.published else None for a in accounts]
    material = gather(accounts, identify(accounts), known_days(accounts, published))
    told = material.evidence
    answers = [
        (is_forbidden(told[i], told[j], material), forbidden(told[i], told[j], material)) for i, j in pairs(material)
    ]
    assert all(is_so == (why is not None) for is_so, why in answers)
    assert {is_so for is_so, _ in answers} == {True, False}
