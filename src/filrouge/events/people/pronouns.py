"""Who "il", "elle", "l'" and "celui-ci" are: the most salient member of the cast that agrees, if no stranger is."""

from collections.abc import Sequence

from filrouge.events.grammar.syntax import antecedent, preposition
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.grammar.voice import is_participle
from filrouge.events.people.cast import DOUBTFUL, Cast, Place
from filrouge.events.people.salience import Seen, agrees, mention_of, most_salient, salience_of
from filrouge.events.people.strangers import Stranger, strangest
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.people import described_types
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence
from filrouge.mentions.misparses import SUBJECTS

_PERSONAL = 1.5  # "il" is oftener somebody than something
_TELLING = 2.0  # "Telvia a annoncé qu'elle": rather Telvia than anybody else
_THIRD = {"il": "Masc", "elle": "Fem", "lui": None}
_LATTER = {"celui-ci": "Masc", "celle-ci": "Fem", "dernier": "Masc", "dernière": "Fem"}
_TOPIC = 0.25  # per time that the article names a member: "il" is oftener whom it is about
_PARALLEL = 3.0  # above what a subject weighs more than an object
_CLITICS = frozenset({"le", "la", "l'", "lui"})


def resolve_pronoun(
    sentence: Sentence, place: Place, cast: Cast, seen: Sequence[Seen], strangers: Sequence[Stranger]
) -> None:
    """Let a pronoun of the third person stand for whom it means, if that can be told."""
    token = sentence.tokens[place[1]]
    form = token.text.casefold().removeprefix("-t-").removeprefix("-")
    if _is_emphatic(sentence, place[1]):
        _refer_to_noun_before(sentence, place, cast)
    elif form in _THIRD and not _is_doubled(sentence, place[1]):
        _resolve(sentence, place, cast, seen, strangers, _THIRD[form])
    elif form in _CLITICS and token.dep in ("obj", "iobj", "obl:arg") and not _is_what_is_said(sentence, place[1]):
        gender = {"le": "Masc", "la": "Fem"}.get(form) or _agreed(sentence, place[1])
        _resolve(sentence, place, cast, seen, strangers, gender)


def is_latter(sentence: Sentence, index: int) -> bool:
    """True for "celui-ci", "celle-ci" and the adjective of "ce dernier", "cette dernière"."""
    form = sentence.tokens[index].text.casefold()
    if form not in _LATTER or not form.startswith("dern"):
        return form in _LATTER
    pointed = index > 0 and sentence.tokens[index - 1].text.casefold() in ("ce", "cet", "cette")
    return pointed and sentence.tokens[index].dep != "amod"


def resolve_latter(sentences: Sequence[Sentence], place: Place, cast: Cast) -> None:
    """Let "celui-ci" and "ce dernier" stand for whoever was told of last, in their sentence or the one before."""
    number, index = place
    gender = _LATTER[sentences[number].tokens[index].text.casefold()]
    barred = _clause_mates(sentences[number], place, cast)
    before = ((number, i) for i in range(index - 1, -1, -1))
    earlier = ((number - 1, i) for i in range(len(sentences[number - 1].tokens) - 1, -1, -1) if number)
    for there in (*before, *earlier):
        found, token = cast.at.get(there), sentences[there[0]].tokens[there[1]]
        if found is None or found[1].how == DOUBTFUL:
            somebody = token.pos == "NOUN" and described_types(token.lemma) and token.dep != "appos"
            if somebody and gender in (token.feature("Gender"), None):
                return
        elif cast.members[found[0]].type != "place" and found[0] not in barred and agrees(cast, found[0], gender):
            cast.refer(place, found[0], mention_of(sentences[number], [index], "pronoun"))
            return


def _is_what_is_said(sentence: Sentence, index: int) -> bool:
    """True for the "le" of "je l'ai reconnu", "il le confirme": no person and no body."""
    return (
        sentence.tokens[index].text.casefold() != "la"
        and lemma_of(sentence, sentence.tokens[index].head) in grammar().sayable
        and _agreed(sentence, index) != "Fem"
    )


def _teller(sentence: Sentence, index: int) -> int | None:
    """The subject of the verb of speech that governs the clause whose subject the pronoun is: "X a annoncé qu'il"."""
    verb = sentence.tokens[index].head
    above = sentence.tokens[verb].head
    told = sentence.tokens[index].dep == "nsubj" and sentence.tokens[verb].dep == "ccomp"
    if not told or lemma_of(sentence, above) not in status_cues().speech:
        return None
    subjects = (i for i in sentence.children(above) if sentence.tokens[i].dep == "nsubj" and i < verb)
    return next((antecedent(sentence, i) for i in subjects), None)


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
    """Members that are arguments of the same verb: a pronoun is none of them (binding principle B), nor who did what a
    participle before it says of it ("boycottée par X, celle-ci").
    """
    verb = sentence.tokens[place[1]].head
    said_of = {i for i in (*sentence.children(verb), *sentence.children(place[1])) if i < place[1]}
    agents = [j for i in said_of if is_participle(sentence, i) for j in sentence.children(i) if _is_agent(sentence, j)]
    mates = [i for i in sentence.children(verb) if sentence.tokens[i].dep.startswith(("nsubj", "obj", "iobj"))]
    return {cast.at[place[0], i][0] for i in (*agents, *mates) if i != place[1] and (place[0], i) in cast.at}


def _is_agent(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].dep == "obl:agent" or preposition(sentence, index) == "par"


def _objects_before(sentence: Sentence, place: Place, cast: Cast) -> set[int]:
    """Members that are the object of an earlier clause of the sentence: an object pronoun takes them up rather than
    the subject (parallel function, Smyth 1994): "Apple a suspendu Telvia après que Google l'a bannie".
    """
    earlier = (i for i in range(place[1]) if (place[0], i) in cast.at and sentence.tokens[i].dep in ("obj", "iobj"))
    return {cast.at[place[0], i][0] for i in earlier}


def _resolve(
    sentence: Sentence,
    place: Place,
    cast: Cast,
    seen: Sequence[Seen],
    strangers: Sequence[Stranger],
    gender: str | None,
) -> None:
    """il, elle, lui, le: the most salient member that agrees; companies answer to both genders unless one
    is known.
    """
    if sentence.tokens[place[1]].feature("Number") == "Plur":
        return
    teller = _teller(sentence, place[1])
    telling = None if teller is None else cast.stands_at(place[0], teller)
    barred = _clause_mates(sentence, place, cast)
    alike = _objects_before(sentence, place, cast) if sentence.tokens[place[1]].dep == "obj" else set()
    likely = {
        member: weight
        * (_PERSONAL if cast.members[member].type == "person" else 1.0)
        * (_PARALLEL if member in alike else 1.0)
        * (_TELLING if telling is not None and telling[0] == member else 1.0)
        * (1.0 + _TOPIC * len(cast.members[member].names))
        for member, weight in salience_of(cast, seen, place[0]).items()
        if member not in barred and cast.members[member].type != "place"
    }
    ranked = {member: weight for member, weight in likely.items() if agrees(cast, member, gender)}
    if (member := most_salient(ranked)) is not None:
        unknown = teller is not None and telling is None and sentence.tokens[teller].pos == "NOUN"
        sure = not unknown and ranked[member] > strangest(strangers, sentence, place, gender)
        cast.refer(place, member, mention_of(sentence, [place[1]], "pronoun" if sure else DOUBTFUL))
    elif not ranked and (other := most_salient(likely)) is not None:
        cast.refer(place, other, mention_of(sentence, [place[1]], DOUBTFUL))  # of somebody who has to do with it
