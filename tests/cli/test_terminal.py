"""What a person sees: progress while it works, color unless told otherwise, nothing cut on a narrow screen."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).parents[1] / "exports" / "sample.json"
ARTICLE = "Publié le 12 mai 2022\n\nLa société Ibis a licencié lundi son directeur, Paul Martin.\n"
COLOR = re.compile(r"\x1b\[[0-9;]*3[0-9](?:;[0-9;]*)?m")

Watch = Callable[..., Any]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(ARTICLE.replace("Ibis", "Ibis" + "a" * number), "utf-8")
    return tmp_path


def bars(raw: str) -> list[str]:
    """The states of the progress line, as plain text."""
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", raw)
    return [state for state in re.split(r"[\r\n]+", plain) if re.search(r"\d/\d|0/\?", state)]


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_progress_shows_counts_and_time_left_in_one_line(watch: Watch, columns: int) -> None:
    work = (
        "import time; from filrouge.cli.terminal import Voice\n"
        "with Voice().progress('reading the articles', 'joining what they tell') as update:\n"
        "    for done in range(1, 5): time.sleep(0.3); update(done, 4)\n"
        "    time.sleep(0.3)"
    )
    states = bars(watch("-c", work, columns=columns, module=False).raw)
    assert any(re.search(r"^reading the articles .* [1-3]/4 \d\d:\d\d", state) for state in states)
    assert any(re.search(r"^joining what they tell .* 4/4 ", state) for state in states)
    assert all(len(state.rstrip()) <= columns for state in states)


def test_progress_of_build_is_gone_at_the_end(watch: Watch, articles: Path) -> None:
    seen = watch("build", articles, columns=60, err_only=True)
    assert seen.code == 0
    assert bars(seen.raw)
    assert seen.lines[0].startswith("filrouge: 3 articles, ")


@pytest.mark.parametrize("arguments", [["--quiet"], ["-q"]])
def test_no_progress_where_nothing_is_to_be_said(watch: Watch, articles: Path, arguments: Sequence[str]) -> None:
    assert watch("build", articles, *arguments, err_only=True).raw == ""


def test_no_progress_and_no_color_where_standard_error_is_no_terminal(articles: Path) -> None:
    command = [sys.executable, "-m", "filrouge", "build", str(articles)]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert "\x1b" not in result.stdout + result.stderr
    assert "reading the articles" not in result.stderr
    assert result.stderr.startswith("filrouge: 3 articles, ")


@pytest.mark.parametrize("command", [["show"], ["show", "--chart"], ["entities"]])
def test_color_unless_told_otherwise(watch: Watch, command: list[str]) -> None:
    name, *options = command
    assert COLOR.search(watch(name, SAMPLE, *options).raw)
    assert not COLOR.search(watch(name, SAMPLE, *options, "--no-color").raw)
    assert not COLOR.search(watch(name, SAMPLE, *options, environment={"NO_COLOR": "1"}).raw)


def test_a_difference_is_colored_by_its_kind(watch: Watch, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text(SAMPLE.read_text("utf-8").replace("7f6e5d4c3b2a1908", "7f6e5d4c3b2a1909"), "utf-8")
    seen = watch("diff", SAMPLE, other, columns=60)
    assert seen.code == 1
    assert re.search(r"\x1b\[33m  ~ ", seen.raw)
    assert not COLOR.search(watch("diff", SAMPLE, other, "--no-color").raw)


def test_no_color_is_for_the_progress_too(watch: Watch, articles: Path) -> None:
    assert COLOR.search(watch("build", articles, err_only=True).raw)
    assert not COLOR.search(watch("build", articles, "--no-color", err_only=True).raw)
    assert not COLOR.search(watch("build", articles, environment={"NO_COLOR": "1"}, err_only=True).raw)


@pytest.mark.parametrize("columns", [40, 60, 100, 160])
@pytest.mark.parametrize("command", [["show"], ["show", "--chart"], ["entities"]])
def test_no_line_is_wider_than_the_terminal(watch: Watch, command: list[str], columns: int) -> None:
    name, *options = command
    seen = watch(name, SAMPLE, *options, "--quiet", columns=columns)
    assert seen.code == 0
    assert max(len(line.rstrip()) for line in seen.lines) <= columns
    assert len(seen.lines) > 3


def test_a_table_keeps_every_word_on_a_narrow_terminal(watch: Watch) -> None:
    text = " ".join(word for line in watch("show", SAMPLE, "--quiet", columns=60).lines for word in line.split())
    for word in ("mairie", "piscine", "rouvrir", "désaccord", "allégué", "sans date"):
        assert word in text


@pytest.mark.parametrize(
    ("encoding", "holds", "lacks"),
    [
        ("ascii", ["Evenement", "9 mai 2022", "La mairie de Brest", "desaccord"], "éÉ–…?"),
        ("latin-1", ["Événement", "désaccord"], "–…?"),
        ("cp1252", ["Événement", "désaccord"], "?"),
    ],
)
def test_a_locale_without_all_letters_gets_the_nearest_ones(encoding: str, holds: list[str], lacks: str) -> None:
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "filrouge", "show", str(SAMPLE), "--quiet"]
    out = subprocess.run(command, capture_output=True, env=environment, check=True).stdout.decode(encoding)
    assert all(words in out for words in holds)
    assert not set(lacks) & set(out)


def test_a_chart_where_there_are_no_blocks_is_drawn_with_ascii() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "latin-1"}
    command = [sys.executable, "-m", "filrouge", "show", str(SAMPLE), "--chart", "--quiet"]
    out = subprocess.run(command, capture_output=True, env=environment, check=True).stdout.decode("latin-1")
    assert "#" in out
    assert "?" not in out


def test_a_table_on_a_latin_1_terminal_has_no_strange_signs(watch: Watch) -> None:
    environment = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    seen = watch("show", SAMPLE, "--quiet", environment=environment)
    assert seen.code == 0
    assert seen.raw.isascii()
    assert "?" not in seen.raw.replace("\x1b[?", "")
