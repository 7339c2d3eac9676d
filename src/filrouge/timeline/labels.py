"""The one line that a person reads on a timeline: the best clause that tells the event, trimmed."""

import re
from collections.abc import Iterable

_LONGEST = 110  # characters of a label; what is longer is cut at a word
_SPACE = re.compile(r"\s+")
_EDGE = " ,;:.–—-…«»“”\"'’()[]\n\t"
_OPENERS = re.compile(
    r"^(?:(?:et|mais|puis|or|donc|car|alors|ainsi|(?:(?:tandis|alors|après) |lors)?qu[e’']|quand|qui|dont|où)\s*)+",
    re.IGNORECASE,
)


def tidy(clause: str) -> str:
    """A clause as a label: one line, no opening conjunction, no closing punctuation, a capital, at most 110
    characters.
    """
    text = _OPENERS.sub("", _SPACE.sub(" ", clause).strip(_EDGE)).strip(_EDGE)
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0].rstrip(_EDGE) + "…"
    return text[:1].upper() + text[1:]


def best(clauses: Iterable[tuple[str, int, str]]) -> str:
    """The best of (clause, number of participants named in it, tie-break): many participants, a readable length."""
    ranked = sorted(clauses, key=lambda c: (-min(c[1], 3), abs(len(c[0]) - 70) // 20, bool(_OPENERS.match(c[0])), c[2]))
    for clause, _, _ in ranked:
        if label := tidy(clause):
            return label
    return ""
