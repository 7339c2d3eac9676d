"""Dates at the head of a line, as chronologies have them: "1997. X fonde Y.", "19 mai : Z démissionne"."""

from filrouge.mentions.dates.choose import named_in
from filrouge.mentions.dates.expression import Absolute, Expression, MonthDay, MonthName
from filrouge.mentions.dates.reading import Piece, Reading
from filrouge.when import When

_BULLETS = " \t\xa0\u202f•·*–—->"
_MARKS = (":", ".", "–", "—", "-", "|", "\n", "")
_WIDEST = 40
"""Characters in which the head of a line is looked for."""
_NEXT = 300
"""Days by which an entry without a year may follow the one before it."""


def heads_line(r: Reading, piece: Piece) -> bool:
    """Whether the piece opens its line, and a mark or the end of the line sets it apart from what follows."""
    start, end = r.token(piece.start).start, r.token(piece.end - 1).end
    line = r.text[max(0, start - _WIDEST) : start].rpartition("\n")[2]
    return not line.strip(_BULLETS) and r.text[end : end + _WIDEST].lstrip(" \t\xa0\u202f")[:1] in _MARKS


def in_turn(before: When, expression: Expression, published: When | None) -> Absolute | None:
    """A date without a year as the next one of its name from the entry before it on; None if that would be long after
    it, or after the publication.
    """
    first = before.earliest
    if first is None or not isinstance(expression, MonthDay | MonthName) or expression.which is not None:
        return None
    for year in (first.year, first.year + 1):
        given = named_in(expression, year)
        if given and given.earliest and given.latest and given.latest >= first:
            late = published is not None and published.latest is not None and given.earliest > published.latest
            return None if late or (given.earliest - first).days > _NEXT else Absolute(given)
    return None
