"""What decisions make of a timeline; that they hold on the next run, with more articles, in any order."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.errors import DecisionsError
from filrouge.evaluation.synthetic import make_story
from filrouge.events.event import Account, Speaker
from filrouge.exports import explain_event, schema
from filrouge.exports.document import render, to_document
from filrouge.exports.explanation import explanation
from filrouge.exports.reading import from_document
from filrouge.mentions.mention import Span
from filrouge.timeline.decisions import Action, Decision, Reference
from filrouge.timeline.story import build_story
from filrouge.timeline.timeline import Event, Timeline

Maker = Callable[..., Account]

BULLE = [("Bulle", "company")]
TIED = ("Bulle est tombée en panne lundi.", BULLE, [("outage", "tombée en panne", {"Bulle": "patient"})])
PANNE = ("Une panne a frappé Bulle le 8 mars.", BULLE, [("outage", "panne", {"Bulle": "patient"})])
MUTE = ("Bulle est restée muette ce lundi.", BULLE, [("outage", "restée muette", {"Bulle": "patient"})])
OLD = ("Bulle est tombée en panne le 3 janvier.", BULLE, [("outage", "tombée en panne", {"Bulle": "patient"})])
SUED = (
    "Nuage a porté plainte contre Bulle.",
    [("Nuage", "host"), *BULLE],
    [("lawsuit", "plainte", {"Nuage": "agent"})],
)


def decision(do: Action, *of: str | tuple[str, str], to: str = "") -> Decision:
    references = tuple(Reference(*one) if isinstance(one, tuple) else Reference(one) for one in of)
    return Decision(do, references, to, "because", "C. Vasseur", f"decision on {of}")


def triggers(event: Event) -> set[str]:
    return {telling.trigger.text for telling in event.tellings}


def entries(timeline: Timeline) -> list[set[str]]:
    return sorted((triggers(event) for event in timeline.events), key=sorted)


def with_trigger(timeline: Timeline, trigger: str) -> Event:
    return next(event for event in timeline.events if trigger in triggers(event))


def problems(timeline: Timeline) -> list[str]:
    return [outcome.problem for outcome in timeline.decisions if outcome.problem]


# -- same and different ------------------------------------------------------------------------------------------------


def test_what_is_said_to_be_the_same_is_one_entry_whatever_forbids_it(account: Maker) -> None:
    accounts = [account(*TIED), account(*OLD)]
    first, second = (event.id for event in build_story(accounts).events)
    timeline = build_story(accounts, [decision("same_events", first, second)])
    (event,) = timeline.events
    (joining,) = event.joinings
    assert ("decided", 20.0) in {(row.feature, row.weight) for row in joining.reasons}
    assert joining.score > 10
    assert not problems(timeline)


def test_what_is_said_to_be_different_is_told_apart_and_the_others_go_where_they_are_most_alike(account: Maker) -> None:
    accounts = [account(*TIED), account(*PANNE), account(*OLD), account(*SUED)]
    apart = entries(build_story(accounts))
    one = build_story(accounts, [decision("same_events", "tombée en panne lundi", "tombée en panne le 3 janvier")])
    assert {"tombée en panne", "panne"} in entries(one)
    split = build_story(accounts, [decision("different_events", "est tombée en panne lundi", "Une panne")])
    assert {"panne"} in entries(split)
    assert len(entries(split)) == len(apart) + 1
    assert not problems(split)


def test_a_mention_can_be_moved_from_one_entry_to_another(account: Maker) -> None:
    accounts = [account(*TIED), account(*PANNE), account(*MUTE), account(*OLD)]
    together = with_trigger(build_story(accounts), "restée muette")
    assert triggers(together) == {"tombée en panne", "panne", "restée muette"}
    moved = build_story(
        accounts,
        [
            decision("different_events", "restée muette", "Une panne"),
            decision("same_events", "restée muette", "le 3 janvier"),
        ],
    )
    entry = with_trigger(moved, "restée muette")
    assert "panne" not in triggers(entry)
    assert any("3 janvier" in telling.quote.text for telling in entry.tellings)
    assert not problems(moved)


def test_no_other_entry_changes(account: Maker) -> None:
    accounts = [account(*TIED), account(*PANNE), account(*SUED)]
    before = with_trigger(build_story(accounts), "plainte")
    after = build_story(accounts, [decision("different_events", "tombée en panne", "Une panne")])
    assert with_trigger(after, "plainte") == before


def test_a_decision_takes_no_date_from_an_article_that_the_story_dates(account: Maker) -> None:
    bears_none = account(
        "Bulle est tombée en panne lundi. Nuage a ouvert un centre le lendemain. Nuage a porté plainte.",
        [*BULLE, ("Nuage", "host")],
        [
            ("outage", "tombée en panne", {"Bulle": "patient"}),
            ("launch", "ouvert", {"Nuage": "agent"}),
            ("lawsuit", "plainte", {"Nuage": "agent"}),
        ],
        published=None,
    )
    accounts = [bears_none, account(*PANNE), account(*SUED)]
    free = with_trigger(build_story(accounts), "ouvert")
    bound = build_story(
        accounts, [decision("different_events", "a porté plainte contre Bulle", "Nuage a porté plainte.")]
    )
    assert free.date and free.date.when.edtf == "2021-03-09"
    assert with_trigger(bound, "ouvert") == free


def test_entities_that_are_the_same_and_those_that_are_not(account: Maker) -> None:
    accounts = [
        account("Claire Marchand a démissionné lundi.", [("Claire Marchand", "person")]),
        account("La présidente Marchand a parlé.", [("Marchand", "person")]),
        account("Nuage a porté plainte.", [("Nuage", "host")]),
    ]
    assert [e.name for e in build_story(accounts).entities if "Marchand" in e.name] == ["Claire Marchand"]
    split = build_story(accounts, [decision("different_entities", "Claire Marchand", "Marchand")])
    assert sorted(e.name for e in split.entities) == ["Claire Marchand", "Marchand", "Nuage"]
    joined = build_story(accounts, [decision("same_entities", "Claire Marchand", "Nuage")])
    (entity,) = joined.entities
    assert {"Nuage", "Marchand"} <= set(entity.aliases)


def test_what_contradicts_itself_only_in_these_articles_is_refused_with_both_places(account: Maker) -> None:
    accounts = [account(*TIED), account(*OLD)]
    first, second = (event.id for event in build_story(accounts).events)
    contradiction = [
        decision("same_events", first, second),
        decision("different_events", "en panne lundi", "en panne le 3 janvier"),
    ]
    with pytest.raises(DecisionsError, match=r"decision on .*lundi.*contradicts decision on .*" + first):
        build_story(accounts, contradiction)


# -- changes -----------------------------------------------------------------------------------------------------------


def test_changes_of_one_entry(account: Maker) -> None:
    accounts = [account(*TIED), account(*SUED)]
    timeline = build_story(
        accounts,
        [
            decision("rename_event", "tombée en panne", to="La grande panne"),
            decision("retype_event", "tombée en panne", to="accident"),
            decision("date_event", "tombée en panne", to="2021-03-07"),
        ],
    )
    event = with_trigger(timeline, "tombée en panne")
    assert (event.label, event.type) == ("La grande panne", "accident")
    assert event.date is not None
    assert event.date.when.edtf == "2021-03-07"
    assert [step.says for step in event.date.derivation] == ["2021-03-08", "2021-03-07"]
    assert event.date.derivation[-1].why == "decided by C. Vasseur: because"
    assert [outcome.events for outcome in timeline.decisions] == [(event.id,)] * 3


def test_a_fixed_date_puts_the_event_in_its_place(account: Maker) -> None:
    accounts = [account(*TIED), account(*OLD)]
    timeline = build_story(accounts, [decision("date_event", "le 3 janvier", to="2022")])
    assert [event.date.when.edtf for event in timeline.events if event.date] == ["2021-03-08", "2022"]


def test_changes_of_an_entity(account: Maker) -> None:
    timeline = build_story(
        [account(*SUED)],
        [
            decision("rename_entity", "Nuage", to="Nuage SAS"),
            decision("retype_entity", "Nuage", to="company"),
            decision("drop_entity", "Bulle"),
        ],
    )
    (entity,) = timeline.entities
    assert (entity.name, entity.type, entity.aliases) == ("Nuage SAS", "company", ("Nuage",))
    assert [part.entity for event in timeline.events for part in event.participants] == [entity.id]


def test_what_a_dropped_entity_says_keeps_its_words(account: Maker) -> None:
    told = account(*TIED)
    said = replace(told.events[0], speaker=Speaker(Span(0, 5), entity=0))
    accounts = [replace(told, events=(said,))]
    (kept,), (dropped,) = (
        build_story(accounts, decisions).events[0].tellings for decisions in ([], [decision("drop_entity", "Bulle")])
    )
    assert kept.speaker and kept.speaker.entity == build_story(accounts).entities[0].id
    assert dropped.speaker == replace(kept.speaker, entity=None)


def test_a_dropped_event_is_gone_and_the_drop_is_told(account: Maker) -> None:
    accounts = [account(*TIED), account(*SUED)]
    gone = with_trigger(build_story(accounts), "plainte").id
    timeline = build_story(accounts, [decision("drop_event", "plainte")])
    assert entries(timeline) == [{"tombée en panne"}]
    assert timeline.decisions[0].events == (gone,)


# -- what no longer applies --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("decisions", "says"),
    [
        ([decision("drop_event", "aaaaaaaaaaaa")], ["no event aaaaaaaaaaaa in these articles"]),
        ([decision("drop_event", "l'incendie")], ["no event l'incendie in these articles"]),
        ([decision("drop_event", ("plainte", "none.txt"))], ["no event « plainte » of none.txt in these articles"]),
        ([decision("rename_entity", "Bull", to="x")], ["no entity Bull in these articles"]),
        ([decision("rename_event", "tombée en panne", to="x")], ["tombée en panne means 2 events here"]),
        (
            [decision("drop_event", "plainte"), decision("rename_event", "a porté plainte", to="x")],
            ["another decision drops it"],
        ),
        (
            [decision("rename_event", "plainte", to="x"), decision("rename_event", "a porté plainte", to="y")],
            ["another decision says 'x' of the same; keep one", "another decision says 'y' of the same; keep one"],
        ),
        ([decision("different_entities", "Nuage", "nuage")], ["one article takes them for one"]),
    ],
)
def test_a_decision_that_does_not_apply_says_why_and_the_others_do(
    account: Maker, decisions: list[Decision], says: list[str]
) -> None:
    accounts = [account(*TIED), account(*OLD), account(*SUED)]
    timeline = build_story(accounts, [*decisions, decision("rename_entity", "Bulle", to="La Bulle")])
    assert "La Bulle" in {entity.name for entity in timeline.entities}
    assert len(problems(timeline)) == len(says)
    for found, wanted in zip(sorted(problems(timeline)), says, strict=True):
        assert wanted in found


# -- what makes a reference survive ------------------------------------------------------------------------------------


def test_an_id_leads_to_its_event_when_articles_are_added_and_that_has_another_id(account: Maker) -> None:
    more = [account(*PANNE), account(*MUTE), *(account(f"{n} fois. {TIED[0]}", *TIED[1:]) for n in range(5))]
    alone = build_story([account(*TIED)]).events[0].id
    renamed = decision("rename_event", alone, to="La panne du 8")
    ids = set()
    for count in range(len(more) + 1):
        timeline = build_story([account(*TIED), *more[:count]], [renamed])
        assert not problems(timeline)
        ids.add(next(event.id for event in timeline.events if event.label == "La panne du 8"))
    assert len(ids) > 1, "no article added came before: the test shows nothing"


def test_every_mention_has_an_id_that_leads_to_its_event(account: Maker) -> None:
    accounts = [account(*TIED), account(*PANNE), account(*SUED)]
    for event in build_story(accounts).events:
        assert event.id in {telling.id for telling in event.tellings}
        for telling in event.tellings:
            (dropped,) = build_story(accounts, [decision("drop_event", telling.id[:8])]).decisions
            assert dropped.events == (event.id,)


@pytest.mark.parametrize("words", ["plainte", "a porté   plainte contre", "nuage a porté", "contre Bulle"])
def test_words_lead_to_the_event_that_their_sentence_tells(account: Maker, words: str) -> None:
    timeline = build_story([account(*TIED), account(*SUED)], [decision("drop_event", words)])
    assert entries(timeline) == [{"tombée en panne"}]


def test_words_of_a_named_article_mean_that_one(account: Maker) -> None:
    accounts = [account(*TIED), account(*OLD)]
    named = decision("drop_event", ("tombée en panne", accounts[1].article.path))
    assert [t.quote.text for e in build_story(accounts, [named]).events for t in e.tellings] == [TIED[0]]


# -- order, repetition, export -----------------------------------------------------------------------------------------

STORY, _ = make_story(60, seed=4)
BASE = build_story(STORY)
IDS = [telling.id for event in BASE.events for telling in event.tellings]
NAMES = sorted(entity.name for entity in BASE.entities)


def some(things: Sequence[str], do: Action) -> st.SearchStrategy[Decision]:
    pairs = st.lists(st.sampled_from(things), min_size=2, max_size=3, unique=True)
    return pairs.map(lambda of: decision(do, *of))


def change(things: Sequence[str], do: Action, to: Sequence[str]) -> st.SearchStrategy[Decision]:
    return st.builds(lambda one, value: decision(do, one, to=value), st.sampled_from(things), st.sampled_from(to))


DECISIONS = st.lists(
    st.one_of(
        some(IDS, "same_events"),
        some(IDS, "different_events"),
        some(NAMES, "same_entities"),
        some(NAMES, "different_entities"),
        change(IDS, "rename_event", ["x", "y"]),
        change(IDS, "retype_event", ["deal", "launch"]),
        change(IDS, "date_event", ["2019", "2020-01-01/2020-03"]),
        change(NAMES, "rename_entity", ["x", "y"]),
        change(IDS, "drop_event", [""]),
        change(NAMES, "drop_entity", [""]),
    ),
    max_size=6,
)


@settings(max_examples=40, deadline=None)
@given(DECISIONS, st.randoms(use_true_random=False))
def test_any_decisions_in_any_order_and_repeated_give_the_same_sound_timeline(
    decisions: list[Decision], dice: object
) -> None:
    shuffled = [*decisions, *decisions[:2]]
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    try:
        timeline = build_story(STORY, decisions)
    except DecisionsError:
        with pytest.raises(DecisionsError):
            build_story(STORY, shuffled)
        return
    assert render(build_story(STORY[::-1], shuffled)) == render(timeline)
    jsonschema.Draft202012Validator(schema()).validate(to_document(timeline))
    assert render(from_document(to_document(timeline))) == render(timeline)
    entry_of = {telling.id: event.id for event in timeline.events for telling in event.tellings}
    assert len(entry_of) == sum(len(event.tellings) for event in timeline.events), "a mention stands in two entries"
    for outcome in timeline.decisions:
        found = {entry_of.get(reference.words) for reference in outcome.decision.of} - {None}
        if outcome.problem:
            continue
        if outcome.decision.do == "same_events":
            assert len(found) <= 1
        if outcome.decision.do == "different_events":
            assert len(found) == sum(r.words in entry_of for r in outcome.decision.of)
        if outcome.decision.do == "drop_event":
            assert not found


def test_explain_shows_what_was_decided_and_by_whom(account: Maker) -> None:
    accounts = [account(*TIED), account(*OLD)]
    timeline = build_story(accounts, [decision("same_events", "panne lundi", "le 3 janvier")])
    text = explain_event(timeline, timeline.events[0].id)
    assert "decided +20.00" in text
    assert "same event: panne lundi / le 3 janvier (C. Vasseur: because)" in text
    assert [d["do"] for d in explanation(timeline, timeline.events[0].id)["decisions"]] == ["same_events"]


def test_without_decisions_the_json_does_not_speak_of_them(account: Maker) -> None:
    assert "decisions" not in to_document(build_story([account(*TIED)]))
