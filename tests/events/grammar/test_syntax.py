"""Slots are those of the active voice, whatever the construction."""

from collections.abc import Callable

import pytest

from filrouge.events.grammar.nouns import noun_arguments
from filrouge.events.grammar.syntax import arguments
from filrouge.mentions.mention import Sentence

ACTIVE = (
    "Amazon/Amazon/PROPN/2/nsubj a/avoir/AUX/2/aux:tense "
    "suspendu/suspendre/VERB/2/root/VerbForm=Part Lyra/Lyra/PROPN/2/obj"
)
PASSIVE = (
    "Lyra/Lyra/PROPN/3/nsubj:pass a/avoir/AUX/3/aux:tense été/être/AUX/3/aux:pass "
    "banni/bannir/VERB/3/root/VerbForm=Part par/par/ADP/5/case Orion/Orion/PROPN/3/obl:agent"
)
CAUSATIVE = (
    "Lyra/Lyra/PROPN/4/nsubj s'/soi/PRON/4/expl:pass est/être/AUX/4/aux:tense fait/faire/AUX/4/aux:caus "
    "écarter/écarter/VERB/4/root/VerbForm=Inf par/par/ADP/6/case Orion/Orion/PROPN/4/obl:agent"
)
PARTICIPLE = (
    "Durand/Durand/PROPN/5/nsubj limogé/limoger/VERB/0/acl/VerbForm=Part|Tense=Past par/par/ADP/4/case le/le/DET/4/det "
    "conseil/conseil/NOUN/1/obl:agent part/partir/VERB/5/root"
)
UNACCUSATIVE = (
    "Arrivé/arriver/VERB/5/advcl/VerbForm=Part|Tense=Past chez/chez/ADP/2/case Lyra/Lyra/PROPN/0/obl:arg "
    "Durand/Durand/PROPN/5/nsubj a/avoir/AUX/5/aux:tense démissionné/démissionner/VERB/5/root/VerbForm=Part"
)
RELATIVE = (
    "le/le/DET/1/det juge/juge/NOUN/1/root qui/qui/PRON/4/nsubj/PronType=Rel a/avoir/AUX/4/aux:tense "
    "condamné/condamner/VERB/1/acl:relcl/VerbForm=Part Durand/Durand/PROPN/4/obj"
)
COORDINATED = (
    "Orion/Orion/PROPN/4/nsubj et/et/CCONJ/2/cc Lyra/Lyra/PROPN/0/conj ont/avoir/AUX/4/aux:tense "
    "signé/signer/VERB/4/root/VerbForm=Part et/et/CCONJ/6/cc payé/payer/VERB/4/conj/VerbForm=Part"
)
CONTROL = (
    "le/le/DET/1/det juge/juge/NOUN/2/nsubj accuse/accuser/VERB/2/root/VerbForm=Fin Durand/Durand/PROPN/2/obj "
    "de/de/ADP/6/mark avoir/avoir/AUX/6/aux:tense menti/mentir/VERB/2/xcomp/VerbForm=Part"
)


@pytest.mark.parametrize(
    ("rows", "verb", "slots"),
    [
        (ACTIVE, 2, {"subject": ["Amazon"], "object": ["Lyra"]}),
        (PASSIVE, 3, {"subject": ["Orion"], "object": ["Lyra"]}),
        (CAUSATIVE, 4, {"subject": ["Orion"], "object": ["Lyra"]}),
        (PARTICIPLE, 1, {"subject": ["conseil"], "object": ["Durand"]}),
        (UNACCUSATIVE, 0, {"subject": ["Durand"], "chez": ["Lyra"]}),
        (RELATIVE, 4, {"subject": ["juge"], "object": ["Durand"]}),
        (COORDINATED, 4, {"subject": ["Orion", "Lyra"]}),
        (COORDINATED, 6, {"subject": ["Orion", "Lyra"]}),
        (CONTROL, 6, {"subject": ["Durand"]}),
    ],
)
def test_verbs(tree: Callable[[str], Sentence], rows: str, verb: int, slots: dict[str, list[str]]) -> None:
    sentence = tree(rows)
    found = {slot: [sentence.tokens[i].text for i in heads] for slot, heads in arguments(sentence, verb).items()}
    assert found == slots


def test_noun_takes_complements_and_possessive(tree: Callable[[str], Sentence]) -> None:
    sentence = tree(
        "la/le/DET/1/det suspension/suspension/NOUN/1/root de/de/ADP/3/case Lyra/Lyra/PROPN/1/nmod "
        "par/par/ADP/5/case Orion/Orion/PROPN/1/nmod"
    )
    assert dict(noun_arguments(sentence, 1)) == {"de": (3,), "par": (5,)}
    possessed = tree("son/son/DET/1/det/Poss=Yes départ/départ/NOUN/1/root")
    assert dict(noun_arguments(possessed, 1)) == {"de": (0,)}


def test_support_verb_lends_its_subject(tree: Callable[[str], Sentence]) -> None:
    sentence = tree("Lyra/Lyra/PROPN/1/nsubj subit/subir/VERB/1/root une/un/DET/3/det attaque/attaque/NOUN/1/obj")
    assert dict(noun_arguments(sentence, 3)) == {"support_patient": (0,)}
