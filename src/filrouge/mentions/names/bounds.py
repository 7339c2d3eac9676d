"""Where a name that a trained recogniser saw begins and ends, and whether its words can be one."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.lexicon.names import bodies, cues, gazetteer, words
from filrouge.mentions.names.candidates import CLUBS, Candidate
from filrouge.mentions.names.runs import is_kicker, is_title, stands_as_name
from filrouge.mentions.names.words import ARTICLES, Word

EDGES = ARTICLES | {"un", "une", "des", "du", "de", "d'", "au", "aux", "et", "ce", "cette", "son", "sa", "ses"}
_DEFINITE = frozenset(["le", "la", "l'", "au", "du"])
_LINKS = frozenset(["de", "d'", "du", "des", "la", "l'"])
_PURPOSES = frozenset(["contre", "pour"])
_QUOTES = frozenset([("«", "»"), ('"', '"')])
_SMALL_EVENTS = frozenset(["championnat", "championnats", "guerre", "bataille", "jeux"])


def trimmed(row: Sequence[Word], span: Candidate) -> Candidate | None:
    """The span without articles, titles and civilities at its edges; None where nothing of a name is left."""
    if _fills_quotes(row, span):
        return span
    while span.first < span.last and _is_edge(row[span.first]):
        span = replace(span, first=span.first + 1)
    while span.first < span.last and row[span.last - 1].low in EDGES | words().calendar:
        span = replace(span, last=span.last - 1)
    span = _before_a_noun(row, span)
    inside = row[span.first : span.last]
    acts = span.last < len(row) and row[span.last].pos in ("VERB", "AUX") and row[span.last].gap == " "
    if not inside or not (_may_be_name(inside) or (acts and _is_unknown_noun(inside))):
        return None
    span = _coordinated(row, span)
    if headed := _headed(row, span):
        return headed
    club = span.first > 0 and row[span.first - 1].text in CLUBS and inside[0].gap == " "
    return replace(span, first=span.first - 1, kind="organization") if club else span


def _before_a_noun(row: Sequence[Word], span: Candidate) -> Candidate:
    """The span up to a small noun that something is said of: « à la banque Sertolis | une amende »."""
    for at in range(span.first + 1, span.last):
        small = all(word.text.islower() for word in row[at : span.last])
        if small and row[at].low in ("un", "une") and row[at - 1].capital:
            return replace(span, last=at)
    return span


def _fills_quotes(row: Sequence[Word], span: Candidate) -> bool:
    """Whether a span is all that stands in quotes, its article too: "La Charmeuse"."""
    closing = row[span.last].gap.lstrip()[:1] if span.last < len(row) else ""
    opened = row[span.first].gap.rstrip()[-1:]
    closed = span.last == len(row) or (opened, closing) in _QUOTES
    return opened in ("«", '"') and closed and span.last - span.first > 1 and row[span.first].capital


def _headed(row: Sequence[Word], span: Candidate) -> Candidate | None:
    """The span with the word that is part of such names: « le *plateau du* Larzac », « la *gare d'*Houdan »."""
    at = span.first - 1
    while at > 0 and row[at].low in _LINKS and row[at + 1].gap in ("", " "):
        at -= 1
    kind = cues().heads.get(row[at].low) if 0 <= at < span.first - 1 and row[at + 1].gap == " " else None
    definite = kind and at and row[at - 1].low in _DEFINITE and not row[at].gap.strip()
    return replace(span, first=at, kind=kind) if definite else None


def _coordinated(row: Sequence[Word], span: Candidate) -> Candidate:
    """The span of an institution with its second field: « commission de l'emploi *et des affaires sociales* »."""
    heads = (
        row[span.first].key in bodies().first_words or cues().inside_first.get(row[span.first].low) == "organization"
    )
    if not heads or span.last + 2 >= len(row) or row[span.last].low != "et" or not row[span.last - 1].text.islower():
        return span
    at = span.last + 1
    purpose = any(word.low in _PURPOSES for word in row[span.first : span.last])
    if row[at].low not in (_LINKS | ARTICLES if purpose else _LINKS - ARTICLES):
        return span
    while at + 1 < len(row) and row[at].low in _LINKS | ARTICLES:
        at += 1
    if row[at].pos != "NOUN" or any(word.gap not in ("", " ") for word in row[span.last : at + 1]):
        return span
    described = at + 1 < len(row) and row[at + 1].pos == "ADJ" and row[at + 1].gap == " "
    return replace(span, last=at + 1 + described)


def _may_be_name(inside: Sequence[Word]) -> bool:
    """Whether the words of a recogniser's span can be a name: one name, without a verb, a notion or an opener."""
    if any(word.text.islower() and word.pos in ("VERB", "AUX") for word in inside) and not inside[0].gap.strip():
        return False
    if any(word.opens or word.gap == "/" for word in inside[1:]) or any(w.low.endswith("'s") for w in inside[:-1]):
        return False
    if len(inside) == 1:
        return _may_stand_alone(inside[0])
    capitals = [word for word in inside if word.capital]
    headed = inside[0].key in bodies().first_words or inside[0].low in _SMALL_EVENTS
    if not capitals and not headed and not any(c.isdigit() for word in inside for c in word.text):
        return False
    if len(capitals) == 1 and _is_notion(capitals[0]):
        return False
    return tuple(part for word in inside for part in word.key) not in words().never


def _may_stand_alone(word: Word) -> bool:
    if not word.capital and not any(c.isdigit() for c in word.text):
        return False
    known = word.key in gazetteer().kinds or cues().inside_first.get(word.low) == "organization"
    if _is_no_name(word) or ((word.key in words().never or is_kicker(word)) and not known):
        return False
    return not word.opens or word.text.isupper() or known or word.pos in ("PROPN", "X")


def _is_unknown_noun(inside: Sequence[Word]) -> bool:
    """Whether a single word is a noun of no list: « Coinhouse suspend », which a tagger takes for a common one."""
    word = inside[0]
    return len(inside) == 1 and word.capital and word.pos == "NOUN" and stands_as_name(word)


def _is_edge(word: Word) -> bool:
    prefix = word.low[-1] == "-" and word.low[:-1] in words().prefixes
    return prefix or is_title(word) or (word.low in EDGES and (word.opens or not word.capital))


def _is_notion(word: Word) -> bool:
    """Whether a word is a notion that heads no institution: "le site Web de la société"."""
    heads = word.low in cues().inside_first or word.key in bodies().first_words
    return word.key in words().never and not heads and word.key not in gazetteer().kinds


def _is_no_name(word: Word) -> bool:
    people = word.low in words().demonyms and (word.opens or "place" not in gazetteer().kinds.get(word.key, ()))
    ordinary = people or word.low in words().calendar or word.text in words().common_acronyms
    return ordinary or (word.opens and word.low in words().openers) or word.text.isdigit()
