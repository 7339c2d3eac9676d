"""Dates seen from the publication or from an earlier date: "hier", "la semaine dernière", "ce mois-ci", "la veille"."""

from filrouge.mentions.dates.expression import (
    Anaphoric,
    Both,
    Containing,
    Expression,
    Offset,
    Period,
    Range,
    Season,
    Unanchored,
    Unit,
    Weekday,
)
from filrouge.mentions.dates.named import day_and_month
from filrouge.mentions.dates.numbers import unit_at, year
from filrouge.mentions.dates.reading import Piece, Reading


def deictic(r: Reading, i: int) -> Piece | None:
    """ "hier", "aujourd'hui vendredi", "hier, dimanche"."""
    found = r.words.deictic.at(r.tokens, i)
    if found is None:
        return None
    offset, end = found
    day: Expression = Period("day", offset)
    j = r.skip(end, ",")
    number = r.words.weekdays.get(r.key(j))
    date = day_and_month(r, r.skip(j if number is None else j + 1, "le"))
    if date and (r.key(end) != "," or number is not None):
        return Piece(Both(day, date.expression), i, date.end)
    if number is not None and r.number(j + 1, 1, 31) is None and not r.token(j).capital:
        return Piece(Both(day, Weekday(number)), i, j + 1)
    return Piece(day, i, end)


def demonstrative(r: Reading, i: int) -> Piece | None:
    """ "ce mois-ci", "cette année-là", "ce lundi", "cet été", "ce soir", "ce même jour"."""
    if r.key(i) not in ("ce", "cet", "cette"):
        return _same(r, i)
    j = r.skip(i + 1, "meme")
    same = j > i + 1
    unit = unit_at(r, j)
    if unit and unit[0] != "day":
        ending = r.key(unit[1]) if r.token(unit[1]).joined or r.token(unit[1]).accented else ""
        if ending == "la" or same:
            return Piece(Containing(unit[0], Anaphoric()), i, unit[1] + (ending == "la"))
        return Piece(Period(unit[0], 0), i, unit[1] + (ending == "ci"))
    part = r.words.day_parts.at(r.tokens, j)
    if part and r.key(j) not in ("soiree", "matinee"):
        there = r.key(part[1]) == "la" and r.token(part[1]).joined
        return Piece(Anaphoric() if there else Period("day", 0), i, part[1] + there)
    name = r.words.weekdays.get(r.key(j))
    if name is not None and r.number(j + 1, 1, 31) is None:
        there = r.key(j + 1) == "la" and r.token(j + 1).joined
        return Piece(Both(Weekday(name), Anaphoric()) if same or there else Weekday(name, 0), i, j + 1 + there)
    season = r.words.seasons.get(r.key(j))
    if season and year(r, j + 1) is None:
        there = r.key(j + 1) == "la" and r.token(j + 1).joined
        return None if there else Piece(Season(season, 0), i, j + 1)
    return None


def _same(r: Reading, i: int) -> Piece | None:
    """ "la même année", "au même mois"."""
    if r.key(i + 1) != "meme" or r.key(i) not in ("la", "le", "au", "du"):
        return None
    unit = unit_at(r, i + 2)
    if unit is None or unit[0] not in ("week", "month", "year", "weekend"):
        return None
    return Piece(Containing(unit[0], Anaphoric()), i, unit[1])


def period(r: Reading, i: int) -> Piece | None:
    """ "semaine dernière", "an prochain", "mois suivant", "prochaine semaine", "nuit dernière"."""
    if r.key(i) == "nuit":
        which = r.words.which.at(r.tokens, i + 1)
        if which and which[0] in (-1, 1):
            first, last = (-1, 0) if which[0] < 0 else (0, 1)
            return Piece(Range(Period("day", first), Period("day", last)), i, which[1])
        return None
    unit = unit_at(r, i)
    if unit and (unit[0] != "day" or (r.key(i) == "jour" and r.words.follows.at(r.tokens, unit[1]))):
        return _counted_unit(r, i, *unit)
    which = r.words.which.at(r.tokens, i)
    unit = unit_at(r, which[1]) if which and which[0] in (-1, 1) else None
    if which and unit and unit[0] not in ("day", "century") and not r.key(i).endswith("s"):
        return Piece(Period(unit[0], which[0]), i, unit[1])
    return None


def _counted_unit(r: Reading, i: int, unit: Unit, end: int) -> Piece | None:
    if r.key(end - 1) in (
        "ans",
        "annees",
        "semaines",
        "siecles",
        "decennies",
        "trimestres",
        "semestres",
        "weekends",
        "ends",
    ):
        return None
    if r.key(end - 1) == "quinzaine":
        return None
    which = r.words.which.at(r.tokens, end)
    if which and not (which[0] == 0 and r.key(end) != "en") and which[0] != 2:
        return Piece(Period(unit, which[0]), i, which[1])
    follows = r.words.follows.at(r.tokens, end)
    if follows and unit != "century":
        return Piece(Period(unit, follows[0], "antecedent"), i, follows[1])
    return None


def anaphora(r: Reading, i: int) -> Piece | None:
    """ "la veille", "le lendemain", "le jour même", "ce jour-là"; "la veille de" is read with what follows."""
    time = r.words.anaphoric_times.at(r.tokens, i)
    if time:
        return Piece(Anaphoric(), i, time[1])
    found = r.words.anaphoric.at(r.tokens, i)
    if found is None:
        return None
    days, end = found
    of = r.key(end) in ("de", "d'", "du", "des", "que", "ou")
    if r.key(i) in ("dans", "au") and (of or r.words.which.at(r.tokens, end)):  # "dans la nuit de mardi à mercredi"
        return None
    if days and of:
        offset = Offset("day", days, days, "antecedent")
        return Piece(Unanchored(r.text[r.token(i).start : r.token(end - 1).end], offset), i, end)
    return Piece(Period("day", days, "antecedent"), i, end)
