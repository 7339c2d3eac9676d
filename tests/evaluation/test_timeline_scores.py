"""The measures: known answers, and the very figures of the reference scorer where it is at hand."""

import copy
import importlib.util
import json
import random
from pathlib import Path
from typing import Any

import pytest

from filrouge.errors import EvaluationError
from filrouge.evaluation.gold import gold_from, read_gold
from filrouge.evaluation.report import as_text, as_values
from filrouge.evaluation.timeline import evaluate

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "corpus" / "gold" / "parler.json"
GOLDS = [GOLD, *sorted((ROOT / "tests" / "stories").glob("*/gold.json"))]
REFERENCE = ROOT.parent / "shared" / "score_timeline.py"


def perfect(gold: dict[str, Any]) -> dict[str, Any]:
    """The timeline that says all that the gold says, and nothing else."""
    entities: list[dict[str, Any]] = []
    for number, entity in enumerate(gold["entities"]):
        entities.append({"id": f"e{number}", "name": entity["name"], "aliases": entity.get("aliases", [])})
        entities[-1] |= {"type": entity["type"], "mentions": entity["mentions"]}
    events = []
    for event in gold["events"]:
        people = []
        for part in event["participants"]:
            people.append({"entity": f"p{len(entities)}"})
            names = {"name": part["name"], "aliases": part.get("aliases", [])}
            entities.append({"id": f"p{len(entities)}", "type": "place", "mentions": [], **names})
        best = event["dates"][0] if "dates" in event else event["date"]
        triggers = [
            {"article": m["article"], "start": m["trigger"][0], "end": m["trigger"][1]} for m in event["mentions"]
        ]
        events.append(
            {"type": event["type"], "date": best and {"edtf": best}, "participants": people, "mentions": triggers}
        )
    articles = [
        {"id": name, "path": f"x/{name}", "published": item.get("published") and {"edtf": item["published"][0]}}
        for name, item in gold["articles"].items()
    ]
    return {"articles": articles, "entities": entities, "events": events}


def spoiled(document: dict[str, Any], seed: int) -> dict[str, Any]:
    """The timeline with events lost, joined, moved and misdated, names lost, mistyped and invented."""
    chance = random.Random(seed)
    bad = copy.deepcopy(document)
    for event in bad["events"]:
        if chance.random() < 0.3:
            event["date"] = chance.choice(
                [
                    None,
                    *(
                        {"edtf": v}
                        for v in ("2021", "2021-01", "2021-01-10/2021-01-17", "../2021-02", "[2021-02-08,2021-02-15]")
                    ),
                ]
            )
        if chance.random() < 0.2:
            event["type"] = "other"
        for mention in event["mentions"]:
            mention["start"] = max(0, mention["start"] + chance.choice([0, 0, 0, -3, 4, 30]))
            mention["end"] = mention["start"] + chance.choice([3, 7, 12])
        event["participants"] = [part for part in event["participants"] if chance.random() < 0.8]
    for event in chance.sample(bad["events"], 6):
        other = chance.choice(bad["events"])
        if other is not event:
            other["mentions"] += event["mentions"]
            bad["events"].remove(event)
    extra = [{"article": a["id"], "start": chance.randrange(3000), "end": 3005} for a in bad["articles"]]
    bad["events"].append({"type": "vote", "date": {"edtf": "2021-01-06/.."}, "participants": [], "mentions": extra})
    for entity in bad["entities"]:
        entity["mentions"] = [m for m in entity["mentions"] if chance.random() < 0.8]
        if chance.random() < 0.2:
            entity["type"] = chance.choice(["person", "company", "organization"])
    chance.shuffle(bad["events"])
    return bad


@pytest.fixture
def gold() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(GOLD.read_text("utf-8"))
    return loaded


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.parent.name)
def test_the_gold_itself_scores_full_marks(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    result = evaluate(perfect(gold), gold_from(gold))
    assert result.mentions.f1 == result.events.f1 == result.who.f1 == 100
    assert result.clusters_b3 == result.types == result.dates.exact == 100
    assert result.entities is not None
    assert result.entities.typed.f1 == result.entities.b3 == 100
    assert result.published[0] == result.published[1] > 0
    assert result.errors == ()


def test_an_empty_timeline_scores_nothing(gold: dict[str, Any]) -> None:
    result = evaluate({"articles": [], "entities": [], "events": []}, gold_from(gold))
    assert result.mentions.f1 == result.events.f1 == result.clusters_b3 == result.types == 0
    assert sum(line.startswith("missed") for line in result.errors) == len(gold["events"])


def test_a_wrong_date_costs_the_event_and_is_named(gold: dict[str, Any]) -> None:
    document = perfect(gold)
    document["events"][0]["date"] = {"edtf": "1999-01-01"}
    result = evaluate(document, gold_from(gold))
    assert result.events.f1 < result.events_any_date.f1 == 100
    assert [line for line in result.errors if gold["events"][0]["id"] in line and "1999-01-01" in line]


def test_two_events_made_one_cost_clusters_and_an_event(gold: dict[str, Any]) -> None:
    document = perfect(gold)
    document["events"][0]["mentions"] += document["events"].pop(1)["mentions"]
    result = evaluate(document, gold_from(gold))
    assert result.mentions.f1 == 100
    assert result.clusters_b3 < 100
    assert result.events_any_date.r < 100


def test_an_invented_event_costs_precision_only(gold: dict[str, Any]) -> None:
    document = perfect(gold)
    file = document["articles"][0]["id"]
    document["events"].append(
        {"type": "vote", "date": None, "participants": [], "mentions": [{"article": file, "start": 0, "end": 4}]}
    )
    result = evaluate(document, gold_from(gold))
    assert result.mentions.p < 100
    assert result.mentions.r == 100
    assert any(line.startswith("extra") for line in result.errors)


def test_optional_clauses_count_neither_way(gold: dict[str, Any]) -> None:
    document = perfect(gold)
    mention = {key: gold["optional"][0][key] for key in ("article", "start", "end")}
    document["events"].append({"type": "vote", "date": None, "participants": [], "mentions": [mention]})
    assert evaluate(document, gold_from(gold)).mentions.f1 == 100


@pytest.mark.skipif(
    not REFERENCE.exists(), reason=f"NOT COMPARED: the reference scorer {REFERENCE.name} is not at hand"
)
@pytest.mark.parametrize("seed", range(40))
def test_the_figures_are_those_of_the_reference_scorer(gold: dict[str, Any], seed: int) -> None:
    spec = importlib.util.spec_from_file_location("reference", REFERENCE)
    assert spec is not None
    assert spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    document = spoiled(perfect(gold), seed)
    expected, errors = reference.score(document, gold)
    ours = evaluate(document, gold_from(gold))
    assert as_values(ours) == expected
    assert sorted(ours.errors) == sorted(errors)


def test_the_report_names_every_measure(gold: dict[str, Any]) -> None:
    text = as_text(evaluate(perfect(gold), gold_from(gold)), errors=True)
    assert "events, date right  P 100.0  R 100.0  F1 100.0" in text
    assert "publication dates   5 of 5" in text


@pytest.mark.parametrize(
    "document",
    [{}, {"articles": [], "entities": []}, {"articles": [{"id": "a"}], "entities": [], "events": []}, {"articles": 3}],
)
def test_a_timeline_that_cannot_be_scored_is_an_error(document: dict[str, Any], gold: dict[str, Any]) -> None:
    with pytest.raises(EvaluationError, match="cannot be scored"):
        evaluate(document, gold_from(gold))


@pytest.mark.parametrize(
    "content", ["{", "[]", "{}", '{"articles": {}, "events": [{}]}', '{"articles": {}, "events": 3}']
)
def test_what_is_no_gold_is_an_error(tmp_path: Path, content: str) -> None:
    file = tmp_path / "gold.json"
    file.write_text(content, "utf-8")
    with pytest.raises(EvaluationError, match=r"gold\.json") as caught:
        read_gold(file)
    assert "\n" not in str(caught.value)


def test_a_gold_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_gold(tmp_path / "none.json")
