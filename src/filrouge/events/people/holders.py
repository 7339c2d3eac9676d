"""Whom an office stands for: "le chef de l'État", "le ministre", "l'officier" to the bearer of such a title."""

from collections.abc import Sequence

from filrouge.events.people.cast import Cast, Place
from filrouge.events.people.offices import Office, can_mean, is_of_term, office_at
from filrouge.events.people.salience import Seen, agrees, most_salient, salience_of, shown_gender
from filrouge.lexicon.offices import is_called_for, titles_of
from filrouge.lexicon.people import is_title
from filrouge.mentions.mention import Sentence


def is_office(sentence: Sentence, index: int) -> bool:
    """True for a title, for what the bearers of titles are called as well ("l'officier", "l'édile"), and for what
    people are called by what they did ("le vainqueur").
    """
    token = sentence.tokens[index]
    forms = frozenset({token.lemma.casefold(), token.text.casefold()})
    return is_title(token.lemma) or bool(titles_of(forms)) or any(is_called_for(form) for form in forms)


def holder(sentence: Sentence, place: Place, of: int | None, cast: Cast, seen: Sequence[Seen]) -> int | None:
    """The one person whose title, given before, is that of the description there, held at `of` if that is said; of
    several, the most salient. In the first sentence, a headline or a lead, the title may be given later.
    """
    said = office_at(sentence, place[1], of)
    gender = shown_gender(sentence, place[1])
    able = [
        (number, held)
        for number, member in enumerate(cast.members)
        for stated, held in member.offices
        if (stated < place or place[0] == 0) and agrees(cast, number, gender) and _can_mean(said, held, cast)
    ]
    bearers = {number for number, held in able if is_of_term(said, held)}
    if not bearers and said.term == "former":
        bearers = {number for number, _ in able}  # "Le président Roy a été renversé. L'ancien président est parti."
    if len(bearers) < 2:
        return next(iter(bearers), None)
    salience = salience_of(cast, seen, place[0])
    return most_salient({member: salience[member] for member in bearers if member in salience})


def _can_mean(said: Office, held: Office, cast: Cast) -> bool:
    at = None if held.of is None else cast.members[held.of]
    return can_mean(said, held, at.best_name if at else None, at.type if at else None)
