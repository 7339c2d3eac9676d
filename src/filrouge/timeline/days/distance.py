"""The days at a distance that words state from an event: "trois jours après l'incendie", "quelques jours avant"."""

from dataclasses import replace

from filrouge.mentions.dates.expression import Offset, TimeMention, Unanchored
from filrouge.mentions.dates.resolve import Anchor, resolve
from filrouge.when import When

_VAGUE = 100  # days: from what is known no better, "quelques jours avant" counts nothing


def at_distance(time: TimeMention | None, days: When, sign: int) -> When | None:
    """The days that lie as far from the given ones as the expression says, or, where `sign` is -1, that those lie as
    far from; None where it states no distance, or the days are not known well enough to count from.
    """
    offset = _stated(time)
    if offset is None or (days.size or _VAGUE) >= _VAGUE:
        return None
    if sign < 0:
        offset = replace(offset, low=-offset.high, high=-offset.low)
    found = resolve(replace(offset, base="antecedent"), Anchor(antecedent=days))
    return found or None


def _stated(time: TimeMention | None) -> Offset | None:
    """The distance that a time expression states: "quelques jours avant", "une semaine après" an event."""
    expression = time.expression if time else None
    if isinstance(expression, Unanchored):
        return expression.offset
    return expression if isinstance(expression, Offset) else None
