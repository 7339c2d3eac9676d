"""Whether JSON values are of the types that the timeline's schema gives them, before a timeline is made of them."""

from collections.abc import Callable, Iterator
from functools import cache
from types import NoneType
from typing import Any

from filrouge.exports.document import Json, schema

_TYPES: dict[str, type | tuple[type, ...]] = {
    "array": list, "boolean": bool, "integer": int, "null": NoneType, "number": (int, float), "object": dict,
    "string": str,
}  # fmt: skip

_Check = Callable[[Any], Iterator[str]]
"""Where in a value, and below it, a type is wrong."""


def wrong_types(document: Json) -> Iterator[str]:
    """The places of the values that have another type than the schema's: "events[3].label"."""
    return (place.removeprefix(".") for place in _check_of(schema())(document))


def _check_of(part: Json) -> _Check:
    """The check of a part of the schema, of the keywords that say types; what it does not name may be anything."""
    if "$ref" in part:
        return _defined(part["$ref"].rpartition("/")[2])
    if "anyOf" in part:
        options = [_check_of(option) for option in part["anyOf"]]
        return lambda value: iter(() if any(next(option(value), None) is None for option in options) else ("",))
    names = part.get("type", [])
    types = tuple(_TYPES[name] for name in ([names] if isinstance(names, str) else names))
    types = types or tuple({type(value) for value in part.get("enum", ())})
    fields = {name: _check_of(field) for name, field in part.get("properties", {}).items()}
    items = _check_of(part["items"]) if "items" in part else None

    def check(value: Any) -> Iterator[str]:  # noqa: ANN401 (any JSON)
        if types and not any(isinstance(value, type) for type in types):
            yield ""
        elif isinstance(value, dict):
            for name, field in fields.items():
                if name in value:
                    yield from (f".{name}{place}" for place in field(value[name]))
        elif isinstance(value, list) and items:
            for i, item in enumerate(value):
                yield from (f"[{i}]{place}" for place in items(item))

    return check


@cache
def _defined(name: str) -> _Check:
    return _check_of(schema()["$defs"][name])
