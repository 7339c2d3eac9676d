"""Strangers: noun phrases that stand for nobody of the cast, "une délégation", and that a pronoun may well mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.people.cast import Place
from filrouge.events.people.salience import FADE, HORIZON
from filrouge.lexicon.people import described_types
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence
from filrouge.mentions.misparses import SUBJECTS

_WEIGHT = 3.0  # as much as any subject has
_SOMEBODY = 1.5  # a person or a body is oftener meant than a thing
_SPEAK = frozenset({"person", "company", "organization"})


@dataclass(frozen=True, slots=True)
class Stranger:
    """The subject of a verb; `speaks` is false for things, which say nothing."""

    verb: Place
    gender: str | None
    speaks: bool


def stranger_at(sentence: Sentence, place: Place) -> Stranger | None:
    """The stranger whose head stands there: a subject in the singular with a determiner."""
    token = sentence.tokens[place[1]]
    determiner = next(
        (sentence.tokens[i] for i in sentence.children(place[1]) if sentence.tokens[i].dep == "det"), None
    )
    if token.pos != "NOUN" or token.dep not in SUBJECTS or determiner is None:
        return None
    if "Plur" in (token.feature("Number"), determiner.feature("Number")):
        return None
    return Stranger((place[0], token.head), token.feature("Gender"), bool(described_types(token.lemma) & _SPEAK))


def strangest(strangers: Sequence[Stranger], sentence: Sentence, place: Place, gender: str | None) -> float:
    """How salient the strangers are that the pronoun there can mean: of its gender, in another clause, and for who
    says something no thing.
    """
    verb = sentence.tokens[place[1]].head
    said = sentence.tokens[place[1]].dep != "obj" and lemma_of(sentence, verb) in status_cues().speech
    near = (
        (place[0] - stranger.verb[0], _SOMEBODY if stranger.speaks else 1.0)
        for stranger in strangers
        if stranger.verb != (place[0], verb) and _agree(gender, stranger.gender) and (stranger.speaks or not said)
    )
    return max((_WEIGHT * kind * FADE**age for age, kind in near if age <= HORIZON), default=0.0)


def _agree(gender: str | None, other: str | None) -> bool:
    return None in (gender, other) or gender == other
