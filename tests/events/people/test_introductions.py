"""Who is introduced by the office that was quoted just before, and who is not."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]

QUOTED = "« La société Telvia reviendra », a déclaré lundi le PDG d'Apple. "


def _titles(given: Account) -> dict[str, list[str]]:
    return {entity.name: [title.text for title in entity.titles] for entity in given.entities if entity.titles}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (QUOTED + "« Nous les avons suspendus », a précisé Morin.", {"Morin": ["PDG"]}),
        (QUOTED + "« Nous les avons suspendus », a précisé Marc Morin.", {}),  # introduced by his full name
        (QUOTED + "« Je m'y oppose », a répondu Marc Roy. « Moi aussi », a ajouté Morin.", {}),  # somebody else between
        ("Telvia reviendra. « Nous les avons suspendus », a précisé Morin.", {}),  # nobody was quoted
        (QUOTED + "La société a suspendu Morin.", {}),  # he does not speak
    ],
)
def test_introduced(account: Give, text: str, titles: dict[str, list[str]]) -> None:
    assert _titles(account(text)) == titles


def test_what_he_says_we_did_his_firm_did(account: Give) -> None:
    given = account(QUOTED + "« Nous les avons suspendus », a précisé Morin.")
    told = next(e for e in given.events if e.type == "suspension")
    assert [given.entities[p.entity].name for p in told.participants if p.role == "agent"] == ["Apple"]
