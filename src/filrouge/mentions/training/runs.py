"""The training runs that make the bundled pipeline: the parse in two laps, then names beside it in two more."""

import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

from spacy.language import DEFAULT_CONFIG, Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config, registry

import filrouge.mentions.language
import filrouge.mentions.training.norms
import filrouge.mentions.training.reader  # noqa: F401 (these imports register what the configs name)
from filrouge.errors import InputError
from filrouge.mentions.names.embedding import copy_encoder
from filrouge.mentions.pipeline import load, numpy_products
from filrouge.mentions.training.averaging import mean_names

TRAIN_TREEBANKS = (
    "fr_sequoia-ud-train.conllu",
    "fr_gsd-ud-dev.conllu",
    "fr_pud-ud-test.conllu",
    "fr_fqb-ud-test.conllu",
)
DEV_TREEBANKS = ("fr_sequoia-ud-dev.conllu",)


def train_parse(treebanks: Path, output: Path, **overrides: Any) -> Path:  # noqa: ANN401 (values of a spaCy config)
    """Train tagger, parser and lemmatizer on the folder `treebanks`, in two laps; returns the best pipeline's folder.

    `overrides` are values of both configs by their dotted names, such as {"training.max_steps": 100}.
    """
    paths = _treebank_paths(treebanks)
    first = _train("parse.cfg", output / "first", paths | overrides)
    return _train("parse_more.cfg", output / "second", paths | {"paths.parse": str(first)} | overrides)


def train_names(
    treebanks: Path,
    timebank: Path,
    annotations: Path,
    parse: Path,
    output: Path,
    names: Path | None = None,
    **overrides: Any,  # noqa: ANN401 (values of a spaCy config)
) -> Path:
    """Train the name finder in two laps; its encoder starts from that of the pipeline at `parse`. The finder of the
    pipeline at `names`, if any, takes the place of the first lap's. Returns the folder of the mean of the second lap's
    best and last.
    """
    for folder in (annotations, timebank, parse, names or parse):
        if not folder.is_dir():
            raise InputError(f"no folder {folder}; see the model card for the data that training needs")
    paths = _treebank_paths(treebanks) | {"paths.annotations": str(annotations), "paths.timebank": str(timebank)}
    first = names or _train("names.cfg", output / "first", paths | {"paths.parse": str(parse)} | overrides)
    best = _train("names_more.cfg", output / "second", paths | {"paths.names": str(first)} | overrides)
    return mean_names(best, best.with_name("model-last"), output / "mean")


@registry.callbacks("filrouge_encoder_from.v1")  # type: ignore[untyped-decorator]
def encoder_from(path: str) -> Callable[[Language], None]:
    """After initialization, the name finder's encoder is the shared one of the pipeline at `path`, its tables for what
    the lexicon knows beside it.
    """

    def copy(nlp: Language) -> None:
        source: Any = load(path, enable=["tok2vec"]).get_pipe("tok2vec")
        finder: Any = nlp.get_pipe("ner")
        copy_encoder(source.model, finder.model.get_ref("tok2vec").layers[0])

    return copy


@registry.callbacks("filrouge_known_trees.v1")  # type: ignore[untyped-decorator]
def known_trees() -> Callable[[Language], None]:
    """After initialization, a lemmatizer from disk knows its labels again; spaCy 3.8 does not read this table back."""

    def restore(nlp: Language) -> None:
        lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
        lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.labels)}

    return restore


def training_treebanks(folder: Path) -> list[Path]:
    """The treebanks in `folder` that are learned from; raises InputError where one, or one that chooses, is missing."""
    for name in (*TRAIN_TREEBANKS, *DEV_TREEBANKS):
        if not (folder / name).is_file():
            raise InputError(f"no treebank {folder / name}; see the model card for where it is published")
    return [folder / name for name in TRAIN_TREEBANKS]


def _treebank_paths(folder: Path) -> dict[str, Any]:
    return {
        "paths.train": [str(path) for path in training_treebanks(folder)],
        "paths.dev": [str(folder / name) for name in DEV_TREEBANKS],
    }


def _train(config: str, output: Path, overrides: dict[str, Any]) -> Path:
    output.mkdir(parents=True, exist_ok=True)
    path = Path(str(files("filrouge.mentions.training") / config))
    with numpy_products():
        nlp = init_nlp(DEFAULT_CONFIG.merge(load_config(path, overrides=overrides)))
        train(nlp, output, stdout=sys.stdout, stderr=sys.stderr)
    return output / "model-best"
