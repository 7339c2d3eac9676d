"""The table of the timeline: drawn on a terminal, one plain line an event in a pipe."""

import io
import re
import sys
from pathlib import Path

import pytest

from filrouge.cli.display import print_table, short_ids
from filrouge.cli.terminal import Voice
from filrouge.exports import read_timeline
from filrouge.timeline.timeline import Timeline

TIMELINE = read_timeline(Path(__file__).parents[1] / "exports" / "sample.json")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(monkeypatch: pytest.MonkeyPatch, width: int, timeline: Timeline = TIMELINE) -> list[str]:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("TERM", "xterm")
    print_table(timeline, Voice(color=False))
    return re.sub(r"\x1b\[[\d;]*m", "", terminal.getvalue()).splitlines()


def test_in_a_pipe_each_event_is_one_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(TIMELINE, Voice())
    heading, *lines = capsys.readouterr().out.splitlines()
    assert heading.split() == ["Date", "Événement", "Qui", "Art.", "Id"]
    assert len(lines) == len(TIMELINE.events)
    assert all(line.isprintable() for line in lines)
    where = heading.index("Événement")
    assert lines[0][:where].strip() == "9 mai 2022"
    assert lines[0][where:].startswith("La mairie de Brest ferme la piscine Foch (sources en désaccord)")


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_on_a_terminal_no_line_is_wider_and_no_word_is_lost(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    lines = drawn(monkeypatch, width)
    assert max(map(len, lines)) <= width
    text = " ".join(lines)
    for word in ("mai", "mairie", "piscine", "désaccord", "rouvrir", "Goff"):
        assert word in text


def test_a_narrow_terminal_leaves_the_ids_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "0a1b2c" in " ".join(drawn(monkeypatch, 100))
    assert "0a1b2c" not in " ".join(drawn(monkeypatch, 60))


def test_markup_in_a_label_is_shown_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    event = replace(TIMELINE.events[0], label="[bold]Brest[/bold] :smile:")
    assert "[bold]Brest[/bold] :smile:" in " ".join(drawn(monkeypatch, 160, replace(TIMELINE, events=(event,))))


def test_an_empty_timeline_is_a_heading(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(Timeline((), (), ()), Voice())
    assert capsys.readouterr().out.split() == ["Date", "Événement", "Qui", "Art.", "Id"]


@pytest.mark.parametrize(
    ("ids", "short"),
    [
        (["abcdef123", "abcxyz123"], ["abcdef", "abcxyz"]),
        (["abcdef123", "abcdef456"], ["abcdef1", "abcdef4"]),
        (["abc"], ["abc"]),
        ([], []),
    ],
)
def test_ids_are_as_short_as_tells_them_apart(ids: list[str], short: list[str]) -> None:
    assert short_ids(ids) == short
