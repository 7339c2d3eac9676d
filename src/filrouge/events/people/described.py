"""Common nouns beside names, which say what those are: "l'hébergeur Epik", "le fabricant de vélos Velka"."""

from collections.abc import Iterator, Mapping

from filrouge.events.grammar.appositions import suits
from filrouge.events.people.cast import Cast, Place
from filrouge.lexicon.people import gender_of
from filrouge.mentions.mention import Sentence

_NAMING = ("appos", "flat:name", "flat", "nmod", "nmod:appos", "flat:foreign")


def named_by(sentences: tuple[Sentence, ...], cast: Cast) -> Mapping[Place, int]:
    """Common nouns that a name stands beside ("l'hébergeur Epik", "le réseau social Parler") -> the member so
    described.
    """
    found: dict[Place, int] = {}
    for (number, index), (member, mention) in sorted(cast.at.items()):
        sentence = sentences[number]
        for i in _nouns_beside(sentence, index):
            fits = suits(cast.members[member].type, sentence.tokens[i].lemma) and _is_of_gender(
                sentence, i, mention.text
            )
            if (number, i) not in cast.at and fits:
                found[number, i] = member
        noun = _noun_right_before(sentence, index)
        if noun is not None and mention.span.start == sentence.tokens[index].start and (number, noun) not in cast.at:
            found[number, noun] = member
            whole = _completed_by(sentence, noun)
            if whole is not None and suits(cast.members[member].type, sentence.tokens[whole].lemma):
                found.setdefault((number, whole), member)
    return found


def _completed_by(sentence: Sentence, noun: int) -> int | None:
    """The noun that a bare one completes before a name: "le fabricant slovène de | vélos Velka"."""
    before = noun
    while before > 1 and sentence.tokens[before - 1].text.casefold() in ("de", "d'", "d’"):
        before -= 2
        while before > 0 and sentence.tokens[before].pos == "ADJ":
            before -= 1
    whole = sentence.tokens[before]
    return before if before < noun and whole.pos == "NOUN" and whole.feature("Number") != "Plur" else None


def _is_of_gender(sentence: Sentence, noun: int, name: str) -> bool:
    """False where the article of a noun contradicts a first name: "le chef de cabinet de la ministre, Simon Roy"."""
    known = gender_of(name)
    shown = (sentence.tokens[i].feature("Gender") for i in sentence.children(noun) if sentence.tokens[i].dep == "det")
    return all(known is None or gender in (None, known) for gender in shown)


def _nouns_beside(sentence: Sentence, index: int) -> Iterator[int]:
    """The singular common nouns that the parse puts beside a name: the one it is apposed to, those apposed to it."""
    token = sentence.tokens[index]
    bare = not any(sentence.tokens[i].dep in ("case", "cc") for i in sentence.children(index))
    above = (token.head,) if token.dep in _NAMING and bare else ()
    below = (i for i in sentence.children(index) if sentence.tokens[i].dep == "appos")
    for i in (*above, *below):
        if sentence.tokens[i].pos == "NOUN" and sentence.tokens[i].feature("Number") != "Plur":
            yield i


def _noun_right_before(sentence: Sentence, index: int) -> int | None:
    """The common noun that a name directly follows, or the adjective used as one: "l'association Rivières Vives", "le
    réseau social Lyra", "le suisse Altigloss".
    """
    before = index - 1
    while before > 0 and sentence.tokens[before].pos == "ADJ" and sentence.tokens[before - 1].pos != "DET":
        before -= 1
    described = before >= 0 and sentence.tokens[before].pos in ("NOUN", "ADJ")
    return before if described and sentence.tokens[before].text[:1].islower() else None
