"""What build says at its end: what was left out, what could not be dated, which articles bear no date."""

from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def press(tmp_path: Path) -> Path:
    (tmp_path / "dated.txt").write_text(
        "Publié le 12 mai 2022\n\nLa société Ibis a licencié lundi son directeur, Paul Martin.\n", "utf-8"
    )
    (tmp_path / "undated.txt").write_text("La société Ocelot a été piratée.\n", "utf-8")
    for number in range(7):
        (tmp_path / f"empty{number}.txt").touch()
    return tmp_path


def test_by_default_it_is_short(run: Run, press: Path) -> None:
    code, _, err = run("build", press)
    assert code == 3
    assert err.count("is empty") == 5
    assert "filrouge: and 2 more (--verbose lists them)\n" in err
    assert "filrouge: 2 articles, 2 events; 7 inputs left out, see above\n" in err
    assert "filrouge: 1 event without a date: in 1 no words say when\n" in err
    assert "filrouge: 1 article without a publication date; --published DATE gives one\n" in err
    assert "Ocelot" not in err


def test_with_verbose_it_lists_everything(run: Run, press: Path) -> None:
    err = run("build", press, "--verbose")[2]
    assert err.count("is empty") == 7
    assert "more (--verbose" not in err
    assert "La société Ocelot a été piratée: no words say when\n" in err
    assert f"filrouge:   {press.as_posix()}/undated.txt\n" in err


def test_with_quiet_only_what_goes_wrong(run: Run, press: Path) -> None:
    _, out, err = run("build", press, "--quiet")
    assert out == ""
    assert err.count("\n") == 6
    assert err.count("is empty") == 5


def test_nothing_missing_is_nothing_said(run: Run, press: Path) -> None:
    err = run("build", press / "dated.txt")[2]
    assert err == "filrouge: 1 article, 1 event\n"


def test_evaluate_reports_as_build_does(run: Run, press: Path) -> None:
    gold = Path(__file__).parents[2] / "corpus" / "gold" / "parler.json"
    err = run("evaluate", press / "undated.txt", "--gold", gold)[2]
    assert "1 event without a date" in err
