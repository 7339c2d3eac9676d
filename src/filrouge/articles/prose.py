"""What of a page's lines is the article: its paragraphs, and the headings below which something else stands."""

import re
from functools import cache

from filrouge.articles.written import words
from filrouge.lexicon.furniture import folded, furniture_groups

_PARAGRAPH = 100  # characters: titles and labels are shorter
_LONG = 400  # characters: no label is so long
_STOPPED = re.compile(r"[^\W\d_]{2}[.!?…][»”\"')\]]*(?=\s|$)")
_OTHERS = ("related", "comments")
_COUNT = re.compile(r"(?:\d+ )?(?:commentaires?|réactions?|réponses?|avis)(?: ?\(\d+\))?", re.IGNORECASE)
_HEADING = 80  # characters


def is_paragraph(line: str) -> bool:
    """Whether a line is a paragraph of prose, rather than a title, a signature or a row of buttons."""
    line = line.strip()
    return len(line) > _LONG or (len(line) >= _PARAGRAPH and _STOPPED.search(line) is not None)


def opens_other_matter(line: str) -> bool:
    """Whether below this line stands what is not of the article: other articles, comments, a chronology."""
    bare = folded(line)
    if len(bare) > _HEADING or not bare:
        return False
    return bare in _sections() or bool(_COUNT.fullmatch(bare)) or bare.startswith(_starts())


@cache
def _sections() -> frozenset[str]:
    groups = (group.lines for group in furniture_groups() if group.name in _OTHERS)
    return frozenset(words()["sections"]).union(*groups)


@cache
def _starts() -> tuple[str, ...]:
    return tuple(start for group in furniture_groups() if group.name in _OTHERS for start in group.starts)
