"""The page of the five articles in a real browser."""

import re

from reader import Page


def test_it_opens_in_french_and_lists_every_event(story: Page) -> None:
    size = len(story.data["events"])
    assert size > 20
    assert "Parler" in story.one("h1").text
    assert story.one("#summary").text.startswith(f"{size} événements · 5 articles")
    assert story.one("#count").text == f"{size} événements"
    assert story.listed() == story.events(lambda event: True)
    assert int(story.one("#undated-count").text) == size - len(story.listed())


def test_it_asks_the_network_for_nothing(story: Page) -> None:
    assert story.browser.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_every_event_shows_its_quotes_in_their_context_with_the_trigger_marked(story: Page) -> None:
    for event in sorted(story.data["events"], key=lambda event: -len(event["tellings"]))[:5]:
        story.open(lambda one, id=event["id"]: one["id"] == id)
        assert story.one("#panel h2").text == re.sub(r"\s+", " ", event["label"])
        triggers = [story.data["articles"][t["article"]]["text"][slice(*t["trigger"])] for t in event["tellings"]]
        assert sorted(story.texts("#panel blockquote .trigger")) == sorted(re.sub(r"\s+", " ", t) for t in triggers)
        assert all(len(text) > 150 for text in story.texts("#panel blockquote"))


def test_an_article_is_read_whole_and_its_marks_lead_on(story: Page) -> None:
    event = story.open(lambda event: len(event["tellings"]) > 2)
    story.one("#panel .telling .quiet").click()
    assert len(story.one("#panel .article").text) > 600
    marks = story.all("#panel .article mark[data-told]")
    assert len(marks) > 5
    other = next(mark for mark in marks if mark.get_attribute("data-told") != event["id"])
    told = other.get_attribute("data-told")
    story.browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", other)
    other.click()
    assert story.selected() == told
    assert story.all("#panel blockquote")


def test_a_word_of_a_quote_is_found_and_shown(story: Page) -> None:
    event = next(event for event in story.data["events"] if event["date"] and len(event["tellings"]) > 2)
    trigger = event["tellings"][-1]["trigger"]
    word = story.data["articles"][event["tellings"][-1]["article"]]["text"][slice(*trigger)].split()[0]
    story.one("#search").send_keys(word.upper())
    story.wait(lambda: "sur" in story.one("#count").text)
    assert event["id"] in story.listed()
    assert word.lower() in {hit.lower() for hit in story.texts("#list .hit")}


def test_two_languages_say_the_dates_in_their_own_words(story: Page) -> None:
    dated = next(event for event in story.data["events"] if event["date"] and event["date"].startswith("2021-01-"))
    story.open(lambda event: event is dated)
    assert story.one("#panel .when strong").text == story.data["dates"][dated["date"]]["fr"]
    story.one("#language").click()
    assert story.one("#panel .when strong").text == story.data["dates"][dated["date"]]["en"]
    said = " ".join([story.one("#top").text, story.one(".bar").text, *story.texts("#list .when")])
    assert "January 2021" in said
    assert not re.search(r"\b(janvier|événements?|sans date)\b", said)
