"""The weights that a name's kind is guessed by, learned from every annotated name in its sentence as the pipeline
parses it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

from filrouge.articles.article import Article
from filrouge.lexicon.names import Kind
from filrouge.mentions.extract import parsed
from filrouge.mentions.names.learned import KINDS, ROW, Occurrence, number_of
from filrouge.mentions.names.surroundings import own_words, spelling
from filrouge.mentions.names.words import joined, words_of
from filrouge.mentions.pipeline import load
from filrouge.mentions.training.reader import read_sources
from filrouge.mentions.training.runs import training_treebanks
from filrouge.mentions.training.treebank import TrainingSentence

_LEAST = 2  # times a feature must have been seen
_EPOCHS = 5
_BATCH = 1_000
_RATE = 0.02
_DECAY = 0.01
_MOMENTUM, _SCALE, _TINY = 0.9, 0.999, 1e-8  # Adam's


@dataclass(frozen=True)
class Example:
    """The features of an annotated name, those that are its own words apart, and its kind."""

    form: tuple[str, ...]
    words: tuple[str, ...]
    surroundings: tuple[str, ...]
    kind: Kind


def train_kinds(treebanks: Path, timebank: Path, annotations: Path, parse: Path, output: Path) -> Path:
    """Learn from the training part of all sources, parsed by the pipeline at `parse`; writes and returns the file
    kinds.npy in the folder `output`. The same data give the same bytes.
    """
    nlp = load(parse, exclude=["ner"])
    sources = read_sources(nlp, training_treebanks(treebanks), "train", annotations, timebank)
    output.mkdir(parents=True, exist_ok=True)
    path = output / "kinds.npy"
    np.save(path, table(list(examples(nlp, (sentence for source in sources for sentence in source)))))
    return path


def examples(nlp: Language, sentences: Iterable[TrainingSentence]) -> Iterator[Example]:
    """The annotated names of each sentence as they are seen in its parse; those that no word begins are left out."""
    for sentence in sentences:
        if not sentence.names:
            continue
        found = joined(parsed(Article(id="", path="", text=sentence.text, sha256=""), nlp))
        rows = words_of(found)
        for start, end, label in sentence.names:
            for row, whole in zip(rows, found, strict=True):
                if inside := [word.index for word in row if word.start < end and start < word.end]:
                    one = Occurrence(row, inside[0], inside[-1] + 1, whole)
                    form = row[one.first : one.last]
                    kind = KINDS[[str(k) for k in KINDS].index(label)]
                    yield Example(tuple(spelling(form)), tuple(own_words(form)), tuple(one.surroundings), kind)
                    break


def table(seen: Sequence[Example]) -> NDArray[Any]:
    """The learned weights as `learned` reads them, in the order of the features' numbers.

    Every name is learned from twice, once without its own words: what stands around it must tell an unknown one's kind.
    """
    counts = Counter(n for one in seen for n in {*map(number_of, (*one.form, *one.words, *one.surroundings))})
    numbers = sorted(number for number, count in counts.items() if count >= _LEAST)
    column = {number: at for at, number in enumerate(numbers)}

    def rows(features: Iterable[str]) -> NDArray[np.int64]:
        return np.array(sorted({column[n] for n in map(number_of, features) if n in column}), dtype=np.int64)

    bags = [
        rows(bag)
        for one in seen
        for bag in ((*one.form, *one.words, *one.surroundings), (*one.form, *one.surroundings))
    ]
    kinds = np.array([KINDS.index(one.kind) for one in seen for _ in range(2)])
    result = np.zeros(len(numbers), dtype=ROW)
    result["feature"] = numbers
    result["weights"] = fitted(bags, kinds, len(numbers))
    return result


def fitted(bags: Sequence[NDArray[np.int64]], kinds: NDArray[np.int64], features: int) -> NDArray[np.float32]:
    """Weights of a multinomial logistic regression over bags of features, by Adam with a rate that falls to nothing."""
    chance = np.random.default_rng(1)
    weights, moment, scale = (np.zeros((features, len(KINDS)), np.float32) for _ in range(3))
    total = _EPOCHS * -(-len(bags) // _BATCH)
    step = 0
    for _ in range(_EPOCHS):
        order = chance.permutation(len(bags))
        for first in range(0, len(bags), _BATCH):
            batch = order[first : first + _BATCH]
            slope = _slope([bags[at] for at in batch], kinds[batch], weights)
            step += 1
            moment += (1 - _MOMENTUM) * (slope - moment)
            scale += (1 - _SCALE) * (slope * slope - scale)
            move = moment / (1 - _MOMENTUM**step) / (np.sqrt(scale / (1 - _SCALE**step)) + _TINY)
            weights -= _RATE * (1 - step / (total + 1)) * (move + _DECAY * weights)
    return weights


def _slope(
    bags: Sequence[NDArray[np.int64]], kinds: NDArray[np.int64], weights: NDArray[np.float32]
) -> NDArray[np.float32]:
    """The gradient of the mean loss over the bags."""
    columns = range(len(KINDS))
    flat = np.concatenate(bags)
    owner = np.repeat(np.arange(len(bags)), [len(bag) for bag in bags])
    scores = np.stack([np.bincount(owner, weights[flat, k], len(bags)) for k in columns], 1)
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    chances[np.arange(len(bags)), kinds] -= 1
    sums = [np.bincount(flat, chances[owner, k], len(weights)) for k in columns]
    return (np.stack(sums, 1) / len(bags)).astype(np.float32)
