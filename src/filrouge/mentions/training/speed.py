"""How fast a pipeline reads, beside one of spaCy's own making with the same components."""

import time
from collections.abc import Iterator, Sequence
from itertools import cycle
from typing import Any

from spacy.cli.init_config import init_config
from spacy.language import Language
from spacy.training import Example
from spacy.util import load_model_from_config

from filrouge.mentions.training.reader import examples
from filrouge.mentions.training.treebank import TrainingSentence

_TRAINABLE = frozenset(["tagger", "morphologizer", "parser", "trainable_lemmatizer", "senter", "ner"])
_TURN = 100_000  # characters that a pipeline reads before it is the other's turn


def words_per_second(pipelines: Sequence[Language], texts: Sequence[str], characters: int) -> tuple[float, ...]:
    """Words a second of processor time, as each pipeline counts words, over the paragraphs of `texts`, again and again
    until they make `characters`.

    The pipelines take turns, so that what else the machine does slows them alike.
    """
    words, seconds = [0] * len(pipelines), [0.0] * len(pipelines)
    for part in _turns([line for text in texts for line in text.split("\n") if line.strip()], characters):
        for number, nlp in enumerate(pipelines):
            start = time.process_time()
            words[number] += sum(len(doc) for doc in nlp.pipe(part))
            seconds[number] += time.process_time() - start
    return tuple(count / spent for count, spent in zip(words, seconds, strict=True))


def efficiency_pipeline(nlp: Language, sentences: Sequence[TrainingSentence]) -> Language:
    """What `spacy init config --lang fr --optimize efficiency` makes of the components of `nlp`, untrained, with the
    labels of `sentences`.
    """
    parts = [name for name in nlp.pipe_names if name in _TRAINABLE]
    config: Any = init_config(lang="fr", pipeline=parts, optimize="efficiency", gpu=False)
    config["paths"]["train"] = config["paths"]["dev"] = None
    blank = load_model_from_config(config, auto_fill=True, validate=False)
    labelled = [Example(blank.make_doc(one.text), one.reference.copy()) for one in examples(nlp, sentences)]
    blank.initialize(lambda: labelled)
    return blank


def _turns(paragraphs: Sequence[str], characters: int) -> Iterator[list[str]]:
    """Parts of the paragraphs, over and over, of at least _TURN characters but the last."""
    part: list[str] = []
    for paragraph in cycle(paragraphs):
        part.append(paragraph)
        size = sum(map(len, part))
        if size >= min(_TURN, characters):
            yield part
            part, characters = [], characters - size
            if characters <= 0:
                return
