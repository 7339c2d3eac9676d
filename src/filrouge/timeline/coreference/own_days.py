"""The days that mentions have by the words of their own article alone: they tell them apart before any are joined."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from filrouge.articles.publication import story_window
from filrouge.events.event import Account
from filrouge.timeline.days.dating import solve
from filrouge.timeline.days.questions import Place, ask, news_days
from filrouge.timeline.once import Once
from filrouge.when import When


def known_days(accounts: Sequence[Account], published: Sequence[When | None]) -> Mapping[Place, When]:
    """The days that each mention has by its own words alone."""
    places = [(a, i) for a, account in enumerate(accounts) for i in range(len(account.events))]
    return {place: when for place, when in zip(places, OwnDays().days(accounts, published), strict=True) if when}


class OwnDays:
    """The days that mentions have by their own words alone, article by article; asked again, it solves anew only what
    other times or another publication.
    """

    def __init__(self) -> None:
        self.once = Once()
        self.solved: dict[int, tuple[tuple[Account, When | None, When | None], list[When | None]]] = {}

    def days(self, accounts: Sequence[Account], published: Sequence[When | None]) -> Iterator[When | None]:
        """The days of each mention in order."""
        window = story_window(published)
        for a, (account, when) in enumerate(zip(accounts, published, strict=True)):
            asked = (account, when, None if when and when.is_bounded else window)
            if a not in self.solved or self.solved[a][0] != asked:
                self.solved[a] = (asked, [self.once(days) for days in _own_days(*asked)])
            yield from self.solved[a][1]


def _own_days(account: Account, published: When | None, window: When | None) -> list[When | None]:
    """The days that each mention of an article has by its own words alone, or by being its news."""
    event_of = {(0, i): i for i in range(len(account.events))}
    questions = ask([account], event_of, len(account.events), [published], weak=False)
    answers = solve(replace(questions, window=window))
    news = news_days([account], [published])
    return [answers.event(i) or news.get((0, i)) for i in event_of.values()]
