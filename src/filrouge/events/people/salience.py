"""Salience: what an article's last clauses told of, subjects first, fading with every sentence.

After the centering theory of Grosz, Joshi and Weinstein (1995).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from filrouge.events.event import EntityMention, Readings
from filrouge.events.people.cast import Cast
from filrouge.lexicon.people import gender_of, is_title
from filrouge.mentions.mention import Sentence, Span, Token

FADE = 0.5
_MARGIN = 1.25
HORIZON = 4
_READINGS = 5  # at most: whom else a reference can mean is hardly in the reader's mind


@dataclass(frozen=True, slots=True)
class Seen:
    """A place where a member stood: its sentence, its weight by grammatical function."""

    member: int
    sentence: int
    token: int
    weight: float


def salience_of(cast: Cast, seen: Sequence[Seen], number: int) -> Mapping[int, float]:
    found: dict[int, float] = {}
    for sight in seen:
        age = number - sight.sentence
        if age <= HORIZON:
            found[sight.member] = found.get(sight.member, 0.0) + sight.weight * FADE**age
    return found


def most_salient(ranked: Mapping[int, float]) -> int | None:
    """The most salient member, or None where the second is about as good."""
    order = sorted(ranked.items(), key=lambda item: (-item[1], item[0]))
    if not order or (len(order) > 1 and order[0][1] < _MARGIN * order[1][1]):
        return None
    return order[0][0]


def agrees(cast: Cast, member: int, gender: str | None) -> bool:
    genders = cast.members[member].genders
    return gender is None or not genders or genders[gender] > 0


def mention_of(sentence: Sentence, tokens: list[int], how: str, readings: Readings | None = None) -> EntityMention:
    first, last = sentence.tokens[tokens[0]], sentence.tokens[tokens[-1]]
    text = " ".join(sentence.tokens[i].text for i in tokens)
    return EntityMention(Span(first.start, last.end), text, how, readings)


def readings(ranked: Mapping[int, float], types: Iterable[str]) -> Readings | None:
    """Whom a reference can mean, the most salient first; None where that is nobody or one."""
    order = tuple(sorted(ranked.items(), key=lambda item: (-item[1], item[0]))[:_READINGS])
    return Readings(order, frozenset(types)) if len(order) > 1 else None


def shown_gender(sentence: Sentence, index: int) -> str | None:
    """The gender that a noun phrase tells of who bears it: that of its article or adjective, else of the noun, unless
    a man and a woman bear it alike ("l'ex-ministre").
    """
    token = sentence.tokens[index]
    beside = [sentence.tokens[i] for i in sentence.children(index)]
    told = next((gender for t in beside if (gender := t.feature("Gender")) and _shows(t, gender)), None)
    alike = token.feature("Gender") == "Masc" and token.text.endswith("e") and is_title(token.lemma)
    return told or (None if alike else token.feature("Gender"))


def _shows(word: Token, gender: str) -> bool:
    """True for an article, and for an adjective with the ending of its gender: "ancien", "ancienne", not "jeune"."""
    return word.dep == "det" or (word.dep == "amod" and word.text.endswith("e") is (gender == "Fem"))


def learn_gender(cast: Cast, member: int, sentence: Sentence, index: int) -> None:
    """Learn the gender that a noun phrase tells of its bearer; a first name tells it better."""
    found = cast.members[member]
    gender = shown_gender(sentence, index)
    known = {told for name in found.names if found.type == "person" and (told := gender_of(name.text))}
    if gender and (not known or gender in known):
        found.genders[gender] += 1
