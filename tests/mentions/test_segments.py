"""The stretches that are parsed: where they end, what they are, and that no offset ever shifts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.articles.article import Article
from filrouge.mentions.furniture import find_furniture
from filrouge.mentions.mention import Span
from filrouge.mentions.segments import MAX_LENGTH, normalised, segments


def article(text: str, header: tuple[tuple[int, int], ...] = ()) -> Article:
    return Article(id="a", path="a.txt", text=text, sha256="", header=header)


def cut(text: str) -> list[str]:
    return [segment.text for segment in segments(article(text))]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(segment.kind, segment.text) for segment in segments(article(text))]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Il héberge ses services.Amazon a réagi.", ["Il héberge ses services.", "Amazon a réagi."]),
        ("« Non », a-t-il déclaréUne recherche le montre.", ["« Non », a-t-il déclaré", "Une recherche le montre."]),
        ("Il partira en 2018.Le maire reste.", ["Il partira en 2018.", "Le maire reste."]),
        ("« C'est fini. »Le préfet est parti.", ["« C'est fini. »", "Le préfet est parti."]),
        ("« C'est fini.»Le préfet est parti.", ["« C'est fini.»", "Le préfet est parti."]),
        ("Le dirigeant.L’ex-PDG part.", ["Le dirigeant.", "L'ex-PDG part."]),
        ("Est-ce fini ?Qu’en dit-on !Rien.", ["Est-ce fini ?", "Qu'en dit-on !", "Rien."]),
    ],
)
def test_glued_sentences_come_apart(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "M.Faber a parlé à Mme.Dupont et au Dr.House.",
        "Amazon.com et Booking.Com ont réagi, comme Boursier.com.",
        "YouTube, WhatsApp, BlaBlaCar, LesEchos, TotalEnergies et PayPal progressent.",
        "La version 4.10.2 sort le 10.03.2021 à 9.30 pour 3.50 euros.",
        "L'armée U.S.Army et J.K.Rowling se taisent.",
        "Le St.Louis a coulé, etc.Rien d'autre.",
        "Le fichier gare10.JPG et le Rapport.PDF ont fuité.",
        "McDonald a vu DeLorean et LaSalle.",
    ],
)
def test_names_with_stops_stay_whole(text: str) -> None:
    assert cut(text) == [text]


def test_titles_and_paragraphs() -> None:
    text = "Le port rouvre lundi\n\nLe port a rouvert.\nLes quais aussi.\n\nUn accord signé\n\nQui paiera ?\n\nL'État."
    assert kinds(text) == [
        ("title", "Le port rouvre lundi"),
        ("paragraph", "Le port a rouvert."),
        ("paragraph", "Les quais aussi."),
        ("title", "Un accord signé"),
        ("title", "Qui paiera ?"),
        ("paragraph", "L'État."),
    ]


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    lines = [
        "Le tribunal de commerce de Lille a ouvert hier une procédure",
        "de sauvegarde au profit de la filature, qui emploie encore",
        "Jean Martin et deux cents autres salariés dans le Nord.",
    ]
    assert cut("\n".join(lines)) == [" ".join(lines)]


def test_a_break_inside_a_sentence_is_no_end() -> None:
    assert cut("Le ministre a promis\nune loi.") == ["Le ministre a promis une loi."]


def test_header_and_furniture_are_left_out() -> None:
    text = " date 2021-02 Le feu a pris.\n\nSpread the love\n\nIl est éteint."
    found = segments(article(text, ((0, 14),)), find_furniture(text, ((0, 14),)))
    assert [segment.text for segment in found] == ["Le feu a pris.", "Il est éteint."]


def test_long_paragraphs_are_cut_at_a_sentence_end() -> None:
    found = segments(article("Le fleuve monte encore ce soir. " * 400))
    assert len(found) > 1
    assert all(len(segment.text) <= MAX_LENGTH and segment.text.endswith(".") for segment in found)


def test_a_single_endless_word_is_cut_too() -> None:
    assert [len(piece) for piece in cut("x" * (2 * MAX_LENGTH + 1))] == [MAX_LENGTH, MAX_LENGTH, 1]


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("l’application", "l'application"),
        ("“Une technologie”", '"Une technologie"'),
        ("1\u00a0500\u202f€", "1 500 €"),
        ("a\nb\r\nc", "a b  c"),
        ("<< Nous >>", "«  Nous  »"),
    ],
)
def test_normalised(raw: str, plain: str) -> None:
    assert normalised(raw) == plain
    assert len(plain) == len(raw)


@given(
    st.text(alphabet=st.sampled_from("aBcé .?!\n’«»“”<>\u00a0:Une2"), max_size=300),
    st.lists(st.integers(0, 300), max_size=6),
)
def test_offsets_never_shift(text: str, marks: list[int]) -> None:
    holes = [Span(a, b) for a, b in zip(sorted(marks)[::2], sorted(marks)[1::2], strict=False) if a < b <= len(text)]
    found = segments(article(text), holes)
    assert all(segment.text == normalised(text[segment.start : segment.end]) for segment in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert not any(Span(segment.start, segment.end).overlaps(hole) for segment in found for hole in holes)
    kept = {i for segment in found for i in range(segment.start, segment.end)}
    lost = [text[i] for i in range(len(text)) if i not in kept and not any(h.start <= i < h.end for h in holes)]
    assert not any(character.strip() for character in lost)
