"""Habits, generalities, questions and mere words are not events; weak triggers need support."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


@pytest.mark.parametrize(
    "text",
    [
        "Telvia publie souvent des études.",
        "Chaque année, Telvia publie ses résultats en mars.",
        "« C'est une bonne nouvelle », a déclaré un voisin.",
        "Pour Marc Lenoir, a déclaré un voisin, c'est une bonne nouvelle.",
        "La direction n'a pas répondu.",
        "Le tribunal n'a pas condamné.",
        "Telvia est soutenue par le fonds Nordacom.",
        "Le musée de Lyon accueille Marc Lenoir chaque été.",
        "Telvia reçoit 200 ministres par an.",
        "Marc Lenoir s'est présenté comme un homme simple.",
        "« Nous verrons bien », explique une cliente.",
        "La direction conteste toute faute.",
        "Claire Morel escaladait l'Everest.",
        "Bien que Claire Morel ait escaladé l'Everest, elle aime la plage.",
        "La toiture préservait les murs.",
        "Elle a retrouvé le sourire.",
        "Le parti recueille 30 % des suffrages.",
        "La peur du suicide est grande.",
        "Si la toiture a été préservée, tant mieux.",
        "Marc Lenoir aime les grèves et les manifestations.",
        "Une suspension est toujours possible.",
        "Telvia a-t-il racheté Nordacom ?",
        "Lyon est une ville agréable.",
        "Le maire a remercié les salariés.",
        "Elle contestait une faute.",
    ],
)
def test_no_event(account: Give, text: str) -> None:
    assert [text[e.trigger.start : e.trigger.end] for e in account(text).events] == []


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("Marc Lenoir a déclaré lundi qu'il soutenait Telvia.", "statement", "déclaré"),
        ("Dans un communiqué, Telvia a salué cette décision.", "statement", "communiqué"),
        ("Telvia conteste toute faute.", "statement", "conteste"),
        ("Telvia a renoncé à ce projet.", "other", "renoncé"),
        ("Telvia a publié un communiqué.", "statement", "publié un communiqué"),
        ("Le syndicat a dénoncé mardi le plan de Telvia.", "statement", "dénoncé"),
        ("Claire Morel a escaladé l'Everest le 3 mai.", "other", "escaladé"),
        ("Les salaires de décembre n'avaient pas été versés.", "other", "versés"),
        ("Pas un euro ne sera versé.", "deal", "versé"),
        ("Aucune arrestation n'a eu lieu.", "investigation", "arrestation"),
        ("Deux cents interventions ont été reportées.", "other", "reportées"),
        ("Claire Morel a escaladé l'Everest.", "other", "escaladé"),
        ("La toiture a été préservée.", "other", "préservée"),
        ("Deux fourgons ont été mis en action.", "other", "mis"),
        ("Fusion dans le secteur du lait.", "deal", "Fusion"),
        ("En fin de réunion, on a voté.", "meeting", "réunion"),
        ("Les premiers tirs ont eu lieu dans la rue.", "attack", "tirs"),
        ("Le parti progresse aux élections.", "vote", "élections"),
        ("Le jury a retenu trois candidatures.", "other", "retenu"),
        ("Claire Morel dirigera Telvia.", "appointment", "dirigera"),
        ("62 salariés vont perdre leur emploi.", "departure", "perdre"),
        ("Au lendemain des perquisitions, Marc Lenoir contre-attaque.", "investigation", "perquisitions"),
        ("Le syndicat des coureurs appelle à respecter la loi.", "statement", "appelle à"),
        ("L'entreprise nie que des documents aient été détruits.", "statement", "nie"),
        ("La démission de Marc Lenoir a surpris.", "departure", "démission"),
        ("Démission de Marc Lenoir", "departure", "Démission"),
        ("« Nous verrons bien », explique Claire Morel.", "statement", "explique"),
        ("Claire Morel n'a pas contesté cette décision.", "statement", "contesté"),
        ("Le musée a été évacué mardi, après que la Seine eut monté de dix centimètres par jour.", "other", "évacué"),
        ("La ville, fondée par Paul Renard en 1908, perd cent habitants par an.", "founding", "fondée"),
    ],
)
def test_event(account: Give, text: str, kind: str, trigger: str) -> None:
    assert (kind, trigger) in [(e.type, text[e.trigger.start : e.trigger.end]) for e in account(text).events]


def test_more_support_is_surer(account: Give) -> None:
    texts = ["Le site a fermé.", "La société Telvia a fermé.", "La société Telvia a fermé lundi."]
    sure = [max(e.certainty for e in account(text).events) for text in texts]
    assert sure == sorted(set(sure))


def test_words_quoted_from_a_medium_are_on_record(account: Give) -> None:
    text = "Claire Morel est partie mardi. « C'est fini », écrit-elle sur Telvia."
    assert "statement" in {event.type for event in account(text).events}


def test_what_somebody_speaks_of_is_no_medium(account: Give) -> None:
    assert "statement" not in {event.type for event in account("Claire Morel dit tout sur Telvia.").events}
