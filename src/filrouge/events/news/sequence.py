"""What the events of an article say of each other: their order, and the day that goes on from one to the next."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.events.days.ordering import order_claims, outcome_claims, report_claims, sequence_claim
from filrouge.events.days.simultaneity import simultaneity_claims
from filrouge.events.event import DateClaim, EventMention
from filrouge.events.news.tellings import Told
from filrouge.mentions.dates.expression import Absolute, Both, MonthDay, Offset, Period, TimeMention, Weekday
from filrouge.mentions.mention import Mentions

_DISASTERS = ("accident", "attack")


def in_sequence(told: Sequence[Told], mentions: Mentions) -> list[EventMention]:
    """The event mentions with what connectives say of their order, and which of them tell one event."""
    number = {(one.sentence, one.trigger.head): i for i, one in enumerate(told)}
    found = []
    for i, one in enumerate(told):
        others = [(j, other.trigger) for j, other in enumerate(told) if other.sentence == one.sentence and j != i]
        sentence = mentions.sentences[one.sentence]
        claims = order_claims(sentence, one.trigger, others, mentions.times)
        happened = [(j, trigger) for j, trigger in others if told[j].event.status == "happened"]
        claims += report_claims(sentence, one.trigger, happened) + outcome_claims(sentence, one.trigger, others)
        claims += simultaneity_claims(sentence, one.trigger, others)
        claims = claims or sequence_claim(sentence, one.trigger, _last_before(told, one.sentence))
        main = None if one.main is None else number[one.sentence, one.main]
        dates = one.event.dates
        if not dates and not (one.event.type == "statement" and one.event.present):
            dates = _from_context(told, i, mentions.article.text)
        found.append(replace(one.event, order=claims, dates=dates, told_by=main))
    return found


def _last_before(told: Sequence[Told], sentence: int) -> int | None:
    """The number of the event told last before the sentence, one sentence between that tells none passed over."""
    return max((i for i, one in enumerate(told) if sentence - 2 <= one.sentence < sentence), default=None)


def _from_context(told: Sequence[Told], number: int, text: str) -> tuple[DateClaim, ...]:
    """The date of the event told just before, for what goes on from it.

    Who dies in a disaster dies on its day: "Un incendie a éclaté mardi. Trois ouvriers sont morts."; and news goes on
    from its first sentence: "Mardi, une délégation est allée à Paris. Elle a été reçue au ministère." What has happened
    does not go on from a plan, nor what somebody says from what an aside recalls.
    """
    event, sentence = told[number].event, told[number].sentence
    goes_on = event.fresh and not _is_quoted(text, event.trigger.start)
    for other in reversed(told[:number]):
        if not other.event.dates or sentence - other.sentence > 1:
            continue
        if other.event.status == "planned" and event.status != "planned":
            continue
        in_it = event.type == "casualty" and other.event.type in _DISASTERS
        recalls = not other.event.fresh and (other.trigger.kind != "verb" or event.type == "statement")
        leads_on = other.sentence < sentence and not recalls
        if in_it or (goes_on and leads_on and _is_a_day(other.event.dates[0].time)):
            return (DateClaim(other.event.dates[0].time, "context"),)
    return ()


def _is_quoted(text: str, position: int) -> bool:
    """True inside guillemets: what somebody recalls in a quotation has a time of its own."""
    return text.rfind("«", 0, position) > text.rfind("»", 0, position)


def _is_a_day(time: TimeMention) -> bool:
    """Whether a time says on which day something was; until when it lasts does not."""
    expression = time.expression
    if time.boundary in ("until", "before"):
        return False
    if isinstance(expression, Offset | Period):
        return expression.unit == "day"
    if isinstance(expression, Absolute):
        return expression.when.is_day
    return isinstance(expression, Weekday | MonthDay | Both)
