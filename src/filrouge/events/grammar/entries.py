"""Lines of a chronology: "16 mai : faillite.", "12 juin 2019 : Velmont Sports devient propriétaire".

A parse makes the date the head of such a line; here it dates what stands behind the colon.
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.mentions.dates.expression import Absolute, Both, MonthDay, TimeMention
from filrouge.mentions.mention import Sentence

_COLONS = frozenset({":", "–", "—", "-"})
_DAYS = (Absolute, Both, MonthDay)
_EARLY = 2  # tokens that may stand before the date: "Le", a bullet


def entry_head(sentence: Sentence, times: Sequence[TimeMention]) -> int | None:
    """The head of what a line of a chronology tells; None for other sentences, also for "lundi : 8h-12h"."""
    date = _opening_date(sentence, times)
    if date is None or date[-1] + 2 >= len(sentence.tokens) or sentence.tokens[date[-1] + 1].text not in _COLONS:
        return None
    colon = date[-1] + 1
    behind = range(colon + 1, len(sentence.tokens))
    told = (i for i in behind if sentence.tokens[i].head not in behind or sentence.tokens[i].head == i)
    return next((i for i in told if sentence.tokens[i].pos in ("NOUN", "PROPN", "VERB", "ADJ")), None)


def with_entry(sentence: Sentence, times: Sequence[TimeMention]) -> Sentence:
    """The sentence with the date that opens it said of what stands behind the colon."""
    head, date = entry_head(sentence, times), _opening_date(sentence, times)
    if head is None or date is None:
        return sentence
    tokens = list(sentence.tokens)
    for i, token in enumerate(tokens):
        if token.head < head and i > date[-1] + 1 and i != head:
            tokens[i] = replace(token, head=head)  # the full stop, what else hung on the date
    for i in range(date[-1] + 2):
        first = i == date[0]
        tokens[i] = replace(tokens[i], head=head if first else date[0], dep="obl:mod" if first else tokens[i].dep)
    tokens[head] = replace(tokens[head], head=head, dep="root")
    return replace(sentence, tokens=tuple(tokens))


def _opening_date(sentence: Sentence, times: Sequence[TimeMention]) -> list[int] | None:
    """The tokens of the date that the sentence opens with."""
    for time in times:
        inside = [i for i, t in enumerate(sentence.tokens) if t.start < time.end and time.start < t.end]
        if inside and inside[0] < _EARLY and isinstance(time.expression, _DAYS):
            return inside
    return None
