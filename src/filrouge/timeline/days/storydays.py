"""In which year a day lies that an article names without its year: that in which the story's other articles know it.

An article without a date says "les peines seront prononcées le 25 janvier"; another one of the story is of 26 January
2019 and tells of the sentences of the day before.
"""

import datetime
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from filrouge.events.event import Account
from filrouge.mentions.dates.expression import MonthDay, TimeMention
from filrouge.when import When

StoryDays = Mapping[tuple[int, int], Mapping[datetime.date, AbstractSet[int]]]
"""By month and day, the days of that name with articles (indices) that name them, two at most."""

_TWO = 2  # of two articles, one is another
_YEAR = 364  # days: what lies a year off is told with its year


def story_days(accounts: Sequence[Account]) -> StoryDays:
    """The days that the articles of a story name."""
    found: dict[tuple[int, int], dict[datetime.date, set[int]]] = {}
    for a, account in enumerate(accounts):
        for time in account.times:
            if time.when and time.when.is_day and (day := time.when.earliest):
                articles = found.setdefault((day.month, day.day), {}).setdefault(day, set())
                if len(articles) < _TWO:
                    articles.add(a)
    return found


def shared_days(a: int, account: Account, story: StoryDays) -> dict[TimeMention, When]:
    """The days to come, without a year, of an article (index) that bears no date, in the one year in which they are of
    the story's other articles too. (A day told as past may be of a year that the article named before.)
    """
    if account.article.published:
        return {}
    found = {}
    for time in account.times:
        e = time.expression
        if isinstance(e, MonthDay) and e.which is None and time.direction == "future":
            told = (day for day, articles in story.get((e.month, e.day), {}).items() if articles - {a})
            named = [day for day in told if e.weekday in (None, day.weekday())]
            if len(named) == 1:
                found[time] = When.day(named[0])
    return found


def year_before(day: When) -> When:
    """The days on which an article announces a day without its year."""
    return day.stretched(before=_YEAR)
