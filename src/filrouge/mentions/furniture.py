"""Web furniture: the stretches of a page that are not the article's prose (share buttons, "Lire aussi", cookies).

Precision comes first: a sentence of prose that speaks of Facebook or of a newsletter stays. What is found is kept
out of the mentions, never out of the text.
"""

import re
from collections.abc import Iterator, Sequence

from filrouge.lexicon.furniture import FurnitureGroup, folded, furniture_groups
from filrouge.mentions.mention import Span

_LABEL = re.compile(r"\s*(?:[:–—|→►▶>»•]|-\s|$)")
_MAX_LABEL_WORDS = 40
_MAX_SHORT_WORDS = 12
_MIN_REPEATED = 12


def find_furniture(text: str, header: Sequence[tuple[int, int]] = ()) -> tuple[Span, ...]:
    """The spans of `text` that are furniture, in order, not overlapping; `header` spans are left alone.

    Offsets are code points of `text`. A span is a whole line without its outer blanks, or a part of one where pages
    were glued ("Source : ReutersQu'en pensez-vous ?").
    """
    found = list(_furniture_lines(text, header))
    for group in furniture_groups():
        found += [Span(m.start(), m.end()) for tail in group.tails for m in tail.finditer(text) if m.end() > m.start()]
    return _merged(span for span in found if not any(span.overlaps(Span(*h)) for h in header))


def is_furniture_line(line: str) -> bool:
    """Whether a line of a page, taken alone, is furniture."""
    return any(_fits(group, line.strip()) for group in furniture_groups())


def _furniture_lines(text: str, header: Sequence[tuple[int, int]]) -> Iterator[Span]:
    headers = [Span(*h) for h in header]
    seen: list[str] = []
    for match in re.finditer(r"\S[^\n\r\x0b\x0c\u2028\u2029]*", text):
        start, line = match.start(), match.group().rstrip()
        inside = next((h.end for h in headers if h.start <= start < h.end), start)
        start, line = inside, line[inside - match.start() :]
        line, start = line.lstrip(), start + len(line) - len(line.lstrip())
        if line and (is_furniture_line(line) or _repeats(line, seen)):
            yield Span(start, start + len(line))
        elif line:
            seen.append(folded(line))


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
