"""Which date an event takes from its sentence, and what connectives say of the order of two."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account
from filrouge.when import When

Give = Callable[[str], Account]


def _dates(given: Account, text: str, trigger: str) -> list[tuple[str, str]]:
    told = next(e for e in given.events if text[e.trigger.start : e.trigger.end] == trigger)
    return [(claim.time.text, claim.how) for claim in told.dates]


@pytest.mark.parametrize(
    ("text", "trigger", "date", "how"),
    [
        ("Telvia a racheté Nordacom le 3 mars.", "racheté", "le 3 mars", "clause"),
        ("Lundi, Telvia a racheté Nordacom.", "racheté", "Lundi", "clause"),
        ("Fondée en 2018, la société Telvia a racheté Nordacom lundi.", "Fondée", "2018", "clause"),
        ("Fondée en 2018, la société Telvia a racheté Nordacom lundi.", "racheté", "lundi", "clause"),
        ("Le rachat de Nordacom par Telvia en 2019 a coûté cher.", "rachat", "2019", "clause"),
        ("Telvia, qui a racheté Nordacom en 2019, a fermé son usine lundi.", "racheté", "2019", "clause"),
        ("Telvia, qui a racheté Nordacom en 2019, a fermé son usine lundi.", "fermé", "lundi", "clause"),
        ("Lundi, Marc Lenoir a démissionné et quitté le pays.", "démissionné", "Lundi", "clause"),
        ("Marc Lenoir a été arrêté mardi à Lyon après avoir attaqué une banque jeudi.", "arrêté", "mardi", "clause"),
        (
            "Dans un rapport préliminaire rendu public le 11 mai, Telvia constate une fissure.",
            "rendu",
            "le 11 mai",
            "clause",
        ),
        ("Il s'agit de l'enquête préliminaire ouverte en février pour corruption.", "ouverte", "février", "clause"),
        (
            "Marc Lenoir quitte Telvia. L'annonce, le mois dernier, de son départ du groupe avait nourri les rumeurs.",
            "départ",
            "le mois dernier",
            "sentence",
        ),
        ("Marc Lenoir, ministre en 2010, a été arrêté lundi.", "arrêté", "lundi", "clause"),
        ("Marc Lenoir, le patron du groupe, mardi, a démissionné.", "démissionné", "mardi", "clause"),
        ("Marc Lenoir, dans la nuit de lundi, a été arrêté.", "arrêté", "la nuit de lundi", "clause"),
        ("Marc Lenoir a été arrêté et inculpé hier.", "arrêté", "hier", "governor"),
        # What stands in parentheses is over.
        ("Le club de Telvia a battu Nordacom (3-1) dimanche et occupe la tête.", "battu", "dimanche", "clause"),
        # A date that hangs on another word of the trigger is the trigger's.
        (
            "Telvia serait en négociations exclusives depuis la mi-février avec Nordacom.",
            "en négociations exclusives",
            "la mi-février",
            "clause",
        ),
        # A sentence that a parse did not end.
        (
            "Le trafic s'est effondré, les recettes avec. Fin février, Telvia a été placée en conciliation.",
            "placée",
            "Fin février",
            "clause",
        ),
        ("Paul Renard, aux manettes depuis décembre, a quitté Telvia.", "aux manettes depuis", "décembre", "clause"),
        ("Lundi, au détour d'un billet de blog, la boîte a fini par lâcher le morceau.", "fini", "Lundi", "clause"),
        ("Telvia ne sera pas prête avant son audition par le Parlement prévue lundi.", "audition", "lundi", "governor"),
        ("Telvia a répondu par un communiqué publié hier.", "communiqué", "hier", "governor"),
        ("L'accident du ferry, survenu samedi, a fait deux morts.", "accident", "samedi", "governor"),
        ("Marc Lenoir l'a rappelé mardi au cours d'une rencontre à Lyon.", "rencontre", "mardi", "governor"),
        ("Le conseil de Telvia, réuni dimanche, a limogé Marc Lenoir.", "limogé", "dimanche", "governor"),
        ("Réunis jeudi à Lyon, les actionnaires ont limogé Marc Lenoir.", "limogé", "jeudi", "governor"),
        (
            "Telvia publiera ses ventes du premier trimestre le 27 avril.",
            "publiera ses ventes",
            "le 27 avril",
            "clause",
        ),
        (
            "L'affaire a basculé le 4 janvier, lorsque le tribunal a condamné Telvia.",
            "condamné",
            "le 4 janvier",
            "clause",
        ),
    ],
)
def test_first_date(account: Give, text: str, trigger: str, date: str, how: str) -> None:
    assert _dates(account(text), text, trigger)[:1] == [(date, how)]


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        # The announcement's day is not the closing's.
        ("Telvia a annoncé lundi que Nordacom fermerait son usine.", "fermerait", "lundi"),
        ("Telvia a annoncé lundi la fermeture de Nordacom.", "fermeture", "lundi"),
        ("Le groupe Telvia a revendiqué mercredi l'attaque de Lyon.", "attaque", "mercredi"),
        ("La société Telvia a admis mercredi avoir été piratée.", "piratée", "mercredi"),
        (
            "Le parquet a ouvert une enquête la semaine dernière, a confirmé sa directrice.",
            "confirmé",
            "la semaine dernière",
        ),
        # A past participle tells of another time than its main clause.
        ("Fondée à Lyon, la société Telvia a racheté Nordacom lundi.", "Fondée", "lundi"),
        ("Le conseil, créé en 2019, a limogé Marc Lenoir.", "limogé", "2019"),
        # A yardstick says how rare a thing is.
        ("Telvia recule de 2 % après un plus haut depuis la mi-juillet.", "recule", "la mi-juillet"),
        # A duration or a habit names no day.
        ("Telvia a suspendu Marc Lenoir pendant trois jours.", "suspendu", "pendant trois jours"),
        ("Telvia, numéro un mondial en 2020, a licencié cent personnes.", "licencié", "2020"),
        ("Marc Lenoir, ministre de la Santé en 2010, a été arrêté.", "arrêté", "2010"),
        # What one wants now is not of the day when one did something.
        ("Le fonds Ostrel est entré au capital en 2020 et exige le départ du patron.", "exige le départ", "2020"),
    ],
)
def test_date_not_inherited(account: Give, text: str, trigger: str, date: str) -> None:
    firm = [found for found, how in _dates(account(text), text, trigger) if how in ("clause", "governor")]
    assert date not in firm


@pytest.mark.parametrize(
    ("text", "first", "relation", "second"),
    [
        ("Marc Lenoir a démissionné après la condamnation de Telvia.", "démissionné", "after", "condamnation"),
        ("Marc Lenoir a démissionné avant la condamnation de Telvia.", "démissionné", "before", "condamnation"),
        ("Marc Lenoir a démissionné avant que Telvia ne rachète Nordacom.", "démissionné", "before", "rachète"),
        ("Telvia a fermé le site après avoir racheté Nordacom.", "fermé", "after", "racheté"),
        ("Marc Lenoir est mort au lendemain de la condamnation de Telvia.", "mort", "after", "condamnation"),
        (
            "Nordacom a suspendu mardi le compte de Telvia, mettant ainsi fin à ses services.",
            "mettant ainsi fin à ses services",
            "same",
            "suspendu",
        ),
        ("Telvia a officialisé lundi le renvoi de Marc Lenoir.", "officialisé", "reports", "renvoi"),
        (
            "Telvia a annoncé mercredi, avant l'ouverture de la Bourse, le départ immédiat de sa patronne Anne Roy.",
            "annoncé",
            "reports",
            "départ",
        ),
        ("Telvia a racheté Nordacom. À cette occasion, Paul Renard a été nommé PDG.", "nommé", "same", "racheté"),
        ("Telvia a racheté Nordacom. Peu après, Paul Renard a démissionné.", "démissionné", "after", "racheté"),
        # The time belongs to the noun before it, whatever the parse hangs the clause on.
        (
            "Paul Roy a raillé la fermeture du site il y a une semaine, lorsque Telvia a suspendu ses services.",
            "fermeture",
            "same",
            "suspendu",
        ),
        (
            "Telvia a fermé son usine. Elle était vide. Nordacom a ensuite licencié Paul Roy.",
            "licencié",
            "after",
            "fermé",
        ),
        ("Telvia a fermé son usine. Nordacom a ensuite licencié Paul Roy.", "licencié", "after", "fermé"),
        ("Nordacom a suspendu Telvia, mettant ainsi le site hors ligne.", "hors ligne", "same", "suspendu"),
    ],
)
def test_order(account: Give, text: str, first: str, relation: str, second: str) -> None:
    events = account(text).events
    words = [text[e.trigger.start : e.trigger.end] for e in events]
    claims = [(claim.relation, words[claim.other]) for claim in events[words.index(first)].order]
    assert claims == [(relation, second)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "La manifestation du 5 mars, au cours de laquelle cinq personnes ont péri, a été condamnée par Telvia.",
            "péri",
            "manifestation",
        ),
        (
            "Quatre-vingts personnes ont été secourues, dont vingt ont été hospitalisées à Lyon.",
            "hospitalisées",
            "secourues",
        ),
        ("Deux Belges ont péri dans l'accident du ferry à Lyon.", "péri", "accident"),
    ],
)
def test_takes_place_in_the_course_of(account: Give, text: str, first: str, second: str) -> None:
    events = account(text).events
    words = [text[e.trigger.start : e.trigger.end] for e in events]
    assert ("same", second) in [(claim.relation, words[claim.other]) for claim in events[words.index(first)].order]


@pytest.mark.parametrize(
    "text",
    [
        "Deux Belges ont péri dans un hôpital de Lyon après l'accident.",
        "La manifestation du 5 mars, à laquelle cinq élus ont participé, a fait deux morts.",
        "Telvia a condamné l'attaque, dont les auteurs ont été arrêtés.",
    ],
)
def test_does_not_take_place_in_the_course_of(account: Give, text: str) -> None:
    assert "same" not in [claim.relation for event in account(text).events for claim in event.order]


def test_no_connective_no_order(account: Give) -> None:
    given = account("Marc Lenoir a démissionné lundi. Telvia a racheté Nordacom.")
    assert [claim for event in given.events for claim in event.order] == []


def test_the_stated_distance_goes_with_the_connective(account: Give) -> None:
    events = account("Telvia a été condamné mercredi, une semaine après la démission de Marc Lenoir.").events
    offsets = [claim.offset.text for event in events for claim in event.order if claim.offset]
    assert offsets == ["une semaine après"]


def test_news_goes_on_from_the_day_of_its_first_sentence(account: Give) -> None:
    text = "Mardi, Telvia a fermé son usine de Lyon. Le parquet a ouvert une enquête."
    assert _dates(account(text), text, "ouvert une enquête") == [("Mardi", "context")]
    text = "Après la grève de mardi, Telvia a fermé son usine. Le parquet a ouvert une enquête."
    assert _dates(account(text), text, "ouvert une enquête") == []
    text = "En 2019, Telvia a fermé son usine de Lyon. Le parquet a ouvert une enquête."
    assert _dates(account(text), text, "ouvert une enquête") == []


def test_what_happened_does_not_go_on_from_a_plan(account: Give) -> None:
    text = "Telvia fermera son usine de Lyon mardi. Le parquet a ouvert une enquête."
    assert _dates(account(text), text, "ouvert une enquête") == []


def test_what_is_not_before_a_date_is_from_then_on(account: Give) -> None:
    (event,) = (e for e in account("L'usine de Telvia à Lyon ne fermera pas avant 2025.").events if e.type == "outage")
    assert [(claim.time.text, claim.time.boundary) for claim in event.dates] == [("2025", "not_before")]
    assert event.dates[0].time.extent == When.parse("2025-01-01/..")


def test_a_statement_does_not_go_on_from_what_is_recalled(account: Give) -> None:
    text = "Paul Roy, qui avait démissionné le 3 mars, a été jugé. « C'est injuste », a déclaré Marc Lenoir."
    assert _dates(account(text), text, "déclaré") == []


def test_a_day_until_which_something_lasts_dates_nothing_after_it(account: Give) -> None:
    text = "La société Telvia a interrompu ses vols jusqu'à lundi. Un numéro vert a été mis en place par Telvia."
    assert _dates(account(text), text, "interrompu") == [("lundi", "clause")]
    assert _dates(account(text), text, "mis en place") == []
