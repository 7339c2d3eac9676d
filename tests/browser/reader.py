"""The browser, and a reader who looks at a page in it."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium.webdriver import ActionChains, Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = (
    *("--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--hide-scrollbars"),
)


def start_browser(profile: Path) -> Chrome | None:
    """Chromium without a window, French, 1440 by 900, with an empty profile; None where it or its driver is missing."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    driver = shutil.which("chromedriver")
    if not program or not driver:
        return None
    options = ChromeOptions()
    options.binary_location = program
    for switch in (*SWITCHES, f"--user-data-dir={profile}", "--window-size=1440,900"):
        options.add_argument(switch)
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    options.add_experimental_option("prefs", {"intl.accept_languages": "fr"})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return Chrome(options=options, service=Service(driver))


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

# What a frame brings (a list made again because its room changed) comes after its callbacks, before the next task.
WAIT_FOR_A_FRAME = "requestAnimationFrame(() => setTimeout(arguments[0]))"


class Page:
    """What a reader sees and does: looks at nothing before the page has come to rest."""

    def __init__(self, browser: Chrome, page: Path) -> None:
        self.browser = browser
        browser.get("about:blank")
        browser.get_log("browser")
        browser.get(page.as_uri())
        self.data = json.loads(self.one("#data").get_attribute("textContent") or "")

    def rest(self) -> None:
        self.browser.execute_async_script(WAIT_FOR_A_FRAME)

    def one(self, selector: str) -> WebElement:
        self.rest()
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        self.rest()
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def texts(self, selector: str) -> list[str]:
        return [element.text for element in self.all(selector)]

    def wait(self, holds: Callable[[], object]) -> None:
        WebDriverWait(self.browser, 30, 0.05).until(lambda _: holds())

    def press(self, *keys: str) -> None:
        ActionChains(self.browser).send_keys(*keys).perform()

    def choose(self, facet: str, name: str) -> None:
        choices = self.all(f"#facet-{facet} .choice")
        next(choice for choice in choices if choice.find_element(By.CSS_SELECTOR, ".name").text == name).click()

    def events(self, holds: Callable[[dict[str, Any]], object]) -> set[str]:
        """The ids of the dated events for which this holds."""
        return {event["id"] for event in self.data["events"] if event["date"] and holds(event)}

    def set_date(self, field: str, iso: str) -> None:
        script = "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change'))"
        self.browser.execute_script(script, self.one(f"#{field}"), iso)

    def listed(self) -> set[str]:
        """The ids of all dated events that the list holds, by scrolling through it."""
        return set(self.browser.execute_async_script(SCROLL_THROUGH, self.one("#list")))

    def open(self, holds: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """Select the first event for which this holds, as an address that names it does."""
        event: dict[str, Any] = next(event for event in self.data["events"] if holds(event))
        address = self.browser.current_url.split("#")[0]
        self.browser.get("about:blank")
        self.browser.get(f"{address}#{event['id']}")
        return event

    def selected(self) -> str:
        """The id of the selected event, which the address names; "" where none is."""
        return self.browser.current_url.partition("#")[2]

    def errors(self) -> list[str]:
        return [line["message"] for line in self.browser.get_log("browser")]
