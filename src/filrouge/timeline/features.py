"""The comparison of two event mentions: a table of small weighted functions, and what forbids that they are one event.

Every feature looks at one thing, is 0 where nothing is known, and says in its docstring what it measures; its weight stands in
`lexicon/comparison.toml`. The score is the log odds that the two are one event (logistic model, Fellegi and Sunter's idea of
record linkage), and its rows are kept as the explanation.
"""

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType

from filrouge.events.event import Role
from filrouge.lexicon.comparison import comparison
from filrouge.timeline.evidence import Evidence, Material
from filrouge.timeline.timeline import Reason
from filrouge.when import When

_CORE: tuple[Role, ...] = ("agent", "patient")
_CLASH: Mapping[Role, float] = {
    "agent": 0.7,
    "patient": 1.4,
}  # who did it is told more loosely than to whom it was done
_KIN = 0.8  # a firm and its hosting arm: nearly as good as the same
_BROAD = 3.0  # powers of ten in days: from a thousand days on, to be compatible proves nothing
_SAME_SPAN = 0.6  # two articles that name the same month or year agree on more than a coincidence
_FAR = 3.0  # so many times the coarser span apart, two dates are not one date told differently
_NEAR_DAYS = 4  # days: what a reporter may be off by ("dimanche" for Monday's announcement)
_NEWS = 0.12  # the first eighth of an article is its title and lead

Feature = Callable[[Evidence, Evidence, Material], float]


def same_type(first: Evidence, second: Evidence, material: Material) -> float:
    """How near the types are."""
    return comparison().types.nearness(first.mention.type, second.mention.type)


def generic(first: Evidence, second: Evidence, material: Material) -> float:
    """How little the types say by themselves: a statement may be any statement."""
    weak = comparison().types.generic
    return max(weak.get(first.mention.type, 0.0), weak.get(second.mention.type, 0.0))


def same_roles(first: Evidence, second: Evidence, material: Material) -> float:
    """Entities that play the same part in both, rare ones counting more, at most 1."""
    return min(
        1.0, sum(_shared(first.who.get(r, frozenset()), second.who.get(r, frozenset()), material) for r in _CORE)
    )


def same_people(first: Evidence, second: Evidence, material: Material) -> float:
    """Entities that are in both, in whatever part, rare ones counting more, at most 1."""
    return min(1.0, _shared(first.everyone, second.everyone, material))


def same_cast(first: Evidence, second: Evidence, material: Material) -> float:
    """How far the agents and patients of both are the same ones in the same roles: one outage of one site is one outage."""
    shared, filled = 0.0, 0
    for role in _CORE:
        mine, theirs = first.who.get(role, frozenset()), second.who.get(role, frozenset())
        shared += len(mine & theirs) + _KIN * _kin(mine, theirs, material)
        filled += len(mine | theirs) - _kin(mine, theirs, material)
    return min(1.0, shared / filled) if filled else 0.0


def one_thing(first: Evidence, second: Evidence, material: Material) -> float:
    """The same cast in an event of a type that says much: two outages of one site are one, two statements are two."""
    return same_cast(first, second, material) * (1 - generic(first, second, material))


def rivals(first: Evidence, second: Evidence, material: Material) -> float:
    """The parts that both fill, and with nobody in common: "Amazon suspend", "Twitter suspend"."""
    clashes = 0.0
    for role in _CORE:
        mine, theirs = first.who.get(role, frozenset()), second.who.get(role, frozenset())
        if mine and theirs and not _shared(mine, theirs, material):
            elsewhere = (mine & second.everyone) or (theirs & first.everyone)
            clashes += _CLASH[role] * (0.5 if elsewhere else 1.0)
    return clashes


def same_days(first: Evidence, second: Evidence, material: Material) -> float:
    """How narrow the days are that both allow, and how much of them: 1 for the same day, near 0 for "some time that decade"."""
    if first.days is None or second.days is None:
        return 0.0
    shared, sizes = first.days & second.days, [s for s in (first.days.size, second.days.size) if s]
    if not shared or len(sizes) < 2:
        return 0.0
    value = max(0.0, 1 - math.log10(max(sizes)) / _BROAD) * (shared.size or 0) / min(sizes)
    return max(value, _SAME_SPAN) if first.days.runs == second.days.runs else value


def other_days(first: Evidence, second: Evidence, material: Material) -> float:
    """How far apart the days are, from 0 (they meet) to 1 (too far for one date told differently)."""
    if first.days is None or second.days is None:
        return 0.0
    gap = days_apart(first.days, second.days)
    return min(1.0, 0.1 + gap / _tolerance(first.days, second.days)) if gap else 0.0


def same_trigger(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether the same word tells it."""
    return 1.0 if first.trigger & second.trigger else 0.0


def same_words(first: Evidence, second: Evidence, material: Material) -> float:
    """Cosine of the clauses' words, rare words counting more."""
    weight = material.word_weight
    shared = sum(weight.get(w, 1.0) ** 2 for w in first.words & second.words)
    return shared / (_norm(first.words, weight) * _norm(second.words, weight)) if shared else 0.0


def same_numbers(first: Evidence, second: Evidence, material: Material) -> float:
    """1 where both state a same figure, -1/2 where both state figures and none is the same."""
    if not first.numbers or not second.numbers:
        return 0.0
    return 1.0 if first.numbers & second.numbers else -0.5


def other_status(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether the one has happened and the other is planned or denied."""
    return 1.0 if first.mention.status != second.mention.status else 0.0


def bare(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether nothing but words speaks for the two: no entity and no day that both have."""
    shared = _shared(first.everyone, second.everyone, material)
    return 0.0 if shared or (first.days and second.days and first.days & second.days) else 1.0


def echo(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether the later of two mentions in an article takes the earlier up: "a intenté un procès", then "cette action"."""
    if first.account != second.account or first.mention.type != second.mention.type:
        return 0.0
    later = max(first, second, key=lambda e: e.mention.trigger.start)
    return later.taken_up


def one_sentence(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether both stand in one sentence: a sentence rarely says a thing twice."""
    return 1.0 if _together(first, second) else 0.0


def both_news(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether both stand where articles put their news: in the title or lead."""
    return 1.0 if first.place < _NEWS and second.place < _NEWS else 0.0


FEATURES: Mapping[str, Feature] = MappingProxyType(
    {
        "type": same_type,
        "generic": generic,
        "role": same_roles,
        "cast": same_cast,
        "thing": one_thing,
        "who": same_people,
        "rival": rivals,
        "days": same_days,
        "gap": other_days,
        "trigger": same_trigger,
        "words": same_words,
        "numbers": same_numbers,
        "status": other_status,
        "news": both_news,
        "sentence": one_sentence,
        "bare": bare,
        "echo": echo,
    }
)


def compare(first: Evidence, second: Evidence, material: Material) -> tuple[Reason, ...]:
    """The rows of the comparison, those that are 0 left out; the bias is the row of what two strangers have."""
    weights = comparison().weights
    rows = [Reason("bias", 1.0, weights["bias"])]
    for name, feature in FEATURES.items():
        if value := feature(first, second, material):
            rows.append(Reason(name, round(value, 4), weights[name]))
    return tuple(rows)


def score(reasons: tuple[Reason, ...]) -> float:
    """The log odds of the rows."""
    return round(sum(r.value * r.weight for r in reasons), 4)


def forbidden(first: Evidence, second: Evidence, material: Material) -> str | None:
    """Why the two can never be one event, or None: opposite types, other patients, days too far apart, one sentence."""
    types = (first.mention.type, second.mention.type)
    if types in comparison().types.opposite:
        return f"{types[0]} and {types[1]} are opposites"
    if comparison().types.nearness(*types) == 0:
        return f"{types[0]} and {types[1]} have nothing to do with each other"
    if first.days is not None and second.days is not None:
        gap = days_apart(first.days, second.days)
        if gap > _tolerance(first.days, second.days):
            return f"{first.days} and {second.days} are {gap} days apart"
    if first.patients and second.patients and not _shared(first.patients, second.everyone, material):
        if not _shared(second.patients, first.everyone, material):
            return "they befall different ones, both named"
    if _together(first, second) and types[0] != types[1]:
        return "one sentence tells them as two things"
    if _together(first, second) and _dated_apart(first, second):
        return "one sentence gives them different dates"
    return None


def _together(first: Evidence, second: Evidence) -> bool:
    return first.account == second.account and first.mention.sentence == second.mention.sentence


def _dated_apart(first: Evidence, second: Evidence) -> bool:
    mine, theirs = ({c.time.start for c in m.dates if c.how == "clause"} for m in (first.mention, second.mention))
    return bool(mine and theirs and not mine & theirs)


def days_apart(first: When, second: When) -> int:
    """How many days lie between the nearest days of two sets; 0 if they meet."""
    if not first or not second or first & second:
        return 0
    return min(min(abs(a - d), abs(c - b)) for a, b in first.runs for c, d in second.runs)


def _tolerance(first: When, second: When) -> float:
    sizes = [when.size or 1 for when in (first, second)]
    return max(float(_NEAR_DAYS), min(_FAR * max(sizes), 60.0 + max(sizes)) / 2)


def _shared(mine: frozenset[int], theirs: frozenset[int], material: Material) -> float:
    same = mine & theirs
    total = sum(material.entity_weight[e] for e in sorted(same))
    for a in sorted(mine - same):
        for b in sorted(theirs - same):
            if (a, b) in material.kin:
                total += _KIN * min(material.entity_weight[a], material.entity_weight[b])
    return total


def one_thing(first: Evidence, second: Evidence, material: Material) -> float:
    """The same cast in an event of a type that says much: two outages of one site are one, two statements are two."""
    return same_cast(first, second, material) * (1 - generic(first, second, material))


def _kin(mine: frozenset[int], theirs: frozenset[int], material: Material) -> int:
    """How many of the entities that only one has belong with one that only the other has."""
    return sum(any((a, b) in material.kin for b in theirs - mine) for a in mine - theirs)


def _norm(words: frozenset[str], weight: Mapping[str, float]) -> float:
    return math.sqrt(sum(weight.get(w, 1.0) ** 2 for w in sorted(words))) or 1.0
