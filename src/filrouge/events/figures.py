"""Numbers that are stated with what they count: "1 500 postes", "54,72 euros", "20 millions d'utilisateurs"."""

import re
from collections.abc import Iterator

from filrouge.events.event import Figure
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Span

_NUMBER = re.compile(
    r"(?<![\w.,/:])(?P<number>\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d+)?|\d{1,12}(?:,\d{1,6})?)"
    r"[ \u00a0\u202f]?(?P<scale>mille|millions?|milliards?)?"
    r"(?:[ \u00a0\u202f]?(?P<sign>[%€$£])|[ \u00a0\u202f](?:d['’]|de[ \u00a0\u202f])?(?P<unit>[^\W\d_]{3,30}))"
)
_SCALES = {"mille": 1e3, "million": 1e6, "milliard": 1e9}


def find_figures(text: str, span: Span) -> Iterator[Figure]:
    """The figures inside a span of the text; dates and durations are none. Units in lower case, without a plural s."""
    for match in _NUMBER.finditer(text, span.start, span.end):
        unit = (match["sign"] or match["unit"]).casefold()
        if unit in grammar().time_units | grammar().date_words:
            continue
        number = re.sub(r"[ \u00a0\u202f.]", "", match["number"]).replace(",", ".")
        scale = _SCALES.get((match["scale"] or "").rstrip("s"), 1.0)
        yield Figure(Span(match.start(), match.end()), float(number) * scale, unit.rstrip("sx"))
