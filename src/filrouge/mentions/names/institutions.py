"""Institutions: those that French writes as common nouns ("le tribunal de commerce de Lille"), and those that a capital
begins, with all of their complement ("la Fédération française de football").
"""

from collections.abc import Iterator, Sequence

from filrouge.lexicon.names import Kind, bodies, cues, gazetteer, words
from filrouge.mentions.names.known import PLAIN_GAPS, Match
from filrouge.mentions.names.words import ARTICLES, Word

_OF = frozenset(["de", "du", "des", "d'"])
_MAX_ADJECTIVES = 2
_HOSPITALS = frozenset(["hôpital", "centre", "chu", "clinique"])
_MAX_HEADED = 9
_LINKS = _OF | ARTICLES
_PURPOSES = frozenset(["pour", "contre", "et"])
_RANKS = frozenset(["haut", "haute", "grand", "grande"])  # Haute Autorité de santé


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
        if last > first and sentence[last].gap not in PLAIN_GAPS:
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
    if at < len(sentence) and sentence[at].low in ARTICLES and sentence[at].gap in PLAIN_GAPS:
        at += 1
    start = at
    while at < len(sentence) and _is_complement(sentence[at], at == start):
        at += 1
    return at if at > start else None


def _is_complement(word: Word, first: bool) -> bool:
    """Whether a word with a capital goes on an institution's complement: a place or a field, not a company."""
    if not word.capital or (word.gap not in PLAIN_GAPS) or word.low in words().calendar:
        return False
    kinds = gazetteer().kinds.get(word.key, ())
    return "company" not in kinds and "host" not in kinds and (first or word.gap in ("", " ", "-"))


def headed_matches(sentence: Sequence[Word]) -> Iterator[Match]:
    """Institutions with a capital and all of their complement: "la Fédération française de football"."""
    for word in sentence:
        listed = word.key in bodies().with_complement or word.key in bodies().with_adjective
        heads = word.capital and not word.shouted and (listed or cues().inside_first.get(word.low) == "organization")
        if heads and (last := _headed_end(sentence, word.index)):
            before = sentence[word.index - 1] if word.index else word
            yield Match(word.index - (before.capital and before.low in _RANKS), last, ("organization",), True)


def _headed_end(sentence: Sequence[Word], first: int) -> int | None:
    end, at = None, first + 1
    links = _LINKS | (_PURPOSES if sentence[first].key in bodies().with_purpose else frozenset())
    while at < min(len(sentence), first + _MAX_HEADED) and sentence[at].gap in ("", " ", "-"):
        word = sentence[at]
        adjective = word.pos == "ADJ" or word.low in words().demonyms
        if word.low in links and at > first + 1 and sentence[at - 1].capital:
            break
        if not adjective and word.low not in links and sentence[at - 1].low not in links and not word.capital:
            break
        if word.low not in links and (word.pos in ("NOUN", "ADJ", "PROPN") or word.capital or adjective):
            end = at + 1
        elif word.low not in links:
            break
        at += 1
    opens = sentence[first].opens
    return None if end is None or (opens and not any(w.capital for w in sentence[first + 1 : end])) else end
