"""Sentences that a parser cut at a comma, made whole: "Lundi, | la banque a fermé", "« Je pars », | a-t-il dit"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from filrouge.mentions.mention import Sentence


def whole_sentences(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences of one stretch, each that ends with a comma joined to the next."""
    before: Sentence | None = None
    for sentence in sentences:
        joined = sentence if before is None else _joined(before, sentence)
        before = joined if joined.tokens[-1].text == "," else None
        if before is None:
            yield joined
    if before is not None:
        yield before


def _joined(first: Sentence, second: Sentence) -> Sentence:
    """The two as one: what the first says is said, or adds a circumstance to, what the second tells."""
    shift = len(first.tokens)
    root = next((i for i, token in enumerate(second.tokens) if token.dep == "root"), 0) + shift
    before = (
        replace(token, head=root, dep="ccomp" if token.pos == "VERB" else "obl:mod") if token.dep == "root" else token
        for token in first.tokens
    )
    behind = (replace(token, head=token.head + shift) for token in second.tokens)
    return Sentence(first.start, second.end, (*before, *behind))
