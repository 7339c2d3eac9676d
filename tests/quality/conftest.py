"""The stories that quality is measured on, and mangled ones that only must not break; each is built once, by the whole
chain.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from mangling import MANGLED

from filrouge import build_timeline, read_articles
from filrouge.exports import to_document

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Story:
    """A story's articles and its timeline made by hand."""

    name: str
    articles: Path
    gold: Path

    def document(self) -> dict[str, Any]:
        """The JSON values of the timeline that the chain builds."""
        return _document(self.articles)[0]

    def texts(self) -> dict[str, str]:
        """The articles' texts by their ids."""
        return _document(self.articles)[1]


@cache
def _document(articles: Path) -> tuple[dict[str, Any], dict[str, str]]:
    reading = read_articles([str(articles)])
    assert reading.complete
    return to_document(build_timeline(reading.articles)), {article.id: article.text for article in reading.articles}


def _known() -> list[Story]:
    own = [Story("parler", ROOT / "corpus" / "articles", ROOT / "corpus" / "gold" / "parler.json")]
    shelves = (ROOT / "tests" / "stories", ROOT.parent / "shared" / "stories")
    golds = [gold for shelf in shelves for gold in sorted(shelf.glob("*/gold.json"))]
    return own + [Story(gold.parent.name, gold.parent / "articles", gold) for gold in golds]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for a `story` on each: corpus/articles, the invented ones, those beside the repository; one
    that asks for `mangled` on the mangled ones, and one that asks for `any_story` on all.
    """
    wanted = {"story": _known(), "mangled": MANGLED, "any_story": [*_known(), *MANGLED]}
    for name, stories in wanted.items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, stories, ids=lambda story: story.name)


@pytest.fixture(scope="session")
def stories() -> dict[str, Story]:
    """All real stories by name."""
    return {story.name: story for story in _known()}
