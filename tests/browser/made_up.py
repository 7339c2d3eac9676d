"""Timelines that no article made: of any size, with dates, statuses and disagreements of every kind."""

import datetime
import hashlib
import random
from collections.abc import Callable

from filrouge.articles.article import Article
from filrouge.events.event import Status
from filrouge.lexicon.event_types import event_types
from filrouge.timeline.decisions import Decision, Outcome, Reference
from filrouge.timeline.timeline import (
    Conflict,
    DatedArticle,
    Dating,
    Entity,
    Event,
    Involvement,
    Lookalike,
    Quote,
    Step,
    Telling,
    Timeline,
)
from filrouge.when import When

_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "té", "vi", "xo", "za", "bri", "clo")
_VERBS = ("fermé", "ouvert", "vendu", "racheté", "condamné", "relâché")
_FIRST = datetime.date(2015, 1, 1)
_DAYS = 3650
_AN_ARTICLE = 20  # tellings
_STATUSES: tuple[Status, ...] = ("happened", "happened", "happened", "happened", "planned", "alleged", "denied")


def made_up(size: int) -> Timeline:
    """A timeline of so many events, each told twice, with dates of every kind; always the same."""
    dice = random.Random(1)
    entities = tuple(Entity(f"e{i}", "company", _name(dice), (), (), ()) for i in range(min(300, size // 4)))
    told = sorted((dice.randrange(_DAYS), event) for event in [*range(size), *range(size)])
    articles: list[DatedArticle] = []
    tellings: dict[int, list[Telling]] = {event: [] for event in range(size)}
    for number in range(0, len(told), _AN_ARTICLE):
        chunk = [event for _, event in told[number : number + _AN_ARTICLE]]
        sentences = [f"{_name(dice)} a {dice.choice(_VERBS)} {_name(dice)} ce jour-là." for _ in chunk]
        article = _article(number, " ".join(sentences), _FIRST + datetime.timedelta(told[number][0]))
        articles.append(article)
        start = 0
        for event, sentence in zip(chunk, sentences, strict=True):
            tellings[event].append(_telling(article.article, start, start + len(sentence)))
            start += len(sentence) + 1
    events = [_event(dice, number, tellings[number], entities) for number in range(size)]
    events.sort(key=lambda e: (e.date is None, e.date and (e.date.when.earliest or datetime.date.min), e.id))
    renamed = Decision(
        "rename_event", (Reference(f"{0:012x}"),), to="Autrement dit", by="C. Vasseur", note="plus clair"
    )
    return Timeline(tuple(articles), entities, tuple(events), decisions=(Outcome(renamed, events=(f"{0:012x}",)),))


def _name(dice: random.Random) -> str:
    return "".join(dice.choices(_SYLLABLES, k=3)).capitalize()


def _article(number: int, text: str, published: datetime.date) -> DatedArticle:
    sha = hashlib.sha256(text.encode()).hexdigest()
    article = Article(sha[:16], f"{number}.txt", text, sha, title=f"Article {number}", source=f"Journal {number % 40}")
    return DatedArticle(article, Dating(When.day(published), basis="metadata"))


def _telling(article: Article, start: int, end: int) -> Telling:
    def quote(first: int, last: int) -> Quote:
        return Quote(article.id, first, last, article.text[first:last])

    verb = article.text.index(" a ", start) + 3
    trigger = quote(verb, article.text.index(" ", verb))
    return Telling(trigger, quote(start, end), quote(end - 11, end - 1), "2020", "happened")


def _event(dice: random.Random, number: int, tellings: list[Telling], entities: tuple[Entity, ...]) -> Event:
    when = _when(dice)
    steps = tuple(Step(t.date_expression, "2020", "said in the sentence") for t in tellings if t.date_expression)
    return Event(
        id=f"{number:012x}",
        type=dice.choice(sorted(event_types())),
        label=tellings[0].quote.text,
        status=dice.choice(_STATUSES),
        date=Dating(when, steps) if when else None,
        participants=tuple(Involvement(e.id, "agent") for e in dice.sample(entities, 2)),
        tellings=tuple(tellings),
        confidence=0.8,
        conflicts=(Conflict("date", steps),) if number % 50 == 0 else (),
        lookalikes=(Lookalike(f"{number + 1:012x}", 0, 0, 0.1, (), -1.0, None),) if number % 50 == 0 else (),
    )


def _when(dice: random.Random) -> When | None:
    day = _FIRST + datetime.timedelta(dice.randrange(_DAYS))
    kinds: tuple[Callable[[], When | None], ...] = (
        lambda: When.day(day),
        lambda: When.day(day),
        lambda: When.month(day.year, day.month),
        lambda: When.between(day, day + datetime.timedelta(dice.randrange(1, 20))),
        lambda: When.one_of(day + datetime.timedelta(7 * week) for week in range(4)),
        lambda: When.between(None, day),
        lambda: When.day(day).about(),
        lambda: None,
    )
    return dice.choice(kinds)()
