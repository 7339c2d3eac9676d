"""The filters of the trigger frames: whether what fills a slot is what the frame asks for there."""

from collections.abc import Callable
from typing import Literal

from filrouge.events.grammar.syntax import Arguments
from filrouge.lexicon.event_types import Frame

Kinds = Callable[[int], frozenset[str]]
"""What is known of a noun phrase by its head: entity types, and "=lemma"; empty where nothing is (an unresolved
pronoun).
"""

UNSURE = "?"
"""Among the kinds of a pronoun: what it was resolved to can meet a filter but breaks none."""


def fit(heads: tuple[int, ...], wanted: frozenset[str], kinds: Kinds) -> Literal["met", "open", "doubtful", "broken"]:
    """How the fillers of a slot stand to a filter: met; open where nothing is known of them; doubtful for common
    nouns of no known type and for pronouns; broken for what is known to be something else.
    """
    known = [found for head in heads if (found := kinds(head))]
    if not known:
        return "open"
    if any(found & wanted for found in known):
        return "met"
    sure = [found for found in known if UNSURE not in found]
    typed = any(not kind.startswith("=") for found in sure for kind in found)
    asks_type = any(not kind.startswith("=") for kind in wanted)
    return "broken" if sure and (typed or not asks_type) else "doubtful"


def met(wanted: frozenset[str], heads: tuple[int, ...], kinds: Kinds) -> bool:
    return any(kinds(head) & wanted for head in heads)


def speaks_against(frame: Frame, slots: Arguments, kinds: Kinds) -> bool:
    """True if the subject or the object is something else than the frame asks for; what is not said speaks against
    nothing.
    """
    if any(met(bad, slots.get(slot, ()), kinds) for slot, bad in frame.blocked.items()):
        return True
    asked = (*frame.allowed.items(), *frame.complement.items())
    return any(
        slots.get(slot) and fit(slots[slot], wanted, kinds) in ("broken", "doubtful")
        for slot, wanted in asked
        if slot in ("subject", "object")
    )
