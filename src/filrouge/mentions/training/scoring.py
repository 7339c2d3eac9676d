"""How well a pipeline tags, parses and names: agreement with annotated sentences, by character offsets.

Attachment scores leave out punctuation and white space on both sides, as spaCy's scorer does for punctuation; a token
that the pipeline cuts differently counts against precision and recall.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from spacy.language import Language
from spacy.tokens import Doc

from filrouge.mentions.pipeline import name_type
from filrouge.mentions.training.augmentation import curly_apostrophes
from filrouge.mentions.training.reader import to_example
from filrouge.mentions.training.sample import Sample, to_sample
from filrouge.mentions.training.treebank import TrainingSentence

Pipeline = Language
FoundName = tuple[int, int, str]
NameFinder = Callable[[Sequence[str]], Iterable[Sequence[FoundName]]]
Items = set[tuple[Hashable, ...]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Counts of gold and found items and of those in both; a ratio of nothing is 0."""

    gold: int
    found: int
    both: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in per cent."""
        return 200 * self.both / (self.gold + self.found) if self.gold + self.found else 0.0

    @property
    def precision(self) -> float:
        """How much of what was found is right, in per cent."""
        return 100 * self.both / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """How much of the gold was found, in per cent."""
        return 100 * self.both / self.gold if self.gold else 0.0


@dataclass(frozen=True, slots=True)
class ParseAgreement:
    """Agreement on tokens, parts of speech, lemmas, arcs without and with their relation."""

    tokens: Agreement
    upos: Agreement
    lemmas: Agreement
    uas: Agreement
    las: Agreement


@dataclass(frozen=True, slots=True)
class NameAgreement:
    """Agreement on names: their spans alone, with their type, and with their type for each type."""

    spans: Agreement
    typed: Agreement
    by_type: tuple[tuple[str, Agreement], ...]


def statistical_names(nlp: Language) -> NameFinder:
    """The names of the pipeline alone; labels of other pipelines are mapped to our types."""

    def find(texts: Sequence[str]) -> Iterator[list[FoundName]]:
        for doc in nlp.pipe(texts):
            yield [(e.start_char, e.end_char, t) for e in doc.ents if (t := name_type(e.label_))]

    return find


def parse_agreement(nlp: Language, sentences: Sequence[TrainingSentence]) -> ParseAgreement:
    """Tags and trees of a pipeline against those of a treebank, each sentence a text of its own."""
    return _parse_agreement(nlp, [to_sample(sentence) for sentence in sentences])


def parse_agreement_curly(nlp: Language, sentences: Sequence[TrainingSentence]) -> ParseAgreement:
    """The same with ’ for every apostrophe."""
    return _parse_agreement(nlp, [curly_apostrophes(to_sample(sentence), Random(0)) for sentence in sentences])


def parse_agreement_broken(nlp: Language, sentences: Sequence[TrainingSentence]) -> ParseAgreement:
    """The same with a line break in place of every eighth space."""
    return _parse_agreement(nlp, [_broken(to_sample(sentence)) for sentence in sentences])


def name_agreement(find: NameFinder, sentences: Iterable[TrainingSentence]) -> NameAgreement:
    """Names that `find` gives for each sentence's text against the annotated ones."""
    annotated = [sentence for sentence in sentences if sentence.names is not None]
    gold = [(number, *name) for number, sentence in enumerate(annotated) for name in sentence.names or ()]
    found = [(number, *name) for number, names in enumerate(find([s.text for s in annotated])) for name in names]
    types = sorted({item[3] for item in gold})
    return NameAgreement(
        _agreement({item[:3] for item in gold}, {item[:3] for item in found}),
        _agreement(set(gold), set(found)),
        tuple((t, _agreement({i for i in gold if i[3] == t}, {i for i in found if i[3] == t})) for t in types),
    )


def _parse_agreement(nlp: Language, samples: Sequence[Sample]) -> ParseAgreement:
    references = [to_example(nlp, [sample], []).reference for sample in samples]
    gold: dict[str, Items] = {}
    found: dict[str, Items] = {}
    for number, (reference, doc) in enumerate(zip(references, nlp.pipe(r.text for r in references), strict=True)):
        for items, source in ((gold, reference), (found, doc)):
            for kind, item in _items(source):
                items.setdefault(kind, set()).add((number, *item))
    kinds = ("token", "upos", "lemma", "uas", "las")
    return ParseAgreement(*(_agreement(gold.get(kind, set()), found.get(kind, set())) for kind in kinds))


def _items(doc: Doc) -> Iterator[tuple[str, tuple[Hashable, ...]]]:
    for token in doc:
        if token.is_space:
            continue
        span = (token.idx, token.idx + len(token))
        yield "token", span
        yield "upos", (*span, token.pos_)
        yield "lemma", (*span, token.lemma_.lower())
        dep = token.dep_.lower()
        if dep != "punct":
            head = token.head.idx
            yield "uas", (*span, head)
            yield "las", (*span, head, dep)


def _broken(sample: Sample) -> Sample:
    spaces = [at for at, token in enumerate(sample.tokens[:-1]) if token.space]
    for at in reversed(spaces[7::8]):
        sample = sample.with_space(at, "\n")
    return sample


def _agreement(gold: Items, found: Items) -> Agreement:
    return Agreement(len(gold), len(found), len(gold & found))
