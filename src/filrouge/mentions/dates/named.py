"""Dates by the names of the calendar: days of months, months, weekdays, seasons, feasts."""

import datetime
from dataclasses import replace

from filrouge.mentions.dates.expression import (
    Absolute,
    Both,
    DayNumber,
    Expression,
    Feast,
    MonthDay,
    MonthName,
    Nth,
    Offset,
    Period,
    Range,
    Season,
    Weekday,
)
from filrouge.mentions.dates.numbers import day_of_month
from filrouge.mentions.dates.numeric import numeric
from filrouge.mentions.dates.periods import feast_in
from filrouge.mentions.dates.reading import OF, Piece, Reading
from filrouge.mentions.dates.years import ends_here, month_at, which_after, year_after
from filrouge.when import When

Year = tuple[int | Expression, int]
_WEEK_AFTER = Range(Offset("day", 1, 1, "antecedent"), Offset("day", 7, 7, "antecedent"))
_AUXILIARIES = frozenset(("a", "ont", "avait", "avaient", "ai", "as", "aura", "aurait", "pas", "avons", "avez"))
_LONGEST_MONTHS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


def day_and_month(r: Reading, i: int, weekday: int | None = None) -> Piece | None:
    """ "10 mars 2021", "1er mai", "15 août dernier", "8-Mai-1945", "trois mars de l'an dernier"."""
    day = day_of_month(r, i)
    if day is None:
        return None
    j = day[1] + 1 if r.key(day[1]) == "-" and r.token(day[1]).glued else day[1]
    j = r.skip(j, "du") if r.key(j + 1) == "mois" else r.skip(j, "de", "d'")
    if r.key(j) == "mois" and r.key(j + 1) in ("de", "d'"):
        j += 2
    month = month_at(r, j, beside_figures=r.token(i).kind == "number")
    if month is None or (r.token(j).kind == "word" and r.token(j).glued and r.token(i).kind == "word"):
        return None
    known = year_after(r, month[1])
    if known:
        found = _with_year(known[0], month[0], day[0])
        return Piece(found, i, known[1]) if found else None
    if day[0] > _LONGEST_MONTHS.get(month[0], 31):
        return None
    which = which_after(r, month[1])
    chosen, end = which or (None, month[1])
    return Piece(MonthDay(month[0], day[0], weekday, chosen), i, end)


def _with_year(known: int | Expression, month: int, day: int) -> Expression | None:
    if not isinstance(known, int):
        return Nth(day, "day", Nth(month, "month", known))
    try:
        return Absolute(When.day(datetime.date(known, month, day)))
    except ValueError:
        return None


def month_name(r: Reading, i: int) -> Piece | None:
    """ "mars 2021", "juin prochain", "décembre de l'an dernier", and a bare "mars"."""
    month = month_at(r, i)
    if month is None:
        return None
    if led := _month_first(r, i, *month):
        return led
    known = year_after(r, month[1])
    if known:
        whole = (
            Absolute(When.month(known[0], month[0])) if isinstance(known[0], int) else Nth(month[0], "month", known[0])
        )
        return Piece(whole, i, known[1])
    which = which_after(r, month[1])
    if which and which[0] in (-1, 1):
        return Piece(MonthName(month[0], which[0]), i, which[1])
    return Piece(MonthName(month[0]), i, month[1], certain=False) if r.key(i) in r.words.months else None


def _month_first(r: Reading, i: int, month: int, end: int) -> Piece | None:
    """The order of translated articles: "le décembre 20", "le décembre 20, 2022"."""
    day = day_of_month(r, end) if r.key(i - 1) == "le" and r.token(end).kind == "number" else None
    if day is None or day[0] > _LONGEST_MONTHS.get(month, 31):
        return None
    known = year_after(r, r.skip(day[1], ","), short=False)
    if known and isinstance(known[0], int) and (found := _with_year(known[0], month, day[0])):
        return Piece(found, i, known[1])
    return Piece(MonthDay(month, day[0]), i, day[1])


def weekday(r: Reading, i: int) -> Piece | None:
    """ "lundi", "lundi dernier", "lundi 15 février", "mer. 10 juin 2020", "lundi en huit", "mardi de la semaine
    prochaine"."""
    number = r.words.weekdays.get(r.key(i))
    if number is None:
        return _abbreviated(r, i) or _next_weekday(r, i)
    dated = _dated(r, i, i + 1, number)
    if dated:
        return dated
    which = which_after(r, i + 1)
    if which:
        return _dated(r, i, which[1], number, full=False) or Piece(Weekday(number, which[0]), i, which[1])
    follows = r.words.follows.at(r.tokens, i + 1)
    if follows and follows[0] > 0:
        return Piece(Both(_WEEK_AFTER, Weekday(number)), i, follows[1])
    return Piece(Weekday(number), i, i + 1, certain=False)


def _next_weekday(r: Reading, i: int) -> Piece | None:
    """ "prochain vendredi", "dernier lundi" (which is otherwise the last of a month)."""
    which = r.words.which.at(r.tokens, i)
    number = r.words.weekdays.get(r.key(which[1])) if which else None
    if which is None or number is None or which[0] not in (-1, 1):
        return None
    return Piece(Weekday(number, which[0]), i, which[1] + 1)


def _abbreviated(r: Reading, i: int) -> Piece | None:
    number = r.words.weekday_abbreviations.get(r.key(i))
    return None if number is None else _dated(r, i, r.skip(i + 1, "."), number, full=False)


def _dated(r: Reading, start: int, i: int, number: int, full: bool = True) -> Piece | None:
    """The rest of a date that begins with a weekday."""
    j = r.skip(i, ",") if full else i
    j = r.skip(j, "le")
    found = numeric(r, j) or day_and_month(r, j, number)
    if found:
        return replace(found, start=start, certain=True)
    day = day_of_month(r, i) if full and r.token(i).kind == "number" else None
    if day and ends_here(r, day[1]) and r.key(day[1]) not in (":", "h"):
        return Piece(DayNumber(day[0], number), start, day[1])
    return None


def season(r: Reading, i: int) -> Piece | None:
    """ "printemps 2019", "été dernier", "hiver 2020-2021"; a bare season is not certain ("a été")."""
    name = r.words.seasons.get(r.key(i))
    if name is None or (name == "summer" and r.key(i - 1) in _AUXILIARIES):
        return None
    known = year_after(r, i + 1)
    if known and isinstance(known[0], int):
        end = known[1]
        if r.key(end) in ("-", "/") and r.number(end + 1, known[0] % 100 + 1, known[0] + 1, digits=4) is not None:
            end += 2
        return Piece(Absolute(When.season(known[0], name)), i, end)
    if known and not isinstance(known[0], int):
        return Piece(Both(Season(name), known[0]), i, known[1])
    which = which_after(r, i + 1)
    if which and (name != "summer" or r.key(i - 1) in ("l'", "cet", "d'")):  # "n'avait pas été passé"
        return Piece(Season(name, which[0]), i, which[1])
    return Piece(Season(name), i, i + 1, certain=False)


def feast(r: Reading, i: int) -> Piece | None:
    """ "Noël", "Pâques 2019", "la Toussaint dernière"."""
    found = r.words.feasts.at(r.tokens, i)
    if found is None:
        return None
    name, end = found
    rule = r.words.feast_rules[name]
    if rule.capital and not r.token(end - 1).capital:
        return None
    known = year_after(r, end)
    if known and isinstance(known[0], int):
        day = feast_in(rule, known[0])
        return Piece(Absolute(day), i, known[1]) if day else None
    which = which_after(r, end)
    if rule.on:
        return Piece(Absolute(When.day(rule.on)), i, end)
    chosen, end = which or (None, end)
    return Piece(Feast(name, chosen), i, end, certain=which is not None or end - i > 1)


def weekday_of(r: Reading, i: int) -> Piece | None:
    """ "mercredi de la semaine prochaine", "lundi de cette semaine"."""
    name = r.words.weekdays.get(r.key(i))
    if name is None or r.key(i + 1) not in OF:
        return None
    week = r.date(i + 2)
    if week is None or not isinstance(week.expression, Period) or week.expression.unit != "week":
        return None
    return Piece(Both(week.expression, Weekday(name)), i, week.end)


def numbered(r: Reading, i: int) -> Piece | None:
    """ "le 16", where nothing is counted: "avant le 15", "jusqu'au 15"."""
    led = r.key(i) == "le" or (r.key(i) == "au" and r.key(i - 1) in ("jusqu'", "ici"))
    day = day_of_month(r, i + 1) if led and r.token(i + 1).kind == "number" else None
    if day and r.key(day[1]) == "courant":
        return Piece(Nth(day[0], "day", Period("month", 0)), i, day[1] + 1)
    if day is None or not ends_here(r, day[1]) or r.key(day[1]) in (*OF, "-", "/", "(", "'"):
        return None
    if r.key(day[1]) == "et" and "number" in (r.token(day[1] + 1).kind, r.token(day[1] + 2).kind):
        return None  # "le 11 et le 12 mars"
    if r.key(r.skip(day[1], ",")) in r.words.streets:  # "devant le 10, rue Paul-Bert"
        return None
    return Piece(DayNumber(day[0]), i, day[1])
