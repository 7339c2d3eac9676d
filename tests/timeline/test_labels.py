"""Labels: one readable line, with its subject."""

import pytest

from filrouge.timeline.labels import Wording, best, tidy


@pytest.mark.parametrize(
    ("clause", "label"),
    [
        ("qui a démissionné lundi,", "A démissionné lundi"),
        ("alors que le site\n était hors ligne.", "Le site était hors ligne"),
        ("« Bulle ferme »", "Bulle ferme"),
        ("Parler est de retour", "Parler est de retour"),
        ("Ouverture du site", "Ouverture du site"),
    ],
)
def test_a_clause_becomes_a_line(clause: str, label: str) -> None:
    assert tidy(clause) == label


def test_a_preposition_before_the_trigger_goes() -> None:
    assert tidy("dans l’attaque du 6 janvier", "attaque") == "L’attaque du 6 janvier"
    assert tidy("du contrôle judiciaire", "contrôle judiciaire") == "Contrôle judiciaire"
    assert tidy("Dans un communiqué, il a démissionné", "démissionné") == "Dans un communiqué, il a démissionné"


def test_a_long_clause_is_cut_at_a_word() -> None:
    label = tidy("mot " * 60)
    assert len(label) <= 111
    assert label.endswith("mot…")


def test_a_verb_without_subject_gets_one() -> None:
    assert best([Wording("a été limogé début février", "limogé", (), ("John Matze",), "")]) == (
        "John Matze a été limogé début février"
    )
    assert (
        best([Wording("a intenté un procès", "intenté", ("Parler",), ("Amazon",), "")]) == "Parler a intenté un procès"
    )


@pytest.mark.parametrize(
    ("wording", "label"),
    [
        # The clause names whom it is done to, not who does it.
        (
            Wording("avait cofondé Bulle", "cofondé", (), ("Paul Brun", "Bulle"), ""),
            "Paul Brun avait cofondé Bulle",
        ),
        (Wording("a été banni par Bulle", "banni", ("Bulle",), ("Paul Brun",), ""), "Paul Brun a été banni par Bulle"),
        (Wording("qui a disparu du Web", "disparu", (), ("Bulle",), ""), "Bulle a disparu du Web"),
        # Its subject stands behind the verb.
        (Wording("a annoncé Bulle", "annoncé", ("Bulle",), ("Paul Brun",), ""), "A annoncé Bulle"),
    ],
)
def test_who_is_not_named_in_the_clause_is_its_subject(wording: Wording, label: str) -> None:
    assert best([wording]) == label


def test_a_clause_with_its_subject_is_preferred() -> None:
    first = Wording("a été limogé", "limogé", (), ("Matze",), "a")
    second = Wording("Matze a été limogé", "limogé", (), ("Matze",), "b")
    assert best([first, second]) == "Matze a été limogé"


def test_no_wording_no_label() -> None:
    assert best([]) == ""
