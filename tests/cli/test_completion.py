"""What the shell offers after Tab."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[1] / "exports" / "sample.json"


def offers(line: str, folder: Path, shell: str = "bash") -> list[str]:
    """What is offered for the last word of a command line (a blank at its end begins a new word)."""
    words = line.split(" ")
    environment = os.environ | {
        "_FILROUGE_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
    }
    command = [sys.executable, "-m", "filrouge"]
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert result.stderr == ""
    return [line for line in result.stdout.split("\n") if line]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("filrouge e", ["entities", "explain", "evaluate"]),
        ("filrouge show FILE --type ", ["launch", "outage", "statement"]),
        ("filrouge show FILE --type o", ["outage"]),
        ("filrouge show --entity Anne FILE --entity An", ["Anne\\ Le\\ Goff"]),
        ("filrouge show FILE --article p", ["presse/brest.txt", "presse/fil.jsonl:2"]),
        ("filrouge show FILE --status p", ["planned"]),
        ("filrouge show FILE --sort c", ["confidence"]),
        ("filrouge show none.json --type ", []),
        ("filrouge explain 0a", ["0a1b2c3d4e5f6071"]),
        ("filrouge explain 0a1b2c3d4e5f6071 7", ["7f6e5d4c3b2a1908"]),
        ("filrouge diff FILE FILE --format j", ["json"]),
    ],
)
def test_offers_come_from_the_timeline_that_is_named_or_timeline_json(
    tmp_path: Path, line: str, expected: list[str]
) -> None:
    (tmp_path / "a.json").write_bytes(SAMPLE.read_bytes())
    if "none.json" not in line:
        (tmp_path / "timeline.json").write_bytes(SAMPLE.read_bytes())
    assert offers(line.replace("FILE", "a.json"), tmp_path) == expected


def test_a_file_that_is_no_timeline_offers_nothing_and_breaks_nothing(tmp_path: Path) -> None:
    (tmp_path / "timeline.json").write_text('{"events": 3}', "utf-8")
    assert offers("filrouge explain ", tmp_path) == []
    assert offers("filrouge show --type ", tmp_path) == []


def test_a_shell_that_quotes_by_itself_gets_names_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "timeline.json").write_bytes(SAMPLE.read_bytes())
    assert any("Anne Le Goff" in line for line in offers("filrouge show --entity An", tmp_path, "zsh"))
