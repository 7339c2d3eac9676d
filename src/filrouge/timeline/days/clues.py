"""What an article's own words say of the day it came out, whatever other articles tell.

"Ce jeudi 11 mai" names that day; "le 20 novembre, le journal avait évoqué" is not written before the 20th; "mercredi
8 mars" is of a year in which that is a Wednesday; "le 25 janvier" is of the year in which the story's other articles
tell of a 25 January.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from filrouge.events.event import Account
from filrouge.mentions.dates.choose import distance, named_in
from filrouge.mentions.dates.expression import Absolute, Both, MonthDay, MonthName, TimeMention, Weekday
from filrouge.timeline.days.claims import meant
from filrouge.timeline.days.storydays import StoryDays, shared_days, year_before
from filrouge.timeline.timeline import Quote
from filrouge.when import When

_LONGEST = 1500  # days: each is tried, and of a story of more years a date without its year says little
_TODAY = ("ce ", "aujourd")  # "ce jeudi 11 mai", "aujourd'hui 11 mai"


@dataclass(frozen=True, slots=True)
class Clue:
    """A date in an article (index) that its day of publication must suit; `today` if it names that very day. `shared`
    is the day that it is where other articles of the story tell of that day.
    """

    account: int
    time: TimeMention
    quote: Quote
    today: bool = False
    shared: When | None = None

    @property
    def why(self) -> str:
        if self.shared:
            return "is a day of the story"
        return "names the day its article came out" if self.today else "dates its article"

    def days(self, published: When) -> When:
        """Those of the possible days of publication on which the date could be written."""
        if isinstance(self.time.expression, Absolute):
            return published & self.time.expression.when
        if self.shared:
            return published & year_before(self.shared)
        if published.size is None or published.size > _LONGEST:
            return published
        return When.one_of(day for day in published.days() if self._suits(day))

    def distance(self, day: datetime.date) -> int:
        """Days between a day of publication and the date as it is meant then."""
        when = self.shared or meant(self.time.expression, None, self.time.direction, When.day(day))
        return distance(when, day) if when else 0

    def _suits(self, day: datetime.date) -> bool:
        when = meant(self.time.expression, None, self.time.direction, When.day(day))
        if not when or not self._is_on_its_weekday(when):
            return False
        if self.today:
            return day in when
        return self._looks_on(when.runs[0][0], when.runs[-1][1], day.toordinal())

    def _looks_on(self, low: int, high: int, today: int) -> bool:
        """Whether a date that is told of in the past is not still to come, nor one that is announced long past."""
        if self.time.direction != "past":
            return self.time.direction is None or high >= today
        bare = isinstance(self.time.expression, MonthDay) and self.time.expression.weekday is None
        return low < today if bare else low <= today  # of its own day an article says "ce 20 novembre"

    def _is_on_its_weekday(self, when: When) -> bool:
        expression = self.time.expression
        weekday = expression.weekday if isinstance(expression, MonthDay) else None
        return weekday is None or (when.runs[0][0] - 1) % 7 == weekday


def nearest(clues: Sequence[Clue], published: When) -> When:
    """Of the stretches in which an article can have come out, the one nearest to the dates that it leaves the year out
    of: that is why it does.
    """
    if len(published.runs) == 1 or published.size is None:
        return published
    return min((When((run,)) for run in published.runs), key=lambda days: _least(clues, days))


def _least(clues: Sequence[Clue], published: When) -> int:
    return min(sum(clue.distance(day) for clue in clues) for day in published.days())


def within(time: TimeMention, span: When | None) -> When | None:
    """The day or month of its name that lies in a span, where a date leaves out its year and only one such does."""
    e = time.expression
    if not isinstance(e, MonthDay | MonthName) or e.which is not None or time.boundary not in (None, "since"):
        return None
    if span is None or span.earliest is None or span.latest is None:
        return None
    named = (named_in(e, year) for year in range(span.earliest.year, span.latest.year + 1))
    found = [when for when in named if when and when & span]
    return found[0] if len(found) == 1 else None


def clues(a: int, account: Account, story: StoryDays = MappingProxyType({})) -> Iterator[Clue]:
    """The dates of an article that bear on its publication: those that name its day first, then days of the story."""
    if account.article.published and account.article.published.when.is_day:
        return
    shared = shared_days(a, account, story)
    found = [
        Clue(a, time, Quote.of(account.article, time), _is_today(time, account), shared.get(time))
        for time in account.times
    ]
    telling = [clue for clue in found if clue.today or _is_telling(clue.time)]
    yield from sorted(telling, key=lambda clue: (not clue.today, not clue.shared, clue.quote.start))


def _is_telling(time: TimeMention) -> bool:
    """Whether a date can be tried on a day of publication: a month or a day of one, or what is said in two ways."""
    if time.boundary not in (None, "since") or time.needs == "antecedent":
        return False
    return isinstance(time.expression, MonthDay | MonthName | Both)


def _is_today(time: TimeMention, account: Account) -> bool:
    """Whether a date names the day of its article: "ce jeudi 11 mai", or "mercredi 8 mars" where "ce mercredi"
    stands too.
    """
    expression = time.expression
    if not isinstance(expression, MonthDay) and not (isinstance(expression, Absolute) and expression.when.is_day):
        return False
    if time.text.casefold().startswith(_TODAY):
        return True
    weekday = expression.weekday if isinstance(expression, MonthDay) else None
    return weekday is not None and Weekday(weekday, 0) in (other.expression for other in account.times)
