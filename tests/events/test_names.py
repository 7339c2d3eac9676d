"""Two names: one entity, a part of a name, nothing to do with each other, or visibly two."""

import pytest

from filrouge.events.names import abbreviates, form, tie

SAME_FIRMS = [
    ("Amazon.com", "Amazon"),
    ("CloudRoute LLC", "CloudRoute"),
    ("Barry-Callebaut", "Barry Callebaut"),
    ("Évian", "Evian"),
    ("Le Monde", "Monde"),
    ("AWS", "Amazon Web Services"),
    ("ONU", "Organisation des Nations unies"),
    ("O.N.U.", "Organisation des Nations unies"),
    ("Buebell Capital Partner", "Bluebell Capital Partners"),
    ("Capitole américain", "Capitole"),
    ("L’Oréal", "L'Oréal"),
    ("CHU de Vernay", "hôpital de Vernay"),
    ("centre hospitalier universitaire de Vernay", "centre hospitalier de Vernay"),
    ("maison d'arrêt de Vernay", "prison de Vernay"),
]
PARTS_OF_FIRMS = [
    ("Bluebell", "Bluebell Capital Partners"),
    ("Bluebell Capital", "Bluebell Capital Partners"),
    ("conseil d'administration", "conseil d'administration de Danone"),
    ("Saint-Luc", "hôpital Saint-Luc"),
]
OTHER_FIRMS = [
    ("Amazon", "Amazon Web Services"),
    ("Google", "Google Play"),
    ("Tea Party", "Tea Party Patriots"),
    ("Gard", "Card"),
    ("Renault", "Renaud"),
    ("Airbus A320", "Airbus A321"),
    ("Artisan Partners", "Bluebell Capital Partners"),
    ("Orange", "Range"),
    ("Banque de France", "Banque Postale"),
    ("IBM", "Amazon Web Services"),
    ("Vernay", "hôpital de Vernay"),  # a town
    ("hôpital de Vernay", "prison de Vernay"),
]
SAME_PERSONS = [
    ("M. Faber", "Faber"),
    ("Mme Cécile Cabanis", "Cécile Cabanis"),
    ("J. Matze", "John Matze"),
    ("Francois Hollande", "François Hollande"),
    ("Emmanuel Farber", "Emmanuel Faber"),
]
PARTS_OF_PERSONS = [
    ("Matze", "John Matze"),
    ("M. Faber", "Emmanuel Faber"),
    ("de Saint-Affrique", "Antoine de Saint-Affrique"),
    ("Saint-Affrique", "Antoine de Saint-Affrique"),
    ("Penchienati-Bosetta", "Véronique Penchienati-Bosetta"),
]
RIVAL_PERSONS = [
    ("Robert Mercer", "Rebekah Mercer"),
    ("Michel Dupont", "Michèle Dupont"),
    ("Jean Petit", "Jeanne Petit"),
]
OTHER_PERSONS = [("Emmanuel", "Emmanuel Faber"), ("Emmanuel Macron", "Emmanuel Faber"), ("John Kerry", "John Matze")]


@pytest.mark.parametrize(("first", "second"), SAME_FIRMS)
def test_spellings_of_one_firm_are_the_same(first: str, second: str) -> None:
    assert tie(form(first, False), form(second, False)) == "same"
    assert tie(form(second, False), form(first, False)) == "same"


@pytest.mark.parametrize(("first", "second"), PARTS_OF_FIRMS)
def test_a_short_name_is_a_part_of_the_full_one(first: str, second: str) -> None:
    assert tie(form(first, False), form(second, False)) == "part"


@pytest.mark.parametrize(("first", "second"), OTHER_FIRMS)
def test_firms_that_share_a_word_or_letters_stay_apart(first: str, second: str) -> None:
    assert tie(form(first, False), form(second, False)) == "apart"


@pytest.mark.parametrize(("first", "second"), SAME_PERSONS)
def test_spellings_of_one_person_are_the_same(first: str, second: str) -> None:
    assert tie(form(first, True), form(second, True)) == "same"


@pytest.mark.parametrize(("first", "second"), PARTS_OF_PERSONS)
def test_a_surname_is_a_part_of_the_full_name(first: str, second: str) -> None:
    assert tie(form(first, True), form(second, True)) == "part"


@pytest.mark.parametrize(("first", "second"), RIVAL_PERSONS)
def test_a_shared_surname_with_other_first_names_is_two_persons(first: str, second: str) -> None:
    assert tie(form(first, True), form(second, True)) == "rival"


@pytest.mark.parametrize(("first", "second"), OTHER_PERSONS)
def test_a_shared_first_name_is_nothing(first: str, second: str) -> None:
    assert tie(form(first, True), form(second, True)) == "apart"


@pytest.mark.parametrize(
    ("short", "long", "is_short_for"),
    [
        ("UPAC", "Unité permanente anticorruption", True),
        ("BST", "Bureau de la sécurité des transports du Canada", True),
        ("PS", "Ligue des droits de l'homme", False),
        ("LDV", "Ligue des droits de l'homme", False),
        ("Isère", "Institut supérieur", False),  # no capitals
        ("SA", "Sanofi", False),  # one word
    ],
)
def test_an_acronym_given_behind_a_name_can_be_short_for_it(short: str, long: str, is_short_for: bool) -> None:
    assert abbreviates(short, long) is is_short_for
