"""A timeline's JSON, read back: for `explain`, `evaluate` and scripts."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from filrouge.articles.article import Article, Provenance
from filrouge.errors import InputError
from filrouge.events.event import Status
from filrouge.exports.document import SCHEMA, Json
from filrouge.exports.schema_types import wrong_types
from filrouge.timeline.decisions import Decision, Outcome, Reference
from filrouge.timeline.timeline import (
    Barrier,
    Conflict,
    DatedArticle,
    Dating,
    Entity,
    Event,
    Involvement,
    Joining,
    Lookalike,
    Quote,
    Reason,
    Speaker,
    Step,
    Telling,
    Timeline,
    TitleOf,
)
from filrouge.when import When


def read_timeline(path: str | Path) -> Timeline:
    """The timeline that a JSON file holds. Raises InputError where it is not one.

    Articles come without their text, which the file does not hold, except those that were converted.
    """
    document = read_document(path)
    try:
        return from_document(document)
    except InputError as error:
        raise InputError(f"{path}: {error}") from error


def read_document(path: str | Path) -> Json:
    """The JSON values that a file holds, or standard input ("-"), not looked at. Raises InputError where it holds
    none.
    """
    try:
        loaded: Json = json.loads(sys.stdin.buffer.read() if str(path) == "-" else Path(path).read_bytes())
        return loaded
    except OSError as error:
        why, way_out = error.strerror or error, "check the path, or build it: filrouge build FOLDER -o timeline.json"
        raise InputError(f"{path}: cannot be read ({why}); {way_out}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: is no JSON ({error}); name the .json that `filrouge build -o` wrote") from error


def from_document(document: Json) -> Timeline:
    """The timeline that JSON values say; fields that only explain may be missing. Raises InputError if others are."""
    if not isinstance(document, dict) or document.get("schema", SCHEMA) != SCHEMA:
        raise InputError(f"is no timeline of the schema {SCHEMA}; name the .json that `filrouge build -o` wrote")
    if wrong := next(wrong_types(document), None):
        raise InputError(f"is a timeline with a field that cannot be read ({wrong} has another type); build it again")
    try:
        return Timeline(
            articles=tuple(_article(item) for item in document["articles"]),
            entities=tuple(_entity(item) for item in document["entities"]),
            events=tuple(_event(item) for item in document["events"]),
            generator=tuple((str(key), str(value)) for key, value in document.get("generator", {}).items()),
            decisions=tuple(_outcome(item) for item in document.get("decisions", ())),
        )
    except KeyError as error:
        raise InputError(f"is a timeline without the field {error}; build it again") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise InputError(f"is a timeline with a field that cannot be read ({error}); build it again") from error


def _article(item: Json) -> DatedArticle:
    article = Article(
        id=item["id"],
        path=item["path"],
        text=item.get("text", ""),
        sha256=item.get("sha256", ""),
        encoding=item.get("encoding", "utf-8"),
        title=item.get("title"),
        source=item.get("source"),
        url=item.get("url"),
        language=item.get("language", "fr"),
        converted="text" in item,
        provenance=_provenance(item.get("provenance")),
        duplicate_of=item.get("duplicate_of"),
    )
    return DatedArticle(article, _dating(item.get("published")))


def _provenance(item: Json | None) -> Provenance | None:
    if item is None:
        return None
    return Provenance(
        item["format"], item.get("member"), item.get("record"), item.get("row"), tuple(item.get("pages", ()))
    )


def _dating(item: Json | None) -> Dating | None:
    if not item:
        return None
    return Dating(When.parse(item["edtf"]), tuple(_steps(item.get("derivation", ()))), item.get("basis"))


def _steps(items: Iterable[Json]) -> list[Step]:
    return [Step(_quote(item), item["says"], item.get("why", "")) for item in items]


def _quote(item: Json, article: str | None = None) -> Quote:
    return Quote(article or item["article"], item["start"], item["end"], item.get("text", ""))


def _entity(item: Json) -> Entity:
    return Entity(
        id=item["id"],
        type=item["type"],
        name=item["name"],
        aliases=tuple(item.get("aliases", ())),
        titles=tuple(TitleOf(title["text"], title.get("of")) for title in item.get("titles", ())),
        mentions=tuple(_quote(mention) for mention in item.get("mentions", ())),
        references=tuple((_quote(reference), reference["how"]) for reference in item.get("references", ())),
    )


def _event(item: Json) -> Event:
    return Event(
        id=item.get("id", ""),
        type=item["type"],
        label=item.get("label", ""),
        status=item.get("status", "happened"),
        date=_dating(item["date"]),
        participants=tuple(Involvement(part["entity"], part.get("role", "other")) for part in item["participants"]),
        tellings=tuple(_telling(mention, item) for mention in item["mentions"]),
        confidence=item.get("confidence", 1.0),
        conflicts=tuple(Conflict(c["about"], tuple(_steps(c["values"]))) for c in item.get("conflicts", ())),
        joinings=tuple(_joining(joining) for joining in item.get("joinings", ())),
        lookalikes=tuple(_lookalike(lookalike) for lookalike in item.get("lookalikes", ())),
    )


def _telling(item: Json, event: Json) -> Telling:
    trigger = _quote(item)
    status: Status = item.get("status") or event.get("status", "happened")
    said = item.get("date_expression")
    return Telling(
        trigger=trigger,
        quote=_quote(item["quote"], trigger.article) if item.get("quote") else trigger,
        date_expression=_quote(said, trigger.article) if said else None,
        says=said.get("edtf") if said else None,
        status=status,
        id=item.get("id", ""),
        speaker=_speaker(item.get("speaker"), trigger.article),
    )


def _speaker(item: Json | None, article: str) -> Speaker | None:
    return Speaker(_quote(item, article), item.get("entity")) if item else None


def _joining(item: Json) -> Joining:
    first, second = item["mentions"]
    return Joining(first, second, item["score"], _reasons(item["reasons"]))


def _lookalike(item: Json) -> Lookalike:
    first, second = item["mentions"]
    barrier = _barrier(item["forbidden"]) if item["forbidden"] else None
    return Lookalike(item["event"], first, second, item["score"], _reasons(item["reasons"]), item["link"], barrier)


def _barrier(item: Json) -> Barrier:
    first, second = item["mentions"]
    return Barrier(first, second, item["why"])


def _reasons(items: Iterable[Json]) -> tuple[Reason, ...]:
    return tuple(Reason(row["feature"], row["value"], row["weight"]) for row in items)


def _outcome(item: Json) -> Outcome:
    of = tuple(Reference(**one) if isinstance(one, dict) else Reference(one) for one in item["of"])
    decision = Decision(item["do"], of, item.get("to", ""), item.get("note", ""), item.get("by", ""))
    return Outcome(decision, tuple(item.get("events", ())), tuple(item.get("entities", ())), item.get("problem", ""))
