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


@pytest.mark.parametrize(
    "line",
    [
        "Lecture 3 min     Partager     Facebook     WhatsApp     Offrir cet article",
        "Menu   Mon compte   Je m'abonne 1 € le premier mois",
        "Partager  Facebook  WhatsApp  Lectures : 12 408",
        "Gérer mes cookies | Mentions légales",
        "Commentaires (3) • Partager",
        "Partager cet article : Facebook | LinkedIn | Copier le lien",
    ],
)
def test_a_row_of_buttons(line: str) -> None:
    assert is_furniture_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Facebook, Twitter   et les autres ont réagi.",
        "Le groupe a fermé.   Partager",
        "Paris | Lyon | Marseille",
        "Menu   Le maire de Lyon a été réélu dimanche au second tour   Partager",
    ],
)
def test_a_row_of_other_things(line: str) -> None:
    assert not is_furniture_line(line)


def test_headlines_below_a_label() -> None:
    text = (
        "L'usine a fermé lundi.\n\nÀ lire aussi\nTelvia licencie à Lyon\nQui est Paul Roy ?\n\nLe maire a réagi mardi"
    )
    assert furniture(text) == ["À lire aussi", "Telvia licencie à Lyon", "Qui est Paul Roy ?"]


def test_bulleted_headlines_stand_apart() -> None:
    text = "Les plus lus\n\n1. Telvia ferme\n\n2. Paul Roy est mort\n\nIl avait 80 ans."
    assert furniture(text) == ["Les plus lus", "1. Telvia ferme", "2. Paul Roy est mort"]


def test_sentences_below_a_label_stay() -> None:
    text = "À lire aussi\nTelvia a fermé son usine de Lyon lundi, dans le calme.\nLe maire le regrette."
    assert furniture(text) == ["À lire aussi"]


def test_comments_end_the_page() -> None:
    article = "L'usine a fermé lundi. Le maire de Lyon a réagi mardi matin devant la presse, très ému. " * 2
    talk = "2 commentaires\nJojo - il y a 2 heures\nIls ont tué la ville !"
    assert "".join(furniture(f"{article}\n\n{talk}\n")) == talk


def test_a_count_of_comments_alone_ends_nothing() -> None:
    text = "L'usine a fermé lundi.\n\n2 commentaires\n\nLe maire de Lyon a réagi mardi matin."
    assert furniture(text) == ["2 commentaires"]


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


def test_headlines_below_what_readers_read() -> None:
    text = (
        "L'usine a fermé lundi.\n\nNos lecteurs ont aussi lu\nUn motard tué à Saumur\nLe maire de Cholet démissionne\n"
    )
    assert furniture(text) == ["Nos lecteurs ont aussi lu", "Un motard tué à Saumur", "Le maire de Cholet démissionne"]


def test_the_agency_behind_a_caption() -> None:
    assert "".join(furniture("L'usine de Valmont. | OUEST-FRANCE/ARCHIVES")).strip() == "| OUEST-FRANCE/ARCHIVES"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("12 mai 2021\nLe pont ferme.\n\n15 mai 2021\nIl rouvre.", True),
        ("Le pont ferme\n12 mai 2021\nLe pont rouvre\n15 mai 2021", False),  # titles of other articles
        ("12 mai 2021\nLe pont ferme.\nIl rouvre.", False),
    ],
)
def test_dates_over_sentences_are_of_a_chronology(text: str, kept: bool) -> None:
    assert (find_furniture(text) == ()) is kept
