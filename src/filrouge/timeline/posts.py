"""Which post somebody gets or loses: to become vice-president is not to become president."""

import re
from functools import cache

from filrouge.events.event import EventMention
from filrouge.events.names import plain
from filrouge.lexicon.comparison import comparison

_OF_POSTS = ("appointment", "departure")


def posts(mention: EventMention, text: str) -> frozenset[str]:
    """The kinds of post that the clause of an appointment or departure names; empty for other events."""
    if mention.type not in _OF_POSTS:
        return frozenset()
    kinds = comparison().posts
    clause = plain(text[mention.clause.start : mention.clause.end])
    return frozenset(kind for found in _wordings().findall(clause) for kind in kinds[found])


@cache
def _wordings() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(wording) for wording in comparison().posts) + r")(?!\w)")
