"""Yardsticks: dates that only say how rare or how large something is, and date no event."""

from itertools import takewhile

from filrouge.lexicon.grammar import grammar
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Sentence, Token

_REACH = 7  # words: room for "contre une hausse de 12 % en" and "son plus haut niveau en clôture depuis"


def is_yardstick(sentence: Sentence, time: TimeMention) -> bool:
    """True for a date that something is measured by: "au plus haut depuis la mi-juillet", "une première depuis 2008",
    "en hausse par rapport à l'an dernier", "contre 12 % en 2019", "plus tard qu'en 2020".
    """
    before = [token for token in sentence.tokens if token.start < time.start][-_REACH:]
    return _is_a_record(before) if time.boundary == "since" else _is_compared(before)


def _is_a_record(before: list[Token]) -> bool:
    words = {token.text.casefold() for token in before}
    negated = "ne" in words or "n'" in words  # "n'est plus en ligne depuis le 10 janvier"
    return not negated and not grammar().yardsticks.isdisjoint(words)


def _is_compared(before: list[Token]) -> bool:
    near = list(takewhile(lambda token: token.pos not in ("VERB", "PUNCT"), reversed(before)))
    words = [token.text.casefold() for token in reversed(near)]
    if not grammar().comparing.isdisjoint(words):
        return True
    if "contre" in words:
        return not grammar().measures.isdisjoint(words[words.index("contre") :])
    if words[-3:] in (["plus", "tard", "que"], ["plus", "tard", "qu'"]) and words[-4:-3] == ["pas"]:
        return False  # "pas plus tard qu'hier"
    bare = [word for word in words if word not in ("en", "à", "au", "lors")]
    return bare[-1:] in (["qu'"], ["que"]) and not grammar().degrees.isdisjoint(bare)
