"""What the accounts say of the days of their events, put as the questions that joint dating answers."""

import re
from collections.abc import Iterator, Mapping, Sequence

from filrouge.articles.publication import story_window
from filrouge.events.event import Account, DateClaim, EventMention
from filrouge.letters import plain
from filrouge.lexicon.comparison import comparison
from filrouge.mentions.dates.expression import Absolute
from filrouge.mentions.mention import Span
from filrouge.timeline.days.claims import Claim, claim_of
from filrouge.timeline.days.clues import clues
from filrouge.timeline.days.reach import NEWS
from filrouge.timeline.days.storydays import story_days
from filrouge.timeline.days.unknowns import Order, Questions, Told
from filrouge.timeline.timeline import Quote
from filrouge.when import When

_PRELUDE = 60  # days: how much older what a story's articles tell is than the first of them
_BESIDE = 12  # characters: room for "depuis le" between a trigger and its date
_SAYS_LITTLE = 0.5  # the weight of a generic type from which on it dates no article
_LONG = 400  # days: what is published in a year and no better shows no story's time
_NEXT = 3  # characters between a sentence and the next
_WORD = re.compile(r"\w+")
_TOP = 600  # characters: titles stand before the text, furniture of the page counted in
_LINE = 150  # characters: a longer line is a paragraph

Place = tuple[int, int]
"""An event mention: index of the account, index of the mention in it."""


def ask(
    accounts: Sequence[Account],
    event_of: Mapping[Place, int],
    events: int,
    published: Sequence[When | None],
    weak: bool = True,
    known: Sequence[When | None] = (),
) -> Questions:
    """The questions of a story in which mention `(a, i)` tells event `event_of[a, i]`; `weak` admits dates of the
    context. `known` are publications that have been inferred, which show the story's time too.
    """
    days = story_days(accounts)
    dated = [when for when in (*published, *known) if when and (when.size or _LONG) < _LONG]
    return Questions(
        events=events,
        published=published,
        window=story_window(dated or published),
        core=story_window(dated, before=_PRELUDE, after=0),
        loose=_loose(accounts, event_of),
        claims=tuple(
            c for a, account in enumerate(accounts) for c in _claims(a, account, event_of) if weak or not c.weak
        ),
        orders=tuple(o for a, account in enumerate(accounts) for o in _orders(a, account, event_of)),
        told=tuple(t for a, account in enumerate(accounts) for t in _told(a, account, event_of)),
        clues=tuple(c for a, account in enumerate(accounts) for c in clues(a, account, days)),
    )


def _loose(accounts: Sequence[Account], event_of: Mapping[Place, int]) -> frozenset[int]:
    """The events of types that say little: a firm's statement of Monday may be another one than that of Friday."""
    weak = comparison().types.generic
    found = (e for (a, i), e in event_of.items() if weak.get(accounts[a].events[i].type, 0.0) >= _SAYS_LITTLE)
    return frozenset(found)


def news_days(accounts: Sequence[Account], published: Sequence[When | None]) -> dict[Place, When]:
    """The days of what titles tell as happened, and of what is reported: those of the publication and a few before."""
    found = {}
    for a, (account, when) in enumerate(zip(accounts, published, strict=True)):
        if when is None or not when.is_bounded:
            continue
        for i, m in enumerate(account.events):
            news = reported(m) or (m.status == "happened" and in_title(account.article.text, m.trigger.start))
            if news and not m.dates:
                found[a, i] = when.stretched(before=NEWS)
    return found


def own_dates(accounts: Sequence[Account]) -> list[When | None]:
    """What each article itself says of its publication."""
    return [account.article.published.when if account.article.published else None for account in accounts]


def _claims(a: int, account: Account, event_of: Mapping[Place, int]) -> Iterator[Claim]:
    for i, mention in enumerate(account.events):
        for claim in mention.dates[:1] or _beside(account, mention):  # the surest stands first: the rest is further off
            yield claim_of(account, a, event_of[a, i], mention, claim)


def _beside(account: Account, mention: EventMention) -> Iterator[DateClaim]:
    """A date right behind the trigger that was given to a mention further off: "devenu célèbre, n'était plus en ligne
    | lundi".
    """
    for other in account.events:
        for claim in other.dates[:1] if other.sentence == mention.sentence else ():
            gap = claim.time.start - mention.trigger.end
            if 0 <= gap <= _BESIDE and other.trigger.end < mention.trigger.start:
                yield DateClaim(claim.time, "sentence")
                return


def _orders(a: int, account: Account, event_of: Mapping[Place, int]) -> Iterator[Order]:
    for i, mention in enumerate(account.events):
        for o in mention.order:
            first, second = event_of[a, i], event_of[a, o.other]
            if first != second:
                yield Order(first, second, o.relation, Quote.of(account.article, o.words), o.offset)
    yield from _successions(a, account, event_of)


def _successions(a: int, account: Account, event_of: Mapping[Place, int]) -> Iterator[Order]:
    """Who replaces somebody is appointed when that one goes, or later: "nommé en remplacement de X, limogé ce
    mois-ci".
    """
    for i, named in enumerate(account.events):
        for j, gone in enumerate(account.events):
            if named.type == "appointment" and gone.type == "departure" and event_of[a, i] != event_of[a, j]:
                words = _succession(account.article.text, named, gone)
                if words is not None:
                    yield Order(event_of[a, i], event_of[a, j], "after", Quote.of(account.article, words))


def _succession(text: str, named: EventMention, gone: EventMention) -> Span | None:
    """The word of replacement between the two in one sentence, or in the appointment's clause right after the
    departure.
    """
    if named.sentence == gone.sentence:
        ends = sorted((named.trigger.start, named.trigger.end, gone.trigger.start, gone.trigger.end))
        start, end = ends[0], ends[-1]
    elif 0 <= named.sentence.start - gone.sentence.end <= _NEXT:
        start, end = named.clause.start, named.clause.end
    else:
        return None
    found = _WORD.finditer(text, start, end)
    return next((Span(*m.span()) for m in found if plain(m[0]).startswith(comparison().succession)), None)


def _told(a: int, account: Account, event_of: Mapping[Place, int]) -> Iterator[Told]:
    opening, past = _opening(account), _named_in_full(a, account, event_of)
    for i, mention in enumerate(account.events):
        if mention.status in ("happened", "planned"):
            status = "planned" if mention.status == "planned" else "happened"
            news = status == "happened" and i == opening and event_of[a, i] not in past
            if news and not in_title(account.article.text, mention.trigger.start):
                # A lead may begin with what led up to the news; where the article bears a date, leave it at that.
                news = mention.fresh and account.article.published is None
            yield Told(a, event_of[a, i], status, mention.trigger, account.article, news)  # type: ignore[arg-type]


def _named_in_full(a: int, account: Account, event_of: Mapping[Place, int]) -> frozenset[int]:
    """The events that an article names with day and year, as one does later: "la catastrophe du 26 avril 2015"."""
    named = (
        event_of[a, i]
        for i, mention in enumerate(account.events)
        for claim in mention.dates[:1]
        if isinstance(claim.time.expression, Absolute) and not claim.time.text.casefold().startswith("ce ")
    )
    return frozenset(named)


def _opening(account: Account) -> int:
    """The mention that the article opens with: the first of its title, else the first of all; -1 if there is none."""
    titled = (i for i, m in enumerate(account.events) if in_title(account.article.text, m.trigger.start))
    return next(titled, 0 if account.events else -1)


def in_title(text: str, position: int) -> bool:
    """Whether a position stands in a line that is set like a title: near the top, short, without a closing stop."""
    start, end = text.rfind("\n", 0, position) + 1, text.find("\n", position)
    line = text[start : end if end >= 0 else len(text)].strip()
    return start < _TOP and len(line) < _LINE and not line.endswith((".", "…", ":", ";", ","))


def reported(mention: EventMention) -> bool:
    """Whether a mention without a date tells what its article reports as new: somebody says, shows, closes on the
    Bourse.
    """
    return mention.status == "happened" and mention.type in ("statement", "financial")
