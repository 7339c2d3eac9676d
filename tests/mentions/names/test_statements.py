"""What a sentence states of a name, against what a recogniser takes it for: when it speaks, and when it does not."""

from collections.abc import Callable

import pytest

from filrouge.mentions.mention import Name, Sentence
from filrouge.mentions.names.find import find_names

Find = Callable[..., list[tuple[str, str]]]
Read = Callable[[str], tuple[str, list[tuple[str, str]]]]


@pytest.mark.parametrize(
    ("marked", "taken_for"),
    [
        ("[Vorsel](place) est un hameau.", "person"),
        ("[Vorsel](place), plus tard rasé, était aussi un ancien village.", "person"),
        ("« [Vorsel](event) » est une course.", "place"),
        ("Le [Vorsel](product) (un essai) fut un prototype.", "organization"),
        ("[Vorsel](person) est un enlumineur.", "company"),
        ("En ville, [Vorsel](place) comptait 1 461 habitants.", "person"),
        ("[Vorsel](person) (1913-1993) resta seul.", "company"),
        ("[Vorsel](person) (16 juin 1914 -- 3 février 2002) resta seul.", "company"),
        ("[Vorsel](person) épouse un voisin.", "company"),
        ("Près du hameau de [Vorsel](place), tout dort.", "person"),
        ("Le procès du dancing [Vorsel](company) s'ouvre.", "product"),
        ("Le chalutier [Vorsel](product) coule.", "person"),
        ("L'opération, baptisée [Vorsel](event), continue.", "person"),
        ("Selon le moine [Vorsel](person), tout dort.", "place"),
        ("Le Danois [Vorsel](person) gagne.", "company"),
        ("Le danois [Vorsel](company) gagne.", "person"),
    ],
)
def test_states(marked: str, taken_for: str, names_in: Find, expected: Read) -> None:
    text, names = expected(marked)
    assert names_in(text, (("Vorsel", taken_for),)) == names


@pytest.mark.parametrize(
    "marked",
    [
        "Le maire de [Vorsel](place) est un compositeur.",
        "Le bourg (près de chez lui, [Vorsel](place)) est un roman.",
        "[Vorsel](event) (1990-1991) fut brève.",
        "[Vorsel](event) (1990) fut brève.",
        "[Vorsel](company) compte 900 salariés.",
        "[Vorsel](product) est un succès.",
        "[Vorsel](product) est un succès du village.",
        "Le moine de [Vorsel](place) dort.",
        "La ferme de [Vorsel](person) brûle.",
        "Le fabricant de moniteurs pour bébés [Vorsel](company) ferme.",
        "Le fabricant ferme, [Vorsel](product) continue.",
    ],
)
def test_abstains(marked: str, names_in: Find, expected: Read) -> None:
    text, names = expected(marked)
    assert names_in(text, (("Vorsel", names[0][1]),)) == names


@pytest.mark.parametrize(
    ("seen", "kind", "marked"),
    [
        ("Vorsel", "place", "Le village domine le [plateau du Vorsel](place)."),
        ("Vorsel", "person", "Un train part de la [gare de Vorsel](place)."),
        ("Vorsel", "place", "Une gare de [Vorsel](place) ferme."),
        ("Vorsel", "place", "Le département de la [Vorsel](place) vote."),
        ("La Vorselle", "place", "Il loge à « [La Vorselle](place) »."),
        ("La Vorselle", "place", 'Il loge à "[La Vorselle](place)" depuis peu.'),
        ("Vorsel", "company", "[Vorsel](company) a fermé."),
        ("Vorsel Inc", "company", "[Vorsel Inc.](company) a signé."),
        ("Vorsel Inc", "company", "Il cède [Vorsel Inc](company)."),
        ("Vorsel une amende", "company", "Elle inflige à la banque [Vorsel](company) une amende."),
        ("championnats du monde", "event", "Elle tombe lors des [championnats du monde](event)."),
        ("commission de l'emploi", "organization", "La [commission de l'emploi et des affaires](organization) siège."),
        ("commission de l'emploi", "organization", "La [commission de l'emploi](organization) et le maire siègent."),
        ("Maison de l'Orvelle", "company", "La [Maison de l'Orvelle](place) ferme."),
        ("Maison Orvelin", "place", "La [Maison Orvelin](company) ferme."),
        ("Tour de l'Orvelle", "place", "Il a gagné le [Tour de l'Orvelle](event)."),
        ("Tour Orvelin", "event", "On voit la [Tour Orvelin](place)."),
        ("Banque de l'Orvelle", "company", "La [Banque de l'Orvelle](organization) a parlé."),
        ("Banque Orvelin", "organization", "La [Banque Orvelin](company) a parlé."),
    ],
)
def test_bounds(seen: str, kind: str, marked: str, names_in: Find, expected: Read) -> None:
    text, names = expected(marked)
    assert names_in(text, ((seen, kind),)) == names


def test_tells_what_is_stated_from_guesses(tagger: Callable[[str], list[Sentence]]) -> None:
    text = "Vorsel quitte Lyon. Le hameau de Moinet et Faedis dorment. Chifontaine est un bourg."
    seen = [Name(text.index(n), text.index(n) + len(n), n, "place") for n in ("Vorsel", "Lyon", "Moinet", "Faedis")]
    found = {name.text: name.stated for name in find_names(tagger(text), seen)}
    assert found == {"Vorsel": False, "Lyon": True, "Moinet": True, "Faedis": False, "Chifontaine": True}
