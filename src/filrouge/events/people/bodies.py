"""Institutions by the words of their names: "la Cour de cassation" is "la cour", "la haute juridiction"."""

import re
from collections.abc import Iterator, Sequence

from filrouge.events.event import BODIES
from filrouge.events.people.cast import Cast, Member, Place
from filrouge.letters import plain
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.offices import Words, beginnings_of
from filrouge.lexicon.people import described_types
from filrouge.mentions.mention import Sentence, Token

ISSUERS = frozenset({"groupe", "entreprise", "conseil", "direction", "salarié", "personnel", "usine", "société"})
"""What a firm is and has, and no fund that holds its shares."""

_ARTICLE = re.compile(r"^(?:l'|la |le |les )")


def bodies_called(sentence: Sentence, place: Place, cast: Cast) -> list[int]:
    """The members that the description there can mean by what their names say, named before it; in the first
    sentence, a headline or a lead, also behind it.
    """
    head = sentence.tokens[place[1]]
    forms = frozenset({head.lemma.casefold(), head.text.casefold()})
    narrowing = [sentence.tokens[i] for i in _narrowing(sentence, place[1])]
    rest = frozenset(token.lemma.casefold() for token in narrowing)
    meant = dict(beginnings_of(forms, rest | {token.text.casefold() for token in narrowing}))
    if "organization" in described_types(head.lemma):
        meant[head.lemma] = forms
    return [
        number
        for number, member in enumerate(cast.members)
        if member.type in BODIES
        and (member.names[0].start < head.start or (place[0] == 0 and head.lemma not in grammar().public_bodies))
        and any(_is_called(member, words, narrowing, key) for words, key in meant.items())
    ]


def _is_called(member: Member, beginning: str, narrowing: Sequence[Token], said: Words) -> bool:
    """True if a proper name begins with the words and says all others of the description: "le tribunal de commerce" is
    no "tribunal correctionnel".
    """
    rest = {plain(token.lemma) for token in narrowing if not {token.lemma.casefold(), token.text.casefold()} & said}
    for name in member.names:
        words = _ARTICLE.sub("", plain(name.text))
        begins = f"{words} ".startswith(f"{plain(beginning)} ") and not name.text.islower()
        if begins and rest <= set(re.split(r"[ '-]", words)):
            return True
    return False


def _narrowing(sentence: Sentence, index: int) -> Iterator[int]:
    """The adjectives of a noun, and the nouns and clauses that complete it."""
    return (i for i in sentence.children(index) if sentence.tokens[i].dep.startswith(("amod", "nmod", "acl")))


def is_authority(member: Member) -> bool:
    """True for a court, the police, a ministry...: by what its name begins with."""
    return member.type == "organization" and member.best_name.casefold().split()[0] in grammar().authorities


def is_investor(member: Member) -> bool:
    """True for a fund or a shareholder, by its name or what the article calls it: "Merrow Capital", "l'activiste"."""
    words = {word for name in member.names for word in name.text.casefold().split()}
    return bool(grammar().investors & (words | member.nouns))
