"""Clubs called by their towns: "Lens a battu Lille", "Beaulieu - Noidans : 2-2"."""

import re
from collections.abc import Sequence

from filrouge.lexicon.matches import matches
from filrouge.mentions.names.words import Word

_SCORE = re.compile(r"\d{1,3}[-–:]\d{1,3}")
_OPENING = frozenset(["que", "qu'", "et", "mais", "puis", "quand", "lorsque", "où", "si", "car"])
_CLITICS = frozenset(["a", "ont", "avait", "avaient", "s'", "se", "n'", "ne", "est", "l'", "doit", "va", "sera", "y"])
_HYPHENS = ("-", "–", "—")
_MAX_CLITICS = 2


def plays(row: Sequence[Word], first: int, last: int) -> bool:
    """Whether the name `row[first:last]` is a side of a match: what beats or is beaten, or plays, or is played
    against, in a sentence about sport.
    """
    sport = _is_sport(row[:first]) or _is_sport(row[last:])
    before = row[first - 1] if first and not row[first].gap.strip() else None
    if before and _is_against(row, first):
        return sport
    if _is_said(before, sport):
        return True
    if (before is None or before.low in _OPENING) and _is_said(_predicate(row, last), sport):
        return True
    beside = (row[first].gap.strip() if first else "", row[last].gap.strip() if last < len(row) else "")
    return any(gap in _HYPHENS for gap in beside) and any(_SCORE.fullmatch(word.text) for word in row)


def _is_sport(words: Sequence[Word]) -> bool:
    """Whether a score or a noun of sport stands there: "2-1", "81 à 71", "au terme du derby"."""
    if any(_SCORE.fullmatch(word.text) or word.low in matches().about for word in words):
        return True
    return any(
        a.text.isdigit() and b.low == "à" and c.text.isdigit()
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )


def _is_against(row: Sequence[Word], first: int) -> bool:
    against = matches().against
    return row[first - 1].low in against or (first > 1 and f"{row[first - 2].low} {row[first - 1].low}" in against)


def _predicate(row: Sequence[Word], last: int) -> Word | None:
    """The word behind the name that is no auxiliary or pronoun: "battu" in « Lens n'a battu personne »."""
    at = last
    while at < min(len(row), last + _MAX_CLITICS) and row[at].low in _CLITICS and not row[at].gap.strip():
        at += 1
    return row[at] if at < len(row) and not row[at].gap.strip() else None


def _is_said(word: Word | None, sport: bool) -> bool:
    return word is not None and (word.low in matches().beats or (sport and word.low in matches().plays))
