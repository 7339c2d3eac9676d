"""The adaptor that scorers load, and the race against dateparser."""

import datetime
from pathlib import Path

import pytest

from filrouge.evaluation.date_adaptor import tag
from filrouge.evaluation.date_speed import characters_per_second, main


def test_the_adaptor_gives_offsets_and_edtf() -> None:
    assert tag("Il a parlé hier, tous les lundis.", datetime.date(2021, 2, 17)) == [
        (11, 15, "2021-02-16"),
        (17, 32, None),
    ]


def test_the_race_prints_a_speed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "article.txt"
    text.write_text("Il a parlé hier à Paris. " * 20, encoding="utf-8")
    assert main([str(text)]) == 0
    assert "characters/s" in capsys.readouterr().out


@pytest.mark.parametrize("paths", [[], ["/nowhere/article.txt"]])
def test_the_race_needs_a_text(paths: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(paths) == 3
    error = capsys.readouterr().err
    assert error.startswith("date_speed: ")
    assert error.count("\n") == 1


def test_speed_counts_characters() -> None:
    assert characters_per_second(lambda text: text.upper(), ["abc", "defg"]) > 0
