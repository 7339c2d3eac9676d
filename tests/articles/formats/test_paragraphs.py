"""Printed lines to running text."""

import pytest

from filrouge.articles.formats.paragraphs import paragraphs

WIDE = "Les commerçants de la rive droite demandent que la ville paie une navette pendant"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (
            ["Le pont ferme", "", WIDE, "toute la durée du chantier."],
            f"Le pont ferme\n\n{WIDE} toute la durée du chantier.",
        ),
        ([WIDE, "le chantier.", WIDE, "l'hiver."], f"{WIDE} le chantier.\n\n{WIDE} l'hiver."),
        ([WIDE, "  deux   blancs."], f"{WIDE} deux blancs."),
        (["La municipa-", "lité ferme."], "La municipalité ferme."),
        (["La municipa\u00ad", "lité ferme."], "La municipalité ferme."),
        (["C'est peut-", "être vrai."], "C'est peut-être vrai."),
        (["Ainsi parle-t-", "il au maire."], "Ainsi parle-t-il au maire."),
        (["Un porte-", "avions passe. Le porte-avions est là."], "Un porte-avions passe. Le porte-avions est là."),
        (["Le Rhin-", "Rhône est fermé."], "Le Rhin-Rhône est fermé."),
        (["Une œuvre eﬃcace et ﬁnie."], "Une œuvre efficace et finie."),
    ],
)
def test_lines_become_paragraphs(lines: list[str], text: str) -> None:
    assert paragraphs(["\n".join(lines)]) == (f"{text}\n", (0,))


def test_pages_flow_into_each_other_without_their_numbers_and_running_titles() -> None:
    pages = [f"Le Courrier - {n}\n{WIDE}\nle chantier {n}, qui\n{n}/3" for n in (1, 2)]
    text, starts = paragraphs([*pages, "Le Courrier - 3\nFin.\n3/3"])
    assert text == f"{WIDE} le chantier 1, qui\n\n{WIDE} le chantier 2, qui\n\nFin.\n"
    assert [text[start:][:12] for start in starts] == [WIDE[:12], WIDE[:12], "Fin.\n"]


def test_a_page_without_text_begins_where_the_next_does() -> None:
    assert paragraphs(["Un.", "", "Deux."]) == ("Un.\n\nDeux.\n", (0, 3, 5))
    assert paragraphs(["", ""]) == ("\n", (0, 0))
