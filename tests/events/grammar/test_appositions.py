"""A noun phrase behind a name and a comma says who that name is; a list or a new subject does not."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


def _roles(given: Account) -> set[tuple[str, str]]:
    return {(given.entities[part.entity].name, part.role) for event in given.events for part in event.participants}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Telvia a officialisé lundi le renvoi de Paul Renard, son PDG.", "Paul Renard", "patient"),
        ("L'ancien patron de Telvia Gilles Morel, arrivé en novembre, a démissionné.", "Gilles Morel", "patient"),
        ("La directrice du laboratoire Telvia, Odile Verrier, sera entendue lundi.", "Odile Verrier", "patient"),
        ("Paul Renard, le maire assiégé de Lunel, a remis sa démission jeudi.", "Paul Renard", "patient"),
        ("Le club s'est séparé mardi de son entraîneur, Marc Dufresne.", "Marc Dufresne", "patient"),
        (
            "« C'est faux », s'est insurgé lundi son avocat, Me Joris Brun, qui va saisir le juge.",
            "Joris Brun",
            "agent",
        ),
        ("Elle a succédé à Thierry Morel, parti à la retraite fin 2019.", "Thierry Morel", "patient"),
        (
            "Hélène Roy avait succédé en juin 2019 à Georges Morel, décédé trois ans plus tard.",
            "Georges Morel",
            "patient",
        ),
        ("La rapporteure chargée du budget, Odile Verrier, a démissionné lundi.", "Odile Verrier", "patient"),
        ("Telvia, la société fondée en 2011, a été condamnée lundi.", "Telvia", "patient"),
    ],
)
def test_apposed(account: Give, text: str, name: str, role: str) -> None:
    assert (name, role) in _roles(account(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La directrice du laboratoire Telvia, Odile Verrier, sera entendue lundi.", "Telvia"),
        ("La ville de Castelvert (Hérault) a voté mardi.", "Hérault"),
    ],
)
def test_not_apposed(account: Give, text: str, name: str) -> None:
    assert name not in {found for found, _ in _roles(account(text))}
