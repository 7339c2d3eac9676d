"""Parsed sentences written by hand, so that the events room is tested without a model."""

from collections.abc import Callable

import pytest

from filrouge.mentions.mention import Sentence, Token


def _token(row: str, start: int) -> Token:
    text, lemma, pos, head, dep, *morph = row.split("/")
    return Token(start, start + len(text), text, lemma, pos, "".join(morph), int(head), dep)


def _tree(rows: str) -> Sentence:
    start, tokens = 0, []
    for row in rows.split():
        tokens.append(_token(row, start))
        start = tokens[-1].end + 1
    return Sentence(0, tokens[-1].end, tuple(tokens))


@pytest.fixture
def tree() -> Callable[[str], Sentence]:
    """Builds a sentence from words written "text/lemma/POS/head/dep/morph", heads counted from 0."""
    return _tree
