"""The words and colours of the page, read from TOML."""

import tomllib
from functools import cache
from importlib.resources import files

from filrouge.exports.document import Json
from filrouge.lexicon.event_types import event_types


@cache
def _table(name: str) -> Json:
    return tomllib.loads(files("filrouge.exports.html").joinpath("assets", name).read_text("utf-8"))


def words() -> Json:
    """What the page says, by key: in French and in English."""
    return {key: {"fr": french, "en": english} for key, (french, english) in _table("words.toml").items()}


def kinds(names: set[str]) -> Json:
    """The event types of the given names: how each is called, and its colour on light and on dark ground.

    Types of one family share a hue and differ in lightness; a type of one's own gets the colours of the last family.
    """
    families = _table("palette.toml")["family"]
    place = {name: (family, shade) for family in families for shade, name in enumerate(family["types"])}
    return {name: _kind(name, *place.get(name, (families[-1], 0))) for name in sorted(names)}


def _kind(name: str, family: Json, shade: int) -> Json:
    known = event_types().get(name)
    spelled = name.replace("_", " ")
    return {
        "fr": known.label if known else spelled,
        "en": spelled,
        "light": family["light"][shade],
        "dark": family["dark"][shade],
    }
