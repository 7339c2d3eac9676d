"""What happens in a made-up story, to whom, by whom and when."""

import datetime
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from filrouge.events.event import EntityType

TOLD_BY = {
    "outage": ("est tombée en panne", "a cessé de répondre", "est restée muette", "subit une panne"),
    "launch": ("a ouvert ses portes", "a fait ses débuts", "a vu le jour", "vit son lancement"),
    "suspension": ("a été suspendue", "a été bannie", "a été bloquée", "fait l'objet d'une suspension"),
    "removal": ("a été retirée", "a été supprimée", "a disparu des rayons", "fait l'objet d'un retrait"),
    "lawsuit": ("a été poursuivie", "a été assignée", "est visée par une plainte", "affronte un procès"),
    "deal": ("a été rachetée", "a changé de mains", "a été vendue", "fait l'objet d'un rachat"),
    "security_incident": ("a été piratée", "a subi une intrusion", "a perdu des données", "essuie une cyberattaque"),
    "ruling": ("a été condamnée", "a été sanctionnée", "a écopé d'une amende", "reçoit une condamnation"),
}
"""The types of what happens, and the verbs that tell it."""

_NEXT = {"security_incident": "outage", "suspension": "removal", "lawsuit": "ruling", "launch": "deal"}
"""What may befall the same ones a little later: another event of a near type."""

_SYLLABLES = (
    *("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"),
    *("sa", "te", "vi", "xo", "za", "bri", "clo", "dra", "fle"),
)
_GIVEN = ("Anne", "Boris", "Claire", "David", "Esther", "Fabien", "Gilles", "Hélène")
_FIRST = datetime.date(2015, 1, 1)
TELLINGS = (1, 2, 4, 8, 12, 20)
"""How many mentions an event may have, about 8 on average."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody in the news, by the full name and by the short one."""

    name: str
    short: str
    type: EntityType


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, of which type, and the words that only its tellings use."""

    kind: str
    agent: Actor
    patient: Actor
    day: datetime.date
    words: tuple[str, ...]


def happenings(dice: random.Random, mentions: int) -> list[Happening]:
    """What happens in a story of so many mentions."""
    actors = _actors(dice, max(20, mentions // 10))
    days = min(max(365, mentions // 20), 3650)
    found: list[Happening] = []
    for _ in range(max(1, mentions * len(TELLINGS) // sum(TELLINGS))):
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
                Happening(dice.choice(sorted(TOLD_BY)), agent, _one_of(dice, actors, agent), day, _words(dice))
            )
    return found


def _like(dice: random.Random, before: Happening, later: int = 0) -> Happening:
    """Another event of the same type and the same ones, that has words of its own."""
    return replace(before, day=before.day + datetime.timedelta(later), words=_words(dice))


def _words(dice: random.Random) -> tuple[str, ...]:
    return tuple("".join(dice.choices(_SYLLABLES, k=3)) for _ in range(5))


def _one_of(dice: random.Random, actors: Sequence[Actor], other: Actor | None = None) -> Actor:
    """An actor, those that stand first far more often: a tenth of them is in nearly half of the news."""
    while (chosen := actors[int(len(actors) * dice.random() ** 3)]) == other:
        pass
    return chosen


def _actors(dice: random.Random, count: int) -> list[Actor]:
    """Persons, some of one surname, and firms, some with a longer name; a few names are one letter apart at any
    count.
    """
    length = 4
    while len(_SYLLABLES) ** length < 2000 * count:
        length += 1
    names: dict[str, None] = {}
    while len(names) < count:
        names["".join(dice.choices(_SYLLABLES, k=length)).capitalize()] = None
    found: list[Actor] = []
    for name in names:
        if dice.random() < 0.4:
            bearers = dice.sample(_GIVEN, 2 if dice.random() < 0.05 else 1)
            found += [Actor(f"{given} {name}", name, "person") for given in bearers]
        else:
            found.append(Actor(f"{name} Group" if dice.random() < 0.3 else name, name, "company"))
    dice.shuffle(found)
    return found
