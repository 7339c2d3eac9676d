"""Dates that go on from the one before: "Le 13 novembre 2015, ... Le 18 novembre, ..."; "Le lundi 20 avril, ... Le
jeudi, ...".
"""

import datetime
from dataclasses import replace

from filrouge.mentions.dates.direction import direction_from_words
from filrouge.mentions.dates.expression import (
    Absolute,
    Both,
    DayNumber,
    Direction,
    Expression,
    MonthDay,
    MonthName,
    Offset,
    Period,
    Range,
    Recurring,
    Weekday,
)
from filrouge.mentions.dates.lines import heads_line, in_turn
from filrouge.mentions.dates.reading import Piece, Reading
from filrouge.when import When

_REACH = 400
"""Characters between the two dates, in one paragraph."""
_SPAN = 90
"""Days between them: a story told day by day or month by month."""
_BACK = 14
"""Days by which the second may come before the first: "la catastrophe du 26 avril 2015. Le message du 24 avril"."""
_FRESH = 45
"""Days from the publication within which a date without a year is of the news itself."""
_WEEK_AFTER = Range(Offset("day", 1, 1, "antecedent"), Offset("day", 7, 7, "antecedent"))
_BIRTHS = frozenset(("ne", "nee", "nes", "nees", "naissance"))


def continue_story(r: Reading, found: list[Piece], published: When | None) -> list[Piece]:
    """Each date without a year takes that of the full date just before it, where it comes soon after it in the
    calendar; a bare weekday that opens a sentence is the next one after it.

    Not after a birth, nor where the clause looks ahead, nor where the date can be of the news of the publication day:
    but always from line to line of a chronology.
    """
    told = _listed(r, found, published)
    for index in range(1, len(told)):
        before, piece = told[index - 1], told[index]
        weekday = _weekday_told(r, before, piece)
        if weekday is not None:
            told[index] = replace(piece, expression=Both(_WEEK_AFTER, Weekday(weekday)))
        if isinstance(before.expression, Absolute) and isinstance(piece.expression, MonthDay | MonthName):
            given = _given(before.expression.when, piece.expression)
            if given and _told(r, before, piece) and not _fresh(r, piece, published):
                told[index] = replace(piece, expression=Absolute(given))
    return _numbered(r, told)


def _numbered(r: Reading, found: list[Piece]) -> list[Piece]:
    """The dates, a bare number behind a day of its paragraph in that day's month: "Le 10 mars, ... Le 18, ..."."""
    told = list(found)
    day: Piece | None = None
    for index, piece in enumerate(told):
        if day and isinstance(piece.expression, DayNumber) and _told(r, day, piece):
            expression = _in_month_of(day.expression, piece.expression.day)
            if expression and direction_from_words(r, piece.start, piece.end) != "future":
                told[index] = replace(piece, expression=expression)
        if isinstance(told[index].expression, MonthDay) or _is_day(told[index].expression):
            day = told[index]
    return told


def _is_day(expression: Expression) -> bool:
    return isinstance(expression, Absolute) and expression.when.is_day


def _in_month_of(before: Expression, day: int) -> Expression | None:
    """That day of the same month, if it comes later in it."""
    if isinstance(before, MonthDay):
        return replace(before, day=day, weekday=None) if day > before.day else None
    first = before.when.earliest if isinstance(before, Absolute) else None
    try:
        return Absolute(When.day(first.replace(day=day))) if first and day > first.day else None
    except ValueError:
        return None


def _listed(r: Reading, found: list[Piece], published: When | None) -> list[Piece]:
    """The dates, those at the heads of lines in turn."""
    told, entry = list(found), None
    for index, piece in enumerate(told):
        if heads_line(r, piece):
            expression = (entry and in_turn(entry, piece.expression, published)) or piece.expression
            told[index] = replace(piece, expression=expression)
            entry = expression.when if isinstance(expression, Absolute) else None
    return told


def _weekday_told(r: Reading, before: Piece, piece: Piece) -> int | None:
    """The weekday of a "Le jeudi, ..." in a story told day by day; None for a habit ("Le jeudi, le musée ferme")."""
    if not isinstance(piece.expression, Recurring) or not r.token(piece.start).capital or r.key(piece.end) != ",":
        return None
    dated = isinstance(before.expression, Absolute | MonthDay | Both | Period)
    return piece.expression.weekday if dated and _told(r, before, piece) else None


def _given(before: When, expression: MonthDay | MonthName) -> When | None:
    """The date in the year of the one before, if it follows it closely."""
    first = before.earliest
    if first is None or expression.which is not None or not (before.is_day or before.precision == "month"):
        return None
    try:
        if isinstance(expression, MonthName):
            given = When.month(first.year, expression.month)
        else:
            given = When.day(datetime.date(first.year, expression.month, expression.day))
    except ValueError:
        return None
    start = given.earliest
    wrong_weekday = isinstance(expression, MonthDay) and expression.weekday not in (
        None,
        start.weekday() if start else None,
    )
    return given if start and not wrong_weekday and -_BACK <= (start - first).days <= _SPAN and start != first else None


def _told(r: Reading, before: Piece, piece: Piece) -> bool:
    """Whether the two dates stand in one paragraph, and the first is no date of birth."""
    start, end = r.token(before.end - 1).end, r.token(piece.start).start
    between = r.text[start:end] if end - start <= _REACH else "\n\n"
    return "\n\n" not in between and not any(r.key(i) in _BIRTHS for i in range(before.start - 3, before.start))


def _fresh(r: Reading, piece: Piece, published: When | None) -> bool:
    direction = direction_from_words(r, piece.start, piece.end)
    if direction == "future":
        return True
    if published is None or published.earliest is None or published.latest is None:
        return False
    first, last = published.earliest, published.latest
    return any(_near(piece.expression, year, first, last, direction) for year in range(first.year - 1, last.year + 2))


def _near(
    expression: object, year: int, first: datetime.date, last: datetime.date, direction: Direction | None
) -> bool:
    """Whether the date falls, in a year, shortly before the publication, or shortly after it if nothing looks back."""
    try:
        if isinstance(expression, MonthName):
            day, end = datetime.date(year, expression.month, 1), datetime.date(year, expression.month, 28)
        elif isinstance(expression, MonthDay):
            day = end = datetime.date(year, expression.month, expression.day)
        else:
            return False
    except ValueError:
        return False
    ahead = 0 if direction == "past" else _FRESH
    return (first - end).days <= _FRESH and (day - last).days <= ahead
