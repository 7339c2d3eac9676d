"""The kind of a name, guessed from what annotated names have taught: the recogniser's vote, and beside it a log-linear
model over the name's spelling, its words, the words around it and its place in the parse.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from filrouge.errors import ModelError
from filrouge.lexicon.names import Kind
from filrouge.mentions.mention import Sentence
from filrouge.mentions.names.surroundings import around, governed, own_words, spelling
from filrouge.mentions.names.words import Word

KINDS: tuple[Kind, ...] = get_args(Kind)
"""The kinds in the order of the model's columns."""

ROW = np.dtype([("feature", "<u4"), ("weights", "<f2", (len(KINDS),))])
"""One feature in the file: its number, and how much it speaks for each kind, in nats."""

_SEEN = 0.8
"""What counts of what was learned: it leans on the same words as the clues beside it."""

_VOTE = 1.0
"""What the recogniser's vote weighs, in nats. On names that neither has learned from 0.6 to 1 do alike."""


@dataclass(frozen=True)
class Occurrence:
    """A name over `row[first:last]`, and the sentence that the words are of."""

    row: Sequence[Word]
    first: int
    last: int
    sentence: Sentence

    @cached_property
    def scores(self) -> NDArray[np.float32]:
        """How much what is seen of the name here speaks for each kind."""
        form = self.row[self.first : self.last]
        features = [*spelling(form), *own_words(form), *self.surroundings]
        found = [weights for feature in features if (weights := _model().get(number_of(feature))) is not None]
        return np.sum(found, axis=0) if found else np.zeros(len(KINDS), np.float32)

    @property
    def surroundings(self) -> list[str]:
        """The features of all that is not the name itself."""
        start, end = self.row[self.first].start, self.row[self.last - 1].end
        return [*around(self.row, self.first, self.last), *governed(self.sentence, start, end)]


def number_of(feature: str) -> int:
    """What stands for a feature in the model."""
    return crc32(feature.encode())


def heard(occurrences: Sequence[Occurrence], votes: Mapping[Kind, int]) -> NDArray[np.float32]:
    """How much all that was learned speaks for each kind of a name, in nats: the mean over its occurrences, since they
    say much the same, and the recogniser's votes by their share.
    """
    shares = np.array([votes.get(kind, 0) for kind in KINDS], np.float32) / max(sum(votes.values()), 1)
    seen = [one.scores for one in occurrences]
    return _VOTE * shares + (_SEEN * np.mean(seen, axis=0) if seen else np.float32(0))


@cache
def _model() -> Mapping[int, NDArray[np.float32]]:
    """The bundled weights, by the number of the feature."""
    path = Path(str(files("filrouge.mentions"))) / "model" / "kinds.npy"
    try:
        table: NDArray[Any] = np.load(path, allow_pickle=False)
    except (OSError, ValueError) as error:
        raise ModelError(f"cannot read what types names ({path}: {error}); install filrouge again") from error
    return dict(zip(table["feature"].tolist(), table["weights"].astype(np.float32), strict=True))
