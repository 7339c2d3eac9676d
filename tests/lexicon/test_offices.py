"""By which wider words the holder of an office, or a body, is called."""

import pytest

from filrouge.lexicon.offices import beginnings_of, called_for, titles_of
from filrouge.lexicon.tables import read_table


@pytest.mark.parametrize(
    ("head", "words", "title"),
    [
        ("officier", "", "colonel"),
        ("chef", "état", "président"),
        ("chef", "gouvernement", "premier ministre"),
        ("pontife", "souverain", "pape"),
    ],
)
def test_a_wider_word_means_a_title(head: str, words: str, title: str) -> None:
    assert frozenset(title.split()) in titles_of(frozenset({head}), frozenset(words.split()))


@pytest.mark.parametrize(("head", "words"), [("chef", ""), ("avocat", "élu"), ("homme", "")])
def test_a_word_that_means_no_title(head: str, words: str) -> None:
    assert not titles_of(frozenset({head}), frozenset(words.split()))


def test_the_longer_description_says_more() -> None:
    high = beginnings_of(frozenset({"juridiction"}), frozenset({"haute"}))
    assert "cour de cassation" in high and "tribunal" not in high
    assert "tribunal" in beginnings_of(frozenset({"juridiction"}), frozenset())


def test_what_one_is_called_for_a_deed() -> None:
    assert "vainqueur" in called_for("subject", "remporter") and not called_for("object", "remporter")


def test_words_are_lower_case_and_said_once() -> None:
    table = read_table("offices.toml")
    for part in ("holders", "bodies", "subject", "object"):
        for words, meant in table[part].items():
            assert words == words.lower() and [m.lower() for m in meant] == meant, words
            assert len(set(meant)) == len(meant), words
