"""What a day still to come makes of an event: the articles of these sentences came out on Wednesday, 10 March 2021."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[..., Account]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Marc Lenoir rejoint Telvia le 2 juin comme directeur technique.", "rejoint"),
        ("L'éditeur Telvia sort un livre le mois prochain.", "sort un livre"),
        ("Le tribunal pourrait se prononcer en juin 2021 sur le sort de Telvia.", "prononcer"),
        ("Le service Telvia sera de nouveau disponible le 20 décembre.", "de nouveau disponible"),
        ("La ligne ne sera pas rouverte avant l'automne.", "rouverte"),
        ("Telvia promet un filtre, déployé d'ici à Noël.", "déployé"),
        ("Les dernières machines louées par Telvia seront éteintes d'ici à dimanche.", "éteintes"),
        ("« Nous résilierons la convention avec Telvia », a promis Marc Lenoir.", "résilierons"),
    ],
)
def test_what_is_still_to_come_is_planned(account: Give, text: str, trigger: str) -> None:
    told = {text[e.trigger.start : e.trigger.end]: e.status for e in account(text).events}
    assert told.get(trigger) == "planned"


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Marc Lenoir a rejoint Telvia le 2 février comme directeur technique.", "rejoint", "happened"),
        ("Marc Lenoir rejoint Telvia comme directeur technique.", "rejoint", "happened"),
        ("Le service Telvia est de nouveau disponible depuis lundi.", "de nouveau disponible", "happened"),
        ("La ligne n'a pas été rouverte en février.", "rouverte", "denied"),
        ("Le réseau de Telvia, suspendu jusqu'à dimanche, est saturé.", "suspendu", "happened"),
        ("Le tribunal aurait condamné Marc Lenoir en février.", "condamné", "alleged"),
    ],
)
def test_what_lies_behind_keeps_its_status(account: Give, text: str, trigger: str, status: str) -> None:
    told = {text[e.trigger.start : e.trigger.end]: e.status for e in account(text).events}
    assert told.get(trigger) == status


def test_what_is_set_for_a_day_is_planned_where_nothing_dates_the_article(account: Give) -> None:
    text = "Les peines sont mises pour le 25 janvier."
    undated = account(text, dated=False)
    assert [e.status for e in undated.events] == ["planned"]
