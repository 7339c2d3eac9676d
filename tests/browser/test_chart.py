"""The chart by mouse, the keys, the two grounds, and narrow screens."""

import pytest
from reader import Page
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.support.select import Select

TURN_THE_WHEEL = """
const box = arguments[0].getBoundingClientRect(), place = { clientX: box.right - 20, clientY: box.top + 90 };
for (let i = 0; i < 20; i += 1) arguments[0].dispatchEvent(new WheelEvent("wheel", { deltaY: -120, ...place }));
"""


def shown_whole(page: Page) -> bool:
    return not page.one("#earlier").is_displayed() and not page.one("#later").is_displayed()


def test_buttons_drag_and_wheel_zoom_and_move(page: Page) -> None:
    page.wait(lambda: shown_whole(page))
    for _ in range(4):
        page.one("#zoom-in").click()
    page.wait(lambda: page.one("#earlier").is_displayed() and page.one("#later").is_displayed())
    page.one("#later").click()
    page.one("#fit").click()
    page.wait(lambda: shown_whole(page))
    ActionChains(page.browser).drag_and_drop_by_offset(page.one("#marks"), -500, 0).perform()
    page.wait(lambda: page.one("#earlier").is_displayed() and not page.one("#later").is_displayed())
    page.press("0")
    page.wait(lambda: shown_whole(page))
    page.browser.execute_script(TURN_THE_WHEEL, page.one("#marks"))
    page.wait(lambda: page.one("#earlier").is_displayed() and not page.one("#later").is_displayed())


def test_the_border_gives_room_to_the_chart_or_to_the_list(page: Page) -> None:
    before = page.one("#chart").rect["height"]
    ActionChains(page.browser).drag_and_drop_by_offset(page.one("#split"), 0, -100).perform()
    assert abs(page.one("#chart").rect["height"] - (before - 100)) < 8
    page.one("#split").send_keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    assert abs(page.one("#chart").rect["height"] - (before - 20)) < 8
    ActionChains(page.browser).double_click(page.one("#split")).perform()
    assert page.one("#chart").rect["height"] == before


def test_lanes_that_are_higher_than_the_chart_are_paged_through(page: Page) -> None:
    page.open(lambda event: event["date"] and len(event["date"]) == 10)
    Select(page.one("#group")).select_by_value("type")
    page.wait(lambda: page.one("#halo").get_attribute("style"))
    heights = page.browser.execute_script("return document.getElementById('halo').style.top")
    page.one("h1").click()
    page.press(Keys.PAGE_DOWN)
    page.wait(lambda: page.browser.execute_script("return document.getElementById('halo').style.top") != heights)


def test_a_mark_is_hovered_and_clicked(page: Page) -> None:
    event = page.open(lambda event: event["date"] and len(event["date"]) == 10)
    page.wait(lambda: page.one("#halo").is_displayed())
    spot = page.one("#halo").rect
    page.press(Keys.ARROW_DOWN)
    assert page.selected() != event["id"]
    mouse = ActionChains(page.browser)
    mouse.w3c_actions.pointer_action.move_to_location(int(spot["x"] + 9), int(spot["y"] + spot["height"] - 5))
    mouse.perform()
    page.wait(lambda: page.one("#tip").is_displayed())
    assert event["label"] in page.one("#tip").text
    ActionChains(page.browser).click().perform()
    assert page.selected() == event["id"]


@pytest.mark.parametrize("by", ["type", "entity", "article"])
def test_the_chart_is_grouped(page: Page, by: str) -> None:
    page.open(lambda event: event["date"] and len(event["date"]) == 10)
    page.wait(lambda: page.one("#halo").is_displayed())
    before = page.one("#halo").rect
    Select(page.one("#group")).select_by_value(by)
    page.wait(lambda: page.one("#halo").rect != before)


def test_the_keys_do_what_the_guide_says(page: Page) -> None:
    dated = [event["id"] for event in page.data["events"] if event["date"]]
    page.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    assert page.selected() == dated[1]
    assert page.one(".row[aria-selected=true]").get_attribute("data-event") == dated[1]
    page.press("k")
    assert page.selected() == dated[0]
    page.press(Keys.ENTER)
    assert page.browser.switch_to.active_element == page.one("#panel")
    page.press(Keys.ESCAPE)
    assert not page.one("#panel").is_displayed()
    page.press("/", "u")  # typed, not obeyed
    assert page.browser.switch_to.active_element == page.one("#search")
    assert page.one("#search").get_attribute("value") == "u"
    page.press(Keys.ESCAPE, "u")
    assert page.one("#undated").is_displayed()
    page.press("?")
    assert page.one("#guide").is_displayed()
    assert len(page.all("#guide dt")) == 12
    page.press(Keys.ESCAPE)
    assert not page.one("#guide").is_displayed()
    page.press("t")
    assert page.one("html").get_attribute("data-theme") == "dark"
    page.press("l")
    assert page.one("html").get_attribute("lang") == "en"


def test_language_and_ground_are_kept(page: Page) -> None:
    page.press("l", "t")
    page.browser.refresh()
    assert page.one("html").get_attribute("lang") == "en"
    assert page.one("html").get_attribute("data-theme") == "dark"
    assert page.one("#search").get_attribute("placeholder") == "Search words, names, quotes"


def test_dark_follows_the_system_until_the_reader_chooses(page: Page) -> None:
    dark = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    assert page.one("html").get_attribute("data-theme") == "light"
    page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", dark)
    try:
        page.wait(lambda: page.one("html").get_attribute("data-theme") == "dark")
        page.one("#theme").click()
        assert page.one("html").get_attribute("data-theme") == "light"
    finally:
        page.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_on_a_telephone_filters_and_panel_come_over_the_list(page: Page) -> None:
    page.browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}
    )
    try:
        assert not page.one("#filters").is_displayed()
        page.one("#show-filters").click()
        page.choose("status", "prévu")
        page.press(Keys.ESCAPE)
        assert not page.one("#filters").is_displayed()
        assert page.listed() == page.events(lambda event: event["status"] == "planned")
        page.one("#list .row").click()
        assert page.one("#panel").rect["width"] == 390
        assert page.browser.execute_script("return document.documentElement.scrollWidth") <= 390
        page.one("#panel .close").click()
        assert not page.one("#panel").is_displayed()
    finally:
        page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
