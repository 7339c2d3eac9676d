"""What the fourth stage hands on: one story's timeline, as the JSON says it (schema `filrouge/timeline/1`)."""

from collections.abc import Iterable
from dataclasses import dataclass

from filrouge.articles.article import Article, Basis
from filrouge.events.event import EntityType, Role, Status
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Span
from filrouge.timeline.decisions import Outcome
from filrouge.when import When


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article: `article` is its id, offsets are code points of its text."""

    article: str
    start: int
    end: int
    text: str

    @classmethod
    def of(cls, article: Article, words: Span | TimeMention) -> "Quote":
        """The words that stand there in the article."""
        text = words.text if isinstance(words, TimeMention) else article.text[words.start : words.end]
        return cls(article.id, words.start, words.end, text)


@dataclass(frozen=True, slots=True)
class Step:
    """One constraint that narrowed a date: the words and what they say (EDTF), and why they bear on it."""

    quote: Quote
    says: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Dating:
    """A solved date and how it came about; `basis` is set for publication dates only."""

    when: When
    derivation: tuple[Step, ...] = ()
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class DatedArticle:
    """An article and its publication date as solved."""

    article: Article
    published: Dating | None


@dataclass(frozen=True, slots=True)
class TitleOf:
    """A title, and the id of the entity it is held at, or None."""

    text: str
    of: str | None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, company, host, organization, place or product of the story, over all articles.

    `mentions` are its names; `references` the pronouns and descriptions that stand for it, with how each was resolved.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    titles: tuple[TitleOf, ...]
    mentions: tuple[Quote, ...]
    references: tuple[tuple[Quote, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Involvement:
    """An entity's part in an event."""

    entity: str
    role: Role


@dataclass(frozen=True, slots=True)
class Speaker:
    """According to whom something is told: the words, and the entity (id) that they name or speak for, if any."""

    words: Quote
    entity: str | None


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause of one article that tells an event: trigger, sentence, date expression with what it says (EDTF or
    None), and who says so, if it is not the article itself. Its `id` is the event's where it comes first; decisions can
    refer to it.
    """

    trigger: Quote
    quote: Quote
    date_expression: Quote | None
    says: str | None
    status: Status
    id: str = ""
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the sources do not agree on, each side with its evidence."""

    about: str
    values: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """One row of the comparison that joined two tellings: the feature, its value and weight."""

    feature: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Joining:
    """Why two tellings (indices into the event's `tellings`) are one event."""

    first: int
    second: int
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Barrier:
    """What forbids that a telling of one event and one of another (indices into each one's `tellings`) are one."""

    first: int
    second: int
    why: str


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Another event (id) that resembles this one and is not it: what a reviewer would look at again.

    `first` and `second` are the likest tellings of this one and the other, `score` their log odds, made of `reasons`.
    The two were kept apart by `barrier`, or else because `link`, the log odds over all their tellings, was too low.
    """

    event: str
    first: int
    second: int
    score: float
    reasons: tuple[Reason, ...]
    link: float
    barrier: Barrier | None


@dataclass(frozen=True, slots=True)
class Event:
    """One event of the story, however many articles tell it."""

    id: str
    type: str
    label: str
    status: Status
    date: Dating | None
    participants: tuple[Involvement, ...]
    tellings: tuple[Telling, ...]
    confidence: float
    conflicts: tuple[Conflict, ...] = ()
    joinings: tuple[Joining, ...] = ()
    lookalikes: tuple[Lookalike, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles (ids) that tell it, each once, in the order of its tellings."""
        return tuple(dict.fromkeys(telling.trigger.article for telling in self.tellings))


@dataclass(frozen=True, slots=True)
class Timeline:
    """The story: its articles, entities and events; events by earliest day, latest day, id, the undated last."""

    articles: tuple[DatedArticle, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    generator: tuple[tuple[str, str], ...] = ()
    decisions: tuple[Outcome, ...] = ()

    def decisions_on(self, event: Event) -> list[Outcome]:
        """What became of the decisions that bear on the event or on who takes part in it."""
        who = {part.entity for part in event.participants}
        return [outcome for outcome in self.decisions if event.id in outcome.events or who & set(outcome.entities)]


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events by earliest day, latest day, id, the undated last."""
    return tuple(sorted(events, key=_order))


def _order(event: Event) -> tuple[bool, int, int, str]:
    runs = event.date.when.runs if event.date else ((0, 0),)
    return event.date is None, runs[0][0], runs[-1][1], event.id
