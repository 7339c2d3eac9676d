"""Stories whose truth is known: made-up events told by many articles in other words, by the seed always the same.

What happened is told by verbs and nouns and by a part of its words; dates are exact, vague, wrong or left out; who did
it is often not said; a few actors are in much of the news, short names stand for long ones, and some share a surname.
There are near-misses: the same again to the same ones weeks later, the same on the same day to others, one thing after
the other to the same ones.
"""

import datetime
import hashlib
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from filrouge.articles.article import Article, Publication
from filrouge.events.event import (
    Account,
    DateClaim,
    EntityMention,
    EntityType,
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
from filrouge.timeline.timeline import Timeline
from filrouge.when import When

_TOLD_BY = {
    "outage": ("est tombée en panne", "a cessé de répondre", "est restée muette", "subit une panne"),
    "launch": ("a ouvert ses portes", "a fait ses débuts", "a vu le jour", "vit son lancement"),
    "suspension": ("a été suspendue", "a été bannie", "a été bloquée", "fait l'objet d'une suspension"),
    "removal": ("a été retirée", "a été supprimée", "a disparu des rayons", "fait l'objet d'un retrait"),
    "lawsuit": ("a été poursuivie", "a été assignée", "est visée par une plainte", "affronte un procès"),
    "deal": ("a été rachetée", "a changé de mains", "a été vendue", "fait l'objet d'un rachat"),
    "security_incident": ("a été piratée", "a subi une intrusion", "a perdu des données", "essuie une cyberattaque"),
    "ruling": ("a été condamnée", "a été sanctionnée", "a écopé d'une amende", "reçoit une condamnation"),
}
_NEXT = {"security_incident": "outage", "suspension": "removal", "lawsuit": "ruling", "launch": "deal"}
"""What may befall the same ones a little later: another event of a near type."""
_ALIKE = {"removal": "suspension", "suspension": "removal", "lawsuit": "ruling", "security_incident": "outage"}
"""The type under which a finder may file a clause of another."""

_SYLLABLES = (
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "la",
    "me",
    "ni",
    "po",
    "ru",
    "sa",
    "te",
    "vi",
    "xo",
    "za",
    "bri",
    "clo",
    "dra",
    "fle",
)
_GIVEN = ("Anne", "Boris", "Claire", "David", "Esther", "Fabien", "Gilles", "Hélène")
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_FIRST = datetime.date(2015, 1, 1)
_TOLD = (1, 2, 4, 8, 12, 20)  # mentions of an event, about 8 on average
_A_STORY = 10  # mentions of an article
_PAPERS = 8  # articles that tell the same days, each some of what happened


@dataclass(frozen=True, slots=True)
class _Actor:
    name: str
    short: str
    type: EntityType


@dataclass(frozen=True, slots=True)
class _Happening:
    kind: str
    agent: _Actor
    patient: _Actor
    day: datetime.date
    words: tuple[str, ...]


def make_story(mentions: int, seed: int = 1) -> tuple[list[Account], dict[str, list[int]]]:
    """Accounts with `mentions` event mentions, and for each article id the events that its mentions tell, in order."""
    dice = random.Random(seed)
    events = _happenings(dice, mentions)
    told = sorted((_told_on(dice, events[n].day), n) for n in _tellings(dice, len(events), mentions))
    accounts: list[Account] = []
    truth: dict[str, list[int]] = {}
    for first in range(0, len(told), _A_STORY * _PAPERS):
        days = told[first : first + _A_STORY * _PAPERS]
        for paper in range(_PAPERS):
            chosen = sorted(days, key=lambda t: t[1])[paper::_PAPERS]  # so that none tells an event often
            if chosen:
                published = datetime.date.fromordinal(max(chosen)[0])
                account = _account(dice, published, [events[n] for _, n in chosen], len(accounts))
                accounts.append(account)
                truth[account.article.id] = [n for _, n in chosen]
    return accounts, truth


def _tellings(dice: random.Random, events: int, mentions: int) -> list[int]:
    """Which event each mention tells: every one at least once, some often."""
    found = [n for n in range(events) for _ in range(dice.choice(_TOLD))]
    return (found + dice.choices(range(events), k=max(0, mentions - len(found))))[:mentions]


def _told_on(dice: random.Random, day: datetime.date) -> int:
    """Mostly in the days after, now and then looking back weeks later."""
    return day.toordinal() + (dice.randint(0, 5) if dice.random() < 0.9 else dice.randint(6, 60))


def _happenings(dice: random.Random, mentions: int) -> list[_Happening]:
    actors = _actors(dice, max(20, mentions // 10))
    days = min(max(365, mentions // 20), 3650)
    found: list[_Happening] = []
    for _ in range(max(1, mentions * len(_TOLD) // sum(_TOLD))):
        chance, before = dice.random(), dice.choice(found) if found else None
        if before and chance < 0.15:
            found.append(_like(dice, before, later=dice.randint(15, 90)))
        elif before and chance < 0.2:
            found.append(replace(_like(dice, before), patient=_one_of(dice, actors, before.agent)))
        elif before and chance < 0.25 and before.kind in _NEXT:
            found.append(replace(_like(dice, before, later=dice.randint(1, 5)), kind=_NEXT[before.kind]))
        else:
            agent = _one_of(dice, actors)
            day = _FIRST + datetime.timedelta(dice.randrange(days))
            found.append(
                _Happening(dice.choice(sorted(_TOLD_BY)), agent, _one_of(dice, actors, agent), day, _words(dice))
            )
    return found


def _like(dice: random.Random, before: _Happening, later: int = 0) -> _Happening:
    """Another event of the same type and the same ones, that has words of its own."""
    return replace(before, day=before.day + datetime.timedelta(later), words=_words(dice))


def _words(dice: random.Random) -> tuple[str, ...]:
    return tuple("".join(dice.choices(_SYLLABLES, k=3)) for _ in range(5))


def _one_of(dice: random.Random, actors: Sequence[_Actor], other: _Actor | None = None) -> _Actor:
    """An actor, those that stand first far more often: a tenth of them is in nearly half of the news."""
    while (chosen := actors[int(len(actors) * dice.random() ** 3)]) == other:
        pass
    return chosen


def _actors(dice: random.Random, count: int) -> list[_Actor]:
    """Persons, some of one surname, and firms, some with a longer name; a few names are one letter apart at any
    count.
    """
    length = 4
    while len(_SYLLABLES) ** length < 2000 * count:
        length += 1
    names: dict[str, None] = {}
    while len(names) < count:
        names["".join(dice.choices(_SYLLABLES, k=length)).capitalize()] = None
    found: list[_Actor] = []
    for name in names:
        if dice.random() < 0.4:
            bearers = dice.sample(_GIVEN, 2 if dice.random() < 0.05 else 1)
            found += [_Actor(f"{given} {name}", name, "person") for given in bearers]
        else:
            found.append(_Actor(f"{name} Group" if dice.random() < 0.3 else name, name, "company"))
    dice.shuffle(found)
    return found


@dataclass(slots=True)
class _Writing:
    """An article being written: its text so far, where each actor is named, what it tells."""

    parts: list[str]
    end: int
    published: datetime.date
    named: dict[_Actor, list[EntityMention]]
    told: list[EventMention]

    def write(self, words: str) -> Span:
        self.parts.append(words)
        start, self.end = self.end, self.end + len(words)
        return Span(start, self.end)

    def name(self, dice: random.Random, actor: _Actor) -> EntityMention:
        """The full name first, then mostly the short one."""
        before = self.named.setdefault(actor, [])
        words = actor.short if before and dice.random() < 0.8 else actor.name
        before.append(EntityMention(self.write(words), words))
        return before[-1]


def _account(dice: random.Random, published: datetime.date, events: Sequence[_Happening], number: int) -> Account:
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
    return Publication(When.month(day.year, day.month) if chance < 0.1 else When.day(day), "metadata")


def _tell(dice: random.Random, writing: _Writing, event: _Happening) -> None:
    """One sentence: "X a été bannie lundi, dibaza cefo, par Y."; with chance, without who did it, or without a date."""
    verb = dice.choice(_TOLD_BY[event.kind])
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
    parts: list[tuple[_Actor, Role, EntityMention]] = [(event.patient, "patient", patient)]
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
    told = EventMention(kind, trigger, clause, clause, "happened", verb.split()[-1], who, tuple(dates))
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
    return resolve(expression, Anchor(published=When.day(published), direction="past"))


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
    return Absolute(When.day(day)), f"le {day:%d/%m/%Y}"


def pairwise(timeline: Timeline, accounts: Sequence[Account], truth: dict[str, list[int]]) -> float:
    """F1 of the pairs of mentions that are put together, in percent; a mention that no entry has is alone."""
    number = {
        (account.article.id, mention.trigger.start): n
        for account in accounts
        for mention, n in zip(account.events, truth[account.article.id], strict=True)
    }
    both: Counter[tuple[int, int]] = Counter()
    ours = [len(event.tellings) for event in timeline.events]
    for entry, event in enumerate(timeline.events):
        both.update((entry, number[t.trigger.article, t.trigger.start]) for t in event.tellings)
    right = sum(n * (n - 1) // 2 for n in both.values())
    made = sum(n * (n - 1) // 2 for n in ours)
    wanted = sum(n * (n - 1) // 2 for n in Counter(number.values()).values())
    return 200 * right / (made + wanted) if made + wanted else 100.0
