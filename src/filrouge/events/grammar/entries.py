"""Lines of a chronology: "16 mai : faillite.", "12 juin 2019 : Velmont Sports devient propriétaire", "16 mai. Vote.".

A parse makes the date the head of such a line, or a sentence of its own; here it dates what stands behind it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.mentions.dates.expression import Absolute, Both, MonthDay, MonthName, TimeMention
from filrouge.mentions.mention import Sentence

_COLONS = frozenset({":", "–", "—", "-"})
_DAYS = (Absolute, Both, MonthDay, MonthName)
_EARLY = 2  # tokens that may stand before the date: "Le", a bullet
_HEADLINE = ("PUNCT", "SYM", "DET")


def with_date_lines(sentences: Sequence[Sentence], times: Sequence[TimeMention], text: str) -> Iterator[Sentence]:
    """The sentences, a date that is all of one and opens its line joined with the one that it stands over: "13 avril
    2023. Le pont s'effondre.", the date also on a line of its own; not where that one has a date itself.
    """
    date: Sentence | None = None
    for sentence in sentences:
        if date is not None:
            joined = not _times_in(sentence, times) and not text[date.end : sentence.start].strip()
            yield from (_joined(date, sentence),) if joined else (date, sentence)
            date = None
        elif _is_date_line(sentence, times, text):
            date = sentence
        else:
            yield sentence
    if date is not None:
        yield date


def entry_head(sentence: Sentence, times: Sequence[TimeMention]) -> int | None:
    """The head of what a line of a chronology tells; None for other sentences, also for "lundi : 8h-12h"."""
    begin = _begin(sentence, times)
    if begin is None:
        return None
    behind = range(begin, len(sentence.tokens))
    told = (i for i in behind if sentence.tokens[i].head not in behind or sentence.tokens[i].head == i)
    return next((i for i in told if sentence.tokens[i].pos in ("NOUN", "PROPN", "VERB", "ADJ")), None)


def with_entry(sentence: Sentence, times: Sequence[TimeMention]) -> Sentence:
    """The sentence with the date that opens it said of what stands behind it."""
    head, date, begin = entry_head(sentence, times), _opening_date(sentence, times), _begin(sentence, times)
    if head is None or date is None or begin is None:
        return sentence
    tokens = list(sentence.tokens)
    for i, token in enumerate(tokens):
        if token.head < head and i >= begin and i != head:
            tokens[i] = replace(token, head=head)  # the full stop, what else hung on the date
    for i in range(begin):
        first = i == date[0]
        tokens[i] = replace(tokens[i], head=head if first else date[0], dep="obl:mod" if first else tokens[i].dep)
    tokens[head] = replace(tokens[head], head=head, dep="root")
    return replace(sentence, tokens=tuple(tokens))


def _begin(sentence: Sentence, times: Sequence[TimeMention]) -> int | None:
    """The first token behind the date and its colon."""
    date = _opening_date(sentence, times)
    if date is None or date[-1] + 2 >= len(sentence.tokens) or sentence.tokens[date[-1] + 1].text not in _COLONS:
        return None
    return date[-1] + 2


def _is_date_line(sentence: Sentence, times: Sequence[TimeMention], text: str) -> bool:
    date = _opening_date(sentence, times)
    if date is None or text[: sentence.start].rstrip(" \t\xa0•-–—*")[-1:] not in ("\n", ""):
        return False
    return all(i in date or token.pos in _HEADLINE for i, token in enumerate(sentence.tokens))


def _times_in(sentence: Sentence, times: Sequence[TimeMention]) -> bool:
    return any(sentence.start <= time.start < sentence.end for time in times)


def _joined(date: Sentence, told: Sentence) -> Sentence:
    """One sentence of both, with a colon behind the date in place of its stop, if it has one."""
    words = [token for token in date.tokens if token.text != "."]
    root = next((i for i, token in enumerate(words) if token.head == i), 0)
    colon = replace(
        date.tokens[-1], start=words[-1].end, end=words[-1].end, text=":", pos="PUNCT", dep="punct", head=root
    )
    shift = len(words) + 1
    tokens = (replace(token, head=token.head + shift) for token in told.tokens)
    return Sentence(date.start, told.end, (*words, colon, *tokens))


def _opening_date(sentence: Sentence, times: Sequence[TimeMention]) -> list[int] | None:
    """The tokens of the date that the sentence opens with."""
    for time in times:
        inside = [i for i, t in enumerate(sentence.tokens) if t.start < time.end and time.start < t.end]
        if inside and inside[0] < _EARLY and isinstance(time.expression, _DAYS):
            return inside
    return None
