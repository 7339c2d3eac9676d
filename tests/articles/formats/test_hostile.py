"""Hostile and broken input beside good articles: one clear line for each, every good article kept."""

import gzip
import io
import json
import random
import stat
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from filrouge.articles import Limits, Reading, read_articles
from filrouge.articles.limits import MOST_PROBLEMS
from filrouge.errors import InputError

Put = Callable[[str, bytes | str], Path]
GOOD = "Le pont a fermé mardi."


def packed(*members: tuple[str | zipfile.ZipInfo, bytes | str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members:
            file.writestr(name, content)
    return data.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def encrypted(data: bytes) -> bytes:
    """The archive with the flag of encryption set in both headers of its first member."""
    central = data.index(b"PK\x01\x02")
    flagged = bytearray(data)
    flagged[6] |= 1
    flagged[central + 8] |= 1
    return bytes(flagged)


def nested(depth: int) -> bytes:
    data = packed(("a.txt", "Profond."))
    for _ in range(depth):
        data = packed(("inner.zip", data))
    return data


def damaged(data: bytes) -> bytes:
    """The archive with bytes in the midst of its first member overwritten."""
    return data[:200] + b"\xff" * 20 + data[220:]


ZEROS = packed(("bomb.txt", b"0" * 5_000_000))
DIGITS = "".join(map(str, range(999)))
BOMB = packed(("bomb.txt", b"0" * 5_000_000), ("good.txt", GOOD))

HOSTILE: dict[str, tuple[str, bytes | str, str]] = {
    "bomb": ("a.zip", BOMB, "as an archive bomb does"),
    "gzip bomb": ("a.txt.gz", gzip.compress(b"0" * 50_000_000), "is larger than 8 MB"),
    "bomb of pages": ("a.html.gz", gzip.compress(b" " * 50_000_000), "is larger than 10 MB"),
    "bomb in a bomb": (
        "a.zip",
        packed(("i.zip", ZEROS), ("good.txt", GOOD)),
        "i.zip/bomb.txt: unpacks to",
    ),
    "path traversal": ("a.zip", packed(("../../etc/passwd.txt", "x"), ("good.txt", GOOD)), "names a place outside"),
    "absolute path": ("a.zip", packed(("/etc/passwd.txt", "x"), ("good.txt", GOOD)), "names a place outside"),
    "windows path": ("a.zip", packed(("C:/a.txt", "x"), ("good.txt", GOOD)), "names a place outside"),
    "link": ("a.zip", packed((link("l.txt"), "/etc/passwd"), ("good.txt", GOOD)), "is a link"),
    "encrypted member": ("a.zip", encrypted(packed(("a.txt", "x"), ("good.txt", GOOD))), "is encrypted"),
    "name with a line end": ("a.zip", packed(("a\nb.txt", ""), ("good.txt", GOOD)), "a�b.txt: is empty"),
    "damaged member": (
        "a.zip",
        damaged(packed(("a.txt", DIGITS), ("good.txt", GOOD))),
        "a.txt: is damaged",
    ),
    "no archive": ("a.zip", "PK nothing", "is no ZIP archive that can be read"),
    "cut archive": ("a.zip", packed(("a.txt", GOOD))[:-10], "is no ZIP archive that can be read"),
    "nothing to read": ("a.zip", packed(("a.png", "x")), "holds no article"),
    "too deep": ("a.zip", nested(3), "lies in 3 archives"),
    "no gzip": ("a.txt.gz", "x", "cannot be read"),
    "cut gzip": ("a.txt.gz", gzip.compress(bytes(range(256)) * 99)[:-50], "is damaged"),
    "gzip of a name unknown": ("a.gz", gzip.compress(b"x"), "is no format that filrouge reads"),
    "line of 10 MB": ("a.txt", b"Le pont " * 1_300_000, "is larger than 8 MB"),
    "json line of 10 MB": ("a.jsonl", b'{"text": "' + b"x" * 10_000_000 + b'"}', "a.jsonl:1: is larger than 8 MB"),
    "json nested deep": ("a.jsonl", b"[" * 1_000_000, "is JSON nested too deep"),
    "cell of 2 MB": ("a.csv", b"text\n" + b"x" * 2_000_000, "field larger than field limit"),
    "open quotation mark": ("a.csv", 'text\n"Le pont', "is no row of the table (unexpected end of data)"),
    "NULs": ("a.txt", b"Le\x00 pont", "is a binary file"),
    "NULs in a table": ("a.csv", b"te\x00xt\nx", "is a binary file"),
    "page nested deep": ("a.html", "<div>" * 100_000 + "<p>Le pont a fermé.</p>", "nests its elements more than"),
    "huge page": ("a.html", "<p>Le pont.</p>" * 800_000, "is larger than 10 MB"),
    "page of a million elements": ("a.html", "<p><b><i>" * 400_000, "has more than 30000 elements"),
    "page without article": ("a.html", "<nav><a href='/'>Accueil</a></nav>", "holds no article that can be told"),
    "page of nothing": ("a.html", "", "is no web page that can be read"),
    "JSON nested deep": ("a.json", b"[" * 1_000_000, "is JSON nested too deep"),
    "JSON without articles": ("a.json", '{"name": "x", "files": []}', "has no \"text\", but 'name', 'files'"),
    "JSON that is a number": ("a.json", "3", 'has no "text"'),
    "cut JSON": ("a.json", '[{"text": "Le pont"},\n', "is no JSON (Expecting value, line 2, column 1)"),
    "no Word document": ("a.docx", "nothing", "is no .docx document that can be read"),
    "a password on a document": ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(500), "is no .docx document that can be read"),
    "document without a body": ("a.odt", packed(("mimetype", "x")), "is no .odt document that can be read"),
    "document of bad XML": ("a.docx", packed(("word/document.xml", "<w:p>")), "is no .docx document that can be read"),
    "document of nothing": ("a.docx", packed(("word/document.xml", "<x/>")), "holds no text; if it holds pictures"),
    "document nested deep": ("a.odt", packed(("content.xml", "<x>" * 500_000 + "</x>" * 500_000)), "holds no text"),
    "document of 60 MB": ("a.docx", packed(("word/document.xml", b" " * 60_000_000)), "is larger than 50 MB"),
    "entities": (
        "a.odt",
        packed(("content.xml", "<!DOCTYPE x [<!ENTITY a 'aa'>]><x>&a;</x>")),
        "defines its own marks",
    ),
    "mail of nothing": ("a.eml", "Subject: x\n\n \n", "holds no text to read"),
    "mail of a picture": ("a.eml", b"Content-Type: image/png\n\n\x89PNG", "holds no text to read"),
    "no PDF": ("a.pdf", "nothing", "is no PDF that can be read"),
    "cut PDF": ("a.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "is no PDF that can be read"),
    "no Parquet": ("a.parquet", b"PAR1nothingPAR1", "is no Parquet file that can be read"),
    "no web archive": ("a.warc", b"nothing", "damaged"),
    "web archive of noise": ("a.warc.gz", b"\x1f\x8b" + bytes(range(256)), "damaged"),
}


def problem(reading: Reading) -> str:
    (found,) = reading.problems
    assert found.severity == "error"
    assert "\n" not in str(found)
    return str(found)


@pytest.mark.parametrize("name", HOSTILE)
def test_one_bad_input_is_one_line_and_every_good_article_is_kept(put: Put, name: str) -> None:
    file, content, says = HOSTILE[name]
    bad, good = put(file, content), put("good/fine.txt", "La gare a rouvert.")
    begun = time.process_time()
    reading = read_articles([bad, good])
    assert says in problem(reading)
    kept = [GOOD] if isinstance(content, bytes) and b"good.txt" in content else []
    assert [article.text for article in reading] == [*kept, "La gare a rouvert."]
    assert time.process_time() - begun < 5


def test_the_whole_hostile_corpus_at_once(put: Put) -> None:
    for number, (file, content, _) in enumerate(HOSTILE.values()):
        folder = put(f"{number:02d}/{file}", content).parent
    (folder / "back").symlink_to(folder.parent, target_is_directory=True)
    put("good.jsonl", "\n".join(json.dumps({"text": f"Le pont {number} a fermé."}) for number in range(10)))
    reading = read_articles(folder.parent)
    assert sum(article.text.endswith("a fermé.") for article in reading) == 10
    named = {Path(line.where).parts[len(folder.parent.parts)] for line in reading.problems if line.severity == "error"}
    packed_good = sum(b"good.txt" in c for _, c, _ in HOSTILE.values() if isinstance(c, bytes))
    assert len(named) == len(HOSTILE) - 1  # "gzip of a name unknown" is passed over in a folder
    assert sum("is the same text as" in line.what for line in reading.problems) == packed_good - 1


def test_a_line_that_is_too_long_costs_no_other_line(put: Put) -> None:
    lines = [json.dumps({"text": text}) for text in ("Un", "x" * 20_000_000, "Deux")]
    reading = read_articles(put("a.jsonl", "\n".join(lines)))
    assert [article.text for article in reading] == ["Un", "Deux"]
    assert "a.jsonl:2: is larger than 8 MB" in problem(reading)


def test_an_encrypted_pdf_is_refused(put: Put, pdf: Callable[..., bytes]) -> None:
    assert "is encrypted" in problem(read_articles(put("a.pdf", pdf([GOOD], password="secret"))))
    assert GOOD in read_articles(put("a.pdf", pdf([GOOD])))[0].text


def test_a_pdf_of_pictures_and_one_of_too_many_pages(put: Put, pdf: Callable[..., bytes]) -> None:
    assert "only pictures of it" in problem(read_articles(put("a.pdf", pdf([], []))))
    file = put("a.pdf", pdf([GOOD], [GOOD], [GOOD]))
    assert "has more than 2 pages" in problem(read_articles(file, limits=Limits(pdf_pages=2)))


ENTITY = '<!DOCTYPE html [<!ENTITY leak SYSTEM "file:///etc/hostname"><!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


def test_entities_of_xml_are_never_expanded(put: Put, tmp_path: Path, page: Callable[..., str]) -> None:
    secret = put("secret.txt", "SECRET")
    entity = ENTITY.replace("/etc/hostname", str(secret))
    markup = "<?xml version='1.0'?>" + entity + page(body="<p>Un &leak; et &b; dans la phrase du pont.</p>")
    (article,) = read_articles(put("a.xhtml", markup))
    assert "La mairie de Brest" in article.text
    assert "SECRET" not in article.text
    assert "haha" not in article.text


def test_nuls_in_a_page_and_in_json_are_no_characters(put: Put, page: Callable[..., str]) -> None:
    (article,) = read_articles(put("a.html", page().replace("pont", "pon\x00t")))
    assert "\x00" not in article.text
    assert "siècle et demi" in article.text
    assert read_articles(put("b.jsonl", '{"text": "Le\\u0000 pont"}'))[0].text == "Le� pont"


def test_right_to_left_marks_and_zero_width_blanks_keep_their_offsets(put: Put) -> None:
    text = "Le \u202epont\u202c a\u200b fermé.\n"
    assert read_articles(put("a.txt", text))[0].text == text


def test_the_limits_of_an_archive_hold_for_all_it_holds(put: Put) -> None:
    many = packed(*((f"{number:03d}.txt", f"Le pont {number}.") for number in range(100)))
    reading = read_articles(put("a.zip", packed(("i.zip", many), ("z.txt", "Fin."))), limits=Limits(members=50))
    assert len(reading) == 49
    assert all("holds more than 50 articles" in problem.what for problem in reading.problems)
    noise = packed(*((f"{n}.txt", struct.pack(">I", n).hex() * 125_000) for n in range(4)))
    reading = read_articles(put("b.zip", noise), limits=Limits(collection_mb=2, ratio=1000))
    assert len(reading) == 2
    assert all("is larger than 2 MB" in problem.what for problem in reading.problems)


def test_a_web_archive_that_is_damaged_keeps_what_was_whole(
    put: Put, page: Callable[..., str], warc: Callable[..., bytes]
) -> None:
    first = warc(("https://x.example/1", "text/html", 200, page().encode()))
    second = bytearray(warc(("https://x.example/2", "text/html", 200, page(body="<p>Deux.</p>").encode())))
    second[200:230] = bytes(30)
    reading = read_articles(put("a.warc.gz", first + bytes(second)))
    assert len(reading) == 1
    assert "damaged" in problem(reading)


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("lost", [1, 10, 60, 150])
def test_a_web_archive_that_ends_in_a_record_says_so_and_keeps_what_was_whole(
    put: Put, page: Callable[..., str], warc: Callable[..., bytes], packed: bool, lost: int
) -> None:
    first = warc(("https://x.example/1", "text/html", 200, page().encode()), packed=packed)
    second = warc(("https://x.example/2", "text/html", 200, page(body="<p>Deux.</p>").encode()), packed=packed)
    end = second if packed else second.removesuffix(b"\r\n\r\n")
    reading = read_articles(put("a.warc.gz" if packed else "a.warc", first + end[:-lost]))
    assert "https://x.example/1" in {article.url for article in reading}
    errors = [found.what for found in reading.problems if found.severity == "error"]
    assert sum("ends in the middle of a record" in what for what in errors) == 1
    assert not reading.complete


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_that_ends_with_its_last_record_is_whole(
    put: Put, page: Callable[..., str], warc: Callable[..., bytes], packed: bool
) -> None:
    pages = [(f"https://x.example/{n}", "text/html", 200, page(body=f"<p>Page {n}.</p>").encode()) for n in (1, 2)]
    reading = read_articles(put("a.warc.gz" if packed else "a.warc", warc(*pages, packed=packed)))
    assert len(reading) == 2
    assert not any("ends in the middle" in found.what for found in reading.problems)


def test_a_thousand_faults_of_one_kind_are_one_line(put: Put) -> None:
    reading = read_articles(put("a.jsonl", "{\n" * 1000 + json.dumps({"text": GOOD})))
    assert len(reading) == 1
    assert "a.jsonl:1 (and 999 more): is no JSON" in problem(reading)


def test_a_thousand_kinds_of_faults_are_twenty_lines_and_a_count(put: Put) -> None:
    lines = [" " * number + "{x" for number in range(1000)]
    reading = read_articles(put("a.jsonl", "\n".join([*lines, json.dumps({"text": GOOD})])))
    assert len(reading) == 1
    assert len(reading.problems) == MOST_PROBLEMS + 1
    assert any(problem.what == "has 980 more such errors" for problem in reading.problems)


@pytest.mark.parametrize(
    "setting", ["page_mb", "page_mb=", "page_mb=-1", "page_mb=x", "size=3", "page_mb=0", "page_mb=²"]
)
def test_a_limit_that_is_none_is_an_input_error(setting: str) -> None:
    with pytest.raises(InputError, match="write NAME=NUMBER"):
        Limits.parse([setting])


def test_a_limit_can_be_raised(put: Put) -> None:
    assert Limits.parse(["page_mb=20", "ratio=5000"]) == Limits(page_mb=20, ratio=5000)
    file = put("a.zip", packed(("a.txt", "Le pont a fermé. " * 60_000)))
    assert "as an archive bomb does" in problem(read_articles(file))
    assert "million characters" in problem(read_articles(file, limits=Limits(ratio=10_000)))


@pytest.mark.parametrize(
    "suffix",
    [".html", ".pdf", ".csv", ".json", ".jsonl", ".docx", ".eml", ".parquet", ".zip", ".txt.gz", ".warc", ".warc.gz"],
)
def test_any_damage_is_lines_and_never_a_traceback(
    put: Put,
    page: Callable[..., str],
    pdf: Callable[..., bytes],
    warc: Callable[..., bytes],
    office: Callable[..., bytes],
    mail: Callable[..., bytes],
    suffix: str,
) -> None:
    table = io.BytesIO()
    parquet.write_table(pyarrow.table({"text": [GOOD] * 20}), table)
    whole = {
        ".html": page().encode(),
        ".pdf": pdf([GOOD], [GOOD]),
        ".csv": f'text,title\n"{GOOD}",x\n'.encode() * 20,
        ".jsonl": json.dumps({"text": GOOD}).encode() * 2,
        ".json": json.dumps([{"text": GOOD}] * 2).encode(),
        ".docx": office("docx", f"<w:p><w:t>{GOOD}</w:t></w:p>"),
        ".eml": mail(GOOD, **{"a.txt": GOOD.encode()}),
        ".parquet": table.getvalue(),
        ".zip": packed(("a.txt", GOOD), ("b.html", page())),
        ".txt.gz": gzip.compress(GOOD.encode()),
        ".warc": warc(("https://x.example", "text/html", 200, page().encode()), packed=False),
        ".warc.gz": warc(("https://x.example", "text/html", 200, page().encode())),
    }[suffix]
    chance = random.Random(suffix)
    put("good/fine.txt", GOOD)
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(chance.choice([1, 3, 30])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        file = put(f"bad{suffix}", bytes(data[: chance.choice([len(data), chance.randrange(1, len(data))])]))
        reading = read_articles([file, file.parent / "good"])
        assert GOOD in [article.text for article in reading]
        assert all("\n" not in str(problem) for problem in reading.problems)
