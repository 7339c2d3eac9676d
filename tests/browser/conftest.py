"""A real browser, and pages to open in it. Where there is no browser the tests are skipped, and say so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from made_up import made_up
from reader import Page, start_browser
from selenium.webdriver import Chrome

from filrouge import build_timeline, read_articles, write_timeline

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """The browser that all tests share."""
    chrome = start_browser(tmp_path_factory.mktemp("profile"))
    if chrome is None:
        pytest.skip("no browser, so the page is NOT tested; on Debian: apt-get install chromium chromium-driver")
    yield chrome
    chrome.quit()


@pytest.fixture(scope="session")
def parler(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the five articles."""
    page = tmp_path_factory.mktemp("parler") / "timeline.html"
    write_timeline(build_timeline(read_articles([ROOT / "corpus" / "articles"]).articles), page)
    return page


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of 60 events told by 6 articles."""
    page = tmp_path_factory.mktemp("few") / "timeline.html"
    write_timeline(made_up(60), page)
    return page


@pytest.fixture(scope="session")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of 5,000 events told by 500 articles."""
    page = tmp_path_factory.mktemp("crowd") / "timeline.html"
    write_timeline(made_up(5000), page)
    return page


@pytest.fixture
def page(browser: Chrome, few: Path) -> Iterator[Page]:
    """The page of few events, open."""
    yield from opened(browser, few)


@pytest.fixture
def story(browser: Chrome, parler: Path) -> Iterator[Page]:
    """The page of the five articles, open."""
    yield from opened(browser, parler)


def opened(browser: Chrome, path: Path) -> Iterator[Page]:
    """A page as a reader opens it who never did; when all is done it must not have complained."""
    page = Page(browser, path)
    yield page
    browser.execute_script("localStorage.clear()")
    assert page.errors() == []
