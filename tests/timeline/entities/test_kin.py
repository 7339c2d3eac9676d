"""Entities that belong together without being one."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account, EntityType
from filrouge.timeline.entities.identity import identify
from filrouge.timeline.entities.kin import kin


@pytest.mark.parametrize(
    ("one", "other", "kind", "are_kin"),
    [
        ("Altis", "Altis Web Services", "company", True),
        ("Parlement", "Assemblée nationale", "organization", True),
        ("Bercy", "ministère des Finances", "organization", True),
        ("Sénat", "Assemblée nationale", "organization", False),
        ("Altis", "Orme Altis", "company", False),
        ("Paul", "Paul Roy", "person", False),
    ],
)
def test_kin(account: Callable[..., Account], one: str, other: str, kind: EntityType, are_kin: bool) -> None:
    accounts = [account(f"{name} a parlé.", [(name, kind)]) for name in (one, other)]
    identities = identify(accounts)
    assert ((identities.of[0, 0], identities.of[1, 0]) in kin(accounts, identities)) == are_kin
