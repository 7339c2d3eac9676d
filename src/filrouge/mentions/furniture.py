"""Web furniture: the stretches of a page that are not the article's prose (share buttons, "Lire aussi", cookies).

Precision comes first: a sentence of prose that speaks of Facebook or of a newsletter stays. What is found is kept
out of the mentions, never out of the text.
"""

import re
from collections.abc import Iterator, Sequence

from filrouge.articles.written import match_day
from filrouge.lexicon.furniture import FurnitureGroup, folded, furniture_groups
from filrouge.mentions.mention import Span

_LABEL = re.compile(r"\s*(?:[:–—|→►▶>»•]|-\s|$)")
_MAX_LABEL_WORDS = 40
_MAX_SHORT_WORDS = 12
_MIN_REPEATED = 12
_CELLS = re.compile(r"\s{2,}|\t|\s*[|•]\s*|\s+·\s+")
_MAX_CELL_WORDS = 4
_MAX_HEADLINE_WORDS = 22
_SHORTEST = 10  # characters of a day with its year
_DATED = re.compile(r"^(?P<day>\w[^\n.:]{5,30}?)[ \t]*[.:]?[ \t]*\n\s*\S[^\n]+[.!?…»](?=\s*$)", re.M)
_BULLET = re.compile(r"(?:[-–•*>]|\d{1,2}[.)])\s")
_ENDS = (".", "!", "…", "»", ":", ";", ",")
_COUNT = re.compile(
    r"^(?:\d+ (?:commentaires?|réactions?|réponses?|comments?)|(?:commentaires?|réactions?) ?\(\d+\))\s*$", re.I | re.M
)
_COMMENTER = re.compile(r"\s*[^\n]{2,40}?[ -]+(?:il y a \d|le \d|à \d|\d{1,2}[/.])[^\n]{0,40}$", re.I | re.M)
_TALK = 0.6  # comments stand in the last part of a page


def find_furniture(text: str, header: Sequence[tuple[int, int]] = ()) -> tuple[Span, ...]:
    """The spans of `text` that are furniture, in order, not overlapping; `header` spans are left alone.

    Offsets are code points of `text`. A span is a whole line without its outer blanks, or a part of one where pages
    were glued ("Source : ReutersQu'en pensez-vous ?").
    """
    found = [*_furniture_lines(text, header), *_comments(text)]
    for group in furniture_groups():
        found += [Span(m.start(), m.end()) for tail in group.tails for m in tail.finditer(text) if m.end() > m.start()]
    return _merged(span for span in found if not any(span.overlaps(Span(*h)) for h in header))


def is_furniture_line(line: str) -> bool:
    """Whether a line of a page, taken alone, is furniture: as a whole, or cell by cell."""
    return _is_known(line.strip()) or _is_bar(line.strip())


def _is_known(line: str) -> bool:
    return any(_fits(group, line) for group in furniture_groups())


def _is_bar(line: str) -> bool:
    """Whether a line is a row of buttons, most of them known and none a sentence: "Partager   Facebook   12 avis"."""
    cells = [cell for cell in _CELLS.split(line) if cell]
    known = sum(_is_known(cell) for cell in cells)
    others = [cell for cell in cells if len(cell.split()) > _MAX_CELL_WORDS or cell.endswith(_ENDS)]
    return known > 1 and 2 * known > len(cells) and all(_is_known(cell) for cell in others)


def _furniture_lines(text: str, header: Sequence[tuple[int, int]]) -> Iterator[Span]:
    headers = [Span(*h) for h in header]
    entries = _entries(text)
    seen: list[str] = []
    linked, end = False, 0
    for match in re.finditer(r"\S[^\n\r\x0b\x0c\u2028\u2029]*", text):
        start, line = match.start(), match.group().rstrip()
        inside = next((h.end for h in headers if h.start <= start < h.end), start)
        start, line = inside, line[inside - match.start() :]
        line, start = line.lstrip(), start + len(line) - len(line.lstrip())
        apart = text.count("\n", end, start) > 1
        end = start + len(line)
        if line and start not in entries and (is_furniture_line(line) or _repeats(line, seen)):
            linked = _opens_links(line)
            yield Span(start, end)
        elif linked and _is_link(line, apart=apart):
            yield Span(start, end)
        elif line:
            linked = False
            seen.append(folded(line))


def _entries(text: str) -> frozenset[int]:
    """Where the dates of a chronology stand: two or more alone on their lines, each over a sentence; the dates of
    other articles stand below or above their titles.
    """
    found = {match.start() for match in _DATED.finditer(text) if _is_day(text, match.start(), match.end("day"))}
    return frozenset(found if len({text[start : start + _SHORTEST] for start in found}) > 1 else ())


def _is_day(text: str, start: int, end: int) -> bool:
    day = match_day(text, start)
    return day is not None and day.end == end and not day.timed


def _opens_links(line: str) -> bool:
    """Whether headlines of other articles follow: "Lire aussi" or "Les plus lus" alone on its line."""
    bare = folded(line)
    return any(group.links and (bare in group.lines or bare in group.starts) for group in furniture_groups())


def _is_link(line: str, *, apart: bool) -> bool:
    """Whether a line below "Lire aussi" is one more headline: no sentence, and right below or with a bullet."""
    short = len(line.split()) <= _MAX_HEADLINE_WORDS and not line.endswith(_ENDS)
    return short and (not apart or bool(_BULLET.match(line)))


def _comments(text: str) -> Iterator[Span]:
    """What readers say below the article, from the line that counts them: "3 commentaires", then who and when."""
    for match in _COUNT.finditer(text, round(len(text) * _TALK)):
        if _COMMENTER.match(text, match.end()):
            yield Span(match.start(), len(text.rstrip()))
            return


def _fits(group: FurnitureGroup, line: str) -> bool:
    bare = folded(line)
    plain = line.replace("’", "'").replace("\u00a0", " ")
    return (
        bare in group.lines
        or any(pattern.fullmatch(plain) for pattern in group.patterns)
        or any(_is_label(line, bare, start) for start in group.starts if bare.startswith(start))
    )


def _is_label(line: str, bare: str, start: str) -> bool:
    """Whether a line that begins with a furniture phrase is a label: "Lire aussi : ...", "Suivez-nous sur Google"."""
    words = len(bare.split())
    rest = bare[len(start) :]
    if rest and rest[0].isalnum():
        return False
    after = re.sub(r"^\W+", "", line.casefold().replace("’", "'"))[len(start) :]
    if _LABEL.match(after):
        return words <= _MAX_LABEL_WORDS
    return words <= _MAX_SHORT_WORDS and line[-1] not in ".!?…" and "," not in line


def _repeats(line: str, seen: Sequence[str]) -> bool:
    """Whether a line says again, whole or cut short, how an earlier line began (a title printed under its picture)."""
    bare = folded(line)
    return len(bare) >= _MIN_REPEATED and line[-1] not in ".!?»" and any(earlier.startswith(bare) for earlier in seen)


def _merged(spans: Iterator[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
