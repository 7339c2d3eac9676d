"""The same articles give the same bytes: run again, named in another order, in another process."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from filrouge import build_timeline, read_articles
from filrouge.exports.document import render

ROOT = Path(__file__).parents[2]
FILES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "corpus" / "articles").iterdir())


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.fixture(scope="module")
def once() -> str:
    return build(FILES)


def build(files: list[str], workers: int = 1) -> str:
    reading = read_articles(files)
    assert len(reading.articles) == len(FILES) == 5
    return render(build_timeline(reading.articles, workers=workers))


def test_a_second_run_gives_the_same_bytes(once: str) -> None:
    assert build(FILES) == once


def test_the_files_in_reverse_give_the_same_bytes(once: str) -> None:
    assert build(FILES[::-1]) == once


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_files_shuffled_give_the_same_bytes(once: str, seed: int) -> None:
    assert build(random.Random(seed).sample(FILES, len(FILES))) == once


@pytest.mark.parametrize("workers", [1, 2, 3, 8])
def test_any_number_of_workers_and_any_order_give_the_same_bytes(once: str, workers: int) -> None:
    assert build(random.Random(workers).sample(FILES, len(FILES)), workers) == once


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_another_process_gives_the_same_bytes(once: str, hash_seed: str, tmp_path: Path) -> None:
    target = tmp_path / "timeline.json"
    subprocess.run(
        [sys.executable, "-m", "filrouge", "build", "-q", *FILES[::-1], "-o", str(target)],
        env={"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(Path(sys.modules["filrouge"].__file__ or "").parents[1])},
        check=True,
    )
    assert target.read_bytes().decode("utf-8") == once
