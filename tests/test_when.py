"""Sets of days: their EDTF spelling, one for a value, and their algebra."""

import datetime

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.errors import InputError
from filrouge.when import NotEdtf, When, intersection

DAY = datetime.date

SPELLINGS = [
    # EDTF, earliest, latest, precision, number of days
    ("2021-01-17", "2021-01-17", "2021-01-17", "day", 1),
    ("2021-02", "2021-02-01", "2021-02-28", "month", 28),
    ("2018", "2018-01-01", "2018-12-31", "year", 365),
    ("199X", "1990-01-01", "1999-12-31", "decade", 3652),
    ("19XX", "1900-01-01", "1999-12-31", "interval", 36524),
    ("000X", "0001-01-01", "0009-12-31", "decade", 3287),
    ("2021-21", "2021-03-01", "2021-06-20", "season", 112),
    ("2020-24", "2020-12-01", "2021-03-20", "season", 110),
    ("2021-33", "2021-01-01", "2021-03-31", "quarter", 90),
    ("2021-01-06/2021-01-10", "2021-01-06", "2021-01-10", "interval", 5),
    ("2015/2018", "2015-01-01", "2018-12-31", "interval", 1461),
    ("2015-01/2018-02", "2015-01-01", "2018-02-28", "interval", 1155),
    ("2021-01-06/..", "2021-01-06", None, "interval", None),
    ("../2021-02-10", None, "2021-02-10", "interval", None),
    ("../..", None, None, "interval", None),
    ("2021-02~", "2021-02-01", "2021-02-28", "month", 28),
    ("2021-01-06~/2021-01-10~", "2021-01-06", "2021-01-10", "interval", 5),
    ("[2021-02-08,2021-02-15,2021-02-22]", "2021-02-08", "2021-02-22", "set", 3),
    ("[2020-11,2021-01]", "2020-11-01", "2021-01-31", "set", 61),
    ("[2021-02-06..2021-02-07,2021-02-13..2021-02-14]", "2021-02-06", "2021-02-14", "set", 4),
    ("[..2020-01-01,2021]", None, "2021-12-31", "set", None),
]


@pytest.mark.parametrize(("edtf", "earliest", "latest", "precision", "size"), SPELLINGS)
def test_says_what_the_spelling_says(edtf: str, earliest: str, latest: str, precision: str, size: int) -> None:
    when = When.parse(edtf)
    assert (when.earliest and when.earliest.isoformat()) == earliest
    assert (when.latest and when.latest.isoformat()) == latest
    assert (when.precision, when.size, when.edtf, str(when)) == (precision, size, edtf, edtf)
    assert when.is_bounded == (size is not None)
    assert when.is_day == (precision == "day")


@pytest.mark.parametrize(
    ("edtf", "canonical"),
    [
        ("2021-01-01/2021-03-31", "2021-33"),
        ("2020-01-01/2020-12-31", "2020"),
        ("1990/1999", "199X"),
        ("[2020-11,2020-12]", "2020-11/2020-12"),
        ("[2021-02-02,2021-02-01]", "2021-02-01/2021-02-02"),
        ("{2021-02-01,2021-02-03}", "[2021-02-01,2021-02-03]"),
        ("2016/..", "2016-01-01/.."),
        ("2015/2018-02", "2015-01/2018-02"),
        ("2021-41", "2021-07/2021-12"),
        ("2021-33~", "2021-01~/2021-03~"),
        (" 2021-02? ", "2021-02"),
    ],
)
def test_has_one_spelling(edtf: str, canonical: str) -> None:
    assert When.parse(edtf).edtf == canonical
    assert When.parse(edtf) == When.parse(canonical)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hier",
        "2021-13",
        "2021-02-30",
        "2021-02-01/2021-01-01",
        "[2021",
        "20211",
        "2021/2022/2023",
        "٢٠٢١",
        "X" * 300_000,
    ],
)
def test_refuses_what_is_no_edtf(text: str) -> None:
    with pytest.raises(NotEdtf, match="is not an EDTF date") as caught:
        When.parse(text)
    assert isinstance(caught.value, InputError)
    assert len(str(caught.value)) < 200
    assert "\n" not in str(caught.value)


def test_constructors() -> None:
    assert When.day(DAY(2021, 1, 17)).edtf == "2021-01-17"
    assert When.month(2020, 2).size == 29
    assert When.months(2020, 11, 3).edtf == "2020-11/2021-01"
    assert When.decade(1990).edtf == "199X"
    assert When.century(20).edtf == "19XX"
    assert When.quarter(2021, 4).edtf == "2021-36"
    assert When.season(2021, "winter").latest == DAY(2022, 3, 20)
    assert When.between(None, DAY(2021, 1, 1)).edtf == "../2021-01-01"
    assert When.one_of([DAY(2021, 2, 8), DAY(2021, 2, 1)]).edtf == "[2021-02-01,2021-02-08]"
    assert not When.none()
    assert not When.between(DAY(2021, 1, 2), DAY(2021, 1, 1))
    assert When.none().edtf == ""
    with pytest.raises(ValueError, match="month"):
        When.month(2021, 13)


def test_algebra_on_french_examples() -> None:
    mondays = When.month(2021, 2).on_weekdays(0)
    assert mondays.edtf == "[2021-02-01,2021-02-08,2021-02-15,2021-02-22]"
    assert (mondays & When.parse("2021-02-06/..")).edtf == "[2021-02-08,2021-02-15,2021-02-22]"
    assert (When.month(2021, 1) | When.month(2021, 2)).edtf == "2021-01/2021-02"
    assert When.day(DAY(2021, 1, 6)) <= When.month(2021, 1) <= When.year(2021)
    assert not When.year(2021) <= When.month(2021, 1)
    assert not When.month(2021, 1) & When.month(2021, 2)
    assert DAY(2021, 2, 15) in mondays
    assert DAY(2021, 2, 16) not in mondays
    assert (
        intersection([When.year(2021), When.parse("2021-02-20/.."), When.month(2021, 2)]).edtf
        == "2021-02-20/2021-02-28"
    )
    assert list(mondays.days(limit=1)) == [DAY(2021, 2, 1)]
    assert list(When.parse("9999-12-30/..").days(limit=5)) == [DAY(9999, 12, 30), DAY(9999, 12, 31)]


def test_a_season_and_an_approximation_last_as_long_as_the_days_they_were_said_of() -> None:
    summer = When.season(2021, "summer")
    assert (summer & When.year(2021)).edtf == "2021-22"
    assert (summer & When.month(2021, 7)).edtf == "2021-07"
    about = When.month(2021, 2).about()
    assert (about & When.month(2021, 2)).edtf == "2021-02"
    assert (about & When.year(2021)).edtf == "2021-02~"
    assert (about & When.parse("2021-02-06/..")).edtf == "2021-02-06~/2021-02-28~"
    assert about.loosened().edtf == "2021-01-18~/2021-03-14~"
    assert When.day(DAY(2021, 1, 11)).about().loosened().edtf == "2021-01-08~/2021-01-14~"
    assert When.month(2021, 2).loosened() == When.month(2021, 2)


@pytest.mark.parametrize(
    ("edtf", "units", "moved"),
    [
        ("2021-01-31", {"months": 1}, "2021-02-28"),
        ("2021-01", {"months": 1}, "2021-02"),
        ("2020-02-29", {"years": 1}, "2021-02-28"),
        ("2020-02", {"years": 1}, "2021-02"),
        ("2021-01-18", {"weeks": -1}, "2021-01-11"),
        ("2021-03-01", {"days": -1}, "2021-02-28"),
        ("2018", {"years": -3}, "2015"),
        ("[2021-02-01,2021-02-08]", {"days": 7}, "[2021-02-08,2021-02-15]"),
        ("2021-01-06/..", {"days": 1}, "2021-01-07/.."),
        ("9999-12-31", {"days": 1}, ""),
        ("0001-01-01", {"months": -1}, ""),
        ("2021", {"years": 100_000}, ""),
    ],
)
def test_moves_by_calendar_units(edtf: str, units: dict[str, int], moved: str) -> None:
    assert When.parse(edtf).shift(**units).edtf == moved


@pytest.mark.parametrize(
    ("edtf", "before", "after", "stretched"),
    [
        ("2021-03-10", 1, 2, "2021-03-09/2021-03-12"),
        ("[2021-03-01,2021-03-08]", 0, 0, "2021-03-01/2021-03-08"),
        ("2021-03-10/..", 3, 3, "2021-03-07/.."),
        ("../2021-03-10", 3, 3, "../2021-03-13"),
        ("0001-01-03", 183, 0, "0001-01-01/0001-01-03"),  # a page's wrong clock
        ("9999-12", 0, 183, "9999-12"),
    ],
)
def test_stretches_as_far_as_the_calendar_goes(edtf: str, before: int, after: int, stretched: str) -> None:
    assert When.parse(edtf).stretched(before, after).edtf == stretched


def test_open_sets_cannot_be_listed() -> None:
    with pytest.raises(ValueError, match="open"):
        list(When.parse("2021-01-06/..").days())
    with pytest.raises(ValueError, match="open"):
        When.parse("../2021-01-06").on_weekdays(0)
    with pytest.raises(ValueError, match="open"):
        list(When.parse("../2021-01-06").days(limit=3))


DAYS = st.dates(DAY(1, 1, 1), DAY(9999, 12, 31))
RUNS = st.tuples(st.one_of(st.none(), DAYS), st.one_of(st.none(), DAYS)).map(lambda ends: When.between(*ends))
PERIODS = st.one_of(
    st.builds(When.month, st.integers(1, 9999), st.integers(1, 12)),
    st.builds(When.quarter, st.integers(1, 9999), st.integers(1, 4)),
    st.integers(1, 998).map(lambda tens: When.decade(10 * tens)),
    st.builds(When.season, st.integers(1, 9998), st.sampled_from(["spring", "summer", "autumn", "winter"])),
    st.lists(DAYS, min_size=1, max_size=6).map(When.one_of),
)
WHENS = st.lists(st.one_of(RUNS, PERIODS), min_size=1, max_size=4).map(When.union)
CASES = settings(derandomize=True, max_examples=80, deadline=None)


@CASES
@given(WHENS, st.booleans())
def test_every_spelling_is_read_back_by_filrouge_and_by_the_edtf_library(when: When, about: bool) -> None:
    when = when.about() if about and not when.label else when
    if not when:
        return
    parse_edtf(when.edtf)
    read = When.parse(when.edtf)
    assert (read.runs, read.label, read.edtf) == (when.runs, when.label, when.edtf)
    assert read == when or ("[" in when.edtf and "~" not in when.edtf)  # EDTF cannot mark the intervals of a list


@CASES
@given(WHENS, WHENS, DAYS)
def test_algebra_agrees_with_the_days(first: When, second: When, day: datetime.date) -> None:
    assert (day in first & second) == (day in first and day in second)
    assert (day in first | second) == (day in first or day in second)
    assert (first & second) <= first <= (first | second)
    assert first & second == second & first
    assert first | second == second | first
    assert all(low <= high for low, high in (first | second).runs)


@CASES
@given(DAYS, st.integers(-40, 40))
def test_moving_days_there_and_back(day: datetime.date, count: int) -> None:
    there = When.day(day).shift(days=count)
    assert not there or there.shift(days=-count) == When.day(day)
