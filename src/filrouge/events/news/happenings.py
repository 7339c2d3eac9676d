"""Happenings that no type names: a verb outside the lexicon with a date of its own, or told as done, is an `other`
event if somebody known is in it.
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.events.days.dating import date_claims
from filrouge.events.grammar.entries import entry_head
from filrouge.events.grammar.finite import is_main
from filrouge.events.grammar.nouns import noun_arguments
from filrouge.events.grammar.syntax import Arguments, arguments
from filrouge.events.grammar.verbs import known_participle, lemma_of
from filrouge.events.grammar.voice import has_child, is_participle, is_reflexive
from filrouge.events.triggers.filters import Kinds, speaks_against
from filrouge.events.triggers.patterns import starts
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.conjugation import present
from filrouge.lexicon.event_types import Frame, Pattern
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.status import status_cues
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Sentence

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
    verbs of speech tell nothing of the kind.
    """
    verbs = [i for i in range(len(sentence.tokens)) if i not in taken and _is_deed(sentence, i)]
    telling = {i: i for i in (*taken, *verbs)}
    found = []
    for index in verbs:
        slots = arguments(sentence, index)
        if lemma_of(sentence, index) in grammar().occurring and taken & {
            *slots.get("subject", ()),
            *slots.get("object", ()),
        }:
            continue  # "la sentence est tombée lundi": the noun tells it
        frame = _frame_of_aside(sentence, index, slots, kinds) if _is_aside(sentence, index) else _FRAME
        trigger = Trigger(frame, Pattern("verb", lemma_of(sentence, index)), index, index, slots)
        claims = date_claims(sentence, trigger, times, telling)
        how = claims[0].how if claims else None
        dated = how == "clause" and claims[0].time.boundary not in ("since", "until")
        if dated or (how in (None, "governor") and _is_narrated(sentence, index)):
            found.append(trigger)
    return found


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
    """True for a deed that its tense tells as done, once, in a main clause: "le groupe a cédé", "céda"; what a relative
    clause adds and what somebody makes of oneself ("s'est présenté comme") is background.
    """
    token = sentence.tokens[index]
    auxiliaries = [sentence.tokens[i] for i in sentence.children(index) if sentence.tokens[i].dep == "aux:tense"]
    indicative = any(aux.feature("Mood") == "Ind" for aux in auxiliaries)
    past = token.feature("VerbForm") == "Fin" and token.feature("Tense") == "Past"
    simple = past and token.text.casefold() not in present(lemma_of(sentence, index))  # "fournit" may be either
    alone = is_main(sentence, index, "ccomp", "parataxis") and not is_reflexive(sentence, index)
    return (indicative or simple) and alone


def _is_deed(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if token.pos != "VERB" or lemma_of(sentence, index) in grammar().states | status_cues().speech:
        return False
    if _is_aside(sentence, index):
        return True
    told = token.feature("VerbForm") == "Fin" or has_child(sentence, index, "aux:tense", "aux:pass")
    return told and token.feature("Tense") != "Imp" and not has_child(sentence, index, "cop")


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
