"""Weights learned from examples: what always stands beside a kind speaks for it, what was seen once for none."""

import numpy as np
import pytest

from filrouge.lexicon.names import Kind
from filrouge.mentions.names.learned import KINDS, number_of
from filrouge.mentions.training.kinds import Example, table

SEEN: tuple[tuple[str, Kind], ...] = (("signe au", "organization"), ("chante", "person"), ("à", "place"))


def examples() -> list[Example]:
    return [
        Example(("shape=Xx",), (f"first={kind}{number}",), (f"left={left}",), kind)
        for left, kind in SEEN
        for number in range(20)
    ]


@pytest.mark.parametrize(("left", "kind"), SEEN)
def test_a_feature_speaks_for_the_kind_that_it_stands_with(left: str, kind: Kind) -> None:
    learned = table(examples())
    (row,) = learned["weights"][learned["feature"] == number_of(f"left={left}")]
    assert KINDS[int(np.argmax(row))] == kind


def test_a_feature_seen_once_is_left_out() -> None:
    assert number_of("first=person0") not in table(examples())["feature"]


def test_the_same_examples_give_the_same_weights_whatever_the_run() -> None:
    assert table(examples()).tobytes() == table(examples()).tobytes()
