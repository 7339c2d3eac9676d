"""Which nouns a preposition sets in time."""

from collections.abc import Callable

import pytest

from filrouge.events.grammar.moments import moment
from filrouge.mentions.mention import Sentence

Tree = Callable[[str], Sentence]
VERB = "il/il/PRON/1/nsubj parle/parler/VERB/1/root"


@pytest.mark.parametrize(
    ("words", "noun", "relation"),
    [
        ("lors/lors/ADV/1/advmod d'/de/ADP/5/case une/un/DET/5/det rencontre/rencontre/NOUN/2/obl", 5, "same"),
        ("au/à/ADP/3/case cours/cours/NOUN/1/obl de/de/ADP/5/case débats/débat/NOUN/3/nmod", 5, "same"),
        ("en/en/ADP/3/case fin/fin/NOUN/1/obl de/de/ADP/5/case réunion/réunion/NOUN/3/nmod", 5, "same"),
        ("après/après/ADP/4/case l'/le/DET/4/det attaque/attaque/NOUN/1/obl", 4, "after"),
        ("avant/avant/ADP/4/case les/le/DET/4/det élections/élection/NOUN/1/obl", 4, "before"),
        ("au/à/ADP/3/case lendemain/lendemain/NOUN/1/obl des/de/ADP/5/case tirs/tir/NOUN/3/nmod", 5, "after"),
    ],
)
def test_set_in_time(tree: Tree, words: str, noun: int, relation: str) -> None:
    found = moment(tree(f"{VERB} {words}"), noun)
    assert found is not None
    assert found.relation == relation


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("de/de/ADP/4/case la/le/DET/4/det rencontre/rencontre/NOUN/1/obl", 4),
        ("pour/pour/ADP/4/case la/le/DET/4/det réunion/réunion/NOUN/1/obl", 4),
        ("dans/dans/ADP/4/case le/le/DET/4/det cadre/cadre/NOUN/1/obl d'/de/ADP/6/case enquête/enquête/NOUN/4/nmod", 6),
        ("pendant/pendant/ADP/3/case juin/juin/NOUN/1/obl la/le/DET/5/det grève/grève/NOUN/1/obj", 5),
    ],
)
def test_not_set_in_time(tree: Tree, words: str, noun: int) -> None:
    assert moment(tree(f"{VERB} {words}"), noun) is None
