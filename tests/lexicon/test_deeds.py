"""The deeds' data: known types, telling words, and the deeds that exclude others."""

import pytest

from filrouge.lexicon.deeds import crossing, deeds, exclusive
from filrouge.lexicon.event_types import event_types


@pytest.mark.parametrize("name", sorted(deeds()))
def test_a_deed_has_known_types_and_words_in_plain(name: str) -> None:
    deed = deeds()[name]
    assert deed.types <= set(event_types())
    assert deed.words
    assert not [(one, more) for one in deed.words for more in deed.words if more != one and more.startswith(one)]
    assert len(set(deed.words)) == len(deed.words)
    assert all(word.isascii() and word == word.lower().lstrip() and len(word) >= 3 for word in deed.words)


def test_deeds_that_exclude_others_and_those_that_cross_types() -> None:
    assert {"search", "custody", "death", "strike"} <= exclusive()
    assert "resignation" not in exclusive()  # "quitte" may be told of who is dismissed
    assert "bankruptcy" in crossing()
