"""The gold: a story's timeline made by hand, with everything that would be right too."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from filrouge.errors import EvaluationError

Json = dict[str, Any]
Extent = tuple[int, int]  # code points: start inclusive, end exclusive


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A date that is asked for: every EDTF value that is accepted, the best first (None: leaving it out is right),
    and the widest window that is not wrong.
    """

    accepted: tuple[str | None, ...]
    window: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A clause that tells an event; `article` is the file's name."""

    article: str
    clause: Extent
    trigger: Extent


@dataclass(frozen=True, slots=True)
class GoldName:
    """A participant by all its names, in lower case; an optional one counts neither way."""

    names: frozenset[str]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event of the story; `types` are those that are accepted."""

    id: str
    what: str
    types: tuple[str, ...]
    date: GoldDate
    participants: tuple[GoldName, ...]
    mentions: tuple[GoldMention, ...]


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """An entity of the story, where it is named: (article's file name, extent)."""

    types: tuple[str, ...]
    mentions: tuple[tuple[str, Extent], ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """A story. What overlaps `optional` clauses, or `optional_entities`, counts neither way."""

    articles: tuple[tuple[str, GoldDate | None], ...]
    events: tuple[GoldEvent, ...]
    optional: tuple[tuple[str, Extent], ...]
    entities: tuple[GoldEntity, ...]
    optional_entities: tuple[tuple[str, Extent], ...]


def read_gold(path: str | Path) -> Gold:
    """The gold that a JSON file holds. Raises EvaluationError where it is none."""
    try:
        return gold_from(json.loads(Path(path).read_bytes()))
    except OSError as error:
        raise EvaluationError(f"{path}: cannot be read ({error.strerror or error}); check the path") from error
    except KeyError as error:
        raise EvaluationError(f"{path}: is no gold, the field {error} is missing; see corpus/README.md") from error
    except (TypeError, AttributeError) as error:
        raise EvaluationError(f"{path}: is no gold, a field is not what it should be; see corpus/README.md") from error
    except (ValueError, RecursionError) as error:
        raise EvaluationError(f"{path}: is no gold ({error}); see corpus/README.md for what it must hold") from error


def gold_from(data: Json) -> Gold:
    """The gold that JSON values say; KeyError, TypeError or ValueError where they do not."""
    return Gold(
        articles=tuple((name, _published(item)) for name, item in data["articles"].items()),
        events=tuple(_event(item) for item in data["events"]),
        optional=_places(data.get("optional", ())),
        entities=tuple(_entity(item) for item in data.get("entities", ()) if item["type"] != "place"),
        optional_entities=_places(data.get("optional_entities", ())),
    )


def _published(item: Json) -> GoldDate | None:
    return GoldDate(tuple(item["published"]), _window(item)) if item.get("published") else None


def _window(item: Json) -> tuple[date, date] | None:
    if not item.get("earliest"):
        return None
    return date.fromisoformat(item["earliest"]), date.fromisoformat(item["latest"])


def _event(item: Json) -> GoldEvent:
    return GoldEvent(
        id=item["id"],
        what=item.get("what", ""),
        types=tuple(item.get("types", [item["type"]])),
        date=GoldDate(tuple(item["dates"] if "dates" in item else [item["date"]]), _window(item)),
        participants=tuple(_name(part) for part in item["participants"]),
        mentions=tuple(_mention(mention) for mention in item["mentions"]),
    )


def _name(item: Json) -> GoldName:
    names = (item["name"], *item.get("aliases", ()))
    return GoldName(frozenset(name.casefold() for name in names), bool(item.get("optional")))


def _mention(item: Json) -> GoldMention:
    clause = (item["start"], item["end"])
    trigger = item.get("trigger_span") or item["trigger"]
    return GoldMention(item["article"], clause, clause if isinstance(trigger, str) else (trigger[0], trigger[1]))


def _entity(item: Json) -> GoldEntity:
    return GoldEntity(tuple(item.get("types", [item["type"]])), _places(item["mentions"]))


def _places(items: Iterable[Json]) -> tuple[tuple[str, Extent], ...]:
    return tuple((item["article"], (item["start"], item["end"])) for item in items)
