"""Who signs a dispatch in its dateline."""

import pytest

from filrouge.articles.article import Article
from filrouge.mentions.names.signatures import signatures


def _article(text: str, *header: str) -> Article:
    spans = tuple((text.index(part), text.index(part) + len(part)) for part in header)
    return Article(id="a", path="a.txt", text=text, sha256="0" * 64, header=spans)


@pytest.mark.parametrize(
    ("text", "header", "agency"),
    [
        ("LYON, 20 mai 2022 (AFP) - Un fonds a racheté Velka.", "LYON, 20 mai 2022 (AFP) -", "AFP"),
        ("date 2021-03 PARIS (Reuters) - Un fonds a racheté Velka.", "PARIS (Reuters) -", "Reuters"),
        ("(Boursier.com) — Un fonds a racheté Velka.", "(Boursier.com) —", "Boursier.com"),
        ("VERNAY (Drôme), 2 juin 2021 (ats) – Un fonds a racheté Velka.", "VERNAY (Drôme), 2 juin 2021 (ats) –", "ats"),
    ],
)
def test_the_press_that_signs_a_dateline_is_named(text: str, header: str, agency: str) -> None:
    (name,) = signatures(_article(text, header))
    assert (name.text, name.type, text[name.start : name.end]) == (agency, "organization", agency)


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("VERNAY (Drôme) - Un fonds a racheté Velka.", "VERNAY (Drôme) -"),
        ("Publié le 2 juin 2021 (AFP) par Paul Roy", "Publié le 2 juin 2021 (AFP) par Paul Roy"),
        ("LYON, 20 mai 2022 - Un fonds (AFP) a racheté Velka.", "LYON, 20 mai 2022 -"),
    ],
)
def test_other_brackets_name_nobody(text: str, header: str) -> None:
    assert not list(signatures(_article(text, header)))
