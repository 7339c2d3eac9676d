"""Names that nobody bears, built from French-looking syllables: the finder must type a name that no list holds by the
words around it.
"""

from collections.abc import Callable
from functools import cache
from random import Random

from filrouge.lexicon.names import first_names

_ONSETS = "b br c ch cl d dr f fl g gr h j k l m n p pl pr r s st t tr v z".split()
_MIDDLES = "l ll m nd n nn r rr rd rm rt ss st t v z nt mb lv".split()
_VOWELS = "a a e e i o o u é ai ou au".split()
_BRANDS = "a o ia is ex ix eo um ys en al or ium".split()
_FAMILIES = "ard aud et eau el in ier ou ois ol ini ski sen ez as ic itch oulou ame ba".split()
_TOWNS = "ac ville court y an ay ieu in euil ières olles igny ange heim berg wil ster vik ovo grad ton".split()
_BODIES = ("FC", "AS", "RC", "Racing", "Union", "Olympique", "Fondation", "Collectif", "Institut", "Lycée", "Mouvement")
_FIRMS = ("Group", "Technologies", "Capital", "Industries", "Energy", "Pharma", "SA", "SAS", "GmbH", "Partners", "Labs")
_HOSTS = ("Hosting", "Cloud", "Networks", "Telecom", "Datacenter")
_EVENTS = ("Festival", "Open", "Trophée", "Marathon", "Opération", "Rallye", "Forum", "Salon")
_LETTERS = "ABCDEFGILMNOPRSTUV"

Maker = Callable[[Random], str]


def invented_names(label: str, count: int, seed: int) -> list[str]:
    """`count` names of one label, some of them twice; the same arguments give the same names."""
    chance = Random(f"{seed} {label}")
    return [_MAKERS[label](chance) for _ in range(count)]


def _word(chance: Random, endings: list[str], most: int = 2) -> str:
    syllables = (chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(chance.randint(1, most)))
    return ("".join(syllables) + chance.choice(_MIDDLES) + chance.choice(endings)).capitalize()


def _acronym(chance: Random) -> str:
    return "".join(chance.choice(_LETTERS) for _ in range(chance.randint(2, 5)))


def _person(chance: Random) -> str:
    family = _word(chance, _FAMILIES)
    return family if chance.random() < 0.3 else f"{chance.choice(_firsts()).title()} {family}"


def _company(chance: Random) -> str:
    brand = _acronym(chance) if chance.random() < 0.1 else _word(chance, _BRANDS if chance.random() < 0.7 else _FAMILIES)
    return f"{brand} {chance.choice(_FIRMS)}" if chance.random() < 0.25 else brand


def _place(chance: Random) -> str:
    town = _word(chance, _TOWNS)
    draw = chance.random()
    if draw < 0.1:
        return f"Saint-{chance.choice(_firsts()).title()}"
    return f"{town}-sur-{_word(chance, _TOWNS, 1)}" if draw < 0.2 else town


def _organization(chance: Random) -> str:
    draw = chance.random()
    if draw < 0.5:
        return _acronym(chance)
    return f"{chance.choice(_BODIES)} {_word(chance, _TOWNS)}" if draw < 0.75 else _word(chance, _TOWNS)


def _product(chance: Random) -> str:
    name = _word(chance, _BRANDS)
    return f"{name} {chance.randint(2, 900)}" if chance.random() < 0.3 else name


def _event(chance: Random) -> str:
    name = _word(chance, _FAMILIES + _TOWNS)
    return name if chance.random() < 0.4 else f"{chance.choice(_EVENTS)} {name}"


def _host(chance: Random) -> str:
    name = _word(chance, _BRANDS)
    return f"{name} {chance.choice(_HOSTS)}" if chance.random() < 0.5 else name


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
