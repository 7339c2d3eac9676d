"""What a new run changes, as a person and as a program reads it."""

import json
from dataclasses import replace
from pathlib import Path

from filrouge.exports import read_timeline
from filrouge.exports.revision import changes_text, changes_values
from filrouge.timeline.reading.changes import changes
from filrouge.timeline.timeline import Dating, Timeline
from filrouge.when import When

OLD = read_timeline(Path(__file__).with_name("sample.json"))
CLOSED, REOPENED, SAID = OLD.events
NEW = replace(OLD, events=(replace(CLOSED, date=Dating(When.parse("2022-05-10"))), replace(SAID, label="[b]Dit[/b]\n")))


def test_the_text_counts_and_lists() -> None:
    text = changes_text(changes(OLD, NEW))
    assert "Articles: 2 the same\n" in text
    assert "Events: 1 dropped, 1 dated anew, 1 changed otherwise\n" in text
    assert f"  - {'sans date' if REOPENED.date is None else ''}" in text
    assert f"  ~ 10 mai 2022: {CLOSED.label} (outage, {CLOSED.id})\n      date: 2022-05-09 -> 2022-05-10\n" in text
    assert f"      label: {SAID.label} -> [b]Dit[/b]\n" in text


def test_what_is_dated_anew_comes_before_what_is_changed_otherwise() -> None:
    lines = changes_text(changes(OLD, replace(NEW, events=NEW.events[::-1]))).splitlines()
    changed = [line for line in lines if line.startswith("  ~")]
    assert "10 mai 2022" in changed[0]
    assert len(changed) == 2


def test_what_is_merged_and_split_names_both_sides() -> None:
    both = replace(CLOSED, tellings=(*CLOSED.tellings, *REOPENED.tellings))
    one = replace(OLD, events=(both, SAID))
    assert f"({REOPENED.type}, {REOPENED.id}), now part of " in changes_text(changes(OLD, one))
    assert f"({REOPENED.type}, {REOPENED.id}), was part of " in changes_text(changes(one, OLD))


def test_the_values_are_json_and_say_whether_all_is_the_same() -> None:
    values = changes_values(changes(OLD, NEW))
    assert json.loads(json.dumps(values)) == values
    assert values["same"] is False
    assert [event["id"] for event in values["events"]["dropped"]] == [REOPENED.id]
    assert values["events"]["changed"][0]["fields"]["date"] == {"old": "2022-05-09", "new": "2022-05-10"}
    assert values["entities"]["same"] == len(OLD.entities)
    assert changes_values(changes(OLD, OLD))["same"] is True


def test_nothing_against_nothing() -> None:
    empty = Timeline((), (), ())
    assert changes_text(changes(empty, empty)).startswith("Articles: none\n")
