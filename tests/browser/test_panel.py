"""The panel, the tray, and what is printed."""

import base64
import re
from functools import partial

from reader import Page
from selenium.webdriver.common.by import By


def bare(quotes: list[str]) -> list[str]:
    """Quotes without their marks."""
    return [re.sub(r"[«»]\s?", "", quote).strip() for quote in quotes]


def test_a_click_in_the_list_opens_an_event(page: Page) -> None:
    page.one("#list .row").click()
    assert page.one("#panel h2").text == page.one("#list .row[aria-selected=true] .label").text
    page.one("#panel .close").click()
    assert not page.one("#panel").is_displayed()
    assert page.selected() == ""


def test_quotes_stand_in_their_context_with_trigger_and_date_marked(page: Page) -> None:
    event = page.open(lambda event: event["date"])
    for box, telling in zip(page.all("#panel blockquote"), event["tellings"], strict=True):
        text = page.data["articles"][telling["article"]]["text"]
        for kind, place in (("trigger", "trigger"), ("date", "date")):
            assert box.find_element("css selector", f".{kind}").text == text[slice(*telling[place])]
        assert text[slice(*telling["quote"])] in box.text
        assert len(box.text) > telling["quote"][1] - telling["quote"][0] + 100


def test_sources_are_counted_and_the_date_explained_step_by_step(page: Page) -> None:
    event = page.open(lambda event: event["date"] and len({t["article"] for t in event["tellings"]}) == 2)
    assert page.one("#panel .total").text == "2 articles, 2 passages"
    assert len(page.all("#panel .derivation li")) == len(event["steps"]) + 1
    assert bare(page.texts("#panel .derivation q")) == [step["text"] for step in event["steps"]]
    assert "dit dans la phrase" in page.one("#panel .derivation li").text
    assert page.one("#panel .derivation .result strong").text == page.data["dates"][event["date"]]["fr"]


def test_disagreements_and_events_that_it_resembles_are_shown(page: Page) -> None:
    event = page.open(lambda event: event["conflicts"])
    sides = [side for conflict in event["conflicts"] for side in conflict["sides"]]
    assert bare(page.texts("#panel .conflicts q")) == [side["text"] for side in sides]
    assert "sur la date" in page.one("#panel .conflicts").text
    assert page.one(".row[aria-selected=true] .flag.conflict").text == "≠ désaccord"
    page.one("#panel .lookalikes .other").click()
    assert page.selected() == event["lookalikes"][0]


def test_what_was_decided_by_hand_is_said(page: Page) -> None:
    page.open(lambda event: event["decisions"])
    assert page.one("#panel .decisions li").text == "événement renommé : Autrement dit\nC. Vasseur: plus clair"


def test_an_event_without_disagreement_shows_none(page: Page) -> None:
    page.open(lambda event: not event["conflicts"] and not event["lookalikes"])
    assert not page.all("#panel .conflicts, #panel .lookalikes")
    assert "null" not in page.one("#panel").text


def test_a_name_filters(page: Page) -> None:
    page.open(lambda event: event["date"])
    name = page.one("#panel .entity").text
    page.one("#panel .entity").click()
    assert page.one("#panel .entity").get_attribute("aria-pressed") == "true"
    assert page.texts('#facet-entity .choice[aria-pressed="true"] .name') == [name]


def test_undated_events_have_a_tray_of_their_own(page: Page) -> None:
    assert not page.one("#undated").is_displayed()
    page.one("#open-tray").click()
    assert page.one("#undated .when").text == "Sans date"
    page.one("#undated .row").click()
    assert "Rien dans les articles ne permet de dater" in page.one("#panel .when").text
    assert not page.all("#panel .derivation")


def test_paper_has_every_event_with_its_quotes(page: Page) -> None:
    printed = page.browser.execute_cdp_cmd("Page.printToPDF", {})["data"]
    assert base64.b64decode(printed).startswith(b"%PDF")
    assert len(page.all("#paper article")) == len(page.data["events"])
    told = [text.get_attribute("textContent") for text in page.all("#paper .quote q")]
    assert len(told) == sum(len(event["tellings"]) for event in page.data["events"])


def test_without_javascript_there_is_a_table(page: Page) -> None:
    page.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page.browser.refresh()  # and look at it as it is: a page without scripts has no frame to wait for
        look = partial(page.browser.find_elements, By.CSS_SELECTOR)
        assert len(look("noscript tbody tr")) == len(page.data["events"])
        assert [heading.is_displayed() for heading in look("noscript h1")] == [True]
        assert [top.is_displayed() for top in look("#top")] == [False]
    finally:
        page.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
        page.browser.refresh()
