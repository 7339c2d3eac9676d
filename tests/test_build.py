"""What the function that knows all stages does when a stage cannot be finished."""

import multiprocessing
from pathlib import Path

import pytest

from filrouge import build_timeline, read_articles
from filrouge.errors import ModelError

ARTICLES = Path(__file__).parents[1] / "corpus" / "articles"


def test_a_worker_that_is_ended_from_outside_is_one_line() -> None:
    def end(done: int, total: int) -> None:
        for process in multiprocessing.active_children():
            process.kill()

    with pytest.raises(ModelError, match="use fewer workers") as raised:
        build_timeline(read_articles([str(ARTICLES)]).articles, workers=2, progress=end)
    assert "\n" not in str(raised.value)
