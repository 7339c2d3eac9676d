"""The fourth stage: from the accounts of one story to its timeline."""

from collections.abc import Mapping, Sequence

from filrouge.events.event import Account
from filrouge.timeline import merging
from filrouge.timeline.blocking import pairs
from filrouge.timeline.clustering import cluster
from filrouge.timeline.dating import Answers, solve
from filrouge.timeline.evidence import Material, gather
from filrouge.timeline.features import compare, forbidden, score
from filrouge.timeline.identity import Identities, identify
from filrouge.timeline.publishing import date_articles, date_events
from filrouge.timeline.questions import Place, ask, own_dates
from filrouge.timeline.timeline import Event, Timeline
from filrouge.when import When

_PASSES = 2  # articles of unknown date are dated by the first pass, and their "lundi" counts in the second


def build_story(accounts: Sequence[Account]) -> Timeline:
    """One timeline from the accounts of a story's articles; the order of the accounts does not matter."""
    accounts = sorted(accounts, key=lambda a: (a.article.sha256, a.article.path))
    identities = identify(accounts)
    material, groups, answers = _solve(accounts, identities)
    return _timeline(accounts, identities, material, groups, answers)


def solved_publications(accounts: Sequence[Account]) -> list[When | None]:
    """When each article came out, as far as the whole story shows it."""
    answers = _solve(accounts, identify(accounts))[2]
    return [answers.publication(a) for a in range(len(accounts))]


def _solve(accounts: Sequence[Account], identities: Identities) -> tuple[Material, list[list[int]], Answers]:
    published = own_dates(accounts)
    for _ in range(_PASSES):
        material = gather(accounts, identities, known_days(accounts, published))
        groups = _same_events(material)
        answers = _date(accounts, material, groups)
        published = [answers.publication(a) for a in range(len(accounts))]
    return material, groups, answers


def known_days(accounts: Sequence[Account], published: Sequence[When | None]) -> Mapping[Place, When]:
    """The days that each mention has by its own words alone."""
    places = [(a, i) for a, account in enumerate(accounts) for i in range(len(account.events))]
    event_of = {place: e for e, place in enumerate(places)}
    answers = solve(ask(accounts, event_of, len(places), published, weak=False))
    return {place: when for place, e in event_of.items() if (when := answers.event(e))}


def _same_events(material: Material) -> list[list[int]]:
    """Which evidence is one event."""
    evidence = material.evidence
    candidates = pairs(material)
    barred = frozenset((i, j) for i, j in candidates if forbidden(evidence[i], evidence[j]))
    scores = {(i, j): score(compare(evidence[i], evidence[j], material)) for i, j in candidates}
    return cluster(len(evidence), scores, barred)


def _date(accounts: Sequence[Account], material: Material, groups: Sequence[Sequence[int]]) -> Answers:
    event_of = {
        (material.evidence[i].account, material.evidence[i].event): e for e, group in enumerate(groups) for i in group
    }
    return solve(ask(accounts, event_of, len(groups), own_dates(accounts)))


def _timeline(
    accounts: Sequence[Account], identities: Identities, material: Material, groups: Sequence[Sequence[int]], answers: Answers
) -> Timeline:
    known = merging.entities(accounts, identities)
    told = [[material.evidence[i] for i in group] for group in groups]
    dates = date_events(accounts, told, answers)
    events = [merging.event(accounts, group, known, date, 0.5) for group, date in zip(told, dates, strict=True)]
    return Timeline(date_articles(accounts, answers), known, tuple(sorted(events, key=_order)))


def _order(event: Event) -> tuple[bool, int, int, str]:
    runs = event.date.when.runs if event.date else ((0, 0),)
    return event.date is None, runs[0][0], runs[-1][1], event.id
