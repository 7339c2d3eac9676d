"""A town that plays is its club."""

from collections.abc import Callable

import pytest

from filrouge.mentions.mention import Sentence
from filrouge.mentions.names.matches import plays
from filrouge.mentions.names.words import words_of

Find = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def side(tagger: Callable[[str], list[Sentence]]) -> Callable[[str, str], bool]:
    """Whether the one-word name in the text is told as a side of a match."""

    def found(text: str, name: str) -> bool:
        (row,) = words_of(tagger(text))
        (at,) = (word.index for word in row if word.text == name)
        return plays(row, at, at + 1)

    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lens a battu Lille.", "Lens"),
        ("Lens a battu Lille.", "Lille"),
        ("Sauveterrac s'est inclinée.", "Sauveterrac"),
        ("Metz reçoit Nancy pour un derby.", "Nancy"),
        ("C'est Poitiers qui gagne 81 à 71 ; et Limoges affronte Dijon.", "Limoges"),
        ("Le but de la victoire face à Nîmes.", "Nîmes"),
        ("Beaulieu - Noidans : 2-2", "Beaulieu"),
        ("Beaulieu - Noidans : 2-2", "Noidans"),
        ("Le championnat reprend et Vesoul joue.", "Vesoul"),
    ],
)
def test_fires(text: str, name: str, side: Callable[[str, str], bool]) -> None:
    assert side(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lens a voté contre le projet.", "Lens"),
        ("Paris reçoit Berlin pour un sommet.", "Paris"),
        ("Le match se joue à Lille.", "Lille"),
        ("L'équipe de Metz bat un record.", "Metz"),
        ("Les avocats plaident contre Nîmes.", "Nîmes"),
        ("La ligne Paris - Brest ferme.", "Paris"),
        ("À Dijon, joue un orchestre.", "Dijon"),
    ],
)
def test_abstains(text: str, name: str, side: Callable[[str, str], bool]) -> None:
    assert not side(text, name)


def test_a_known_town_is_a_club_where_it_plays(names_in: Find) -> None:
    assert names_in("Lille a battu Marseille 2-0.") == [("Lille", "organization"), ("Marseille", "organization")]


def test_a_known_town_stays_one_where_it_is_also_gone_to(names_in: Find) -> None:
    assert names_in("On va à Lille. On reste à Lille. Metz bat Lille.")[0] == ("Lille", "place")
