"""Who takes part, where the phrase does not say it by itself."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


def roles(given: Account) -> set[tuple[str, str]]:
    return {(given.entities[part.entity].name, part.role) for event in given.events for part in event.participants}


def test_those_whom_dont_picks_from_a_group_take_part(account: Give) -> None:
    found = roles(
        account("De nombreux fournisseurs, dont Telvia, Ostrel et Kalkor, ont retiré Bulle de leurs plateformes.")
    )
    assert {("Telvia", "agent"), ("Ostrel", "agent"), ("Kalkor", "agent")} <= found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("La société Telvia a rouvert. Le site a été supprimé lundi.", "patient"),
        ("La société Telvia a rouvert. Les messages ont été supprimés lundi.", "other"),
    ],
)
def test_what_is_done_to_things_is_not_done_to_their_owner(account: Give, text: str, role: str) -> None:
    given = account(text)
    removal = next(event for event in given.events if event.type == "removal")
    assert [(given.entities[part.entity].name, part.role) for part in removal.participants] == [("Telvia", role)]


def test_a_deed_has_its_agent_where_its_participle_also_names_a_state(account: Give) -> None:
    assert ("Telvia", "agent") in roles(account("Telvia a banni Ostrel de sa plateforme."))


def test_de_behind_a_complement_belongs_to_that_one(account: Give) -> None:
    found = roles(account("Ostrel a publié tous les messages des clients depuis le jour de l'attaque de Kalkor."))
    assert ("Kalkor", "agent") not in found


def test_an_object_pronoun_takes_up_the_object_before_it(account: Give) -> None:
    given = account("Kalkor a suspendu l'application Telvia, peu après que Google l'ait bannie de son magasin.")
    later = max(given.events, key=lambda event: event.trigger.start)
    assert {(given.entities[part.entity].name, part.role) for part in later.participants} >= {
        ("Google", "agent"),
        ("Telvia", "patient"),
    }
