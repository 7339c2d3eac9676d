"""Whose turn it is to speak: what one speaker says in a row, in one article, is mostly said on one occasion."""

from collections.abc import Mapping

from filrouge.events.event import Account, EventMention
from filrouge.letters import plain
from filrouge.lexicon.comparison import comparison

_OPENING = 30  # characters of a sentence: room for "dans le même temps"


def turns(account: Account) -> Mapping[int, int]:
    """For the statements of an article that somebody is known to make, by index, the first one of their turn: a turn
    ends where somebody else speaks, and where a sentence says that it tells of another ("par ailleurs").
    """
    found: dict[int, int] = {}
    last: int | None = None
    for i, mention in enumerate(account.events):
        if mention.type != "statement":
            continue
        if not _agents(mention):
            last = None
        else:
            goes_on = last is not None and _agents(account.events[last]) == _agents(mention)
            found[i] = found[last] if last is not None and goes_on and not _is_further(account, mention) else i
            last = i
    return found


def _agents(mention: EventMention) -> frozenset[int]:
    return frozenset(part.entity for part in mention.participants if part.role == "agent")


def _is_further(account: Account, mention: EventMention) -> bool:
    opening = plain(account.article.text[mention.sentence.start : mention.sentence.end].lstrip()[:_OPENING])
    return opening.startswith(comparison().further)
