"""Files are written whole or not at all, in the format that their suffix says."""

import io
import os
from pathlib import Path

import pytest

from filrouge.errors import OutputError
from filrouge.exports import FORMATS, check_target, read_timeline, write_timeline
from filrouge.exports.writing import choose_format
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
    assert (tmp_path / "one").read_bytes().endswith(b"\n")
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
