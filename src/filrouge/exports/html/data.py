"""What the page shows, as JSON values made for its program.

Days are numbers since 1 January 1970, null where a date is open; every date is listed once, under its EDTF spelling,
with how it is said. Articles and entities are named by their place in their list. Offsets count UTF-16 units, as
JavaScript does, into the article's text, or into the quote where the text is not at hand.
"""

import datetime
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping

from filrouge import __version__
from filrouge.exports.document import Json
from filrouge.exports.entities import involvements
from filrouge.exports.html.words import kinds, words
from filrouge.exports.sources import narrowest, web_link
from filrouge.exports.spoken import spoken
from filrouge.exports.table import credit, one_line
from filrouge.runs import FUTURE, PAST
from filrouge.timeline.timeline import DatedArticle, Entity, Event, Quote, Step, Telling, Timeline
from filrouge.when import NotEdtf, When

_EPOCH = datetime.date(1970, 1, 1).toordinal()
_NAMED = 3  # entities in the title

Places = Mapping[str, int]
Units = Callable[[int], int]
Bases = Mapping[str, tuple[str, Units]]
"""The texts at hand, by article, each with its offsets in UTF-16 units."""


def to_data(timeline: Timeline) -> Json:
    """The timeline as the page's program reads it."""
    entities = _involved(timeline)
    articles = {dated.article.id: number for number, dated in enumerate(timeline.articles)}
    texts = {dated.article.id: dated.article.text for dated in timeline.articles if dated.article.text}
    bases = {article: (text, utf16(text)) for article, text in texts.items()}
    members = {entity.id: number for number, entity in enumerate(entities)}
    names = {entity.id: entity.name for entity in entities}
    return {
        "title": ", ".join(one_line(entity.name) for entity in entities[:_NAMED]),
        "generator": f"filrouge {__version__}",
        "words": words(),
        "types": kinds({event.type for event in timeline.events}),
        "dates": _dates(timeline),
        "articles": [_article(dated, articles) for dated in timeline.articles],
        "entities": [_entity(entity) for entity in entities],
        "events": [
            _event(event, articles, members, bases, names) | {"decisions": _decisions(event, timeline)}
            for event in timeline.events
        ],
    }


def _involved(timeline: Timeline) -> list[Entity]:
    """The entities that take part in an event, those of most events first, then those who only tell of one."""
    parts = involvements(timeline)
    tell = {said.entity for event in timeline.events for telling in event.tellings if (said := telling.speaker)}
    known = [entity for entity in timeline.entities if entity.id in parts or entity.id in tell]
    return sorted(known, key=lambda entity: (-parts[entity.id], entity.name, entity.id))


def _dates(timeline: Timeline) -> Json:
    """Every date that the page says, by its EDTF spelling."""
    solved = [event.date for event in timeline.events if event.date]
    published = [dated.published for dated in timeline.articles if dated.published]
    whens = {dating.when.edtf: dating.when for dating in (*solved, *published)}
    steps = [step.says for dating in (*solved, *published) for step in dating.derivation]
    sides = [side.says for event in timeline.events for conflict in event.conflicts for side in conflict.values]
    told = [telling.says for event in timeline.events for telling in event.tellings if telling.says]
    whens.update((said, when) for said in (*steps, *sides, *told) if said not in whens and (when := _read(said)))
    return {edtf: _date(when) for edtf, when in sorted(whens.items())}


def _read(said: str) -> When | None:
    """The date that is said, or None where it is none: sources also differ on figures and on status."""
    try:
        return When.parse(said)
    except (NotEdtf, ValueError):
        return None


def _date(when: When) -> Json:
    loose = when.loosened()
    return {
        "runs": [[_day(low), _day(high)] for low, high in when.runs],
        "loose": [_day(loose.runs[0][0]), _day(loose.runs[-1][1])] if loose.runs else None,
        "about": when.approximate,
        "precision": when.precision,
        "fr": spoken(when),
        "en": spoken(when, "en"),
    }


def _day(ordinal: int) -> int | None:
    return None if ordinal in (PAST, FUTURE) else ordinal - _EPOCH


def _article(dated: DatedArticle, articles: Places) -> Json:
    article, published = dated.article, dated.published
    return {
        "path": article.path,
        "title": article.title,
        "source": article.source,
        "url": web_link(article.url),
        "published": published.when.edtf if published else None,
        "basis": (published.basis or "inferred") if published else None,
        "steps": _steps(published.derivation, articles) if published else [],
        "text": article.text or None,
    }


def _entity(entity: Entity) -> Json:
    return {"name": one_line(entity.name), "type": entity.type, "aliases": [one_line(name) for name in entity.aliases]}


def _event(event: Event, articles: Places, members: Places, bases: Bases, names: Mapping[str, str]) -> Json:
    return {
        "id": event.id,
        "type": event.type,
        "label": one_line(event.label),
        "status": event.status,
        "date": event.date.when.edtf if event.date else None,
        "steps": _steps(event.date.derivation, articles) if event.date else [],
        "who": [[members[part.entity], part.role] for part in event.participants if part.entity in members],
        "tellings": [_telling(telling, articles, bases, names) for telling in event.tellings],
        "confidence": round(event.confidence, 2),
        "lookalikes": [lookalike.event for lookalike in event.lookalikes],
        "conflicts": [{"about": c.about, "sides": _steps(c.values, articles)} for c in event.conflicts],
    }


def _decisions(event: Event, timeline: Timeline) -> list[Json]:
    """What an analyst has decided about the event or those who have part in it."""
    found = [outcome.decision for outcome in timeline.decisions_on(event)]
    return [{"do": decision.do, "to": decision.to, "grounds": decision.grounds} for decision in found]


def _steps(steps: Iterable[Step], articles: Places) -> list[Json]:
    return [
        {
            "article": articles.get(step.quote.article),
            "text": one_line(step.quote.text),
            "says": step.says,
            "why": step.why,
        }
        for step in narrowest(steps)
    ]


def _telling(telling: Telling, articles: Places, bases: Bases, names: Mapping[str, str]) -> Json:
    quote, expression, said = telling.quote, telling.date_expression, telling.speaker
    whole = bases.get(quote.article)
    start = 0 if whole else quote.start
    base, units = whole or (quote.text, utf16(quote.text))
    return {
        "article": articles.get(quote.article),
        "quote": _span(quote, start, base, units),
        "trigger": _span(telling.trigger, start, base, units),
        "date": _span(expression, start, base, units) if expression else None,
        "said": one_line(expression.text) if expression else None,
        "says": telling.says,
        "status": telling.status,
        "speaker": _span(said.words, start, base, units) if said else None,
        "credit": credit(said, names) if said else None,
        "text": None if whole else base,
    }


def _span(quote: Quote, start: int, base: str, units: Units) -> list[int] | None:
    """Where the words stand in `base`, which begins at `start` of their article; None where they stand outside it."""
    first, last = quote.start - start, quote.end - start
    return [units(first), units(last)] if 0 <= first <= last <= len(base) else None


def utf16(text: str) -> Units:
    """From an offset in code points to one in UTF-16 units, which count a character beyond U+FFFF twice."""
    wide = [place for place, character in enumerate(text) if character > "\uffff"]
    return lambda offset: offset + bisect_left(wide, offset)
