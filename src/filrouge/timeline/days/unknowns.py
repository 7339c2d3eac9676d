"""The questions and answers of joint dating: what is said of the days of a story, and what that leaves."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from filrouge.articles.article import Article
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Span
from filrouge.timeline.days.claims import Claim
from filrouge.timeline.days.clues import Clue
from filrouge.timeline.timeline import Quote, Step
from filrouge.when import When

ALWAYS = When.between(None, None)


@dataclass(frozen=True, slots=True)
class Told:
    """An account tells an event, by a trigger in its article, as past ("happened") or announces it ("planned"); `news`
    if the article opens with it.
    """

    account: int
    event: int
    status: Literal["happened", "planned"]
    trigger: Span
    article: Article
    news: bool = False

    @property
    def quote(self) -> Quote:
        """The trigger's words."""
        return Quote.of(self.article, self.trigger)


@dataclass(frozen=True, slots=True)
class Order:
    """A connective says that event `first` is after, before or at the time of event `second`; `offset` says how far.

    "reports": `first` is the announcement that makes `second` known.
    """

    first: int
    second: int
    relation: Literal["before", "after", "same", "reports"]
    quote: Quote
    offset: TimeMention | None = None


@dataclass(frozen=True, slots=True)
class Questions:
    """All that is said of the days of a story.

    `published` is what the articles themselves say of their publication; an article of the story that says nothing
    came out in the `window`, and likely within `core`, the time of those that do. The `loose` events are too easily
    taken for one to date an article by another; the `faint` (account, event) are too weak ties to date that article.
    """

    events: int
    published: Sequence[When | None]
    claims: Sequence[Claim] = ()
    orders: Sequence[Order] = ()
    told: Sequence[Told] = ()
    clues: Sequence[Clue] = ()
    window: When | None = None
    core: When | None = None
    loose: frozenset[int] = frozenset()
    faint: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Narrowing:
    unknown: int
    step: Step
    leans_on: tuple[int, ...]
    dates: bool


@dataclass(slots=True)
class Answers:
    """What is known in the end: `days` of event e at index e, of account a's publication at index `events + a`.

    `log` is every narrowing in order, `moves` where in it an unknown narrowed, `aside` the words that contradict the
    rest.
    """

    events: int
    days: list[When]
    log: list[Narrowing] = field(default_factory=list)
    moves: dict[int, list[int]] = field(default_factory=dict)
    aside: dict[Claim, When] = field(default_factory=dict)

    def event(self, e: int) -> When | None:
        """The days of an event, or None where no words date it."""
        return self.days[e] if any(self.log[at].dates for at in self.moves.get(e, ())) else None

    def publication(self, a: int) -> When | None:
        """The days of an article's publication, or None where nothing is known."""
        days = self.days[self.events + a]
        return days if days != ALWAYS else None

    def narrow(self, narrowing: Narrowing, days: When) -> None:
        """Note that an unknown has become `days`."""
        self.days[narrowing.unknown] = days
        self.moves.setdefault(narrowing.unknown, []).append(len(self.log))
        self.log.append(narrowing)

    def proof(self, unknown: int) -> tuple[Step, ...]:
        """The steps that led to the days of an unknown, with those of other unknowns that they lean on, in order."""
        wanted: set[int] = set()
        agenda = [(unknown, len(self.log))]
        seen: dict[int, int] = {}
        while agenda:
            what, before = agenda.pop()
            if seen.get(what, -1) >= before:
                continue
            seen[what] = before
            for at in self.moves.get(what, ()):
                if at < before:
                    wanted.add(at)
                    agenda += [(u, at) for u in self.log[at].leans_on]
        return tuple(self.log[at].step for at in sorted(wanted))
