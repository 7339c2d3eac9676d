"""Whom a noun phrase stands for: "le site de la société" does and undergoes what its owner does."""

from collections.abc import Iterator

from filrouge.events.event import EntityMention
from filrouge.events.grammar.syntax import antecedent, preposition, with_conjuncts
from filrouge.events.people.cast import Cast
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.people import described_types, is_title
from filrouge.mentions.mention import Sentence, Token

Found = tuple[int, EntityMention]
"""A member of the cast and the words that stand for it."""

_DEPTH = 3
_ACRONYM = 3  # letters: "USA" is no dateline
_DASHES = frozenset({"-", "–", "—"})
_OPENING = 40  # characters: datelines stand before the first sentence


def stand_ins(
    sentence: Sentence, number: int, head: int, cast: Cast, depth: int = _DEPTH, *, topic: bool = False
) -> Iterator[Found]:
    """The members that a noun phrase stands for: by name or reference, by an apposition or "dont", or by its owner.

    "le site de la société" does and undergoes what its owner does; "les avocats de X", "le PDG de X" speak for X.
    With `topic`, any noun leads to its complement: "annoncer le renvoi de X" is about X.
    """
    direct = cast.stands_at(number, head)
    if direct is not None:
        if not _is_dateline(sentence, cast, direct):
            yield direct
        return
    if depth == 0:
        return
    token = sentence.tokens[head]
    for i in sentence.children(head):
        if sentence.tokens[i].dep in ("appos", "flat:name", "flat", "flat:foreign") or _is_among(sentence, i):
            found = [f for j in with_conjuncts(sentence, i) for f in stand_ins(sentence, number, j, cast, depth - 1)]
            if found:
                yield from found
                return
    if not topic and not _speaks_for_owner(token):
        return
    if (owner := _whose(sentence, head)) is not None and depth:
        yield from stand_ins(sentence, number, owner, cast, depth - 1, topic=topic)
        return
    if (number, head) in cast.owners and not is_title(token.lemma):
        yield cast.owners[number, head]
        return
    for i in sentence.children(head):
        own = sentence.tokens[i].feature("Poss") == "Yes"
        if own or _completes(sentence, head, i):
            for j in with_conjuncts(sentence, _beyond_realm(sentence, number, i, cast)):
                for member, mention in stand_ins(sentence, number, j, cast, depth - 1, topic=topic):
                    if not (is_title(token.lemma) and cast.members[member].type == "place"):
                        yield member, mention  # "le maire de Lyon" is not Lyon


def _completes(sentence: Sentence, head: int, index: int) -> bool:
    """True for what "de" says of a noun, and for the other party of an agreement ("le contrat avec X")."""
    case = preposition(sentence, index)
    shared = case == "avec" and sentence.tokens[head].lemma.casefold() in grammar().agreements
    return sentence.tokens[index].dep.startswith("nmod") and (case in ("de", "d'", None) or shared)


def _beyond_realm(sentence: Sentence, number: int, index: int, cast: Cast) -> int:
    """What completes the realm of a title, if something does: "les chefs d'État | de la Communauté"."""
    token = sentence.tokens[index]
    in_title = is_title(sentence.tokens[token.head].lemma) and token.lemma.casefold() in grammar().realms
    if not in_title or (number, index) in cast.at:
        return index
    return next((i for i in sentence.children(index) if _completes(sentence, index, i)), index)


def _is_dateline(sentence: Sentence, cast: Cast, found: Found) -> bool:
    """True for the place in capitals that a dispatch opens with: "OTTAWA/TORONTO — Le gouvernement a tranché"."""
    member, mention = found
    opening = (token.text for token in sentence.tokens if token.start < mention.span.end + _OPENING)
    capitals = mention.text.isupper() and len(mention.text) > _ACRONYM and bool(_DASHES & set(opening))
    return capitals and cast.members[member].type == "place" and mention.span.start - sentence.start <= _OPENING


def _whose(sentence: Sentence, index: int) -> int | None:
    """The noun that "dont" stands for: "Telvia, | dont le site est tombé en panne"."""
    found = (i for i in sentence.children(index) if sentence.tokens[i].text.casefold() == "dont")
    return next((noun for i in found if (noun := antecedent(sentence, i)) not in (i, index)), None)


def _is_among(sentence: Sentence, index: int) -> bool:
    """True for those whom "dont" picks from a group: "plusieurs fournisseurs, dont Twilio et Okta"."""
    return sentence.tokens[index].dep.startswith("nmod") and any(
        sentence.tokens[i].text.casefold() == "dont" for i in sentence.children(index)
    )


def _speaks_for_owner(token: Token) -> bool:
    """True for nouns that act for whose they are: "le site de X", "le PDG de X", "les rebelles du Front"."""
    lemma = token.lemma.casefold()
    return (
        lemma in grammar().metonyms
        or lemma in grammar().amounts
        or is_title(lemma)
        or "person" in described_types(lemma)
    )
