"""What tense, mood, negation and the words above make of an event."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Telvia a suspendu le compte de Marc Lenoir mardi.", "suspendu", "happened"),
        ("Telvia suspend le compte de Marc Lenoir.", "suspend", "happened"),
        ("Le tribunal avait condamné Marc Lenoir en 2018.", "condamné", "happened"),
        ("Après avoir démissionné, Marc Lenoir a quitté le pays.", "démissionné", "happened"),
        ("Marc Lenoir a fini par démissionner lundi.", "démissionner", "happened"),
        ("Telvia a annoncé que le service fermerait en avril.", "fermerait", "planned"),
        ("Telvia pourrait racheter Nordacom, selon Reuters.", "racheter", "alleged"),
        ("Un pan de montagne s'effondre au-dessus de Fionnaz", "effondre", "happened"),
        ("Le 3 mars 2019, le pont de Lurs s'effondra.", "effondra", "happened"),
        ("Le 3 mars, Telvia retirait sa plainte contre Marc Lenoir.", "retirait sa plainte", "happened"),
        ("Le câble du téléphérique s'est rompu mardi.", "rompu", "happened"),
        ("Telvia entend racheter Nordacom.", "racheter", "planned"),
        ("Telvia suspendra le compte de Marc Lenoir lundi.", "suspendra", "planned"),
        ("Marc Lenoir va démissionner en avril.", "démissionner", "planned"),
        ("Marc Lenoir était attendu dimanche à Lyon.", "attendu", "planned"),
        ("Marc Lenoir est attendu à Lyon dimanche.", "attendu à", "planned"),
        ("Le juge a convoqué Marc Lenoir dans son bureau, mardi.", "convoqué", "planned"),
        ("Le juge a convoqué mardi Marc Lenoir.", "convoqué", "happened"),
        ("Telvia doit racheter Nordacom en juin.", "racheter", "planned"),
        ("Telvia prévoit de racheter Nordacom en juin.", "racheter", "planned"),
        ("Marc Lenoir aurait démissionné lundi.", "démissionné", "alleged"),
        ("Selon Reuters, Telvia a racheté Nordacom en mars.", "racheté", "alleged"),
        ("Marc Lenoir est accusé d'avoir agressé Paul Renard.", "agressé", "alleged"),
        ("La société Telvia n'a pas racheté Nordacom.", "racheté", "denied"),
        ("Aucune cyberattaque n'a été détectée chez Telvia.", "détectée", "denied"),
        ("Personne n'a arrêté Marc Lenoir.", "arrêté", "denied"),
        ("Personne n'a été blessé.", "blessé", "denied"),
        ("Aucune cyberattaque n'a été détectée.", "détectée", "denied"),
        ("L'usine n'a pas fermé mardi.", "fermé", "denied"),
        ("Paul Renard est poursuivi pour l'attentat de Lyon.", "attentat", "happened"),
        ("Paul Renard consulte pour la constitution de son gouvernement.", "constitution", "planned"),
        ("Telvia ne s'est pas remise depuis l'incendie du siège.", "incendie", "happened"),
        ("La personne que Telvia a licenciée n'est plus là.", "licenciée", "happened"),
        ("L'opération a permis d'arrêter Marc Lenoir.", "arrêter", "happened"),
        ("Telvia fera fermer son usine de Lyon.", "fermer", "planned"),
        ("Telvia a pu rouvrir son usine de Lyon.", "rouvrir", "happened"),
        ("Le site de Telvia n'est pas hors ligne.", "hors ligne", "denied"),
        ("La société Telvia a nié avoir racheté Nordacom.", "racheté", "denied"),
        ("Le ministre a démenti que Marc Lenoir ait démissionné.", "démissionné", "denied"),
    ],
)
def test_status(account: Give, text: str, trigger: str, status: str) -> None:
    told = {text[e.trigger.start : e.trigger.end]: e.status for e in account(text).events}
    assert told.get(trigger) == status


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Marc Lenoir refuse de démissionner.", "démissionner"),
        ("Le parti changera de chef si le tribunal condamne Marc Lenoir.", "condamne"),
        ("Si Telvia rachète Nordacom, le marché changera.", "rachète"),
        ("Telvia a embauché Marc Lenoir pour racheter Nordacom.", "racheter"),
        ("Marc Lenoir a été déféré au parquet pour interrogatoire.", "interrogatoire"),
        ("La loi permet d'arrêter Marc Lenoir.", "arrêter"),
        ("Marc Lenoir a quitté la salle sans démissionner.", "démissionner"),
        ("Marc Lenoir a failli démissionner lundi.", "démissionner"),
        ("Démissionnez, a lancé Paul Renard.", "Démissionnez"),
        ("Telvia va-t-il racheter Nordacom ?", "racheter"),
    ],
)
def test_no_event(account: Give, text: str, trigger: str) -> None:
    assert trigger not in [text[e.trigger.start : e.trigger.end] for e in account(text).events]


def test_what_is_announced_for_later_is_planned(account: Give) -> None:
    given = account("Telvia a annoncé la fermeture de son usine de Lyon l'été prochain.")
    assert [e.status for e in given.events if e.type == "outage"] == ["planned"]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Claire Morel prend ses fonctions le 1er avril.", "prend ses fonctions", "planned"),
        ("Le procès de Marc Lenoir s'ouvre mardi 16 mars à Lyon.", "ouvre", "planned"),
        ("La grève de lundi prochain chez Telvia", "grève", "planned"),
        ("Claire Morel prend ses fonctions le 1er mars.", "prend ses fonctions", "happened"),
        ("Telvia annonce pour le 1er avril la fermeture de son usine.", "annonce", "happened"),
        ("Nommée le 1er mars, Claire Morel quitte déjà Telvia.", "Nommée", "happened"),
    ],
)
def test_a_day_to_come_makes_a_plan_of_a_present(account: Give, text: str, trigger: str, status: str) -> None:
    told = {text[e.trigger.start : e.trigger.end]: e.status for e in account(text).events}
    assert told.get(trigger) == status
