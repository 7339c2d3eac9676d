"""The page: one file, nothing from outside, nothing of an article that a browser would run."""

import base64
import hashlib
import html
import json
import re
from pathlib import Path

import pytest

from filrouge.articles.article import Article
from filrouge.exports import write_timeline
from filrouge.exports.html.page import embedded, render
from filrouge.exports.reading import read_timeline
from filrouge.timeline.timeline import DatedArticle, Event, Quote, Telling, Timeline

SAMPLE = read_timeline(Path(__file__).with_name("sample.json"))
EVIL = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> & \u2028 \ud800 \x00 {{ 7 * 7 }}"


def evil() -> Timeline:
    """A timeline all of whose words are hostile."""
    quote = Quote("a", 0, len(EVIL), EVIL)
    event = Event("1", EVIL, EVIL, "happened", None, (), (Telling(quote, quote, None, None, "happened"),), 1.0)
    article = Article("a", EVIL, EVIL, "0" * 64, title=EVIL, source=EVIL, url="https://example.org/" + EVIL)
    return Timeline((DatedArticle(article, None),), (), (event,))


def data_of(page: str) -> dict[str, object]:
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found
    loaded: dict[str, object] = json.loads(found[1])
    return loaded


def test_two_pages_of_a_timeline_are_the_same() -> None:
    assert render(SAMPLE) == render(SAMPLE)


def test_the_page_asks_for_nothing_from_outside() -> None:
    page = render(SAMPLE)
    markup = re.sub(r'<script id="data".*?</script>', "", page, flags=re.DOTALL)
    assert not re.search(r"https?:|//[a-z]|url\(|@import|<link|<img|<iframe|src=", markup)


def test_the_policy_lets_run_what_the_page_brings_and_nothing_else() -> None:
    page = render(SAMPLE)
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1])  # type: ignore[index]
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]  # type: ignore[index]
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)[1]  # type: ignore[index]
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script)]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_hostile_words_stay_words() -> None:
    page = render(evil())
    assert len(re.findall(r"<script\b", page)) == 2
    assert "<img" not in page
    assert "{{ 7 * 7 }}" in page  # not 49: an article is no template
    assert "\ud800" not in page
    assert data_of(page)["articles"][0]["title"] == EVIL  # type: ignore[index]


def test_a_page_with_hostile_words_can_be_written(tmp_path: Path) -> None:
    write_timeline(evil(), tmp_path / "t.html")
    assert (tmp_path / "t.html").read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize("text", ["</script>", "<!--", "]]>", "\u2028", "\u2029", "\ud800", "é 🔥", "\\u003c"])
def test_embedded_json_says_the_same_and_ends_nothing(text: str) -> None:
    made = str(embedded({"x": text}))
    assert json.loads(made) == {"x": text}
    assert not re.search("[<>&\u2028\u2029\ud800-\udfff]", made)


def test_without_javascript_the_page_is_a_table() -> None:
    found = re.search(r"<noscript>(.*?)</noscript>", render(SAMPLE), re.DOTALL)
    assert found
    assert found[1].count("<tr>") == len(SAMPLE.events) + 1
    assert "La mairie de Brest ferme la piscine Foch (sources en désaccord)" in found[1]


def test_the_language_stays_in_the_page_when_there_is_nothing_to_show() -> None:
    page = render(Timeline((), (), ()))
    assert "<title>Chronologie</title>" in page
    assert data_of(page)["events"] == []
