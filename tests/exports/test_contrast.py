"""Why two events are not one: what was recorded when they were kept apart, told so that a person can check it."""

from dataclasses import replace
from pathlib import Path

import pytest

from filrouge.errors import InputError
from filrouge.exports import apart_values, explain_apart, explain_event, read_timeline
from filrouge.exports.explanation import MEANINGS
from filrouge.timeline.coreference.features import FEATURES
from filrouge.timeline.decisions import Decision, Outcome, Reference
from filrouge.timeline.reading.contrast import contrast
from filrouge.timeline.timeline import Dating, Reason
from filrouge.when import When

SAMPLE = read_timeline(Path(__file__).with_name("sample.json"))
CLOSED, REOPENED, SAID = SAMPLE.events


def test_every_feature_of_the_comparison_is_put_into_words() -> None:
    assert set(MEANINGS) == {"bias", "decided", "telling", *FEATURES}


def test_what_is_forbidden_is_told_with_both_sentences() -> None:
    text = explain_apart(SAMPLE, CLOSED.id[:4], REOPENED.id)
    assert "Why they are not one event\n  outage and launch are opposites\n" in text
    assert "a [fermé] lundi la piscine Foch" in text
    assert "presse/brest.txt (Le Courrier)" in text
    assert "score -1.25" in text
    assert "     -3.50  bias      what two mentions have" in text
    assert "+1.50  words " in text
    assert "Who takes part\n  in both: " in text


def test_it_reads_the_same_from_the_other_side() -> None:
    there, back = contrast(SAMPLE, CLOSED, REOPENED), contrast(SAMPLE, REOPENED, CLOSED)
    assert there.lookalike
    assert back.lookalike
    assert (there.lookalike.first, there.lookalike.second) == (back.lookalike.second, back.lookalike.first)


def test_what_only_the_other_event_has_recorded_is_turned_round() -> None:
    forgetful = replace(SAMPLE, events=(replace(CLOSED, lookalikes=()), REOPENED, SAID))
    found = contrast(forgetful, forgetful.events[0], REOPENED)
    recorded = REOPENED.lookalikes[0]
    assert found.because == "forbidden"
    assert found.lookalike
    assert found.lookalike.event == REOPENED.id
    assert (found.lookalike.first, found.lookalike.second) == (recorded.second, recorded.first)


def test_what_is_not_alike_enough_names_the_link_and_the_threshold() -> None:
    text = explain_apart(SAMPLE, CLOSED.id, SAID.id)
    assert "all mentions together have a link of -2.25, and one event needs more than -0.30" in text


def test_what_was_not_recorded_is_told_from_the_entries_and_says_so() -> None:
    late = replace(SAID, type="vote", date=Dating(When.parse("2024-01-01")), lookalikes=())
    early = replace(CLOSED, lookalikes=CLOSED.lookalikes[:1])
    timeline = replace(SAMPLE, events=(early, REOPENED, late))
    found = contrast(timeline, early, late)
    assert found.because == "far"
    assert found.why[:2] == (
        "outage and vote have nothing to do with each other",
        "2022-05-09 and 2024-01-01 are 602 days apart",
    )
    assert "neither is among the 3 events that came nearest" in found.why[2]
    assert "How alike" not in explain_apart(timeline, early.id, late.id)


def test_a_timeline_that_records_no_comparison_does_not_pretend_to() -> None:
    bare = replace(SAMPLE, events=tuple(replace(event, lookalikes=()) for event in SAMPLE.events))
    assert "keeps no comparisons" in contrast(bare, bare.events[0], bare.events[2]).why[-1]


def test_a_decision_comes_before_all_other_reasons() -> None:
    decision = Decision("different_events", (Reference("a"), Reference("b")), note="two pools", by="A. B.")
    timeline = replace(SAMPLE, decisions=(Outcome(decision, (CLOSED.id, REOPENED.id)),))
    assert contrast(timeline, CLOSED, REOPENED).why == ("decided by hand: A. B.: two pools",)
    assert contrast(timeline, CLOSED, SAID).because == "unlike"


def test_an_event_is_not_compared_with_itself() -> None:
    with pytest.raises(InputError, match="are one event"):
        explain_apart(SAMPLE, CLOSED.id, CLOSED.id[:5])


def test_as_values_both_events_and_the_comparison_are_there() -> None:
    values = apart_values(SAMPLE, CLOSED.id, REOPENED.id)
    assert values["because"] == "forbidden"
    assert values["comparison"]["forbidden"] == {"mentions": [0, 0], "why": "outage and launch are opposites"}
    assert [event["id"] for event in values["events"]] == [CLOSED.id, REOPENED.id]
    assert (values["comparison"]["score"], values["comparison"]["needed"]) == (-1.25, -0.3)


def test_explain_says_what_each_feature_that_counts_looks_at() -> None:
    reasons = (Reason("role", 1.0, 2.0), Reason("echo", 0.0, 2.0))
    joined = replace(CLOSED, joinings=(replace(CLOSED.joinings[0], reasons=reasons),))
    text = explain_event(replace(SAMPLE, events=(joined,)), CLOSED.id)
    assert f"    role      {MEANINGS['role']}\n" in text
    assert MEANINGS["echo"] not in text


def test_explain_says_according_to_whom() -> None:
    assert "\n        according to sa directrice Anne Le Goff\n" in explain_event(SAMPLE, CLOSED.id)


def test_explain_lists_what_is_alike() -> None:
    text = explain_event(SAMPLE, CLOSED.id)
    assert "Alike, and kept apart" in text
    assert f"  {REOPENED.id} =La piscine Foch | pourrait rouvrir: score -1.25; outage and launch are opposites" in text
    assert f"  {SAID.id} {SAID.label}: score -2.50; all mentions together: -2.25" in text
