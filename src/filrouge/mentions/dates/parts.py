"""Parts of a period, and units counted in one: "début février", "premiers jours d'avril", "premier lundi d'octobre"."""

from typing import cast

from filrouge.mentions.dates import years
from filrouge.mentions.dates.expression import (
    Absolute,
    Containing,
    DayNumber,
    Division,
    Expression,
    MonthName,
    Nth,
    Part,
    Period,
    Place,
    Season,
    Unanchored,
    Unit,
    Weekday,
)
from filrouge.mentions.dates.numbers import day_of_month, ordinal, unit_at
from filrouge.mentions.dates.periods import week_of_year
from filrouge.mentions.dates.reading import OF, Piece, Reading
from filrouge.when import When

_DIVISIONS = {"t": "quarter", "q": "quarter", "s": "semester"}


def part(r: Reading, i: int) -> Piece | None:
    """ "début février", "mi-mars", "fin 2020", "fin de semaine", "milieu de l'année 2000", "fin de l'année
    dernière"."""
    place = r.words.places.at(r.tokens, i)
    if place is None:
        return None
    j = r.skip(place[1], "-")
    if r.key(j) == "le":
        return None  # "la grève a pris fin le 22 novembre": an end, then a date
    inner = (r.date(j) or years.bare_year(r, j)) if r.key(j) not in OF else None
    if inner is None and r.key(j) in OF:
        inner = r.date(j + 1) or (bare_unit(r, j + 1) if place[0] != "middle" or r.key(j) == "de" else None)
        inner = inner or (bare_unit(r, r.skip(j + 1, "la", "l'")))
    if inner is None or (isinstance(inner.expression, Period) and inner.expression.unit == "day"):
        return None
    if r.key(i) == "mi" and not (r.token(j).joined or r.key(j - 1) == "-" or r.key(j) in r.words.months):
        return None
    return Piece(Part(cast(Place, place[0]), inner.expression), i, inner.end)


def bare_unit(r: Reading, i: int) -> Piece | None:
    """ "semaine" in "fin de semaine", "année" in "la fin de l'année": the present one."""
    unit = unit_at(r, i)
    if unit is None or unit[0] not in ("week", "weekend", "month", "year", "quarter", "semester", "century", "decade"):
        return None
    which = r.words.which.at(r.tokens, unit[1])
    if which and which[0] in (-1, 0, 1):
        return Piece(Period(unit[0], which[0]), i, which[1])
    return Piece(Period(unit[0], 0), i, unit[1])


def first_days(r: Reading, i: int) -> Piece | None:
    """ "premiers jours d'avril", "dernières semaines de 2020"."""
    place: Place | None = (
        "start" if r.key(i) in ("premiers", "premieres") else "end" if r.key(i) in ("derniers", "dernieres") else None
    )
    unit = unit_at(r, i + 1) if place else None
    of = _of(r, unit[1]) if unit else None
    if place is None or of is None or not isinstance(of.expression, Absolute | MonthName | Period | Season | Nth):
        return None
    return Piece(Part(place, of.expression), i, of.end)


def nth(r: Reading, i: int) -> Piece | None:
    """ "premier lundi d'octobre", "dernière semaine de mars", "deuxième quinzaine d'avril", "3 du mois", "premier
    semestre"."""
    this_month = (r.key(i + 1), r.key(i + 2)) in (("du", "mois"), ("de", "ce"))
    number = ordinal(r, i) or (day_of_month(r, i) if this_month else None)
    if number is None or abs(number[0]) > 53:
        return None
    j = number[1]
    weekday = r.words.weekdays.get(r.key(j))
    found = r.words.units.at(r.tokens, j)
    unit, end = ("day", j + 1) if weekday is not None else found or ("", j)
    if not unit and r.key(j) in ("du", "de") and "mois" in (r.key(j + 1), r.key(j + 2)):
        unit, end = "day", j
    if r.key(j) == "moitie":
        return half(r, i, number[0], j + 1)
    if not unit or unit in ("century", "decade", "year"):
        return None
    if unit in ("quarter", "semester"):
        return _division(r, i, cast(Unit, unit), number[0], end)
    of = _of(r, end)
    if of is None:
        return Piece(Unanchored(r.text[r.token(i).start : r.token(end - 1).end]), i, end) if unit == "week" else None
    return Piece(Nth(number[0], cast(Unit, unit), of.expression, weekday), i, of.end)


def half(r: Reading, i: int, number: int, end: int) -> Piece | None:
    """ "la première moitié de 2016", "la seconde moitié du mois": of a year its semester, of a month its fortnight."""
    of = _of(r, end)
    if of is None or number not in (1, 2):
        return None
    expression = of.expression
    known = expression.when.precision if isinstance(expression, Absolute) else getattr(expression, "unit", "")
    unit: Unit | None = "semester" if known == "year" else None
    if unit is None and (known == "month" or isinstance(expression, MonthName)):
        unit = cast(Unit, "fortnight")
    return Piece(Nth(number, unit, expression), i, of.end) if unit else None


def _of(r: Reading, i: int) -> Piece | None:
    """What a unit is counted in: "d'octobre 2020", "du mois prochain", "de l'année"."""
    if r.key(i) not in OF:
        return None
    inner = r.date(i + 1) or bare_unit(r, r.skip(i + 1, "l'", "la"))
    if inner is None and r.key(i) == "du":
        inner = bare_unit(r, i + 1)
    return inner if inner and not isinstance(inner.expression, Weekday | Unanchored) else None


def week_number(r: Reading, i: int) -> Piece | None:
    """ "semaine 12", "semaine 12 de 2021": of the ISO calendar."""
    number = r.number(i + 1, 1, 53) if r.key(i) == "semaine" else None
    if number is None:
        return None
    known = years.year_after(r, i + 2, short=False)
    if known and isinstance(known[0], int):
        return Piece(Absolute(week_of_year(known[0], number) or When.none()), i, known[1])
    return Piece(Division("week", number), i, i + 2) if years.ends_here(r, i + 2) else None


def division(r: Reading, i: int) -> Piece | None:
    """ "T3 2016", "S1 2020", "3T 2018"."""
    letter, figure = (i, i + 1) if r.token(i).kind == "word" else (i + 1, i)
    name = _DIVISIONS.get(r.key(letter))
    number = r.number(figure, 1, 4 if name == "quarter" else 2, digits=1)
    if name is None or number is None or not r.token(i + 1).glued or not r.token(letter).capital:
        return None
    return _division(r, i, cast(Unit, name), number, i + 2, bare=False)


def _division(r: Reading, i: int, unit: Unit, number: int, end: int, bare: bool = True) -> Piece | None:
    """A quarter or semester, with its year if it is said."""
    known = years.year_after(r, end, short=False)
    if known:
        base: Expression = Absolute(When.year(known[0])) if isinstance(known[0], int) else known[0]
        return Piece(Nth(number, unit, base), i, known[1])
    if not bare:
        return None
    if number < 0:
        return Piece(Period(unit, -1), i, end)
    return Piece(Division(unit, number), i, end)


def unit_of(r: Reading, i: int) -> Piece | None:
    """ "semaine du 6 mars", "week-end de Pâques", "mois de mars", "mois de mai dernier", "journée de lundi", "soirée
    d'hier"."""
    day_part = r.words.day_parts.at(r.tokens, i)
    unit = ("day", day_part[1]) if day_part else unit_at(r, i)
    if unit is None:
        return None
    end = unit[1]
    if unit[0] not in ("day", "week", "weekend", "month") or r.key(end) not in OF:
        return None
    inner = r.date(end + 1) or (_numbered(r, end + 1) if r.key(end) == "du" else None)
    if inner is None or (not inner.certain and isinstance(inner.expression, Absolute)):
        return None
    if isinstance(inner.expression, MonthName) or unit[0] == "day":
        bare = unit[0] == "day" and isinstance(inner.expression, MonthName | Period | Part)
        return None if bare and not _is_day(inner.expression) else Piece(inner.expression, i, inner.end)
    if unit[0] == "month":
        return Piece(inner.expression, i, inner.end) if isinstance(inner.expression, Absolute | Nth) else None
    return Piece(Containing(cast(Unit, unit[0]), inner.expression), i, inner.end)


def _is_day(expression: Expression) -> bool:
    return isinstance(expression, Period) and expression.unit == "day"


def _numbered(r: Reading, i: int) -> Piece | None:
    """A day without its month: "la semaine du 6"."""
    day = day_of_month(r, i) if r.token(i).kind == "number" else None
    return Piece(DayNumber(day[0]), i, day[1]) if day and years.ends_here(r, day[1]) else None
