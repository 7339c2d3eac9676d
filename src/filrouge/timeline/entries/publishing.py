"""From solved unknowns to the dates that a timeline states: how much is said, and when it is better to say nothing."""

from collections.abc import Mapping, Sequence

from filrouge.events.event import Account, EventMention
from filrouge.timeline.coreference.evidence import Evidence
from filrouge.timeline.days.questions import reported
from filrouge.timeline.days.unknowns import Answers
from filrouge.timeline.timeline import DatedArticle, Dating, Quote, Step
from filrouge.when import When

_MONTH = (27, 31)  # days
_WEEKLY = 4  # so many Thursdays has a month, or one more
_OFF = 3  # days: "avant-hier" and the day before it
_LONG = 40  # days: "about" half a year says nothing of a day
_LEAD = 0.35  # by then an article has told its news
_FRESH = 1  # days: what an article opens with is no older where the rest of it is told as new
_NIGHT = 1  # days: "dans la nuit de lundi à mardi" is of two
_DECISIVE = 6  # days: an article's own "février 2021" is replaced by what is inferred only if that is so short a time


def date_articles(accounts: Sequence[Account], answers: Answers) -> tuple[DatedArticle, ...]:
    """The articles with their publication: what they say themselves, or what the story as a whole shows."""
    return tuple(DatedArticle(account.article, _publication(account, a, answers)) for a, account in enumerate(accounts))


def _publication(account: Account, a: int, answers: Answers) -> Dating | None:
    own, known = account.article.published, answers.publication(a)
    if known is None:
        return None
    if own and (known.runs == own.when.runs or known.runs[-1][1] - known.runs[0][0] >= _DECISIVE):
        return Dating(own.when, (), own.basis)
    if own is None and known.is_bounded and known.runs[-1][1] - known.runs[0][0] > _LONG:
        known = When.between(
            known.earliest, None
        )  # not after some day of months is said by how one tells, not by words
    return Dating(known, answers.proof(answers.events + a), "inferred")


def date_events(
    accounts: Sequence[Account], told: Sequence[Sequence[Evidence]], answers: Answers
) -> list[Dating | None]:
    """The dates of the events, None where the sources give none."""
    leads = _leads(accounts, told, answers)
    return [_date(accounts, group, e, answers, leads) for e, group in enumerate(told)]


def _leads(accounts: Sequence[Account], told: Sequence[Sequence[Evidence]], answers: Answers) -> Mapping[int, int]:
    """Of each article (index) the event that it opens with, if it says on which day of late that took place."""
    found: dict[int, tuple[float, int]] = {}
    for e, group in enumerate(told):
        for one in group:
            if one.mention.status == "happened" and one.place < _LEAD and one.mention.dates[:1]:
                found[one.account] = min(found.get(one.account, (one.place, e)), (one.place, e))
    return {a: e for a, (_, e) in found.items() if _is_news(answers.event(e), answers.publication(a))}


def _is_news(when: When | None, published: When | None) -> bool:
    if not (when and published and published.is_day and published.earliest):
        return False
    first, last = when.earliest, when.latest
    if first is None or last is None or (last - first).days > _NIGHT:
        return False
    return first == published.earliest or (published.earliest - last).days == _FRESH


def _date(
    accounts: Sequence[Account], group: Sequence[Evidence], e: int, answers: Answers, leads: Mapping[int, int]
) -> Dating | None:
    when = answers.event(e)
    if when is not None:
        proof, told = answers.proof(e), _within_month(when)
        if told.runs != when.runs:
            proof += (Step(proof[-1].quote, told.edtf, "of the month that its article is of"),)
        return Dating(told, proof)
    return _as_reported(accounts, group, answers, leads)


def _within_month(when: When) -> When:
    """What a reader makes of an article of which only the month is known: "jeudi" is a Thursday of that month, "hier"
    is about the month; that it came out on the month's first days and speaks of the last one's, or on its last days
    and announces the next one's, is left out.
    """
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return when
    middle = first + (last - first) / 2
    month = When.month(middle.year, middle.month)
    inside, size = when & month, when.size or 0
    if len(when.runs) == size >= _WEEKLY:
        return inside if inside.runs in (when.runs[1:], when.runs[:-1]) else when
    whole = len(when.runs) == 1 and _MONTH[0] <= size <= _MONTH[1] and size - (inside.size or 0) <= _OFF
    return month.about() if whole and when.runs != month.runs else when


def _is_new(mention: EventMention) -> bool:
    """Whether an article tells it as new, without a date."""
    return mention.fresh and mention.status == "happened" and not mention.dates


def _as_reported(
    accounts: Sequence[Account], group: Sequence[Evidence], answers: Answers, leads: Mapping[int, int]
) -> Dating | None:
    """About the publication of the first article that reports it: "a-t-il déclaré", and no date."""
    known: list[tuple[When, Evidence]] = []
    for one in (one for one in group if reported(one.mention) or _is_new(one.mention)):
        dating = _publication(accounts[one.account], one.account, answers)
        if dating is not None and (dating.when.size or _LONG) < _LONG:
            known.append((dating.when, one))
    if not known:
        return None
    when, one = min(known, key=lambda k: (k[0].runs, k[1].account, k[1].event))
    account, trigger = accounts[one.account], one.mention.trigger
    words = Quote.of(account.article, trigger)
    lead = leads.get(one.account)
    aside = one.mention.present or reported(one.mention)  # an answer may come a day after what it is given to
    if lead is not None and not aside and (day := answers.event(lead)):
        step = Step(words, day.about().edtf, "told as new with what its article opens with")
        return Dating(day.about(), (*answers.proof(lead), step))
    return Dating(
        when.about(),
        (
            *answers.proof(answers.events + one.account),
            Step(words, when.about().edtf, "reported without a date, so about when the article came out"),
        ),
    )
