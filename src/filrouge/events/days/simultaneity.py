"""What a relative clause or a complement says to have taken place in the course of something else.

"la manifestation du 5 mai, au cours de laquelle cinq personnes ont péri", "quatre-vingts passagers ont été secourus,
dont vingt ont été hospitalisés", "deux Belges ont péri dans l'accident".
"""

from collections.abc import Sequence

from filrouge.events.event import OrderClaim
from filrouge.events.grammar.syntax import preposition
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.connectives import connectives
from filrouge.mentions.mention import Sentence, Span

_DEADLY = ("accident", "attack", "protest")
_WHICH = ("lequel", "laquelle", "lesquels", "lesquelles")

Others = Sequence[tuple[int, Trigger]]
"""The other triggers of the sentence with their numbers in the account."""


def simultaneity_claims(sentence: Sentence, trigger: Trigger, others: Others) -> tuple[OrderClaim, ...]:
    """That the trigger took place with another one of its sentence, where such words say so."""
    finders = (_during_which, _of_whom, _in)
    return next((claims for find in finders if (claims := find(sentence, trigger, others))), ())


def _during_which(sentence: Sentence, trigger: Trigger, others: Others) -> tuple[OrderClaim, ...]:
    """ "la manifestation, au cours de laquelle cinq personnes ont péri"."""
    for which in (i for i in range(trigger.head) if sentence.tokens[i].text.casefold() in _WHICH):
        words = tuple(token.text.casefold() for token in sentence.tokens[:which])
        during = (c for c in connectives() if c.relation == "same")
        if any(words[-len(c.words) :] == c.words for c in during) and not _one_between(which, trigger, others):
            return _with(sentence, which, _nearest(which, others, "noun"))
    return ()


def _of_whom(sentence: Sentence, trigger: Trigger, others: Others) -> tuple[OrderClaim, ...]:
    """ "ont été secourus, dont vingt ont été hospitalisés"."""
    if trigger.frame.type != "casualty":
        return ()
    whom = [i for i in range(trigger.head) if sentence.tokens[i].text.casefold() == "dont"]
    if not whom or _one_between(whom[-1], trigger, others):
        return ()
    return _with(sentence, whom[-1], _nearest(whom[-1], others, "verb"))


def _in(sentence: Sentence, trigger: Trigger, others: Others) -> tuple[OrderClaim, ...]:
    """ "ont péri dans l'accident"."""
    for number, other in others:
        beneath = sentence.tokens[other.head].head == trigger.head and other.frame.type in _DEADLY
        if trigger.frame.type == "casualty" and beneath and preposition(sentence, other.head) == "dans":
            return _with(sentence, trigger.head, number)
    return ()


def _one_between(word: int, trigger: Trigger, others: Others) -> bool:
    return any(word < other.head < trigger.head for _, other in others)


def _nearest(word: int, others: Others, kind: str) -> int | None:
    """The number of the last trigger of a kind before a word."""
    before = [(other.head, number) for number, other in others if other.head < word and other.kind == kind]
    return max(before)[1] if before else None


def _with(sentence: Sentence, word: int, other: int | None) -> tuple[OrderClaim, ...]:
    token = sentence.tokens[word]
    return () if other is None else (OrderClaim("same", other, Span(token.start, token.end)),)
