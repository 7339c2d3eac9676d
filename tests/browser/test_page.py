"""The page of the five articles, as a reader uses it: in a real browser, by mouse and keys."""

import base64
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

SCROLL_THROUGH = """
const [list, done] = arguments, found = new Set();
(function look(top) {
  list.scrollTop = top;
  requestAnimationFrame(() => requestAnimationFrame(() => {
    for (const row of list.querySelectorAll(".row")) found.add(row.dataset.event);
    if (top < list.scrollHeight) return look(top + list.clientHeight);
    list.scrollTop = 0;
    requestAnimationFrame(() => requestAnimationFrame(() => done([...found])));
  }));
}(0));
"""


class Page:
    """What a reader sees and does."""

    def __init__(self, browser: Chrome, page: Path) -> None:
        self.browser = browser
        browser.get("about:blank")
        browser.get_log("browser")
        browser.get(page.as_uri())
        self.data = json.loads(self.one("#data").get_attribute("textContent") or "")

    def one(self, selector: str) -> WebElement:
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def texts(self, selector: str) -> list[str]:
        return [element.text for element in self.all(selector)]

    def wait(self, holds: Callable[[], object]) -> None:
        WebDriverWait(self.browser, 5, 0.05).until(lambda _: holds())

    def press(self, *keys: str) -> None:
        ActionChains(self.browser).send_keys(*keys).perform()

    def choose(self, facet: str, name: str) -> None:
        choices = self.all(f"#facet-{facet} .choice")
        next(choice for choice in choices if choice.find_element(By.CSS_SELECTOR, ".name").text == name).click()

    def set_date(self, field: str, iso: str) -> None:
        script = "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change'))"
        self.browser.execute_script(script, self.one(f"#{field}"), iso)

    def listed(self) -> set[str]:
        """The ids of all dated events that the list holds, by scrolling through it."""
        return set(self.browser.execute_async_script(SCROLL_THROUGH, self.one("#list")))

    def open(self, label: str) -> None:
        next(row for row in self.all(".row") if row.text and label in row.text).click()

    def errors(self) -> list[str]:
        return [line["message"] for line in self.browser.get_log("browser")]


@pytest.fixture
def page(browser: Chrome, parler: Path) -> Iterator[Page]:
    opened = Page(browser, parler)
    yield opened
    browser.execute_script("localStorage.clear()")
    assert opened.errors() == []


def events(page: Page, holds: Callable[[dict[str, object]], object]) -> set[str]:
    return {event["id"] for event in page.data["events"] if event["date"] and holds(event)}


def test_it_opens_in_french_and_shows_every_event(page: Page) -> None:
    size = len(page.data["events"])
    assert "Parler" in page.one("h1").text
    assert page.one("#summary").text.startswith(f"{size} événements · 5 articles")
    assert page.one("#count").text == f"{size} événements"
    assert page.listed() == events(page, lambda event: True)
    assert int(page.one("#undated-count").text) == size - len(page.listed())


def test_it_asks_the_network_for_nothing(page: Page) -> None:
    assert page.browser.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_a_type_filters(page: Page) -> None:
    page.choose("type", "suspension")
    wanted = events(page, lambda event: event["type"] == "suspension")
    assert page.listed() == wanted
    assert page.one("#count").text == f"{len(wanted)} sur {len(page.data['events'])} événements"
    page.one("#clear").click()
    assert page.listed() == events(page, lambda event: True)


def test_two_types_are_either_and_a_type_with_an_entity_is_both(page: Page) -> None:
    page.choose("type", "suspension")
    page.choose("type", "attaque")
    either = events(page, lambda event: event["type"] in ("suspension", "attack"))
    assert page.listed() == either
    page.one("#find-entity").send_keys("AMAZ")
    page.choose("entity", "Amazon")
    amazon = next(i for i, entity in enumerate(page.data["entities"]) if entity["name"] == "Amazon")
    both = {event["id"] for event in page.data["events"] if any(member == amazon for member, _ in event["who"])}
    assert page.listed() == either & both
    assert 0 < len(either & both) < len(either)


def test_status_and_article_filter(page: Page) -> None:
    page.choose("status", "prévu")
    planned = events(page, lambda event: event["status"] == "planned")
    assert page.listed() == planned
    page.one("#clear").click()
    name = page.texts("#facet-article .name")[0]
    page.choose("article", name)
    told = events(page, lambda event: any(telling["article"] == 0 for telling in event["tellings"]))
    assert page.listed() == told
    assert len(told) < len(events(page, lambda event: True))


def test_an_event_that_may_have_happened_in_the_period_counts(page: Page) -> None:
    undated = page.one("#undated-count").text
    page.set_date("from", "2021-02-12")
    page.set_date("to", "2021-02-14")
    edtf = {event["id"]: event["date"] for event in page.data["events"]}
    shown = {edtf[event] for event in page.listed()}
    assert "2021-02" in shown  # a month that holds the period
    assert not {"2021-02-01/2021-02-10", "[2021-02-01,2021-02-08,2021-02-15,2021-02-22]"} & shown
    assert page.one("#undated-count").text == undated  # they are asked for no date


def test_search_looks_at_labels_quotes_and_names_whatever_case_and_accent(page: Page) -> None:
    page.one("#search").send_keys("EFFACEE dimanche")
    page.wait(lambda: "sur" in page.one("#count").text)
    found = page.listed()
    assert found
    for event in found:
        telling = next(one for one in page.data["events"] if one["id"] == event)["tellings"]
        quotes = " ".join(page.data["articles"][t["article"]]["text"][slice(*t["quote"])] for t in telling)
        assert "effacée" in quotes
        assert "dimanche" in quotes


def test_a_row_shows_where_the_words_stand(page: Page) -> None:
    page.one("#search").send_keys("demantelement")
    page.wait(lambda: page.all("#list .hit"))
    assert {hit.text for hit in page.all("#list .hit")} == {"démantèlement"}
    page.one("#list .row").click()
    assert page.one("#panel blockquote .hit").text == "démantèlement"


def test_what_nothing_answers_is_said(page: Page) -> None:
    page.one("#search").send_keys("zzzz")
    page.wait(lambda: page.one("#no-marks").is_displayed())
    assert "Aucun événement" in page.one("#no-marks").text
    assert page.listed() == set()


def test_the_panel_shows_quotes_in_their_context_with_trigger_and_date(page: Page) -> None:
    page.one("#list .flag.conflict").click()
    event = next(one for one in page.data["events"] if f"#{one['id']}" in page.browser.current_url)
    assert len(page.all("#panel blockquote")) == len(event["tellings"])
    for box, telling in zip(page.all("#panel blockquote"), event["tellings"], strict=True):
        text = page.data["articles"][telling["article"]]["text"]
        assert box.find_element(By.CSS_SELECTOR, ".trigger").text == text[slice(*telling["trigger"])]
        assert len(box.text) > telling["quote"][1] - telling["quote"][0]
    told = [telling for telling in event["tellings"] if telling["date"]]
    assert len(page.all("#panel blockquote .date")) >= len(told) > 0


def test_the_panel_counts_sources_and_explains_the_date_and_the_disagreement(page: Page) -> None:
    page.one("#list .flag.conflict").click()
    event = next(one for one in page.data["events"] if f"#{one['id']}" in page.browser.current_url)
    articles = len({telling["article"] for telling in event["tellings"]})
    assert page.one("#panel .total").text == f"{articles} articles, {len(event['tellings'])} passages"
    assert len(page.all("#panel .derivation li")) == len(event["steps"]) + 1
    assert page.one("#panel .derivation .result strong").text == page.data["dates"][event["date"]]["fr"]
    sides = [side for conflict in event["conflicts"] for side in conflict["sides"]]
    assert [re.sub("[«»] ?", "", text).strip() for text in page.texts("#panel .conflicts q")] == [
        side["text"] for side in sides
    ]


def test_an_article_is_read_whole_with_its_events_marked(page: Page) -> None:
    page.one("#list .flag.conflict").click()
    page.one("#panel .telling .quiet").click()
    assert len(page.one("#panel .article").text) > 600
    marks = page.all("#panel .article mark[data-told]")
    assert len(marks) > 5
    other = next(mark for mark in marks if "here" not in (mark.get_attribute("class") or ""))
    told = other.get_attribute("data-told")
    page.browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", other)
    other.click()
    assert page.browser.current_url.endswith(f"#{told}")
    assert page.all("#panel blockquote")


def test_a_name_in_the_panel_filters(page: Page) -> None:
    page.open("Capitole")
    name = page.one("#panel .entity").text
    page.one("#panel .entity").click()
    assert page.one("#panel .entity").get_attribute("aria-pressed") == "true"
    assert name in page.texts('#facet-entity .choice[aria-pressed="true"] .name')


def test_undated_events_have_a_tray_of_their_own(page: Page) -> None:
    assert not page.one("#undated").is_displayed()
    page.one("#open-tray").click()
    assert page.one("#undated .when").text == "sans date".capitalize()
    page.one("#undated .row").click()
    assert "Sans date" in page.one("#panel .when").text
    assert not page.all("#panel .derivation")


def test_the_chart_zooms_and_moves(page: Page) -> None:
    page.press("0")
    page.wait(lambda: not page.one("#earlier").is_displayed() and not page.one("#later").is_displayed())
    for _ in range(6):
        page.one("#zoom-in").click()
    page.wait(lambda: page.one("#earlier").is_displayed() or page.one("#later").is_displayed())
    page.press("0")
    page.wait(lambda: not page.one("#earlier").is_displayed() and not page.one("#later").is_displayed())
    chart = page.one("#marks")
    ActionChains(page.browser).drag_and_drop_by_offset(chart, -500, 0).perform()
    page.wait(lambda: page.one("#earlier").is_displayed())
    page.one("#fit").click()
    page.wait(lambda: not page.one("#earlier").is_displayed())
    page.browser.execute_script(
        "const box = arguments[0].getBoundingClientRect();"
        "for (let i = 0; i < 20; i += 1) arguments[0].dispatchEvent(new WheelEvent('wheel',"
        "{deltaY: -120, clientX: box.right - 20, clientY: box.top + 90, cancelable: true}))",
        chart,
    )
    page.wait(lambda: page.one("#earlier").is_displayed())


def test_a_mark_is_clicked_and_hovered(page: Page) -> None:
    page.open("Capitole")
    page.wait(lambda: page.one("#halo").is_displayed())
    told, spot = page.browser.current_url, page.one("#halo").rect
    page.press(Keys.ESCAPE)
    assert not page.one("#panel").is_displayed()
    page.press("0")
    page.open("Capitole")
    page.wait(lambda: page.one("#halo").is_displayed())
    spot = page.one("#halo").rect
    page.press(Keys.ARROW_DOWN)
    page.wait(lambda: page.browser.current_url != told)
    actions = ActionChains(page.browser)
    actions.w3c_actions.pointer_action.move_to_location(int(spot["x"] + 8), int(spot["y"] + spot["height"] / 2))
    actions.perform()
    page.wait(lambda: page.one("#tip").is_displayed())
    assert "Capitole" in page.one("#tip").text
    actions = ActionChains(page.browser)
    actions.click().perform()
    page.wait(lambda: page.browser.current_url == told)


@pytest.mark.parametrize("by", ["type", "entity", "article"])
def test_the_chart_is_grouped(page: Page, by: str) -> None:
    page.open("Capitole")
    page.wait(lambda: page.one("#halo").is_displayed())
    before = page.one("#halo").rect["y"]
    Select(page.one("#group")).select_by_value(by)
    page.wait(lambda: page.one("#halo").rect["y"] != before)


def test_the_keys_do_what_the_guide_says(page: Page) -> None:
    page.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    second = [event["id"] for event in page.data["events"] if event["date"]][1]
    assert page.browser.current_url.endswith(f"#{second}")
    assert page.one(".row[aria-selected=true]").get_attribute("data-event") == second
    page.press("k")
    assert not page.browser.current_url.endswith(f"#{second}")
    page.press(Keys.ENTER)
    assert page.browser.switch_to.active_element == page.one("#panel")
    page.press(Keys.ESCAPE)
    assert not page.one("#panel").is_displayed()
    page.press("/")
    assert page.browser.switch_to.active_element == page.one("#search")
    page.press("u")  # typed, not obeyed
    assert page.one("#search").get_attribute("value") == "u"
    assert not page.one("#undated").is_displayed()
    page.press(Keys.ESCAPE, "u")
    assert page.one("#undated").is_displayed()
    page.press("?")
    assert page.one("#guide").is_displayed()
    assert len(page.all("#guide dt")) >= 10
    page.press(Keys.ESCAPE)
    assert not page.one("#guide").is_displayed()


def test_english_is_one_click_away_and_kept(page: Page) -> None:
    page.one("#list .flag.conflict").click()
    page.one("#language").click()
    assert page.one("html").get_attribute("lang") == "en"
    assert "events" in page.one("#count").text
    assert page.one("#panel .total").text.endswith("passages")
    assert "January 2021" in page.one("#panel .when").text
    page.browser.refresh()
    assert page.one("html").get_attribute("lang") == "en"
    said = " ".join([page.one("#top").text, page.one(".bar").text, *page.texts("#list .when")])
    assert "January 2021" in said
    assert not re.search(r"\b(janvier|événements?|sans date)\b", said)


def test_dark_follows_the_system_and_the_reader(page: Page) -> None:
    dark = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    assert page.one("html").get_attribute("data-theme") == "light"
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", dark)
    page.wait(lambda: page.one("html").get_attribute("data-theme") == "dark")
    page.one("#theme").click()
    assert page.one("html").get_attribute("data-theme") == "light"
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_an_address_with_an_event_opens_it(page: Page, parler: Path) -> None:
    event = page.data["events"][5]
    page.browser.get("about:blank")
    page.browser.get(f"{parler.as_uri()}#{event['id']}")
    assert page.one("#panel h2").text == event["label"]


def test_paper_has_every_event_with_its_quotes(page: Page) -> None:
    printed = page.browser.execute_cdp_cmd("Page.printToPDF", {})["data"]
    assert base64.b64decode(printed).startswith(b"%PDF")
    assert len(page.all("#paper article")) == len(page.data["events"])
    quotes = {telling["article"] for event in page.data["events"] for telling in event["tellings"]}
    assert len(page.all("#paper .quote")) >= len(page.data["events"])
    assert len(quotes) == 5


def test_on_a_telephone_the_filters_and_the_panel_come_over_the_list(page: Page) -> None:
    page.browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}
    )
    try:
        assert not page.one("#filters").is_displayed()
        page.one("#show-filters").click()
        page.choose("type", "suspension")
        page.press(Keys.ESCAPE)
        assert not page.one("#filters").is_displayed()
        page.wait(lambda: len(page.all("#list .row")) == 3)
        page.one("#list .row").click()
        assert page.one("#panel").rect["width"] == 390
        assert page.browser.execute_script("return document.documentElement.scrollWidth") <= 390
        page.one("#panel .close").click()
        assert not page.one("#panel").is_displayed()
    finally:
        page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
