"""From a file's bytes to its text: which encoding, or why it is not text at all."""

import codecs
import re

from charset_normalizer import from_bytes

from filrouge.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAVE = "save it as plain text (.txt) first"
_SIGNATURES = (
    (b"%PDF", "a PDF", "name it .pdf"),
    (
        b"PK\x03\x04",
        "a zip archive or an office document",
        "name it .zip if it is an archive, else save it as .txt",
    ),
    (b"\x1f\x8b", "a gzip archive", "name it .gz after its own suffix, as in .txt.gz"),
    (b"\x89PNG", "a PNG image", _SAVE),
    (b"\xff\xd8\xff", "a JPEG image", _SAVE),
    (b"\xd0\xcf\x11\xe0", "an old office document", _SAVE),
)
# The likeliest first. With more to choose from, the detector takes short Latin-1 notes for Cyrillic or Baltic ones.
_WESTERN = ["cp1252", "iso8859_15", "mac_roman"]
# What French, and the names in it, are written with: an encoding that gives nothing else needs no detector, which
# errs on single sentences.
_FRENCH = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆñáíóúãõåøÁÍÓÚØß«»“”‘’…–—•·€°\u00a0")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> tuple[str, str]:
    """The text of `data` and the Python name of its encoding; line ends stay as they are, a byte order mark goes.

    A mark decides; then strict UTF-8; then the first Western encoding that gives French; then the detector.
    Raises InputError for bytes that are not text.
    """
    marked = encoding_of_mark(data)
    if marked:
        return _marked(data, marked)
    for signature, kind, advice in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"is {kind}, not text; {advice}")
    if b"\x00" in data:
        raise InputError("is a binary file, not text; save it as plain text (.txt), in UTF-8, first")
    text, encoding = _unmarked(data)
    if len(_CONTROL.findall(text)) > len(text) / 100:
        raise InputError("is a binary file, not text; save it as plain text (.txt), in UTF-8, first")
    return text, encoding


def encoding_of_mark(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start of `data` states."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _marked(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        raise InputError(f"starts as {encoding} but byte {error.start} is not; save it again as UTF-8") from error


def _unmarked(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    for encoding in _WESTERN:
        text = data.decode(encoding, "replace")
        if all(letter.isascii() or letter in _FRENCH for letter in text):
            return text, encoding
    best = from_bytes(data, cp_isolation=_WESTERN).best()
    encoding = best.encoding if best else "latin-1"  # in which any byte is a character
    return data.decode(encoding), encoding
