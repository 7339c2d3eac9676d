"""CSV and Markdown: one row an event, nothing in a cell that runs or breaks the table."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.exports import markdown, read_timeline, spreadsheet
from filrouge.exports.markdown import escaped
from filrouge.exports.spreadsheet import COLUMNS, cells, guarded, unguarded
from filrouge.exports.table import credit, rows
from filrouge.timeline.timeline import Quote, Speaker, Timeline

TIMELINE = read_timeline(Path(__file__).with_name("sample.json"))


def test_csv_has_one_row_an_event_in_order() -> None:
    table = list(csv.DictReader(io.StringIO(spreadsheet.render(TIMELINE))))
    assert [row["id"] for row in table] == [event.id for event in TIMELINE.events]
    first, _, undated = table
    assert first["date"] == first["earliest"] == first["latest"] == "2022-05-09"
    assert first["who"] == "mairie de Brest, piscine Foch"
    assert first["roles"] == "mairie de Brest: agent | piscine Foch: patient"
    assert first["articles"] == "2"
    assert first["sources"] == "presse/brest.txt | presse/fil.jsonl:2"
    assert first["conflicts"] == "date: 2022-05-09 / 2022-05-09/.."
    assert (first["speakers"], undated["speakers"]) == ("sa directrice Anne Le Goff", "")
    assert (undated["date"], undated["earliest"]) == ("", "")


@pytest.mark.parametrize("cell", ["=1+1", "+33 6", "-2", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_cell_that_a_spreadsheet_would_run_is_guarded(cell: str) -> None:
    assert guarded(cell) == "'" + cell


@given(st.text())
def test_what_was_guarded_comes_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


def test_the_cells_of_csv_come_back_as_they_were(timeline: Timeline) -> None:
    header, *body = csv.reader(io.StringIO(spreadsheet.render(timeline), newline=""))
    assert header == list(COLUMNS)
    assert [[unguarded(cell) for cell in row] for row in body] == [list(map(str, cells(row))) for row in rows(timeline)]


@pytest.mark.parametrize("cell", ["", "Brest", "a=b", "« -2 »", "../2021-02-10", "2021-01-10"])
def test_other_cells_are_left_alone(cell: str) -> None:
    assert guarded(cell) == cell


def test_a_label_that_starts_as_a_formula_is_guarded_in_the_file() -> None:
    table = list(csv.DictReader(io.StringIO(spreadsheet.render(TIMELINE))))
    assert table[1]["event"] == "'=La piscine Foch | pourrait rouvrir"


def test_markdown_tells_dates_in_french_and_marks_what_is_not_sure() -> None:
    text = markdown.render(TIMELINE)
    assert "3 événements d'après 2 articles." in text
    closing = "| 9 mai 2022 | La mairie de Brest ferme la piscine Foch (sources en désaccord) |"
    assert closing in text
    assert "| automne 2022 | =La piscine Foch \\| pourrait rouvrir (allégué) | piscine Foch | 1 |" in text
    assert "| sans date |" in text
    assert "([Le Courrier](<https://example.org/brest?a=1>))" in text


def test_markdown_says_according_to_whom() -> None:
    assert "- Selon : sa directrice Anne Le Goff\n" in markdown.render(TIMELINE)


@pytest.mark.parametrize(
    ("words", "entity", "said"),
    [
        ("Anne Le Goff", "e3", "Anne Le Goff"),
        ("sa\ndirectrice", "e3", "sa directrice (Anne Le Goff)"),
        ("une source proche du dossier", None, "une source proche du dossier"),
        ("elle", "gone", "elle"),  # of another timeline
    ],
)
def test_whoever_says_so_is_named_where_the_words_do_not(words: str, entity: str | None, said: str) -> None:
    assert credit(Speaker(Quote("a", 0, len(words), words), entity), {"e3": "Anne Le Goff"}) == said


def test_markdown_quotes_each_sentence_of_an_article_once() -> None:
    text = markdown.render(TIMELINE)
    assert text.count("La piscine Foch est fermée depuis le 9 mai.") == 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", "a\\|b"),
        ("*fort*", "\\*fort\\*"),
        ("<script>", "\\<script\\>"),
        ("deux\nlignes", "deux lignes"),
        ("l'été", "l'été"),
    ],
)
def test_markup_in_quotes_is_shown_not_run(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_an_empty_timeline_gives_headers_only() -> None:
    empty = Timeline((), (), ())
    assert rows(empty) == []
    assert spreadsheet.render(empty).startswith("date,earliest,")
    assert spreadsheet.render(empty).count("\n") == 1
    assert "0 événement d'après 0 article." in markdown.render(empty)
