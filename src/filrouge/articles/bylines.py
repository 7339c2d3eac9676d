"""The lines above an article that say where, when and by whom it came out, read where they stand."""

import re
from collections.abc import Iterator, Sequence

from filrouge.articles.headers import Byline, Kind, headers_of_line
from filrouge.articles.prose import is_paragraph, opens_other_matter

_HEAD_CHARACTERS = 3000
_HEAD_LINES = 30
_PROSE_LINE = 400  # characters: past a line this long, a date alone on a line belongs to something else on the page
_UNANNOUNCED: tuple[Kind, ...] = ("stamp", "dateline", "address", "signature")
_MONTH_HEADER = re.compile(
    r"\s*(?P<words>date[ :]\s*(?P<edtf>\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?))(?=\s|$)", re.IGNORECASE
)


def find_bylines(text: str, begin: int = 0) -> list[Byline]:
    """The headers in the first lines of `text` from `begin` on, in order."""
    found = []
    month = _MONTH_HEADER.match(text, begin)
    if month:
        found.append(Byline("header", *month.span("words"), edtf=month["edtf"]))
        begin = month.end()
    begun = past = False
    below: list[Byline] = []  # a paragraph
    for start, end in _lines(text, begin):
        if begun and opens_other_matter(text[start:end]):
            break
        above = not begun or _goes_on(text, start)
        barred = () if above and not past else ("stamp",) if above else _UNANNOUNCED
        of_line = [byline for byline in headers_of_line(text, start, end) if byline.kind not in barred]
        found += of_line
        below += [byline for byline in of_line if begun and byline.kind == "stamp"]
        begun = begun or is_paragraph(text[start:end])
        past = past or end - start > _PROSE_LINE
    return [byline for byline in found if byline not in below] if _are_entries(below) else found


def _are_entries(stamps: Sequence[Byline]) -> bool:
    """Whether dates alone on lines below a paragraph are those of a chronology: they are of several days."""
    return len({(stamp.edtf, (day := stamp.day) and (day.year, day.month, day.day)) for stamp in stamps}) > 1


def _goes_on(text: str, position: int) -> bool:
    """Whether a paragraph stands there or further down: a date below the last one is told by `find_feet`."""
    return any(is_paragraph(line) for line in text[position : position + _HEAD_CHARACTERS].split("\n"))


def _lines(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """The spans of the head's lines that are not blank."""
    lines = re.compile(r"[^\n]*\S[^\n]*").finditer(text, begin, begin + _HEAD_CHARACTERS)
    for _, line in zip(range(_HEAD_LINES), lines, strict=False):
        end = text.find("\n", line.end())
        yield line.start(), len(text) if end < 0 else end
