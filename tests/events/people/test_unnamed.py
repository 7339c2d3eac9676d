"""Who and what takes part without a name."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


def _unnamed(given: Account, text: str, trigger: str) -> list[tuple[str, str]]:
    told = next(e for e in given.events if text[e.trigger.start : e.trigger.end] == trigger)
    return [(one.lemma, one.role) for one in told.unnamed]


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("L'usine a fermé mardi.", "fermé", [("usine", "patient")]),
        (
            "Des pirates ont dérobé lundi les données des clients.",
            "dérobé lundi les données",
            [("pirate", "agent"), ("donnée", "patient")],
        ),
        # of an amount what there is so much of
        ("Une vingtaine de policiers ont perquisitionné la villa.", "perquisitionné", [("policier", "agent")]),
        # a term of several words
        ("Les gendarmes ont perquisitionné l'hôtel de ville.", "perquisitionné", [("hôtel de ville", "patient")]),
        # the owner of several things
        ("Le titre de Telvia a chuté de 3 % mardi.", "chuté", [("titre", "patient")]),
    ],
)
def test_nouns_that_take_part(account: Give, text: str, trigger: str, found: list[tuple[str, str]]) -> None:
    assert set(found) <= set(_unnamed(account(text), text, trigger))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Claire Morel a démissionné mardi.", "démissionné"),  # she has a name
        ("Telvia a été rachetée. Le groupe a fermé mardi.", "fermé"),  # so has "le groupe"
        ("Telvia a jeté l'éponge mardi.", "jeté l'éponge"),  # a noun that the trigger needs
    ],
)
def test_nouns_that_do_not(account: Give, text: str, trigger: str) -> None:
    assert _unnamed(account(text), text, trigger) == []


def test_the_span_is_where_the_words_stand(account: Give) -> None:
    text = "Les gendarmes ont perquisitionné l'hôtel de ville mardi."
    spans = [text[one.span.start : one.span.end] for event in account(text).events for one in event.unnamed]
    assert spans == ["gendarmes", "hôtel de ville"]


def test_several_are_more_than_one(account: Give) -> None:
    given = account("Une vingtaine de policiers ont perquisitionné la villa.")
    assert [(one.lemma, one.several) for event in given.events for one in event.unnamed] == [
        ("policier", True),
        ("villa", False),
    ]
