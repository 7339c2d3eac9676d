"""The PUD treebank in the scheme of Sequoia and GSD: there "obl" has no subtype, reflexives are objects, tags differ.

Each oblique gets the subtype (obl:arg, obl:mod, obl:agent) that the other treebanks give most often to the same verb,
preposition and voice, or else to the same preposition and voice; each reflexive what the same verb's has there,
"expl:pv" for a verb unseen. Parts of speech, features and lemmas are taken as unknown.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from filrouge.mentions.training.treebank import TrainingSentence, parse_block

Row = list[str]
LEMMA, TAG, FEATURES, HEAD, RELATION = 2, 3, 5, 6, 7
_SUBTYPES = {"obl:mod", "obl:arg", "obl:agent"}


class Obliques:
    """Which relation the treebanks at `known` give to an oblique or a reflexive."""

    def __init__(self, known: Iterable[Path]) -> None:
        self._by_verb: defaultdict[tuple[str, str, bool], Counter[str]] = defaultdict(Counter)
        self._by_case: defaultdict[tuple[str, bool], Counter[str]] = defaultdict(Counter)
        self._reflexive: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for path in known:
            for block in _blocks(path):
                self._learn(_rows(block))

    def _learn(self, rows: list[Row]) -> None:
        by_id = {row[0]: row for row in rows}
        for row in rows:
            if row[RELATION] in _SUBTYPES:
                verb, case = by_id[row[HEAD]], _case(rows, row)
                passive = _has_passive_auxiliary(rows, verb) or "Voice=Pass" in verb[FEATURES]
                self._by_verb[verb[LEMMA], case, passive][row[RELATION]] += 1
                self._by_case[case, passive][row[RELATION]] += 1
            if row[LEMMA] == "se" and row[RELATION].startswith(("expl", "obj", "iobj")):
                self._reflexive[by_id[row[HEAD]][LEMMA]][row[RELATION]] += 1

    def relation(self, rows: list[Row], row: Row) -> str:
        """The relation of `row` in the scheme of the known treebanks."""
        if row[RELATION] == "obl":
            verb, case = next(other for other in rows if other[0] == row[HEAD]), _case(rows, row)
            passive = _has_passive_auxiliary(rows, verb) or "VerbForm=Part" in verb[FEATURES]
            counts = self._by_verb.get((verb[LEMMA], case, passive)) or self._by_case.get((case, passive))
            best = counts.most_common(1)[0][0] if counts else "obl:mod"
            return "obl:mod" if best == "obl:agent" and case != "par" else best
        if row[LEMMA] in {"se", "soi"} and row[RELATION] in {"obj", "iobj", "expl:comp", "expl"}:
            verb = next(other for other in rows if other[0] == row[HEAD])
            counts = self._reflexive.get(verb[LEMMA])
            return counts.most_common(1)[0][0] if counts else "expl:pv"
        return row[RELATION]


def read_pud(path: Path, known: Iterable[Path]) -> Iterator[TrainingSentence]:
    """The sentences of the PUD treebank with relations as the treebanks at `known` have them."""
    obliques = Obliques(known)
    for block in _blocks(path):
        rows = _rows(block)
        relations = {row[0]: obliques.relation(rows, row) for row in rows}
        yield parse_block("\n".join(_rewritten(line, relations) for line in block.split("\n")))


def _rewritten(line: str, relations: dict[str, str]) -> str:
    if line.startswith("#"):
        return line
    fields = line.split("\t")
    fields[TAG : FEATURES + 1] = ["_"] * (FEATURES + 1 - TAG)
    fields[RELATION] = relations.get(fields[0], fields[RELATION])
    return "\t".join(fields)


def _blocks(path: Path) -> Iterator[str]:
    return (block.strip("\n") for block in path.read_text("utf-8").split("\n\n") if block.strip())


def _rows(block: str) -> list[Row]:
    rows = (line.split("\t") for line in block.split("\n") if not line.startswith("#"))
    return [row for row in rows if row[0].isdigit()]


def _case(rows: list[Row], row: Row) -> str:
    return next((other[LEMMA] for other in rows if other[HEAD] == row[0] and other[RELATION] == "case"), "")


def _has_passive_auxiliary(rows: list[Row], verb: Row) -> bool:
    return any(other[HEAD] == verb[0] and other[RELATION] == "aux:pass" for other in rows)
