"""Who is introduced by an office alone: "a déclaré le PDG d'Apple. ... a ajouté Cook" tells that Cook is that PDG.

Articles introduce whom they quote. A speaker whom one calls by a surname only, and of whom it tells nothing else, is
the holder of the office that it quoted just before.
"""

from filrouge.events.event import BODIES
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.people.cast import Cast, Place
from filrouge.events.people.salience import mention_of
from filrouge.events.people.titles import give_title
from filrouge.lexicon.people import is_title
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence

_NEAR = 2  # sentences: a quotation, and what comes after it


def introduce(sentences: tuple[Sentence, ...], cast: Cast) -> None:
    """Give speakers whom the article names by one word, without a title, the office that it quoted before them."""
    for member, one in enumerate(cast.members):
        bare = one.type == "person" and not one.titles and all(" " not in name.text for name in one.names)
        place = min((p for p, found in cast.at.items() if found[0] == member), default=None) if bare else None
        if place is not None and _speaks(sentences, place):
            office = _office_before(sentences, place, cast)
            if office is not None:
                number, index = office
                give_title(sentences[number], number, index, member, cast)
                cast.refer(office, member, mention_of(sentences[number], [index], "title"))


def _speaks(sentences: tuple[Sentence, ...], place: Place) -> bool:
    sentence, index = sentences[place[0]], place[1]
    verb = sentence.tokens[index].head
    return sentence.tokens[index].dep == "nsubj" and lemma_of(sentence, verb) in status_cues().speech


def _office_before(sentences: tuple[Sentence, ...], place: Place, cast: Cast) -> Place | None:
    """The office at a body that speaks last before a name, if nobody else is named between."""
    for number in range(place[0] - 1, max(-1, place[0] - 1 - _NEAR), -1):
        for index in range(len(sentences[number].tokens) - 1, -1, -1):
            found = cast.at.get((number, index))
            if found is not None and cast.members[found[0]].type == "person":
                return None
            if _is_office(sentences[number], (number, index), cast):
                return (number, index)
    return None


def _is_office(sentence: Sentence, place: Place, cast: Cast) -> bool:
    """True for a title in the singular that speaks, held at a body, and has no name beside it."""
    token = sentence.tokens[place[1]]
    below = [sentence.tokens[i].dep for i in sentence.children(place[1])]
    bodies = (cast.at.get((place[0], i)) for i in sentence.children(place[1]) if sentence.tokens[i].dep == "nmod")
    return (
        is_title(token.lemma)
        and token.feature("Number") != "Plur"
        and _speaks((sentence,), (0, place[1]))
        and not any(dep.startswith(("appos", "flat")) for dep in below)
        and any(found is not None and cast.members[found[0]].type in BODIES for found in bodies)
    )
