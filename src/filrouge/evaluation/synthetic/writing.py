"""How articles tell a made-up story: what the event stage would hand on if it had read them."""

import datetime
import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from sys import intern

from filrouge.articles.article import Article, Publication
from filrouge.evaluation.synthetic.happenings import TOLD_BY, Actor, Happening
from filrouge.events.event import (
    Account,
    DateClaim,
    EntityMention,
    EventMention,
    LocalEntity,
    Participant,
    Role,
)
from filrouge.mentions.dates.expression import (
    Absolute,
    Expression,
    MonthName,
    Offset,
    Part,
    Period,
    TimeMention,
    Weekday,
)
from filrouge.mentions.dates.resolve import Anchor, resolve
from filrouge.mentions.mention import Span
from filrouge.when import When

_ALIKE = {"removal": "suspension", "suspension": "removal", "lawsuit": "ruling", "security_incident": "outage"}
"""The type under which a finder may file a clause of another."""

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


@dataclass(slots=True)
class _Writing:
    """An article being written: its text so far, where each actor is named, what it tells."""

    parts: list[str]
    end: int
    published: datetime.date
    named: dict[Actor, list[EntityMention]]
    told: list[EventMention]

    def write(self, words: str) -> Span:
        self.parts.append(words)
        start, self.end = self.end, _offset(self.end + len(words))
        return Span(start, self.end)

    def name(self, dice: random.Random, actor: Actor) -> EntityMention:
        """The full name first, then mostly the short one."""
        before = self.named.setdefault(actor, [])
        words = actor.short if before and dice.random() < 0.8 else actor.name
        before.append(EntityMention(self.write(words), words))
        return before[-1]


def account_of(dice: random.Random, published: datetime.date, events: Sequence[Happening], number: int) -> Account:
    """The account of an article that tells these events."""
    writing = _Writing([], 0, published, {}, [])
    writing.write(f"Article {number}.")
    for event in events:
        _tell(dice, writing, event)
    text = "".join(writing.parts)
    sha = hashlib.sha256(text.encode()).hexdigest()
    entities = tuple(LocalEntity(a.name, a.type, (), tuple(spans)) for a, spans in writing.named.items())
    article = Article(sha[:16], f"{number}.txt", text, sha, published=_publication(dice, published))
    return Account(article, entities, tuple(writing.told))


def _publication(dice: random.Random, day: datetime.date) -> Publication | None:
    """Most articles bear their day, some only the month, some nothing."""
    chance = dice.random()
    if chance < 0.04:
        return None
    return Publication(When.month(day.year, day.month) if chance < 0.1 else _day(day), "metadata")


def _tell(dice: random.Random, writing: _Writing, event: Happening) -> None:
    """One sentence: "X a été bannie lundi, dibaza cefo, par Y."; with chance, without who did it, or without a date."""
    verb = dice.choice(TOLD_BY[event.kind])
    writing.write(" ")
    start = writing.end
    patient = writing.name(dice, event.patient)
    writing.write(" ")
    trigger = writing.write(verb)
    dates: list[DateClaim] = []
    if dice.random() < 0.8:
        writing.write(" ")
        dates.append(DateClaim(_date(dice, writing, event.day), "clause"))
    writing.write(f", {' '.join(dice.sample(event.words, 3))}")
    parts: list[tuple[Actor, Role, EntityMention]] = [(event.patient, "patient", patient)]
    if dice.random() < 0.7:
        writing.write(", par ")
        parts.append((event.agent, "agent", writing.name(dice, event.agent)))
    writing.write(".")
    if dice.random() < 0.05:
        parts = parts[1:]  # a participant that the finder lost
    actors = list(writing.named)
    who = tuple(Participant(actors.index(actor), role, mention) for actor, role, mention in parts)
    kind = _ALIKE.get(event.kind, event.kind) if dice.random() < 0.03 else event.kind
    clause = Span(start, writing.end)
    told = EventMention(kind, trigger, clause, clause, "happened", intern(verb.split()[-1]), who, tuple(dates))
    writing.told.append(told)


def _date(dice: random.Random, writing: _Writing, day: datetime.date) -> TimeMention:
    """A date as one writes it: to the day where that is near, now and then vaguer, rarely wrong by a day."""
    if dice.random() < 0.02:
        day -= datetime.timedelta(1)
    expression, words = _expression(dice, day, writing.published)
    span = writing.write(words)
    when = _resolved(expression, writing.published)
    return TimeMention(span.start, span.end, words, expression, when=when, direction="past")


@cache
def _resolved(expression: Expression, published: datetime.date) -> When | None:
    return resolve(expression, Anchor(published=_day(published), direction="past"))


_day = cache(When.day)
"""A day; the same few thousand are in all articles of a large story."""


@cache
def _offset(position: int) -> int:
    """A position as the one number that all articles of a large story share."""
    return position


def _expression(dice: random.Random, day: datetime.date, published: datetime.date) -> tuple[Expression, str]:
    ago = (published - day).days
    weeks = (published.toordinal() - published.weekday() - day.toordinal() + day.weekday()) // 7
    vague = dice.random() < 0.25
    if vague and weeks == 1:
        return Period("week", -1), "la semaine dernière"
    if vague and day.day <= 10 and 0 <= ago < 300:
        return Part("start", MonthName(day.month)), f"début {_MONTHS[day.month - 1]}"
    if vague and 0 <= ago < 300:
        return MonthName(day.month), f"en {_MONTHS[day.month - 1]}"
    if ago == 1:
        return Offset("day", -1, -1), "hier"
    if 0 < ago < 7:
        return Weekday(day.weekday()), _DAYS[day.weekday()]
    return Absolute(_day(day)), f"le {day:%d/%m/%Y}"
