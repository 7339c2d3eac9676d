"""Finding the time expressions of a text: read each place once, keep what is a date, anchor it, resolve it."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

from filrouge.mentions.dates.clock import clock_after, clock_before
from filrouge.mentions.dates.direction import direction_from_words, is_held_until, is_set_for, opens_told
from filrouge.mentions.dates.expression import (
    About,
    Anaphoric,
    Boundary,
    Direction,
    Division,
    Duration,
    Expression,
    MonthName,
    Offset,
    Period,
    Range,
    Recurring,
    Rolling,
    Season,
    TimeMention,
    Unanchored,
    Weekday,
)
from filrouge.mentions.dates.grammar import reading, whole
from filrouge.mentions.dates.guard import accepted, in_a_name
from filrouge.mentions.dates.lists import days_before, share_years
from filrouge.mentions.dates.narrative import continue_story
from filrouge.mentions.dates.ranges import span
from filrouge.mentions.dates.reading import Piece, Reading, longest
from filrouge.mentions.dates.resolve import Anchor, needs, resolve
from filrouge.mentions.dates.starts import promising
from filrouge.when import When

_MONTH = 28
"""Days: what a month has at least."""
_FARTHEST = 20
"""Mentions to look back for an antecedent."""

Published = str | datetime.date | When | None
Directions = Callable[[int, int], Direction | None]
"""The direction of the clause around a stretch of characters, None where nothing says."""


@dataclass(frozen=True, slots=True)
class Found:
    """An accepted piece with what stands around it."""

    piece: Piece
    boundary: Boundary | None
    clock: str | None


def find_dates(text: str, published: Published = None, directions: Directions | None = None) -> list[TimeMention]:
    """The time expressions of `text`, in order, with their values as far as `published` (EDTF, a date, or a set)
    gives them.

    `directions` tells which way a clause looks, from a parse; without it the words of the sentence do. Offsets are
    code points. NotEdtf if `published` is a string that is none.
    """
    r, known = reading(text), publication(published)
    return _anchored(r, pieces(r, known), known, directions)


def publication(published: Published) -> When | None:
    """A publication date in any of its forms as a set of days."""
    if isinstance(published, str):
        return When.parse(published)
    if isinstance(published, datetime.datetime):
        published = published.date()
    return When.day(published) if isinstance(published, datetime.date) else published


def pieces(r: Reading, published: When | None = None) -> list[Found]:
    """The expressions of the text, in order and disjoint; what is published tells news from a story of long ago."""
    found: list[Piece] = []
    i = 0
    starts = promising([token.key for token in r.tokens])
    while (i := starts.find(1, i)) >= 0:
        blocked = r.words.not_dates.at(r.tokens, i)
        if blocked:
            i = blocked[1]
            continue
        piece = longest(whole(r, i), span(r, i))
        if piece is not None and in_a_name(r, piece):
            i = piece.end
            continue
        before = found[-1] if found else None
        if piece is None or not accepted(r, piece, before):
            i += 1
            continue
        earlier = [day for day in days_before(r, piece) if before is None or day.start >= before.end]
        found += [*earlier, _with_day_part(r, piece)]
        i = found[-1].end
    return [_around(r, piece) for piece in continue_story(r, share_years(r, found), published)]


def _with_day_part(r: Reading, piece: Piece) -> Piece:
    """A date with the part of the day after it: "hier soir", "lundi dans la soirée"."""
    part = r.words.day_part_phrases.at(r.tokens, piece.end)
    return replace(piece, end=part[1]) if part else piece


def _around(r: Reading, piece: Piece) -> Found:
    """The time after or before a date, the boundary and approximation before it."""
    start = piece.start
    led = start - (r.key(start - 1) in ("le", "la", "les"))
    about = r.words.about.before(r.tokens, start) or r.words.about.before(r.tokens, led)
    if about and not isinstance(piece.expression, Duration | Recurring):
        piece = replace(piece, expression=About(piece.expression))
    clock = clock_after(r, piece.end)
    return Found(piece, piece.boundary or boundary_before(r, start), clock[0] if clock else clock_before(r, start))


def boundary_before(r: Reading, start: int) -> Boundary | None:
    """ "depuis", "à partir de", "jusqu'à", "avant"... before a date, its determiner aside."""
    j = start
    while j > 0 and r.key(j - 1) in ("le", "la", "l'", "les", "ce"):
        j -= 1
    found = r.words.boundaries.before(r.tokens, j)
    if found is None or (r.key(found[1]) == "des" and not r.token(found[1]).accented):  # "des" is not "dès"
        return None
    return cast(Boundary, found[0])


def _anchored(
    r: Reading, found: list[Found], published: When | None, directions: Directions | None
) -> list[TimeMention]:
    mentions: list[TimeMention] = []
    for item in found:
        mentions.append(_mention(r, item, published, mentions, directions))
    looking = {m.expression: m.direction for m in mentions if m.direction and m.needs == "publication"}
    return [_echoed(m, looking.get(m.expression), published) for m in mentions]


def _echoed(mention: TimeMention, direction: Direction | None, published: When | None) -> TimeMention:
    """A date without a verb, in a title, looks where the text looks with the same words: "Une audience en septembre"
    above "L'affaire sera plaidée en septembre".
    """
    if mention.direction or mention.needs != "publication" or direction is None:
        return mention
    when = resolve(mention.expression, Anchor(published, None, direction))
    return replace(mention, when=when or mention.when, direction=direction)


def _mention(
    r: Reading, found: Found, published: When | None, earlier: list[TimeMention], directions: Directions | None
) -> TimeMention:
    piece, expression = found.piece, found.piece.expression
    start, end = r.token(piece.start).start, r.token(piece.end - 1).end
    need = needs(expression)
    direction: Direction | None = None
    if need == "publication":
        direction = _direction(r, found, directions(start, end) if directions else None, directions is not None)
    leans = need == "antecedent" and not isinstance(expression, Unanchored)
    antecedent = _antecedent(r.text, start, earlier, _of_days(expression)) if leans else None
    leaning = earlier[antecedent].when if antecedent is not None else None
    if leans and antecedent is None and not r.text[:start].strip() and not r.text[end:].strip(" \n.!?"):
        leaning = published  # the expression is all there is: a question put to an assistant
    when = resolve(expression, Anchor(published, leaning, direction))
    if when is not None and not when:  # "hier, dimanche" in an article of a Tuesday: the weekday is a slip
        when = resolve(_first(expression), Anchor(published, leaning, direction))
    return TimeMention(
        start,
        end,
        r.text[start:end],
        expression,
        when or None,
        _looks(expression) or direction,
        found.boundary,
        found.clock,
        antecedent,
        need,
    )


def _direction(r: Reading, found: Found, parsed: Direction | None, is_parsed: bool) -> Direction | None:
    """Which way the clause looks: what has lasted since a date looks back, what is kept so until a date ahead, else
    the parse says it, else the words; a present that begins or ends with a weekday does so with the next one: "prend
    les commandes dès lundi".
    """
    if found.boundary == "since" or opens_told(r, found.piece.start):
        return "past"
    if is_set_for(r, found.piece.start, found.piece.end):
        return "future"
    if found.boundary == "until" and is_held_until(r, found.piece.start):
        return "future"
    if found.boundary in ("from", "until") and isinstance(found.piece.expression, Weekday) and is_parsed:
        return parsed or "future"
    said = parsed or direction_from_words(r, found.piece.start, found.piece.end)
    if found.boundary != "until" or parsed:
        return said
    if isinstance(found.piece.expression, Weekday):
        return said or "future"
    return "future" if said == "future" else None  # "sont prises jusqu'au 10 juin", "sont restées jusqu'au 10 juin"


def _looks(expression: Expression) -> Direction | None:
    """The direction that the words of an expression give by themselves: "la semaine prochaine", "novembre dernier"."""
    if isinstance(expression, Period | Rolling | Offset) and expression.base != "publication":
        return None
    if isinstance(expression, Duration | Range | Unanchored):
        return None
    signs = (getattr(expression, name, None) for name in ("which", "offset", "count", "high"))
    sign = next((sign for sign in signs if sign), None)
    return ("past" if sign < 0 else "future") if sign else None


def _first(expression: Expression) -> Expression:
    return (
        getattr(expression, "second", expression)
        if isinstance(getattr(expression, "first", None), Weekday)
        else getattr(expression, "first", expression)
    )


def _of_days(expression: Expression) -> bool:
    """Whether an anaphoric expression counts from a day: "le lendemain", "trois jours plus tard"."""
    return isinstance(expression, Anaphoric) or (isinstance(expression, Period | Offset) and expression.unit == "day")


def _names_days(mention: TimeMention) -> bool:
    """Whether a mention is finer than a month."""
    if mention.when:
        return (mention.when.size or _MONTH) < _MONTH
    return not isinstance(mention.expression, MonthName | Season | Division)


def _antecedent(text: str, start: int, earlier: list[TimeMention], days: bool = False) -> int | None:
    """The index of the mention that an anaphoric one at `start` leans on: the last one that names a date, or `days`, a
    few mentions back; "au lendemain de l'annonce" names none that the next paragraph could take up.
    """
    for index in range(len(earlier) - 1, max(-1, len(earlier) - 1 - _FARTHEST), -1):
        mention = earlier[index]
        # "pas avant décembre 2024" names no time of the story
        nameless = mention.boundary in ("before", "until", "since") or isinstance(
            mention.expression, Duration | Recurring
        )
        elsewhere = isinstance(mention.expression, Unanchored) and "\n\n" in text[mention.end : start]
        if not nameless and not elsewhere and (not days or _names_days(mention)):
            return index
    return None
