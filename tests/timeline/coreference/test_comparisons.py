"""The compact store of scores is a mapping like any other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.timeline.coreference.comparisons import FORBIDDEN, Comparisons

ROWS = [[(1, 2.5), (3, FORBIDDEN)], [(2, -1.0), (3, 0.0)], [], []]


def test_it_is_the_mapping_of_what_was_compared() -> None:
    found = Comparisons(ROWS)
    assert dict(found) == dict(found.items()) == {(0, 1): 2.5, (1, 2): -1.0, (1, 3): 0.0}
    assert len(found) == 3
    assert list(found.forbidden()) == [(0, 3)]
    assert [pair for pair, _ in found.all()] == [(0, 1), (0, 3), (1, 2), (1, 3)]


@pytest.mark.parametrize("pair", [(0, 3), (0, 2), (2, 3), (3, 1)])
def test_what_was_not_compared_or_is_forbidden_is_not_in_it(pair: tuple[int, int]) -> None:
    assert pair not in Comparisons(ROWS)


@given(st.dictionaries(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] < p[1]), st.floats(-9, 9)))
def test_any_scores_come_back(scores: dict[tuple[int, int], float]) -> None:
    rows = [[(j, scores[i, j]) for j in range(10) if (i, j) in scores] for i in range(10)]
    assert dict(Comparisons(rows)) == scores
