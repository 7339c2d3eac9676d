"""Figures are numbers with a unit; dates, hours and durations are none."""

import pytest

from filrouge.events.figures import find_figures
from filrouge.mentions.mention import Span


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("la suppression de 1 500 postes", 1500.0, "poste"),
        ("à 54,72 euros", 54.72, "euro"),
        ("une amende de 40 millions de francs", 40e6, "franc"),
        ("une baisse de 12 %", 12.0, "%"),
        ("3 milliards d'euros", 3e9, "euro"),
        ("84 voix", 84.0, "voi"),
    ],
)
def test_figure(text: str, value: float, unit: str) -> None:
    assert [(f.value, f.unit) for f in find_figures(text, Span(0, len(text)))] == [(value, unit)]


@pytest.mark.parametrize("text", ["le 3 mars", "à 20 heures", "pendant 3 jours", "deux usines", "Apollo 11."])
def test_no_figure(text: str) -> None:
    assert list(find_figures(text, Span(0, len(text)))) == []


def test_only_inside_the_span() -> None:
    text = "12 postes, puis 30 emplois"
    assert [f.unit for f in find_figures(text, Span(11, len(text)))] == ["emploi"]
