"""A cheap test of what language an article is in."""

import re
from functools import cache

from filrouge.lexicon.tables import read_table

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters
_FEWEST_WORDS = 20
_CLEARLY = 1.5


@cache
def _function_words() -> dict[str, frozenset[str]]:
    data = read_table("stopwords.toml")
    return {language: frozenset(words) for language, words in data.items()}


def guess_language(text: str) -> str:
    """The ISO 639-1 code of the language that `text` seems to be in: "fr" unless something else is clear, "und" if no
    known language.

    Compares the share of each language's function words; a text of fewer than 20 words is taken to be French.
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if len(words) < _FEWEST_WORDS:
        return "fr" if not words or _is_latin("".join(words)) else "und"
    shares = {
        language: sum(word in known for word in words) / len(words) for language, known in _function_words().items()
    }
    best = max(shares, key=lambda language: (shares[language], language))
    if shares[best] < 0.05:
        return "fr" if _is_latin("".join(words)) else "und"
    return best if shares[best] > _CLEARLY * shares["fr"] else "fr"


def _is_latin(letters: str) -> bool:
    return sum(letter < "\u0250" for letter in letters) * 2 > len(letters)
