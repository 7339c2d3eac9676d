"""The lexicon of names: wide enough, without contradictions, and errors that say what to mend."""

from pathlib import Path

import pytest

from filrouge.errors import LexiconError
from filrouge.lexicon.names import bodies, cues, domains, first_names, gazetteer, name_key, words


@pytest.mark.parametrize(
    ("kind", "floor"),
    [("company", 700), ("host", 150), ("organization", 500), ("place", 700), ("product", 200), ("event", 60)],
)
def test_lists_are_wide(kind: str, floor: int) -> None:
    assert sum(kind in kinds for kinds in gazetteer().kinds.values()) >= floor


def test_first_names_are_many_and_in_one_list_each() -> None:
    assert len(first_names().sure) >= 1000
    assert not first_names().sure & first_names().ambiguous


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Deutsche Bahn", "company"),
        ("Air Sénégal", "company"),
        ("Hetzner", "host"),
        ("Cloudflare", "host"),
        ("Médecins sans frontières", "organization"),
        ("Le Devoir", "organization"),
        ("Ouagadougou", "place"),
        ("Épinal", "place"),
        ("Etats-Unis", "place"),
        ("WordPress", "product"),
        ("Vendée Globe", "event"),
    ],
)
def test_known_names(name: str, kind: str) -> None:
    assert kind in gazetteer().kinds[name_key([name])]


@pytest.mark.parametrize("name", ["Elle", "Orange", "Match", "Action", "Mars", "Le Point", "Nord", "Lot"])
def test_words_of_the_language_never_stand_by_themselves(name: str) -> None:
    key = name_key([name])
    assert key not in gazetteer().kinds or key in gazetteer().ambiguous


def test_keys() -> None:
    assert name_key(["L’Oréal"]) == ("l'", "oréal")
    assert name_key(["Marks & Spencer"]) == ("marks", "spencer")
    assert name_key(["Saint-Gobain"]) == name_key(["saint", "GOBAIN"])


def test_all_lists_load() -> None:
    assert domains().top_level >= {"com", "fr", "onion"}
    assert cues().before[name_key(["l'hébergeur"])] == "host"
    assert "américains" in words().demonyms
    assert bodies().first_words


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[", "lexicon/names/domains.toml"),
        ('top_level = "com"', "top_level must be a list of words"),
        ('top_level = ["com", "com"]', "says 'com' twice"),
        ('tld = ["com"]', "knows no 'tld'"),
    ],
)
def test_a_bad_file_is_named(text: str, message: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "domains.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr("filrouge.lexicon.tables.files", lambda package: tmp_path)
    with pytest.raises(LexiconError, match=r"domains\.toml") as error:
        domains.__wrapped__()
    assert message in str(error.value)
