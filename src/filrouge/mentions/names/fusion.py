"""Spans of a trained recogniser beside those found by rule: one ordered policy says which boundaries stand."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from filrouge.lexicon.names import Kind, bodies, cues, gazetteer, words
from filrouge.mentions.mention import Name
from filrouge.mentions.names import context
from filrouge.mentions.names.candidates import CLUBS, Candidate
from filrouge.mentions.names.runs import is_title, may_be_first_name, stands_as_name
from filrouge.mentions.names.words import Word

_EDGES = frozenset(
    [
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "des",
        "du",
        "de",
        "d'",
        "au",
        "aux",
        "et",
        "ce",
        "cette",
        "son",
        "sa",
        "ses",
    ]
)

_QUOTES = frozenset([("«", "»"), ('"', '"')])
_SMALL_EVENTS = frozenset(["championnat", "championnats", "guerre", "bataille", "jeux"])
_LINKS = frozenset(["de", "d'", "du", "des", "la", "l'"])
_ARTICLES = frozenset(["le", "la", "l'", "les"])
_PARTICIPLE = ("é", "ée", "és", "ées", "is", "ise", "it", "u", "ue", "us")
_PURPOSES = frozenset(["contre", "pour"])
_DEFINITE = frozenset(["le", "la", "l'", "au", "du"])

Row = Sequence[Word]
Policy = tuple[Callable[[Row, Candidate, list[Candidate]], list[Candidate] | None], ...]


def _alone(_row: Row, span: Candidate, met: list[Candidate]) -> list[Candidate] | None:
    """« Hagibis a touché terre »: no rule sees a name there, the recogniser does."""
    return None if met else [span]


def _address(_row: Row, _: Candidate, met: list[Candidate]) -> list[Candidate] | None:
    """« boursier.com »: what is spelt like an address keeps its bounds."""
    return met if any(one.source == "address" for one in met) else None


def _agreed(_row: Row, span: Candidate, met: list[Candidate]) -> list[Candidate] | None:
    """The same bounds: the rule's candidate stays, with what it knows of its kind."""
    agreed = [one for one in met if (one.first, one.last) == (span.first, span.last) and one.source != "opening"]
    return agreed or None


def _wider(row: Row, span: Candidate, met: list[Candidate]) -> list[Candidate] | None:
    """« tribunal de commerce de Nanterre », « US Orléans »: the lexicon knows the whole, an acronym begins it."""
    holds = [one for one in met if one.first <= span.first and span.last <= one.last]
    return met if any(one.source in ("body", "gazetteer") or row[one.first].acronym for one in holds) else None


def _parted(row: Row, span: Candidate, met: list[Candidate]) -> list[Candidate] | None:
    """« le patron de Legrand Gilles Schnepp », « Ajouta Matze »: where the rules part, a person begins."""
    people = any(
        one.first > span.first and one.last - one.first > 1 and may_be_first_name(row[one.first]) for one in met
    )
    opens = row[span.first].opens and row[span.first].low not in _EDGES
    inverted = opens and len(met) == 1 and met[0].first == span.first + 1
    glued = any(_is_known(row, one, "company") and _is_known(row, other, "place") for other, one in pairwise(met))
    return met if people or glued or (inverted and met[0].last == span.last) else None


def _is_known(row: Row, one: Candidate, kind: Kind) -> bool:
    """Whether the lexicon has a candidate's words as a name of this kind: « du Capitole Apple » are two names."""
    return kind in gazetteer().kinds.get(tuple(part for word in row[one.first : one.last] for part in word.key), ())


def _seen(_row: Row, span: Candidate, _: list[Candidate]) -> list[Candidate] | None:
    """« Xavier Dupont de Ligonnès », « Ajaccio attend »: the recogniser's bounds are right twice as often."""
    return [span]


POLICY: Policy = (_alone, _address, _agreed, _wider, _parted, _seen)


def fused(rows: Sequence[Sequence[Word]], found: Sequence[Candidate], names: Sequence[Name]) -> list[Candidate]:
    """The candidates found by rule, revised by the recogniser's spans: what it passes over must be borne out."""
    spans = list(_spans(rows, names))
    by_row: dict[int, list[Candidate]] = {number: [] for number in range(len(rows))}
    for one in found:
        by_row[one.sentence].append(one)
    for span in spans:
        here = by_row[span.sentence]
        met = [one for one in here if one.first < span.last and span.first < one.last]
        kept = next(answer for decide in POLICY if (answer := decide(rows[span.sentence], span, met)) is not None)
        by_row[span.sentence] = [one for one in here if one not in met] + kept
    fused_rows = [sorted(by_row[number], key=lambda one: one.first) for number in sorted(by_row)]
    seen = {(span.sentence, at) for span in spans for at in range(span.first, span.last)}
    return [one for row in fused_rows for one in row if _is_borne_out(rows[one.sentence], one, seen)]


def _is_borne_out(row: Sequence[Word], one: Candidate, seen: set[tuple[int, int]]) -> bool:
    """Whether what the recogniser passes over is a name all the same: what a word around it or its own words say, or
    « le SEV demande »; not "IXe", nor « le principe de Kerckhoffs », nor « le PGR mis à jour ».
    """
    if any((one.sentence, at) in seen for at in range(one.first, one.last)):
        return True
    if one.source != "run":
        return one.source != "gazetteer" or any(word.capital for word in row[one.first : one.last])
    if context.before(row, one.first) or context.after(row, one.last):
        return True
    form = row[one.first : one.last]
    predicate = row[one.last] if one.last < len(row) else None
    verb = predicate is not None and predicate.pos in ("VERB", "AUX") and not predicate.low.endswith(_PARTICIPLE)
    acts = form[-1].acronym and verb and one.first > 0 and row[one.first - 1].low in _ARTICLES
    said = len(form) > 1 and (may_be_first_name(form[0]) or form[-1].low.rstrip(".") in cues().inside_last)
    return said or acts


def covered(rows: Sequence[Sequence[Word]], names: Iterable[Name]) -> Iterator[tuple[Name, Sequence[Word], list[Word]]]:
    """Each name with the row that it stands in and the words that it covers; a name over two rows comes twice."""
    filled = [row for row in rows if row]
    starts = [row[0].start for row in filled]
    for name in sorted(names, key=lambda n: (n.start, n.end)):
        number = max(bisect_right(starts, name.start) - 1, 0)
        while number < len(filled) and filled[number][0].start < name.end:
            row = filled[number]
            if inside := [word for word in row if word.start < name.end and name.start < word.end]:
                yield name, row, inside
            number += 1


def _spans(rows: Sequence[Sequence[Word]], names: Iterable[Name]) -> Iterator[Candidate]:
    for _, row, inside in covered(rows, names):
        span = Candidate(inside[0].sentence, inside[0].index, inside[-1].index + 1, "statistical")
        if trimmed := _trimmed(row, span):
            yield trimmed


def _trimmed(row: Sequence[Word], span: Candidate) -> Candidate | None:
    """The span without articles, titles and civilities at its edges; None where nothing of a name is left."""
    if _fills_quotes(row, span):
        return span
    while span.first < span.last and _is_edge(row[span.first]):
        span = replace(span, first=span.first + 1)
    while span.first < span.last and row[span.last - 1].low in _EDGES | words().calendar:
        span = replace(span, last=span.last - 1)
    inside = row[span.first : span.last]
    acts = span.last < len(row) and row[span.last].pos in ("VERB", "AUX") and row[span.last].gap == " "
    if not inside or not (_may_be_name(inside) or (acts and _is_unknown_noun(inside))):
        return None
    span = _coordinated(row, span)
    if headed := _headed(row, span):
        return headed
    club = span.first > 0 and row[span.first - 1].text in CLUBS and inside[0].gap == " "
    return replace(span, first=span.first - 1, kind="organization") if club else span


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
    if row[at].low not in (_LINKS | _ARTICLES if purpose else _LINKS - _ARTICLES):
        return span
    while at + 1 < len(row) and row[at].low in _LINKS | _ARTICLES:
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
    if _is_no_name(word) or (word.key in words().never and not known):
        return False
    return not word.opens or word.text.isupper() or known or word.pos in ("PROPN", "X")


def _is_unknown_noun(inside: Sequence[Word]) -> bool:
    """Whether a single word is a noun of no list: « Coinhouse suspend », which a tagger takes for a common one."""
    word = inside[0]
    return len(inside) == 1 and word.capital and word.pos == "NOUN" and stands_as_name(word)


def _is_edge(word: Word) -> bool:
    prefix = word.low[-1] == "-" and word.low[:-1] in words().prefixes
    return prefix or is_title(word) or (word.low in _EDGES and (word.opens or not word.capital))


def _is_notion(word: Word) -> bool:
    """Whether a word is a notion that heads no institution: "le site Web de la société"."""
    heads = word.low in cues().inside_first or word.key in bodies().first_words
    return word.key in words().never and not heads and word.key not in gazetteer().kinds


def _is_no_name(word: Word) -> bool:
    people = word.low in words().demonyms and (word.opens or "place" not in gazetteer().kinds.get(word.key, ()))
    ordinary = people or word.low in words().calendar or word.text in words().common_acronyms
    return ordinary or (word.opens and word.low in words().openers) or word.text.isdigit()
