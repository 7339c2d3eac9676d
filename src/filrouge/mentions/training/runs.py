"""The two training runs that make the bundled pipeline: the parse, then names beside it."""

import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

from spacy.language import DEFAULT_CONFIG
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

import filrouge.mentions.language
import filrouge.mentions.training.norms
import filrouge.mentions.training.reader  # noqa: F401 (these imports register what the configs name)
from filrouge.errors import InputError

TRAIN_TREEBANKS = (
    "fr_sequoia-ud-train.conllu",
    "fr_gsd-ud-dev.conllu",
    "fr_pud-ud-test.conllu",
    "fr_fqb-ud-test.conllu",
)
DEV_TREEBANKS = ("fr_sequoia-ud-dev.conllu",)


def train_parse(treebanks: Path, output: Path, **overrides: Any) -> Path:  # noqa: ANN401 (values of a spaCy config)
    """Train tagger, parser and lemmatizer on the folder `treebanks`; returns the folder of the best pipeline.

    `overrides` are values of parse.cfg by their dotted names, such as {"training.max_steps": 100}.
    """
    return _train("parse.cfg", output, _treebank_paths(treebanks) | overrides)


def train_names(
    treebanks: Path,
    timebank: Path,
    annotations: Path,
    parse: Path,
    output: Path,
    **overrides: Any,  # noqa: ANN401 (values of a spaCy config)
) -> Path:
    """Train the name finder beside the components of the pipeline at `parse`, which go on learning; returns the best
    pipeline.
    """
    folders = {"paths.annotations": annotations, "paths.timebank": timebank, "paths.parse": parse}
    for folder in folders.values():
        if not folder.is_dir():
            raise InputError(f"no folder {folder}; see the model card for the data that training needs")
    return _train("names.cfg", output, _treebank_paths(treebanks) | {k: str(v) for k, v in folders.items()} | overrides)


def _treebank_paths(folder: Path) -> dict[str, Any]:
    for name in (*TRAIN_TREEBANKS, *DEV_TREEBANKS):
        if not (folder / name).is_file():
            raise InputError(f"no treebank {folder / name}; see the model card for where it is published")
    return {
        "paths.train": [str(folder / name) for name in TRAIN_TREEBANKS],
        "paths.dev": [str(folder / name) for name in DEV_TREEBANKS],
    }


def _train(config: str, output: Path, overrides: dict[str, Any]) -> Path:
    output.mkdir(parents=True, exist_ok=True)
    path = Path(str(files("filrouge.mentions.training") / config))
    nlp = init_nlp(DEFAULT_CONFIG.merge(load_config(path, overrides=overrides)))
    train(nlp, output, stdout=sys.stdout, stderr=sys.stderr)
    return output / "model-best"
