"""Filters and search, as a reader uses them."""

import datetime
from typing import Any

import pytest
from reader import Page

from filrouge.when import When

Json = dict[str, Any]


def test_a_type_filters_and_all_is_cleared(page: Page) -> None:
    name = page.texts("#facet-type .name")[0]
    page.choose("type", name)
    wanted = page.events(lambda event: page.data["types"][event["type"]]["fr"] == name)
    both = sum(page.data["types"][event["type"]]["fr"] == name for event in page.data["events"])
    assert page.listed() == wanted
    assert page.one("#count").text == f"{both} sur {len(page.data['events'])} événements"
    page.one("#clear").click()
    assert page.listed() == page.events(lambda event: True)
    assert not page.one("#clear").is_displayed()


def test_two_values_of_a_facet_are_either_and_two_facets_are_both(page: Page) -> None:
    page.choose("status", "survenu")
    page.choose("status", "démenti")
    either = page.events(lambda event: event["status"] in ("happened", "denied"))
    assert page.listed() == either
    who = page.data["entities"][0]["name"]
    page.one("#find-entity").send_keys(who.upper())
    page.choose("entity", who)
    involved = page.events(lambda event: any(member == 0 for member, _ in event["who"]))
    assert page.listed() == either & involved
    assert 0 < len(either & involved) < len(involved)


def test_a_facet_counts_what_it_would_leave(page: Page) -> None:
    page.choose("status", "démenti")
    denied = [event for event in page.data["events"] if event["status"] == "denied"]
    counts = {page.data["types"][event["type"]]["fr"] for event in denied}
    assert set(page.texts("#facet-type .name")) == counts
    assert sum(map(int, page.texts("#facet-type .count"))) == len(denied)
    assert len(page.texts("#facet-status .name")) == 4  # a facet does not filter itself


def test_an_article_filters(page: Page) -> None:
    page.choose("article", page.texts("#facet-article .name")[0])
    told = page.events(lambda event: any(telling["article"] == 0 for telling in event["tellings"]))
    assert page.listed() == told
    assert 0 < len(told) < len(page.events(lambda event: True))


@pytest.mark.parametrize(
    ("first", "last"), [("2017-05-01", "2017-05-31"), ("2019-03-10", ""), ("", "2015-12-31"), ("2031-01-01", "")]
)
def test_an_event_that_may_have_happened_in_the_period_counts(page: Page, first: str, last: str) -> None:
    undated = page.one("#undated-count").text
    ends = (datetime.date.fromisoformat(day) if day else None for day in (first, last))
    period = When.between(*ends)
    page.set_date("from", first)
    page.set_date("to", last)
    assert page.listed() == page.events(lambda event: When.parse(event["date"]) & period)
    assert page.one("#undated-count").text == undated  # they are asked for no date


def test_the_view_becomes_the_period(page: Page) -> None:
    for _ in range(5):
        page.press("+")
    page.wait(lambda: page.one("#earlier").is_displayed())
    page.one("#use-view").click()
    first, last = (page.one(f"#{end}").get_attribute("value") or "" for end in ("from", "to"))
    assert "2015-01-01" < first < last < "2025-01-01"
    assert not page.one("#earlier").is_displayed()
    assert 0 < len(page.listed()) < len(page.events(lambda event: True))


def test_search_looks_at_quotes_and_names_whatever_case_and_accent(page: Page) -> None:
    event = next(event for event in page.data["events"] if event["date"])
    quotes = [page.data["articles"][t["article"]]["text"][slice(*t["quote"])] for t in event["tellings"]]
    words = [quotes[1].split()[0], page.data["entities"][event["who"][0][0]]["name"]]
    page.one("#search").send_keys(" ".join(words).upper().replace("É", "E"))
    page.wait(lambda: "sur" in page.one("#count").text)
    assert page.listed() == {event["id"]}
    assert words[0] in page.texts("#list .hit")


def test_what_nothing_answers_is_said(page: Page) -> None:
    page.one("#search").send_keys("zzzz")
    page.wait(lambda: page.one("#no-marks").is_displayed())
    assert page.one("#no-marks").text == "Aucun événement ne répond à ces filtres."
    assert page.listed() == set()
    assert not page.one("#tray").is_displayed()
