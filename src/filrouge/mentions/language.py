"""The language of the bundled pipeline: French of the press, without what is slow to import.

spaCy's own French class compiles one regular expression of some 25,000 compound words when it is imported, about two
seconds. Universal Dependencies keeps every hyphenated compound whole, so a few rules do the same work (see
`tokenizer`).
"""

from collections.abc import Callable
from typing import Any

from spacy.language import BaseDefaults, Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import registry

import filrouge.mentions.names.embedding  # noqa: F401 (registers what the bundled pipeline's config names)
from filrouge.mentions.tokenizer import build_tokenizer


@registry.tokenizers("filrouge_tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """The factory that a pipeline's config names; see `tokenizer.build_tokenizer`."""
    return lambda nlp: build_tokenizer(nlp.vocab)


class PressFrenchDefaults(BaseDefaults):
    """Only the tokenizer is our own; every other attribute is spaCy's base."""

    config: Any = {"nlp": {"tokenizer": {"@tokenizers": "filrouge_tokenizer.v1"}}}  # noqa: RUF012


@registry.languages("fr_press")
class PressFrench(Language):  # type: ignore[no-untyped-call]
    """French as newspapers and wires write it; `spacy.blank("fr_press")` gives the bare tokenizer."""

    lang = "fr_press"
    Defaults = PressFrenchDefaults
