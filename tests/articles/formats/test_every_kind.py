"""One table of every kind of input: what is read of it, and where it stood."""

import gzip
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from filrouge.articles import Article, Provenance, Reading, read_articles

Put = Callable[[str, bytes | str], Path]
Page = Callable[..., str]
Packed = Callable[..., bytes]
PROSE = "La mairie de Brest a fermé mardi le pont de la Penfeld, où l'on passait à pied depuis un siècle et demi."
STATED = '<meta property="article:published_time" content="2021-03-10T08:00:00+01:00">'


def archive(**members: bytes | str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return data.getvalue()


def table(**columns: list[object]) -> bytes:
    data = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), data)
    return data.getvalue()


def published(article: Article) -> tuple[str, str] | None:
    return (article.published.when.edtf, article.published.basis) if article.published else None


def only_problem(reading: Reading) -> str:
    (problem,) = reading.problems
    assert "\n" not in str(problem)
    return str(problem)


# -- pages -------------------------------------------------------------------------------------------------------------


def test_a_page_is_its_article_and_its_metadata(put: Put, page: Page) -> None:
    head = STATED + (
        '<meta property="og:site_name" content="Le Courrier du Ponant">'
        '<link rel="canonical" href="https://courrier.example/le-pont">'
    )
    reading = read_articles(put("a.html", page(head)))
    (article,) = reading
    assert reading.problems == ()
    assert (article.title, article.source) == ("Le pont ferme", "Le Courrier du Ponant")
    assert article.url == "https://courrier.example/le-pont"
    assert published(article) == ("2021-03-10", "metadata")
    assert article.text.startswith("Le pont ferme\n\nLa mairie de Brest a fermé")
    assert article.text.count("\n\n") == 3
    assert "Mentions légales" not in article.text
    assert "Accueil" not in article.text
    assert (article.converted, article.provenance) == (True, Provenance("html"))


@pytest.mark.parametrize(
    ("written", "declared"), [("utf-8", "utf-8"), ("cp1252", "iso-8859-1"), ("utf-16", "utf-8"), ("cp1252", "utf-8")]
)
def test_a_page_is_decoded_by_what_it_truly_is(put: Put, page: Page, written: str, declared: str) -> None:
    markup = page().replace("charset='utf-8'", f"charset='{declared}'").replace("où", "où\u00a0")
    (article,) = read_articles(put("a.html", markup.encode(written)))
    assert "a fermé mardi" in article.text


def test_a_markup_that_is_broken_is_read(put: Put, page: Page) -> None:
    broken = page().replace("</p>", "").replace("</article>", "</b></article").replace("<html", "<html <")
    assert "La mairie de Brest" in read_articles(put("a.html", broken))[0].text


def test_scripts_and_comments_are_no_text(put: Put, page: Page) -> None:
    body = "<script>alert('PIRATE')</script><!-- PIRATE --><style>p {content: 'PIRATE'}</style>"
    assert "PIRATE" not in read_articles(put("a.html", page(body=body)))[0].text


# -- PDF ---------------------------------------------------------------------------------------------------------------


def test_a_pdf_is_one_article_and_says_where_its_pages_begin(put: Put, pdf: Packed) -> None:
    first = [
        "Le pont ferme",
        "Publié le 10 mars 2021",
        "La mairie de Brest a fermé mardi le pont de la Penfeld, où l'on",
    ]
    second = ["passait à pied depuis un siècle.", "Une passerelle est promise pour juin."]
    (article,) = read_articles(put("a.pdf", pdf(first, second, title="Le pont ferme")))
    assert article.text == (
        "Le pont ferme\n\nPublié le 10 mars 2021\n\nLa mairie de Brest a fermé mardi le pont de la Penfeld, où l'on "
        "passait à pied depuis un siècle.\n\nUne passerelle est promise pour juin.\n"
    )
    assert article.provenance is not None
    assert [article.text[start:][:7] for start in article.provenance.pages] == ["Le pont", "passait"]
    assert (article.title, published(article)) == ("Le pont ferme", ("2021-03-10", "text"))


def test_a_title_that_the_pages_do_not_show_is_none(put: Put, pdf: Packed) -> None:
    assert read_articles(put("a.pdf", pdf([PROSE], title="Microsoft Word - brouillon.docx")))[0].title is None


# -- tables ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_csv_row_is_an_article(put: Put, separator: str, encoding: str) -> None:
    cells = [
        ["Titre", "Texte", "Date"],
        ["Le pont", '"Été ; 1\r\n\r\n""où, ça | là""\t."', "10/03/2021"],
        ["x", "Y", ""],
    ]
    file = put("a.csv", "\r\n".join(separator.join(row) for row in cells).encode(encoding))
    first, second = read_articles(file)
    assert (first.title, first.text) == ("Le pont", 'Été ; 1\r\n\r\n"où, ça | là"\t.')
    assert published(first) == ("2021-03-10", "metadata")
    assert (first.path, first.provenance) == (f"{file}:2", Provenance("csv", row=2))
    assert (second.text, second.provenance) == ("Y", Provenance("csv", row=3))


def test_an_article_may_be_longer_than_a_cell_of_the_csv_module(put: Put) -> None:
    long = "Le pont. " * 20_000
    assert read_articles(put("a.csv", f'text\n"{long}"\n'))[0].text == long


@pytest.mark.parametrize(
    ("header", "column", "says"),
    [
        ("titre,contenu,body", None, "has several columns of text (contenu, body)"),
        ("titre,corpus,notes", None, "has no \"text\", but 'titre', 'corpus', 'notes'"),
        ("titre,corpus,notes", "prose", 'has no "prose"'),
        ("", None, "does not begin with a row of column names"),
    ],
)
def test_a_table_whose_text_is_not_plain_to_see(put: Put, header: str, column: str | None, says: str) -> None:
    reading = read_articles(put("a.csv", f"{header}\nUn,Deux,Trois\n"), text_column=column)
    assert says in only_problem(reading)
    assert len(reading) == 0


@pytest.mark.parametrize(
    ("header", "column"),
    [("a,Content,b", None), ("body,text,content", None), ("a, TEXTE ,b", None), ("a,corpus,b", "Corpus")],
)
def test_the_column_of_text_is_found_by_its_name(put: Put, header: str, column: str | None) -> None:
    assert read_articles(put("a.csv", f"{header}\nUn,Deux,Trois\n"), text_column=column)[0].text == "Deux"


def test_a_faulty_row_is_named_and_the_others_are_read(put: Put) -> None:
    reading = read_articles(put("a.csv", 'text,id\nUn,1\n"Deux" est,2\nTrois,3,4,5\n\nQuatre,4\n,5\n'))
    assert [article.text for article in reading] == ["Un", "Quatre"]
    says = [str(problem) for problem in reading.problems]
    assert [line.split(": ")[0].rpartition(":")[2] for line in says] == ["3", "4", "7"]
    assert "4 cells under 2 names" in says[1]


def test_a_parquet_row_is_an_article(put: Put) -> None:
    import datetime

    days = [datetime.date(2021, 3, 10), None, None]
    file = put("a.parquet", table(texte=["Un", None, "Trois"], publié=days, id=["n1", "n2", "n3"]))
    reading = read_articles(file)
    assert [(a.id, a.text, a.provenance) for a in reading] == [
        ("n1", "Un", Provenance("parquet", row=1)),
        ("n3", "Trois", Provenance("parquet", row=3)),
    ]
    assert published(reading[0]) == ("2021-03-10", "metadata")
    assert f"{file}:2: has no text" in only_problem(reading)


def test_a_json_line_may_name_its_text_otherwise(put: Put) -> None:
    file = put("a.jsonl", json.dumps({"maintext": "Un"}) + "\n" + json.dumps({"corpus": "Deux", "text": "Trois"}))
    assert [a.text for a in read_articles(file)] == ["Un", "Trois"]
    assert [a.text for a in read_articles(file, text_column="corpus")] == ["Deux"]
    assert read_articles(file)[1].provenance == Provenance("jsonl", row=2)


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ({"titre": "Le pont", "texte": "Un", "date": "2021-03-10"}, [None]),
        ([{"text": "Un"}, {"text": "Deux"}], [1, 2]),
        ({"status": "ok", "count": 2, "sources": [], "articles": [{"body": "Un"}, {"body": "Deux"}]}, [1, 2]),
        ({"text": "Un", "comments": [{"text": "Bravo"}]}, [None]),
    ],
    ids=["an article", "a list", "an answer", "an article with a list"],
)
def test_a_json_file_is_an_article_or_a_list_of_them(put: Put, content: object, rows: list[int | None]) -> None:
    file = put("a.json", json.dumps(content, indent=2))
    reading = read_articles(file)
    assert reading.problems == ()
    assert [a.text for a in reading] == ["Un", "Deux"][: len(rows)]
    assert [a.provenance for a in reading] == [Provenance("json", row=row) for row in rows]
    assert reading[0].path == (f"{file}:1" if rows[0] else str(file))


def test_an_object_of_a_json_list_that_is_no_article_is_named(put: Put) -> None:
    reading = read_articles(put("a.json", '[{"text": "Un"},\n 3, {"titre": "x"}]'))
    assert [a.text for a in reading] == ["Un"]
    assert [str(line).split("a.json:")[1][:14] for line in reading.problems] == ['2: has no "tex', '3: has no "tex']


# -- documents ---------------------------------------------------------------------------------------------------------

DOCX = (
    "<w:p><w:r><w:t>Le pont ferme</w:t></w:r></w:p> <w:p/>"
    "<w:p><w:r><w:t>La mai</w:t></w:r>\n <w:r><w:t>rie</w:t><w:tab/><w:t>a fermé mardi</w:t><w:br/></w:r>"
    "<w:del><w:r><w:delText>lundi</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>"
    "<w:moveFrom><w:r><w:t>ailleurs</w:t></w:r></w:moveFrom><w:r><w:t>le pont.</w:t></w:r></w:p>"
    "<w:p><w:r><mc:Choice><w:p><w:t>En boîte.</w:t></w:p></mc:Choice>"
    "<mc:Fallback><w:p><w:t>En boîte.</w:t></w:p></mc:Fallback></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:t>Une case.</w:t></w:p></w:tc></w:tr></w:tbl>"
)
ODT = (
    "<text:tracked-changes><text:p>Biffé.</text:p></text:tracked-changes>"
    "<text:h>Le <text:span>pont</text:span> ferme</text:h><text:p/>"
    "<text:p>La mai<text:span>rie</text:span><text:s/>a fermé mardi<text:note><text:p>Une note.</text:p></text:note>"
    "<text:line-break/>le pont.</text:p><text:p>En boîte.</text:p>"
    "<text:p><office:annotation><text:p>À revoir !</text:p></office:annotation>Une case.</text:p>"
)


@pytest.mark.parametrize(("kind", "body"), [("docx", DOCX), ("odt", ODT)])
def test_a_document_is_what_its_reader_sees(put: Put, office: Packed, kind: str, body: str) -> None:
    (article,) = read_articles(put(f"a.{kind}", office(kind, body, title="Le pont ferme")))
    assert article.text == "Le pont ferme\n\nLa mairie a fermé mardi\nle pont.\n\nEn boîte.\n\nUne case.\n"
    assert (article.title, article.provenance) == ("Le pont ferme", Provenance(kind))
    assert read_articles(put(f"b.{kind}", office(kind, body, title="Modèle de communiqué")))[0].title is None


# -- mails -------------------------------------------------------------------------------------------------------------


def test_a_mail_is_its_text_its_subject_and_the_day_that_it_was_sent(put: Put, mail: Packed) -> None:
    (article,) = read_articles(put("a.eml", mail("La mairie a fermé mardi\nle pont.", "<p>La mairie</p>")))
    assert article.text == "La mairie a fermé mardi\nle pont.\n"
    assert (article.title, article.source) == ("Le pont fermé", "Mairie de Brest")
    assert (published(article), article.provenance) == (("2021-03-10", "metadata"), Provenance("eml"))


def test_an_article_that_a_mail_sends_on_keeps_its_own_date(put: Put, mail: Packed) -> None:
    (article,) = read_articles(put("a.eml", mail("Publié le 2 février 2021\n\nLa mairie a fermé mardi le pont.")))
    assert published(article) == ("2021-02-02", "text")


def test_lines_that_only_the_width_of_a_mail_has_ended_go_on(put: Put, mail: Packed) -> None:
    flowed = mail("La mairie a fermé \nmardi le pont.\nElle promet \nune passerelle.\n").replace(
        b'charset="iso-8859-1"', b'charset="iso-8859-1"; format=flowed'
    )
    (article,) = read_articles(put("a.eml", flowed))
    assert article.text == "La mairie a fermé mardi le pont.\nElle promet une passerelle.\n"


def test_a_mail_that_is_a_page_is_read_as_one(put: Put, mail: Packed, page: Page) -> None:
    (article,) = read_articles(put("a.eml", mail(page=page())))
    assert "La mairie de Brest a fermé" in article.text
    assert "Accueil" not in article.text
    assert (article.title, published(article)) == ("Le pont fermé", ("2021-03-10", "metadata"))


def test_documents_that_hang_on_a_mail_are_articles(put: Put, mail: Packed, office: Packed) -> None:
    attached = {"note.docx": office("docx", DOCX), "photo.jpg": b"\xff\xd8", "archive.zip": archive(**{"a.txt": "Un"})}
    file = put("a.eml", mail(**attached))
    reading = read_articles(file)
    assert reading.problems == ()
    assert [(a.path.removeprefix(f"{file}/"), a.provenance) for a in reading] == [
        ("note.docx", Provenance("docx", "note.docx")),
        ("archive.zip/a.txt", Provenance("text", "archive.zip/a.txt")),
    ]


# -- archives ----------------------------------------------------------------------------------------------------------


def test_every_member_of_an_archive_is_read_as_itself(put: Put, page: Page, pdf: Packed) -> None:
    inner = archive(**{"n.txt": "Niveau deux", "rows.csv": "text\nRang\n"})
    data = archive(
        **{
            "b/page.html": page(STATED),
            "a.txt": "Niveau un".encode("utf-16"),
            "lines.jsonl": '{"text": "Ligne"}',
            "scan.pdf": pdf([PROSE]),
            "inner.zip": inner,
            "table.parquet": table(text=["Colonne"]),
            "picture.png": b"\x89PNG",
            "__MACOSX/a.txt": "x",
            ".hidden.txt": "x",
            "packed.txt.gz": gzip.compress(b"Comprim\xc3\xa9"),
        }
    )
    file = put("press.zip", data)
    reading = read_articles(file)
    assert reading.problems == ()
    assert [(a.path.removeprefix(f"{file}/"), a.provenance) for a in reading] == [
        ("a.txt", Provenance("text", "a.txt")),
        ("b/page.html", Provenance("html", "b/page.html")),
        ("inner.zip/n.txt", Provenance("text", "inner.zip/n.txt")),
        ("inner.zip/rows.csv:2", Provenance("csv", "inner.zip/rows.csv", row=2)),
        ("lines.jsonl:1", Provenance("jsonl", "lines.jsonl", row=1)),
        ("packed.txt.gz", Provenance("text", "packed.txt.gz")),
        ("scan.pdf", Provenance("pdf", "scan.pdf", pages=(0,))),
        ("table.parquet:1", Provenance("parquet", "table.parquet", row=1)),
    ]
    assert all(article.converted for article in reading)


def test_a_packed_file_is_read_as_what_its_name_says(put: Put) -> None:
    put("a.txt.gz", gzip.compress(b"Un"))
    put("b.jsonl.gz", gzip.compress(b'{"text": "Deux"}'))
    put("c.gz", gzip.compress(b"Trois"))
    folder = put("d.png.gz", b"x").parent
    assert [article.text for article in read_articles(folder)] == ["Un", "Deux"]


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_is_its_pages(put: Put, page: Page, warc: Packed, packed: bool) -> None:
    other = [f"{paragraph} Le chantier doit durer deux ans." for paragraph in (PROSE, PROSE)]
    latin = page(paragraphs=other).replace("<meta charset='utf-8'>", "").encode("latin-1")
    data = warc(
        ("https://x.example/1", "text/html; charset=utf-8", 200, page(STATED).encode()),
        ("https://x.example/404", "text/html", 404, page().encode()),
        ("https://x.example/robots.txt", "text/plain", 200, b"Disallow: /"),
        ("https://x.example/2", "text/html; charset=iso-8859-1", 200, latin),
        packed=packed,
    )
    file = put("news.warc.gz" if packed else "news.warc", data)
    first, second = read_articles(file)
    assert (first.path, first.url) == (f"{file}:https://x.example/1", "https://x.example/1")
    assert first.provenance == Provenance("html", record="<urn:uuid:00000000-0000-0000-0000-000000000000>")
    assert published(first) == ("2021-03-10", "metadata")
    assert "a fermé mardi" in second.text


@pytest.mark.parametrize(
    ("start", "format"),
    [("html", "html"), ("pdf", "pdf"), ("zip", "text"), ("json", "json"), ("text", "text")],
)
def test_standard_input_is_read_as_what_it_shows(
    monkeypatch: pytest.MonkeyPatch, page: Page, pdf: Packed, start: str, format: str
) -> None:
    import sys

    data = {"html": page().encode(), "pdf": pdf([PROSE]), "zip": archive(**{"a.txt": PROSE})}
    data |= {"json": json.dumps([{"text": PROSE}], indent=1).encode(), "text": f"[Mise à jour] {PROSE}".encode()}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data[start])))
    (article,) = read_articles("-")
    assert article.provenance is not None
    assert article.provenance.format == format
    assert "La mairie de Brest" in article.text


# -- extras ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("library", "name", "extra"),
    [
        ("trafilatura", "x.html", "html"),
        ("pypdf", "x.pdf", "pdf"),
        ("pyarrow", "x.parquet", "parquet"),
        ("fastwarc", "x.warc", "warc"),
    ],
)
def test_a_missing_extra_is_said_once_with_the_command(
    put: Put, monkeypatch: pytest.MonkeyPatch, library: str, name: str, extra: str
) -> None:
    import sys

    for loaded in [module for module in sys.modules if module.split(".")[0] == library]:
        monkeypatch.setitem(sys.modules, loaded, None)
    monkeypatch.setitem(sys.modules, library, None)
    folder = put(name, b"x").parent
    put(f"2{name}", b"x")
    put("good.txt", PROSE)
    reading = read_articles(folder)
    assert len(reading) == 1
    assert "(and 1 more)" in only_problem(reading)
    assert only_problem(reading).endswith(
        f"needs {library}, which is not installed; run: pip install 'filrouge[{extra}]'"
    )
