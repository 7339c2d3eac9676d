"""What a day still to come makes of an event's status: what its article cannot have seen is a plan."""

from collections.abc import Sequence

from filrouge.articles.article import Article
from filrouge.events.event import DateClaim, Status
from filrouge.events.grammar.finite import verb_group
from filrouge.events.triggers.triggers import Trigger
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Sentence

_FIRM = ("clause", "governor")
_LEAD = 2  # words: "ici à"


def as_seen_on_publication(
    sentence: Sentence, trigger: Trigger, status: Status, dates: Sequence[DateClaim], article: Article
) -> Status:
    """The status, "planned" for what is dated after its article came out, whatever the tense: "la rejoint le 2 juin",
    "premier match samedi", "pourrait se prononcer en mai"; a day that is only excluded until then too ("ne rouvrira
    pas avant l'automne"). A compound past keeps its status ("aurait fuité en avril"): its date was misread; so does
    what somebody says today of a day to come ("annonce pour le 1er avril").
    """
    past = any(sentence.tokens[i].dep == "aux:tense" for i in verb_group(sentence, trigger.head))
    says = trigger.kind == "verb" and trigger.frame.type == "statement" and status == "happened"
    if past or says or not dates or dates[0].how not in _FIRM:
        return status
    extent, published = dates[0].time.extent, article.published
    if published is None and extent is None and dates[0].time.direction == "future" and status == "happened":
        return "planned"  # "les peines sont mises pour le 25 janvier"
    last = published.when.latest if published else None
    if last is None or extent is None:
        return status
    if extent.earliest is None and status == "happened" and extent.latest and extent.latest > last:
        return "planned" if _is_led_by_here(sentence, dates[0].time) else status
    if extent.earliest is None or extent.earliest <= last:
        return status
    return "planned" if status != "denied" or extent.latest is None else status


def _is_led_by_here(sentence: Sentence, time: TimeMention) -> bool:
    """True for "d'ici à la Toussaint", "d'ici dimanche": what is to be done by then."""
    before = [token.text.casefold() for token in sentence.tokens if token.start < time.start][-_LEAD:]
    return "ici" in before
