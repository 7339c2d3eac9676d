"""How good a timeline is, against one made by hand.

- mentions: a trigger is right if it overlaps the gold's, or lies in a clause of the gold that no other has taken.
- clusters: B-cubed F1 of the mentions found. Does one event stay one event, and two events two?
- events: the timeline itself. Most matched mentions of an event belong to one of the gold, and its date is right.
- dates, types, who: of the events so aligned, whatever their date. Participants are compared by name or alias.
- entities: names by overlap; then with the type right; then the B-cubed F1 of the clusters.

What is optional in the gold counts neither way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from filrouge.evaluation.answer import Answer, Claim, Named, read_answer
from filrouge.evaluation.dating import is_compatible, is_right
from filrouge.evaluation.gold import Gold, GoldEvent, GoldMention
from filrouge.evaluation.matching import Match, align_events, gold_mentions, match_names, match_told, neutral_told
from filrouge.evaluation.measures import Score, b_cubed, overlap, score_of, share


@dataclass(frozen=True, slots=True)
class Dates:
    """Of the events aligned (`of`), how many have a date that is right, or at least compatible, in per cent."""

    exact: float
    compatible: float
    of: int

    def __str__(self) -> str:
        return f"exact {self.exact:5.1f}  compatible {self.compatible:5.1f}  of {self.of}"


@dataclass(frozen=True, slots=True)
class Names:
    """The entities: by span, by span and type, and their clusters."""

    spans: Score
    typed: Score
    b3: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All measures, in per cent; `published` is (right, asked); `errors` says what was missed, misdated or extra;
    `absent` are the gold's articles that the timeline does not know, the events of which count as missed."""

    mentions: Score
    clusters_b3: float
    events: Score
    events_any_date: Score
    dates: Dates
    who: Score
    types: float
    entities: Names | None
    published: tuple[int, int]
    errors: tuple[str, ...]
    absent: tuple[str, ...]


def evaluate(document: dict[str, Any], gold: Gold) -> Evaluation:
    """The measures of a timeline (its JSON values, see `filrouge.exports.to_document`) against the gold.

    Raises EvaluationError where the timeline lacks a field that is scored.
    """
    answer = read_answer(document)
    wanted = {name for name, _ in gold.articles}
    told = [claim for claim in answer.told if claim.article in wanted]
    asked = gold_mentions(gold)
    match = match_told(told, asked)
    neutral = neutral_told(told, match, asked, gold)
    aligned = align_events(told, match, asked)
    judged = len({claim.event for i, claim in enumerate(told) if i not in neutral})
    pairs = [(answer.events[event], gold.events[number]) for event, number in aligned.items()]
    right = sum(is_right(claim.date, event.date) for claim, event in pairs)
    compatible = sum(is_compatible(claim.date, event.date) for claim, event in pairs)
    extra = [f"extra  {c.article} {c.span}" for i, c in enumerate(told) if i not in match and i not in neutral]
    return Evaluation(
        mentions=score_of(len(match), len(told) - len(neutral), len(asked)),
        clusters_b3=b_cubed([(told[i].event, asked[j][0]) for i, j in match.items()]),
        events=score_of(right, judged, len(gold.events)),
        events_any_date=score_of(len(aligned), judged, len(gold.events)),
        dates=Dates(share(right, len(pairs)), share(compatible, len(pairs)), len(pairs)),
        who=_who(pairs),
        types=share(sum(claim.type in event.types for claim, event in pairs), len(pairs)),
        entities=_entities(answer, gold),
        published=_published(answer, gold),
        errors=(*_misdated(pairs), *_missed(gold, aligned, asked, match), *extra),
        absent=tuple(sorted(wanted - {name for name, _ in answer.published})),
    )


def _who(pairs: Sequence[tuple[Claim, GoldEvent]]) -> Score:
    right = claimed = asked = 0
    for claim, event in pairs:
        answers = [part.names for part in event.participants if not part.optional]
        spare = [part.names for part in event.participants if part.optional]
        names = [n for n in claim.participants if not any(n & s for s in spare) or any(n & a for a in answers)]
        hit = sum(any(a & n for n in names) for a in answers)
        right += hit
        claimed += max(len(names), hit)
        asked += len(answers)
    return score_of(right, claimed, asked)


def _misdated(pairs: Sequence[tuple[Claim, GoldEvent]]) -> Iterator[str]:
    for claim, event in pairs:
        if not is_right(claim.date, event.date):
            yield f"date   {event.id}: {claim.date!r}, accepted {list(event.date.accepted)}"


def _missed(gold: Gold, aligned: Match, asked: Sequence[tuple[int, GoldMention]], match: Match) -> Iterator[str]:
    for number, event in enumerate(gold.events):
        if number not in aligned.values():
            yield f"missed {event.id}: {event.what}"
    for j, (number, mention) in enumerate(asked):
        if j not in match.values():
            yield f"mention not found {gold.events[number].id}: {mention.article} {mention.clause}"


def _entities(answer: Answer, gold: Gold) -> Names | None:
    if not gold.entities:
        return None
    wanted = {name for name, _ in gold.articles}
    names = [name for name in answer.names if name.article in wanted and not _is_optional(name, gold)]
    asked = [(number, place) for number, entity in enumerate(gold.entities) for place in entity.mentions]
    match = match_names(names, [place for _, place in asked])
    typed = sum(names[i].type in gold.entities[asked[j][0]].types for i, j in match.items())
    return Names(
        spans=score_of(len(match), len(names), len(asked)),
        typed=score_of(typed, len(names), len(asked)),
        b3=b_cubed([(names[i].entity, asked[j][0]) for i, j in match.items()]),
    )


def _is_optional(name: Named, gold: Gold) -> bool:
    return any(article == name.article and overlap(name.span, span) for article, span in gold.optional_entities)


def _published(answer: Answer, gold: Gold) -> tuple[int, int]:
    asked = dict(gold.articles)
    answers = [(value, date) for name, value in answer.published if (date := asked.get(name))]
    return sum(is_right(value, date) for value, date in answers), len(answers)
