"""Tenures: "PDG depuis 2017", "ministre de 2012 à 2014", "devenu président en 2017" tell when somebody got a post."""

from collections.abc import Sequence

from filrouge.events.days.predicates import dating_times
from filrouge.events.grammar.nouns import noun_arguments
from filrouge.events.triggers.filters import Kinds
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.event_types import Frame, Pattern
from filrouge.lexicon.people import is_title
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Sentence

_FRAME = Frame(
    type="appointment",
    patterns=(),
    roles={},
    noun_roles={"holder": "patient", "apposition": "patient", "de": "other"},
)


def find_tenures(sentence: Sentence, times: Sequence[TimeMention], kinds: Kinds) -> list[Trigger]:
    """The titles that are said to be held since a date, as triggers of an appointment."""
    found = []
    for time, above in dating_times(sentence, times):
        if time.boundary == "since" and is_title(sentence.tokens[above].lemma):
            slots = dict(noun_arguments(sentence, above))
            holder = _holder(sentence, above, kinds)
            if holder is not None:
                slots["holder"] = (holder,)
            found.append(Trigger(_FRAME, Pattern("noun", sentence.tokens[above].lemma), above, above, slots))
    return found


def _holder(sentence: Sentence, title: int, kinds: Kinds) -> int | None:
    """Who holds the title: the noun it is apposed to, or the subject of the copula or verb above it."""
    head = sentence.tokens[title].head
    if sentence.tokens[title].dep in ("appos", "nmod", "acl") and "person" in kinds(head):
        return head
    for place in (title, *sentence.ancestors(title)):
        for i in sentence.children(place):
            if sentence.tokens[i].dep.startswith("nsubj") and "person" in kinds(i):
                return i
    return None
