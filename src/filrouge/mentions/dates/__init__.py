"""The French date grammar: scan -> expression -> value. `find_dates` is the door; nothing here needs a parse or
spaCy."""

from filrouge.mentions.dates.direction import direction_from_tense
from filrouge.mentions.dates.expression import Expression, TimeMention
from filrouge.mentions.dates.find import find_dates
from filrouge.mentions.dates.resolve import Anchor, needs, resolve

__all__ = ["Anchor", "Expression", "TimeMention", "direction_from_tense", "find_dates", "needs", "resolve"]
