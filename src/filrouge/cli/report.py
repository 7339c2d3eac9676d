"""What `build` says at its end: how much was read and told, what was left out and why, what could not be dated."""

from collections import Counter
from typing import TYPE_CHECKING

from filrouge.cli.terminal import Voice
from filrouge.timeline.reading.gaps import REASONS, gaps
from filrouge.timeline.timeline import Timeline

if TYPE_CHECKING:
    from filrouge.articles import Reading


def report_reading(reading: "Reading", voice: Voice) -> None:
    """What could not be read, and what was read with a reservation."""
    voice.complain(str(problem) for problem in reading.problems if problem.severity == "error")
    if not voice.quiet:
        voice.complain(f"warning: {problem}" for problem in reading.problems if problem.severity == "warning")


def report(reading: "Reading", timeline: Timeline, voice: Voice) -> None:
    """The numbers, which decisions no longer apply, and what is missing."""
    left_out = len({problem.where for problem in reading.problems if problem.severity == "error"})
    told = f"{counted(len(timeline.articles), 'article')}, {counted(len(timeline.events), 'event')}"
    voice.note(f"{told}; {counted(left_out, 'input')} left out, see above" if left_out else told)
    voice.complain(
        f"{outcome.decision.place} ({outcome.decision.do}) is left out: {outcome.problem}"
        for outcome in timeline.decisions
        if outcome.problem
    )
    missing = gaps(timeline)
    if missing.undated:
        kinds = Counter(undated.why for undated in missing.undated)
        why = "; ".join(f"in {kinds[kind]} {words}" for kind, words in REASONS.items() if kinds[kind])
        voice.itemize(f"{counted(len(missing.undated), 'event')} without a date: {why}", map(str, missing.undated))
    if missing.unpublished:
        voice.itemize(
            f"{counted(len(missing.unpublished), 'article')} without a publication date; --published DATE gives one",
            (dated.article.path for dated in missing.unpublished),
        )


def counted(number: int, what: str) -> str:
    """ "1 event", "2 events"."""
    return f"{number} {what}{'' if number == 1 else 's'}"
