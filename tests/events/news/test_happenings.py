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


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Claire Morel contournera la vallée.", "contournera"),
        ("Le peloton aurait contourné Lorval, selon Paul Renard.", "contourné"),
        ("Claire Morel escalade l'Everest.", "escalade"),
        ("Paul Renard a été désigné par le jury de Lorval.", "désigné"),
        ("L'affaire a été révélée mardi par le blog Lorval.", "révélée"),
        ("Ses conclusions sont attendues en novembre.", "attendues"),
        ("Deux mille personnes sont venues au stade mardi.", "venues"),
        ("La banque doit réexaminer lundi la mesure.", "réexaminer"),
        ("Deux clients de Lorval déménageront d'ici vendredi.", "déménageront"),
        ("Claire Morel travaille depuis 2017 pour Lorval.", "travaille"),
        ("Elle appartient depuis le 30 septembre au groupe Lorval.", "appartient"),
    ],
)
def test_what_goes_on_or_is_to_come_is_told(told: Told, text: str, trigger: str) -> None:
    assert trigger in {words for _, words in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Le site de Lorval produit des cabines.",
        "Fondée en 1998, Lorval emploie 310 personnes.",
        "Claire Morel se trompe.",
        "Claire Morel escaladait l'Everest le 3 mai.",
        "Claire Morel veut partir lundi.",
        "Claire Morel passe pour sage.",
        "Ce message est connu de Claire Morel.",
        "Les règles, a expliqué Claire Morel, sont simples.",
        "Deux clients de Lorval déménagent jusqu'à la rue du port.",
    ],
)
def test_what_lasts_or_is_said_is_not(told: Told, text: str) -> None:
    assert "other" not in {kind for kind, _ in told(text)}
