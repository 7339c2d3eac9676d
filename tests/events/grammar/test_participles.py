"""Participles are verbs where the tagger takes them for prepositions, and prepositions stay what they are."""

from collections.abc import Callable

import pytest

Told = Callable[[str], set[tuple[str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "Le chef de l'État a dissous l'Assemblée nationale jeudi soir.",
        "Le président Paul Renard a dissous mardi soir l'Assemblée nationale.",
        "Les militaires ont dissous le gouvernement et les institutions.",
        "La Constitution est suspendue et le gouvernement dissous.",
        "Le parti de Paul Renard a été dissous par décret mardi.",
    ],
)
def test_a_participle_is_no_preposition(told: Told, text: str) -> None:
    assert ("ruling", "dissous") in told(text)


def test_a_preposition_that_is_a_participle_elsewhere_stays_one(told: Told) -> None:
    assert not told("Vu la situation, le conseil a depuis hier une réunion par jour.")
