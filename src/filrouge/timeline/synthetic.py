"""Stories whose truth is known: made-up events told by many articles in other words, by the seed always the same.

`python -m filrouge.timeline.synthetic MENTIONS [MENTIONS ...]` builds a story of each size and prints how well and
how fast this stage alone joins it.
"""

import datetime
import hashlib
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from filrouge.articles.article import Article, Publication
from filrouge.events.event import (
    Account,
    DateClaim,
    EntityMention,
    EventMention,
    LocalEntity,
    Participant,
    Role,
)
from filrouge.mentions.dates.expression import Absolute, Expression, Offset, TimeMention, Weekday
from filrouge.mentions.mention import Span
from filrouge.timeline.story import build_story
from filrouge.timeline.timeline import Timeline
from filrouge.when import When

_VERBS = {
    "outage": ("est tombée en panne", "a cessé de répondre", "est restée muette"),
    "launch": ("a ouvert ses portes", "a fait ses débuts", "a vu le jour"),
    "suspension": ("a été suspendue", "a été bannie", "a été bloquée"),
    "removal": ("a été retirée", "a été supprimée", "a disparu des rayons"),
    "lawsuit": ("a été poursuivie", "a été assignée", "est visée par une plainte"),
    "deal": ("a été rachetée", "a changé de mains", "a été vendue"),
    "security_incident": ("a été piratée", "a subi une intrusion", "a perdu des données"),
    "ruling": ("a été condamnée", "a été sanctionnée", "a écopé d'une amende"),
}
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
_TELLINGS = 8  # mentions of an event, on average
_A_STORY = 10  # mentions of an article
_FIRST = datetime.date(2015, 1, 1)
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


@dataclass(frozen=True, slots=True)
class _Happening:
    kind: str
    agent: str
    patient: str
    day: datetime.date
    words: tuple[str, ...]


def make_story(mentions: int, seed: int = 1) -> tuple[list[Account], dict[tuple[str, int], int]]:
    """Accounts with about `mentions` event mentions, and the event that each (article id, trigger start) tells."""
    dice = random.Random(seed)
    names = _names(dice, max(20, mentions // 10))
    events = [_happening(dice, names, mentions) for _ in range(max(1, mentions // _TELLINGS))]
    told = [
        (e.day.toordinal() + dice.randint(0, 5), number) for number, e in enumerate(events) for _ in range(_TELLINGS)
    ]
    told.sort()
    accounts, truth = [], {}
    window = _A_STORY * _TELLINGS  # one news day: each of its papers tells every so manyth happening
    for first in range(0, len(told), _A_STORY):
        chunk = told[first - first % window : first - first % window + window][first % window // _A_STORY :: _TELLINGS]
        published = datetime.date.fromordinal(max(chunk)[0])
        chosen = list(dict.fromkeys(number for _, number in chunk))
        account = _account(dice, published, [events[n] for n in chosen], first)
        accounts.append(account)
        truth.update({(account.article.id, m.trigger.start): n for m, n in zip(account.events, chosen, strict=True)})
    return accounts, truth


def _names(dice: random.Random, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(dice.choices(_SYLLABLES, k=5)).capitalize()] = None
    return list(found)


def _happening(dice: random.Random, names: Sequence[str], mentions: int) -> _Happening:
    agent, patient = dice.sample(names, 2)
    day = _FIRST + datetime.timedelta(dice.randrange(max(365, mentions // 20)) % 3650)
    words = tuple("".join(dice.choices(_SYLLABLES, k=3)) for _ in range(4))
    return _Happening(dice.choice(sorted(_VERBS)), agent, patient, day, words)


def _account(dice: random.Random, published: datetime.date, events: Sequence[_Happening], number: int) -> Account:
    text = f"Article {number}."
    mentions, entities = [], list(dict.fromkeys(n for e in events for n in (e.agent, e.patient)))
    spans: dict[str, list[EntityMention]] = {name: [] for name in entities}
    for e in events:
        verb, day, (expression, when) = dice.choice(_VERBS[e.kind]), published - e.day, _date(dice, e.day, published)
        start = len(text) + 1
        parts = [e.patient, f" {verb} ", f"{when}, {' '.join(dice.sample(e.words, 2))}, par ", e.agent, "."]
        at = [start + sum(map(len, parts[:i])) for i in range(len(parts))]
        text += " " + "".join(parts)
        clause = Span(start, len(text))
        who: list[Participant] = []
        roles: tuple[tuple[Role, str, int], ...] = (("patient", e.patient, at[0]), ("agent", e.agent, at[3]))
        for role, name, place in roles:
            spans[name].append(EntityMention(Span(place, place + len(name)), name))
            if role == "patient" or dice.random() < 0.7:  # who did it is often left out, or not found
                who.append(Participant(entities.index(name), role, spans[name][-1]))
        known = When.day(e.day) if day else None
        claim = DateClaim(TimeMention(at[2], at[2] + len(when), when, expression, when=known), "clause")
        dates = (claim,) if dice.random() < 0.8 else ()
        trigger = Span(at[1] + 1, at[2] - 1)
        mentions.append(EventMention(e.kind, trigger, clause, clause, "happened", verb, tuple(who), dates))
    sha = hashlib.sha256(text.encode()).hexdigest()
    article = Article(sha[:16], f"{number}.txt", text, sha, published=Publication(When.day(published), "metadata"))
    return Account(article, tuple(LocalEntity(n, "company", (), tuple(spans[n])) for n in entities), tuple(mentions))


def _date(dice: random.Random, day: datetime.date, published: datetime.date) -> tuple[Expression, str]:
    ago = (published - day).days
    if 0 < ago < 7 and dice.random() < 0.5:
        return Weekday(day.weekday()), _DAYS[day.weekday()]
    if ago == 1:
        return Offset("day", -1, -1), "hier"
    return Absolute(When.day(day)), f"le {day:%d/%m/%Y}"


def pairwise(timeline: Timeline, truth: dict[tuple[str, int], int]) -> float:
    """F1 of the pairs of mentions that are put together, in percent."""
    both: Counter[tuple[str, int]] = Counter()
    ours: Counter[str] = Counter()
    for event in timeline.events:
        for t in event.tellings:
            both[event.id, truth[t.trigger.article, t.trigger.start]] += 1
            ours[event.id] += 1
    right = sum(n * (n - 1) // 2 for n in both.values())
    made = sum(n * (n - 1) // 2 for n in ours.values())
    wanted = sum(n * (n - 1) // 2 for n in Counter(truth.values()).values())
    return 200 * right / (made + wanted) if made + wanted else 100.0


def main(arguments: Sequence[str]) -> int:
    """Build a story of each size; print its size, F1, processor time, memory, and by what exponent time grew."""
    last: tuple[int, float] | None = None
    for argument in arguments or ("1000", "10000"):
        accounts, truth = make_story(int(argument))
        start = time.process_time()
        timeline = build_story(accounts)
        seconds = time.process_time() - start
        size = len(truth)
        growth = f", exponent {log(seconds / last[1]) / log(size / last[0]):.2f}" if last else ""
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        print(
            f"{size} mentions: pairwise F1 {pairwise(timeline, truth):.1f}, {seconds:.1f} s, {memory:.2f} GB{growth}",
            flush=True,
        )
        last = size, seconds
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
