"""Files to articles: what is read, what is not and why; good articles always make it."""

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from filrouge.articles import Reading, read_articles, read_text
from filrouge.articles.making import LONGEST
from filrouge.errors import InputError

ROOT = Path(__file__).parents[2]
PROSE = "Été 2021 : la mairie de Brest a fermé le pont, où l'on passait à pied ; « c'est dommage », dit-elle.\n"


def put(folder: Path, name: str, content: str | bytes = PROSE) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def names(reading: Reading) -> list[str]:
    return [Path(article.path).name for article in reading]


def only_problem(reading: Reading, severity: str = "error") -> str:
    (problem,) = reading.problems
    assert problem.severity == severity
    assert "\n" not in str(problem)
    return str(problem)


# -- what is read ------------------------------------------------------------------------------------------------------


def test_progress_counts_the_inputs_good_or_bad(tmp_path: Path) -> None:
    for name, text in (("a.txt", "Le pont a fermé lundi."), ("b.txt", ""), ("c.txt", "Le pont a rouvert mardi.")):
        (tmp_path / name).write_text(text, "utf-8")
    seen: list[tuple[int, int]] = []
    read_articles(tmp_path, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_a_folder_is_read_with_its_folders_in_order(tmp_path: Path) -> None:
    for number, name in enumerate(["b.txt", "a/z.md", "a/y.TXT", "c.jsonl", ".hidden.txt", "image.png", ".git/x.txt"]):
        put(tmp_path, name, f'{{"text": "Ligne {number}"}}' if name.endswith("jsonl") else f"Texte {number}")
    reading = read_articles(tmp_path)
    assert names(reading) == ["y.TXT", "z.md", "b.txt", "c.jsonl:1"]
    assert reading.complete


def test_the_order_of_the_paths_changes_nothing(tmp_path: Path) -> None:
    files = [put(tmp_path, name, name) for name in ("c.txt", "a.txt", "b.txt")]
    assert read_articles(files) == read_articles(files[::-1])


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = put(tmp_path, "a.txt")
    reading = read_articles([file, tmp_path, str(tmp_path / "*.txt")])
    assert len(reading) == 1
    assert reading.problems == ()


def test_patterns_are_expanded(tmp_path: Path) -> None:
    put(tmp_path, "x/one.txt", "Un")
    put(tmp_path, "x/y/two.txt", "Deux")
    assert names(read_articles(f"{tmp_path}/**/*.txt")) == ["one.txt", "two.txt"]


def test_links_that_lead_back_are_walked_once(tmp_path: Path) -> None:
    put(tmp_path, "a/one.txt")
    (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)
    assert names(read_articles(tmp_path)) == ["one.txt"]


@pytest.mark.parametrize("lines", [False, True])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, lines: bool) -> None:
    given = "\n".join(json.dumps({"text": text}) for text in ("Un", "Deux")) if lines else PROSE
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    reading = read_articles("-")
    assert [article.path for article in reading] == (["-:1", "-:2"] if lines else ["-"])
    assert all(article.converted for article in reading)


def test_a_json_line_brings_its_fields(tmp_path: Path) -> None:
    line = {"text": PROSE, "id": "n1", "title": "Le pont", "source": "Le Courrier", "url": "https://x.org/1"}
    (article,) = read_articles(put(tmp_path, "a.jsonl", json.dumps(line | {"published": "2021-07-14T08:00:00Z"})))
    assert (article.id, article.title, article.source, article.url) == (
        "n1",
        "Le pont",
        "Le Courrier",
        "https://x.org/1",
    )
    assert article.published is not None
    assert (article.published.when.edtf, article.published.basis) == ("2021-07-14", "metadata")
    assert (article.text, article.converted) == (PROSE, True)


def test_a_markdown_heading_is_the_title() -> None:
    assert read_text(f"# Le pont ferme #\n\n{PROSE}").title == "Le pont ferme"
    assert read_text(f"#hashtag\n\n{PROSE}").title is None


# -- encodings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("latin-1", "cp1252"),
        ("cp1252", "cp1252"),
        ("mac_roman", "mac_roman"),
    ],
)
def test_the_encoding_is_found_and_recorded(tmp_path: Path, written: str, read: str) -> None:
    file = put(tmp_path, "a.txt", PROSE.encode(written))
    (article,) = read_articles(file)
    assert article.text == PROSE
    assert article.encoding == read
    assert file.read_bytes().decode(article.encoding) == article.text


@pytest.mark.parametrize("text", ["Une œuvre à 3 € – « l’été »\n", "Dès 1999, où ça ?\n", "À Noël\n", "déjà\n"])
def test_short_windows_texts_are_decoded(tmp_path: Path, text: str) -> None:
    (article,) = read_articles(put(tmp_path, "a.txt", text.encode("cp1252")))
    assert article.text == text


def test_big_endian_without_guessing(tmp_path: Path) -> None:
    (article,) = read_articles(put(tmp_path, "a.txt", b"\xfe\xff" + PROSE.encode("utf-16-be")))
    assert article.text == PROSE


def test_line_ends_and_blanks_stay_as_they_are(tmp_path: Path) -> None:
    text = "  Un\r\n\r\n\tdeux\rtrois \n\n"
    (article,) = read_articles(put(tmp_path, "a.txt", text))
    assert article.text == text


def test_half_characters_of_json_become_one_replacement_each(tmp_path: Path) -> None:
    reading = read_articles(put(tmp_path, "a.jsonl", '{"text": "Un \\ud83d pont"}'))
    assert reading[0].text == "Un � pont"
    assert "could not be decoded" in only_problem(reading, "warning")


def test_no_field_holds_what_cannot_be_written(tmp_path: Path) -> None:
    half = (
        '{"text": "Un pont", "id": "\\ud800", "title": "x\\ud800", "source": "\\u0000s", "url": "http://a.fr/\\udfff"}'
    )
    (article,) = read_articles(put(tmp_path, "a.jsonl", half)).articles
    assert (article.id, article.title, article.source, article.url) == ("�", "x�", "�s", "http://a.fr/�")


# -- ids and repeats ---------------------------------------------------------------------------------------------------


def test_ids_come_from_the_text_alone(tmp_path: Path) -> None:
    here, there = put(tmp_path, "x/a.txt"), put(tmp_path, "y/b.txt", PROSE.encode("utf-16"))
    assert read_articles(here)[0].id == read_articles(there)[0].id == read_text(PROSE).id
    assert read_text(PROSE + "x").id != read_text(PROSE).id


def test_the_same_text_twice_is_one_article_and_said_so(tmp_path: Path) -> None:
    put(tmp_path, "b.txt")
    put(tmp_path, "a.txt")
    reading = read_articles(tmp_path)
    assert names(reading) == ["a.txt"]
    assert "b.txt: is the same text as" in only_problem(reading, "warning")
    assert reading.complete


def test_an_id_given_twice_falls_back_on_the_text(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"text": text, "id": 1}) for text in ("Un", "Deux"))
    reading = read_articles(put(tmp_path, "a.jsonl", lines))
    assert [article.id for article in reading] == ["1", read_text("Deux").id]
    assert "has the id '1'" in only_problem(reading, "warning")


# -- what is not read --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.txt", "", "is empty"),
        ("a.txt", " \n\t\n", "is empty"),
        ("a.txt", " date 2021-02 ", "holds metadata but no text"),
        ("a.md", "---\ntitle: Le pont\n---\n\n", "holds metadata but no text"),
        ("a.txt", b"%PDF-1.4 \x00\xff", "is a PDF"),
        ("a.txt", b"\x89PNG\r\n", "is a PNG image"),
        ("a.txt", b"PK\x03\x04...", "is a zip archive"),
        ("a.txt", bytes(range(256)) * 20, "is a binary file"),
        ("a.txt", b"\x01\x02\x03\x04 abc", "is a binary file"),
        ("a.txt", b"\xff\xfeabc", "starts as utf-16"),
        ("a.jsonl", "\n\n", "is empty"),
        ("a.doc", "x", "is no format that filrouge reads"),
        ("a.html", "<p></p>", "holds no article"),
    ],
)
def test_one_bad_file_is_one_line_and_the_good_one_makes_it(
    tmp_path: Path, name: str, content: str | bytes, says: str
) -> None:
    bad, good = put(tmp_path, name, content), put(tmp_path, "good.txt")
    reading = read_articles([bad, good])
    assert says in only_problem(reading)
    assert str(bad) in only_problem(reading)
    assert names(reading) == ["good.txt"]
    assert not reading.complete


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "is no JSON"),
        ("[1]", 'has no "text"'),
        ('{"title": "x"}', 'has no "text"'),
        ('{"text": 3}', 'has no "text"'),
        ('{"text": "  "}', "is empty"),
        ("[" * 100_000, "is"),
    ],
)
def test_a_bad_json_line_is_named_by_its_number(tmp_path: Path, line: str, says: str) -> None:
    good = json.dumps({"text": PROSE})
    reading = read_articles(put(tmp_path, "a.jsonl", f"{good}\n\n{line}\n"))
    assert len(reading) == 1
    assert "a.jsonl:3: " in only_problem(reading)
    assert says in only_problem(reading)


@pytest.mark.parametrize(("path", "says"), [("none.txt", "does not exist"), ("no*.txt", "matches no file")])
def test_a_path_that_names_nothing(tmp_path: Path, path: str, says: str) -> None:
    assert says in only_problem(read_articles(tmp_path / path))


def test_an_empty_folder(tmp_path: Path) -> None:
    put(tmp_path, "image.png", b"\x89PNG")
    assert "holds no article" in only_problem(read_articles(tmp_path))


def test_documents_of_a_folder_that_are_not_read_are_told_and_other_files_are_not(tmp_path: Path) -> None:
    for name in ("a.txt", "image.png", "Lettre.DOC", ".cache.doc"):
        put(tmp_path, name)
    reading = read_articles(tmp_path)
    assert names(reading) == ["a.txt"]
    assert only_problem(reading, "warning").endswith(
        "Lettre.DOC left out: save it as .txt, .html or .pdf, and it is read"
    )
    assert reading.complete
    put(tmp_path, "b.rtf")
    assert "Lettre.DOC (and 1 more) left out" in only_problem(read_articles(tmp_path), "warning")


def test_a_link_to_itself_or_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert "cannot be read" in only_problem(read_articles(tmp_path / "loop.txt"))
    assert "cannot be read" in only_problem(read_articles(tmp_path))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_file_without_rights(tmp_path: Path) -> None:
    put(tmp_path, "a.txt").chmod(0)
    assert "cannot be read" in only_problem(read_articles(tmp_path))


def test_a_disk_that_fails_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad, good = put(tmp_path, "bad.txt"), put(tmp_path, "good.txt", "Le pont.")
    really = Path.open

    def failing(path: Path, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - as `Path.open` has it
        if path == bad:
            raise OSError(5, "Input/output error")
        return really(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", failing)
    reading = read_articles([bad, good])
    assert "bad.txt: cannot be read (Input/output error)" in only_problem(reading)
    assert names(reading) == ["good.txt"]


@pytest.mark.parametrize("size", [LONGEST + 1, 20_000_000])
def test_an_article_that_is_too_long_is_refused_with_the_limit(tmp_path: Path, size: int) -> None:
    reading = read_articles(put(tmp_path, "a.txt", b"Le pont. " * (size // 9 + 1)))
    assert len(reading) == 0
    assert "split it" in only_problem(reading)


def test_the_longest_article_is_read() -> None:
    assert len(read_text(("Le pont. " * LONGEST)[:LONGEST]).text) == LONGEST


@pytest.mark.parametrize("published", ["lundi", "2021-13", "", "10/33/2021"])
def test_a_published_that_is_no_date_is_an_input_error(published: str) -> None:
    with pytest.raises(InputError, match="is no date"):
        read_articles([], published=published)


def test_a_date_field_that_is_not_understood_is_said(tmp_path: Path) -> None:
    reading = read_articles(put(tmp_path, "a.jsonl", json.dumps({"text": PROSE, "published": "hier"})))
    assert reading[0].published is None
    assert "'hier' is not understood" in only_problem(reading, "warning")


@pytest.mark.parametrize("yaml", ["a: [", "!!python/object:os.system x", "- a\n- b", "date: 2021-99-99"])
def test_front_matter_that_is_no_mapping_is_text(yaml: str) -> None:
    assert read_text(f"---\n{yaml}\n---\n{PROSE}").header == ()


def test_a_name_that_is_no_text_can_still_be_written(tmp_path: Path) -> None:
    file = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(file, "wb") as stream:  # noqa: PTH123 - pathlib takes no bytes
        stream.write(PROSE.encode())
    (article,) = read_articles(tmp_path)
    assert article.path.endswith("caf�.txt")
    article.path.encode("utf-8")


# -- languages ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor of the city has said that the bridge will be closed to cars and that it is a pity. ", "en"),
        ("El alcalde de la ciudad ha dicho que el puente se cerrará para los coches y que es una lástima. ", "es"),
        ("Der Bürgermeister der Stadt hat gesagt, dass die Brücke für Autos geschlossen wird. ", "de"),
        ("Il sindaco della città ha detto che il ponte sarà chiuso alle auto e che è un peccato. ", "it"),
        ("Мэр города заявил, что мост будет закрыт для автомобилей, и это очень жаль для всех. ", "und"),
    ],
)
def test_another_language_is_read_with_a_warning(tmp_path: Path, text: str, language: str) -> None:
    reading = read_articles(put(tmp_path, "a.txt", text * 3))
    assert reading[0].language == language
    assert "not in French" in only_problem(reading, "warning")
    assert reading.complete


@pytest.mark.parametrize("text", [PROSE, "Brest", "Fil info : Brest 2, Lens 1.", "12 345", "OK computer !"])
def test_french_and_what_is_too_short_to_tell_is_french(text: str) -> None:
    assert read_text(text).language == "fr"


def test_the_five_articles_are_read_whole() -> None:
    reading = read_articles(ROOT / "corpus" / "articles")
    assert len(reading) == 5
    assert reading.problems == ()
    assert {article.language for article in reading} == {"fr"}
    said = [article.published.when.edtf if article.published else None for article in reading]
    assert said == ["2021-02", None, "2021-01", None, "2021-01"]
    for article in reading:
        assert article.text == Path(article.path).read_text("utf-8")
