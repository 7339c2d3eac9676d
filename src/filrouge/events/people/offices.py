"""Offices: what a title says ("ministre des Transports", "ancien maire de Lagnac"), and whose a description can be."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from filrouge.events.event import BODIES, EntityType
from filrouge.events.grammar.syntax import preposition
from filrouge.letters import plain
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.names import words
from filrouge.lexicon.offices import classifying, titles_of
from filrouge.lexicon.people import described_types, is_title
from filrouge.mentions.mention import Sentence, Token

Term = Literal["former", "current", "next"]

FORMER = ("ancien", "ex")
_ROOT = 4  # letters that a country and the adjective of it share: "Kambala", "kambalais"


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a phrase names it: the forms of its noun, the lemmas that narrow it down, all `words` as written
    and as lemmas, the member (index) it is held at, the adjective of its country.
    """

    head: frozenset[str]
    rest: frozenset[str]
    words: frozenset[str]
    term: Term = "current"
    of: int | None = None
    country: str | None = None
    appointed: bool = False


def office_at(sentence: Sentence, index: int, of: int | None) -> Office:
    """The office that the noun phrase of a title names; `of` is whom its complement stands for."""
    token = sentence.tokens[index]
    head = frozenset(word.casefold().removeprefix("ex-") for word in (token.lemma, token.text))
    beside = [sentence.tokens[i] for i in _below(sentence, index, complements=of is None)]
    country = next((t.text.casefold() for t in beside if t.text.casefold() in words().demonyms), None)
    telling = [t for t in beside if t.text.casefold() != country and (t.dep != "amod" or _classifies(sentence, t))]
    rest = frozenset(t.lemma.casefold() for t in telling)
    forms = frozenset(t.text.casefold() for t in telling)
    return Office(head, rest, head | rest | forms, _term(sentence, index), of, country)


def _classifies(sentence: Sentence, adjective: Token) -> bool:
    """True for "financier" of a "directeur", and for what adjectives say of a complement: "des Affaires étrangères"."""
    return adjective.lemma.casefold() in classifying() or not is_title(sentence.tokens[adjective.head].lemma)


def _below(sentence: Sentence, index: int, *, complements: bool) -> Iterator[int]:
    """The adjectives of a noun, and with `complements` the nouns that complete it with their adjectives."""
    for i in sentence.children(index):
        child = sentence.tokens[i]
        if child.dep == "amod" or child.text.casefold() in words().demonyms:
            yield i
        elif complements and child.dep == "nmod" and preposition(sentence, i) in ("de", "par") and i > index:
            yield i
            yield from _below(sentence, i, complements=False)


def _term(sentence: Sentence, index: int) -> Term:
    token = sentence.tokens[index]
    beside = {sentence.tokens[i].lemma.casefold() for i in sentence.children(index)}
    before = sentence.tokens[index - 1].lemma.casefold() if index else ""
    if {before, *beside} & set(FORMER) or any(word.startswith("ex-") for word in (token.text.casefold(), *beside)):
        return "former"
    return "next" if beside & {"nouveau", "futur", "prochain"} else "current"


def can_mean(said: Office, held: Office, at: str | None, kind: EntityType | None) -> bool:
    """True if a description that names an office can mean who bears or bore a title, held at a name of that kind."""
    return (
        _names(said, held, kind)
        and (said.of is None or said.of == held.of)
        and (said.country is None or _is_of(said.country, held.country, at))
    )


def is_of_term(said: Office, held: Office) -> bool:
    """True if both speak of one who was, is or comes to be in office; who was just appointed is also the new one."""
    return said.term == held.term or (held.appointed and said.term == "next")


def _names(said: Office, held: Office, kind: EntityType | None) -> bool:
    """True if the words of the description are those of the title, or what its bearer is called as well."""
    if said.head & held.head:
        if "premier" in held.rest - said.rest:
            return False  # "le ministre" is not the Premier ministre
        more = said.rest - held.words
        return all(kind is not None and kind in described_types(word) for word in more)  # "le président du groupe"
    meant = next((title for title in titles_of(said.head, said.words) if title <= held.words), None)
    if meant is None:
        return False
    return not said.rest or (kind not in BODIES and held.rest - meant <= grammar().realms)


def _is_of(country: str, held: str | None, name: str | None) -> bool:
    """True for "kambalais" of a title with the adjective, or held at "Kambala"."""
    known = held or name
    return known is not None and plain(known)[:_ROOT] == plain(country)[:_ROOT]
