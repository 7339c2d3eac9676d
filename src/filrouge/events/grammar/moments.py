"""Nouns that a temporal preposition sets in time, and that so are of something that took place: "au cours d'une
rencontre", "en fin de réunion", "trois jours avant l'attaque".
"""

from filrouge.lexicon.connectives import Connective, connectives
from filrouge.mentions.mention import Sentence

_BEFORE_NOUN = ("case", "det", "amod", "nummod")


def moment(sentence: Sentence, noun: int) -> Connective | None:
    """The temporal preposition that introduces a noun phrase, as it is written, or None."""
    before = [i for i in sentence.children(noun) if i < noun and sentence.tokens[i].dep in _BEFORE_NOUN]
    first = min(before, default=noun)
    words = tuple(token.text.casefold() for token in sentence.tokens[: first + 1])
    return next((c for c in connectives() if c.words in (words[-len(c.words) :], words[-len(c.words) - 1 : -1])), None)
