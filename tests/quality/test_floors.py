"""Quality on whole stories, against timelines made by hand: what was once reached is not lost again.

`floors.toml` holds what each measure of each story must reach, a little under what it was last measured at. The
stories of tests/stories were invented for this; nothing in filrouge may be made for one of them.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from filrouge.evaluation import evaluate, read_gold
from filrouge.evaluation.report import as_values

_TABLES: dict[str, dict[str, float]] = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))
MEAN = _TABLES["mean"]
FLOORS = {name: floors for name, floors in _TABLES.items() if name != "mean"}
BESIDE = {"danone"}  # not part of the repository
INVENTED = {
    "aldegonde",
    "ambrelis",
    "anse_bleue",
    "aumontel",
    "babelune",
    "bellavance",
    "bouande",
    "brezenaux",
    "castelvert",
    "fionnets",
    "lanvezec",
    "morvallon",
    "ostrevaux",
    "sarcelair",
    "sunupay",
    "tambaro",
    "valdorne",
    "vaubrun",
    "zoufi",
}


def figure(values: dict[str, Any], measure: str) -> float:
    """A measure of `filrouge evaluate --json` by its name: the F1 where it has one, the right dates in per cent."""
    value = values[measure]
    if isinstance(value, dict):
        return float(value["f1"] if "f1" in value else value["exact"])
    return float(value.split("/")[0] if isinstance(value, str) else value)


def test_every_story_has_floors_and_every_floor_a_measure(stories: dict[str, Any]) -> None:
    assert INVENTED | {"parler"} <= set(stories)
    assert set(stories) - BESIDE == set(FLOORS) - BESIDE
    assert all(len(floors) >= 9 for floors in FLOORS.values())


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_measure_falls_below_its_floor(name: str, stories: dict[str, Any]) -> None:
    if name not in stories:
        pytest.skip(f"NOT MEASURED: the story {name} is not at hand")
    story = stories[name]
    values = as_values(evaluate(story.document(), read_gold(story.gold)))
    low = {
        measure: (figure(values, measure), floor)
        for measure, floor in FLOORS[name].items()
        if figure(values, measure) < floor
    }
    assert not low, f"{name}: measured, floor: {low}"


def test_the_invented_stories_keep_their_mean(stories: dict[str, Any]) -> None:
    """One story may swing with a single event; all together say more."""
    values = [as_values(evaluate(stories[n].document(), read_gold(stories[n].gold))) for n in sorted(INVENTED)]
    means = {measure: sum(figure(v, measure) for v in values) / len(values) for measure in MEAN}
    assert {measure: mean for measure, mean in means.items() if mean < MEAN[measure]} == {}
