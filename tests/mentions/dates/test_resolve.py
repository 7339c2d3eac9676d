"""`resolve(expression, anchor)` alone: no text, no spaCy."""

import datetime

import pytest

from filrouge.mentions.dates.expression import (
    About,
    Absolute,
    Anaphoric,
    Both,
    Containing,
    DayNumber,
    Division,
    Duration,
    Expression,
    Feast,
    MonthDay,
    MonthName,
    Nth,
    Offset,
    Part,
    Period,
    Range,
    Recurring,
    Rolling,
    Season,
    Unanchored,
    Weekday,
)
from filrouge.mentions.dates.resolve import Anchor, needs, resolve
from filrouge.when import When

FEBRUARY = Anchor(When.parse("2021-02"))
YESTERDAY = Period("day", -1)


def value(expression: Expression, anchor: Anchor) -> str | None:
    when = resolve(expression, anchor)
    return None if when is None else when.edtf


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (Weekday(0), "[2021-02-01,2021-02-08,2021-02-15,2021-02-22]"),
        (Period("month", -1), "2021-01"),
        (Period("month", 0), "2021-02"),
        (Period("week", -1), "2021-01-25/2021-02-21"),
        (YESTERDAY, "2021-01-31/2021-02-27"),
        (Part("start", MonthName(2)), "2021-02-01/2021-02-10"),
        (MonthDay(1, 6), "2021-01-06"),
        (MonthName(12), "2020-12"),
        (Season("summer", -1), "2020-22"),
        (Feast("easter"), "2021-04-04"),
        (Both(YESTERDAY, Weekday(6)), "[2021-01-31,2021-02-07,2021-02-14,2021-02-21]"),
    ],
)
def test_a_vague_publication_date_gives_the_union_over_its_days(expression: Expression, expected: str) -> None:
    assert value(expression, FEBRUARY) == expected
    assert needs(expression) == "publication"


def test_the_direction_opens_the_month_where_the_clause_looks_out_of_it() -> None:
    ahead = Anchor(When.parse("2021-02"), direction="future")
    back = Anchor(When.parse("2021-02"), direction="past")
    assert value(Weekday(0), ahead) == "[2021-02-01,2021-02-08,2021-02-15,2021-02-22,2021-03-01]"
    assert value(Weekday(0), back) == "[2021-02-01,2021-02-08,2021-02-15,2021-02-22]"
    assert value(Weekday(1), back) == "[2021-01-26,2021-02-02,2021-02-09,2021-02-16,2021-02-23]"


@pytest.mark.parametrize(
    ("expression", "direction", "expected"),
    [
        (Weekday(0), "past", "2021-02-15"),
        (Weekday(0), "future", "2021-02-22"),
        (Weekday(0), None, "[2021-02-15,2021-02-22]"),
        (Weekday(2), None, "2021-02-17"),
        (Weekday(2, -1), None, "2021-02-10"),
        (Weekday(2, 1), None, "2021-02-24"),
        (Weekday(0, 2), None, "2021-03-01"),
        (Weekday(4, 0), None, "2021-02-19"),
        (MonthDay(1, 6), None, "2021-01-06"),
        (MonthDay(1, 6), "future", "2021-01-06"),  # "sera jugé pour l'attaque du 6 janvier": the tense is of the trial
        (MonthDay(6, 6), "past", "2020-06-06"),
        (MonthDay(8, 17), None, "[2020-08-17,2021-08-17]"),
        (MonthDay(3, 2), "past", "2021-03-02"),  # "a été reporté au 2 mars": the tense is of the decision
        (MonthDay(2, 29), None, "2020-02-29"),
        (MonthDay(3, 1, weekday=0), None, "2021-03-01"),
        (MonthDay(3, 1, weekday=6), None, "2020-03-01"),
        (MonthName(2), "past", "2021-02"),
        (MonthName(2, -1), None, "2020-02"),
        (MonthName(6, 1), None, "2021-06"),
        (DayNumber(16), None, "2021-02-16"),
        (DayNumber(16), "future", "2021-03-16"),
        (DayNumber(31), "past", "2021-01-31"),
        (Division("quarter", 3), "past", "2020-35"),
        (Division("semester", 1), None, "2021-01/2021-06"),
        (Season("winter", 0), None, "2020-24"),
        (Feast("christmas", -1), None, "2020-12-25"),
        (Feast("christmas", 1), None, "2021-12-25"),
        (Feast("mothers"), None, "2021-05-30"),
        (Period("weekend", 0), "past", "2021-02-13/2021-02-14"),
        (Period("weekend", 0), None, "2021-02-20/2021-02-21"),
        (Period("quarter", -1), None, "2020-36"),
        (Period("decade", 0), None, "202X"),
        (Offset("day", -10, -10), None, "2021-02-07"),
        (Offset("week", -2, -2), None, "2021-02-03~"),
        (Offset("month", 3, 3), None, "2021-05~"),
        (Offset("year", -2, -2), None, "2019~"),
        (Offset("day", 1, 10), None, "2021-02-18~/2021-02-27~"),
        (Rolling("month", -3), None, "2020-11-17/2021-02-17"),
        (Rolling("day", 15), None, "2021-02-17/2021-03-04"),
        (Part("end", Period("week", 1)), None, "2021-02-26/2021-02-28"),
        (Nth(1, "day", MonthName(10), weekday=0), "future", "2021-10-04"),
        (Nth(-1, "day", Period("month", 0)), None, "2021-02-28"),
        (Nth(1, "week", MonthName(3)), None, "2021-03-01/2021-03-07"),
        (Containing("weekend", MonthDay(7, 14)), None, "2021-07-17/2021-07-18"),
        (Range(Weekday(0), Weekday(2)), None, "2021-02-15/2021-02-17"),
        (Range(MonthDay(12, 30), MonthDay(1, 3)), "past", "2020-12-30/2021-01-03"),
        (About(MonthDay(3, 10)), None, "2021-03-10~"),
    ],
)
def test_seen_from_wednesday_17_february_2021(expression: Expression, direction: str | None, expected: str) -> None:
    assert value(expression, Anchor(When.parse("2021-02-17"), direction=direction)) == expected  # type: ignore[arg-type]


def test_an_impossible_publication_day_is_told_from_an_unknown_one() -> None:
    said = Both(YESTERDAY, Weekday(6))  # "hier, dimanche"
    assert value(said, Anchor(When.parse("2021-01-18"))) == "2021-01-17"
    assert resolve(said, Anchor(When.parse("2021-01-19"))) == When.none()
    assert resolve(said, Anchor()) is None


@pytest.mark.parametrize(
    "expression",
    [Weekday(0), YESTERDAY, MonthDay(1, 6), MonthName(2), Feast("easter"), Season("summer"), Rolling("day", -3),
                   Range(Weekday(0), Weekday(2)), Part("start", MonthName(2)), Offset("day", -1, -1), DayNumber(3),
                   Division("quarter", 1), Period("weekend", 0), Nth(3, "day", Period("month", 0)), About(Weekday(1)),
                   Containing("week", MonthDay(3, 6))]
)  # fmt: skip
def test_without_a_publication_date_nothing_is_guessed(expression: Expression) -> None:
    assert resolve(expression, Anchor()) is None
    assert resolve(expression, Anchor(When.parse("2021-02-01/.."))) is None
    assert resolve(expression, Anchor(When.parse("19XX"))) is None
    assert resolve(expression, Anchor(When.none())) is None


@pytest.mark.parametrize(
    "expression", [Duration("day", 3, 3), Recurring("week"), Unanchored("la veille"), Anaphoric(1)]
)
def test_some_expressions_have_no_value(expression: Expression) -> None:
    assert resolve(expression, Anchor(When.parse("2021-02-17"))) is None


@pytest.mark.parametrize(
    ("expression", "antecedent", "expected"),
    [
        (Anaphoric(1), "2021-02-17", "2021-02-18"),
        (Anaphoric(0), "2018", "2018"),
        (Period("week", 1, "antecedent"), "2021-02-17", "2021-02-22/2021-02-28"),
        (Period("year", 1, "antecedent"), "2018", "2019"),
        (Period("week", 1, "antecedent"), "2018", None),
        (Offset("day", 3, 3, "antecedent"), "2021-02-17", "2021-02-20"),
        (Offset("day", -10, -1, "antecedent"), "2021-02-01/2021-02-10", "2021-01-22~/2021-02-09~"),
        (Containing("year", Anaphoric()), "2018-03-04", "2018"),
    ],
)
def test_anaphoric_expressions_lean_on_the_antecedent(
    expression: Expression, antecedent: str, expected: str | None
) -> None:
    assert value(expression, Anchor(antecedent=When.parse(antecedent))) == expected
    assert needs(expression) == "antecedent"


def test_the_ends_of_the_calendar_give_no_value_rather_than_an_error() -> None:
    for day in (datetime.date.min, datetime.date.max):
        for which in (-1, 0, 1, None):
            for expression in (
                Weekday(0, which),
                MonthDay(2, 29, None, which),
                Season("winter", which),
                Feast("easter", which),
            ):
                resolve(expression, Anchor(When.day(day)))
        for unit in ("day", "week", "weekend", "month", "quarter", "semester", "year", "decade", "century"):
            for offset in (-9999, -1, 1, 9999):
                resolve(Period(unit, offset), Anchor(When.day(day)))  # type: ignore[arg-type]
                resolve(Offset(unit, offset, offset), Anchor(When.day(day)))  # type: ignore[arg-type]
    assert resolve(Absolute(When.year(2018)), Anchor()) == When.year(2018)
