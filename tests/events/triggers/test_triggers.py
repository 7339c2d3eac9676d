"""Where trigger patterns match: words apart, reflexives, states; and what the words beside them forbid."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account
from filrouge.events.triggers.triggers import find_triggers
from filrouge.mentions.mention import Sentence

Give = Callable[[str], Account]
COMPANY = frozenset({"company"})
MULTIWORD = (
    "Lyra/Lyra/PROPN/2/nsubj a/avoir/AUX/2/aux:tense porté/porter/VERB/2/root/VerbForm=Part plainte/plainte/NOUN/2/obj"
)
ADVERB_WITHIN = (
    "Lyra/Lyra/PROPN/2/nsubj a/avoir/AUX/2/aux:tense porté/porter/VERB/2/root/VerbForm=Part "
    "aussitôt/aussitôt/ADV/2/advmod plainte/plainte/NOUN/2/obj"
)
TOO_FAR = (
    "Lyra/Lyra/PROPN/1/nsubj porte/porter/VERB/1/root un/un/DET/4/det long/long/ADJ/4/amod manteau/manteau/NOUN/1/obj "
    "gris/gris/ADJ/4/amod sans/sans/ADP/7/case plainte/plainte/NOUN/1/obl"
)
GAP = (
    "Durand/Durand/PROPN/2/nsubj a/avoir/AUX/2/aux:tense présenté/présenter/VERB/2/root/VerbForm=Part "
    "hier/hier/ADV/2/advmod sa/son/DET/5/det démission/démission/NOUN/2/obj"
)
REFLEXIVE = (
    "Durand/Durand/PROPN/3/nsubj s'/soi/PRON/3/expl:pv est/être/AUX/3/aux:tense "
    "excusé/excuser/VERB/3/root/VerbForm=Part"
)
NOT_REFLEXIVE = (
    "Durand/Durand/PROPN/2/nsubj a/avoir/AUX/2/aux:tense excusé/excuser/VERB/2/root/VerbForm=Part Lyra/Lyra/PROPN/2/obj"
)
STATE = "Lyra/Lyra/PROPN/2/nsubj est/être/AUX/2/cop hors/hors/ADP/2/root ligne/ligne/NOUN/2/fixed"
NOUN = (
    "la/le/DET/1/det suspension/suspension/NOUN/1/root de/de/ADP/3/case Lyra/Lyra/PROPN/1/nmod "
    "par/par/ADP/5/case Orion/Orion/PROPN/1/nmod"
)
PENALTY = "la/le/DET/1/det peine/peine/NOUN/1/root de/de/ADP/3/case mort/mort/NOUN/1/nmod"


def _found(sentence: Sentence) -> list[tuple[str, str]]:
    def kinds(head: int) -> frozenset[str]:
        named = sentence.tokens[head].pos == "PROPN"
        person = sentence.tokens[head].text == "Durand"
        return frozenset({"person"}) if person else COMPANY if named else frozenset({"=" + sentence.tokens[head].lemma})

    triggers = find_triggers(sentence, kinds)
    return [(t.frame.type, " ".join(w.text for w in sentence.tokens[t.head : t.last + 1])) for t in triggers]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (MULTIWORD, [("lawsuit", "porté plainte")]),
        (ADVERB_WITHIN, [("lawsuit", "porté aussitôt plainte")]),
        (GAP, [("departure", "présenté hier sa démission")]),
        (REFLEXIVE, [("statement", "excusé")]),
        (STATE, [("outage", "hors ligne")]),
        (NOUN, [("suspension", "suspension")]),
    ],
)
def test_fires(tree: Callable[[str], Sentence], rows: str, found: list[tuple[str, str]]) -> None:
    assert _found(tree(rows)) == found


@pytest.mark.parametrize(
    ("rows", "kind", "word"),
    [(TOO_FAR, "lawsuit", "porte"), (NOT_REFLEXIVE, "statement", "excusé"), (PENALTY, "casualty", "mort")],
)
def test_abstains(tree: Callable[[str], Sentence], rows: str, kind: str, word: str) -> None:
    assert not [words for name, words in _found(tree(rows)) if name == kind and word in words.split()]


def test_readings_never_overlap(tree: Callable[[str], Sentence]) -> None:
    words = [set(found.split()) for _, found in _found(tree(GAP))]
    assert len(words) == 1  # "démission" alone is a departure too, but inside the longer reading


def test_slots_of_a_noun(tree: Callable[[str], Sentence]) -> None:
    sentence = tree(NOUN)
    (trigger,) = find_triggers(sentence, lambda head: COMPANY)
    assert {slot: [sentence.tokens[i].text for i in heads] for slot, heads in trigger.slots.items()} == {
        "de": ["Lyra"],
        "par": ["Orion"],
    }


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("La cérémonie a eu lieu lundi à Lyon.", "meeting", "cérémonie"),
        ("Airnova et Ostrel sont parvenus jeudi à un accord salarial.", "deal", "parvenus jeudi à un accord"),
        ("L'hôpital Sainte-Anne est paralysé par une cyberattaque.", "security_incident", "cyberattaque"),
        ("Claire Morel l'emporte dimanche au second tour.", "vote", "emporte"),
    ],
)
def test_told_all_the_same(account: Give, text: str, kind: str, trigger: str) -> None:
    assert (kind, trigger) in {(e.type, text[e.trigger.start : e.trigger.end]) for e in account(text).events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Elle reprend des frites.", "attack"),
        ("Claire Morel emporte un parapluie lundi.", "vote"),
        ("Il ne céderait plus de titres.", "accident"),
        ("Une cérémonie est un rite.", "meeting"),
    ],
)
def test_not_told(account: Give, text: str, kind: str) -> None:
    assert kind not in {event.type for event in account(text).events}
