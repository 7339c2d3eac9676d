"""The comparison of two event mentions: a table of small weighted functions.

Every feature looks at one thing, is 0 where nothing is known, and says in its docstring what it measures; its weight
stands in `lexicon/comparison.toml`. The score is the log odds that the two are one event (logistic model, Fellegi and
Sunter's idea of record linkage), and its rows are kept as the explanation.
"""

import math
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from filrouge.lexicon.comparison import comparison
from filrouge.timeline.coreference.apart import days_apart, nearness, together, tolerance
from filrouge.timeline.coreference.company import (
    other_number,
    other_unnamed,
    rivals,
    same_cast,
    same_people,
    same_roles,
    same_setting,
    same_unnamed,
)
from filrouge.timeline.coreference.evidence import Evidence, Material, shared
from filrouge.timeline.coreference.wording import other_deed, other_words, same_deed, same_trigger, same_words
from filrouge.timeline.timeline import Reason

_BROAD = 3.0  # powers of ten in days: from a thousand days on, to be compatible proves nothing
_SAME_SPAN = 0.6  # two articles that name the same month or year agree on more than a coincidence
_ADJACENT = 10  # characters: "qui a" between "l'incendie" and "ravagé"
_NEWS = 0.12  # the first eighth of an article is its title and lead
_BELOW = 0.5  # a first sentence is no title: it may also say what led up to the news
_LEAD = 0.35  # by then an article has told the news of its title

Feature = Callable[[Evidence, Evidence, Material], float]


def same_type(first: Evidence, second: Evidence, material: Material) -> float:
    """How near the types are, or what one deed makes of them."""
    return nearness(first, second)


def generic(first: Evidence, second: Evidence, material: Material) -> float:
    """How little the types say by themselves, on the mean: a statement may be any statement."""
    weak = comparison().types.generic
    return (weak.get(first.mention.type, 0.0) + weak.get(second.mention.type, 0.0)) / 2


def rare_type(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether both are of one type of what befalls people and things: a story has few of a kind."""
    return 1.0 if first.mention.type == second.mention.type in comparison().types.rare else 0.0


def one_thing(first: Evidence, second: Evidence, material: Material) -> float:
    """The same cast in an event of a type that says much: two outages of one site are one, two statements are two."""
    return same_cast(first, second, material) * (1 - generic(first, second, material))


def same_days(first: Evidence, second: Evidence, material: Material) -> float:
    """How narrow the days are that both allow, and how much of them: 1 for the same day, near 0 for "some time that
    decade".
    """
    if first.days is None or second.days is None:
        return 0.0
    both, sizes = first.days & second.days, [s for s in (first.days.size, second.days.size) if s]
    if not both or len(sizes) < 2:
        return 0.0
    value = max(0.0, 1 - math.log10(max(sizes)) / _BROAD) * (both.size or 0) / min(sizes)
    return max(value, _SAME_SPAN) if first.days.runs == second.days.runs else value


def within(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether the days that the one allows are all among those of the other: a vaguer date of the same."""
    mine, theirs = first.days, second.days
    if not mine or not theirs or not (both := mine & theirs) or not mine.size or not theirs.size:
        return 0.0
    return 1.0 if both.size == min(mine.size, theirs.size) else 0.0


def other_days(first: Evidence, second: Evidence, material: Material) -> float:
    """How far apart the days are, from 0 (they meet) to 1 (too far for one date told differently)."""
    if first.days is None or second.days is None:
        return 0.0
    gap = days_apart(first.days, second.days)
    return min(1.0, 0.1 + gap / tolerance(first.days, second.days)) if gap else 0.0


def same_told_day(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether both clauses say the same day themselves."""
    if not first.days or not second.days or first.days.size != 1 or first.days.runs != second.days.runs:
        return 0.0
    return 1.0 if all(one.mention.dates and one.mention.dates[0].how == "clause" for one in (first, second)) else 0.0


def same_numbers(first: Evidence, second: Evidence, material: Material) -> float:
    """1 where both state a same figure, -1/2 where both state figures and none is the same."""
    if not first.numbers or not second.numbers:
        return 0.0
    return 1.0 if first.numbers & second.numbers else -0.5


def other_status(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether the one is told as done and the other as planned, alleged or denied."""
    return 1.0 if first.mention.status != second.mention.status else 0.0


def denied(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether one of the two says that it did not happen: that is news of its own more often than a plan is."""
    return 1.0 if (first.mention.status == "denied") != (second.mention.status == "denied") else 0.0


def bare(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether nothing but words speaks for the two: no entity and no day that both have."""
    both = shared(first.everyone, second.everyone, material)
    return 0.0 if both or (first.days and second.days and first.days & second.days) else 1.0


def echo(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether one of two mentions in an article takes the other up: "un procès", then "cette action"; "l'incendie qui a
    ravagé".
    """
    if first.account != second.account or first.mention.type != second.mention.type:
        return 0.0
    earlier, later = sorted((first, second), key=lambda e: e.mention.trigger.start)
    if together(first, second) and later.mention.trigger.start - earlier.mention.trigger.end <= _ADJACENT:
        return 1.0
    return later.taken_up


def one_sentence(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether both stand in one sentence: a sentence rarely says a thing twice."""
    return 1.0 if together(first, second) else 0.0


def both_news(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether both stand where articles put their news: in the title or lead."""
    return 1.0 if first.place < _NEWS and second.place < _NEWS else 0.0


def headline(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether one stands in the title and the other in the text that it is the title of, not far down; less for a deed
    that the first sentence tells, and the text below goes into.
    """
    if first.account != second.account or max(first.place, second.place) >= _LEAD:
        return 0.0
    if first.titled or second.titled:
        return 0.0 if first.titled and second.titled else 1.0
    return _BELOW if first.leads != second.leads and first.deeds & second.deeds else 0.0


def same_turn(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether both are what one speaker says in a row, in one article."""
    return 1.0 if first.turn is not None and first.account == second.account and first.turn == second.turn else 0.0


FEATURES: Mapping[str, Feature] = MappingProxyType(
    {
        "type": same_type,
        "generic": generic,
        "rare": rare_type,
        "role": same_roles,
        "cast": same_cast,
        "thing": one_thing,
        "who": same_people,
        "rival": rivals,
        "setting": same_setting,
        "unnamed": same_unnamed,
        "others": other_unnamed,
        "number": other_number,
        "days": same_days,
        "within": within,
        "gap": other_days,
        "dated": same_told_day,
        "trigger": same_trigger,
        "deed": same_deed,
        "apart": other_deed,
        "words": same_words,
        "unlike": other_words,
        "numbers": same_numbers,
        "status": other_status,
        "denied": denied,
        "news": both_news,
        "headline": headline,
        "sentence": one_sentence,
        "bare": bare,
        "echo": echo,
        "turn": same_turn,
    }
)


_row = lru_cache(maxsize=65_536)(Reason)
"""A row; the same one is in the explanations of many pairs."""


def compare(first: Evidence, second: Evidence, material: Material) -> tuple[Reason, ...]:
    """The rows of the comparison, those that are 0 left out; the bias is the row of what two strangers have."""
    weights = comparison().weights
    rows = [_row("bias", 1.0, weights["bias"])]
    for name, feature in FEATURES.items():
        if value := feature(first, second, material):
            rows.append(_row(name, round(value, 4), weights[name]))
    return tuple(rows)


def log_odds(first: Evidence, second: Evidence, material: Material) -> float:
    """`score(compare(...))` without the rows: of the many pairs of a story few are explained."""
    bias, weighted = _weighted()
    terms = [bias]
    for feature, weight in weighted:
        if value := feature(first, second, material):
            terms.append(round(value, 4) * weight)
    return round(sum(terms), 4)


@cache
def _weighted() -> tuple[float, tuple[tuple[Feature, float], ...]]:
    """The bias, and each feature with its weight."""
    weights = comparison().weights
    return weights["bias"], tuple((feature, weights[name]) for name, feature in FEATURES.items())


def score(reasons: tuple[Reason, ...]) -> float:
    """The log odds of the rows."""
    return round(sum(r.value * r.weight for r in reasons), 4)
