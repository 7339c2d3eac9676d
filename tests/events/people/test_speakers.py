"""According to whom an event is told, and where the article says it itself."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


def _speakers(given: Account, trigger: str) -> list[tuple[str, str | None] | None]:
    """The words and the name of whoever tells what the trigger says."""
    text = given.article.text
    said = [e.speaker for e in given.events if text[e.trigger.start : e.trigger.end] == trigger]
    return [
        s and (text[s.words.start : s.words.end], None if s.entity is None else given.entities[s.entity].name)
        for s in said
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "words", "name"),
    [
        ("Selon Reuters, Telvia a racheté Nordacom en mars.", "racheté", "Reuters", "Reuters"),
        (
            "Telvia a racheté Nordacom mardi, d'après une source proche du dossier.",
            "racheté",
            "une source proche du dossier",
            None,
        ),
        ("Paul Renard a affirmé que Telvia avait racheté Nordacom.", "racheté", "Paul Renard", "Paul Renard"),
        ("Telvia a annoncé mardi la fermeture de son usine de Lunel.", "fermeture", "Telvia", "Telvia"),
        (
            "L'usine de Lunel a été fermée mardi, a déclaré un porte-parole de Telvia.",
            "fermée",
            "un porte-parole de Telvia",
            "Telvia",
        ),
        (
            "« L'usine de Lunel a fermé lundi », a déclaré sa directrice générale, Hélène Castaing.",
            "fermé",
            "sa directrice générale, Hélène Castaing",
            "Hélène Castaing",
        ),
        (
            "Le corps a été retrouvé lundi, a déclaré une porte-parole de la police de Lunel, Odile Verrier.",
            "retrouvé",
            "une porte-parole de la police de Lunel, Odile Verrier",
            "Odile Verrier",
        ),
        (
            "Selon le patron de Telvia, Paul Renard, les salariés ont été licenciés lundi.",
            "licenciés",
            "le patron de Telvia, Paul Renard",
            "Paul Renard",
        ),
        (
            "Le journal Ostrel a parlé. La société Telvia a réagi. Selon le quotidien, l'usine a été fermée lundi.",
            "fermée",
            "le quotidien",
            "Ostrel",
        ),
        (
            "La société Telvia a réagi. Selon le quotidien, l'usine a été fermée lundi.",
            "fermée",
            "le quotidien",
            None,
        ),
        ("Telvia a fait savoir que l'usine avait été fermée lundi.", "fermée", "Telvia", "Telvia"),
        ("L'usine de Lunel fermera lundi, a fait savoir mardi Paul Renard.", "fermera", "Paul Renard", "Paul Renard"),
        ("La fermeture a été décidée lundi, a fait valoir Paul Renard.", "fermeture", "Paul Renard", "Paul Renard"),
        ("« L'usine a fermé lundi », fait valoir Paul Renard.", "fermé", "Paul Renard", "Paul Renard"),
        ("« L'usine de Lunel a fermé lundi », a réagi Paul Renard mardi.", "fermé", "Paul Renard", "Paul Renard"),
        (
            "« Telvia a fermé son usine lundi. Les salariés sont reclassés », a expliqué Paul Renard.",
            "fermé",
            "Paul Renard",
            "Paul Renard",
        ),
        (
            "Paul Renard l'a reconnu : « Personne n'y croyait. Telvia a fermé son usine lundi. »",
            "fermé",
            "Paul Renard",
            "Paul Renard",
        ),
        (
            "Hélène Castaing dirige Telvia. L'usine de Lunel a fermé lundi, a-t-elle expliqué.",
            "fermé",
            "elle",
            "Hélène Castaing",
        ),
        ("Telvia a racheté Nordacom mardi, comme l'a indiqué Reuters.", "racheté", "Reuters", "Reuters"),
    ],
)
def test_told_by_somebody(account: Give, text: str, trigger: str, words: str, name: str | None) -> None:
    assert _speakers(account(text), trigger) == [(words, name)]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Telvia a racheté Nordacom en mars.", "racheté"),
        ("Telvia, qui a racheté Nordacom en mars, a dit que tout allait bien.", "racheté"),
        ("Selon un rapport publié lundi, Telvia va mal.", "publié"),  # of the source itself
        ("Les salariés ont appris que Telvia avait racheté Nordacom.", "racheté"),  # they hear it
        ("Telvia a affirmé qu'Orion l'avait bannie après l'attaque du Capitole du 6 janvier.", "attaque"),
        ("« Tout va bien », a déclaré Paul Renard. Telvia a racheté Nordacom mardi.", "racheté"),
        ("L'usine de Telvia à Lunel a fermé lundi, a-t-on appris mardi.", "fermé"),
    ],
)
def test_told_by_the_article(account: Give, text: str, trigger: str) -> None:
    assert _speakers(account(text), trigger) == [None]
