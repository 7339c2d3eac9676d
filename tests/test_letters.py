"""The letters that texts are compared by."""

import pytest

from filrouge.letters import plain, unaccented


@pytest.mark.parametrize(
    ("text", "expected"),
    [("PUBLIÉ à Çà", "PUBLIE a Ca"), ("œuvre d’art", "œuvre d’art"), ("Publie", "Publie"), ("", "")],
)
def test_accents_go_and_letters_stay(text: str, expected: str) -> None:
    assert unaccented(text) == expected


@pytest.mark.parametrize(
    "spellings",
    [("L’Œuvre", "l'oeuvre", "L'OEUVRE"), ("Élysée", "ELYSEE", "E\u0301lyse\u0301e"), ("ﬁn", "FIN")],
)
def test_two_spellings_are_one_in_plain_letters(spellings: tuple[str, ...]) -> None:
    assert len({plain(spelling) for spelling in spellings}) == 1


def test_other_letters_are_other_words() -> None:
    assert plain("mer") != plain("mère et")
    assert plain("d'or") != plain("dor")
