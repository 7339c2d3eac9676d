"""What one source says of an event's days, and what that makes of the days its article can have come out."""

import datetime
from dataclasses import dataclass, field
from functools import lru_cache

from filrouge.articles.article import Article
from filrouge.events.event import Account, DateClaim, EventMention
from filrouge.mentions.dates.expression import (
    Boundary,
    Direction,
    Expression,
    MonthDay,
    MonthName,
    Offset,
    Period,
    Rolling,
    TimeMention,
    Weekday,
)
from filrouge.mentions.dates.resolve import Anchor, needs, resolve
from filrouge.mentions.mention import Span
from filrouge.timeline.timeline import Quote
from filrouge.when import When

_SURE = ("clause", "title", "governor", "sentence")
WEAK = frozenset({"lead", "context"})
"""How a date came to an event when no words of the clause or its sentence say so."""

_SAMPLES = [When.day(datetime.date(2022, 6, day)) for day in range(13, 20)]
# Each weekday once, in the middle of a month and year, to see how fine words are ("hier, dimanche" is of Mondays only)
_LONGEST = 800  # days: a publication vaguer than this is not searched day by day
_REACH = 800  # days: how far from its event an article of unknown date is looked for
_OPENING: frozenset[Boundary] = frozenset({"before", "until", "after", "not_before"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A time expression that an account (index) says of an event (index of the story), in a sentence of its article."""

    account: int
    event: int
    time: TimeMention
    how: str
    direction: Direction | None
    sentence: Span
    article: Article = field(compare=False)

    @property
    def place(self) -> tuple[str, int]:
        """Where the words stand: the article's id, the offset in it."""
        return self.article.id, self.time.start

    @property
    def quote(self) -> Quote:
        """The words."""
        return Quote.of(self.article, self.time)

    @property
    def passage(self) -> str:
        """The sentence with the words."""
        return self.article.text[self.sentence.start : self.sentence.end]

    @property
    def weak(self) -> bool:
        return self.how in WEAK

    @property
    def rank(self) -> int:
        """How surely the words are said of the event: 0 in its own clause, more in one above it or elsewhere in its
        sentence.
        """
        return _SURE.index(self.how) if self.how in _SURE else len(_SURE)

    @property
    def vague(self) -> bool:
        """Whether the words name no date: "ces dernières semaines" bounds an event and says nothing of its day."""
        return isinstance(self.time.expression, Rolling) and self.time.expression.vague

    @property
    def fineness(self) -> int:
        """How many days the words leave open, seen from a known day: 1 for "hier", 7 for "la semaine dernière"."""
        expression = self.time.expression
        if isinstance(expression, Offset) and expression.unit == "week":
            return 5  # "il y a une semaine" is finer than "la semaine dernière"
        when = next((w for day in _SAMPLES if (w := said(self, day))), None)
        return (when.size or 10_000) * (2 if when.approximate else 1) if when else 10_000

    @property
    def today(self) -> int | None:
        """The weekday (Monday is 0) that "ce lundi" names of what is past: the day the article came out."""
        expression = self.time.expression
        if not isinstance(expression, Weekday) or expression.which != 0 or self.direction != "past":
            return None
        return expression.weekday

    @property
    def is_of_any_year(self) -> bool:
        """Whether the words are said all year: "le 6 février", "en mars"."""
        expression = self.time.expression
        return isinstance(expression, MonthDay | MonthName) and expression.which is None

    @property
    def bears_on_publication(self) -> bool:
        """Whether the day meant depends on the day the article came out."""
        return needs(self.time.expression) == "publication"


def claim_of(account: Account, a: int, event: int, mention: EventMention, claim: DateClaim) -> Claim:
    """The claim of a mention; how its clause looks in time comes from its status where the words leave it open."""
    time = claim.time
    direction = time.direction or ("future" if mention.status == "planned" else "past")
    if mention.status in ("happened", "planned") and time.boundary is None:
        # "Élue le 18 juin, elle n'aura tenu qu'un été": the clause knows better than its sentence
        direction = "past" if mention.status == "happened" else "future"
    return Claim(a, event, time, claim.how, direction, mention.sentence, account.article)


def said(claim: Claim, published: When | None) -> When | None:
    """The days that the words mean in an article published then; None if they have no value or need what is unknown."""
    time = claim.time
    if needs(time.expression) == "antecedent":
        when = time.when if time.boundary not in _OPENING else time.extent
        return None if _is_still_to_come(claim, when, published) else when
    return meant(time.expression, time.boundary, claim.direction, published)


def _is_still_to_come(claim: Claim, when: When | None, published: When | None) -> bool:
    """Whether what is told as past would come after its article: its words lean on a day that they do not mean."""
    if claim.direction != "past" or not when or not published or published.latest is None:
        return False
    return when.earliest is not None and when.earliest > published.latest


@lru_cache(maxsize=100_000)
def meant(
    expression: Expression, boundary: Boundary | None, direction: Direction | None, published: When | None
) -> When | None:
    """The days that an expression means in an article published then; a boundary before it opens them."""
    when = resolve(expression, Anchor(published=published, direction=direction))
    if when is None or not when or boundary not in _OPENING:
        return when
    return TimeMention(0, 0, "", expression, when=when, boundary=boundary).extent


def publications(claim: Claim, days: When, published: When) -> When | None:
    """The days of `published` on which the words could mean one of the event's `days`; None where that says nothing."""
    if not claim.bears_on_publication or days.size is None or days.size > _LONGEST:
        return None
    if published.size is not None:
        if published.size > _LONGEST:
            return None
        return _fitting(claim, days, published)
    searched = days.stretched(_REACH, _REACH)
    window = published & searched
    if not window:
        return None
    kept = _fitting(claim, days, window)
    if not kept or kept.runs[0][0] == searched.runs[0][0] or kept.runs[-1][1] == searched.runs[-1][1]:
        return None  # the words fit at the edge of what was searched: they do not bound the publication
    return kept


def _fitting(claim: Claim, days: When, published: When) -> When:
    return When.one_of(p for p in published.days() if _fits(claim, days, p))


def _fits(claim: Claim, days: When, published: datetime.date) -> bool:
    when = _wide(claim, published)
    return bool(when and when & days)


def _wide(claim: Claim, published: datetime.date) -> When | None:
    """All days that a writer of that day may mean: "il y a une semaine" is in the week that ended a week ago."""
    e, today = claim.time.expression, When.day(published)
    if isinstance(e, Offset) and e.unit == "week" and e.base == "publication" and e.low == e.high < 0:
        first, last = today.shift(weeks=e.low - 1, days=1), today.shift(weeks=e.low)
        return When.between(first.earliest, last.latest)
    when = said(claim, today)
    if when and isinstance(e, Period) and e.unit == "week" and e.offset:
        # For some a Sunday ends the week, for others it begins one: "la semaine dernière", said on a Monday.
        return When.between(when.shift(days=-1).earliest, when.latest)
    return when.loosened() if when else when
