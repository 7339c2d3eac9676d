"""The tidy tables: what pandas users count on of types, missing values and keys."""

import datetime
from typing import get_args

import pandas as pd
import pytest

import filrouge
from filrouge.exports.frame import Table, to_frame
from filrouge.timeline.timeline import Timeline
from filrouge.when import When

TABLES: tuple[Table, ...] = get_args(Table)


def day(text: str) -> pd.Timestamp:
    return pd.Timestamp(datetime.datetime.fromisoformat(text))


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_same_types_however_many_rows_it_has(rich: Timeline, table: Table) -> None:
    full, empty = to_frame(rich, table), to_frame(Timeline((), (), ()), table)
    assert len(full) > len(empty) == 0
    kinds = [[str(dtype) for dtype in frame.dtypes] for frame in (full, empty)]
    assert kinds[0] == kinds[1]
    assert list(full.columns) == list(empty.columns)
    assert "object" not in kinds[0] or table == "entities"  # lists of aliases and titles


def test_the_types_of_events(rich: Timeline) -> None:
    dtypes = {name: str(dtype) for name, dtype in to_frame(rich).dtypes.items()}
    assert dtypes["earliest"] == dtypes["latest"] == "datetime64[s]"
    assert dtypes["span"] == "interval[datetime64[s], both]"
    assert dtypes["articles"] == dtypes["mentions"] == "Int64"
    assert dtypes["type"] == dtypes["status"] == dtypes["precision"] == "category"
    assert (dtypes["label"], dtypes["disputed"], dtypes["confidence"]) == ("string", "boolean", "Float64")


def test_an_event_comes_back_from_its_row(timeline: Timeline) -> None:
    frame = to_frame(timeline)
    assert list(frame["event"]) == [event.id for event in timeline.events]
    for row, event in zip(frame.to_dict("records"), timeline.events, strict=True):
        assert (row["type"], row["status"], row["mentions"]) == (event.type, event.status, len(event.tellings))
        assert (None if pd.isna(row["date"]) else When.parse(row["date"])) == (event.date and event.date.when)
        for name, known in (
            ("earliest", event.date and event.date.when.earliest),
            ("latest", event.date and event.date.when.latest),
        ):
            assert (None if pd.isna(row[name]) else row[name].date()) == known


def test_what_may_have_happened_in_a_month(rich: Timeline) -> None:
    events = to_frame(rich)
    march = pd.Interval(day("2021-03-01"), day("2021-03-31"), closed="both")
    found = events[events["span"].array.overlaps(march)]["date"]
    assert list(found) == ["2021-21", "2021-33", "2021-01-06/..", "2021-03-01~"]


def test_an_open_side_has_no_day_and_its_span_ends_with_the_calendar(rich: Timeline) -> None:
    events = to_frame(rich).set_index("date")
    assert pd.isna(events.loc["2021-01-06/..", "latest"])
    assert events.loc["2021-01-06/..", "span"].right == day("9999-12-31")
    assert events.loc["../2021-02-10", "span"].left == day("0001-01-01")
    assert events[events.index.isna()]["span"].isna().all()


def test_tables_merge_on_their_keys(rich: Timeline) -> None:
    events, mentions, articles = (to_frame(rich, table) for table in ("events", "mentions", "articles"))
    told = mentions.merge(events, on="event", validate="many_to_one").merge(
        articles, on="article", validate="many_to_one"
    )
    assert len(told) == len(mentions) == events["mentions"].sum()
    parts = to_frame(rich, "participants").merge(to_frame(rich, "entities"), on=["entity", "name", "type"])
    assert len(parts) == sum(len(event.participants) for event in rich.events)


def test_entities_are_counted_and_their_names_explode(rich: Timeline) -> None:
    entities = to_frame(rich, "entities").set_index("entity")
    assert (entities.loc["e6", "events"], entities.loc["e8", "events"]) == (17, 0)
    assert list(entities.explode("aliases").loc["e3", "aliases"]) == ["Zoé", "@z"]


def test_articles_have_the_days_of_their_publication(rich: Timeline) -> None:
    articles = to_frame(rich, "articles").set_index("article")
    assert articles.loc["0", "earliest"] == day("2021-02-01")
    assert pd.isna(articles.loc["urn:article/2 é", "published"])
    assert list(articles["events"]) == [17, 8, 0]


def test_it_is_public(rich: Timeline) -> None:
    assert filrouge.to_frame is to_frame
