"""Whether a clause looks back or ahead: from the tense of its verb where there is a parse, from words otherwise."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Protocol

from filrouge.mentions.dates.expression import Direction
from filrouge.mentions.dates.reading import Reading
from filrouge.mentions.dates.scan import fold
from filrouge.mentions.dates.words import words

_STOPS = frozenset((".", "!", "?", "\n", ";", "…"))
_WINDOW = 30
"""Tokens of the sentence that are looked at on each side."""
_PLAN_REACH = 4


class TokenLike(Protocol):
    """What is asked of a parsed token: `filrouge.mentions.mention.Token` has it."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def lemma(self) -> str: ...
    @property
    def pos(self) -> str: ...
    @property
    def morph(self) -> str: ...
    @property
    def head(self) -> int: ...
    @property
    def dep(self) -> str: ...


@cache
def _cues() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    cues = words().cues
    return tuple(  # type: ignore[return-value]
        frozenset(map(fold, group))
        for group in (cues.past, cues.future, cues.plan_verbs, cues.not_future, cues.not_past)
    )


def direction_from_words(r: Reading, start: int, end: int) -> Direction | None:
    """The direction that the nearest cue of the sentence gives to the date of tokens `start` to `end`."""
    left, right = start - 1, end
    for _ in range(_WINDOW):
        left, found = _look(r, left, -1)
        if found:
            return found
        right, found = _look(r, right, 1)
        if found:
            return found
    return None


def _look(r: Reading, i: int, step: int) -> tuple[int, Direction | None]:
    """What token `i` says, and the next place on that side: the same one for good where the sentence ends."""
    if i < 0 or r.token(i).kind == "end" or r.key(i) in _STOPS:
        return i, None
    return i + step, _cue(r, i)


def _cue(r: Reading, i: int) -> Direction | None:
    token = r.token(i)
    if token.kind != "word":
        return None
    past, future, _, not_future, not_past = _cues()
    word = r.text[token.start : token.end].lower()
    if token.key in future:
        return "future"
    if token.key in past and not (token.key == "a" and token.accented):
        return "past"
    if (
        word.endswith(words().cues.future_endings)
        and token.key not in not_future
        and len(word) > 4
        and not token.capital
    ):
        return "future"
    if word.endswith(words().cues.past_endings) and token.key not in not_past and len(word) > 4 and not token.capital:
        return "past"
    return None


def direction_from_tense(tokens: Sequence[TokenLike], start: int, end: int) -> Direction | None:
    """The direction of the clause that governs the date at characters `start` to `end`, from its verb's tense; None
    if it has none."""
    inside = [i for i, token in enumerate(tokens) if token.start < end and token.end > start]
    if not inside:
        return None
    head = next((i for i in inside if tokens[i].head not in inside), inside[0])
    for i in _governors(tokens, head):
        found = _tense(tokens, i)
        if found:
            return found
    return None


def _governors(tokens: Sequence[TokenLike], i: int) -> Iterable[int]:
    seen: set[int] = set()
    while i not in seen:
        seen.add(i)
        if tokens[i].pos in ("VERB", "AUX") or any(_is_aux(tokens, j, i) for j in range(len(tokens))):
            yield i
        i = tokens[i].head


def _is_aux(tokens: Sequence[TokenLike], j: int, i: int) -> bool:
    return tokens[j].head == i and j != i and (tokens[j].dep.startswith("aux") or tokens[j].dep == "cop")


def _tense(tokens: Sequence[TokenLike], i: int) -> Direction | None:
    """The direction of a verb with its auxiliaries: the future looks ahead, a past back, an infinitive of a plan
    ahead."""
    group = [tokens[i], *(tokens[j] for j in range(len(tokens)) if _is_aux(tokens, j, i))]
    features = [set(token.morph.split("|")) for token in group]
    plans = {fold(token.lemma) for token in group}
    governor = tokens[tokens[i].head]
    if "VerbForm=Inf" in features[0] and (plans | {fold(governor.lemma)}) & {
        "devoir",
        "aller",
        "pouvoir",
        "prevoir",
        "compter",
    }:
        auxiliary = set(governor.morph.split("|")).union(*features[1:])
        return "past" if auxiliary & {"Tense=Past", "Tense=Imp"} and "VerbForm=Part" not in auxiliary else "future"
    if any("Tense=Fut" in feature for feature in features):
        return "future"
    if any("Tense=Past" in feature or "Tense=Imp" in feature for feature in features):
        return "past"
    return None
