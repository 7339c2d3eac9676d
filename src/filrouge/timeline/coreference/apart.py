"""What forbids that two mentions are one event, whatever else speaks for it: the cannot-links of the clustering."""

from filrouge.events.event import BEFALLING, EventMention
from filrouge.lexicon.comparison import comparison
from filrouge.lexicon.deeds import crossing, exclusive
from filrouge.timeline.coreference.evidence import Evidence, Material, shared
from filrouge.when import When

_FAR = 3.0  # so many times the coarser span apart, two dates are not one date told differently
_NEAR_DAYS = 4  # days: what a reporter may be off by ("dimanche" for Monday's announcement)


def is_forbidden(first: Evidence, second: Evidence, material: Material) -> bool:
    """Whether the two can never be one event; most that cannot are days apart, and of those nobody asks in words."""
    return _are_far(first.days, second.days) or forbidden(first, second, material) is not None


def forbidden(first: Evidence, second: Evidence, material: Material) -> str | None:
    """Why the two can never be one event, or None: opposite types, other patients, days too far apart, one sentence."""
    types = (first.mention.type, second.mention.type)
    if (why := types_apart(*types)) and not nearness(first, second):
        return why
    if why := dates_apart(first.days, second.days):
        return why
    if _told_before(first, second) or _told_before(second, first):
        return "the one was told as past before the other took place"
    if _others_befallen(first, second, material):
        return "they befall different ones, both named"
    if (first.in_turn or second.in_turn) and _others_act(first, second, material):
        return "the ones did it after the others"
    if first.posts and second.posts and not first.posts & second.posts:
        return "they are about other posts"
    if _other_deeds(first, second):
        return "their words tell other deeds"
    if _other_measures(first, second):
        return "they state other figures of one kind"
    if first.account == second.account and {first.mention.status, second.mention.status} == {"happened", "planned"}:
        return "one article tells the one as done and announces the other"
    if _done_after_all(first.mention, second.mention):
        return "what somebody does not do is no part of what he does"
    if types == ("other", "other") and _other_words(first, second):
        return "their words have nothing in common, and they are of no type"
    if together(first, second) and types[0] != types[1]:
        return "one sentence tells them as two things"
    if together(first, second) and _dated_apart(first, second):
        return "one sentence gives them different dates"
    return None


def nearness(first: Evidence, second: Evidence) -> float:
    """How near the types are, from 0 to 1; types that have nothing to do with each other can tell one deed: a court
    pronounces the bankruptcy that a firm undergoes.
    """
    types = comparison().types
    kinds = (first.mention.type, second.mention.type)
    near = types.nearness(*kinds)
    if near or kinds in types.opposite or not first.deeds & second.deeds & crossing():
        return near
    return types.deed


def types_apart(first: str, second: str) -> str | None:
    """Why events of these types are never one, or None."""
    types = comparison().types
    if (first, second) in types.opposite:
        return f"{first} and {second} are opposites"
    return None if types.nearness(first, second) else f"{first} and {second} have nothing to do with each other"


def dates_apart(first: When | None, second: When | None) -> str | None:
    """Why events of these days are never one, or None."""
    if first is None or second is None or not _are_far(first, second):
        return None
    return f"{first} and {second} are {days_apart(first, second)} days apart"


def _are_far(first: When | None, second: When | None) -> bool:
    if first is None or second is None:
        return False
    gap = days_apart(first, second)
    return gap > _NEAR_DAYS and gap > tolerance(first, second)


def _told_before(told: Evidence, dated: Evidence) -> bool:
    if told.past_by is None or dated.days is None or not dated.days:
        return False
    return dated.days.runs[0][0] > told.past_by + _NEAR_DAYS


def _others_befallen(first: Evidence, second: Evidence, material: Material) -> bool:
    if not first.patients or not second.patients:
        return False
    there, here = shared(first.patients, second.everyone, material), shared(second.patients, first.everyone, material)
    return not there and not here


def _others_act(first: Evidence, second: Evidence, material: Material) -> bool:
    mine, theirs = first.playing("agent"), second.playing("agent")
    return (
        bool(mine and theirs)
        and not shared(mine, second.everyone, material)
        and not shared(theirs, first.everyone, material)
    )


def _other_deeds(first: Evidence, second: Evidence) -> bool:
    """Whether each tells a deed that excludes others, and both have none in common."""
    return bool(first.deeds & exclusive() and second.deeds & exclusive()) and not first.deeds & second.deeds


def _done_after_all(first: EventMention, second: EventMention) -> bool:
    """Whether the one tells a deed as done and the other as not done: "il ne démissionnera pas", "a démissionné". Of
    what befalls somebody sources disagree ("aucune donnée n'a été volée"), and of what was said.
    """
    disputed = ("statement", *BEFALLING)
    return {first.status, second.status} == {"happened", "denied"} and not {first.type, second.type} & {*disputed}


def _other_words(first: Evidence, second: Evidence) -> bool:
    """Whether their triggers are other words, and tell no deed that both tell."""
    spoken = bool(first.trigger and second.trigger)
    return spoken and first.trigger.isdisjoint(second.trigger) and first.deeds.isdisjoint(second.deeds)


def _other_measures(first: Evidence, second: Evidence) -> bool:
    """Whether two rises or falls, told by their figures, have none in common though they measure in one unit."""
    if not {first.mention.type, second.mention.type} <= comparison().types.measured or first.numbers & second.numbers:
        return False
    return bool({unit for _, unit in first.numbers} & {unit for _, unit in second.numbers})


def together(first: Evidence, second: Evidence) -> bool:
    """Whether the two stand in one sentence."""
    return first.account == second.account and first.mention.sentence == second.mention.sentence


def _dated_apart(first: Evidence, second: Evidence) -> bool:
    mine, theirs = ({c.time.start for c in m.dates if c.how == "clause"} for m in (first.mention, second.mention))
    return bool(mine and theirs and not mine & theirs)


def days_apart(first: When, second: When) -> int:
    """How many days lie between the nearest days of two sets; 0 if they meet."""
    if len(first.runs) == len(second.runs) == 1:  # nearly always, and asked millions of times
        (a, b), (c, d) = first.runs[0], second.runs[0]
        return max(0, c - b, a - d)
    return min((max(0, c - b, a - d) for a, b in first.runs for c, d in second.runs), default=0)


def tolerance(first: When, second: When) -> float:
    """How many days apart two sets may be and still be one date told differently."""
    size = max(first.size or 1, second.size or 1)
    return max(float(_NEAR_DAYS), min(_FAR * size, 60.0 + size) / 2)
