"""Names that the gazetteers know, matched over words."""

from collections.abc import Sequence
from dataclasses import dataclass

from filrouge.lexicon.names import Kind, gazetteer, name_parts, words
from filrouge.mentions.names.words import HELD_ARTICLES, Word

PLAIN_GAPS = ("", " ", "-", " - ", "  ", " & ")
"""What may stand between two words of one name."""


@dataclass(frozen=True, slots=True)
class Match:
    """A known name over `words[first:last]` of a sentence."""

    first: int
    last: int
    kinds: tuple[Kind, ...]
    sure: bool


def gazetteer_matches(sentence: Sequence[Word]) -> list[Match]:
    """The gazetteer's names in a sentence, the longest first from the left, none overlapping."""
    found: list[Match] = []
    at = 0
    while at < len(sentence):
        match = _longest(sentence, at) or _contracted(sentence, at)
        if match:
            found.append(match)
        at = match.last if match else at + 1
    return found


def _contracted(sentence: Sequence[Word], first: int) -> Match | None:
    """A name whose article is small or in the preposition: "la Poste", "au Monde", "du Havre"."""
    article = HELD_ARTICLES.get(sentence[first - 1].text) if first and sentence[first].gap == " " else None
    if not article or not sentence[first].text[0].isupper() or sentence[first].low in words().calendar:
        return None
    kinds = gazetteer().kinds.get((article, *sentence[first].key))
    return Match(first, first + 1, kinds, True) if kinds else None


def _longest(sentence: Sequence[Word], first: int) -> Match | None:
    lexicon = gazetteer()
    key: tuple[str, ...] = ()
    best: Match | None = None
    for last in range(first, len(sentence)):
        if last > first and sentence[last].gap not in PLAIN_GAPS:
            break
        key += sentence[last].key
        if len(key) > lexicon.longest:
            break
        if key in lexicon.kinds and _is_written_so(sentence[first : last + 1], key):
            best = Match(first, last + 1, lexicon.kinds[key], key not in lexicon.ambiguous)
    return best


def _is_written_so(span: Sequence[Word], key: tuple[str, ...]) -> bool:
    """Whether the words have the capitals of the name: "Elle" is not "elle", "ICE" not "Ice", but "mer Noire" is."""
    text = " ".join(word.text for word in span)
    if span[0].shouted:
        return len(key) > 1 or key not in gazetteer().ambiguous
    if key in gazetteer().acronyms:
        return text.isupper()
    parts = name_parts(text)
    if text.islower():
        return key in gazetteer().small and (any(c.isdigit() for c in text) or "." in text)
    written = len(parts) != len(key) or all(parts[i][0].isupper() for i in gazetteer().capitals[key] if i)
    return written and (span[0].text[0].isupper() or key in gazetteer().small)
