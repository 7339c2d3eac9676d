"""Spans of a trained recogniser beside those found by rule: one ordered policy says which boundaries stand."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from filrouge.lexicon.names import Kind, cues, gazetteer
from filrouge.mentions.mention import Name
from filrouge.mentions.names import context
from filrouge.mentions.names.bounds import EDGES, trimmed
from filrouge.mentions.names.candidates import Candidate
from filrouge.mentions.names.runs import may_be_first_name
from filrouge.mentions.names.words import ARTICLES, Word

_PARTICIPLE = ("é", "ée", "és", "ées", "is", "ise", "it", "u", "ue", "us")

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
    opens = row[span.first].opens and row[span.first].low not in EDGES
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
    « le SEV demande »; not "IXe", nor « le principe de Kerckhoffs », « le PGR mis à jour », « le conseil municipal ».
    """
    if any((one.sentence, at) in seen for at in range(one.first, one.last)):
        return True
    if one.source == "body" and not any(word.capital for word in row[one.first : one.last]):
        return False
    if one.source != "run":
        return one.source != "gazetteer" or any(word.capital for word in row[one.first : one.last])
    if context.before(row, one.first) or context.after(row, one.last):
        return True
    form = row[one.first : one.last]
    predicate = row[one.last] if one.last < len(row) else None
    verb = predicate is not None and predicate.pos in ("VERB", "AUX") and not predicate.low.endswith(_PARTICIPLE)
    acts = form[-1].acronym and verb and one.first > 0 and row[one.first - 1].low in ARTICLES
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
        if name := trimmed(row, span):
            yield name
