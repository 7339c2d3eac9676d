"""Bridging: what belongs to somebody named before, without its owner ("le titre", "le site", "le conseil")."""

from collections.abc import Collection, Sequence

from filrouge.events.event import BODIES
from filrouge.events.people.bodies import ISSUERS, is_authority, is_investor
from filrouge.events.people.cast import DOUBTFUL, Cast, Member, Place
from filrouge.events.people.descriptions import is_turned_over, phrase
from filrouge.events.people.salience import Seen, mention_of, most_salient, readings, salience_of
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.people import described_types, is_business_title, is_title
from filrouge.mentions.mention import Sentence


def bridge(sentence: Sentence, place: Place, cast: Cast, seen: Sequence[Seen]) -> None:
    """Bridging: "le titre", "le site", "le conseil" without an owner belong to the most salient organisation."""
    if not _is_unowned(sentence, place, cast):
        return
    token = sentence.tokens[place[1]]
    lemma = token.lemma.casefold()
    owners = _owners(lemma)
    salience = salience_of(cast, seen, place[0])
    known = {
        number: salience.get(number, 0.0) + 0.5 * len(member.names) + 0.5 * len(member.references)
        for number, member in enumerate(cast.members)
        if member.names[0].start < token.start
    }
    ranked = {n: w for n, w in known.items() if n in salience and cast.members[n].type in owners}
    named = place[1] > 0 and token.text[0].isupper()  # "La Division spéciale" is somebody
    loose = lemma in grammar().loose and token.feature("Number") != "Plur"
    likely = {n: w for n, w in ranked.items() if not (named or loose or _is_no_owner(cast.members[n], lemma))}
    owner, anybody = most_salient(likely), most_salient(ranked)
    words = phrase(sentence, place[1])
    if owner is not None:
        able = {n: w for n, w in known.items() if _may_own(cast.members[n], owners, lemma)}
        cast.owners[place] = (owner, mention_of(sentence, words, "bridging", readings(able, owners)))
    elif anybody is not None:
        cast.owners[place] = (anybody, mention_of(sentence, words, DOUBTFUL))


def _is_unowned(sentence: Sentence, place: Place, cast: Cast) -> bool:
    """True for a definite noun whose owner its phrase leaves unsaid."""
    below = list(sentence.children(place[1]))
    definite = any(
        sentence.tokens[i].text.casefold() in grammar().definite
        and (
            sentence.tokens[i].dep == "case" or sentence.tokens[i].text.casefold() != "des"
        )  # "des serveurs": of anybody
        for i in below
        if sentence.tokens[i].dep in ("det", "case")
    )
    owned = any(sentence.tokens[i].dep.startswith("nmod") and _names_owner(sentence, place, i, cast) for i in below)
    people = is_title(sentence.tokens[place[1]].lemma) and sentence.tokens[place[1]].feature("Number") == "Plur"
    fixed = " ".join(token.text.casefold() for token in sentence.tokens[max(0, place[1] - 1) : place[1] + 1])
    return definite and not (owned or people or fixed in grammar().set_phrases or is_turned_over(sentence, place))


def _owners(lemma: str) -> frozenset[str]:
    """The types of those who have what the noun names: "le groupe" is no agency, only firms have shares, and what an
    article calls "le directeur" is oftener that of a firm it tells of than of a body that has a say in it.
    """
    types = described_types(lemma)
    firm = ("company" in types and "organization" not in types) or lemma in grammar().shares
    firm = firm or (is_title(lemma) and lemma not in grammar().metonyms)
    return frozenset({"company", "host"}) if firm else frozenset(BODIES)


def _may_own(member: Member, owners: Collection[str], lemma: str) -> bool:
    """True if what the noun names can be the member's, as far as the article tells what that is."""
    return (member.type in owners or not member.stated) and not _is_no_owner(member, lemma)


def _is_no_owner(member: Member, lemma: str) -> bool:
    """True for a fund where "le titre", "les salariés", "le conseil" or "le directeur financier" are a firm's, for a
    court or the police.
    """
    of_a_firm = lemma in grammar().shares | ISSUERS or is_business_title(lemma)
    return is_authority(member) or (of_a_firm and is_investor(member))


def _names_owner(sentence: Sentence, place: Place, index: int, cast: Cast) -> bool:
    return (place[0], index) in cast.at or any(
        sentence.tokens[i].dep == "det" or sentence.tokens[i].text.casefold() in ("du", "des")
        for i in sentence.children(index)
    )
