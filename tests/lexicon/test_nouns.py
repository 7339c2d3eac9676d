"""Common nouns by what they name."""

import pytest

from filrouge.errors import LexiconError
from filrouge.lexicon.event_types import _frame
from filrouge.lexicon.nouns import noun_class, noun_types
from filrouge.lexicon.tables import read_table


@pytest.mark.parametrize(
    ("noun", "types"),
    [
        ("mécanicien", {"person"}),
        ("Baigneuse", {"person"}),
        ("syndicat", {"organization"}),
        ("serveur", set()),  # most of them are machines
        ("rocher", set()),
    ],
)
def test_types_of_a_noun(noun: str, types: set[str]) -> None:
    assert noun_types(noun) == types


def test_a_filter_names_a_class() -> None:
    frame = _frame("accident", {"verbs": ["couler"], "roles": {"subject": "patient"}, "subject": ["#vehicle", "=quai"]})
    assert {"=cargo", "=quai"} <= frame.allowed["subject"] and "#vehicle" not in frame.allowed["subject"]


def test_an_unknown_class_is_named() -> None:
    with pytest.raises(LexiconError, match=r"vehicules.*vehicle"):
        noun_class("vehicules")


def test_lists_are_in_lower_case_and_without_doubles() -> None:
    for lists in read_table("nouns.toml").values():
        for nouns in lists.values():
            assert len(nouns) == len(set(nouns)) and nouns == [noun.casefold() for noun in nouns]
