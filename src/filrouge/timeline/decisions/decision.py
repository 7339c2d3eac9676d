"""What an analyst has decided about a timeline, and what became of it.

References name mentions of the articles, never the outcome of another decision. So the order of decisions does not
matter, none can run in a circle, and a decision holds again on the next run, with more articles too.
"""

from dataclasses import dataclass, field
from typing import Literal, get_args

Action = Literal[
    "same_events",
    "different_events",
    "same_entities",
    "different_entities",
    "rename_event",
    "rename_entity",
    "retype_event",
    "retype_entity",
    "drop_event",
    "drop_entity",
    "date_event",
]
ACTIONS: tuple[Action, ...] = get_args(Action)
CHANGES = ("rename_event", "rename_entity", "retype_event", "retype_entity", "date_event")
"""The actions that need to know what to change to."""


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """Whom or what a decision means: an id or its beginning, words of a sentence that tells the event, or a name.

    `article` is the id or path of the article in which the words stand; without it they are looked for in all.
    """

    words: str
    article: str = ""

    def __str__(self) -> str:
        return f"« {self.words} » of {self.article}" if self.article else self.words


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: what to do, of what, for changes `to` what; why, and who says so. `place` is where it is written
    down, for messages; it is no part of what is decided.
    """

    do: Action
    of: tuple[Reference, ...]
    to: str = ""
    note: str = ""
    by: str = ""
    place: str = field(default="a decision", compare=False)

    @property
    def about_events(self) -> bool:
        """Whether it is about events, not entities."""
        return self.do.endswith(("event", "events"))

    @property
    def grounds(self) -> str:
        """Who decided it and why, as far as it says: "C. Vasseur: one raid, two papers"."""
        return ": ".join(filter(None, (self.by, self.note)))

    def __str__(self) -> str:
        verb, _, _ = self.do.partition("_")
        kind = "event" if self.about_events else "entity"
        return f"{verb} {kind}: {' / '.join(map(str, self.of))}" + (f" -> {self.to}" if self.to else "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a decision: the entries and entities (ids) that it bears on, or why it does not apply."""

    decision: Decision
    events: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    problem: str = ""
