"""Names that are also words: "Orange", "Carrefour", "Total", "Parler".

A tagger takes them for the word. What an article writes with a capital in the middle of its sentences is a name
there, so it is parsed once more with a plain name in its place; the text and its offsets stay as they are.
"""

from collections import Counter
from collections.abc import Sequence

STAND_IN = "Renault"
"""The name that is parsed in a homograph's place: one word, neither a French word nor a place."""

_OPENERS = frozenset(".!?…:;«»\"'()[]–—-•*/|")
_LEAST = 2


def homographs(words: Sequence[Sequence[str]], is_name: Sequence[Sequence[bool]]) -> frozenset[str]:
    """The capitalised words that an article uses as names but the tagger does not always read so.

    `words` are the article's stretches, word by word; `is_name` says which of them the tagger took for proper nouns.
    A word counts when it stands capitalised within a sentence at least twice, more often so than in small letters,
    and was misread once.
    """
    inside: Counter[str] = Counter()
    misread: set[str] = set()
    small: Counter[str] = Counter()
    for row, named in zip(words, is_name, strict=True):
        if _is_headline_case(row):
            continue
        for i, word in enumerate(row):
            if not word[:1].isupper():
                small[word] += 1
            elif len(word) > 2 and word[1:].islower():
                inside[word] += i > 0 and row[i - 1] not in _OPENERS
                if not named[i]:
                    misread.add(word)
    return frozenset(w for w in misread if inside[w] >= _LEAST and inside[w] > small[w.lower()])


def _is_headline_case(row: Sequence[str]) -> bool:
    """True for a line most of whose words are capitalised: its capitals say nothing."""
    letters = [word for word in row if word.isalpha()]
    return len(letters) > 2 and sum(word[0].isupper() for word in letters) > 0.7 * len(letters)
