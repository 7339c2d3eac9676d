"""The kinds of what has no name."""

from collections import Counter

import pytest

from filrouge.lexicon.things import term_at, things


def test_kinds_hold_nouns_in_lower_case_each_once() -> None:
    assert len(things().kinds) > 300
    assert set().union(*things().kinds.values()) == set(things().classes)
    assert all(noun == noun.casefold().strip() for noun in things().kinds)


def test_a_class_has_several_kinds_that_its_things_can_differ_in() -> None:
    assert min(Counter(things().classes.values()).values()) > 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("usine", "site", True),
        ("mairie", "hôtel de ville", True),
        ("lettre", "courriel", True),
        ("mairie", "villa", False),
        ("titre", "vente", False),
    ],
)
def test_nouns_of_one_kind(one: str, other: str, same: bool) -> None:
    assert bool(things().kinds[one] & things().kinds[other]) is same
    assert {things().classes[k] for k in things().kinds[one]} & {things().classes[k] for k in things().kinds[other]}


@pytest.mark.parametrize(
    ("words", "term"),
    [
        (["hôtel", "de", "ville", "mardi"], ("hôtel", "de", "ville")),
        (["forces", "de", "l'", "ordre"], ("forces", "de", "l'", "ordre")),
        (["hôtel", "de", "luxe"], ()),
        (["ville"], ()),
        ([], ()),
    ],
)
def test_terms_of_several_words(words: list[str], term: tuple[str, ...]) -> None:
    assert term_at(words) == term
