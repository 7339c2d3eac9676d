"""What the third stage hands on: one article's account of the story, its entities and its event mentions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from filrouge.articles.article import Article
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Span

EntityType = Literal["person", "company", "host", "organization", "place", "product"]
BODIES: frozenset[EntityType] = frozenset(["company", "host", "organization"])
"""The types of those that act and are not people."""

Role = Literal["agent", "patient", "recipient", "place", "instrument", "other"]
Status = Literal["happened", "planned", "alleged", "denied"]

BEFALLING = ("accident", "attack", "casualty", "outage", "security_incident")
"""The types of what befalls people and things: nobody plans it, and who tells what it did tells it."""


@dataclass(frozen=True, slots=True)
class Readings:
    """Whom a reference can mean by its article alone: entities (index) of the account, each with how salient it is,
    the most salient first; and the types of those whom its words are said of.
    """

    salience: tuple[tuple[int, float], ...]
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A stretch of text that stands for an entity.

    `how` says how it was resolved: "name" for a proper name or part of it, else the kind of coreference ("pronoun",
    "relative", "possessive", "description", "title", "bridging"; "story" where the other articles tell whom it means).
    """

    span: Span
    text: str
    how: str = "name"
    readings: Readings | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """A title or function that the article gives a person, and the entity (index) it is held at, if said."""

    text: str
    of: int | None = None


@dataclass(frozen=True, slots=True)
class LocalEntity:
    """An entity as one article names it; `mentions` in text order, the proper names among them have `how == "name"`.
    `stated`: the article or the lexicon says its type, which is a guess otherwise.
    """

    name: str
    type: EntityType
    aliases: tuple[str, ...]
    mentions: tuple[EntityMention, ...]
    titles: tuple[Title, ...] = ()
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity (index into the account's entities) in an event, by the words that say so."""

    entity: int
    role: Role
    mention: EntityMention


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody or something that takes part and has no name: "l'usine", "deux élèves". `lemma` is that of its noun, or
    a term that the lexicon knows ("hôtel de ville"); `span` is where that stands; `several` if it is said of more
    than one.
    """

    role: Role
    lemma: str
    span: Span
    several: bool = False


@dataclass(frozen=True, slots=True)
class DateClaim:
    """A time expression said of an event mention; `how`: "clause", "governor", "sentence", "title", "lead",
    "context".
    """

    time: TimeMention
    how: str


@dataclass(frozen=True, slots=True)
class OrderClaim:
    """What a temporal connective says: this mention is `relation` the other one (index into the account's events).

    "reports" is of an announcement: it makes the other known as news, within days. `words` are the connective or the
    announcing verb; `offset` is the time expression of a stated distance ("quelques jours avant"), if any.
    """

    relation: Literal["before", "after", "same", "reports"]
    other: int
    words: Span
    offset: TimeMention | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number stated of the event: "1 500 postes", "54,72 euros"."""

    span: Span
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """According to whom something is told: the words, and the entity (index into the account's entities) that they name
    or speak for ("un porte-parole de Telvia"), if it is one.
    """

    words: Span
    entity: int | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """A clause that tells an event: its trigger, type, participants, dates and status.

    `unnamed` are those who take part without a name; `hinted` says that somebody does of whom it is not clear who.
    `speaker` is None where the article itself says it. `certainty` is between 0 and 1: how sure the extraction is that
    this is a newsworthy event of this type; `fresh` says that a main clause tells it in the tenses of news, `present`
    that its verb stands in the present; `told_by` is the index, in the account, of the mention of the same sentence
    that tells the same event with it ("la | plainte | a été déposée"), else None.
    """

    type: str
    trigger: Span
    clause: Span
    sentence: Span
    status: Status
    lemma: str = ""
    participants: tuple[Participant, ...] = ()
    dates: tuple[DateClaim, ...] = ()
    order: tuple[OrderClaim, ...] = ()
    figures: tuple[Figure, ...] = ()
    speaker: Speaker | None = None
    certainty: float = 1.0
    fresh: bool = False
    present: bool = False
    hinted: bool = False
    told_by: int | None = None
    unnamed: tuple[Unnamed, ...] = ()

    @property
    def played_by_several(self) -> frozenset[Role]:
        """The roles that more than one plays: "Apple et Google", "ses fournisseurs"."""
        named = [part.role for part in self.participants]
        of_many = (one.role for one in self.unnamed if one.several)
        return frozenset((*(role for role in named if named.count(role) > 1), *of_many))

    @property
    def played_by_one(self) -> frozenset[Role]:
        """The roles that one alone plays, with a name or without."""
        parts: Sequence[Participant | Unnamed] = (*self.participants, *self.unnamed)
        return frozenset(part.role for part in parts) - self.played_by_several


@dataclass(frozen=True, slots=True)
class Account:
    """One article's account of the story: who is in it and what happens, in text order; `times` are all its time
    expressions, those said of no event too.
    """

    article: Article
    entities: tuple[LocalEntity, ...]
    events: tuple[EventMention, ...]
    times: tuple[TimeMention, ...] = ()
