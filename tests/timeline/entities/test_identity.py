"""Entities across articles: who is joined, and who must not be."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from filrouge.events.event import Account, EntityType
from filrouge.timeline.entities.identity import best_name, identify, majority_type
from filrouge.timeline.entries.merging import entities

Maker = Callable[..., Account]
Names = list[tuple[str, EntityType]]


def groups(account: Maker, *articles: Names) -> set[frozenset[str]]:
    """The names that ended up together, article by article."""
    accounts = [account(". ".join(n for n, _ in names) + f". {i}.", names) for i, names in enumerate(articles)]
    found = identify(accounts).groups
    return {frozenset(f"{accounts[a].entities[k].name}/{a}" for a, k in group) for group in found}


def test_spellings_and_acronyms_of_a_firm_are_one(account: Maker) -> None:
    found = groups(
        account,
        [("Amazon Web Services", "host"), ("Amazon", "company")],
        [("AWS", "host"), ("Amazon.com", "company")],
    )
    assert found == {frozenset({"Amazon Web Services/0", "AWS/1"}), frozenset({"Amazon/0", "Amazon.com/1"})}


def test_a_chain_of_shorter_names_is_one(account: Maker) -> None:
    found = groups(
        account,
        [("Bluebell Capital Partners", "company")],
        [("Bluebell Capital", "company")],
        [("Bluebell", "company")],
        [("Buebell Capital Partner", "company")],
    )
    assert len(found) == 1


def test_a_surname_goes_to_the_only_full_name(account: Maker) -> None:
    found = groups(account, [("John Matze", "person")], [("Matze", "person")])
    assert len(found) == 1


def test_a_surname_that_two_bear_goes_to_the_one_in_its_article(account: Maker) -> None:
    found = groups(
        account,
        [("Robert Mercer", "person"), ("Rebekah Mercer", "person")],
        [("Rebekah Mercer", "person"), ("Mercer", "person")],
        [("Mercer", "person")],
    )
    assert found == {
        frozenset({"Robert Mercer/0"}),
        frozenset({"Rebekah Mercer/0", "Rebekah Mercer/1", "Mercer/1"}),
        frozenset({"Mercer/2"}),
    }


def test_no_chain_joins_two_full_names(account: Maker) -> None:
    found = groups(account, [("Robert Mercer", "person")], [("R. Mercer", "person")], [("Rebekah Mercer", "person")])
    assert not any({"Robert Mercer/0", "Rebekah Mercer/2"} <= group for group in found)


def test_a_firm_and_its_founder_of_the_same_name_stay_two(account: Maker) -> None:
    founder, firm = account("Robert Altis", [("Robert Altis", "person")]), account("Altis", [("Altis", "company")])
    stated = replace(firm, entities=(replace(firm.entities[0], stated=True),))
    assert len(identify([founder, stated]).groups) == 2


def test_a_guess_at_what_is_the_surname_of_one_person_is_that_person(account: Maker) -> None:
    accounts = [account(n, [(n, kind)]) for n, kind in (("Ospitia", "company"), ("Wilmer Ospitia", "person"))]
    assert [(e.name, e.type) for e in entities(accounts, identify(accounts))] == [("Wilmer Ospitia", "person")]


@pytest.mark.parametrize(
    "others", [[("Ana Ospitia", "person")], [("Groupe Ospitia", "company")], [("Ospitia Beheer Nederland", "company")]]
)
def test_a_guess_at_what_may_be_another_stays_apart(account: Maker, others: Names) -> None:
    found = groups(account, [("Ospitia", "company")], [("Wilmer Ospitia", "person")], others)
    assert not any({"Ospitia/0", "Wilmer Ospitia/1"} <= group for group in found)


@pytest.mark.parametrize("names", [["Epik", "Epik", "Epik"]])
def test_the_type_is_the_majority_s(account: Maker, names: list[str]) -> None:
    accounts = [account(f"Epik {i}", [("Epik", kind)]) for i, kind in enumerate(("company", "host", "host"))]
    assert majority_type(a.entities[0] for a in accounts) == "host"
    assert [e.type for e in entities(accounts, identify(accounts))] == ["host"]


def test_one_that_states_the_type_outweighs_two_that_guess_it(account: Maker) -> None:
    guesses = [account(f"Epik {i}", [("Epik", "person")]).entities[0] for i in range(2)]
    told = account("Epik", [("Epik", "host")]).entities[0]
    assert majority_type([*guesses, told]) == "person"
    assert majority_type([*guesses, replace(told, stated=True)]) == "host"


def test_the_name_is_the_fullest(account: Maker) -> None:
    accounts = [account(n, [(n, "company")]) for n in ("Bluebell", "Bluebell Capital Partners", "Bluebell Capital")]
    assert best_name(a.entities[0] for a in accounts) == "Bluebell Capital Partners"
