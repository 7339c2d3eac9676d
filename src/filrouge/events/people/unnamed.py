"""Who and what takes part in an event without a name: "l'usine", "les données", "deux élèves"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import cast as typed

from filrouge.events.event import Role, Unnamed
from filrouge.events.grammar.syntax import preposition
from filrouge.events.people.cast import DOUBTFUL, Cast
from filrouge.events.people.participants import roles_of
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.things import term_at, things
from filrouge.mentions.mention import Sentence, Span, Token

_LONGEST = 6  # tokens of a term: "offre publique d' achat"
_DEPTH = 2  # "une partie de l'ensemble des données"


def unnamed(sentence: Sentence, number: int, trigger: Trigger, cast: Cast) -> tuple[Unnamed, ...]:
    """The nouns in the slots of the trigger that stand for nobody known by name, each once, in text order.

    A noun that does something for its owner ("le site de Telvia") is kept too: the owner may have several.
    """
    found: dict[int, Unnamed] = {}
    for slot, role in roles_of(trigger):
        for head in trigger.slots.get(slot, ()):
            for noun in _nouns(sentence, number, head, cast):
                found.setdefault(noun, _unnamed(sentence, noun, typed(Role, role)))
    for noun in range(trigger.head + 1, trigger.last + 1):  # "a mis la | main | sur les | données"
        if sentence.tokens[noun].lemma.casefold() in things().kinds and _is_nobody(number, noun, cast):
            found.setdefault(noun, replace(_unnamed(sentence, noun, "patient"), several=False))
    return tuple(found[noun] for noun in sorted(found))


def _unnamed(sentence: Sentence, noun: int, role: Role) -> Unnamed:
    token = sentence.tokens[noun]
    term = term_at([t.text.casefold().replace("’", "'") for t in sentence.tokens[noun : noun + _LONGEST]])
    last = sentence.tokens[noun + max(1, len(term)) - 1]
    lemma = " ".join(term).replace("' ", "'") or token.lemma.casefold()
    return Unnamed(role, lemma, Span(token.start, last.end), _is_plural(token))


def _is_plural(token: Token) -> bool:
    """Whether it is said of several; the ending may say so where the tagger does not."""
    ends = token.text.casefold().endswith(("s", "x")) and token.text.casefold() != token.lemma.casefold()
    return ends or token.feature("Number") == "Plur"


def _nouns(sentence: Sentence, number: int, head: int, cast: Cast, depth: int = _DEPTH) -> Iterator[int]:
    """The noun that a phrase is about: of an amount what there is so much of ("une partie des données")."""
    token = sentence.tokens[head]
    if token.pos != "NOUN" or not _is_nobody(number, head, cast):
        return
    words = {token.lemma.casefold(), token.text.casefold()}
    if words & (grammar().date_words | grammar().time_units):
        return
    if token.lemma.casefold() in grammar().amounts and depth:
        of = [i for i in sentence.children(head) if i > head and preposition(sentence, i) == "de"]
        if of:
            yield from _nouns(sentence, number, of[0], cast, depth - 1)
            return
    yield head


def _is_nobody(number: int, noun: int, cast: Cast) -> bool:
    """Whether no member of the cast stands there, or one that is hardly meant."""
    found = cast.stands_at(number, noun)
    return found is None or found[1].how == DOUBTFUL
