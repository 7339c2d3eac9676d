"""Files are written whole or not at all, in the format that their suffix says."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from filrouge.articles import read_articles
from filrouge.articles.sources import find_sources
from filrouge.errors import OutputError
from filrouge.exports import FORMATS, check_target, document, read_timeline, write_timeline
from filrouge.exports.format import Format, Loss
from filrouge.exports.formats import by_suffix, choose_for_file, choose_format
from filrouge.timeline.timeline import Timeline

SAMPLE = Path(__file__).with_name("sample.json")


@pytest.fixture
def timeline() -> Timeline:
    return read_timeline(SAMPLE)


@pytest.mark.parametrize(
    ("name", "format", "begins"),
    [
        ("t.json", None, b'{\n  "schema"'),
        ("t.JSON", None, b'{\n  "schema"'),
        ("t.csv", None, b"\xef\xbb\xbfdate,earliest"),
        ("t.md", None, b"# Chronologie"),
        ("t.csv", "json", b'{\n  "schema"'),
        ("t", "markdown", b"# Chronologie"),
    ],
)
def test_the_format_or_else_the_suffix_chooses(
    tmp_path: Path, timeline: Timeline, name: str, format: str | None, begins: bytes
) -> None:
    write_timeline(timeline, tmp_path / name, format)
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_two_writings_give_the_same_bytes_and_leave_nothing_beside(
    tmp_path: Path, timeline: Timeline, name: str
) -> None:
    write_timeline(timeline, tmp_path / "one", name)
    write_timeline(timeline, tmp_path / "two", name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one", "two"]


@pytest.mark.parametrize(
    ("path", "format", "says"),
    [("t.xlsx", None, "suffix '.xlsx'"), ("t", None, "suffix ''"), ("t.json", "xml", "xml: no such format")],
)
def test_no_format_is_an_output_error(path: str, format: str | None, says: str) -> None:
    with pytest.raises(OutputError, match=says):
        choose_format(path, format)


def test_a_stream_gets_json_or_the_format_asked_for(timeline: Timeline) -> None:
    plain, table = io.StringIO(), io.StringIO()
    write_timeline(timeline, plain)
    write_timeline(timeline, table, "csv")
    assert plain.getvalue().startswith("{")
    assert table.getvalue().startswith("date,")


def test_a_folder_or_a_missing_folder_is_refused_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        check_target(tmp_path, "json")
    with pytest.raises(OutputError, match="does not exist"):
        check_target(tmp_path / "none" / "t.json")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_rights_are_checked_before_any_work(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="cannot be written"):
        check_target(tmp_path / "t.json")


def test_a_failed_writing_leaves_the_old_file_and_no_other(
    tmp_path: Path, timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "t.json"
    target.write_text("as it was", "utf-8")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left") as caught:
        write_timeline(timeline, target)
    assert str(target) in str(caught.value)
    assert target.read_text("utf-8") == "as it was"
    assert [p.name for p in tmp_path.iterdir()] == ["t.json"]


def test_an_existing_file_keeps_its_rights_and_a_link_its_target(tmp_path: Path, timeline: Timeline) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("old", "utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    write_timeline(timeline, link)
    assert link.is_symlink()
    assert real.read_text("utf-8").startswith("{")
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_rights_that_the_umask_leaves(tmp_path: Path, timeline: Timeline) -> None:
    old = os.umask(0o027)
    try:
        write_timeline(timeline, tmp_path / "t.json")
    finally:
        os.umask(old)
    assert (tmp_path / "t.json").stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_as_it_is(timeline: Timeline) -> None:
    write_timeline(timeline, os.devnull, "json")
    assert not Path(os.devnull).is_file()


# -- what a format needs, holds and loses ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "format", "chosen"),
    [
        ("t.csv", None, "csv"),
        ("t.csv", "json", "csv"),
        ("t", "csv", "csv"),
        ("t.xyz", "csv", "csv"),
        ("t.json", "markdown", "json"),
    ],
)
def test_of_several_files_each_has_the_format_of_its_suffix(path: str, format: str | None, chosen: str) -> None:
    assert choose_for_file(path, format).name == chosen


def test_the_longest_suffix_chooses() -> None:
    endings = [suffix for known in FORMATS.values() for suffix in known.suffixes]
    for ending in endings:
        known = by_suffix(f"a.b{ending.upper()}")
        assert known is not None
        assert ending in known.suffixes


def test_json_loses_nothing_and_csv_says_what(tmp_path: Path, timeline: Timeline) -> None:
    assert write_timeline(timeline, tmp_path / "t.json") == ()
    lost = write_timeline(timeline, tmp_path / "t.csv")
    assert "3 entity records" in lost
    assert write_timeline(Timeline((), (), ()), tmp_path / "t.csv") == ()


def test_what_a_timeline_has_none_of_is_not_said_to_be_lost(timeline: Timeline) -> None:
    losing = Format(
        "x", (".x",), "x", "nothing", loses=(Loss("events", lambda t: len(t.events)), Loss("y", lambda t: 0))
    )
    assert losing.lost(timeline) == ("3 events",)


def test_a_missing_package_is_one_line_that_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needy = Format("needy", (".needy",), "document", "nothing", needs=("no_such_package",))
    monkeypatch.setitem(FORMATS, "needy", needy)
    with pytest.raises(OutputError) as caught:
        check_target(tmp_path / "t.needy")
    assert str(caught.value) == "needy: needs no_such_package; install it: pip install 'filrouge[needy]'"


def test_bytes_go_to_the_binary_stream_beneath_a_text_stream(
    timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "render", lambda _: b"\x00\xff")
    below = io.BytesIO()
    above = io.TextIOWrapper(below, "ascii")
    write_timeline(timeline, above)
    assert below.getvalue() == b"\x00\xff"
    write_timeline(timeline, below)
    assert below.getvalue() == b"\x00\xff" * 2
    with pytest.raises(OutputError, match="is not text"):
        write_timeline(timeline, io.StringIO())


def test_choosing_a_format_imports_none() -> None:
    code = (
        "import sys; from filrouge.exports import check_target, FORMATS;"
        "[check_target('t' + suffix) for known in FORMATS.values() for suffix in known.suffixes];"
        "print(*sorted({'pandas', 'pyarrow', 'numpy', 'sqlite3', 'icalendar', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_what_was_written_beside_the_articles_is_not_read_as_one(
    tmp_path: Path, timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)  # even where no page can be read
    for known in FORMATS.values():
        for suffix in known.suffixes[:1] if known.name in ("ftm", "timelinejs") else known.suffixes:
            write_timeline(timeline, tmp_path / f"timeline{suffix}", known.name)
    readable = {Path(source.name).suffix for source in find_sources([tmp_path])[0]}
    assert readable == {".csv", ".htm", ".html", ".json", ".jsonl", ".markdown", ".md", ".ndjson", ".parquet"}
    reading = read_articles(tmp_path)
    assert not reading.articles
    assert {problem.what for problem in reading.problems} == {"is a timeline that filrouge wrote, no article; left out"}
