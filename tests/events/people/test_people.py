"""Titles and tenures that an article gives its people."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


@pytest.mark.parametrize(
    ("text", "name", "title", "of"),
    [
        ("Le directeur général de Telvia, Marc Lenoir, a parlé.", "Marc Lenoir", "directeur général", "Telvia"),
        ("Marc Lenoir, PDG de Telvia, a démissionné.", "Marc Lenoir", "PDG", "Telvia"),
        ("La ministre Claire Morel a démissionné.", "Claire Morel", "ministre", None),
        ("Le porte-parole Paul Renard a démenti.", "Paul Renard", "porte-parole", None),
        ("Le Premier ministre Paul Renard a démenti.", "Paul Renard", "Premier ministre", None),
        ("Paul Renard, chef de l'État, a démenti.", "Paul Renard", "chef de l'État", None),
        ("Carla Mendes, présidente du Brésil, a démenti.", "Carla Mendes", "présidente", None),
        ("Marc Lenoir a été nommé directeur général de Telvia.", "Marc Lenoir", "directeur général", "Telvia"),
        ("Marc Lenoir est le président du groupe Telvia.", "Marc Lenoir", "président", "Telvia"),
    ],
)
def test_title(account: Give, text: str, name: str, title: str, of: str | None) -> None:
    entities = account(text).entities
    person = next(entity for entity in entities if entity.name == name)
    held = [(found.text, entities[found.of].name if found.of is not None else None) for found in person.titles]
    assert held == [(title, of)]


@pytest.mark.parametrize(
    "text",
    [
        "Marc Lenoir a parlé au directeur.",
        "Le directeur a reçu Marc Lenoir.",
        "Marc Lenoir, accusé du meurtre de sa femme, a parlé.",
        "Marc Lenoir n'a pas été nommé directeur.",
        "Marc Lenoir était ministre.",
    ],
)
def test_no_title(account: Give, text: str) -> None:
    assert [entity.titles for entity in account(text).entities if entity.name == "Marc Lenoir"] == [()]


@pytest.mark.parametrize(
    ("text", "name", "since"),
    [
        ("Marc Lenoir est PDG de Telvia depuis 2017.", "Marc Lenoir", "2017"),
        pytest.param(
            "Marc Lenoir, PDG de Telvia depuis 2017, a parlé.",
            "Marc Lenoir",
            "2017",
            marks=pytest.mark.xfail(strict=True, reason="the date hangs on the name"),
        ),
        ("Claire Morel est ministre depuis mars 2020.", "Claire Morel", "mars 2020"),
    ],
)
def test_tenure_is_an_appointment(account: Give, text: str, name: str, since: str) -> None:
    given = account(text)
    told = [e for e in given.events if e.type == "appointment"]
    assert [claim.time.text.removeprefix("depuis ") for e in told for claim in e.dates] == [since]
    assert (name, "patient") in [(given.entities[p.entity].name, p.role) for p in told[0].participants]


@pytest.mark.parametrize(
    "text",
    [
        "Marc Lenoir, PDG de Telvia, a parlé.",
        "Marc Lenoir, PDG de Telvia, a parlé depuis Lyon.",
        "Telvia existe depuis 2017.",
    ],
)
def test_no_tenure(account: Give, text: str) -> None:
    assert "appointment" not in [e.type for e in account(text).events]


def test_who_bears_two_titles(account: Give) -> None:
    given = account("Le chef de la junte, le général Marc Lin, a démissionné mardi.")
    assert sorted(title.text for title in given.entities[0].titles) == ["chef de la junte", "général"]
