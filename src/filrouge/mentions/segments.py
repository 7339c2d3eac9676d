"""The stretches of an article that are parsed, and a normalisation of their letters that never shifts an offset.

Pages and wire copies lose spaces where paragraphs met ("services.Amazon", "a-t-il déclaréUne recherche"): a stretch
ends there too, so that no glued word reaches the tagger.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from filrouge.articles.article import Article
from filrouge.lexicon.names import domains, typography
from filrouge.mentions.mention import Span

MAX_LENGTH = 4_000
_MAX_TITLE_WORDS = 28
_WRAP_WIDTHS = (45, 100)

_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![ \t\xa0]*\n))*")
_SENTENCE_END = re.compile(r"[.!?…][»\"”’')\]]*(?=\s)")
_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞŒ", "a-zà-öø-ÿœ"
# Both begin where a word does: of a word of 10,000 letters, no other beginning is tried.
_GLUED_STOP = re.compile(
    rf"(?<![\w’'])(?P<left>[\w’']*[{_LOWER}\d»”\")\]%])"
    rf"(?P<stop>(?:\.{{1,3}}|…|[ \xa0\u202f]?[!?]{{1,3}})(?:[ \xa0\u202f]?»|[”\")\]])?)"
    rf"(?=(?P<right>[{_UPPER}«“][\w’'-]*))"
)
_GLUED_WORD = re.compile(rf"(?<![\w’'-])[\w’'-]*[{_LOWER}]{{3}}(?=(?P<right>[{_UPPER}][{_LOWER}]*)(?:['’ ]|$))")

_SAME_LENGTH = {
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "‐": "-",
    "‑": "-",
    "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u2002": " ", "\u2003": " ",
    "\u3000": " ",
    "\u200b": " ", "\u200e": " ", "\u200f": " ", "\ufeff": " ", "\t": " ", "\n": " ", "\r": " ", "\x0b": " ",
    "\x0c": " ",
    "\x85": " ", "\u2028": " ", "\u2029": " ",
}  # fmt: skip
_TABLE = str.maketrans(_SAME_LENGTH)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch to parse on its own. `text` is `normalised(article.text[start:end])`, of the same length.

    `kind` is "title" for the headline and for lines that stand alone without a full stop, else "paragraph".
    """

    start: int
    end: int
    text: str
    kind: Literal["title", "paragraph"]


def normalised(text: str) -> str:
    """`text` with typographic apostrophes, quotes, blanks and newlines made plain, one code point for one.

    >>> normalised("l’application\\n<< Nous")
    "l'application « Nous"
    """
    return text.translate(_TABLE).replace("<<", "« ").replace(">>", " »")


def segments(article: Article, furniture: Sequence[Span] = ()) -> list[Segment]:
    """The stretches of the article's prose, in text order, without header and furniture, each within MAX_LENGTH."""
    text = article.text
    holes = sorted([*article.header, *((span.start, span.end) for span in furniture)])
    found: list[Segment] = []
    for prose in _outside(holes, len(text)):
        for block in _blocks(text, prose):
            kind: Literal["title", "paragraph"] = "title" if _is_title(text, block) else "paragraph"
            found += [Segment(s.start, s.end, normalised(text[s.start : s.end]), kind) for s in _pieces(text, block)]
    return found


def _outside(holes: Sequence[tuple[int, int]], end: int) -> Iterator[Span]:
    at = 0
    for start, stop in holes:
        if at < start:
            yield Span(at, start)
        at = max(at, stop)
    if at < end:
        yield Span(at, end)


def _blocks(text: str, prose: Span) -> Iterator[Span]:
    """Paragraphs: split at blank lines, and at single newlines unless the lines were wrapped at a fixed width."""
    plain = text[prose.start : prose.end].replace("\r\n", " \n").replace("\r", "\n").replace("\x0c", "\n")
    for match in _BLOCK.finditer(plain):
        start = prose.start + match.start()
        for line_start, line_end in _joined_lines(match.group()):
            stretch = text[start + line_start : start + line_end]
            left = len(stretch) - len(stretch.lstrip())
            if stretch.strip():
                yield Span(start + line_start + left, start + line_start + len(stretch.rstrip()))


def _joined_lines(block: str) -> Iterator[tuple[int, int]]:
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", block)]
    wrapped = _is_wrapped([block[a:b].rstrip() for a, b in lines])
    start = lines[0][0]
    for (_, end), (after, _) in itertools.pairwise(lines):
        if not wrapped and not _goes_on(block[:end], block[after:]):
            yield start, end
            start = after
    yield start, lines[-1][1]


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines were broken at a fixed width: all but the last long, none as long as a page is wide."""
    widths = [len(line) for line in lines[:-1]]
    low, high = _WRAP_WIDTHS
    return len(widths) >= 2 and max(widths) <= high and sum(width >= low for width in widths) >= 0.8 * len(widths)


def _goes_on(before: str, after: str) -> bool:
    """Whether a line break falls inside a sentence: no stop before it, a small letter after it."""
    return before.rstrip()[-1:] not in '.!?…:»”"' and after.lstrip()[:1].islower()


def _is_title(text: str, block: Span) -> bool:
    """Whether a block stands alone as a title does: a short line without a final stop ("Un accord signé")."""
    line = text[block.start : block.end].rstrip("»”\"’' \u00a0)")
    words = line.split()
    if not words or len(words) > _MAX_TITLE_WORDS or line[-1] in ".…,;:" or _SENTENCE_END.search(line[:-1]):
        return False
    alone = text[block.end : block.end + 4].lstrip(" \t\r\xa0")[:1] in ("\n", "")
    first = not text[: block.start].strip() or text[: block.start].rstrip(" \t\r\xa0")[-1:] in ("\n", "")
    return alone and (line[-1] not in "!?" or first)


def _pieces(text: str, block: Span) -> Iterator[Span]:
    """A block, cut where sentences were glued and where it grows too long."""
    cuts = [*_glued_ends(text[block.start : block.end]), block.end - block.start]
    at = 0
    for cut in cuts:
        for start, end in _bounded(text, block.start + at, block.start + cut):
            stretch = text[start:end]
            if stretch.strip():
                yield Span(start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip()))
        at = cut


def _glued_ends(block: str) -> list[int]:
    stops = {match.end("stop") for match in _GLUED_STOP.finditer(block) if _is_glued_stop(match)}
    words = {
        match.end()
        for match in _GLUED_WORD.finditer(block)
        if match["right"].casefold() in typography().sentence_openers and not match.group()[-2:].isupper()
    }
    return sorted(stops | words)


def _is_glued_stop(match: re.Match[str]) -> bool:
    """Whether a stop without a blank after it ends a sentence: "services.Amazon" yes, "M.Faber", "Booking.Com" no."""
    left, right = re.split(r"[’']", match["left"])[-1], match["right"]
    suffix = re.split(r"[’'-]", right)[0].casefold()
    if match["stop"] == "." and suffix in domains().top_level | domains().file_suffixes and left[-1:].isalnum():
        return False
    return left.casefold() not in typography().abbreviations and (len(left) > 2 or not left.isalpha() or left.islower())


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MAX_LENGTH:
        window = text[start : start + MAX_LENGTH]
        ends = [m.end() for m in _SENTENCE_END.finditer(window)] or [m.end() for m in re.finditer(r"\s", window)]
        cut = start + (ends[-1] if ends else MAX_LENGTH)
        yield start, cut
        start = cut
    yield start, end
