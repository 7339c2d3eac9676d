"""The commands that look at a timeline: show, entities, explain, diff."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from filrouge.exports import explain_apart, explain_event, read_timeline, write_timeline
from filrouge.exports.chart import chart
from filrouge.exports.entities import entity_rows

SAMPLE = Path(__file__).parents[1] / "exports" / "sample.json"
TIMELINE = read_timeline(SAMPLE)
CLOSED, REOPENED, SAID = TIMELINE.events

Run = Callable[..., tuple[int, str, str]]


def shown(out: str) -> list[str]:
    """The labels' beginnings in a table."""
    heading, *lines = out.splitlines()
    where = heading.index("Événement")
    return [line[where : where + 12].strip() for line in lines]


# -- show --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "labels"),
    [
        ([], ["La mairie de", "=La piscine", "Anne Le Goff"]),
        (["--entity", "le goff"], ["Anne Le Goff"]),
        (["--entity", "mairie de brest", "--type", "outage"], ["La mairie de"]),
        (["--type", "outage", "--type", "launch"], ["La mairie de", "=La piscine"]),
        (["--status", "alleged"], ["=La piscine"]),
        (["--from", "2022-05-09", "--to", "2022-05-09"], ["La mairie de"]),
        (["--from", "2022-06"], ["=La piscine"]),
        (["--to", "9 mai 2022"], ["La mairie de"]),
        (["--search", "PISCINE rouvri"], ["=La piscine"]),
        (["--article", "brest.txt"], ["La mairie de", "Anne Le Goff"]),
        (["--sort", "status"], ["La mairie de", "Anne Le Goff", "=La piscine"]),
    ],
)
def test_show_the_events_asked_for(run: Run, arguments: list[str], labels: list[str]) -> None:
    code, out, err = run("show", SAMPLE, *arguments)
    assert (code, shown(out)) == (0, labels)
    assert err.startswith("filrouge: 3 events" if len(labels) == 3 else f"filrouge: {len(labels)} of 3 events")


def test_show_says_how_sure_it_is_that_events_lie_in_the_window(run: Run) -> None:
    err = run("show", SAMPLE, "--from", "2022-10-01")[2]
    assert err.startswith("filrouge: 1 of 3 events; 1 of them perhaps outside the days asked for; ")
    assert err.endswith("; 1 event of the timeline without a date\n")


def test_show_a_chart_is_the_library_s(run: Run) -> None:
    code, out, _ = run("show", SAMPLE, "--chart", "--quiet")
    assert code == 0
    assert out.splitlines() == chart(TIMELINE, 100)


def test_show_writes_what_was_asked_for_in_any_format(run: Run, tmp_path: Path) -> None:
    code, _, err = run("show", SAMPLE, "--type", "outage", "-o", tmp_path / "t.csv", "-o", tmp_path / "t.json")
    assert code == 0
    assert f"wrote {tmp_path / 't.csv'}" in err
    rows = list(csv.DictReader((tmp_path / "t.csv").open(encoding="utf-8-sig")))
    assert [row["id"] for row in rows] == [CLOSED.id]
    assert read_timeline(tmp_path / "t.json").events == (CLOSED,)
    out = run("show", SAMPLE, "-o", "-")[1]
    assert out.encode() == SAMPLE.read_bytes()


def test_a_format_without_a_file_is_for_standard_output(run: Run) -> None:
    assert run("show", SAMPLE, "--format", "json")[1].encode() == SAMPLE.read_bytes()
    assert run("show", SAMPLE, "--format", "docx")[0] == 5


def test_quiet_with_a_file_shows_nothing(run: Run, tmp_path: Path) -> None:
    assert run("show", SAMPLE, "-q", "-o", tmp_path / "t.csv") == (0, "", "")
    assert len(shown(run("show", SAMPLE, "-q")[1])) == 3


@pytest.mark.parametrize(
    "command", [["show", "-"], ["entities", "-"], ["explain", CLOSED.id, "-"], ["diff", "-", SAMPLE]]
)
def test_a_timeline_may_come_from_standard_input(run: Run, command: list[str | Path]) -> None:
    named = [SAMPLE if word == "-" else word for word in command]
    assert run(*command, given=SAMPLE.read_text("utf-8")) == run(*named)
    assert run(*command, given="{")[0] == 3


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["none.json"], 3, "none.json: cannot be read"),
        (["."], 3, "build it: filrouge build FOLDER -o timeline.json"),
        ([SAMPLE, "--entity", "Anne Le Gof"], 3, "did you mean Anne Le Goff?"),
        ([SAMPLE, "--type", "lawsuit"], 3, "there are launch, outage, statement"),
        ([SAMPLE, "--article", "prest.txt"], 3, "prest.txt: no such article in the timeline; did you mean"),
        ([SAMPLE, "--status", "perhaps"], 2, "'perhaps' is not one of 'happened'"),
        ([SAMPLE, "--sort", "size"], 2, "'size' is not one of 'date'"),
        ([SAMPLE, "--from", "mardi"], 2, "'mardi' is no date"),
        ([SAMPLE, "--from", "2022", "--to", "2021"], 2, "--from 2022 is later than --to 2021"),
        ([SAMPLE, "--quiet", "--verbose"], 2, "exclude each other"),
        (
            [SAMPLE, "-o", "t.nope"],
            5,
            "no format has the suffix '.nope'; use one of .json, .html, .htm, .jsonl, .ndjson,",
        ),
        ([SAMPLE, "-o", "t.nope"], 5, ".parquet, .sqlite, .sqlite3, .db, .timelinejs.json, .ics,"),
    ],
)
def test_show_says_what_is_wrong_in_one_line(run: Run, arguments: list[str | Path], code: int, says: str) -> None:
    left, out, err = run("show", *arguments)
    assert (left, out) == (code, "")
    assert says in err
    assert err.count("\n") == 1


# -- entities ----------------------------------------------------------------------------------------------------------


def test_entities_are_the_library_s(run: Run) -> None:
    code, out, err = run("entities", SAMPLE)
    rows = entity_rows(TIMELINE)
    assert (code, err) == (0, "")
    assert [line.split("  ")[0] for line in out.splitlines()[1:]] == [row.name for row in rows]
    assert "La municipalité" in out


def test_entities_of_a_type_as_json(run: Run) -> None:
    found = json.loads(run("entities", SAMPLE, "--type", "person", "--format", "json")[1])
    assert [entity["name"] for entity in found] == ["Anne Le Goff"]
    assert found[0]["events"] >= 1
    assert run("entities", SAMPLE, "--type", "people")[0] == 2


# -- explain -----------------------------------------------------------------------------------------------------------


def test_explain_two_events_says_why_they_are_not_one(run: Run) -> None:
    code, out, _ = run("explain", CLOSED.id[:4], REOPENED.id[:4], SAMPLE)
    assert (code, out) == (0, explain_apart(TIMELINE, CLOSED.id, REOPENED.id))


def test_explain_takes_timeline_json_where_none_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "timeline.json").write_bytes(SAMPLE.read_bytes())
    monkeypatch.chdir(tmp_path)
    assert run("explain", CLOSED.id)[1] == explain_event(TIMELINE, CLOSED.id)
    assert run("explain", CLOSED.id, SAID.id)[1] == explain_apart(TIMELINE, CLOSED.id, SAID.id)
    assert len(shown(run("show")[1])) == 3


def test_explain_as_json_holds_the_event_and_all_that_it_names(run: Run) -> None:
    values = json.loads(run("explain", CLOSED.id, SAMPLE, "--format", "json")[1])
    whole = json.loads(SAMPLE.read_text("utf-8"))
    assert values["event"] == whole["events"][0]
    assert {article["id"] for article in values["articles"]} == {m["article"] for m in values["event"]["mentions"]}
    told = {m["speaker"]["entity"] for m in values["event"]["mentions"] if m["speaker"]}
    parts = {p["entity"] for p in values["event"]["participants"]}
    assert {entity["id"] for entity in values["entities"]} == parts | told
    apart = json.loads(run("explain", CLOSED.id, REOPENED.id, SAMPLE, "--format", "json")[1])
    assert (apart["because"], apart["comparison"]["forbidden"]["why"]) == (
        "forbidden",
        "outage and launch are opposites",
    )


@pytest.mark.parametrize("arguments", [[SAMPLE], [CLOSED.id, REOPENED.id, SAID.id, SAMPLE]])
def test_explain_asks_for_one_or_two_events(run: Run, arguments: list[str | Path]) -> None:
    code, _, err = run("explain", *arguments)
    assert (code, err.count("\n")) == (2, 1)
    assert "name one or two events" in err


# -- diff --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def without_one(tmp_path: Path) -> Path:
    write_timeline(replace(TIMELINE, events=TIMELINE.events[1:]), tmp_path / "new.json")
    return tmp_path / "new.json"


def test_diff_leaves_with_1_where_there_is_a_difference(run: Run, without_one: Path) -> None:
    code, out, err = run("diff", SAMPLE, without_one)
    assert (code, err) == (1, "")
    assert "Events: 1 dropped, 2 the same\n" in out
    assert f"  - 9 mai 2022: {CLOSED.label}" in out


def test_diff_leaves_with_0_where_there_is_none(run: Run) -> None:
    assert run("diff", SAMPLE, SAMPLE) == (0, "", "filrouge: the timelines say the same\n")
    assert run("diff", SAMPLE, SAMPLE, "-q") == (0, "", "")
    assert json.loads(run("diff", SAMPLE, SAMPLE, "--format", "json")[1])["same"] is True


def test_diff_as_json(run: Run, without_one: Path) -> None:
    code, out, _ = run("diff", without_one, SAMPLE, "--format", "json")
    assert code == 1
    assert [event["id"] for event in json.loads(out)["events"]["added"]] == [CLOSED.id]


def test_diff_with_what_is_no_timeline_is_3_and_no_difference(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("[]", "utf-8")
    code, out, err = run("diff", SAMPLE, tmp_path / "x.json")
    assert (code, out) == (3, "")
    assert "is no timeline of the schema" in err
