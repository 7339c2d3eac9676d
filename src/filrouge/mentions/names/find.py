"""All names of an article: found by sentence, fused with a trained recogniser, made consistent over the article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.lexicon.names import Kind, gazetteer
from filrouge.mentions.mention import Name, Sentence
from filrouge.mentions.names.addresses import Address, find_addresses
from filrouge.mentions.names.article import typed
from filrouge.mentions.names.candidates import Candidate, candidates
from filrouge.mentions.names.echo import echoed
from filrouge.mentions.names.evidence import key_of
from filrouge.mentions.names.fusion import fused
from filrouge.mentions.names.words import Word, joined, sentence_text, words_of

_SHORTENED = frozenset(["inc", "corp", "ltd", "bros", "jr", "sr"])
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")


def find_names(sentences: Sequence[Sentence], statistical: Sequence[Name] | None = None) -> tuple[Name, ...]:
    """The names of one article, in text order, none overlapping.

    `statistical` are the spans of a trained recogniser over the same text, None where there is none: they add names,
    set bounds, bear out doubtful ones and vote on kinds; what the recogniser passes over is a name only on good
    grounds. Offsets are the sentences' own, code points of the article's text; `Name.text` is the text there with
    typographic apostrophes made plain.
    """
    sentences = joined(sentences)
    text = [sentence_text(sentence) for sentence in sentences]
    rows = words_of(sentences)
    found = [
        candidate
        for row, sentence, plain in zip(rows, sentences, text, strict=True)
        for candidate in candidates(row, _addresses(plain, sentence.start))
    ]
    if statistical is not None:
        found = fused(rows, found, statistical)
    found = echoed(rows, found)
    return tuple(_names(rows, sentences, text, typed(sentences, rows, found, statistical or ())))


def _addresses(plain: str, start: int) -> list[Address]:
    return [replace(a, start=a.start + start, end=a.end + start) for a in find_addresses(plain)]


def _names(
    rows: Sequence[Sequence[Word]],
    sentences: Sequence[Sentence],
    text: Sequence[str],
    found: Sequence[tuple[Candidate, Kind, bool]],
) -> Iterator[Name]:
    for one, kind, stated in found:
        sentence, row = sentences[one.sentence], rows[one.sentence]
        start, end = _bounds(row[one.first : one.last])
        end += _has_stop(row[one.first : one.last], text[one.sentence][end - sentence.start :])
        yield Name(start, end, text[one.sentence][start - sentence.start : end - sentence.start], kind, stated)


def _has_stop(form: Sequence[Word], rest: str) -> bool:
    """Whether the stop behind a name is its own, not its sentence's: "Deft Networks Inc. a signé", "T.A. a fermé"."""
    short = form[-1].low in _SHORTENED or _INITIALS.fullmatch(form[-1].text)
    return bool(short) and rest.startswith(".") and len(rest) > 1


def _bounds(form: Sequence[Word]) -> tuple[int, int]:
    """The name's offsets, an English possessive left off."""
    start, end = form[0].start, form[-1].end
    return start, end - 2 if form[-1].text.endswith("'s") and key_of(form) not in gazetteer().kinds else end
