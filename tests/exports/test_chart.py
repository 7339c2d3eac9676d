"""The text timeline: bars where the days are, as blurred as they are, and never wider than asked."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.exports.chart import ASCII, BLOCKS, chart, chart_lines
from filrouge.timeline.timeline import Dating, Event, Timeline
from filrouge.when import When


def story(*dates: str | None, label: str = "Bulle est tombée en panne") -> Timeline:
    events = (
        Event(f"{i}", "outage", label, "happened", Dating(When.parse(d)) if d else None, (), (), 1.0)
        for i, d in enumerate(dates)
    )
    return Timeline((), (), tuple(events))


def bars(*dates: str, window: str = "2021-01-01/2021-01-10") -> list[str]:
    """The bars of dates on an axis of ten days, one column a day (ten are the fewest that are drawn)."""
    lines = chart_lines(story(*dates), 25, window=When.parse(window), symbols=ASCII)
    return [line.bar for line in lines[2:-1]]


@pytest.mark.parametrize(
    ("edtf", "bar"),
    [
        ("2021-01-01", "#         "),
        ("2021-01-10", "         #"),
        ("2021-01-03/2021-01-05", "  ===     "),
        ("[2021-01-02,2021-01-09]", " =      = "),
        ("2021-01-05~", " ...#...  "),
        ("2021-01", "--------->"),
        ("2021", ":::::::::>"),
        ("2020-12-25/2021-01-03", "<--       "),
        ("2021-01-08/..", "       ::>"),
        ("../2021-01-02", "<:        "),
        ("2019", "<         "),
        ("2022-03-01", "         >"),
    ],
)
def test_a_bar_covers_the_days_that_are_possible(edtf: str, bar: str) -> None:
    assert bars(edtf) == [bar]


def test_the_label_and_where_there_is_room_the_date_stand_beside_the_bar() -> None:
    assert chart(story("2021-01-05"), 60)[2].endswith("Bulle est tombée en panne")
    assert "5 janvier 2021 Bulle est tombée en panne" in chart(story("2021-01-05"), 100)[2]
    assert chart(story("2021-01-05", label="mot " * 40), 61)[2].endswith("mot mot…")


def test_one_date_far_away_does_not_squeeze_the_others() -> None:
    near = [f"2021-01-{day:02}" for day in range(1, 29)]
    lines = chart_lines(story("1789-07-14", *near), 100, symbols=ASCII)
    assert lines[2].bar.rstrip() == "<"
    starts = [line.bar.index("#") for line in lines[3:-1]]
    assert starts == sorted(set(starts))


def test_what_is_not_that_far_is_on_the_axis() -> None:
    lines = chart_lines(story("2020-12-20", *(f"2021-01-{day:02}" for day in range(1, 29))), 100, symbols=ASCII)
    assert all("#" in line.bar for line in lines[2:-1])


@pytest.mark.parametrize(
    ("window", "names"),
    [
        ("2021-01-01/2021-01-03", ["2021-01-01", "2021-01-02", "2021-01-03"]),
        ("2021-01/2021-02", ["2021-01", "2021-02"]),
        ("2021", ["2021-01", "2021-04", "2021-07", "2021-10"]),
        ("2012/2021", ["2012", "2014", "2016", "2018", "2020"]),
        ("1950/2021", ["1950", "1960", "1970", "1980", "1990", "2000", "2010"]),
    ],
)
def test_the_axis_is_named_as_finely_as_there_is_room(window: str, names: list[str]) -> None:
    lines = chart_lines(story("2021-01-02"), 110, window=When.parse(window))
    assert lines[0].bar.split() == names
    assert [lines[0].bar[i] for i, sign in enumerate(lines[1].bar) if sign == BLOCKS.tick] == [n[0] for n in names]


def test_undated_events_have_no_line_and_a_story_without_dates_no_chart() -> None:
    assert len(chart(story("2021", None), 60)) == len(chart(story("2021"), 60))
    assert chart(story(None), 60) == []


def test_signs_that_ascii_knows() -> None:
    timeline = story("2021-01-05~", "2021-01", "[2021-01-02,2021-01-09]", "2020", "1999", label="x")
    assert all(line.isascii() for line in chart(timeline, 50, symbols=ASCII))


ANY_DAY = st.dates(datetime.date(1, 1, 1), datetime.date(9998, 12, 31))
ANY_DATE = st.one_of(
    ANY_DAY.map(lambda day: When.day(day)),
    st.tuples(ANY_DAY, ANY_DAY).map(lambda ends: When.between(min(ends), max(ends))),
    ANY_DAY.map(lambda day: When.between(day, None)),
    ANY_DAY.map(lambda day: When.between(None, day).about()),
    st.just(When.between(None, None)),
)


@settings(deadline=None)
@given(st.lists(ANY_DATE, min_size=1, max_size=6), st.integers(30, 150), st.one_of(st.none(), ANY_DATE))
def test_any_dates_can_be_drawn_in_any_width(dates: list[When], width: int, window: When | None) -> None:
    events = (Event(f"{i}", "deal", "x" * 50, "happened", Dating(d), (), (), 1.0) for i, d in enumerate(dates))
    lines = chart(Timeline((), (), tuple(events)), width, window=window)
    assert len(lines) == len(dates) + 3
    assert max(map(len, lines)) <= width
