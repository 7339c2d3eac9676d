"""What known days leave open on either side: before them, after them, and while they are news."""

from filrouge.runs import FUTURE, PAST
from filrouge.when import When

NEWS = 6  # days: what an article opens with is not older; a week on, "lundi" would be another Monday


def span(days: When) -> int:
    """From the first to the last of bounded days."""
    return days.runs[-1][1] - days.runs[0][0]


def while_news(days: When) -> When:
    """The days on which what happened on one of the given days is still told as news."""
    return days.stretched(after=NEWS)


def until(days: When) -> When:
    """All days up to the last."""
    return When(((PAST, days.runs[-1][1]),))


def since(days: When) -> When:
    """All days from the first on."""
    return When(((days.runs[0][0], FUTURE),))
