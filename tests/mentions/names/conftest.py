"""A tagger that knows next to nothing, so that the rules for names are tested alone; markup for expected names."""

import re
from collections.abc import Callable

import pytest

from filrouge.mentions.mention import Name, Sentence, Token
from filrouge.mentions.names import learned
from filrouge.mentions.names.find import find_names
from filrouge.mentions.segments import normalised

_TOKEN = re.compile(
    r"(?:qu|jusqu|lorsqu|[ldjmtsnc])'(?=\w)|@?\w+(?:[-.&']\w+)*\.?(?=\s[A-Z])|@?\w+(?:[-.&']\w+)*|\S", re.I
)
_AUXILIARIES = {
    "a",
    "ont",
    "est",
    "sont",
    "avait",
    "avaient",
    "était",
    "étaient",
    "aurait",
    "sera",
    "fut",
    "va",
    "vont",
}
_PARTICIPLE = re.compile(r"(\w+)(?:ée?s?|er|e|ent)$")
_VERBS = {
    "dit": "dire",
    "ajouta": "ajouter",
    "répondu": "répondre",
    "écrit": "écrire",
    "promis": "promettre",
    "dément": "démentir",
}
_MARK = re.compile(r"\[([^\]]+)\]\((\w+)\)")


def _token(match: re.Match[str], start: int, index: int) -> Token:
    text = match.group()
    low = text.casefold()
    stem = _PARTICIPLE.fullmatch(low)
    lemma = _VERBS.get(low, stem[1] + "er" if stem else low)
    pos = "PROPN" if text[0].isupper() else "AUX" if low in _AUXILIARIES else "VERB" if low in _VERBS else "NOUN"
    pos = "PUNCT" if not text[0].isalnum() and text[0] != "@" else pos
    at = start + match.start()
    return Token(at, at + len(text), text, lemma, pos, "", index, "dep")


def tagged(text: str) -> list[Sentence]:
    """Sentences of a text, cut after full stops, capitals tagged as proper nouns and all else as nouns."""
    sentences = []
    plain = "\n".join(normalised(line) for line in text.split("\n"))
    for part in re.finditer(r"[^\n]+?(?:(?<![A-Z]|M)[.!?…](?: ?»)?(?=\s[«A-ZÀ-Ý]|$|\n)|(?=\n)|$)", plain):
        tokens = tuple(_token(m, part.start(), i) for i, m in enumerate(_TOKEN.finditer(part.group())))
        if tokens:
            sentences.append(Sentence(tokens[0].start, tokens[-1].end, tokens))
    return sentences


def unmarked(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """A text without its marks "[Danone](company)", and the names that they mark."""
    return _MARK.sub(r"\1", marked), [(m[1], m[2]) for m in _MARK.finditer(marked)]


@pytest.fixture(autouse=True)
def nothing_learned(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No weights but the recogniser's votes: its tags and parse are what the weights were learned on, these are not."""
    if "names_in" in request.fixturenames:
        monkeypatch.setattr(learned, "_model", dict)


@pytest.fixture
def names_in() -> Callable[..., list[tuple[str, str]]]:
    """The names found in a text by rule, each with its type; `statistical` as (text, type) pairs to look up in it."""

    def find(text: str, statistical: tuple[tuple[str, str], ...] = ()) -> list[tuple[str, str]]:
        spans = [Name(text.index(name), text.index(name) + len(name), name, kind) for name, kind in statistical]  # type: ignore[arg-type]
        found = find_names(tagged(text), spans or None)
        assert all(normalised(text[n.start : n.end]) == n.text for n in found)
        return [(name.text, name.type) for name in found]

    return find


@pytest.fixture(scope="session")
def tagger() -> Callable[[str], list[Sentence]]:
    """The tagger itself."""
    return tagged


@pytest.fixture
def expected() -> Callable[[str], tuple[str, list[tuple[str, str]]]]:
    """Reads a marked text."""
    return unmarked
