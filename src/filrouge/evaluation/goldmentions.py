"""Accounts made from a gold file: what the event stage would hand on if it found exactly the gold's mentions.

With them the joining is measured and its weights are set alone, apart from the faults of extraction.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any, Literal

from filrouge.articles.article import Article
from filrouge.events.event import (
    Account,
    DateClaim,
    EntityMention,
    EventMention,
    Figure,
    LocalEntity,
    Participant,
    Status,
)
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Span

Who = Literal["gold", "clause", "sentence"]
"""Which participants a mention gets: all that the gold gives its event, or those of them that its clause or sentence
names.
"""

Truth = Mapping[tuple[str, int, int], int]
"""Which gold event (index) a trigger (article id, start, end) belongs to."""

_SENTENCE_END = re.compile(r"(?<=[.!?…»”])\s+(?=[^a-zà-ÿ])|\n+")
_FIGURE = re.compile(r"(\d+(?:[ .]\d{3})*(?:,\d+)?)\s?(%|[a-zà-ÿ]{3,})")


def accounts_of(
    gold: Mapping[str, Any], articles: Sequence[Article], times: Mapping[str, Sequence[TimeMention]], who: Who = "gold"
) -> tuple[tuple[Account, ...], Truth]:
    """Accounts with the gold's mentions, and which gold event a trigger (article id, start, end) belongs to.

    `times` are the time expressions by article id.
    """
    truth: dict[tuple[str, int, int], int] = {}
    made = []
    for article in articles:
        name = PurePath(article.path).name
        entities = tuple(_entities(gold, name, article))
        found = []
        for g, event in enumerate(gold["events"]):
            for raw in event["mentions"]:
                if raw["article"] == name:
                    mention = _mention(event, raw, article, entities, times.get(article.id, ()), who)
                    truth[article.id, mention.trigger.start, mention.trigger.end] = g
                    found.append(mention)
        made.append(Account(article, entities, tuple(sorted(found, key=lambda m: (m.trigger.start, m.trigger.end)))))
    return tuple(made), truth


def truth_of(gold: Mapping[str, Any], accounts: Sequence[Account]) -> Truth:
    """Which gold event each found mention tells: by a trigger that it overlaps, else by the clause that it lies in;
    those that the gold does not have are left out.
    """
    truth: dict[tuple[str, int, int], int] = {}
    for account in accounts:
        name = PurePath(account.article.path).name
        asked = [
            (g, raw) for g, event in enumerate(gold["events"]) for raw in event["mentions"] if raw["article"] == name
        ]
        for mention in account.events:
            found = mention.trigger
            told = [g for g, raw in asked if found.overlaps(Span(*raw["trigger"]))]
            told += [g for g, raw in asked if found in Span(raw["start"], raw["end"])]
            if told:
                truth[account.article.id, found.start, found.end] = told[0]
    return truth


def _entities(gold: Mapping[str, Any], name: str, article: Article) -> Iterator[LocalEntity]:
    for raw in gold["entities"]:
        spans = sorted((m["start"], m["end"]) for m in raw["mentions"] if m["article"] == name)
        if not spans:
            continue
        mentions = tuple(EntityMention(Span(a, b), article.text[a:b]) for a, b in spans)
        names = sorted({m.text for m in mentions}, key=lambda n: (-len(n.split()), -len(n), n))
        yield LocalEntity(names[0], raw["type"], tuple(names[1:]), mentions)
    yield from _unlisted(gold, article)


def _unlisted(gold: Mapping[str, Any], article: Article) -> Iterator[LocalEntity]:
    """Participants that the gold's list of entities leaves out: places, "le conseil"."""
    listed = {n.casefold() for raw in gold["entities"] for n in (raw["name"], *raw.get("aliases", ()))}
    parts = {p["name"]: p for event in gold["events"] for p in event["participants"]}
    for name in sorted(parts):
        names = sorted({name, *parts[name].get("aliases", ())}, key=lambda n: (-len(n), n))
        pattern = re.compile("|".join(map(re.escape, names)))
        mentions = tuple(EntityMention(Span(*m.span()), m[0]) for m in pattern.finditer(article.text))
        if mentions and not listed & {n.casefold() for n in names}:
            yield LocalEntity(name, parts[name]["type"], tuple(n for n in names if n != name), mentions)


def _mention(
    event: Mapping[str, Any],
    raw: Mapping[str, Any],
    article: Article,
    entities: Sequence[LocalEntity],
    times: Sequence[TimeMention],
    who: Who,
) -> EventMention:
    clause, sentence = Span(raw["start"], raw["end"]), _sentence(article.text, raw["start"])
    trigger = Span(*raw["trigger"])
    text = article.text[clause.start : clause.end]
    scope = {"gold": None, "clause": clause, "sentence": sentence}[who]
    return EventMention(
        type=event["type"],
        trigger=trigger,
        clause=clause,
        sentence=sentence,
        status=_status(event, raw),
        participants=tuple(_participants(event, entities, clause, scope)),
        dates=tuple(_dates(raw, article.text, clause, sentence, times)),
        figures=tuple(
            Figure(Span(clause.start + m.start(), clause.start + m.end()), _number(m[1]), m[2])
            for m in _FIGURE.finditer(text)
        ),
    )


def _status(event: Mapping[str, Any], raw: Mapping[str, Any]) -> Status:
    status: Status = raw.get("certainty", event["certainty"])
    return status


def _number(digits: str) -> float:
    return float(re.sub(r"[ .](?=\d{3})", "", digits).replace(",", "."))


def _sentence(text: str, position: int) -> Span:
    ends = [0, *(m.end() for m in _SENTENCE_END.finditer(text)), len(text)]
    at = bisect_right(ends, position) - 1
    return Span(ends[at], ends[min(at + 1, len(ends) - 1)])


def _participants(
    event: Mapping[str, Any], entities: Sequence[LocalEntity], clause: Span, scope: Span | None
) -> Iterator[Participant]:
    for part in event["participants"]:
        names = {n.casefold() for n in (part["name"], *part.get("aliases", ()))}
        for i, entity in enumerate(entities):
            if not names & {n.casefold() for n in (entity.name, *entity.aliases)}:
                continue
            near = min(entity.mentions, key=lambda m: (abs(m.span.start - clause.start), m.span.start))
            if scope is None or any(m.span in scope for m in entity.mentions):
                yield Participant(i, part["role"], near)


def _dates(
    raw: Mapping[str, Any], text: str, clause: Span, sentence: Span, times: Sequence[TimeMention]
) -> Iterator[DateClaim]:
    words = raw.get("date_expression")
    if not words:
        return
    starts = [m.start() for m in re.finditer(re.escape(words), text)]
    if not starts:
        return
    start = min(starts, key=lambda s: (abs(s - clause.start), s))
    for time in times:
        if time.start < start + len(words) and start < time.end:
            span = Span(time.start, time.end)
            yield DateClaim(
                time, "clause" if span.overlaps(clause) else "sentence" if span.overlaps(sentence) else "context"
            )
            return
