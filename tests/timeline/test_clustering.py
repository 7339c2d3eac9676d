"""Clustering: who goes together, what never does, and that numbering does not matter."""

import random

import pytest

from filrouge.timeline.clustering import cluster


def never(first: int, second: int) -> bool:
    return False


def test_likes_go_together() -> None:
    assert cluster(4, {(0, 1): 3.0, (2, 3): 2.0, (1, 2): -4.0}, never) == [[0, 1], [2, 3]]


def test_without_comparisons_all_stay_alone() -> None:
    assert cluster(3, {}, never) == [[0], [1], [2]]


def test_nothing_gives_nothing() -> None:
    assert cluster(0, {}, never) == []


def test_a_forbidden_pair_never_meets_even_through_others() -> None:
    scores = {(0, 1): 5.0, (1, 2): 4.0}
    assert cluster(3, scores, lambda a, b: {a, b} == {0, 2}) == [[0, 1], [2]]


def test_one_good_pair_does_not_join_two_large_groups() -> None:
    scores = {(0, 1): 5.0, (2, 3): 5.0, (1, 2): 1.0, (0, 2): -3.0, (0, 3): -3.0, (1, 3): -3.0}
    assert cluster(4, scores, never) == [[0, 1], [2, 3]]


@pytest.mark.parametrize("seed", range(20))
def test_numbering_does_not_matter(seed: int) -> None:
    dice = random.Random(seed)
    scores = {(i, j): dice.uniform(-4, 4) for i in range(12) for j in range(i + 1, 12)}
    names = list(range(12))
    dice.shuffle(names)
    renamed = {(min(names[i], names[j]), max(names[i], names[j])): value for (i, j), value in scores.items()}
    expected = {frozenset(names[i] for i in group) for group in cluster(12, scores, never)}
    assert {frozenset(group) for group in cluster(12, renamed, never)} == expected
