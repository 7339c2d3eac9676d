"""Which words of a clause carry its mood and tense, and which clauses are main ones."""

from collections.abc import Callable

import pytest

from filrouge.events.grammar.finite import finite_words, is_main, is_told_as_done, verb_group
from filrouge.mentions.mention import Sentence

Tree = Callable[[str], Sentence]
BANNED = (
    "Il/il/PRON/3/nsubj:pass a/avoir/AUX/3/aux:tense/Mood=Ind|Tense=Pres|VerbForm=Fin "
    "été/être/AUX/3/aux:pass/VerbForm=Part suspendu/suspendre/VERB/3/root/VerbForm=Part "
    "et/et/CCONJ/5/cc banni/bannir/VERB/3/conj/VerbForm=Part"
)
FALLEN = (
    "Roy/Roy/PROPN/1/nsubj coûtera/coûter/VERB/1/root/Mood=Ind|Tense=Fut|VerbForm=Fin "
    "dit/dire/VERB/1/ccomp/Mood=Ind|Tense=Pres|VerbForm=Fin"
)


def test_a_participle_shares_the_auxiliaries_of_the_one_before(tree: Tree) -> None:
    assert verb_group(tree(BANNED), 5) == [1, 2, 5]
    assert [token.text for token in finite_words(tree(BANNED), 5)] == ["a"]


def test_a_finite_verb_stands_alone(tree: Tree) -> None:
    assert verb_group(tree(FALLEN), 1) == [1]
    assert [token.text for token in finite_words(tree(FALLEN), 1)] == ["coûtera"]


@pytest.mark.parametrize(("rows", "index", "done"), [(BANNED, 3, True), (BANNED, 5, True), (FALLEN, 1, False)])
def test_told_as_done(tree: Tree, rows: str, index: int, done: bool) -> None:
    assert is_told_as_done(tree(rows), index) is done


def test_main_clauses(tree: Tree) -> None:
    assert is_main(tree(BANNED), 5)
    assert not is_main(tree(FALLEN), 2)
    assert is_main(tree(FALLEN), 2, "ccomp")
