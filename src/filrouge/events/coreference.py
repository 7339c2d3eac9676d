"""Who "le réseau social", "il", "son" and "celui-ci" are: references resolved to the cast by agreement, type and salience.

A reference is resolved to the most salient compatible member; where two fit about equally, it is left alone. Salience is that of
centering theory (Grosz, Joshi & Weinstein 1995): what the last clauses told of, subjects first, fading with every sentence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from filrouge.events.cast import Cast, Place, named_by
from filrouge.events.event import EntityMention
from filrouge.lexicon.control import control
from filrouge.lexicon.people import described_types, is_title
from filrouge.mentions.mention import Sentence, Span, Token

_FADE = 0.5
_MARGIN = 1.25
_HORIZON = 4
_PERSONAL = 1.5  # "il" is oftener somebody than something
_GRAMMAR = {"nsubj": 3.0, "nsubj:pass": 3.0, "obj": 2.0, "iobj": 1.5, "obl:agent": 2.0, "root": 2.5, "appos": 1.0}
_THIRD = {
    "il": ("Masc", "Sing"), "elle": ("Fem", "Sing"), "celui-ci": ("Masc", "Sing"), "celle-ci": ("Fem", "Sing"),
    "ce dernier": ("Masc", "Sing"), "lui": (None, "Sing"), "celui": ("Masc", "Sing"),
}  # fmt: skip
_CLITICS = frozenset({"le", "la", "l'", "lui"})
_PLAIN_TITLES = frozenset(
    {"dirigeant", "dirigeante", "patron", "patronne", "élu", "élue", "milliardaire", "prévenu", "accusé"}
)
_DEFINITE = frozenset({"le", "la", "l'", "les", "du", "des", "au", "aux", "ce", "cet", "cette", "ces"})
_THINGS = frozenset({"company", "host", "organization", "product"})


@dataclass(frozen=True, slots=True)
class _Seen:
    """A place where a member stood: its sentence, its weight by grammatical function."""

    member: int
    sentence: int
    token: int
    weight: float


def resolve_references(sentences: tuple[Sentence, ...], cast: Cast) -> None:
    """Add the references of an article to its cast, sentence by sentence, left to right."""
    described = named_by(sentences, cast)
    for (number, index), member in described.items():
        token = sentences[number].tokens[index]
        cast.members[member].nouns.add(token.lemma)
        _learn_gender(cast, member, token)
        cast.at.setdefault((number, index), (member, _mention(sentences[number], [index], "title")))
    seen: list[_Seen] = []
    for number, sentence in enumerate(sentences):
        for index in range(len(sentence.tokens)):
            place = (number, index)
            if place not in cast.at:
                _resolve(sentence, place, cast, seen)
            if place in cast.at and _is_head(sentence, place, cast):
                member = cast.at[place][0]
                weight = _GRAMMAR.get(sentence.tokens[index].dep, 1.0)
                seen.append(_Seen(member, number, index, weight))


def _is_head(sentence: Sentence, place: Place, cast: Cast) -> bool:
    head = sentence.tokens[place[1]].head
    here, above = cast.at[place], cast.at.get((place[0], head))
    return head == place[1] or above is None or above[0] != here[0]


def _mention(sentence: Sentence, tokens: list[int], how: str) -> EntityMention:
    first, last = sentence.tokens[tokens[0]], sentence.tokens[tokens[-1]]
    text = " ".join(sentence.tokens[i].text for i in tokens)
    return EntityMention(Span(first.start, last.end), text, how)


def _learn_gender(cast: Cast, member: int, token: Token) -> None:
    if gender := token.feature("Gender"):
        cast.members[member].genders[gender] += 1


def _resolve(sentence: Sentence, place: Place, cast: Cast, seen: list[_Seen]) -> None:
    token = sentence.tokens[place[1]]
    form = token.text.casefold()
    if token.pos == "PRON" and form in _THIRD and token.dep != "expl:subj":
        _resolve_pronoun(sentence, place, cast, seen, *_THIRD[form])
    elif token.pos == "PRON" and form in _CLITICS and token.dep in ("obj", "iobj", "obl:arg"):
        gender = {"le": "Masc", "la": "Fem"}.get(form)
        _resolve_pronoun(sentence, place, cast, seen, gender, "Sing")
    elif token.pos == "DET" and token.feature("Poss") == "Yes":
        _resolve_possessive(sentence, place, cast, seen)
    elif token.pos in ("NOUN", "ADJ") and _is_definite(sentence, place[1]):
        _resolve_description(sentence, place, cast, seen)
    owned = token.lemma.casefold() in control().metonyms or is_title(token.lemma)
    if token.pos == "NOUN" and place not in cast.at and owned:
        _bridge(sentence, place, cast, seen)


def _salience(cast: Cast, seen: list[_Seen], number: int) -> Mapping[int, float]:
    found: dict[int, float] = {}
    for sight in seen:
        age = number - sight.sentence
        if age <= _HORIZON:
            found[sight.member] = found.get(sight.member, 0.0) + sight.weight * _FADE**age
    return found


def _best(ranked: Mapping[int, float]) -> int | None:
    """The most salient member, or None where the second is about as good."""
    order = sorted(ranked.items(), key=lambda item: (-item[1], item[0]))
    if not order or (len(order) > 1 and order[0][1] < _MARGIN * order[1][1]):
        return None
    return order[0][0]


def _agrees(cast: Cast, member: int, gender: str | None) -> bool:
    genders = cast.members[member].genders
    return gender is None or not genders or genders[gender] > 0


def _clause_mates(sentence: Sentence, place: Place, cast: Cast) -> set[int]:
    """Members that are arguments of the same verb: a pronoun is none of them (binding principle B)."""
    verb = sentence.tokens[place[1]].head
    return {
        cast.at[place[0], i][0]
        for i in sentence.children(verb)
        if i != place[1] and (place[0], i) in cast.at and sentence.tokens[i].dep.startswith(("nsubj", "obj", "iobj"))
    }


def _resolve_pronoun(
    sentence: Sentence, place: Place, cast: Cast, seen: list[_Seen], gender: str | None, number: str | None
) -> None:
    """il, elle, lui, le, celui-ci: the most salient member that agrees; companies answer to both genders unless one is known."""
    if sentence.tokens[place[1]].feature("Number") not in (None, number):
        return
    barred = _clause_mates(sentence, place, cast)
    ranked = {
        member: weight * (_PERSONAL if cast.members[member].type == "person" else 1.0)
        for member, weight in _salience(cast, seen, place[0]).items()
        if member not in barred and cast.members[member].type != "place" and _agrees(cast, member, gender)
    }
    member = _best(ranked)
    if member is not None:
        cast.refer(place, member, _mention(sentence, [place[1]], "pronoun"))


def _resolve_possessive(sentence: Sentence, place: Place, cast: Cast, seen: list[_Seen]) -> None:
    """son, sa, ses: the subject of the clause, else the most salient member."""
    if sentence.tokens[place[1]].text.casefold() not in ("son", "sa", "ses"):
        return
    owner = _subject_of_clause(sentence, place, cast)
    if owner is None:
        ranked = {m: w for m, w in _salience(cast, seen, place[0]).items() if cast.members[m].type != "place"}
        owner = _best(ranked)
    if owner is not None:
        cast.refer(place, owner, _mention(sentence, [place[1]], "possessive"))


def _subject_of_clause(sentence: Sentence, place: Place, cast: Cast) -> int | None:
    noun = sentence.tokens[place[1]].head
    for verb in sentence.ancestors(noun):
        for i in sentence.children(verb):
            if (
                sentence.tokens[i].dep.startswith("nsubj")
                and i < place[1]
                and i != noun
                and noun not in sentence.subtree(i)
            ):
                found = cast.stands_at(place[0], i)
                return found[0] if found else None
    return None


def _is_definite(sentence: Sentence, index: int) -> bool:
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
    return (i for i in sentence.children(index) if sentence.tokens[i].dep.startswith(("nmod", "acl:relcl")))


def _resolve_description(sentence: Sentence, place: Place, cast: Cast, seen: list[_Seen]) -> None:
    """A definite description: a member of a fitting type; one that was described with this very noun first."""
    token = sentence.tokens[place[1]]
    types = described_types(token.lemma)
    if not types or _is_own_person(sentence, place, cast) or _is_turned_over(sentence, place):
        return
    salience = _salience(cast, seen, place[0])
    known = _candidates(cast, token, salience)
    same_noun = {n: w for n, w in known.items() if token.lemma in cast.members[n].nouns}
    fitting = {n: w for n, w in known.items() if _may_be_called(cast, n, token, types)}
    if types == {"person"} and is_title(token.lemma) and token.lemma.casefold() not in _PLAIN_TITLES:
        fitting = {n: w for n, w in fitting.items() if _bears(cast, n, token)}
    if not fitting and "product" in types:
        # "l'application", "la marque" of a company that is known by its product.
        fitting = {n: w for n, w in known.items() if cast.members[n].type in ("company", "host")}
    ranked = same_noun or fitting
    held = _held_at(sentence, place, cast)
    if held is not None and "person" in types:
        ranked = {
            n: w for n, w in ranked.items() if any(title.of == held for title in cast.members[n].titles)
        } or ranked
    member = _best(ranked)
    if member is None or (not same_noun and salience.get(member, 0.0) == 0.0):
        return
    if any(_complements(sentence, place[1])) and not same_noun and token.lemma not in _heads_with_complement(token):
        return
    _learn_gender(cast, member, token)
    cast.members[member].nouns.add(token.lemma)
    cast.refer(place, member, _mention(sentence, _phrase(sentence, place[1]), "description"))


def _is_turned_over(sentence: Sentence, place: Place) -> bool:
    return any(sentence.tokens[i].lemma.casefold() in control().turnover for i in sentence.children(place[1]))


def _bears(cast: Cast, member: int, token: Token) -> bool:
    """True if the article gives the member this very title ("le procureur" is not just any man)."""
    found = cast.members[member]
    return any(token.lemma.casefold() in title.text.casefold().split() for title in found.titles)


def _may_be_called(cast: Cast, member: int, token: Token, types: frozenset[str]) -> bool:
    """True if the noun describes the member's type; of an institution it must be in the name ("la préfecture")."""
    found = cast.members[member]
    if found.type != "organization":
        return found.type in types
    lemma = token.lemma.casefold()
    named = any(lemma in name.text.casefold().split() for name in found.names)
    return "organization" in types and (named or lemma in control().generic_bodies)


def _bridge(sentence: Sentence, place: Place, cast: Cast, seen: list[_Seen]) -> None:
    """Bridging: "le titre", "le site", "le conseil" without an owner belong to the most salient organisation."""
    below = list(sentence.children(place[1]))
    definite = any(
        sentence.tokens[i].text.casefold() in _DEFINITE for i in below if sentence.tokens[i].dep in ("det", "case")
    )
    owned = any(sentence.tokens[i].dep.startswith("nmod") and _names_owner(sentence, place, i, cast) for i in below)
    if not definite or owned:
        return
    ranked = {
        member: weight + 0.5 * len(cast.members[member].names) + 0.5 * len(cast.members[member].references)
        for member, weight in _salience(cast, seen, place[0]).items()
        if cast.members[member].type in ("company", "host", "organization")
    }
    member = _best(ranked)
    if member is not None:
        cast.owners[place] = (member, _mention(sentence, _phrase(sentence, place[1]), "bridging"))


def _names_owner(sentence: Sentence, place: Place, index: int, cast: Cast) -> bool:
    return (place[0], index) in cast.at or any(
        sentence.tokens[i].dep == "det" or sentence.tokens[i].text.casefold() in ("du", "des")
        for i in sentence.children(index)
    )


def _candidates(cast: Cast, token: Token, salience: Mapping[int, float]) -> dict[int, float]:
    """The members named before the token that agree with it, by salience; an often named one leads among equals."""
    return {
        number: salience.get(number, 0.0) + 0.2 * len(member.names)
        for number, member in enumerate(cast.members)
        if _agrees_with_noun(cast, number, token) and any(name.start < token.start for name in member.names)
    }


def _heads_with_complement(token: Token) -> frozenset[str]:
    """Descriptions that keep their reference with a complement: "le géant de la technologie", "le PDG du groupe"."""
    return frozenset({"géant", "leader", "numéro", "spécialiste", "roi"}) | (
        frozenset({token.lemma}) if is_title(token.lemma) else frozenset()
    )


def _is_own_person(sentence: Sentence, place: Place, cast: Cast) -> bool:
    """True where a title stands beside its bearer's name ("le directeur général, Paul Renard"): it is not a reference."""
    return any(
        (place[0], i) in cast.at and cast.members[cast.at[place[0], i][0]].type == "person"
        for i in sentence.children(place[1])
        if sentence.tokens[i].dep in ("appos", "flat:name", "nmod")
    )


def _held_at(sentence: Sentence, place: Place, cast: Cast) -> int | None:
    for i in sentence.children(place[1]):
        if sentence.tokens[i].dep.startswith("nmod") and (place[0], i) in cast.at:
            return cast.at[place[0], i][0]
    return None


def _agrees_with_noun(cast: Cast, member: int, token: Token) -> bool:
    return cast.members[member].type in _THINGS or _agrees(cast, member, token.feature("Gender"))


def _phrase(sentence: Sentence, index: int) -> list[int]:
    """The determiner, noun and adjectives of a description, without its complements."""
    kept = [index] + [
        i for i in sentence.children(index) if sentence.tokens[i].dep in ("det", "amod", "flat") and abs(i - index) <= 2
    ]
    return list(range(min(kept), max(kept) + 1))
