"""Web furniture: what is recognised as such, and the prose that must stay."""

from itertools import pairwise

import pytest

from filrouge.lexicon.furniture import furniture_groups
from filrouge.mentions.furniture import find_furniture, is_furniture_line

EXAMPLES = [(group.name, line) for group in furniture_groups() for line in group.examples]
COUNTEREXAMPLES = [(group.name, line) for group in furniture_groups() for line in group.counterexamples]

PROSE = [
    "Facebook, Twitter et YouTube ont suspendu le compte du président.",
    "La newsletter du ministère compte 10 000 abonnés.",
    "Il a appelé ses partisans à partager la vidéo sur WhatsApp.",
    "Le chanteur a laissé un commentaire sous la photo.",
    "La Cnil impose aux sites un bouton « tout refuser » pour les cookies.",
    "Lire aussi peu surprend chez un ancien ministre de la Culture.",
    "Incendie à Marseille : trois blessés",
    "La publicité en ligne rapporte 3 milliards d'euros à Google.",
    "Source de tensions, la réforme a été retirée.",
    "Publié mardi, le rapport accable la direction.",
    "Par Toutatis !",
    "Voir Naples et mourir",
    "Suivez le bœuf : la police remonte la filière.",
    "Un communiqué de l'AFP est tombé à 15h11.",
    "À lire le rapport, la catastrophe était évitable.",
    "Menu gastronomique, prix doux : le bistrot lyonnais étoilé lundi.",
]


@pytest.mark.parametrize(("group", "line"), EXAMPLES)
def test_examples_are_furniture(group: str, line: str) -> None:
    assert is_furniture_line(line), group


@pytest.mark.parametrize(("group", "line"), COUNTEREXAMPLES)
def test_counterexamples_are_prose(group: str, line: str) -> None:
    assert not is_furniture_line(line), group


@pytest.mark.parametrize("line", PROSE)
def test_prose_stays(line: str) -> None:
    assert find_furniture(f"Le titre du jour\n\n{line}\n\nEt la suite du texte.\n") == ()


def test_groups_are_proved() -> None:
    assert all(group.examples and group.counterexamples for group in furniture_groups())
    assert sum(len(g.lines) + len(g.starts) + len(g.patterns) + len(g.tails) for g in furniture_groups()) >= 120


def furniture(text: str, header: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [text[span.start : span.end] for span in find_furniture(text, header)]


def test_lines_of_a_page() -> None:
    text = "Le port rouvre\n\nSpread the love\n  • Yum\n\nIl a rouvert.\nLeave a Reply\n\n%d bloggers like this:"
    assert furniture(text) == ["Spread the love", "• Yum", "Leave a Reply", "%d bloggers like this:"]


def test_glued_tail() -> None:
    text = "Le procès reprendra en décembre.Source : ReutersQu’en pensez-vous ?"
    assert "".join(furniture(text)) == "Source : ReutersQu’en pensez-vous ?"


def test_credit_inside_a_line() -> None:
    assert furniture("Le tunnel reste fermé. Crédit photo © Reuters") == ["Crédit photo © Reuters"]


def test_title_repeated_cut_short() -> None:
    text = "Privé d'eau depuis mardi, le village attend\n\nPrivé d'eau depuis\n\nLe village attend toujours."
    assert furniture(text) == ["Privé d'eau depuis"]


def test_header_is_left_alone() -> None:
    text = "publié le 10/03/2021 à 15:11 Le feu a pris à Strasbourg."
    assert furniture(text, ((0, 28),)) == []


def test_spans_are_ordered_and_apart() -> None:
    text = "Menu\nPasser au contenu\nLe feu a pris. Tous droits réservés\nNewsletter\nNewsletter\n"
    spans = find_furniture(text)
    assert len(spans) == 5
    assert all(a.end <= b.start for a, b in pairwise(spans))
