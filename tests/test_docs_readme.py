"""The README is true: its generated parts are up to date, its Python runs, it claims nothing above what is measured."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from filrouge import errors, read_decisions
from filrouge.evaluation.readme import BLOCKS, block, types_block, with_block
from filrouge.lexicon.event_types import event_types

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SWING = 4.0  # points: what may change between a measurement and the next before the README must be made again


def run(arguments: list[str], folder: Path = ROOT) -> str:
    """What filrouge writes on standard output."""
    command = [sys.executable, "-m", "filrouge", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def code(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_every_generated_block_is_there_and_filled(name: str) -> None:
    assert len(block(README, name).splitlines()) >= 3


def test_the_types_are_those_of_the_lexicon() -> None:
    assert block(README, "types") == types_block(), "run: python -m filrouge.evaluation.readme types"
    assert f"**Events** of {len(event_types())} types" in README


def test_a_block_is_replaced_and_nothing_else() -> None:
    changed = with_block(README, "types", "| new |")
    assert block(changed, "types") == "| new |"
    assert with_block(changed, "types", block(README, "types")) == README


def test_a_block_that_is_not_there_is_an_error() -> None:
    with pytest.raises(errors.EvaluationError, match="has no block 'nothing'"):
        block(README, "nothing")


def test_the_two_commands_stand_as_they_are_promised() -> None:
    commands = [line for text in code("sh") for line in text.splitlines()]
    assert "pip install . && filrouge build corpus/articles -o timeline.json" in commands
    assert "pip install '.[test]' && pytest" in commands


def test_the_exit_codes_are_those_of_the_errors() -> None:
    known = {
        kind.exit_code for kind in vars(errors).values() if isinstance(kind, type) and kind.__name__ != "FilrougeError"
    }
    table = README[README.index("| exit code |") :].split("\n\n")[0]
    assert {int(found) for found in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)} == known | {0, 1, 2, 130}


def test_the_python_runs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    assert len(code("python")) >= 2
    for text in code("python"):
        environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, "-c", text], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.strip()
        for line in re.findall(r"print\(mention\.text, mention\.when\)  # (.+)", text):
            assert line.split(", ") == done.stdout.splitlines()[: line.count(",") + 1]


def test_the_decisions_shown_are_sound_and_apply_to_the_articles(tmp_path: Path) -> None:
    file = tmp_path / "decisions.toml"
    file.write_text(next(text for text in code("toml") if "[[decision]]" in text), "utf-8")
    assert len(read_decisions(file)) == 4
    built = json.loads(run(["build", "-q", "corpus/articles", "--decisions", str(file), "-o", "-"]))
    assert [taken.get("problem") for taken in built["decisions"]] == [None] * 4


def test_the_json_shown_has_the_fields_of_a_real_one(tmp_path: Path) -> None:
    run(["build", "-q", "corpus/articles", "-o", str(tmp_path / "timeline.json")])
    document = json.loads((tmp_path / "timeline.json").read_text("utf-8"))
    known = set(re.findall(r'"(\w+)": ', json.dumps(document)))
    shown = set(re.findall(r'"(\w+)": ', code("jsonc")[0]))
    assert len(shown) > 30
    assert shown <= known | {"conflicts", "about", "values"}


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a Markdown table in a block, by column."""
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in block(README, name).splitlines()]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[2:]]


def test_the_figures_of_the_real_articles_are_not_above_what_is_measured() -> None:
    measured = json.loads(
        run(["evaluate", "corpus/articles", "--gold", "corpus/gold/parler.json", "--format", "json", "-q"])
    )
    said = next(row for row in rows("stories") if row["story"].startswith("parler"))
    assert float(said["mentions"]) <= measured["mentions"]["f1"] + SWING
    assert float(said["events, date right"]) <= measured["events"]["f1"] + SWING
    assert float(said["entities, typed"]) <= measured["entities_typed"]["f1"] + SWING


def test_every_invented_story_is_in_the_table() -> None:
    told = {row["story"] for row in rows("stories")}
    assert {gold.parent.name for gold in (ROOT / "tests" / "stories").glob("*/gold.json")} <= told
