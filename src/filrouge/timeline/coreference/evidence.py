"""What the comparison looks at: each event mention of the story with its entities, days, words and numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from filrouge.events.event import EventMention, Role
from filrouge.when import When

KIN = 0.8  # a firm and its hosting arm: nearly as good as the same


@dataclass(frozen=True, slots=True)
class Evidence:
    """One event mention: `who` maps a role to entities of the story, `everyone` are those and all that its clause
    names, `around` all that its sentence names, `unnamed` the kinds of those without a name, or their nouns;
    `patients` are those to whom it happens and whom the clause calls by name, `unnamed_patients` the kinds of such;
    `alone` and `several` are the roles that one plays, and more than one; `place` is 0 at the article's beginning and
    1 at its end; `titled` if it stands in a title, `leads` if in the first sentence below that tells an event;
    `taken_up` says how far the determiner of the trigger points back, 1 for "cette", 1/2 for "la"; `in_turn` says that
    others did the like before ("ont également retiré"); `posts` are the kinds of post that somebody gets or loses,
    `deeds` what the trigger tells more exactly than its type; `speaker` is the entity of the story that says it, if
    one is known, and `turn` which of his turns that is in; `past_by` is the last day on which its article, that tells
    it as past, can have come out.
    """

    account: int
    event: int
    mention: EventMention
    who: Mapping[Role, frozenset[int]]
    everyone: frozenset[int]
    around: frozenset[int]
    unnamed: frozenset[str]
    patients: frozenset[int]
    unnamed_patients: frozenset[str]
    alone: frozenset[Role]
    several: frozenset[Role]
    days: When | None
    trigger: frozenset[str]
    words: tuple[str, ...]
    numbers: frozenset[tuple[float, str]]
    place: float
    titled: bool
    leads: bool
    taken_up: float
    in_turn: bool
    posts: frozenset[str]
    deeds: frozenset[str]
    past_by: int | None
    speaker: int | None
    turn: int | None

    def playing(self, role: Role) -> frozenset[int]:
        """The entities that play a part."""
        return self.who.get(role, frozenset())


@dataclass(frozen=True, slots=True)
class Material:
    """The story as the comparison sees it: `entity_weight`, `word_weight` and `unnamed_weight` say how telling it is to
    share an entity, a word or what has no name (0 to 1); `kin` are entities that belong together without being one (a
    firm and its hosting arm).
    """

    evidence: tuple[Evidence, ...]
    entity_weight: Mapping[int, float]
    word_weight: Mapping[str, float]
    unnamed_weight: Mapping[str, float]
    norms: Mapping[tuple[str, ...], float]
    kin: frozenset[tuple[int, int]]


def shared(mine: frozenset[int], theirs: frozenset[int], material: Material) -> float:
    """How telling the entities are that both sets hold; kin of an entity count as nearly the same."""
    same = mine & theirs
    if not same and not material.kin:
        return 0.0
    total = sum([material.entity_weight[e] for e in sorted(same)])
    pairs = [(a, b) for a in mine - same for b in theirs - same if (a, b) in material.kin] if material.kin else []
    for a, b in sorted(pairs):
        total += KIN * min(material.entity_weight[a], material.entity_weight[b])
    return total
