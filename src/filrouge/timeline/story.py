"""The fourth stage: from the accounts of one story to its timeline."""

from collections.abc import Sequence

from filrouge.events.event import Account
from filrouge.timeline import merging
from filrouge.timeline.blocking import pairs
from filrouge.timeline.clustering import cluster
from filrouge.timeline.evidence import gather
from filrouge.timeline.features import compare, forbidden, score
from filrouge.timeline.identity import identify
from filrouge.timeline.timeline import DatedArticle, Dating, Event, Timeline


def build_story(accounts: Sequence[Account]) -> Timeline:
    """One timeline from the accounts of a story's articles; the order of the accounts does not matter."""
    accounts = sorted(accounts, key=lambda a: (a.article.sha256, a.article.path))
    identities = identify(accounts)
    days = {
        (a, i): m.dates[0].time.when
        for a, acc in enumerate(accounts)
        for i, m in enumerate(acc.events)
        if m.dates and m.dates[0].time.when
    }
    material = gather(accounts, identities, days)
    candidates = pairs(material)
    barred = frozenset((i, j) for i, j in candidates if forbidden(material.evidence[i], material.evidence[j]))
    scores = {(i, j): score(compare(material.evidence[i], material.evidence[j], material)) for i, j in candidates}
    known = merging.entities(accounts, identities)
    events = []
    for group in cluster(len(material.evidence), scores, barred):
        told = [material.evidence[i] for i in group]
        date = next((Dating(t.days) for t in told if t.days), None)
        events.append(merging.event(accounts, told, known, date, 0.5))
    return Timeline(
        articles=tuple(
            DatedArticle(
                a.article,
                Dating(a.article.published.when, (), a.article.published.basis) if a.article.published else None,
            )
            for a in accounts
        ),
        entities=known,
        events=tuple(sorted(events, key=_order)),
    )


def _order(event: Event) -> tuple[bool, int, int, str]:
    runs = event.date.when.runs if event.date else ((0, 0),)
    return event.date is None, runs[0][0], runs[-1][1], event.id
