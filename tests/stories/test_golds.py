"""The marks of the invented stories' gold: they stand in the articles, and name what they say they name."""

import json
from pathlib import Path
from typing import Any

import pytest

from filrouge.when import When

STORIES = sorted(path.parent for path in Path(__file__).parent.glob("*/gold.json"))


@pytest.fixture(params=STORIES, ids=lambda story: story.name)
def story(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.param
    return folder


@pytest.fixture
def gold(story: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((story / "gold.json").read_text("utf-8"))
    return loaded


@pytest.fixture
def texts(story: Path) -> dict[str, str]:
    return {path.name: path.read_bytes().decode("utf-8") for path in (story / "articles").iterdir()}


def test_the_gold_is_of_these_articles(gold: dict[str, Any], texts: dict[str, str]) -> None:
    assert set(gold["articles"]) == set(texts)


def test_triggers_and_dates_stand_in_the_article(gold: dict[str, Any], texts: dict[str, str]) -> None:
    for event in gold["events"]:
        assert event["mentions"], event["id"]
        for mention in event["mentions"]:
            text, (start, end) = texts[mention["article"]], mention["trigger"]
            clause = text[mention["start"] : mention["end"]]
            assert mention["start"] <= start < end <= mention["end"], event["id"]
            assert clause == clause.strip() != ""
            assert text[start:end] == text[start:end].strip()
            assert (mention["date_expression"] or "") in text, event["id"]


def test_dates_are_edtf_and_the_best_meets_its_window(gold: dict[str, Any]) -> None:
    for event in gold["events"]:
        dates = [value and When.parse(value) for value in event["dates"]]
        best = dates[0]
        if best and best.earliest and best.latest:
            assert event["earliest"] <= best.latest.isoformat(), event["id"]
            assert best.earliest.isoformat() <= event["latest"], event["id"]


def test_entities_stand_where_their_mentions_say(gold: dict[str, Any], texts: dict[str, str]) -> None:
    for entity in gold["entities"]:
        names = {name.replace("’", "'") for name in (entity["name"], *entity["aliases"])}
        said = {texts[m["article"]][m["start"] : m["end"]].replace("’", "'") for m in entity["mentions"]}
        assert said
        assert said <= names
