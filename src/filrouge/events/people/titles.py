"""The titles and functions that an article gives its people: "le PDG de X, John Y", "John Y, directeur général de
X".
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from filrouge.events.event import BODIES, Title
from filrouge.events.grammar.negation import is_negated
from filrouge.events.grammar.syntax import arguments
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.people.cast import Cast
from filrouge.events.people.offices import FORMER, Office, office_at
from filrouge.events.people.salience import learn_gender
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.offices import Slot, called_for, verbs_of
from filrouge.lexicon.people import is_civility, is_title
from filrouge.mentions.mention import Sentence

_SLOTS: tuple[Slot, ...] = ("subject", "object")
_TITLES = 4  # that stand beside one name
_COMPLEMENT = 5  # words that are still a title's: "de l'Intérieur et de la Sécurité" is not cut in two
_BESIDE = ("appos", "flat:name", "flat", "nmod", "nmod:appos")


def give_titles(sentences: tuple[Sentence, ...], cast: Cast) -> None:
    """Give every person of the cast the titles that stand beside the name, with the organisation they are held at,
    if said.
    """
    for (number, index), (member, mention) in sorted(cast.at.items()):
        if mention.how != "name" or cast.members[member].type != "person":
            continue
        sentence = sentences[number]
        beside = [i for i in sentence.children(index) if sentence.tokens[i].dep in _BESIDE]
        below = index
        while sentence.tokens[below].dep in _BESIDE and len(beside) < _TITLES:
            below = sentence.tokens[below].head  # "l'avocat de la famille, Me Roy", "le porte-parole, le major Roy"
            beside.append(below)
            if not (is_civility(sentence.tokens[below].text) or is_title(sentence.tokens[below].lemma)):
                break
        for i in beside:
            if is_title(sentence.tokens[i].lemma) and (number, i) not in cast.at:
                give_title(sentence, number, i, member, cast)
    for number, sentence in enumerate(sentences):
        for index, token in enumerate(sentence.tokens):
            if token.pos == "VERB" and not is_negated(sentence, index):
                _give_by_verb(sentence, number, index, cast)
            elif is_title(token.lemma) and _is_said_to_be(sentence, index) and not is_negated(sentence, index):
                for member in _people(sentence, arguments(sentence, index).get("subject", ()), number, cast):
                    give_title(sentence, number, index, member, cast)


def _is_said_to_be(sentence: Sentence, index: int) -> bool:
    """True for a predicate in the present: "Paul Roy est ministre"."""
    copulas = (sentence.tokens[i] for i in sentence.children(index) if sentence.tokens[i].dep == "cop")
    return any(copula.feature("Tense") == "Pres" for copula in copulas)


def _give_by_verb(sentence: Sentence, number: int, verb: int, cast: Cast) -> None:
    """Give people the titles that a verb says they get ("nommé directeur"), and what they are called by what they do
    ("qui dirige la junte").
    """
    lemma = lemma_of(sentence, verb)
    slots = arguments(sentence, verb)
    named: Slot | None = (
        "object" if lemma in verbs_of("naming") else "subject" if lemma in verbs_of("becoming") else None
    )
    for slot in _SLOTS:
        for member in _people(sentence, slots.get(slot, ()), number, cast):
            for title in slots.get("attribute", ()) if slot == named else ():
                if is_title(sentence.tokens[title].lemma):
                    give_title(sentence, number, title, member, cast, appointed=True)
            if called := called_for(slot, lemma):
                objects = slots.get("object", ()) if slot == "subject" else ()
                of = next((f[0] for i in objects if (f := cast.stands_at(number, i))), None)
                rest = frozenset(sentence.tokens[i].lemma.casefold() for i in objects if of is None)
                cast.members[member].offices.append(((number, verb), Office(called, rest, called | rest, of=of)))


def _people(sentence: Sentence, heads: Sequence[int], number: int, cast: Cast) -> list[int]:
    """The one member of the cast that a slot names, by name or with a title before it, if it is a person."""
    named = (
        found
        for i in heads
        for j in (i, *(j for j in sentence.children(i) if sentence.tokens[j].dep in _BESIDE))
        if (found := cast.stands_at(number, j)) and cast.members[found[0]].type == "person"
    )
    people = sorted({member for member, _ in named})
    return people if len(people) == len(heads) == 1 else []


def give_title(
    sentence: Sentence, number: int, index: int, member: int, cast: Cast, *, appointed: bool = False
) -> None:
    """Give a member of the cast the title that stands at a token, and the office that it names."""
    of = _held_at(sentence, number, index, cast)
    body = of if of is not None and cast.members[of].type in BODIES else None
    title = Title(_phrase(sentence, index, number, cast), body)
    if title not in cast.members[member].titles:
        cast.members[member].titles.append(title)
    cast.members[member].offices.append(((number, index), replace(office_at(sentence, index, of), appointed=appointed)))
    learn_gender(cast, member, sentence, index)


def _phrase(sentence: Sentence, index: int, number: int, cast: Cast) -> str:
    """The title's own words: the noun, the adjectives beside it and the complements that are nobody of the cast
    ("directeur général par intérim", "ancien Premier ministre", "chef de l'État").
    """
    last = index
    for i in sentence.children(index):
        child, within = sentence.tokens[i], list(sentence.subtree(i))
        known = any((number, j) in cast.at for j in within)
        own = child.dep == "amod" or (child.dep == "nmod" and child.pos == "NOUN" and not known)
        if own and min(within) == last + 1 and len(within) <= _COMPLEMENT:
            last = max(within)
    first = index
    while first and sentence.tokens[first - 1].lemma.casefold() in (*FORMER, "premier", "vice"):
        first -= 1
    words = sentence.tokens[first : last + 1]
    return words[0].text + "".join(("" if a.end == b.start else " ") + b.text for a, b in pairwise(words))


def is_post(title: Title) -> bool:
    """True for a function that can be got and lost: no founder or owner, and nobody who only was something."""
    words = title.text.casefold().split()
    return bool(words) and not title.text.casefold().startswith(FORMER) and words[0] not in grammar().standing


def is_former(sentence: Sentence, title: int) -> bool:
    """True for "l'ancien patron", "l'ex patron", "l'ex-patron"."""
    before = sentence.tokens[title - 1].lemma.casefold() if title > 0 else ""
    return before in FORMER or sentence.tokens[title].lemma.casefold().startswith("ex-")


def _held_at(sentence: Sentence, number: int, index: int, cast: Cast) -> int | None:
    """The body or the place that a title is held at, bodies first: "président de la Cour suprême du Kambala"."""
    found = [f[0] for i in sentence.subtree(index) if i > index and (f := cast.stands_at(number, i))]
    bodies = [member for member in found if cast.members[member].type in BODIES]
    return next(iter(bodies or (member for member in found if cast.members[member].type == "place")), None)
