"""A made-up story of any size, and how well a timeline puts its mentions together."""

import datetime
import random
from collections import Counter
from collections.abc import Sequence

from filrouge.evaluation.synthetic.happenings import TELLINGS, happenings
from filrouge.evaluation.synthetic.writing import account_of
from filrouge.events.event import Account
from filrouge.timeline.timeline import Timeline

_A_STORY = 10  # mentions of an article
_PAPERS = 8  # articles that tell the same days, each some of what happened


def make_story(mentions: int, seed: int = 1) -> tuple[list[Account], dict[str, list[int]]]:
    """Accounts with `mentions` event mentions, and for each article id the events that its mentions tell, in order."""
    dice = random.Random(seed)
    events = happenings(dice, mentions)
    told = sorted((_told_on(dice, events[n].day), n) for n in _tellings(dice, len(events), mentions))
    accounts: list[Account] = []
    truth: dict[str, list[int]] = {}
    for first in range(0, len(told), _A_STORY * _PAPERS):
        days = told[first : first + _A_STORY * _PAPERS]
        for paper in range(_PAPERS):
            chosen = sorted(days, key=lambda t: t[1])[paper::_PAPERS]  # so that none tells an event often
            if chosen:
                published = datetime.date.fromordinal(max(chosen)[0])
                account = account_of(dice, published, [events[n] for _, n in chosen], len(accounts))
                accounts.append(account)
                truth[account.article.id] = [n for _, n in chosen]
    return accounts, truth


def _tellings(dice: random.Random, events: int, mentions: int) -> list[int]:
    """Which event each mention tells: every one at least once, some often."""
    found = [n for n in range(events) for _ in range(dice.choice(TELLINGS))]
    return (found + dice.choices(range(events), k=max(0, mentions - len(found))))[:mentions]


def _told_on(dice: random.Random, day: datetime.date) -> int:
    """Mostly in the days after, now and then looking back weeks later."""
    return day.toordinal() + (dice.randint(0, 5) if dice.random() < 0.9 else dice.randint(6, 60))


def pairwise(timeline: Timeline, accounts: Sequence[Account], truth: dict[str, list[int]]) -> float:
    """F1 of the pairs of mentions that are put together, in percent; a mention that no entry has is alone."""
    number = {
        (account.article.id, mention.trigger.start): n
        for account in accounts
        for mention, n in zip(account.events, truth[account.article.id], strict=True)
    }
    both: Counter[tuple[int, int]] = Counter()
    ours = [len(event.tellings) for event in timeline.events]
    for entry, event in enumerate(timeline.events):
        both.update((entry, number[t.trigger.article, t.trigger.start]) for t in event.tellings)
    right = sum(n * (n - 1) // 2 for n in both.values())
    made = sum(n * (n - 1) // 2 for n in ours)
    wanted = sum(n * (n - 1) // 2 for n in Counter(number.values()).values())
    return 200 * right / (made + wanted) if made + wanted else 100.0
