"""Spans of a trained recogniser beside those found by rule: one ordered policy says which boundaries stand."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from filrouge.lexicon.names import bodies, cues, gazetteer, words
from filrouge.mentions.mention import Name
from filrouge.mentions.names.candidates import Candidate
from filrouge.mentions.names.runs import may_be_first_name
from filrouge.mentions.names.words import Word

_LOCKED = ("address", "body", "gazetteer", "quotation")
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

Row = Sequence[Word]
Policy = tuple[Callable[[Row, Candidate, list[Candidate]], list[Candidate] | None], ...]


def _alone(_row: Row, span: Candidate, met: list[Candidate]) -> list[Candidate] | None:
    """« Hagibis a touché terre »: no rule sees a name there, the recogniser does."""
    return None if met else [span]


def _locked(_row: Row, _: Candidate, met: list[Candidate]) -> list[Candidate] | None:
    """« Coupe du monde de rugby », « boursier.com »: what the lexicon or a rule knows keeps its bounds."""
    return met if any(one.source in _LOCKED for one in met) else None


def _opening(_row: Row, span: Candidate, met: list[Candidate]) -> list[Candidate] | None:
    """« Ajaccio attend. »: a capital that proved nothing is borne out."""
    return [span] if all(one.source == "opening" for one in met) else None


def _parted(row: Row, span: Candidate, met: list[Candidate]) -> list[Candidate] | None:
    """« le patron de Legrand Gilles Schnepp », « Ajouta Matze »: where the rules part, a person begins."""
    people = any(one.first > span.first and may_be_first_name(row[one.first]) for one in met)
    inverted = len(met) == 1 and met[0].first == span.first + 1 and row[span.first].opens
    return met if people or (inverted and met[0].last == span.last) else None


def _longer(_row: Row, span: Candidate, met: list[Candidate]) -> list[Candidate] | None:
    """« Xavier Dupont de Ligonnès »: a longer span joins what the rules left apart."""
    inside = all(span.first <= one.first and one.last <= span.last for one in met)
    return [span] if inside else None


def _found(_row: Row, _: Candidate, met: list[Candidate]) -> list[Candidate] | None:
    """« Penchienati-Bosetta »: a shorter span, or one across two names, gives way to the rules' bounds."""
    return met


POLICY: Policy = (_alone, _locked, _opening, _parted, _longer, _found)


def fused(rows: Sequence[Sequence[Word]], found: Sequence[Candidate], names: Sequence[Name]) -> list[Candidate]:
    """The candidates found by rule, revised by the recogniser's spans; the same without any."""
    by_row: dict[int, list[Candidate]] = {number: [] for number in range(len(rows))}
    for one in found:
        by_row[one.sentence].append(one)
    for span in _spans(rows, names):
        here = by_row[span.sentence]
        met = [one for one in here if one.first < span.last and span.first < one.last]
        kept = next(answer for decide in POLICY if (answer := decide(rows[span.sentence], span, met)) is not None)
        by_row[span.sentence] = [one for one in here if one not in met] + kept
    return [one for number in sorted(by_row) for one in sorted(by_row[number], key=lambda one: one.first)]


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
    while span.first < span.last and _is_edge(row[span.first]):
        span = replace(span, first=span.first + 1)
    while span.first < span.last and row[span.last - 1].low in _EDGES:
        span = replace(span, last=span.last - 1)
    inside = row[span.first : span.last]
    if any(word.text.islower() and word.pos in ("VERB", "AUX") for word in inside) and not inside[0].gap.strip():
        return None
    if not any(word.capital or any(c.isdigit() for c in word.text) for word in inside):
        return None
    if len(inside) == 1 and _is_no_name(inside[0]):
        return None
    if (
        inside[0].opens
        and inside[0].pos not in ("PROPN", "X")
        and not inside[0].shouted
        and inside[0].key not in gazetteer().kinds
    ):
        return None
    capitals = [word for word in inside if word.capital]
    if len(inside) > 1 and len(capitals) == 1 and _is_notion(capitals[0]):
        return None
    key = tuple(part for word in inside for part in word.key)
    return None if key in words().never else span


def _is_edge(word: Word) -> bool:
    titles = cues().person_titles | cues().civilities
    prefix = word.low[-1] == "-" and word.low[:-1] in words().prefixes
    return prefix or word.low in titles or (word.low in _EDGES and (word.opens or not word.capital))


def _is_notion(word: Word) -> bool:
    """Whether a word is a notion that heads no institution: "le site Web de la société"."""
    heads = word.low in cues().inside_first or word.key in bodies().first_words
    return word.key in words().never and not heads and word.key not in gazetteer().kinds


def _is_no_name(word: Word) -> bool:
    ordinary = word.low in words().calendar or word.low in words().demonyms or word.text in words().common_acronyms
    return ordinary or (word.opens and word.low in words().openers) or word.text.isdigit()
