"""Articles that try to break the page do not, and pages with little in them say so."""

from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from filrouge import write_timeline
from filrouge.articles.article import Article
from filrouge.exports.reading import read_timeline
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

SAMPLE = Path(__file__).parents[1] / "exports" / "sample.json"
ATTACKS = (
    "</script><script>window.broken = 1</script>",
    "<img src=x onerror='window.broken = 1'><svg onload=window.broken=1>",
    '" onmouseover="window.broken=1" x="',
    "\u202egnp.exe\u202c \u2067droite\u2069 \x00\x07 ${window.broken=1} {{ 7 * 7 }}",
    "<style>* { display: none }</style><base href=//example.org>",
)


def attacked(words: str) -> Timeline:
    """A timeline of which every string that an article gives is the attack."""
    text = f"{words} Hier {words} a fermé {words}."
    start = text.index("a fermé")
    trigger, sentence = Quote("a", start, start + 7, "a fermé"), Quote("a", 0, len(text), text)
    hier = Quote("a", text.index("Hier"), text.index("Hier") + 4, "Hier")
    steps = (Step(hier, "2021-01-10", words),)
    dating = Dating(When.parse("2021-01-10"), steps)
    article = Article("a", words, text, "0" * 64, title=words, source=words, url=f"https://example.org/{words}")
    entity = Entity("e", "company", words, (words,), (), ())
    telling = Telling(trigger, sentence, hier, "2021-01-10", "happened")
    about = Conflict(f"figure: {words}", steps)
    happened = [
        Event(id, words, words, "happened", date, (Involvement("e", "agent"),), (telling,), 1.0, (about,))
        for id, date in (("one", dating), ("two", None))
    ]
    return Timeline((DatedArticle(article, dating),), (entity,), tuple(happened))


def go(browser: Chrome, page: Path, event: str = "") -> None:
    browser.get("about:blank")
    browser.get_log("browser")
    browser.get(page.as_uri() + event)


@pytest.mark.parametrize("words", ATTACKS)
def test_what_an_article_says_is_shown_and_not_run(browser: Chrome, tmp_path: Path, words: str) -> None:
    write_timeline(attacked(words), tmp_path / "t.html")
    for event in ("#one", "#two"):
        go(browser, tmp_path / "t.html", event)
        heading = browser.find_element(By.CSS_SELECTOR, "#panel h2").get_attribute("textContent")
        assert heading == " ".join(words.split())
        browser.find_element(By.CSS_SELECTOR, "#panel .telling .quiet").click()
        read = browser.find_element(By.CSS_SELECTOR, "#panel .article").get_attribute("textContent")
        assert read == f"{words} Hier {words} a fermé {words}."
        browser.execute_script("dispatchEvent(new Event('beforeprint'))")
        assert browser.execute_script("return window.broken") is None
        assert browser.find_elements(By.CSS_SELECTOR, "img, base, body style") == []
    assert browser.get_log("browser") == []


def test_the_policy_holds_even_where_markup_got_in(browser: Chrome, parler: Path) -> None:
    go(browser, parler)
    browser.execute_script("document.body.insertAdjacentHTML('beforeend', arguments[0])", ATTACKS[1])
    assert browser.execute_script("return window.broken") is None
    assert any("Content Security Policy" in line["message"] for line in browser.get_log("browser"))


def test_a_timeline_without_its_articles_shows_the_quotes_alone(browser: Chrome, tmp_path: Path) -> None:
    timeline = read_timeline(SAMPLE)
    write_timeline(timeline, tmp_path / "t.html")
    go(browser, tmp_path / "t.html", f"#{timeline.events[0].id}")
    quote = browser.find_element(By.CSS_SELECTOR, "#panel blockquote")
    assert quote.text == timeline.events[0].tellings[0].quote.text
    assert quote.find_element(By.CSS_SELECTOR, ".trigger").text == "fermé"
    assert len(browser.find_elements(By.CSS_SELECTOR, "#panel .telling .quiet")) == 1  # one article has its text
    assert browser.get_log("browser") == []


def test_an_empty_timeline_says_so(browser: Chrome, tmp_path: Path) -> None:
    write_timeline(Timeline((), (), ()), tmp_path / "t.html")
    go(browser, tmp_path / "t.html")
    assert browser.find_element(By.ID, "no-marks").text.startswith("Les articles ne disent aucun événement")
    assert browser.find_element(By.TAG_NAME, "h1").text == "Chronologie"
    browser.find_element(By.ID, "fit").click()
    assert browser.get_log("browser") == []
