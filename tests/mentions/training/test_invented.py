"""Invented names: the same again from the same seed, of every label, and not the lexicon's."""

import pytest

from filrouge.lexicon.names import GAZETTEERS, gazetteer, name_key
from filrouge.mentions.training.invented import invented_names


@pytest.mark.parametrize("label", sorted(set(GAZETTEERS.values())))
def test_names_of_every_label(label: str) -> None:
    names = invented_names(label, 200, seed=1)
    assert names == invented_names(label, 200, seed=1) != invented_names(label, 200, seed=2)
    assert all(word[0].isupper() or word.isdigit() for name in names for word in name.split())
    assert len(set(names)) > 190 * (label != "organization")
    known = [name for name in names if name_key([name]) in gazetteer().kinds]
    assert len(known) < 20


def test_labels_go_their_own_ways() -> None:
    assert invented_names("place", 50, seed=1) != invented_names("person", 50, seed=1)
