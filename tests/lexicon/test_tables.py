"""A file of the lexicon that somebody has edited wrongly is named, with the line."""

from pathlib import Path

import pytest

from filrouge.errors import LexiconError
from filrouge.lexicon import tables


def test_a_file_is_read() -> None:
    assert "definite" in tables.read_table("grammar.toml")
    assert tables.read_table("events", "deal.toml")["type"] == "deal"


@pytest.mark.parametrize("content", [b'verbs = ["vendre"\nnouns = []', b'verbs = ["c\xe9der"]'])
def test_a_faulty_file_is_named(content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "deal.toml").write_bytes(content)
    monkeypatch.setattr(tables, "files", lambda package: tmp_path)
    with pytest.raises(LexiconError, match=r"^lexicon/events/deal\.toml: "):
        tables.read_table("events", "deal.toml")
