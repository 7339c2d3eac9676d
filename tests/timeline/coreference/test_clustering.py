"""Clustering: who goes together, what never does, and that numbering does not matter."""

import random

import pytest

from filrouge.timeline.coreference.clustering import LEAST, Pair, Tie, cluster


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


def searched_anew(size: int, scores: dict[Pair, float], apart: set[Pair]) -> list[list[int]]:
    """The definition, without a queue: join the best link of all, look at all links again."""
    groups = [[i] for i in range(size)]
    while True:
        links = []
        for a, mine in enumerate(groups):
            for b, theirs in enumerate(groups[:a]):
                between = {(min(i, j), max(i, j)) for i in mine for j in theirs}
                known = [scores[pair] for pair in sorted(between & scores.keys())]
                if known and not between & apart:
                    link = Tie(round(sum(known), 6), len(known), max(known)).link(len(between))
                    links.append((-link, *sorted((mine[0], theirs[0])), b, a))
        best = min(links, default=None)
        if best is None or -best[0] <= LEAST:
            return sorted(groups)
        groups[best[3]] = sorted(groups[best[3]] + groups.pop(best[4]))


@pytest.mark.parametrize("seed", range(40))
def test_the_best_link_of_all_is_always_joined_next(seed: int) -> None:
    dice = random.Random(seed)
    pairs = [(i, j) for i in range(14) for j in range(i + 1, 14)]
    scores = {pair: round(dice.uniform(-3, 5), 1) for pair in dice.sample(pairs, 50)}
    apart = set(dice.sample(pairs, 12))
    found = cluster(14, scores, lambda a, b: (min(a, b), max(a, b)) in apart)
    assert found == searched_anew(14, scores, apart)
