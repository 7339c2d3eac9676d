"""The pipeline that tags, parses and names: the bundled one, or any spaCy pipeline with Universal Dependencies
labels.
"""

from contextlib import AbstractContextManager, nullcontext
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.util import is_package
from thinc.api import get_current_ops, use_ops

import filrouge.mentions.language
from filrouge.errors import ModelError
from filrouge.mentions.mention import NameType

BUNDLED: Final = "filrouge"

# What other French pipelines call names. MISC is too mixed to be a type: None says that the span is not taken as a
# name.
FOREIGN_NAME_LABELS: Final[dict[str, NameType | None]] = {
    "PER": "person",
    "PERSON": "person",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "ORG": "organization",
    "PRODUCT": "product",
    "WORK_OF_ART": "product",
    "EVENT": "event",
    "MISC": None,
}
NAME_LABELS: Final[dict[str, NameType]] = {
    "person": "person",
    "company": "company",
    "organization": "organization",
    "place": "place",
    "product": "product",
    "event": "event",
    "host": "host",
}
_LANGUAGES = {"fr", "fr_press"}
_TAGGERS = {"morphologizer", "tagger"}


def load(name_or_path: str | Path | None = None, **spacy_load_kwargs: Any) -> Language:  # noqa: ANN401 (spaCy's own)
    """A pipeline that filrouge can read articles with.

    Without a name, the bundled French pipeline; else an installed spaCy package ("fr_core_news_lg") or a folder. The
    keyword arguments are those of `spacy.load` (`exclude`, `disable`, `enable`, `config`, `vocab`).

    Raises ModelError when there is no such pipeline, when it cannot be read, or when it is not French or has no
    part-of-speech tagger or no dependency parser (components that the caller excludes are not asked for).
    """
    path = _bundled_path() if name_or_path in (None, BUNDLED) else name_or_path
    nlp = _load(path, spacy_load_kwargs)
    _check(nlp, str(name_or_path or "the bundled pipeline"), spacy_load_kwargs)
    return nlp


def numpy_products() -> AbstractContextManager[None]:
    """What is loaded or made inside multiplies its matrices with numpy, whose OpenBLAS takes half the time of the BLIS
    that is thinc's default, or less. Whoever has asked spaCy for a GPU, or for Apple's library, keeps that.
    """
    return use_ops("numpy", use_blis=False) if get_current_ops().name == "numpy" else nullcontext()


def version_of(nlp: Language) -> str:
    """The pipeline's name and version, "fr_press_press-0.1.0", for what it has written."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"


def name_type(label: str) -> NameType | None:
    """The type of a name with this label of the bundled or a foreign pipeline; None when the label is no name type."""
    return NAME_LABELS.get(label) or FOREIGN_NAME_LABELS.get(label)


def _bundled_path() -> Path:
    path = Path(str(files("filrouge.mentions"))) / "model"
    if not (path / "config.cfg").is_file():
        raise ModelError(
            f"the bundled pipeline is missing ({path}); install filrouge again, or name a pipeline with --model"
        )
    return path


def _load(path: str | Path, arguments: dict[str, Any]) -> Language:
    if isinstance(path, str) and not is_package(path) and not Path(path).exists():
        raise ModelError(f"no pipeline {path!r}: neither an installed spaCy package nor a folder; check --model")
    if not is_package(str(path)) and not (Path(path) / "config.cfg").is_file():
        raise ModelError(f"{path} is no spaCy pipeline: it has no config.cfg; name a folder that spaCy's to_disk wrote")
    try:
        with numpy_products():
            return spacy.load(path, **arguments)
    except (
        Exception
    ) as error:  # spaCy raises ValueError, KeyError, OSError, ConfigValidationError... for a broken folder
        reason = " ".join(str(error).split())
        raise ModelError(f"cannot load the pipeline {path}: {reason[:300]}") from error


def _check(nlp: Language, name: str, arguments: dict[str, Any]) -> None:
    if nlp.lang not in _LANGUAGES:
        raise ModelError(f"the pipeline {name} is for language {nlp.lang!r}; filrouge reads French, name a French one")
    left_out = {*_names(arguments.get("exclude")), *_names(arguments.get("disable"))}
    if arguments.get("enable"):
        return
    present = set(nlp.pipe_names)
    if not present & _TAGGERS and not left_out & _TAGGERS:
        raise ModelError(
            f"the pipeline {name} has no part-of-speech tagger (morphologizer or tagger); filrouge needs one"
        )
    if "parser" not in present | left_out:
        raise ModelError(
            f"the pipeline {name} has no dependency parser; filrouge needs one with Universal Dependencies labels"
        )


def _names(value: Any) -> list[str]:  # noqa: ANN401 (spaCy takes a name or an iterable of names)
    return [value] if isinstance(value, str) else list(value or ())


assert (
    filrouge.mentions.language.PressFrench.lang in _LANGUAGES
)  # importing it registers the language that the bundle names
