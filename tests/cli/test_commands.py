"""What each command prints, where, and with which exit code."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import jsonschema
import pytest

from filrouge.exports import schema

ROOT = Path(__file__).parents[2]
SAMPLE = str(ROOT / "tests" / "exports" / "sample.json")
GOLD = str(ROOT / "corpus" / "gold" / "parler.json")
FIRST, LAST = "0a1b2c3d4e5f6071", "1122334455667788"
ARTICLE = (
    "Publié le 12 mai 2022\n\nLa société Ibis a licencié lundi son directeur, Paul Martin. Elle a été fondée en 2004.\n"
)

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "ibis.txt"
    file.write_text(ARTICLE, "utf-8")
    return file


# -- the command line itself -------------------------------------------------------------------------------------------


def test_no_command_shows_the_help_and_the_exit_codes(run: Run) -> None:
    code, out, _ = run()
    assert code == 0
    for command in ("build", "explain", "dates", "evaluate", "schema", "Exit codes:", "130  interrupted"):
        assert command in out


def test_the_version(run: Run) -> None:
    from filrouge import __version__

    assert run("--version") == (0, f"filrouge {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nope"], "No such command 'nope'"),
        (["build"], "Missing argument"),
        (["build", "x", "--nope"], "No such option: --nope"),
        (["explain"], "Missing argument"),
        (["evaluate", SAMPLE], "Missing option"),
        (["dates", "lundi", "--format", "xml"], "'xml' is not one of 'text', 'json'"),
        (["dates", "lundi", "--published", "mardi"], "'mardi' is no date"),
        (["build", "x", "--published", "2021-13"], "'2021-13' is no date"),
    ],
)
def test_bad_usage_is_one_line_and_2(run: Run, arguments: list[str], says: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert says in err
    assert err.count("\n") == 1


# -- build -------------------------------------------------------------------------------------------------------------


def test_build_shows_a_table_and_writes_every_output(run: Run, article: Path, tmp_path: Path) -> None:
    outputs = [tmp_path / name for name in ("t.json", "t.csv", "t.md")]
    code, out, err = run("build", article, *(part for output in outputs for part in ("-o", output)))
    assert code == 0
    assert out.startswith("Date")
    assert "mai 2022" in out
    assert all(f"wrote {output}" in err for output in outputs)
    document = json.loads(outputs[0].read_text("utf-8"))
    jsonschema.Draft202012Validator(schema()).validate(document)
    assert len(document["events"]) == len(out.splitlines()) - 1 > 0
    assert len(list(csv.DictReader(outputs[1].open(encoding="utf-8-sig")))) == len(document["events"])
    assert outputs[2].read_text("utf-8").startswith("# Chronologie")


def test_build_quotes_what_stands_in_the_file(run: Run, article: Path, tmp_path: Path) -> None:
    run("build", article, "-o", tmp_path / "t.json")
    document = json.loads((tmp_path / "t.json").read_text("utf-8"))
    for mention in (m for event in document["events"] for m in event["mentions"]):
        assert ARTICLE[mention["start"] : mention["end"]] == mention["text"]


@pytest.mark.parametrize(
    ("format", "begins"), [("json", '{\n  "schema"'), ("csv", "date,earliest"), ("markdown", "# Chron")]
)
def test_on_standard_output_there_is_the_timeline_and_nothing_else(
    run: Run, article: Path, format: str, begins: str
) -> None:
    code, out, _ = run("build", article, "-o", "-", "--format", format)
    assert code == 0
    assert out.startswith(begins)
    if format == "json":
        assert json.loads(out)["articles"][0]["path"] == article.as_posix()


def test_the_help_names_every_format(run: Run) -> None:
    from filrouge.exports import FORMATS

    _, out, _ = run("build", "--help")
    assert set(FORMATS) <= set(re.findall(r"\w+", out[out.index("--format") :]))


def test_the_commands_offer_the_words_of_the_library() -> None:
    from filrouge.cli import entities, show
    from filrouge.events.event import EntityType, Status
    from filrouge.timeline.reading.selection import ORDERS

    assert tuple(show.Status) == get_args(Status)
    assert tuple(entities.Kind) == get_args(EntityType)
    assert get_args(get_args(show.Order)[0]) == tuple(ORDERS)


def test_what_a_format_leaves_out_is_said_on_standard_error(run: Run, article: Path, tmp_path: Path) -> None:
    _, _, err = run("build", article, "-o", tmp_path / "t.csv")
    assert f"{tmp_path / 't.csv'}: csv leaves out " in err
    code, out, err = run("build", article, "-o", "-", "--format", "csv")
    assert (code, out[:5]) == (0, "date,")
    assert "-: csv leaves out " in err
    assert "leaves out" not in run("build", article, "-o", tmp_path / "t.json")[2]


def test_quiet_says_nothing(run: Run, article: Path, tmp_path: Path) -> None:
    assert run("build", article, "-q", "-o", tmp_path / "t.json") == (0, "", "")


def test_build_reads_standard_input_and_the_option_dates_it(run: Run) -> None:
    text = ARTICLE.partition("\n\n")[2]
    code, out, _ = run("build", "-", "-o", "-", "--published", "2022-05-12", given=text)
    (article,) = json.loads(out)["articles"]
    assert code == 0
    assert (article["path"], article["published"]["basis"], article["text"]) == ("-", "option", text)


def test_a_bad_input_beside_a_good_one_is_3(run: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    code, out, err = run("build", tmp_path, "-q", "-o", tmp_path / "t.json")
    assert (code, out) == (3, "")
    assert err.startswith(f"filrouge: {tmp_path.as_posix()}/empty.txt: is empty")
    assert err.count("\n") == 1
    assert (tmp_path / "t.json").exists()


def test_the_same_bytes_in_any_order(run: Run, tmp_path: Path) -> None:
    files = []
    for number, text in enumerate((ARTICLE, ARTICLE.replace("licencié", "limogé"), "Paul Martin est parti mardi.")):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(text, "utf-8")
    run("build", *files, "-q", "-o", tmp_path / "one.json")
    run("build", *files[::-1], "-q", "-o", tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


@pytest.mark.parametrize("target", ["t.xlsx", "none/t.json", "."])
def test_an_output_that_cannot_be_is_5_before_any_work(
    run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run("build", article, "-o", target)
    assert (code, out) == (5, "")
    assert err.startswith(f"filrouge: {target}: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["build", "none.txt"], 4),
        (["build", ROOT / "tests" / "cli" / "*.txt"], 4),
        (["build", ROOT / "corpus" / "articles", "--model", "no_such_pipeline"], 6),
        (["explain", FIRST, "none.json"], 3),
        (["explain", FIRST, GOLD], 3),
        (["build", ROOT / "corpus" / "articles", "--limit", "page=3"], 2),
        (["evaluate", SAMPLE, "--gold", "none.json"], 8),
        (["evaluate", SAMPLE, "--gold", SAMPLE], 8),
        (["evaluate", "none.json", "--gold", GOLD], 3),
    ],
)
def test_errors_have_their_exit_code_and_leave_standard_output_alone(
    run: Run, arguments: list[str | Path], code: int
) -> None:
    left, out, err = run(*arguments)
    assert (left, out) == (code, "")
    assert err.startswith("filrouge: ")


# -- explain -----------------------------------------------------------------------------------------------------------


def test_explain_shows_quotes_derivation_reasons_and_conflicts(run: Run) -> None:
    code, out, _ = run("explain", FIRST[:5], SAMPLE)
    assert code == 0
    for line in (
        "9 mai 2022: La mairie de Brest ferme la piscine Foch",
        "agent: mairie de Brest (organization)",
        "Told by 2 articles",
        "presse/brest.txt (Le Courrier), published 2022-05-12 (text)",
        "[1] « La mairie de Brest a [fermé] lundi la piscine Foch, selon sa directrice Anne Le Goff. »",
        '"lundi" says 2022-05-09',
        "Why 2022-05-09",
        "[1] and [2]: same place +2.00, same type +1.25; score 3.25",
        "The articles do not agree on the date",
    ):
        assert line in out


def test_explain_an_event_without_a_date(run: Run) -> None:
    code, out, _ = run("explain", LAST, SAMPLE)
    assert code == 0
    assert "sans date" in out
    assert "undated" in out
    assert "Why" not in out


@pytest.mark.parametrize("event", ["99", "", FIRST + "0"])
def test_explain_an_unknown_event_names_some_that_are_known(run: Run, event: str) -> None:
    code, out, err = run("explain", event, SAMPLE)
    assert (code, out) == (3, "")
    assert FIRST in err
    assert err.count("\n") == 1


# -- dates, evaluate, schema -------------------------------------------------------------------------------------------


def test_dates_of_a_text_a_file_and_standard_input(run: Run, tmp_path: Path) -> None:
    text = "Elle a fermé le 10 mars 2021."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    results = [run("dates", text), run("dates", tmp_path / "a.txt"), run("dates", "-", given=text)]
    assert results[0] == results[1] == results[2]
    assert results[0][0] == 0
    assert "2021-03-10" in results[0][1]


def test_dates_as_json_with_a_publication_date(run: Run) -> None:
    text = "Elle a fermé hier."
    code, out, _ = run("dates", text, "--published", "2021-03-10", "--format", "json")
    (found,) = json.loads(out)
    assert code == 0
    assert text[found["start"] : found["end"]] == found["text"] == "hier"
    assert found["edtf"] == found["earliest"] == found["latest"] == "2021-03-09"


def test_a_text_without_dates(run: Run) -> None:
    assert run("dates", "Le pont est fermé.") == (0, "", "filrouge: no date expression found\n")
    assert run("dates", "Le pont est fermé.", "--format", "json")[1] == "[]\n"


@pytest.mark.parametrize(("text", "doubted"), [("presse/a.txt", True), ("a.txt", True), ("Hors.", False), ("", False)])
def test_a_text_that_may_have_been_meant_for_a_file_is_doubted(run: Run, text: str, doubted: bool) -> None:
    code, out, err = run("dates", text)
    assert (code, out) == (0, "")
    assert ("there is none of this name" in err) is doubted


def test_a_timeline_is_no_gold(run: Run) -> None:
    err = run("evaluate", SAMPLE, "--gold", SAMPLE)[2]
    assert err == f"filrouge: {SAMPLE}: is no gold, a field is not what it should be; see corpus/README.md\n"


@pytest.mark.parametrize("arguments", [["-h"], ["build", "-h"]])
def test_help_by_one_letter(run: Run, arguments: list[str]) -> None:
    code, out, _ = run(*arguments)
    assert code == 0
    assert out.startswith("Usage: filrouge")


def test_evaluate_a_timeline(run: Run) -> None:
    code, out, err = run("evaluate", SAMPLE, "--gold", GOLD, "--errors")
    assert code == 0
    assert err == (
        "filrouge: 5 of the 5 articles of the gold are not in the timeline, and count as missed; "
        f"is {GOLD} of this story?\n"
    )
    assert "mentions            P   0.0" in out
    assert "missed parler-founded" in out
    values = json.loads(run("evaluate", SAMPLE, "--gold", GOLD, "--format", "json")[1])
    assert values["mentions"]["f1"] == 0
    assert "errors" not in values


def test_evaluate_articles_builds_their_timeline_first(run: Run) -> None:
    code, out, err = run("evaluate", ROOT / "corpus" / "articles", "--gold", GOLD, "--format", "json")
    assert code == 0
    assert "5 articles" in err
    assert "of this story?" not in err
    assert json.loads(out)["mentions"]["f1"] > 0


def test_schema_is_the_published_one(run: Run) -> None:
    code, out, _ = run("schema")
    assert code == 0
    assert json.loads(out) == schema()
