"""A real browser, and timelines to open in it. Where there is no browser the tests are skipped, and say so."""

import datetime
import hashlib
import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from filrouge import build_timeline, read_articles, write_timeline
from filrouge.articles.article import Article
from filrouge.lexicon.event_types import event_types
from filrouge.timeline.timeline import (
    Conflict,
    DatedArticle,
    Dating,
    Entity,
    Event,
    Involvement,
    Quote,
    Step,
    Telling,
    Timeline,
)
from filrouge.when import When

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = (
    *("--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--hide-scrollbars"),
)


def start(profile: Path) -> webdriver.Chrome | None:
    """Chromium without a window, French, 1440 by 900, with an empty profile; None where it or its driver is missing."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    driver = shutil.which("chromedriver")
    if not program or not driver:
        return None
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for switch in (*SWITCHES, f"--user-data-dir={profile}", "--window-size=1440,900"):
        options.add_argument(switch)
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    options.add_experimental_option("prefs", {"intl.accept_languages": "fr"})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service(driver))


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """The browser that all tests share."""
    chrome = start(tmp_path_factory.mktemp("profile"))
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
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of 5,000 events told by 500 articles."""
    page = tmp_path_factory.mktemp("crowd") / "timeline.html"
    write_timeline(made_up(5000), page)
    return page


_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "té", "vi", "xo", "za", "bri", "clo")
_FIRST = datetime.date(2015, 1, 1)
_DAYS = 3650
_AN_ARTICLE = 20  # tellings
_STATUSES = ("happened", "happened", "happened", "happened", "planned", "alleged", "denied")


def made_up(size: int) -> Timeline:
    """A timeline of so many events, each told twice, with dates of every kind; always the same."""
    dice = random.Random(1)
    entities = tuple(Entity(f"e{i}", "company", _name(dice), (), (), ()) for i in range(300))
    told = sorted((dice.randrange(_DAYS), event) for event in [*range(size), *range(size)])
    articles, tellings = [], {event: [] for event in range(size)}
    for number in range(0, len(told), _AN_ARTICLE):
        chunk = [event for _, event in told[number : number + _AN_ARTICLE]]
        sentences = [f"{_name(dice)} a {_name(dice)} {_name(dice)} ce jour-là." for _ in chunk]
        article = _article(number, " ".join(sentences), _FIRST + datetime.timedelta(told[number][0]))
        articles.append(article)
        start = 0
        for event, sentence in zip(chunk, sentences, strict=True):
            tellings[event].append(_telling(article.article, start, start + len(sentence)))
            start += len(sentence) + 1
    events = [_event(dice, number, tellings[number], entities) for number in range(size)]
    events.sort(key=lambda e: (e.date is None, e.date and (e.date.when.earliest or datetime.date.min), e.id))
    return Timeline(tuple(articles), entities, tuple(events))


def _name(dice: random.Random) -> str:
    return "".join(dice.choices(_SYLLABLES, k=3)).capitalize()


def _article(number: int, text: str, published: datetime.date) -> DatedArticle:
    sha = hashlib.sha256(text.encode()).hexdigest()
    article = Article(sha[:16], f"{number}.txt", text, sha, title=f"Article {number}", source=f"Journal {number % 40}")
    return DatedArticle(article, Dating(When.day(published), basis="metadata"))


def _telling(article: Article, start: int, end: int) -> Telling:
    def quote(first: int, last: int) -> Quote:
        return Quote(article.id, first, last, article.text[first:last])

    verb = article.text.index(" a ", start)
    return Telling(quote(verb + 1, verb + 6), quote(start, end), quote(end - 12, end - 1), "2020", "happened")


def _event(dice: random.Random, number: int, tellings: list[Telling], entities: tuple[Entity, ...]) -> Event:
    when = _when(dice)
    steps = tuple(Step(t.date_expression, "2020", "said in the sentence") for t in tellings if t.date_expression)
    return Event(
        id=f"{number:012x}",
        type=dice.choice(sorted(event_types())),
        label=tellings[0].quote.text,
        status=dice.choice(_STATUSES),
        date=Dating(when, steps) if when else None,
        participants=tuple(Involvement(e.id, "agent") for e in dice.sample(entities, 2)),
        tellings=tuple(tellings),
        confidence=0.8,
        conflicts=(Conflict("date", steps),) if number % 50 == 0 else (),
    )


def _when(dice: random.Random) -> When | None:
    day = _FIRST + datetime.timedelta(dice.randrange(_DAYS))
    kinds: tuple[Callable[[], When | None], ...] = (
        lambda: When.day(day),
        lambda: When.day(day),
        lambda: When.month(day.year, day.month),
        lambda: When.between(day, day + datetime.timedelta(dice.randrange(1, 20))),
        lambda: When.one_of(day + datetime.timedelta(7 * week) for week in range(4)),
        lambda: When.between(None, day),
        lambda: When.day(day).about(),
        lambda: None,
    )
    return dice.choice(kinds)()
