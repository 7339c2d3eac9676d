"""Time expressions that lean on another one, read again once their article's publication is inferred.

In an article that bears no date, "samedi ... Le lendemain" says nothing at first; when the story shows the week in
which it came out, both do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from filrouge.events.event import Account, DateClaim, EventMention
from filrouge.mentions.dates import find_dates
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.dates.resolve import needs
from filrouge.when import When

_CLOSE = 40  # days: an article that is known no better says no more than one that bears no date

_Place = tuple[int, int]


def redated(accounts: Sequence[Account], published: Sequence[When | None]) -> list[Account]:
    """The accounts, those without a date of their own with what their inferred publication makes of their times."""
    return [_redated(account, when) for account, when in zip(accounts, published, strict=True)]


def _redated(account: Account, published: When | None) -> Account:
    if account.article.published or published is None or (published.size or _CLOSE) >= _CLOSE:
        return account
    found = {(time.start, time.end): time for time in find_dates(account.article.text, published)}
    return replace(account, events=tuple(_with_times(event, found) for event in account.events))


def _with_times(event: EventMention, found: Mapping[_Place, TimeMention]) -> EventMention:
    return replace(event, dates=tuple(DateClaim(_read_again(c.time, found), c.how) for c in event.dates))


def _read_again(time: TimeMention, found: Mapping[_Place, TimeMention]) -> TimeMention:
    again = found.get((time.start, time.end))
    leans = needs(time.expression) == "antecedent"
    return replace(time, when=again.when) if leans and again and again.when else time
