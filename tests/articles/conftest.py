"""Inputs of every kind, made from their text."""

import gzip
import io
import zipfile
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from pathlib import Path

import pytest

PARAGRAPHS = (
    "La mairie de Brest a fermé mardi le pont de la Penfeld, où l'on passait à pied depuis un siècle et demi.",
    "« C'est dommage, mais la rouille a gagné », a déclaré l'adjoint aux travaux, qui promet une passerelle en juin.",
    "Les commerçants de la rive droite demandent, eux, que la ville paie une navette pendant la durée du chantier.",
)


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, bytes | str], Path]:
    """Writes a file."""

    def write(name: str, content: bytes | str) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    return write


@pytest.fixture
def page() -> Callable[..., str]:
    """A web page with an article, menus and a footer; `head` and `body` come on top."""

    def make(head: str = "", body: str = "", paragraphs: Sequence[str] = PARAGRAPHS) -> str:
        prose = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        return (
            "<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'>"
            f"<title>Le pont ferme</title>{head}</head><body>"
            "<nav><ul><li><a href='/'>Accueil</a></li><li><a href='/sport'>Sport</a></li></ul></nav>"
            f"<main><article><h1>Le pont ferme</h1>{body}{prose}</article></main>"
            "<footer><p>© 2019 Le Courrier du Ponant. Mentions légales. Tous droits.</p></footer></body></html>"
        )

    return make


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """A PDF with the given lines on its pages."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    def make(*pages: Sequence[str], title: str | None = None, password: str | None = None) -> bytes:
        writer = PdfWriter()
        font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica", "/Encoding": "/WinAnsiEncoding"}
        named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
        fonts = DictionaryObject({NameObject("/F1"): named})
        for lines in pages:
            sheet = writer.add_blank_page(595, 842)
            shown = "".join(f"({line}) Tj T*\n".replace("’", "\\222") for line in lines)
            stream = DecodedStreamObject()
            stream.set_data(f"BT /F1 10 Tf 14 TL 50 780 Td\n{shown}ET".encode("cp1252"))
            sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
            sheet[NameObject("/Contents")] = stream
        if title:
            writer.add_metadata({"/Title": title})
        if password:
            writer.encrypt(password)
        data = io.BytesIO()
        writer.write(data)
        return data.getvalue()

    return make


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


@pytest.fixture
def office() -> Callable[..., bytes]:
    """A Word or OpenDocument file with the given body; `head` comes before its XML."""

    def make(kind: str, body: str, title: str = "", head: str = "") -> bytes:
        about = f"<about {_DC}><dc:title>{title}</dc:title></about>"
        compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
        if kind == "docx":
            text = f'<w:document xmlns:w="{_WORD}" xmlns:mc="{compatible}"><w:body>{body}</w:body></w:document>'
            files = {"word/document.xml": text, "docProps/core.xml": about}
        else:
            names = f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0"'
            files = {"content.xml": f"<office:text {names}>{body}</office:text>", "meta.xml": about}
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
            for name, content in files.items():
                file.writestr(name, head + content)
        return data.getvalue()

    return make


@pytest.fixture
def mail() -> Callable[..., bytes]:
    """A mail with a subject, a text, a page, or both, and what hangs on it."""

    def make(text: str = "", page: str = "", sent: str = "Wed, 10 Mar 2021 23:30:00 -0500", **attached: bytes) -> bytes:
        message = EmailMessage()
        message["Subject"], message["From"] = "Le pont fermé", '"Mairie de Brest" <presse@brest.example>'
        message["Date"] = sent
        if text:
            message.set_content(text, charset="iso-8859-1")
        if page:
            (message.add_alternative if text else message.set_content)(page, subtype="html")
        for name, content in attached.items():
            message.add_attachment(content, "application", "octet-stream", filename=name)
        return message.as_bytes()

    return make


@pytest.fixture
def warc() -> Callable[..., bytes]:
    """A web archive of (address, content type, status, body), each record packed on its own as CC-NEWS does."""

    def make(*answers: tuple[str, str, int, bytes], packed: bool = True) -> bytes:
        records = []
        for number, (address, kind, status, body) in enumerate(answers):
            http = (
                f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
            )
            head = (
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2021-03-11T08:00:00Z\r\n"
                f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\nWARC-Target-URI: {address}\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
            )
            record = head.encode() + http + b"\r\n\r\n"
            records.append(gzip.compress(record, mtime=0) if packed else record)
        return b"".join(records)

    return make
