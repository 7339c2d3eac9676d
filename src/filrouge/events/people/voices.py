"""Whom "je", "nous" and "vous" mean: who speaks, the bodies that he speaks for, and whom a question is put to."""

from collections.abc import Iterator
from dataclasses import dataclass

from filrouge.events.event import BODIES, EntityMention, Speaker
from filrouge.events.people.cast import Cast
from filrouge.events.people.interviews import Interview
from filrouge.events.people.titles import is_post
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Sentence, Span


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says "je" (a member of the cast), the bodies that are "nous", and whether it is this one who is asked: then
    he is "vous".
    """

    member: int
    bodies: tuple[int, ...]
    asked: bool = False


def voice_at(position: int, speaker: Speaker | None, interview: Interview | None, cast: Cast) -> Voice | None:
    """Whose voice speaks at a position of the article, or is asked to."""
    if interview is not None and interview.is_asked(position):
        return Voice(interview.member, tuple(_bodies_of(interview.member, interview, cast)), asked=True)
    if speaker is None or speaker.entity is None:
        return None
    return Voice(speaker.entity, tuple(_bodies_of(speaker.entity, interview, cast)))


def _bodies_of(member: int, interview: Interview | None, cast: Cast) -> Iterator[int]:
    """The bodies at which somebody has a post; for who gives an interview without one, the first in its lead."""
    posts = [title.of for title in cast.members[member].titles if title.of is not None and is_post(title)]
    yield from posts
    if not posts and interview is not None and interview.member == member:
        lead = (
            (name.start, number)
            for number, found in enumerate(cast.members)
            for name in found.names
            if found.type in BODIES and name.start < interview.start and name.text[:1].isupper()
        )
        yield from (number for _, number in sorted(lead)[:1])


def spoken_of(sentence: Sentence, head: int, voice: Voice, trigger: Trigger) -> Iterator[tuple[int, EntityMention]]:
    """Whom a pronoun of the first person means, or "vous" in a question: who speaks, or the body that he speaks for
    with what it did ("« Nous avons repêché trois corps », a dit la porte-parole de la police").
    """
    token = sentence.tokens[head]
    if token.text.casefold() not in (grammar().second_person if voice.asked else grammar().first_person):
        return
    mention = EntityMention(Span(token.start, token.end), token.text, "pronoun")
    several = sentence.tokens[trigger.head].text.endswith("s") if voice.asked else token.feature("Number") == "Plur"
    together = several and trigger.frame.type != "statement" and voice.bodies
    yield from ((member, mention) for member in (voice.bodies if together else (voice.member,)))
