"""Participles are verbs where the tagger takes them for prepositions, and prepositions stay what they are."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Told = Callable[[str], set[tuple[str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "Le chef de l'État a dissous l'Assemblée nationale jeudi soir.",
        "Le président Paul Renard a dissous mardi soir l'Assemblée nationale.",
        "Les militaires ont dissous le gouvernement et les institutions.",
        "La Constitution est suspendue et le gouvernement dissous.",
        "Le parti de Paul Renard a été dissous par décret mardi.",
    ],
)
def test_a_participle_is_no_preposition(told: Told, text: str) -> None:
    assert ("ruling", "dissous") in told(text)


def test_a_preposition_that_is_a_participle_elsewhere_stays_one(told: Told) -> None:
    assert not told("Vu la situation, le conseil a depuis hier une réunion par jour.")


def test_a_participle_adds_to_the_subject_behind_it(account: Callable[[str], Account]) -> None:
    text = "Relaxé, son ancien associé Paul Renard a quitté la salle."
    found = [event for event in account(text).events if event.type == "ruling"]
    assert [account(text).entities[p.entity].name for p in found[0].participants] == ["Paul Renard"]


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("La loi interdisant les réseaux aux moins de 15 ans a été définitivement votée le 2 avril.", "vote", "votée"),
        ("Rassemblés sur le parking, les salariés ont opté à main levée pour la grève.", "vote", "opté à main levée"),
    ],
)
def test_the_finite_verb_is_the_main_one(told: Told, text: str, kind: str, trigger: str) -> None:
    assert (kind, trigger) in told(text)
