"""From the lines of printed pages to running text: paragraphs whole, words put together, page numbers gone."""

import re
from collections import Counter
from collections.abc import Sequence

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_NUMBER = re.compile(r"(?:page\s*)?\d{1,4}(?:\s*(?:/|sur)\s*\d{1,4})?", re.IGNORECASE)
_HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_LAST_PART = re.compile(r"(?P<word>[^\W\d_]+)[-\u00ad\u2010]$")
_WORD = re.compile(r"[^\W\d_]+")
_KEPT = re.compile(r"ils?|elles?|on|je|tu|nous|vous|ce|t|là|ci|mêmes?|être|disant")  # "dit-|il", "peut-|être"
_STOPS = '.!?…:»”"'
_SHORT = 0.8  # of the usual width of a page's lines: a shorter line ends its paragraph
_SHORT_STOPPED = 0.95  # if a full stop ends it too
_NARROW = 30  # characters: no column is narrower
_OFTEN = 3  # pages: a first or last line that so many have is no text


def paragraphs(pages: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """The text of all pages, an empty line between paragraphs, and the code point at which each page begins."""
    lined = _without_furniture([_lines(page) for page in pages])
    whole = frozenset(word for lines in lined for line in lines for word in _HYPHENATED.findall(line.casefold()))
    pieces, starts, length, ended = [""], [], 0, True
    for lines in lined:
        width = _width(lines)
        starts.append(length)
        for number, line in enumerate(lines):
            joint, dropped = _joint(pieces[-1], line, ended, whole) if length else ("", 0)
            pieces[-1] = pieces[-1][: len(pieces[-1]) - dropped]
            length += len(joint) - dropped
            if number == 0:
                starts[-1] = length
            pieces += [joint, line]
            length += len(line)
            ended = len(line) < width * (_SHORT_STOPPED if line[-1] in _STOPS else _SHORT)
    return "".join([*pieces, "\n"]), tuple(starts)


def _lines(page: str) -> list[str]:
    lines = (" ".join(line.translate(_LIGATURES).split()) for line in page.split("\n"))
    return [line for line in lines if line]


def _without_furniture(pages: Sequence[list[str]]) -> list[list[str]]:
    """The pages without their numbers, and without the first and last lines that most have in common."""
    edges = Counter(edge for lines in pages for edge in {_bare(line) for line in (*lines[:1], *lines[-1:])})
    often = {edge for edge, count in edges.items() if count >= max(_OFTEN, len(pages) / 2)}

    def is_furniture(line: str) -> bool:
        return bool(_NUMBER.fullmatch(line)) or _bare(line) in often

    found = []
    for lines in pages:
        first = 1 if lines and is_furniture(lines[0]) else 0
        last = len(lines) - (1 if len(lines) > first and is_furniture(lines[-1]) else 0)
        found.append(lines[first:last])
    return found


def _bare(line: str) -> str:
    """The line but for its numbers: "Le Courrier - 3" on page 3."""
    return re.sub(r"\d+", "0", line)


def _width(lines: Sequence[str]) -> int:
    """How wide the page's full lines are: as all but its fifth widest."""
    widths = sorted(map(len, lines))
    return max(widths[len(widths) * 4 // 5], _NARROW) if widths else _NARROW


def _joint(before: str, line: str, ended: bool, whole: frozenset[str]) -> tuple[str, int]:
    """What stands between two lines, and how many characters of the first go: those of a word that was divided."""
    left, right = _LAST_PART.search(before), _WORD.match(line)
    if left and right:
        parts = left["word"].casefold(), right.group().casefold()
        whole_word = right.group()[0].isupper() or _KEPT.fullmatch(parts[1]) or "-".join(parts) in whole
        return "", int(before[-1] == "\u00ad" or not whole_word)
    goes_on = before[-1:] not in _STOPS and line[:1].islower()
    return ("\n\n" if ended and not goes_on else " "), 0
