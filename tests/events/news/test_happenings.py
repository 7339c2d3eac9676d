"""What no type names is told as `other`: verbs, and participles with a day of their own."""

from collections.abc import Callable

import pytest

Told = Callable[[str], set[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("Le décompte publié jeudi par l'association Lorval est faux.", "publication", "publié"),
        ("L'attaquant, arrivé à l'été 2019 du Racing, est courtisé par Lorval.", "appointment", "arrivé"),
        ("Livré par l'Espagne le 22 mai, le suspect dort en prison.", "investigation", "Livré"),
        ("Le message, envoyé le 24 avril par la géologue Claire Morel, dormait dans une boîte.", "other", "envoyé"),
    ],
)
def test_a_dated_aside_is_told(told: Told, text: str, kind: str, trigger: str) -> None:
    assert (kind, trigger) in told(text)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Le conseil, réuni dimanche, a approuvé le projet.", "réuni"),
        ("La ministre Claire Morel, attendue vendredi à Lorval, a des amis.", "attendue"),
        ("Le message, envoyé par la géologue Claire Morel, dormait dans une boîte.", "envoyé"),
        ("Les règles, fixées depuis 2010 par le maire Paul Renard, sont simples.", "fixées"),
    ],
)
def test_occasions_and_undated_asides_are_not(told: Told, text: str, trigger: str) -> None:
    assert trigger not in {words for kind, words in told(text) if kind == "other"}
