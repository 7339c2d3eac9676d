"""`filrouge build --decisions`: applied, reported, or refused before any work."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = (
    "Publié le 12 mai 2022\n\nLa société Ibis a licencié lundi son directeur, Paul Martin. Elle a été fondée en 2004.\n"
)


def build(folder: Path, decisions: str) -> subprocess.CompletedProcess[str]:
    (folder / "ibis.txt").write_text(ARTICLE, "utf-8")
    (folder / "decisions.toml").write_text(decisions, "utf-8")
    command = ["build", "ibis.txt", "-q", "--decisions", "decisions.toml", "-o", "timeline.json"]
    return subprocess.run(
        [sys.executable, "-m", "filrouge", *command], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )


def test_decisions_are_applied_and_those_that_no_longer_apply_are_told(tmp_path: Path) -> None:
    done = build(
        tmp_path,
        """
        [[decision]]
        rename_event = "a licencié"
        to = "Ibis renvoie son directeur"
        by = "C. Vasseur"

        [[decision]]
        drop_event = "6dee17"
        """,
    )
    assert done.returncode == 0
    assert done.stderr == (
        "filrouge: decisions.toml: decision 2 (drop_event) is left out: no event 6dee17 in these articles\n"
    )
    document = json.loads((tmp_path / "timeline.json").read_text("utf-8"))
    assert "Ibis renvoie son directeur" in [event["label"] for event in document["events"]]
    assert [decision["applied"] for decision in document["decisions"]] == [False, True]


@pytest.mark.parametrize(
    ("decisions", "says"),
    [
        ("[[decision]]\nretype_event = 'aaaaaa'\nto = 'row'", "decision 1 (retype_event): 'row' is no event type;"),
        ("[[decision]\n", "is no TOML"),
    ],
)
def test_a_faulty_file_is_9_and_nothing_is_written(tmp_path: Path, decisions: str, says: str) -> None:
    done = build(tmp_path, decisions)
    assert (done.returncode, done.stdout) == (9, "")
    assert done.stderr.startswith("filrouge: decisions.toml: ")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "timeline.json").exists()
