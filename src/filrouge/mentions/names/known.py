"""Names that the lexicon knows: gazetteer entries and institutions written as common nouns, matched over words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filrouge.lexicon.names import Kind, bodies, gazetteer, name_parts, words
from filrouge.mentions.names.words import Word

_PLAIN_GAPS = ("", " ", "-", " - ", "  ", " & ")
_OF = frozenset(["de", "du", "des", "d'"])
_ARTICLES = frozenset(["la", "le", "les", "l'"])
_MAX_ADJECTIVES = 2
_HOSPITALS = frozenset(["hôpital", "centre", "chu", "clinique"])
_CONTRACTED = {"au": "le", "du": "le", "aux": "les", "des": "les", "le": "le", "la": "la", "les": "les"}


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
    article = _CONTRACTED.get(sentence[first - 1].text) if first and sentence[first].gap == " " else None
    if not article or not sentence[first].text[0].isupper() or sentence[first].low in words().calendar:
        return None
    kinds = gazetteer().kinds.get((article, *sentence[first].key))
    return Match(first, first + 1, kinds, True) if kinds else None


def _longest(sentence: Sequence[Word], first: int) -> Match | None:
    lexicon = gazetteer()
    key: tuple[str, ...] = ()
    best: Match | None = None
    for last in range(first, len(sentence)):
        if last > first and sentence[last].gap not in _PLAIN_GAPS:
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


def body_matches(sentence: Sequence[Word]) -> list[Match]:
    """Institutions: "le conseil d'administration", "le tribunal de commerce de Lille"."""
    found: list[Match] = []
    at = 0
    while at < len(sentence):
        last = _body_end(sentence, at) if sentence[at].key[:1] in bodies().first_words else None
        if last:
            found.append(Match(at, last, (_kind_of(sentence[at]),), True))
        at = last or at + 1
    return found


def _kind_of(head: Word) -> Kind:
    """A hospital is where people are taken; every other body acts."""
    return "place" if head.low in _HOSPITALS else "organization"


def _body_end(sentence: Sequence[Word], first: int) -> int | None:
    """The end of the institution that begins at `first`; None where none does."""
    heads = list(_heads(sentence, first))
    for last, key in reversed(heads):
        named = key in bodies().with_complement or key in bodies().with_place
        if named and (end := _complement(sentence, last, key)):
            place = "place" in gazetteer().kinds.get(sentence[end - 1].key, ())
            if place or key in bodies().with_complement:
                return end
        if key in bodies().alone:
            return last
    return None


def _heads(sentence: Sequence[Word], first: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    key: tuple[str, ...] = ()
    for last in range(first, min(first + 8, len(sentence))):
        if last > first and sentence[last].gap not in _PLAIN_GAPS:
            return
        key += sentence[last].key
        yield last + 1, key


def _complement(sentence: Sequence[Word], at: int, head: tuple[str, ...]) -> int | None:
    """The end of "(français) de (la) Name" behind the head of an institution."""
    if head in bodies().with_adjective:
        for _ in range(_MAX_ADJECTIVES):
            if at < len(sentence) and sentence[at].gap == " " and sentence[at].low in words().demonyms:
                at += 1
    if at >= len(sentence) or sentence[at].low not in _OF or sentence[at].gap != " ":
        return None
    at += 1
    if at < len(sentence) and sentence[at].low in _ARTICLES and sentence[at].gap in _PLAIN_GAPS:
        at += 1
    start = at
    while at < len(sentence) and _is_complement(sentence[at], at == start):
        at += 1
    return at if at > start else None


def _is_complement(word: Word, first: bool) -> bool:
    """Whether a word with a capital goes on an institution's complement: a place or a field, not a company."""
    if not word.capital or (word.gap not in _PLAIN_GAPS) or word.low in words().calendar:
        return False
    kinds = gazetteer().kinds.get(word.key, ())
    return "company" not in kinds and "host" not in kinds and (first or word.gap in ("", " ", "-"))
