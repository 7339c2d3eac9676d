"""Denials that a tagger took for part of their subject, and words of denial that are in their place."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account
from filrouge.events.modality.denials import with_denial
from filrouge.mentions.mention import Sentence

Tree = Callable[[str], Sentence]
Give = Callable[[str], Account]


@pytest.mark.parametrize(
    ("rows", "subject", "denied"),
    [
        (
            "Velmont/Velmont/PROPN/3/nsubj nie/nie/AUX/0/flat:name avoir/avoir/AUX/3/aux:tense fui/fuir/VERB/3/root",
            "Velmont",
            ("fui", "xcomp"),
        ),
        (
            "Velmont/Velmont/PROPN/3/nsubj nie/nie/VERB/0/flat:name toute/tout/DET/3/det fraude/fraude/NOUN/3/root",
            "Velmont",
            ("fraude", "obj"),
        ),
        (
            "usine/usine/NOUN/0/root nie/nie/ADJ/0/appos avoir/avoir/AUX/3/aux:tense menti/mentir/VERB/0/acl",
            "usine",
            ("menti", "xcomp"),
        ),
    ],
)
def test_the_denial_is_the_verb(tree: Tree, rows: str, subject: str, denied: tuple[str, str]) -> None:
    tokens = with_denial(tree(rows)).tokens
    (verb,) = (i for i, token in enumerate(tokens) if token.dep == "root")
    assert (tokens[verb].text, tokens[verb].lemma, tokens[verb].pos) == ("nie", "nier", "VERB")
    below = {token.text: token.dep for token in tokens if token.head == verb}
    assert below[subject] == "nsubj"
    assert below[denied[0]] == denied[1]


@pytest.mark.parametrize(
    "rows",
    [
        "Velmont/Velmont/PROPN/1/nsubj nie/nier/VERB/1/root tout/tout/PRON/1/obj",
        "le/le/DET/1/det rejet/rejet/NOUN/1/root de/de/ADP/3/case Velmont/Velmont/PROPN/1/nmod",
        "Paul/Paul/PROPN/0/root de/de/ADP/2/case nie/nie/NOUN/0/nmod",
    ],
)
def test_what_stands_in_its_place_stays(tree: Tree, rows: str) -> None:
    assert with_denial(tree(rows)) == tree(rows)


def test_what_is_denied_is_not_told_as_done(account: Give) -> None:
    text = "L'entreprise Velmont nie avoir licencié Paul Roy."
    assert {text[e.trigger.start : e.trigger.end]: e.status for e in account(text).events} == {
        "nie": "happened",
        "licencié": "denied",
    }
