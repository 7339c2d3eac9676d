"""From trained pipelines to the folder that the package carries: no paths, no training settings, a description in
meta.json.
"""

import shutil
from pathlib import Path

import spacy
from spacy.language import DEFAULT_CONFIG
from spacy.strings import StringStore

import filrouge
from filrouge.mentions.pipeline import load

_BATCH_SIZE = 256  # three per cent faster than 64 on articles, and no more memory than a paragraph needs
SOURCES = [
    {"name": "UD French Sequoia 2.x", "license": "LGPL-LR", "author": "Marie Candito, Djamé Seddah and others"},
    {
        "name": "UD French GSD 2.x (development part)",
        "license": "CC BY-SA 4.0",
        "author": "Bruno Guillaume, Marie-Catherine de Marneffe and others",
    },
    {"name": "UD French PUD 2.x", "license": "CC BY-SA 3.0", "author": "Hans Uszkoreit and others"},
    {"name": "UD French FQB 2.x", "license": "LGPL-LR", "author": "Djamé Seddah and Marie Candito"},
    {"name": "French TimeBank (half)", "license": "LGPL-LR", "author": "André Bittar"},
    {"name": "filrouge names", "license": "MIT", "author": "the filrouge project"},
]


def release(parse: Path, names: Path, kinds: Path, target: Path) -> None:
    """Write the parse at `parse` and the name finder at `names` to `target` as one pipeline, fit to be committed, and
    the weights in the file `kinds` beside it.
    """
    nlp = load(parse, exclude=["ner"])
    strings = list(nlp.vocab.strings)  # without the words that names were trained on: nothing looks them up
    nlp.add_pipe("ner", source=spacy.load(names))
    config = DEFAULT_CONFIG.copy()
    config["nlp"] = nlp.config["nlp"] | {"batch_size": _BATCH_SIZE}
    config["components"] = nlp.config["components"]
    nlp.config = config
    nlp.meta.update(
        name="press",
        version=filrouge.__version__,
        description="French of the press: Universal Dependencies tags, trees and lemmas, names of seven types",
        author="the filrouge project",
        license="weights: LGPL-LR and CC BY-SA 4.0, derived from the sources",
        sources=SOURCES,
        performance={},
    )
    nlp.to_disk(target)
    StringStore([*strings, *nlp.get_pipe("ner").labels]).to_disk(target / "vocab" / "strings.json")  # type: ignore[attr-defined]
    shutil.copyfile(kinds, target / "kinds.npy")
