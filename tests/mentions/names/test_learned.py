"""What annotated names taught: names that are in no list, in the bundled pipeline's own parse."""

import re

import pytest
from spacy.language import Language

from filrouge.articles.article import Article
from filrouge.errors import ModelError
from filrouge.mentions.extract import parsed
from filrouge.mentions.mention import Name
from filrouge.mentions.names import learned
from filrouge.mentions.names.find import find_names
from filrouge.mentions.pipeline import load

_MARK = re.compile(r"\[([^\]]+)\]\((\w+)\)")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load(exclude=["ner"])


def kinds(nlp: Language, marked: str, seen: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The marked names with their kinds, and those found where a recogniser gives each the kind in `seen`."""
    text = _MARK.sub(r"\1", marked)
    wanted = {m[1]: m[2] for m in _MARK.finditer(marked)}
    spans = [Name(text.index(name), text.index(name) + len(name), name, seen[name]) for name in wanted]  # type: ignore[arg-type]
    sentences = parsed(Article(id="", path="", text=text, sha256=""), nlp)
    return wanted, {name.text: name.type for name in find_names(sentences, spans)}


@pytest.mark.parametrize(
    ("marked", "seen"),
    [
        ("Le match de dimanche à [Varsouille](place) a été reporté.", {"Varsouille": "person"}),
        (
            "Les routes entre [Varsouille](place) et [Lembrac](place) sont coupées.",
            {"Varsouille": "place", "Lembrac": "person"},
        ),
        ("Les actionnaires d'[Ordivex](company) ont approuvé les comptes.", {"Ordivex": "place"}),
        ("[Brelouzet](person) et sa femme ont deux enfants.", {"Brelouzet": "place"}),
    ],
)
def test_outvotes_the_recogniser_where_all_else_speaks_against_it(
    nlp: Language, marked: str, seen: dict[str, str]
) -> None:
    wanted, found = kinds(nlp, marked, seen)
    assert found == wanted


@pytest.mark.parametrize(
    ("marked", "seen"),
    [
        ("Rien sur [Lembrac](organization).", {"Lembrac": "organization"}),
        ("Voici [Lembrac](person).", {"Lembrac": "person"}),
    ],
)
def test_leaves_the_recogniser_its_vote_where_little_speaks(nlp: Language, marked: str, seen: dict[str, str]) -> None:
    wanted, found = kinds(nlp, marked, seen)
    assert found == wanted


def test_without_an_occurrence_the_votes_speak_by_their_share() -> None:
    heard = dict(zip(learned.KINDS, learned.heard((), {"place": 1, "event": 3}).tolist(), strict=True))
    assert heard["event"] == pytest.approx(3 * heard["place"])
    assert not any(heard[kind] for kind in learned.KINDS if kind not in ("place", "event"))


def test_says_that_the_weights_are_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("nothing")
    monkeypatch.setattr(learned, "files", lambda _: folder)
    with pytest.raises(ModelError, match="install filrouge again"):
        learned._model.__wrapped__()
