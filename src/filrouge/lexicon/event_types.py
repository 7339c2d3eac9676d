"""The event types as data: each `events/<type>.toml` states its triggers, the roles they give, and what they must
not be.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from filrouge.errors import LexiconError
from filrouge.lexicon.nouns import noun_class
from filrouge.lexicon.tables import read_table

TriggerKind = Literal["verb", "noun", "state"]
GAP = "…"
"""In a multiword trigger: up to five words may stand here ("présenter … démission")."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One trigger: its first word's lemma, and the words that follow it, each a set of alternatives (GAP for up to
    five words).

    `reflexive` triggers need their clitic, "se retirer" is not "retirer", and those with `clitic` theirs: "l'emporter"
    is not "emporter".
    """

    kind: TriggerKind
    lemma: str
    rest: tuple[frozenset[str], ...] = ()
    reflexive: bool = False
    clitic: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Triggers that behave alike: the roles of their slots, and the filters that must hold.

    Slots are "subject" and "object" of the active voice, and prepositions. A filter names entity types, or "=lemma"
    for the head noun; in the files "#class" stands for the nouns of a class (`nouns.toml`). `weight` below 1 asks for
    support: a date or a named participant (at 0.4 and below, two).
    """

    type: str
    patterns: tuple[Pattern, ...]
    roles: Mapping[str, str]
    noun_roles: Mapping[str, str]
    allowed: Mapping[str, frozenset[str]] = field(default_factory=dict)
    blocked: Mapping[str, frozenset[str]] = field(default_factory=dict)
    complement: Mapping[str, frozenset[str]] = field(default_factory=dict)
    requires: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that tells an event of the type: its trigger, who is in it by role, and its status if the sentence
    shows it.
    """

    text: str
    trigger: str
    who: Mapping[str, tuple[str, ...]]
    status: str | None


@dataclass(frozen=True, slots=True)
class EventType:
    """An event type: what it is, its triggers, and sentences that do and do not tell it."""

    name: str
    definition: str
    label: str
    frames: tuple[Frame, ...]
    examples: tuple[Example, ...]
    counterexamples: tuple[str, ...]

    @property
    def trigger_count(self) -> int:
        return sum(len(frame.patterns) for frame in self.frames)


def _words(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(word.split("|")) for word in text.casefold().split())


def _pattern(kind: TriggerKind, text: str) -> Pattern:
    reflexive = kind == "verb" and text.startswith(("se ", "s'"))
    clitic = kind == "verb" and text.startswith("l'")
    if reflexive or clitic:
        text = text.removeprefix("se ").removeprefix("s'").removeprefix("l'")
    first, _, rest = text.replace("'", "' ").replace("  ", " ").strip().partition(" ")
    return Pattern(kind, first.casefold(), _words(rest), reflexive, clitic)


_FRAME_KEYS = {
    "verbs", "nouns", "states", "roles", "noun_roles", "subject", "object", "subject_not", "object_not", "requires",
    "complement", "before", "after", "weight",
}  # fmt: skip


def _sets(table: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    return {slot: frozenset(kind for value in values for kind in _kinds(value)) for slot, values in table.items()}


def _kinds(text: str) -> Iterable[str]:
    """What a filter's word stands for: "#vehicle" for the nouns of a class."""
    if text.startswith("#"):
        return ("=" + noun for noun in noun_class(text.removeprefix("#")))
    return (text.casefold() if text.startswith("=") else text,)


def _frame(name: str, raw: Mapping[str, Any]) -> Frame:
    if unknown := set(raw) - _FRAME_KEYS:
        raise LexiconError(
            f"lexicon/events/{name}.toml: a frame has unknown keys {sorted(unknown)}; known: {sorted(_FRAME_KEYS)}"
        )
    kinds: tuple[tuple[TriggerKind, str], ...] = (("verb", "verbs"), ("noun", "nouns"), ("state", "states"))
    return Frame(
        type=name,
        patterns=tuple(_pattern(kind, text) for kind, key in kinds for text in raw.get(key, ())),
        roles=dict(raw.get("roles", {})),
        noun_roles=dict(raw.get("noun_roles", {})),
        allowed=_sets({slot: raw[slot] for slot in ("subject", "object") if slot in raw}),
        blocked=_sets({slot: raw[f"{slot}_not"] for slot in ("subject", "object") if f"{slot}_not" in raw}),
        complement=_sets(raw.get("complement", {})),
        requires=frozenset(raw.get("requires", ())),
        before=frozenset(raw.get("before", ())),
        after=frozenset(raw.get("after", ())),
        weight=float(raw.get("weight", 1.0)),
    )


def _example(raw: Mapping[str, Any]) -> Example:
    who = {role: tuple(names) for role, names in raw.get("who", {}).items()}
    return Example(raw["text"], raw["trigger"], who, raw.get("status"))


def _event_type(raw: Mapping[str, Any]) -> EventType:
    return EventType(
        name=raw["type"],
        definition=raw["definition"],
        label=raw["label"],
        frames=tuple(_frame(raw["type"], frame) for frame in raw.get("frame", ())),
        examples=tuple(_example(example) for example in raw.get("example", ())),
        counterexamples=tuple(example["text"] for example in raw.get("counterexample", ())),
    )


@cache
def event_types() -> Mapping[str, EventType]:
    """All event types by name, in alphabetical order.

    Raises LexiconError if a file is not well-formed or lacks a field.
    """
    found: dict[str, EventType] = {}
    folder = files("filrouge.lexicon") / "events"
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".toml"):
            try:
                event_type = _event_type(read_table("events", path.name))
            except KeyError as problem:
                raise LexiconError(f"lexicon/events/{path.name}: {problem}") from problem
            found[event_type.name] = event_type
    return found
