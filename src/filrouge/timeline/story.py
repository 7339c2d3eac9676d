"""The fourth stage: from the accounts of one story to its timeline."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from filrouge.events.event import Account
from filrouge.timeline.coreference.comparisons import Comparisons
from filrouge.timeline.coreference.evidence import Evidence, Material
from filrouge.timeline.coreference.features import log_odds
from filrouge.timeline.coreference.gathering import borrowed, dated, gather
from filrouge.timeline.coreference.joining import compared, same_events, told_together
from filrouge.timeline.coreference.own_days import OwnDays
from filrouge.timeline.coreference.ties import faint_ties
from filrouge.timeline.days.claims import Claim
from filrouge.timeline.days.dating import solve
from filrouge.timeline.days.questions import Place, ask, own_dates
from filrouge.timeline.days.redating import redated
from filrouge.timeline.days.unknowns import Answers, Questions
from filrouge.timeline.decisions import Decision
from filrouge.timeline.decisions.entries import decide
from filrouge.timeline.decisions.grouping import decided_identities, linked, regroup
from filrouge.timeline.decisions.reference import Docket, one_each, resolve
from filrouge.timeline.decisions.soundness import checked
from filrouge.timeline.entities.antecedents import settled
from filrouge.timeline.entities.identity import Identities, identify
from filrouge.timeline.entries import merging
from filrouge.timeline.entries.disagreement import conflicts
from filrouge.timeline.entries.lookalikes import likest_pairs, lookalikes, nearest
from filrouge.timeline.entries.publishing import date_articles, date_events
from filrouge.timeline.entries.reasons import confidence, joinings
from filrouge.timeline.timeline import Dating, Joining, Lookalike, Timeline, in_order
from filrouge.when import When

_PASSES = 3  # at most: what joins and dates so slowly changes little


def build_story(accounts: Sequence[Account], decisions: Iterable[Decision] = ()) -> Timeline:
    """One timeline from the accounts of a story's articles; the order of the accounts does not matter, nor that of what
    an analyst has decided. Raises DecisionsError where decisions make no sense or contradict each other.
    """
    accounts = _in_order(accounts)
    decisions = checked(decisions)
    docket = resolve(accounts, decisions)
    identities, docket = decided_identities(accounts, identify(accounts), docket)
    accounts = settled(accounts, identities)
    solved, scores = _solve(accounts, identities)
    if docket.about(events=True):
        solved, docket = _regrouped(solved, docket)
    told = [[solved.material.evidence[i] for i in group] for group in solved.groups]
    dates = date_events(solved.accounts, told, solved.answers)
    explained = _explained(solved, scores, dates)
    del scores  # before the entries are made: of a large story, they are most of what is held
    timeline = _timeline(identities, solved, explained, dates)
    return decide(timeline, docket, *_ids(identities, solved, timeline)) if decisions else timeline


def solved_publications(accounts: Sequence[Account]) -> list[When | None]:
    """When each article came out, as far as the whole story shows it."""
    identities = identify(accounts)
    answers = _solve(settled(accounts, identities), identities)[0].answers
    return [answers.publication(a) for a in range(len(accounts))]


def _in_order(accounts: Sequence[Account]) -> list[Account]:
    return sorted(accounts, key=lambda a: (a.article.sha256, a.article.path))


@dataclass(frozen=True, slots=True)
class _Solved:
    """A story joined and dated; `accounts` have their times read again where their publication was inferred.

    `disputed` are the claims on each event of which the sources do not agree: of all questions, what is still needed.
    """

    accounts: Sequence[Account]
    material: Material
    groups: list[list[int]]
    answers: Answers
    disputed: Mapping[int, Sequence[Claim]]
    decided: frozenset[tuple[int, int]] = frozenset()


def _solve(accounts: Sequence[Account], identities: Identities) -> tuple[_Solved, Comparisons]:
    """Join and date in turn, until that changes nothing: days tell mentions apart, and joined mentions share their
    days. Also says what the mentions were joined by.
    """
    published = own_dates(accounts)
    material = gather(accounts, identities, {})
    inherited: list[When | None] = [None] * len(material.evidence)
    scores = Comparisons(() for _ in material.evidence)
    known = OwnDays()
    passes = 0
    while True:
        accounts = redated(accounts, published)
        lent = (borrowed(one, when) for one, when in zip(material.evidence, inherited, strict=True))
        days = (own or other for own, other in zip(known.days(accounts, published), lent, strict=True))
        newer = dated(material, accounts, published, days)
        scores, material = compared(newer, material, scores), newer
        groups = same_events(material, scores)
        questions = _questions(accounts, material, groups, published)
        answers = solve(questions)
        last = (published, inherited)
        published = [answers.publication(a) for a in range(len(accounts))]
        event_of = {i: e for e, group in enumerate(groups) for i in group}
        known_of = (answers.event(event_of[i]) for i in range(len(material.evidence)))
        inherited = [when if when and when.is_bounded else None for when in known_of]
        passes += 1
        if passes == _PASSES or last == (published, inherited):
            solved = _Solved(accounts, material, groups, answers, _disputed(questions, answers))
            return _told_once(solved, last[0]), scores
        del event_of, questions, answers  # of a large story, half of what is held


def _questions(
    accounts: Sequence[Account], material: Material, groups: Sequence[Sequence[int]], published: Sequence[When | None]
) -> Questions:
    """The questions of the story as it is joined, `published` being what is known of its articles by now."""
    event_of = {_place(material.evidence[i]): e for e, group in enumerate(groups) for i in group}
    asked = ask(accounts, event_of, len(groups), own_dates(accounts), known=published)
    return replace(asked, faint=faint_ties(accounts, material, groups))


def _told_once(solved: _Solved, published: Sequence[When | None]) -> _Solved:
    """The same with the mentions that no other article tells put to what their sentence tells with them, and dated
    anew.
    """
    groups = told_together(solved.groups, solved.material.evidence)
    if len(groups) == len(solved.groups):
        return solved
    questions = _questions(solved.accounts, solved.material, groups, published)
    answers = solve(questions)
    return replace(solved, groups=groups, answers=answers, disputed=_disputed(questions, answers))


def _place(one: Evidence) -> Place:
    return one.account, one.event


def _disputed(questions: Questions, answers: Answers) -> Mapping[int, Sequence[Claim]]:
    found: dict[int, list[Claim]] = {claim.event: [] for claim in answers.aside}
    for claim in questions.claims:
        if claim.event in found:
            found[claim.event].append(claim)
    return found


def _regrouped(solved: _Solved, docket: Docket) -> tuple[_Solved, Docket]:
    """The mentions joined and told apart as decided, and dated anew."""
    accounts = solved.accounts
    evidence = solved.material.evidence
    place_of = [(one.account, one.event) for one in evidence]
    number = {place: i for i, place in enumerate(place_of)}
    group_of = {place_of[i]: g for g, group in enumerate(solved.groups) for i in group}
    docket = one_each(docket, group_of, events=True)
    meant = docket.about(events=True)

    def likeness(one: Place, other: Place) -> float:
        return log_odds(evidence[number[one]], evidence[number[other]], solved.material)

    regrouped = regroup([[place_of[i] for i in group] for group in solved.groups], meant, likeness)
    event_of = {place: e for e, group in enumerate(regrouped) for place in group}
    questions = ask(accounts, event_of, len(regrouped), own_dates(accounts))
    answers = solve(questions)
    groups = [[number[place] for place in group] for group in regrouped]
    decided = frozenset((number[a], number[b]) for keys in linked(meant) for a, b in pairwise(keys))
    disputed = _disputed(questions, answers)
    return _Solved(accounts, solved.material, groups, answers, disputed, decided), docket


def _ids(identities: Identities, solved: _Solved, timeline: Timeline) -> tuple[dict[Place, str], dict[Place, str]]:
    """The ids under which the timeline shows each mention, and each article's entity."""
    shown = {event.id for event in timeline.events}
    entry_of: dict[Place, str] = {}
    for group in solved.groups:
        evidence = [solved.material.evidence[i] for i in group]
        if (name := merging.event_id(solved.accounts, evidence)) in shown:
            entry_of |= {(one.account, one.event): name for one in evidence}
    entity_of = {key: timeline.entities[i].id for key, i in identities.of.items()}
    return entry_of, entity_of


@dataclass(frozen=True, slots=True)
class _Explained:
    """Why the mentions of an entry are one event, and which other entries are like it."""

    joinings: tuple[Joining, ...]
    lookalikes: tuple[Lookalike, ...]


def _explained(solved: _Solved, scores: Comparisons, dates: Sequence[Dating | None]) -> dict[int, _Explained]:
    """For the groups that make an entry, what the comparisons say.

    What nobody is in and nothing dates is none if it may be another telling of something else: "la tragédie" alone is
    no entry, "le toit venait de s'effondrer" is one.
    """
    evidence = solved.material.evidence
    told = {e: [evidence[i] for i in group] for e, group in enumerate(solved.groups)}
    ids = {e: merging.event_id(solved.accounts, group) for e, group in told.items()}
    likest = likest_pairs(solved.material, solved.groups, scores)
    sure = {e for e, group in told.items() if _is_worth_a_line(group, dates[e])}
    near = nearest(ids, likest)
    ids = {e: name for e, name in ids.items() if e in sure or not any(other in sure for other, _ in near[e])}
    del near
    alike = lookalikes(solved.material, solved.groups, scores, ids, likest)
    return {e: _Explained(joinings(solved.material, solved.groups[e], scores, solved.decided), alike[e]) for e in ids}


def _timeline(
    identities: Identities, solved: _Solved, explained: Mapping[int, _Explained], dates: Sequence[Dating | None]
) -> Timeline:
    accounts = solved.accounts
    known = merging.entities(accounts, identities)
    told = [[solved.material.evidence[i] for i in group] for group in solved.groups]
    published = [solved.answers.publication(a) for a in range(len(accounts))]
    events = []
    for e, why in explained.items():
        group, date = told[e], dates[e]
        merged = merging.event(accounts, group, known, date, published)
        events.append(
            replace(
                merged,
                confidence=confidence(accounts, group, why.joinings),
                conflicts=conflicts(accounts, group, e, solved.disputed.get(e, ()), solved.answers),
                joinings=why.joinings,
                lookalikes=why.lookalikes,
            )
        )
    return Timeline(date_articles(accounts, solved.answers), known, in_order(events))


def _is_worth_a_line(group: Sequence[Evidence], date: Dating | None) -> bool:
    """True if any telling says who took part, when, or who says so, or is told as news, if the story dates it, or two
    articles tell it: "la tragédie" alone is no entry.
    """
    mentions = [e.mention for e in group]
    said = any(m.participants or m.hinted or m.dates or m.speaker or m.fresh for m in mentions)
    return said or date is not None or len({e.account for e in group}) > 1
