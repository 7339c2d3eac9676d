"""What is seen of a name and around it."""

import pytest

from filrouge.mentions.mention import Sentence, Token
from filrouge.mentions.names.surroundings import around, governed, own_words, spelling
from filrouge.mentions.names.words import Word, words_of

# « Le club de Sauvelade recrute Yann Trégor, entraîneur. »: text, lemma, part of speech, governor, relation.
PARSED = (
    ("Le", "le", "DET", 1, "det"),
    ("club", "club", "NOUN", 4, "nsubj"),
    ("de", "de", "ADP", 3, "case"),
    ("Sauvelade", "Sauvelade", "PROPN", 1, "nmod"),
    ("recrute", "recruter", "VERB", 4, "root"),
    ("Yann", "Yann", "PROPN", 4, "obj"),
    ("Trégor", "Trégor", "PROPN", 5, "flat:name"),
    (",", ",", "PUNCT", 8, "punct"),
    ("entraîneur", "entraîneur", "NOUN", 5, "appos"),
    (".", ".", "PUNCT", 4, "punct"),
)


@pytest.fixture
def sentence() -> Sentence:
    tokens, at = [], 0
    for text, lemma, pos, head, dep in PARSED:
        at -= text in ",."
        tokens.append(Token(at, at + len(text), text, lemma, pos, "", head, dep))
        at += len(text) + 1
    return Sentence(0, tokens[-1].end, tuple(tokens))


@pytest.fixture
def row(sentence: Sentence) -> list[Word]:
    return words_of([sentence])[0]


def span(row: list[Word], name: str) -> tuple[int, int]:
    words = name.split()
    first = next(word.index for word in row if word.text == words[0])
    return first, first + len(words)


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("Sauvelade", {"words=1", "shape=Xx", "ending=ade", "beginning=sau"}),
        ("Yann Trégor", {"words=2", "shape=Xx Xx", "ending=gor", "beginning=yan"}),
    ],
)
def test_spelling(row: list[Word], name: str, seen: set[str]) -> None:
    first, last = span(row, name)
    assert seen <= set(spelling(row[first:last]))


def test_own_words_tell_a_first_name(row: list[Word]) -> None:
    first, last = span(row, "Yann Trégor")
    assert {"first=yann", "last=trégor", "first name sure first"} <= set(own_words(row[first:last]))


@pytest.mark.parametrize(
    ("name", "seen", "unseen"),
    [
        ("Sauvelade", {"left=de", "left two=club de", "left near=club", "right=recrute"}, {"left sign=,"}),
        ("Yann Trégor", {"left=recrute", "right sign=,", "right=,entraîneur"}, {"left=yann"}),
    ],
)
def test_around(row: list[Word], name: str, seen: set[str], unseen: set[str]) -> None:
    found = set(around(row, *span(row, name)))
    assert seen <= found
    assert not unseen & found


@pytest.mark.parametrize(
    ("name", "seen", "unseen"),
    [
        ("Sauvelade", {"relation=nmod de", "governor=club nmod de"}, {"does=recruter X"}),
        ("Yann Trégor", {"relation=obj ", "governor=recruter obj ", "has=appos entraîneur"}, {"has=flat:name X"}),
    ],
)
def test_governed(sentence: Sentence, row: list[Word], name: str, seen: set[str], unseen: set[str]) -> None:
    first, last = span(row, name)
    found = set(governed(sentence, row[first].start, row[last - 1].end))
    assert seen <= found
    assert not unseen & found


def test_a_name_that_no_token_covers_has_no_governor(sentence: Sentence) -> None:
    assert governed(sentence, 500, 505) == []
