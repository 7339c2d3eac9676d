"""The colours of the event types can be told apart, also by those who see no red or no green."""

import itertools
import math
import re
import tomllib
from pathlib import Path

import pytest

from filrouge.exports.html.words import kinds
from filrouge.lexicon.event_types import event_types

ASSETS = Path(__file__).parents[2] / "src" / "filrouge" / "exports" / "html" / "assets"
FAMILIES = tomllib.loads((ASSETS / "palette.toml").read_text("utf-8"))["family"]
STYLE = (ASSETS / "timeline.css").read_text("utf-8")
GROUNDS = dict(zip(("light", "dark"), re.findall(r"--ground: (#\w{6})", STYLE), strict=True))

Color = tuple[float, float, float]
# How linear RGB is seen: Machado, Oliveira and Fernandes (2009), table of severity 1.0.
EYES: dict[str, tuple[Color, Color, Color]] = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}


def linear(color: str) -> list[float]:
    values = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def contrast(first: str, second: str) -> float:
    """WCAG 2.2's contrast ratio."""
    light = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(linear, (first, second)))
    return (light[1] + 0.05) / (light[0] + 0.05)


def seen(color: str, eyes: str) -> Color:
    """CIE L*a*b* of a colour as such eyes see it."""
    r, g, b = (min(1, max(0, sum(x * y for x, y in zip(row, linear(color), strict=True)))) for row in EYES[eyes])
    x, y, z = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def test_every_type_of_the_lexicon_has_a_colour_of_its_own() -> None:
    assert sorted(name for family in FAMILIES for name in family["types"]) == sorted(event_types())
    for ground in GROUNDS:
        colors = [kind[ground] for kind in kinds(set(event_types())).values()]
        assert len(set(colors)) == len(colors)


def test_a_type_of_ones_own_is_grey_and_called_by_its_name() -> None:
    assert kinds({"my_type"})["my_type"] == {
        "fr": "my type", "en": "my type", "light": FAMILIES[-1]["light"][0], "dark": FAMILIES[-1]["dark"][0],
    }  # fmt: skip


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_every_colour_stands_out_from_its_ground(ground: str) -> None:
    for family in FAMILIES:
        assert len(family[ground]) == len(family["types"])
        for color in family[ground]:
            assert contrast(color, GROUNDS[ground]) >= 3, color


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_words_can_be_read_on_their_grounds(ground: str) -> None:
    rules = STYLE.split("}")[0] if ground == "light" else STYLE.split("}")[1]
    named = dict(re.findall(r"--(\w+): (#\w{6})", rules))
    for ink, under in itertools.product(("ink", "muted", "accent"), ("ground", "page", "band", "on")):
        assert contrast(named[ink], named[under]) >= 4.5, (ink, under)
    for under in ("trigger", "date"):
        assert contrast(named["ink"], named[under]) >= 4.5, under


@pytest.mark.parametrize("eyes", sorted(EYES))
@pytest.mark.parametrize("ground", ["light", "dark"])
def test_families_are_told_apart_by_all_eyes(ground: str, eyes: str) -> None:
    first = {family["types"][0]: seen(family[ground][0], eyes) for family in FAMILIES}
    for (one, a), (other, b) in itertools.combinations(first.items(), 2):
        assert math.dist(a, b) >= 15, (one, other)


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_types_of_a_family_differ(ground: str) -> None:
    for family in FAMILIES:
        for a, b in itertools.combinations(family[ground], 2):
            assert math.dist(seen(a, "all"), seen(b, "all")) >= 8, (a, b)
