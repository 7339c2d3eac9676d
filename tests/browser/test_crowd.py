"""Five thousand events: ready at once, and no stutter."""

from pathlib import Path

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

READY = 2000  # milliseconds from the start of the navigation
A_TURN = 60  # milliseconds of processor time that a turn of the wheel may take
ROWS = 60  # of the 5,000 that are elements at a time

TURNS = 30
TURN_THE_WHEEL = """
const [turns, done] = arguments, chart = document.getElementById("marks"), box = chart.getBoundingClientRect();
(function turn(count) {
  if (count === turns) return done();
  const place = { clientX: box.left + 400, clientY: box.top + 150, cancelable: true };
  chart.dispatchEvent(new WheelEvent("wheel", { deltaY: count < turns / 2 ? -120 : 120, ...place }));
  requestAnimationFrame(() => requestAnimationFrame(() => turn(count + 1)));
}(0));
"""


def opened(browser: Chrome, page: Path) -> float:
    """Milliseconds until the page answers."""
    browser.get("about:blank")
    browser.get(page.as_uri())
    return float(browser.execute_script("return performance.getEntriesByName('interactive')[0].startTime"))


def busy(browser: Chrome) -> float:
    """Milliseconds of processor time that the page has taken."""
    metrics = browser.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return 1000 * float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


def test_the_page_answers_within_two_seconds(browser: Chrome, crowd: Path) -> None:
    times = []
    while len(times) < 3 and min(times, default=READY) >= READY:  # the machine may be busy with other things
        times.append(opened(browser, crowd))
    assert min(times) < READY, times
    browser.find_element(By.CSS_SELECTOR, "#list .row").click()
    assert browser.find_element(By.CSS_SELECTOR, "#panel blockquote .trigger").text


def test_zooming_does_not_stutter(browser: Chrome, crowd: Path) -> None:
    opened(browser, crowd)
    browser.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    before = busy(browser)
    browser.execute_async_script(TURN_THE_WHEEL, TURNS)
    assert 0 < (busy(browser) - before) / TURNS < A_TURN


def test_only_what_is_in_sight_is_made(browser: Chrome, crowd: Path) -> None:
    opened(browser, crowd)
    listed = browser.find_element(By.ID, "list")
    for part in (0, 0.5, 1):
        browser.execute_script("arguments[0].scrollTop = arguments[0].scrollHeight * arguments[1]", listed, part)
        browser.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
        assert 4 < len(listed.find_elements(By.CSS_SELECTOR, ".row")) < ROWS
    assert browser.get_log("browser") == []
