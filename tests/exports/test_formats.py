"""What is true of every format: it is chosen by its suffix, gives the same bytes again, and says what it leaves out."""

import subprocess
import sys
from pathlib import Path

import pytest

from filrouge.exports import FORMATS, read_timeline
from filrouge.exports.format import Format
from filrouge.exports.formats import choose_format
from filrouge.timeline.timeline import Timeline

NAMES = sorted(FORMATS)
SAMPLE = Path(__file__).with_name("sample.json")
README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_its_first_suffix_chooses_it(name: str) -> None:
    assert choose_format(f"Timeline{FORMATS[name].suffixes[0].upper()}").name == name


@pytest.mark.parametrize("name", NAMES)
def test_the_same_timeline_gives_the_same_bytes(name: str, timeline: Timeline) -> None:
    data = FORMATS[name].encode(timeline)
    assert data == FORMATS[name].encode(timeline)
    assert isinstance(data, bytes)


@pytest.mark.parametrize("name", NAMES)
def test_another_process_gives_the_same_bytes(name: str) -> None:
    code = (
        "import sys; from filrouge.exports import read_timeline, write_timeline;"
        "write_timeline(read_timeline(sys.argv[1]), sys.stdout, sys.argv[2])"
    )
    command = [sys.executable, "-X", "utf8", "-c", code, str(SAMPLE), name]
    written = subprocess.run(
        command, capture_output=True, check=True, env={"PYTHONHASHSEED": "7", "PYTHONPATH": path()}
    )
    rendered = FORMATS[name].render(read_timeline(SAMPLE))
    assert written.stdout == (rendered.encode() if isinstance(rendered, str) else rendered)


def path() -> str:
    return str(Path(sys.modules["filrouge"].__file__ or "").parents[1])


@pytest.mark.parametrize("name", NAMES)
def test_of_nothing_nothing_is_lost(name: str) -> None:
    assert FORMATS[name].lost(Timeline((), (), ())) == ()


def test_all_but_json_leave_something_out_and_say_so(rich: Timeline) -> None:
    assert [name for name in NAMES if not FORMATS[name].lost(rich)] == ["json"]


def test_every_loss_of_every_format_is_seen_somewhere(rich: Timeline) -> None:
    timelines = [rich, read_timeline(SAMPLE)]
    losses = {loss for known in FORMATS.values() for loss in known.loses}
    unseen = {loss.what for loss in losses if not any(loss.count(timeline) for timeline in timelines)}
    assert unseen == {"ends of long cells"}  # test_excel.py has one


def test_the_readme_has_the_table_of_formats() -> None:
    rows = "\n".join(map(row, FORMATS.values()))
    assert rows in README, f"the README's table of formats must have these rows:\n{rows}"


def row(known: Format) -> str:
    suffixes = " ".join(f"`{suffix}`" for suffix in known.suffixes)
    return f"| `{known.name}` | {suffixes} | {known.purpose} | {left_out(known)} |"


def left_out(known: Format) -> str:
    """What the format loses; of one that loses what CSV does, what it loses besides."""
    table = FORMATS["csv"].loses
    more = known.loses
    if known.name != "csv" and set(table) <= set(more):
        more = tuple(loss for loss in more if loss not in table)
        return "as `csv`, and " + ", ".join(loss.what for loss in more)
    return ", ".join(loss.what for loss in more) or "nothing"
