"""Of two adjectives behind an article the first is the noun, unless it is one that stands before nouns."""

import pytest

from filrouge.events.grammar.nounphrases import with_nouns
from filrouge.mentions.mention import Sentence, Token


def _phrase(first: str, second: str, pos: str) -> Sentence:
    """Behind "une" an adjective and its head, as a parse has them, with "a cessé" behind."""
    rows = (
        ("une", "DET", 2, "det"), (first, "ADJ", 2, "amod"), (second, pos, 4, "nsubj"), ("a", "AUX", 4, "aux:tense"),
        ("cessé", "VERB", 4, "root"),
    )  # fmt: skip
    tokens = tuple(
        Token(10 * i, 10 * i + len(text), text, text, pos, "", head, dep)
        for i, (text, pos, head, dep) in enumerate(rows)
    )
    return Sentence(0, tokens[-1].end, tokens)


@pytest.mark.parametrize(
    ("first", "second", "pos", "read"),
    [
        ("panne", "générale", "ADJ", ("ADJ", "amod")),
        ("entente", "conclue", "NOUN", ("VERB", "acl")),
    ],
)
def test_the_first_is_the_noun(first: str, second: str, pos: str, read: tuple[str, str]) -> None:
    tokens = with_nouns(_phrase(first, second, pos)).tokens
    assert (tokens[1].pos, tokens[1].dep, tokens[1].head) == ("NOUN", "nsubj", 4)
    assert (tokens[2].pos, tokens[2].dep) == read and tokens[2].head == 1 and tokens[0].head == 1


@pytest.mark.parametrize(
    ("first", "second", "pos"),
    [("jeune", "blessée", "NOUN"), ("petite", "dernière", "ADJ"), ("violente", "explosion", "NOUN")],
)
def test_an_adjective_before_its_noun_stays(first: str, second: str, pos: str) -> None:
    phrase = _phrase(first, second, pos)
    assert with_nouns(phrase) == phrase
