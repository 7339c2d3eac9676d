"""FollowTheMoney: entities for Aleph, OpenSanctions and their tools, one JSON object a line (https://followthemoney.tech).

An article is an Article; a person a Person, a company a Company, an organization an Organization, a place an Address. A
host is a LegalEntity, or an Asset where it is a domain or an address of the net; so is a product. An event is an Event
with its quotes as notes. Who takes part in it is tied to it by an UnknownLink that names the role, and who holds an
office by one to where it is held. `proof` is the articles that tell an event, or name an entity.

A date in FollowTheMoney is a day, a month or a year, or two of them as start and end. The date as it is known is the
event's summary, in words, and its description, in EDTF.
"""

import datetime
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from filrouge.exports.sources import quotes, sources, web_link
from filrouge.exports.spoken import spoken
from filrouge.exports.table import one_line, rows
from filrouge.timeline.timeline import DatedArticle, Entity, Event, Quote, Timeline
from filrouge.when import When

Thing = dict[str, object]

_SCHEMATA = {"person": "Person", "company": "Company", "organization": "Organization", "place": "Address"}
_LANGUAGES = {
    **{"ca": "cat", "de": "deu", "en": "eng", "es": "spa"},
    **{"fr": "fra", "it": "ita", "nl": "nld", "pt": "por"},
}
_NET = re.compile(r"[\w-]+(\.[\w-]+)+|[0-9a-f]*(:[0-9a-f]*){2,}", re.IGNORECASE)
_ID = re.compile(r"[0-9A-Za-z]([0-9A-Za-z.-]{0,100}[0-9A-Za-z])?")
_YEARS = range(1000, 3000)  # that its dates can have


def render(timeline: Timeline) -> str:
    """The file: the articles, the entities, the events, then what ties them, so that nothing refers ahead."""
    return "".join(json.dumps(thing, ensure_ascii=False) + "\n" for thing in _things(timeline))


def _things(timeline: Timeline) -> Iterator[Thing]:
    entities = {entity.id: entity for entity in timeline.entities}
    yield from (_article(dated) for dated in timeline.articles)
    yield from (_entity(entity, entities) for entity in timeline.entities)
    yield from _events(timeline)
    yield from (link for entity in timeline.entities for link in _offices(entity, entities))
    yield from (link for event in timeline.events for link in _roles(event, entities))


def _thing(key: str, schema: str, **properties: Iterable[str | None]) -> Thing:
    """An entity of FollowTheMoney; properties are lists of texts, each once, and left out where there are none."""
    texts = {name: list(dict.fromkeys(filter(None, values))) for name, values in properties.items()}
    return {"id": key, "schema": schema, "properties": {name: values for name, values in texts.items() if values}}


def _key(kind: str, known: str) -> str:
    """The id, as FollowTheMoney allows ids; its kind before it, as articles may be given any id."""
    return f"{kind}-{known if _ID.fullmatch(known) else hashlib.sha256(known.encode()).hexdigest()[:16]}"


def _proof(quotes: Iterable[Quote]) -> list[str]:
    return [_key("article", quote.article) for quote in quotes]


def _article(dated: DatedArticle) -> Thing:
    article = dated.article
    published = dated.published.when if dated.published else When.none()
    return _thing(
        _key("article", article.id),
        "Article",
        fileName=[PurePosixPath(article.path).name or article.path],
        title=[article.title and one_line(article.title)],
        publisher=[article.source],
        sourceUrl=[web_link(article.url)],
        language=[_LANGUAGES.get(article.language)],
        publishedAt=_dates(published).get("date", ()),
        summary=[f"publié : {spoken(published)}" if published else None],
        notes=[article.path],
        bodyText=[article.text if article.converted else None],
    )


def _schema(entity: Entity) -> str:
    if entity.type == "host":
        return "Asset" if _NET.fullmatch(entity.name) else "LegalEntity"
    return _SCHEMATA.get(entity.type, "Asset")


def _entity(entity: Entity, entities: dict[str, Entity]) -> Thing:
    schema = _schema(entity)
    more = {"Person": {"position": _held(entity, entities)}, "Address": {"full": [entity.name]}}.get(schema, {})
    proof = _proof(entity.mentions)
    return _thing(_key("entity", entity.id), schema, name=[entity.name], alias=entity.aliases, proof=proof, **more)


def _held(entity: Entity, entities: dict[str, Entity]) -> list[str]:
    """The titles of a person, each with where it is held, if that is known."""
    places = [entities.get(title.of or "") for title in entity.titles]
    return [f"{t.text} ({at.name})" if at else t.text for t, at in zip(entity.titles, places, strict=True)]


def _offices(entity: Entity, entities: dict[str, Entity]) -> Iterator[Thing]:
    for title in entity.titles:
        if title.of in entities and title.of != entity.id:
            ends = _key("entity", entity.id), _key("entity", title.of)
            yield _link(*ends, title.text)


def _events(timeline: Timeline) -> Iterator[Thing]:
    known = sources(timeline)
    for row, event in zip(rows(timeline), timeline.events, strict=True):
        yield _thing(
            _key("event", event.id),
            "Event",
            name=[row.label],
            **(_dates(event.date.when) if event.date else {}),
            summary=[f"{row.date} ({row.remark})" if row.remark else row.date],
            description=[row.edtf],
            keywords=[event.type, event.status],
            location=[name for name, role in row.who if role == "place"],
            notes=[
                *(f"« {quote} » ({source.name})" for quote, source in quotes(event, known)),
                f"Selon : {' ; '.join(row.speakers)}" if row.speakers else None,
                *(f"Désaccord : {conflict}" for conflict in row.conflicts),
            ],
            recordId=[event.id],
            proof=_proof(telling.trigger for telling in event.tellings),
        )


def _roles(event: Event, entities: dict[str, Entity]) -> Iterator[Thing]:
    for part in event.participants:
        if part.entity in entities:
            yield _link(_key("entity", part.entity), _key("event", event.id), part.role)


def _link(subject: str, target: str, role: str) -> Thing:
    key = hashlib.sha256(f"{subject} {role} {target}".encode()).hexdigest()[:16]
    return _thing(f"link-{key}", "UnknownLink", subject=[subject], object=[target], role=[role])


def _dates(when: When) -> dict[str, list[str | None]]:
    """The date if it is a day, a month or a year, else its first and its last day as far as they can be told."""
    if when.precision in ("day", "month", "year") and not when.approximate and _told(when.earliest):
        return {"date": [when.edtf]}
    return {"startDate": [_told(when.earliest)], "endDate": [_told(when.latest)]}


def _told(day: datetime.date | None) -> str | None:
    return day.isoformat() if day and day.year in _YEARS else None
