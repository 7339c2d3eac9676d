"""Why two events of a timeline are not one: what was recorded when they were kept apart, or what their entries say."""

from dataclasses import dataclass, replace
from typing import Literal

from filrouge.timeline.coreference.apart import dates_apart, types_apart
from filrouge.timeline.coreference.clustering import LEAST
from filrouge.timeline.entries.lookalikes import FAINT, FEW
from filrouge.timeline.timeline import Barrier, Event, Lookalike, Timeline

Because = Literal["decided", "forbidden", "unlike", "far"]

_NOT_NEAR = (
    f"neither is among the {FEW} events that came nearest to the other with a score above {FAINT:.0f}, "
    "so their comparison was not kept"
)
_NOTHING_KEPT = "this timeline keeps no comparisons of events that are not one; build it again to have them"


@dataclass(frozen=True, slots=True)
class Contrast:
    """Why the one event is not the other, in words (`why`), and of what kind the reason is.

    "decided": by an analyst. "forbidden": two of their mentions can never be one event, see `lookalike.barrier`.
    "unlike": their mentions together are not alike enough, see `lookalike.link`. "far": neither is among those that
    came nearest to the other, so that no comparison of their mentions was kept; `why` is what their entries say.
    """

    first: Event
    second: Event
    because: Because
    why: tuple[str, ...]
    lookalike: Lookalike | None = None


def contrast(timeline: Timeline, first: Event, second: Event) -> Contrast:
    """Why two events of the timeline are not one."""
    lookalike = _recorded(first, second)
    if decision := _decided(timeline, first, second):
        return Contrast(first, second, "decided", (decision,), lookalike)
    if lookalike and lookalike.barrier:
        return Contrast(first, second, "forbidden", (lookalike.barrier.why,), lookalike)
    if lookalike:
        why = f"all mentions together have a link of {lookalike.link:.2f}, and one event needs more than {LEAST:.2f}"
        return Contrast(first, second, "unlike", (why,), lookalike)
    kept = any(event.lookalikes for event in timeline.events)
    return Contrast(first, second, "far", (*_entries_differ(first, second), _NOT_NEAR if kept else _NOTHING_KEPT))


def _recorded(first: Event, second: Event) -> Lookalike | None:
    """What either event keeps of the other, as seen from the first."""
    for near in first.lookalikes:
        if near.event == second.id:
            return near
    for near in second.lookalikes:
        if near.event == first.id:
            barrier = near.barrier and Barrier(near.barrier.second, near.barrier.first, near.barrier.why)
            return replace(near, event=second.id, first=near.second, second=near.first, barrier=barrier)
    return None


def _decided(timeline: Timeline, first: Event, second: Event) -> str:
    for outcome in timeline.decisions:
        if outcome.decision.do == "different_events" and {first.id, second.id} <= set(outcome.events):
            return f"decided by hand: {outcome.decision.grounds or outcome.decision}"
    return ""


def _entries_differ(first: Event, second: Event) -> tuple[str, ...]:
    """What forbids that two entries are one, as far as their types and dates say."""
    one, other = (event.date.when if event.date else None for event in (first, second))
    return tuple(filter(None, (types_apart(first.type, second.type), dates_apart(one, other))))
