"""Who "le réseau social", "il", "son" and "celui-ci" are: references resolved to the cast by agreement, type and
salience.

A reference is resolved to the most salient compatible member; where two fit about equally, it is left alone.
Salience is that of centering theory (Grosz, Joshi & Weinstein 1995): what the last clauses told of, subjects first,
fading with every sentence.
"""

from filrouge.events.grammar.voice import is_participle
from filrouge.events.people.bridging import bridge
from filrouge.events.people.cast import DOUBTFUL, Cast, Place
from filrouge.events.people.described import named_by
from filrouge.events.people.descriptions import is_definite_phrase, resolve_description
from filrouge.events.people.pronouns import is_latter, resolve_latter, resolve_pronoun
from filrouge.events.people.salience import Seen, learn_gender, mention_of, most_salient, salience_of
from filrouge.events.people.stand_ins import Found, stand_ins
from filrouge.events.people.strangers import Stranger, stranger_at
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.people import described_types, is_business_title
from filrouge.mentions.mention import Sentence

_GRAMMAR = {"nsubj": 3.0, "nsubj:pass": 3.0, "obj": 2.0, "iobj": 1.5, "obl:agent": 2.0, "root": 2.5, "appos": 1.0}
_ANNOUNCED = 9.0  # "Quant à la CGT, elle a saisi le tribunal"


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
            if place not in cast.at and is_latter(sentence, index):
                resolve_latter(sentences, place, cast)
            elif place not in cast.at:
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
    if token.pos == "PRON":
        resolve_pronoun(sentence, place, cast, seen, strangers)
    elif token.pos == "DET" and token.feature("Poss") == "Yes":
        _resolve_possessive(sentence, place, cast, seen)
    elif (token.pos in ("NOUN", "ADJ") or described_types(token.text)) and is_definite_phrase(sentence, place[1]):
        resolve_description(sentence, place, cast, seen)
    lemma = token.lemma.casefold()
    owned = (lemma in grammar().metonyms and lemma not in grammar().public_bodies) or is_business_title(lemma)
    if token.pos == "NOUN" and place not in cast.at and owned:
        bridge(sentence, place, cast, seen)


def _resolve_possessive(sentence: Sentence, place: Place, cast: Cast, seen: list[Seen]) -> None:
    """son, sa, ses: the subject of the clause, else the most salient member."""
    if sentence.tokens[place[1]].text.casefold() not in ("son", "sa", "ses"):
        return
    subject = _subject_of_clause(sentence, place)
    known = None if subject is None else _stands_for(sentence, (place[0], subject), cast)
    if known is not None:
        owner, sure = known[0], known[1].how != DOUBTFUL
    else:
        ranked = {m: w for m, w in salience_of(cast, seen, place[0]).items() if cast.members[m].type != "place"}
        found = most_salient(ranked)
        if found is None:
            return
        # "Un juge a remis ses dossiers": they are the judge's, whoever he is.
        owner, sure = found, subject is None or not _is_somebody(sentence, (place[0], subject))
    cast.refer(place, owner, mention_of(sentence, [place[1]], "possessive" if sure else DOUBTFUL))


def _stands_for(sentence: Sentence, place: Place, cast: Cast) -> Found | None:
    """Whom a subject stands for; of what is its owner's, the owner ("le site de Telvia a rouvert après sa
    fermeture").
    """
    direct = cast.stands_at(*place)
    if direct is None and sentence.tokens[place[1]].lemma.casefold() in grammar().metonyms:
        return next(stand_ins(sentence, *place, cast), None)
    return direct


def _is_somebody(sentence: Sentence, place: Place) -> bool:
    """True for a subject, and for the noun of a participle ("un directeur | retenu par ses ouvriers"), that is somebody
    whom the article does not name.
    """
    named = sentence.tokens[place[1]].pos == "NOUN" and described_types(sentence.tokens[place[1]].lemma)
    return bool(named) or stranger_at(sentence, place) is not None


def _subject_of_clause(sentence: Sentence, place: Place) -> int | None:
    """Who does what the possessive's noun is in: the subject before it, whom a participle is said of ("Paul Roy, accusé
    du meurtre de sa femme"), or who does what another comes with ("il a marqué, | fêtant son retour").
    """
    noun = sentence.tokens[place[1]].head
    for verb in sentence.ancestors(noun):
        if sentence.tokens[verb].dep == "advcl" and sentence.tokens[verb].text.endswith("ant"):
            return _last_subject(sentence, verb)
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


def _last_subject(sentence: Sentence, verb: int) -> int | None:
    """The subject of the clause that a participle goes with: the last before it, whatever the parse hangs it on."""
    before = (i for i in range(verb - 1, -1, -1) if sentence.tokens[i].dep.startswith("nsubj"))
    return next((i for i in before if sentence.tokens[i].head < verb), None)
