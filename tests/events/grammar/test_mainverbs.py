"""Present tenses that the tagger takes for nouns are read as verbs; titles without a verb are left as they are."""

from collections.abc import Callable

import pytest

Told = Callable[[str], set[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("Le tribunal condamne Telvia à verser 3 millions d'euros", "ruling", "condamne"),
        ("Twitter bannit Donald Trump", "suspension", "bannit"),
        ("L'OMS alerte sur une nouvelle épidémie", "statement", "alerte"),
        ("Telvia ferme son usine de Douai et licencie 300 salariés", "outage", "ferme"),
        ("Paul Renard hérite de la présidence de Telvia", "appointment", "hérite de la présidence"),
        ("Son chef d'atelier, Pascal Reymond, écope de 120 jours-amende.", "ruling", "écope de 120 jours-amende"),
        ("La société Telvia écope, pour sa part, de 750 000 euros d'amende.", "ruling", "écope"),
        ("Marc Lenoir conteste toute faute.", "statement", "conteste"),
        ("Le préfet organise lundi une réunion.", "meeting", "organise lundi une réunion"),
        ("Le personnel de l'hôpital débraiera lundi de 10 à 14 heures.", "protest", "débraiera"),
        ("Le tunnel a rouvert lundi.", "launch", "rouvert"),
        ("Le procureur le remplace à la présidence.", "appointment", "remplace"),
        ("Les actions bondissaient de 19 pour cent dans les échanges de l'après-midi.", "financial", "bondissaient"),
    ],
)
def test_main_verb(told: Told, text: str, kind: str, trigger: str) -> None:
    assert (kind, trigger) in told(text)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("L'alerte de la direction", "alerte"),
        ("Une marche difficile pour la ferme du village", "ferme"),
        ("Le parc national, visite guidée de la ferme", "visite"),
        ("La ferme de Paul Renard, une affaire de famille", "ferme"),
        ("Paul Renard, la force du parti", "force"),
        ("La grande marche, lundi prochain", "marche"),
    ],
)
def test_no_verb(told: Told, text: str, trigger: str) -> None:
    assert trigger not in {words for _, words in told(text)}


def test_what_the_verb_says_already_is_not_told_twice(told: Told) -> None:
    found = told("Claire Morel succède à Paul Renard à la tête de Telvia")
    assert found == {("appointment", "succède")}
