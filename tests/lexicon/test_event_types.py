"""The event types as they are written: complete, well-formed, and without words that can never match."""

from collections.abc import Iterator
from importlib.resources import files

import pytest

from filrouge.errors import LexiconError
from filrouge.lexicon.event_types import GAP, EventType, Frame, Pattern, _frame, _pattern, event_types

CONTRACT = {
    "founding",
    "appointment",
    "departure",
    "launch",
    "outage",
    "suspension",
    "removal",
    "hosting",
    "security_incident",
    "attack",
    "accident",
    "casualty",
    "lawsuit",
    "ruling",
    "investigation",
    "deal",
    "financial",
    "vote",
    "protest",
    "statement",
    "publication",
    "meeting",
    "other",
}
ROLES = {"agent", "patient", "recipient", "place", "instrument", "other"}
TYPES = {"person", "company", "host", "organization", "place", "product"}
STATUSES = {None, "happened", "planned", "alleged", "denied"}
FEWEST_TRIGGERS, FEWEST_EXAMPLES, FEWEST_COUNTEREXAMPLES = 25, 10, 6
EACH = pytest.mark.parametrize("event_type", event_types().values(), ids=event_types())


def _filters(frame: Frame) -> Iterator[str]:
    for table in (frame.allowed, frame.blocked, frame.complement):
        for values in table.values():
            yield from values


def test_types_are_those_of_the_contract() -> None:
    assert set(event_types()) == CONTRACT


@EACH
def test_has_enough_words_and_sentences(event_type: EventType) -> None:
    assert event_type.trigger_count >= FEWEST_TRIGGERS
    assert len(event_type.examples) >= FEWEST_EXAMPLES
    assert len(event_type.counterexamples) >= FEWEST_COUNTEREXAMPLES
    assert event_type.definition.endswith(".") and event_type.label


@EACH
def test_roles_and_weights(event_type: EventType) -> None:
    for frame in event_type.frames:
        assert {*frame.roles.values(), *frame.noun_roles.values()} <= ROLES
        assert 0 < frame.weight <= 1
        assert frame.roles or not any(p.kind != "noun" for p in frame.patterns)
        assert frame.noun_roles or not any(p.kind == "noun" for p in frame.patterns)


@EACH
def test_filters_can_match(event_type: EventType) -> None:
    """A noun phrase is known by its type and by the one word of its head."""
    dead = [f for frame in event_type.frames for f in _filters(frame) if f not in TYPES and not f.startswith("=")]
    dead += [f for frame in event_type.frames for f in _filters(frame) if " " in f]
    assert dead == []


@EACH
def test_patterns_can_match(event_type: EventType) -> None:
    """A verb pattern starts with an infinitive, and a gap has a word behind it."""
    patterns = [p for frame in event_type.frames for p in frame.patterns]
    assert [p.lemma for p in patterns if p.kind == "verb" and not p.lemma.endswith(("er", "ir", "re"))] == []
    assert [p.lemma for p in patterns if p.rest and GAP in p.rest[-1]] == []


@EACH
def test_sentences_hold_what_they_ask(event_type: EventType) -> None:
    for example in event_type.examples:
        assert example.trigger in example.text
        assert set(example.who) <= ROLES
        assert all(name in example.text for names in example.who.values() for name in names)
        assert example.status in STATUSES
    told = {example.text for example in event_type.examples}
    assert len(told) == len(event_type.examples) and not told & set(event_type.counterexamples)


@pytest.mark.parametrize(
    ("kind", "written", "pattern"),
    [
        ("verb", "limoger", Pattern("verb", "limoger")),
        ("verb", "se retirer", Pattern("verb", "retirer", (), reflexive=True)),
        ("verb", "s'échouer", Pattern("verb", "échouer", (), reflexive=True)),
        ("verb", "mettre fin", Pattern("verb", "mettre", (frozenset({"fin"}),))),
        (
            "verb",
            "fermer ses|leurs portes",
            Pattern("verb", "fermer", (frozenset({"ses", "leurs"}), frozenset({"portes"}))),
        ),
        ("noun", "mandat d'arrêt", Pattern("noun", "mandat", (frozenset({"d'"}), frozenset({"arrêt"})))),
        ("state", "Hors ligne", Pattern("state", "hors", (frozenset({"ligne"}),))),
    ],
)
def test_pattern_as_written(kind: str, written: str, pattern: Pattern) -> None:
    assert _pattern(kind, written) == pattern


def test_unknown_key_of_a_frame_is_named() -> None:
    with pytest.raises(LexiconError, match=r"other\.toml.*'verb'"):
        _frame("other", {"verb": ["limoger"]})


def test_every_file_is_a_type() -> None:
    folder = files("filrouge.lexicon") / "events"
    assert {path.name.removesuffix(".toml") for path in folder.iterdir() if path.name.endswith(".toml")} == CONTRACT
