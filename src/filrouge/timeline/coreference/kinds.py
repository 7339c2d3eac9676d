"""What words tell more exactly than a type: which post somebody gets or loses, which step an inquiry takes."""

import re
from functools import cache, lru_cache

from filrouge.events.event import EventMention
from filrouge.letters import plain
from filrouge.lexicon import deeds as lexicon
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


@lru_cache(maxsize=65_536)
def deeds(trigger: str, lemma: str, kind: str) -> frozenset[str]:
    """The deeds that the words of a trigger and its lemma tell of an event of this type; empty where they tell none."""
    words = f" {plain(trigger)} {plain(lemma)} "
    return frozenset(
        name
        for name, deed in lexicon.deeds().items()
        if (kind in deed.types or kind == "other")
        and any(f" {start}" in words or f"'{start}" in words for start in deed.words)
    )
