"""Who "le réseau social", "il", "son" and "celui-ci" are: references resolved to the cast by agreement, type and
salience.

A reference is resolved to the most salient compatible member; where two fit about equally, it is left alone.
Salience is that of centering theory (Grosz, Joshi & Weinstein 1995): what the last clauses told of, subjects first,
fading with every sentence.
"""

from filrouge.events.grammar.voice import is_participle
from filrouge.events.people.bridging import bridge
from filrouge.events.people.cast import DOUBTFUL, Cast, Place, named_by
from filrouge.events.people.descriptions import is_definite_phrase, resolve_description
from filrouge.events.people.salience import Seen, agrees, learn_gender, mention_of, most_salient, salience_of
from filrouge.events.people.strangers import Stranger, stranger_at, strangest
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.people import described_types, is_title
from filrouge.mentions.mention import Sentence
from filrouge.mentions.misparses import SUBJECTS

_PERSONAL = 1.5  # "il" is oftener somebody than something
_GRAMMAR = {"nsubj": 3.0, "nsubj:pass": 3.0, "obj": 2.0, "iobj": 1.5, "obl:agent": 2.0, "root": 2.5, "appos": 1.0}
_THIRD = {
    "il": ("Masc", "Sing"), "elle": ("Fem", "Sing"), "celui-ci": ("Masc", "Sing"), "celle-ci": ("Fem", "Sing"),
    "ce dernier": ("Masc", "Sing"), "lui": (None, "Sing"), "celui": ("Masc", "Sing"),
}  # fmt: skip
_ANNOUNCED = 9.0  # "Quant à la CGT, elle a saisi le tribunal"
_TOPIC = 0.25  # per time that the article names a member: "il" is oftener whom it is about
_PARALLEL = 3.0  # above what a subject weighs more than an object
_CLITICS = frozenset({"le", "la", "l'", "lui"})


def resolve_references(sentences: tuple[Sentence, ...], cast: Cast) -> None:
    """Add the references of an article to its cast, sentence by sentence, left to right."""
    described = named_by(sentences, cast)
    for (number, index), member in described.items():
        token = sentences[number].tokens[index]
        cast.members[member].nouns.add(token.lemma)
        learn_gender(cast, member, sentences[number], index)
        cast.at.setdefault((number, index), (member, mention_of(sentences[number], [index], "title")))
    seen: list[Seen] = []
    strangers: list[Stranger] = []
    for number, sentence in enumerate(sentences):
        for index in range(len(sentence.tokens)):
            place = (number, index)
            if place not in cast.at:
                _resolve(sentence, place, cast, seen, strangers)
            if place in cast.at and cast.at[place][1].how != DOUBTFUL and _is_head(sentence, place, cast):
                member = cast.at[place][0]
                topic = any(token.text.casefold() == "quant" for token in sentence.tokens[max(0, index - 3) : index])
                weight = _ANNOUNCED if topic else _GRAMMAR.get(_function(sentence, index), 1.0)
                seen.append(Seen(member, number, index, weight))
            elif (stranger := stranger_at(sentence, place)) is not None:
                strangers.append(stranger)


def _function(sentence: Sentence, index: int) -> str:
    """What a word is to its verb; one of a list is what the first of it is ("Apple et Google"), an
    apposition what its noun is."""
    token = sentence.tokens[index]
    while token.dep in ("conj", "appos") and sentence.tokens[token.head] != token:
        token = sentence.tokens[token.head]
    return token.dep


def _is_head(sentence: Sentence, place: Place, cast: Cast) -> bool:
    head = sentence.tokens[place[1]].head
    here, above = cast.at[place], cast.at.get((place[0], head))
    return head == place[1] or above is None or above[0] != here[0]


def _resolve(sentence: Sentence, place: Place, cast: Cast, seen: list[Seen], strangers: list[Stranger]) -> None:
    token = sentence.tokens[place[1]]
    form = token.text.casefold().removeprefix("-t-").removeprefix("-")
    if token.pos == "PRON" and _is_emphatic(sentence, place[1]):
        _refer_to_noun_before(sentence, place, cast)
    elif token.pos == "PRON" and form in _THIRD and not _is_doubled(sentence, place[1]):
        _resolve_pronoun(sentence, place, cast, seen, strangers, *_THIRD[form])
    elif token.pos == "PRON" and form in _CLITICS and token.dep in ("obj", "iobj", "obl:arg"):
        gender = {"le": "Masc", "la": "Fem"}.get(form) or _agreed(sentence, place[1])
        _resolve_pronoun(sentence, place, cast, seen, strangers, gender, "Sing")
    elif token.pos == "DET" and token.feature("Poss") == "Yes":
        _resolve_possessive(sentence, place, cast, seen)
    elif (token.pos in ("NOUN", "ADJ") or described_types(token.text)) and is_definite_phrase(sentence, place[1]):
        resolve_description(sentence, place, cast, seen)
    lemma = token.lemma.casefold()
    owned = (lemma in grammar().metonyms and lemma not in grammar().public_bodies) or is_title(lemma)
    if token.pos == "NOUN" and place not in cast.at and owned:
        bridge(sentence, place, cast, seen)


def _is_emphatic(sentence: Sentence, index: int) -> bool:
    """True for a pronoun between commas that only takes up the phrase before it: "La direction, elle, a porté
    plainte".
    """
    words = [sentence.tokens[i].text for i in range(max(0, index - 1), min(len(sentence.tokens), index + 2))]
    return words[0] == "," == words[-1] and words[1].casefold() in ("lui", "elle")


def _refer_to_noun_before(sentence: Sentence, place: Place, cast: Cast) -> None:
    """Let an emphatic pronoun stand for whom the phrase right before it stands for."""
    number, index = place
    nearest = next((i for i in range(index - 2, -1, -1) if sentence.tokens[i].dep in SUBJECTS), None)
    if nearest is not None and (found := cast.stands_at(number, nearest)):
        cast.refer(place, found[0], mention_of(sentence, [index], "pronoun"))


def _agreed(sentence: Sentence, index: int) -> str | None:
    """The gender that a participle shows of the object before it: "4 300 clients l'ont assignée"."""
    verb = sentence.tokens[sentence.tokens[index].head]
    perfect = any(sentence.tokens[i].lemma == "avoir" for i in sentence.children(sentence.tokens[index].head))
    if sentence.tokens[index].dep != "obj" or not perfect or verb.feature("VerbForm") != "Part":
        return None
    return "Fem" if verb.text.casefold().endswith(("ée", "ie", "ue", "ise", "ite", "erte")) else "Masc"


def _is_doubled(sentence: Sentence, index: int) -> bool:
    """True for the pronoun that takes up a subject: "Telvia va-t-il...", not for that of "a-t-il dit"."""
    token = sentence.tokens[index]
    others = (i for i in sentence.children(token.head) if i != index and sentence.tokens[i].dep in SUBJECTS)
    return token.dep == "expl:subj" and (not token.text.startswith("-") or any(others))


def _clause_mates(sentence: Sentence, place: Place, cast: Cast) -> set[int]:
    """Members that are arguments of the same verb: a pronoun is none of them (binding principle B)."""
    verb = sentence.tokens[place[1]].head
    return {
        cast.at[place[0], i][0]
        for i in sentence.children(verb)
        if i != place[1] and (place[0], i) in cast.at and sentence.tokens[i].dep.startswith(("nsubj", "obj", "iobj"))
    }


def _objects_before(sentence: Sentence, place: Place, cast: Cast) -> set[int]:
    """Members that are the object of an earlier clause of the sentence: an object pronoun takes them up rather than
    the subject (parallel function, Smyth 1994): "Apple a suspendu Telvia après que Google l'a bannie".
    """
    earlier = (i for i in range(place[1]) if (place[0], i) in cast.at and sentence.tokens[i].dep == "obj")
    return {cast.at[place[0], i][0] for i in earlier}


def _resolve_pronoun(
    sentence: Sentence,
    place: Place,
    cast: Cast,
    seen: list[Seen],
    strangers: list[Stranger],
    gender: str | None,
    number: str | None,
) -> None:
    """il, elle, lui, le, celui-ci: the most salient member that agrees; companies answer to both genders unless one
    is known.
    """
    if sentence.tokens[place[1]].feature("Number") not in (None, number):
        return
    barred = _clause_mates(sentence, place, cast)
    alike = _objects_before(sentence, place, cast) if sentence.tokens[place[1]].dep == "obj" else set()
    ranked = {
        member: weight
        * (_PERSONAL if cast.members[member].type == "person" else 1.0)
        * (_PARALLEL if member in alike else 1.0)
        * (1.0 + _TOPIC * len(cast.members[member].names))
        for member, weight in salience_of(cast, seen, place[0]).items()
        if member not in barred and cast.members[member].type != "place" and agrees(cast, member, gender)
    }
    member = most_salient(ranked)
    if member is None:
        return
    sure = ranked[member] > strangest(strangers, sentence, place, gender)
    cast.refer(
        place,
        member,
        mention_of(sentence, [place[1]], "pronoun" if sure else DOUBTFUL),
    )


def _resolve_possessive(sentence: Sentence, place: Place, cast: Cast, seen: list[Seen]) -> None:
    """son, sa, ses: the subject of the clause, else the most salient member."""
    if sentence.tokens[place[1]].text.casefold() not in ("son", "sa", "ses"):
        return
    subject = _subject_of_clause(sentence, place)
    known = cast.stands_at(place[0], subject) if subject is not None else None
    if known is not None:
        owner, sure = known[0], known[1].how != DOUBTFUL
    else:
        ranked = {m: w for m, w in salience_of(cast, seen, place[0]).items() if cast.members[m].type != "place"}
        found = most_salient(ranked)
        if found is None:
            return
        # "Un juge a remis ses dossiers": they are the judge's, whoever he is.
        owner, sure = found, subject is None or stranger_at(sentence, (place[0], subject)) is None
    cast.refer(place, owner, mention_of(sentence, [place[1]], "possessive" if sure else DOUBTFUL))


def _subject_of_clause(sentence: Sentence, place: Place) -> int | None:
    """Who does what the possessive's noun is in: the subject before it, or whom a participle is said of ("Paul Roy,
    accusé du meurtre de sa femme").
    """
    noun = sentence.tokens[place[1]].head
    for verb in sentence.ancestors(noun):
        said_of = sentence.tokens[verb].head
        if sentence.tokens[verb].dep == "acl" and said_of < place[1] and is_participle(sentence, verb):
            return said_of
        for i in sentence.children(verb):
            if (
                sentence.tokens[i].dep.startswith("nsubj")
                and i < place[1]
                and i != noun
                and noun not in sentence.subtree(i)
            ):
                return i
    return None
