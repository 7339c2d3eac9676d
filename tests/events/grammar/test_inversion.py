"""Who speaks behind the verb."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account
from filrouge.events.grammar.inversion import with_speakers
from filrouge.mentions.mention import Sentence

Give = Callable[[str], Account]


def speakers(account: Account) -> set[str]:
    return {
        account.entities[p.entity].name
        for event in account.events
        for p in event.participants
        if event.type == "statement" and p.role == "agent"
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« Le sport passe après », a commenté le directeur de la course, Étienne Chassot.", "Étienne Chassot"),
        ("« Rien », a assuré sur les ondes d'une radio la directrice générale, Awa Sarr.", "Awa Sarr"),
        ("Des dossiers ont été saisis, a précisé dans un communiqué la procureure, Anne Roy.", "Anne Roy"),
        ("Le navire a sombré, a indiqué à l'agence Reuters le capitaine Paul Roy.", "Paul Roy"),
        ("« Non », a prévenu mardi devant les députés le premier ministre Jean Dupuis.", "Jean Dupuis"),
        ("« C'est faux », s'insurge son avocat, Me Joris Declippe.", "Joris Declippe"),
        ("« C'est violent », souffle Karine Belloir, déléguée CFDT.", "Karine Belloir"),
        ("« C'est là que nous avons perdu la main », soupire Claire Morel.", "Claire Morel"),
        ("« Il ne m'a pas regardé », se souvient Claire Morel.", "Claire Morel"),
        ("« Quatre personnes décident », s'étrangle Jordi Malaterre, délégué Sud.", "Jordi Malaterre"),
        ("« C'est une bonne nouvelle », a déclaré Marc Lenoir.", "Marc Lenoir"),
        ("Claire Morel est partie. « Je n'ai rien fait », a-t-elle répété devant la presse.", "Claire Morel"),
    ],
)
def test_speaks_behind_the_verb(account: Callable[[str], Account], text: str, name: str) -> None:
    assert name in speakers(account(text))


@pytest.mark.parametrize(
    "text",
    [
        "« C'est une bonne nouvelle », a déclaré une cliente.",
        "« Le souffle », souffle une voisine.",
        "« C'est un beau village », a ajouté une riveraine devant sa porte.",
        "Le sentier, rappelle un panneau, longe la falaise.",
        "Marc Lenoir a souri, a salué la salle et a commenté le résultat.",
    ],
)
def test_words_that_are_no_news(account: Callable[[str], Account], text: str) -> None:
    assert not [e for e in account(text).events if e.type == "statement" and not e.dates]


def test_a_subject_before_the_verb_stays(tree: Callable[[str], Sentence]) -> None:
    sentence = tree("Roy/Roy/PROPN/3/nsubj ,/,/PUNCT/3/punct a/avoir/AUX/3/aux:tense dit/dire/VERB/3/root")
    assert with_speakers(sentence, ()) == sentence


def test_a_speaker_behind_a_coordinated_verb_is_somebody(tree: Callable[[str], Sentence]) -> None:
    rows = (
        "ouvre/ouvrir/VERB/0/root ,/,/PUNCT/0/punct a/avoir/AUX/3/aux:tense confirmé/confirmer/VERB/0/conj "
        "sa/son/DET/5/det {noun}/{noun}/NOUN/3/obj"
    )
    speaks = with_speakers(tree(rows.format(noun="procureure")), ())
    assert [(token.text, token.dep) for token in speaks.tokens[3:]] == [
        ("confirmé", "parataxis"),
        ("sa", "det"),
        ("procureure", "nsubj"),
    ]
    silent = tree(rows.format(noun="décision"))
    assert with_speakers(silent, ()) == silent
