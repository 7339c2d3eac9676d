"""The timeline as plain JSON values, field by field as the schema `filrouge/timeline/1` says, and back."""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from filrouge import __version__
from filrouge.articles.article import Provenance
from filrouge.timeline.decisions import Outcome
from filrouge.timeline.timeline import (
    Conflict,
    DatedArticle,
    Dating,
    Entity,
    Event,
    Joining,
    Lookalike,
    Quote,
    Reason,
    Speaker,
    Step,
    Telling,
    Timeline,
)
from filrouge.when import When

SCHEMA = "filrouge/timeline/1"
_DIGITS = 4  # of scores: more would differ from one processor to the next

Json = dict[str, Any]


@cache
def _schema_text() -> str:
    return files("filrouge.exports").joinpath("timeline.schema.json").read_text("utf-8")


def schema() -> Json:
    """The JSON Schema (draft 2020-12) that every timeline file validates against."""
    loaded: Json = json.loads(_schema_text())
    return loaded


def to_document(timeline: Timeline) -> Json:
    """The timeline as JSON values; see `schema`."""
    document = {
        "schema": SCHEMA,
        "generator": {"name": "filrouge", "version": __version__, **dict(timeline.generator)},
        "articles": [article_document(dated) for dated in timeline.articles],
        "entities": [_entity(entity) for entity in timeline.entities],
        "events": [_event(event) for event in timeline.events],
    }
    return document | ({"decisions": [outcome_values(o) for o in timeline.decisions]} if timeline.decisions else {})


def render(timeline: Timeline) -> str:
    """The JSON file."""
    return json.dumps(to_document(timeline), ensure_ascii=False, indent=2) + "\n"


def article_document(dated: DatedArticle) -> Json:
    """An article as JSON values."""
    article = dated.article
    plain = {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "language": article.language,
        "encoding": article.encoding,
        "sha256": article.sha256,
        "published": _published(dated.published),
    }
    said: Json = {} if article.provenance is None else {"provenance": _provenance(article.provenance)}
    said |= {"duplicate_of": article.duplicate_of} if article.duplicate_of else {}
    return plain | said | ({"text": article.text} if article.converted else {})


def _provenance(provenance: Provenance) -> Json:
    """What is known of where a converted article stood, and nothing else."""
    known = {"format": provenance.format, "member": provenance.member, "record": provenance.record}
    counted = {"row": provenance.row, "pages": list(provenance.pages) or None}
    return {name: value for name, value in (known | counted).items() if value is not None}


def when_values(when: When | None) -> Json:
    """A date as EDTF and its first and last day, each None where it is not known."""
    first, last = (when.earliest, when.latest) if when else (None, None)
    return {
        "edtf": when.edtf if when else None,
        "earliest": first.isoformat() if first else None,
        "latest": last.isoformat() if last else None,
    }


def _published(dating: Dating | None) -> Json | None:
    if not dating:
        return None
    derivation = {"derivation": [_step(step) for step in dating.derivation]} if dating.derivation else {}
    return {**when_values(dating.when), "basis": dating.basis or "inferred", **derivation}


def _date(dating: Dating | None) -> Json | None:
    if not dating:
        return None
    steps = [_step(step) for step in dating.derivation]
    return {**when_values(dating.when), "precision": dating.when.precision, "derivation": steps}


def _quote(quote: Quote) -> Json:
    return {"article": quote.article, "start": quote.start, "end": quote.end, "text": quote.text}


def _step(step: Step) -> Json:
    return {**_quote(step.quote), "says": step.says} | ({"why": step.why} if step.why else {})


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "titles": [{"text": title.text, "of": title.of} for title in entity.titles],
        "mentions": [_quote(mention) for mention in entity.mentions],
        "references": [{**_quote(quote), "how": how} for quote, how in entity.references],
    }


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "type": event.type,
        "label": event.label,
        "status": event.status,
        "date": _date(event.date),
        "participants": [{"entity": part.entity, "role": part.role} for part in event.participants],
        "mentions": [_telling(telling) for telling in event.tellings],
        "articles": len(event.articles),
        "confidence": round(event.confidence, _DIGITS),
        "conflicts": [_conflict(conflict) for conflict in event.conflicts],
        "joinings": [_joining(joining) for joining in event.joinings],
        "lookalikes": [lookalike_values(lookalike) for lookalike in event.lookalikes],
    }


def _telling(telling: Telling) -> Json:
    return {
        **_quote(telling.trigger),
        "quote": _within(telling.quote),
        "date_expression": _said(telling),
        "status": telling.status,
        "id": telling.id,
        "speaker": _speaker(telling.speaker),
    }


def _speaker(speaker: Speaker | None) -> Json | None:
    return {**_within(speaker.words), "entity": speaker.entity} if speaker else None


def _within(quote: Quote) -> Json:
    return {"start": quote.start, "end": quote.end, "text": quote.text}


def _said(telling: Telling) -> Json | None:
    words = telling.date_expression
    return {**_within(words), "edtf": telling.says} if words else None


def _conflict(conflict: Conflict) -> Json:
    return {"about": conflict.about, "values": [{"says": step.says, **_quote(step.quote)} for step in conflict.values]}


def _joining(joining: Joining) -> Json:
    mentions = [joining.first, joining.second]
    return {"mentions": mentions, "score": round(joining.score, _DIGITS), "reasons": _reasons(joining.reasons)}


def lookalike_values(lookalike: Lookalike) -> Json:
    """Another event that resembles one, and what kept the two apart."""
    barrier = lookalike.barrier
    return {
        "event": lookalike.event,
        "mentions": [lookalike.first, lookalike.second],
        "score": round(lookalike.score, _DIGITS),
        "reasons": _reasons(lookalike.reasons),
        "link": round(lookalike.link, _DIGITS),
        "forbidden": {"mentions": [barrier.first, barrier.second], "why": barrier.why} if barrier else None,
    }


def _reasons(reasons: Iterable[Reason]) -> list[Json]:
    return [
        {"feature": row.feature, "value": round(row.value, _DIGITS), "weight": round(row.weight, _DIGITS)}
        for row in reasons
    ]


def outcome_values(outcome: Outcome) -> Json:
    """What became of a decision, as JSON values."""
    decision = outcome.decision
    said = {"to": decision.to, "note": decision.note, "by": decision.by}
    return {
        "do": decision.do,
        "of": [{"words": r.words, "article": r.article} if r.article else r.words for r in decision.of],
        **{key: value for key, value in said.items() if value},
        "applied": not outcome.problem,
        **({"problem": outcome.problem} if outcome.problem else {}),
        "events": list(outcome.events),
        "entities": list(outcome.entities),
    }
