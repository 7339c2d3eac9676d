"""What words tell more exactly than a type: which post somebody gets or loses, which step an inquiry takes."""

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


def deeds(trigger: str, lemma: str) -> frozenset[str]:
    """The kinds of deed that the words of a trigger and its lemma tell; empty where they tell no kind."""
    words = f" {plain(trigger)} {plain(lemma)}"
    return frozenset(
        kind
        for kind, starts in comparison().deeds.items()
        if any(f" {start}" in words or f"'{start}" in words for start in starts)
    )
