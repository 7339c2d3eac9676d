"""Names in ten short articles of ten beats, with the bundled pipeline: floors under what is found and how it is typed.

The articles were written for this test, `[name](type)` marks what is to be found. The rules were mended on them since,
so the floors guard against falling back; they are no estimate for other texts.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from spacy.language import Language

from filrouge.articles.article import Article
from filrouge.mentions.extract import extract
from filrouge.mentions.pipeline import load

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
_MARK = re.compile(r"\[([^\]]+)\]\((\w+)\)")


@dataclass
class Score:
    """How many names were expected, found, found right, and typed right."""

    expected: int = 0
    found: int = 0
    right: int = 0
    typed: int = 0

    def f1(self, hits: int) -> float:
        return 200 * hits / (self.expected + self.found)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def read(path: Path) -> tuple[str, list[tuple[int, int, str]]]:
    """The article without its marks, and the spans and types that they give."""
    text, names, at = "", [], 0
    marked = path.read_text(encoding="utf-8")
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        names.append((len(text), len(text) + len(match[1]), match[2]))
        text, at = text + match[1], match.end()
    return text + marked[at:], names


def test_names_of_ten_beats(nlp: Language) -> None:
    assert len(ARTICLES) == 10
    score = Score()
    pages = [read(path) for path in ARTICLES]
    articles = [Article(id=str(i), path=str(i), text=text, sha256="") for i, (text, _) in enumerate(pages)]
    for (_, expected), mentions in zip(pages, extract(articles, nlp), strict=True):
        left = list(expected)
        for name in mentions.names:
            met = next((span for span in left if span[0] < name.end and name.start < span[1]), None)
            if met:
                left.remove(met)
                score.right += 1
                score.typed += met[2] == name.type
        score.expected += len(expected)
        score.found += len(mentions.names)
    assert score.expected >= 180
    assert score.f1(score.right) >= 96
    assert score.f1(score.typed) >= 90
