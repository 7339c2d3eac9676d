"""Definite descriptions: whom "le réseau social", "le ministre", "la haute juridiction" mean."""

from collections.abc import Iterator, Mapping, Sequence

from filrouge.events.event import Readings
from filrouge.events.grammar.syntax import preposition
from filrouge.events.people.bodies import ISSUERS, bodies_called, is_authority, is_investor
from filrouge.events.people.cast import Cast, Place
from filrouge.events.people.holders import holder, is_office
from filrouge.events.people.salience import Seen, agrees, learn_gender, mention_of, most_salient, readings, salience_of
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.names import media, name_key
from filrouge.lexicon.people import described_types, is_title
from filrouge.mentions.mention import Sentence, Token

_OF_ITS_KIND = 3.0  # "le fonds" is rather somebody known for holding shares
_THINGS = frozenset({"company", "host", "organization", "product"})


def is_definite_phrase(sentence: Sentence, index: int) -> bool:
    """True for a singular noun phrase that takes up somebody known: "le groupe", "cette société", not "un groupe"."""
    determiners = [sentence.tokens[i] for i in sentence.children(index) if sentence.tokens[i].dep == "det"]
    contracted = [
        sentence.tokens[i]
        for i in sentence.children(index)
        if sentence.tokens[i].dep == "case" and sentence.tokens[i].text.casefold() in ("du", "au")
    ]
    known = contracted or any(d.text.casefold() in ("le", "la", "l'", "ce", "cet", "cette") for d in determiners)
    return bool(known) and sentence.tokens[index].feature("Number") != "Plur"


def _complements(sentence: Sentence, index: int) -> Iterator[int]:
    """What narrows a noun down; an age does not ("l'homme de 57 ans")."""
    below = (i for i in sentence.children(index) if sentence.tokens[i].dep.startswith(("nmod", "acl:relcl")))
    return (i for i in below if sentence.tokens[i].text.casefold() != "ans")


def resolve_description(sentence: Sentence, place: Place, cast: Cast, seen: Sequence[Seen]) -> None:
    """A definite description: whom its office, its name or its kind tells; nobody where two fit about equally."""
    if _is_own_person(sentence, place, cast) or _is_another(sentence, place[1]):
        return
    member, able = None, None
    if is_office(sentence, place[1]):
        member = holder(sentence, place, _held_at(sentence, place, cast), cast, seen)
    if member is None and (bodies := bodies_called(sentence, place, cast)):
        salience = salience_of(cast, seen, place[0])
        member = bodies[0] if len(bodies) == 1 else most_salient({n: salience[n] for n in bodies if n in salience})
    elif member is None and sentence.tokens[place[1]].pos in ("NOUN", "ADJ"):
        member, able = _of_its_kind(sentence, place, cast, seen)
    if member is not None:
        learn_gender(cast, member, sentence, place[1])
        cast.members[member].nouns.add(sentence.tokens[place[1]].lemma)
        cast.refer(place, member, mention_of(sentence, phrase(sentence, place[1]), "description", able))


def _of_its_kind(
    sentence: Sentence, place: Place, cast: Cast, seen: Sequence[Seen]
) -> tuple[int | None, Readings | None]:
    """The most salient member of a type that the noun describes, one that was described with this very noun first; and
    whom else it can mean.
    """
    token = sentence.tokens[place[1]]
    lemma = token.lemma.casefold()
    types = described_types(token.lemma)
    loose = not is_title(lemma) or lemma in grammar().plain_titles | grammar().superlatives  # "le patron": anybody
    if not types or (types == {"person"} and not loose):
        return None, None
    if is_turned_over(sentence, place) or _is_of_realm(sentence, place[1]):
        return None, None
    if "person" not in types and _is_official(sentence, place[1]):
        return None, None
    salience = salience_of(cast, seen, place[0])
    known = _candidates(cast, token, salience)
    if "person" in types and (held := _held_at(sentence, place, cast)) is not None:
        posts = {n: {title.of for title in cast.members[n].titles} for n in known}
        bearers = {n: w for n, w in known.items() if held in posts[n]}
        known = bearers or {n: w for n, w in known.items() if not posts[n]}  # "le patron de Telvia": no other's
    same_noun = {n: w for n, w in known.items() if loose and token.lemma in cast.members[n].nouns}
    fitting = {n: w for n, w in known.items() if _may_be_called(cast, n, token, types)}
    if lemma in grammar().investors:
        fitting = {n: w * (_OF_ITS_KIND if is_investor(cast.members[n]) else 1.0) for n, w in fitting.items()}
    if not fitting and "product" in types:
        # "l'application", "la marque" of a company that is known by its product.
        fitting = {n: w for n, w in known.items() if cast.members[n].type in ("company", "host")}
    ranked = same_noun or fitting
    member = most_salient(ranked)
    if member is None or (not same_noun and salience.get(member, 0.0) == 0.0):
        return None, None
    if any(_complements(sentence, place[1])) and not same_noun and token.lemma not in _heads_with_complement(token):
        return None, None
    if "person" in types and _is_of_a_part(sentence, place, cast):
        return None, None
    return member, readings(ranked if same_noun else _with_guesses(ranked, known, cast, types), types)


def _with_guesses(
    fitting: Mapping[int, float], known: Mapping[int, float], cast: Cast, types: frozenset[str]
) -> Mapping[int, float]:
    """Those that fit, and for what firms are called those of whose type the article tells nothing: other articles may
    know that it is a firm.
    """
    guessed = {n: w for n, w in known.items() if not cast.members[n].stated} if "company" in types else {}
    return {**guessed, **fitting}


def _is_another(sentence: Sentence, index: int) -> bool:
    """True for "l'autre ministre", "le précédent maire": not the one that the article tells of."""
    return any(sentence.tokens[i].lemma.casefold() in grammar().others for i in sentence.children(index))


def _is_of_realm(sentence: Sentence, index: int) -> bool:
    """True for "l'État" in "le chef de l'État": a part of the title."""
    token = sentence.tokens[index]
    above = sentence.tokens[token.head]
    return token.dep == "nmod" and token.lemma.casefold() in grammar().realms and is_title(above.lemma)


def _is_official(sentence: Sentence, index: int) -> bool:
    """True for "la banque | centrale", "l'équipe | gouvernementale": of no firm and of no club."""
    return any(sentence.tokens[i].lemma.casefold() in grammar().official for i in sentence.children(index))


def _is_of_a_part(sentence: Sentence, place: Place, cast: Cast) -> bool:
    """True for "le patron de la division des yaourts": a part of a firm has others at its head than the firm."""
    below = (i for i in sentence.children(place[1]) if sentence.tokens[i].dep.startswith("nmod"))
    return any(sentence.tokens[i].lemma.casefold() in grammar().parts and (place[0], i) not in cast.at for i in below)


def is_turned_over(sentence: Sentence, place: Place) -> bool:
    return any(sentence.tokens[i].lemma.casefold() in grammar().turnover for i in sentence.children(place[1]))


def _may_be_called(cast: Cast, member: int, token: Token, types: frozenset[str]) -> bool:
    """True if the noun describes the member's type; of an institution it must be in the name ("la préfecture")."""
    found, lemma = cast.members[member], token.lemma.casefold()
    named = any(lemma in name.text.casefold().split() for name in found.names)
    if lemma in grammar().media:  # "le quotidien" is no club's owner
        known = any(name_key([name.text]) in media() for name in found.names)
        return named or known or bool(found.nouns & grammar().media)
    if found.type == "organization":
        generic = lemma in grammar().generic_bodies and not is_authority(found)
        return "organization" in types and (named or generic)
    if found.type == "place":
        return "place" in types and (named or lemma in grammar().regions)
    return found.type in types and not (lemma in ISSUERS and is_investor(found))


def _candidates(cast: Cast, token: Token, salience: Mapping[int, float]) -> dict[int, float]:
    """The members named before the token that agree with it, by salience; an often named one leads among equals."""
    return {
        number: salience.get(number, 0.0) + 0.2 * len(member.names)
        for number, member in enumerate(cast.members)
        if _agrees_with_noun(cast, number, token) and any(name.start < token.start for name in member.names)
    }


def _heads_with_complement(token: Token) -> frozenset[str]:
    """Descriptions that keep their reference with a complement: "le géant de la technologie", "le PDG du groupe"."""
    return grammar().superlatives | (frozenset({token.lemma}) if is_title(token.lemma) else frozenset())


def _is_own_person(sentence: Sentence, place: Place, cast: Cast) -> bool:
    """True where a title stands beside its bearer's name ("le directeur général, Paul Renard", "le porte-parole de la
    junte, le commandant Paul Roy"): it is not a reference.
    """
    return any(
        cast.members[cast.at[place[0], i][0]].type == "person"
        if (place[0], i) in cast.at
        else sentence.tokens[i].dep == "appos" and _is_own_person(sentence, (place[0], i), cast)
        for i in sentence.children(place[1])
        if sentence.tokens[i].dep in ("appos", "flat:name", "nmod")
    )


def _held_at(sentence: Sentence, place: Place, cast: Cast) -> int | None:
    for i in sentence.children(place[1]):
        beside = sentence.tokens[i].dep.startswith("nmod") and preposition(sentence, i) == "de"
        if beside and (place[0], i) in cast.at:
            return cast.at[place[0], i][0]
    return None


def _agrees_with_noun(cast: Cast, member: int, token: Token) -> bool:
    return cast.members[member].type in _THINGS or agrees(cast, member, token.feature("Gender"))


def phrase(sentence: Sentence, index: int) -> list[int]:
    """The determiner, noun and adjectives of a description, without its complements."""
    kept = [index] + [
        i for i in sentence.children(index) if sentence.tokens[i].dep in ("det", "amod", "flat") and abs(i - index) <= 2
    ]
    return list(range(min(kept), max(kept) + 1))
