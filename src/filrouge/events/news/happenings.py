"""Happenings that no type names: a verb outside the lexicon with a date of its own, or told as done, going on or to
come, is an `other` event if somebody known is in it.
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.events.days.dating import date_claims
from filrouge.events.grammar.entries import entry_head
from filrouge.events.grammar.finite import finite_words, is_main
from filrouge.events.grammar.nouns import noun_arguments
from filrouge.events.grammar.syntax import Arguments, arguments
from filrouge.events.grammar.verbs import known_participle, lemma_of
from filrouge.events.grammar.voice import has_child, is_participle, is_passive, is_reflexive
from filrouge.events.triggers.filters import Kinds, speaks_against
from filrouge.events.triggers.patterns import starts
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.conjugation import present
from filrouge.lexicon.event_types import Frame, Pattern
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.status import status_cues
from filrouge.mentions.dates.expression import Boundary, TimeMention
from filrouge.mentions.mention import Sentence
from filrouge.mentions.misparses import SUBJECTS

_FRAME = Frame(
    type="other",
    patterns=(),
    roles={
        "subject": "agent",
        "object": "patient",
        "par": "agent",
        "à": "recipient",
        "avec": "other",
        "contre": "patient",
    },
    noun_roles={},
    weight=0.5,
)

_ENTRY = replace(
    _FRAME,
    noun_roles={"de": "agent", "par": "agent", "avec": "other", "contre": "patient", "à": "place", "en": "place"},
    weight=0.8,
)


def find_happenings(
    sentence: Sentence, taken: frozenset[int], times: Sequence[TimeMention], kinds: Kinds
) -> list[Trigger]:
    """The verbs of the sentence that no trigger covers, dated or narrated, that tell something done; half weight, so
    somebody must be in it.

    `taken` are the token indices of the triggers; `kinds` tells what is known of a noun phrase. States, modals and
    verbs of speech tell nothing of the kind, unless they tell what becomes of something or since when it lasts.
    """
    verbs = [i for i in range(len(sentence.tokens)) if i not in taken and _is_deed(sentence, i)]
    telling = {i: i for i in (*taken, *verbs)}
    found = []
    for index in verbs:
        slots = arguments(sentence, index)
        about = {*slots.get("subject", ()), *slots.get("object", ())}
        if lemma_of(sentence, index) in grammar().occurring | grammar().scheduled and taken & about:
            continue  # "la sentence est tombée lundi": the noun tells it
        frame = _frame_of_aside(sentence, index, slots, kinds) if _is_aside(sentence, index) else _FRAME
        trigger = Trigger(frame, Pattern("verb", lemma_of(sentence, index)), index, index, slots)
        claims = date_claims(sentence, trigger, times, telling)
        how = claims[0].how if claims else None
        if how == "clause":
            told = _suits(sentence, index, claims[0].time.boundary)
        else:
            told = how != "sentence" and not _is_state(sentence, index) and _is_narrated(sentence, index)
        if told:
            found.append(trigger)
    return found


def _suits(sentence: Sentence, index: int, boundary: Boundary | None) -> bool:
    """Whether a date in its clause tells when something is done: what lasts "depuis mardi" began then, what is to come
    "d'ici vendredi" ends then.
    """
    if boundary == "since":
        return _goes_on(sentence, index) and has_child(sentence, index, *SUBJECTS)
    if boundary == "until":
        return not _is_state(sentence, index) and (_is_due(sentence, index) or _is_ahead(sentence, index))
    return not _is_state(sentence, index)


def _goes_on(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.feature("VerbForm") == "Fin" and token.feature("Tense") in ("Pres", "Imp")


def _is_ahead(sentence: Sentence, index: int) -> bool:
    words = finite_words(sentence, index)
    return any(word.feature("Tense") == "Fut" or word.feature("Mood") == "Cnd" for word in words)


def find_entry(sentence: Sentence, times: Sequence[TimeMention], named: frozenset[int]) -> list[Trigger]:
    """What a line of a chronology tells with a noun that no type knows, or that nothing shows to be of its type: "Août
    2015 : séjour à Anticosti", "2014 : création de Telvia"; taggers take such a noun for a name where it has a capital.
    """
    head = entry_head(sentence, times)
    if head is None or head in named or sentence.tokens[head].pos not in ("NOUN", "PROPN"):
        return []
    pattern = Pattern("noun", sentence.tokens[head].lemma.casefold())
    types = {frame.type for frame, known in starts(sentence, head) if known.kind == "noun" and not known.rest}
    frame = replace(_ENTRY, type=types.pop()) if len(types) == 1 else _ENTRY
    return [Trigger(frame, pattern, head, head, noun_arguments(sentence, head))]


def _is_narrated(sentence: Sentence, index: int) -> bool:
    """True for a deed that its tense tells as done, once, in a main clause: "le groupe a cédé", "céda"; or of its own
    subject as going on or to come: "la Cnil sanctionne Telvia", "le peloton contournera la vallée". What a relative
    clause adds and what somebody makes of oneself ("s'est présenté comme") is background.
    """
    if is_reflexive(sentence, index):
        return False
    if _is_done(sentence, index):
        return is_main(sentence, index, "ccomp", "parataxis")
    if not has_child(sentence, index, *SUBJECTS) or any(
        w.feature("Person") != "3" for w in finite_words(sentence, index)
    ):
        return False  # "nous résoudrons tout": a promise
    if _is_ahead(sentence, index):
        return is_main(sentence, index, "ccomp", "parataxis")
    lasting = grammar().enduring | grammar().states | status_cues().speech
    return is_main(sentence, index, "parataxis") and lemma_of(sentence, index) not in lasting


def _is_done(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    auxiliaries = [sentence.tokens[i] for i in sentence.children(index) if sentence.tokens[i].dep == "aux:tense"]
    indicative = any(aux.feature("Mood") == "Ind" for aux in auxiliaries)
    past = token.feature("VerbForm") == "Fin" and token.feature("Tense") == "Past"
    return indicative or (past and token.text.casefold() not in present(lemma_of(sentence, index)))  # "fournit": either


def _is_deed(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.pos != "VERB" or has_child(sentence, index, "cop"):
        return False
    if _is_state(sentence, index):
        return _goes_on(sentence, index)
    if _is_aside(sentence, index):
        return True
    told = token.feature("VerbForm") == "Fin" or has_child(sentence, index, "aux:tense", "aux:pass")
    return told or _is_due(sentence, index)


def _is_state(sentence: Sentence, index: int) -> bool:
    """True for what somebody is, thinks or says and what went on; what becomes of something is a deed in any words:
    "l'affaire a été révélée", "une délégation est venue".
    """
    token, lemma = sentence.tokens[index], lemma_of(sentence, index)
    if token.feature("VerbForm") == "Fin" and token.feature("Tense") == "Imp":
        return True
    if lemma not in grammar().states | status_cues().speech:
        return False
    return not (is_passive(sentence, index) or (lemma in grammar().turning and has_child(sentence, index, "aux:tense")))


def _is_due(sentence: Sentence, index: int) -> bool:
    """True for what somebody has to do: "la banque doit | réexaminer lundi la mesure"."""
    token = sentence.tokens[index]
    below = token.dep == "xcomp" and token.feature("VerbForm") == "Inf"
    return below and lemma_of(sentence, token.head) in ("devoir", "aller")


def _is_aside(sentence: Sentence, index: int) -> bool:
    """True for the participle of a known verb that adds what happened to its noun: "le message, envoyé le 24 avril";
    not for an occasion ("réuni dimanche, le conseil a voté") nor for a day to come ("attendu lundi").
    """
    token = sentence.tokens[index]
    adds = token.dep in ("acl", "advcl") and is_participle(sentence, index) and known_participle(token.text) is not None
    return adds and lemma_of(sentence, index) not in grammar().convened | grammar().scheduled


def _frame_of_aside(sentence: Sentence, index: int, slots: Arguments, kinds: Kinds) -> Frame:
    """The frame of what an aside tells: its type is that of its verb's frames that nothing speaks against, if they
    have one in common, "livré par l'Espagne le 22 mai".
    """
    triggers = starts(sentence, index)
    types = {
        frame.type
        for frame, pattern in triggers
        if pattern.kind == "verb" and not pattern.rest and not speaks_against(frame, slots, kinds)
    }
    return replace(_FRAME, type=types.pop()) if len(types) == 1 else _FRAME
