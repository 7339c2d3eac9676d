"""Names that nobody bears, built from French-looking syllables: the finder must type a name that no list holds by the
words around it.
"""

import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from random import Random

from filrouge.lexicon.names import first_names

_LETTERS = "ABCDEFGILMNOPRSTUV"

Maker = Callable[[Random], str]


def invented_names(label: str, count: int, seed: int) -> list[str]:
    """`count` names of one label, some of them twice; the same arguments give the same names."""
    chance = Random(f"{seed} {label}")
    return [_MAKERS[label](chance) for _ in range(count)]


def _pick(chance: Random, *parts: str) -> str:
    return chance.choice([word for part in parts for word in _parts()[part]])


def _word(chance: Random, *endings: str, most: int = 2) -> str:
    syllables = [_pick(chance, "onsets") + _pick(chance, "vowels") for _ in range(chance.randint(1, most))]
    return ("".join(syllables) + _pick(chance, "middles") + _pick(chance, *endings)).capitalize()


def _acronym(chance: Random) -> str:
    return "".join(chance.choice(_LETTERS) for _ in range(chance.randint(2, 5)))


def _person(chance: Random) -> str:
    family = _word(chance, "families")
    return family if chance.random() < 0.3 else f"{chance.choice(_firsts()).title()} {family}"


def _company(chance: Random) -> str:
    if chance.random() < 0.1:
        brand = _acronym(chance)
    else:
        brand = _word(chance, "brands" if chance.random() < 0.7 else "families")
    return f"{brand} {_pick(chance, 'firms')}" if chance.random() < 0.25 else brand


def _place(chance: Random) -> str:
    town = _word(chance, "towns")
    draw = chance.random()
    if draw < 0.1:
        return f"Saint-{chance.choice(_firsts()).title()}"
    return f"{town}-sur-{_word(chance, 'towns', most=1)}" if draw < 0.2 else town


def _organization(chance: Random) -> str:
    draw = chance.random()
    if draw < 0.5:
        return _acronym(chance)
    return f"{_pick(chance, 'bodies')} {_word(chance, 'towns')}" if draw < 0.75 else _word(chance, "towns")


def _product(chance: Random) -> str:
    name = _word(chance, "brands")
    return f"{name} {chance.randint(2, 900)}" if chance.random() < 0.3 else name


def _event(chance: Random) -> str:
    name = _word(chance, "families", "towns")
    return name if chance.random() < 0.4 else f"{_pick(chance, 'events')} {name}"


def _host(chance: Random) -> str:
    name = _word(chance, "brands")
    return f"{name} {_pick(chance, 'hosts')}" if chance.random() < 0.5 else name


@cache
def _parts() -> dict[str, list[str]]:
    return tomllib.loads((files("filrouge.mentions.training") / "invented.toml").read_text("utf-8"))


@cache
def _firsts() -> list[str]:
    return sorted(first_names().sure)


_MAKERS: dict[str, Maker] = {
    "person": _person,
    "company": _company,
    "place": _place,
    "organization": _organization,
    "product": _product,
    "event": _event,
    "host": _host,
}
