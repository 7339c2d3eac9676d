"""What a pipeline reaches: tags, trees, names, speed and load time, as plain figures beside what is asked of them."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from filrouge.articles.article import Article
from filrouge.errors import EvaluationError
from filrouge.mentions.extract import extract
from filrouge.mentions.pipeline import load
from filrouge.mentions.training.names import annotated_treebank
from filrouge.mentions.training.reader import read_sources
from filrouge.mentions.training.scoring import (
    FoundName,
    NameFinder,
    Pipeline,
    name_agreement,
    parse_agreement,
    parse_agreement_broken,
    parse_agreement_curly,
    statistical_names,
)
from filrouge.mentions.training.speed import efficiency_pipeline, words_per_second
from filrouge.mentions.training.treebank import read_treebank

SEQUOIA, GSD = "fr_sequoia-ud-test.conllu", "fr_gsd-ud-test.conllu"
SPEED_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value: what of, in which unit, and the bound it should keep (a floor, or a ceiling when
    `at_most`).
    """

    name: str
    value: float
    unit: str
    bound: float | None = None
    at_most: bool = False

    @property
    def reached(self) -> bool | None:
        """Whether the bound is kept; None without a bound."""
        if self.bound is None:
            return None
        return self.value <= self.bound if self.at_most else self.value >= self.bound


def evaluate_model(
    name_or_path: str | Path | None = None,
    *,
    treebanks: Path,
    annotations: Path,
    timebank: Path | None = None,
    texts: tuple[str, ...] = (),
    characters: int = SPEED_CHARACTERS,
) -> tuple[Figure, ...]:
    """The figures of a pipeline (None: the bundled one) on the test parts of the data that no training reads.

    `treebanks` is a folder with the test parts of Sequoia and GSD, `annotations` the repository's corpus/training,
    `timebank` the folder of .tml files. Speed is measured on `texts`, repeated to `characters`, in processor time;
    without texts it is not. Raises EvaluationError when a treebank is missing, ModelError when the pipeline cannot be
    loaded.
    """
    for name in (SEQUOIA, GSD):
        if not (treebanks / name).is_file():
            raise EvaluationError(f"no treebank {treebanks / name}; universaldependencies.org publishes it")
    start = time.perf_counter()
    nlp = load(name_or_path)
    loading = time.perf_counter() - start
    figures = [
        *_parse_figures(nlp, treebanks),
        *_name_figures(nlp, treebanks, annotations, timebank),
        Figure("load time", loading, "s", 1.0, at_most=True),
    ]
    if texts:
        figures.append(_speed(nlp, treebanks, annotations, texts, characters))
    return tuple(figures)


def _parse_figures(nlp: Pipeline, treebanks: Path) -> Iterator[Figure]:
    for title, name, upos, las in (("Sequoia test", SEQUOIA, 97.0, 86.0), ("GSD test", GSD, None, 80.0)):
        sentences = list(read_treebank(treebanks / name))
        plain = parse_agreement(nlp, sentences)
        yield Figure(f"{title}: tokens", plain.tokens.f1, "F1")
        yield Figure(f"{title}: UPOS", plain.upos.f1, "F1", upos)
        yield Figure(f"{title}: lemmas", plain.lemmas.f1, "F1")
        yield Figure(f"{title}: UAS", plain.uas.f1, "F1")
        yield Figure(f"{title}: LAS", plain.las.f1, "F1", las)
        curly, broken = parse_agreement_curly(nlp, sentences), parse_agreement_broken(nlp, sentences)
        yield Figure(
            f"{title}: LAS lost to curly apostrophes", plain.las.f1 - curly.las.f1, "points", 1.0, at_most=True
        )
        yield Figure(f"{title}: LAS lost to line breaks", plain.las.f1 - broken.las.f1, "points", 1.0, at_most=True)


def _name_figures(nlp: Pipeline, treebanks: Path, annotations: Path, timebank: Path | None) -> Iterator[Figure]:
    sources = read_sources(nlp, [treebanks / SEQUOIA, treebanks / GSD], "test", annotations, timebank)
    titles = ["Sequoia test", "GSD test", *(["TimeBank test"] if timebank else []), "written test"]
    sentences = [sentence for source in sources for sentence in source]
    for who, find, floors in (
        ("pipeline alone", statistical_names(nlp), (None, None)),
        ("with rules", _names_with_rules(nlp), (88.0, 82.0)),
    ):
        for title, source in zip(titles, sources, strict=True):
            scores = name_agreement(find, source)
            if scores.spans.gold:
                yield Figure(f"names, {who}, {title}: spans", scores.spans.f1, "F1")
                yield Figure(f"names, {who}, {title}: typed", scores.typed.f1, "F1")
        scores = name_agreement(find, sentences)
        yield Figure(f"names, {who}, all: spans", scores.spans.f1, "F1", floors[0])
        yield Figure(f"names, {who}, all: typed", scores.typed.f1, "F1", floors[1])
        for type_, agreement in scores.by_type:
            yield Figure(f"names, {who}, all: {type_}", agreement.f1, "F1")


def _names_with_rules(nlp: Pipeline) -> NameFinder:
    """The names that an article's mentions have: the pipeline's, and what the rules make of them."""

    def find(texts: Sequence[str]) -> Iterator[list[FoundName]]:
        for mentions in extract([Article(id="", path="", text=text, sha256="") for text in texts], nlp):
            yield [(name.start, name.end, name.type) for name in mentions.names]

    return find


def _speed(nlp: Pipeline, treebanks: Path, annotations: Path, texts: tuple[str, ...], characters: int) -> Figure:
    """Words a second; no fewer are asked for than an untrained pipeline of spaCy's own making reads in turn with it."""
    blank = efficiency_pipeline(nlp, list(annotated_treebank(treebanks / SEQUOIA, annotations)))
    ours, theirs = words_per_second((nlp, blank), texts, characters)
    return Figure("speed", ours, "words/s", round(theirs))
