"""What a timeline's JSON claims, reduced to what is scored; other tools' timelines can be scored as well."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from filrouge.errors import EvaluationError
from filrouge.evaluation.gold import Extent

Json = dict[str, Any]
SCORED_TYPES = ("person", "company", "host", "organization", "product")


@dataclass(frozen=True, slots=True)
class Told:
    """A trigger: the event (index) it tells, the article's file name, where it stands."""

    event: int
    article: str
    span: Extent


@dataclass(frozen=True, slots=True)
class Named:
    """A name: the entity (index) that it names and the type given, the article's file name, where it stands."""

    entity: int
    type: str
    article: str
    span: Extent


@dataclass(frozen=True, slots=True)
class Claim:
    """An event: its type, its date (EDTF) and its participants, each by all its names in lower case."""

    type: str | None
    date: str | None
    participants: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A timeline; `published` are (file name, EDTF)."""

    told: tuple[Told, ...]
    events: tuple[Claim, ...]
    names: tuple[Named, ...]
    published: tuple[tuple[str, str | None], ...]


def read_answer(document: Json) -> Answer:
    """The answer that a timeline's JSON gives. Raises EvaluationError where a field that is scored is missing."""
    try:
        return _answer(document)
    except (KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(
            f"the timeline cannot be scored: {error} is missing or malformed; build it again"
        ) from error


def _answer(document: Json) -> Answer:
    files = {article["id"]: PurePath(article["path"]).name for article in document["articles"]}
    entities = {entity["id"]: entity for entity in document["entities"]}
    told = [
        Told(number, files.get(mention["article"], mention["article"]), (mention["start"], mention["end"]))
        for number, event in enumerate(document["events"])
        for mention in event["mentions"]
    ]
    names = [
        Named(
            number,
            entity["type"],
            files.get(mention["article"], mention["article"]),
            (mention["start"], mention["end"]),
        )
        for number, entity in enumerate(document["entities"])
        if entity["type"] in SCORED_TYPES
        for mention in entity.get("mentions", [])
    ]
    published = [(PurePath(article["path"]).name, _edtf(article.get("published"))) for article in document["articles"]]
    events = [_claim(event, entities) for event in document["events"]]
    return Answer(tuple(told), tuple(events), tuple(names), tuple(published))


def _edtf(value: Json | None) -> str | None:
    return (value or {}).get("edtf")


def _claim(event: Json, entities: dict[str, Json]) -> Claim:
    known = [entities[part["entity"]] for part in event.get("participants", []) if part.get("entity") in entities]
    names = (frozenset(name.casefold() for name in (e["name"], *e.get("aliases", []))) for e in known)
    return Claim(event.get("type"), _edtf(event.get("date")), tuple(names))
