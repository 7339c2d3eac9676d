"""Who takes part, where the phrase does not say it by itself."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


def roles(given: Account) -> set[tuple[str, str]]:
    return {(given.entities[part.entity].name, part.role) for event in given.events for part in event.participants}


def test_those_whom_dont_picks_from_a_group_take_part(account: Give) -> None:
    found = roles(
        account("De nombreux fournisseurs, dont Telvia, Ostrel et Kalkor, ont retiré Bulle de leurs plateformes.")
    )
    assert {("Telvia", "agent"), ("Ostrel", "agent"), ("Kalkor", "agent")} <= found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("La société Telvia a rouvert. Le site a été supprimé lundi.", "patient"),
        ("La société Telvia a rouvert. Les messages ont été supprimés lundi.", "other"),
    ],
)
def test_what_is_done_to_things_is_not_done_to_their_owner(account: Give, text: str, role: str) -> None:
    given = account(text)
    removal = next(event for event in given.events if event.type == "removal")
    assert [(given.entities[part.entity].name, part.role) for part in removal.participants] == [("Telvia", role)]


def test_a_deed_has_its_agent_where_its_participle_also_names_a_state(account: Give) -> None:
    assert ("Telvia", "agent") in roles(account("Telvia a banni Ostrel de sa plateforme."))


def test_de_behind_a_complement_belongs_to_that_one(account: Give) -> None:
    found = roles(account("Ostrel a publié tous les messages des clients depuis le jour de l'attaque de Kalkor."))
    assert ("Kalkor", "agent") not in found


def test_an_object_pronoun_takes_up_the_object_before_it(account: Give) -> None:
    given = account("Kalkor a suspendu l'application Telvia, peu après que Google l'ait bannie de son magasin.")
    later = max(given.events, key=lambda event: event.trigger.start)
    assert {(given.entities[part.entity].name, part.role) for part in later.participants} >= {
        ("Google", "agent"),
        ("Telvia", "patient"),
    }


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Le maire de Lyon a démissionné lundi.", "Lyon", "patient"),
        ("Telvia a livré lundi dix camions à Lyon.", "Lyon", "recipient"),
        ("Telvia dit que cela fait suite à une plainte déposée lundi.", "Telvia", "agent"),
        ("Le conseil a validé la nomination de Paul Renard à la tête du distributeur de Telvia.", "Telvia", "patient"),
        ("La société Telvia a rouvert. Le bilan s'élève à trois morts.", "Telvia", "patient"),
        ("Odile Verrier dirige encore Telvia.", "Telvia", "other"),
        ("L'Autorité de la concurrence a autorisé le projet de Morel par Telvia.", "Telvia", "agent"),
    ],
)
def test_who_stands_near_takes_no_part(account: Give, text: str, name: str, role: str) -> None:
    given = account(text)
    later = [event for event in given.events if event.type not in ("statement", "launch")]
    assert (name, role) not in {(given.entities[p.entity].name, p.role) for event in later for p in event.participants}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il est arrivé lundi. Son successeur est un Lyonnais, Paul Renard, cadre de Telvia. Il a fui.", "Paul Renard"),
        ("L'industriel Paul Renard a parlé à Telvia. L'industriel a fui lundi.", "Paul Renard"),
    ],
)
def test_the_one_told_of_last_acts_next(account: Give, text: str, name: str) -> None:
    given = account(text)
    flight = max(given.events, key=lambda event: event.trigger.start)
    assert [given.entities[part.entity].name for part in flight.participants] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le groupe a été racheté conjointement par Claire Morel et Paul Renard.", "Claire Morel"),
        ("« C'est une victoire », s'est félicitée la cheffe du gouvernement, Anne Roussel.", "Anne Roussel"),
        ("Le site va fermer, a annoncé mercredi son directeur général, Luca Ferrini.", "Luca Ferrini"),
        ("Francesco Trapani, qui préside et a cofondé Telvia après avoir dirigé Ostrel, a parlé.", "Francesco Trapani"),
    ],
)
def test_a_subject_behind_its_verb_or_before_two_acts(account: Give, text: str, name: str) -> None:
    assert (name, "agent") in roles(account(text))


def test_a_former_post_is_not_where_somebody_is_named_now(account: Give) -> None:
    given = account("L'ancien patron de Telvia, Paul Renard, a été nommé lundi directeur d'Ostrel.")
    assert "Telvia" not in {given.entities[part.entity].name for event in given.events for part in event.participants}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paul Renard dirige Telvia. L'homme de 57 ans a démissionné lundi.", "Paul Renard"),
        ("La société Telvia a rouvert. L'Agence de l'eau a parlé. L'action a chuté de 6 % mardi.", "Telvia"),
    ],
)
def test_who_is_meant_by_an_age_or_a_share(account: Give, text: str, name: str) -> None:
    given = account(text)
    last = max(given.events, key=lambda event: event.trigger.start)
    assert [given.entities[part.entity].name for part in last.participants] == [name]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("L'ex-ministre des Transports Josée Verrier a été condamnée vendredi.", {"Josée Verrier"}),
        ("Paul Renard, fondateur de Telvia, a été nommé lundi président de la ligue.", {"Paul Renard"}),
        ("Paul Renard, directeur général de Telvia, a été limogé lundi.", {"Paul Renard", "Telvia"}),
        ("D'après Paul Renard, le groupe Telvia avait averti la société Nordacom lundi.", {"Telvia", "Nordacom"}),
    ],
)
def test_former_and_founding_titles_and_sources(account: Give, text: str, who: set[str]) -> None:
    given = account(text)
    assert {given.entities[p.entity].name for event in given.events for p in event.participants} == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("« Je démissionne ce lundi », a déclaré Paul Renard.", {"Paul Renard"}),
        ("« Nous présentons nos excuses », a dit lundi Paul Renard.", {"Paul Renard"}),
        ("« Nous avons fermé l'usine lundi », a dit Paul Renard, directeur général de Telvia.", {"Telvia"}),
        ("« Nous avons fermé l'usine lundi », a dit Paul Renard.", {"Paul Renard"}),  # one of those whom he speaks of
    ],
)
def test_who_says_i_or_we(account: Give, text: str, who: set[str]) -> None:
    given = account(text)
    event = next(e for e in given.events if text[: e.trigger.start].count("«") > text[: e.trigger.start].count("»"))
    assert {given.entities[part.entity].name for part in event.participants} == who


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("L'hôpital de Lunel est paralysé par une cyberattaque depuis lundi.", "cyberattaque", {"hôpital de Lunel"}),
        ("Une cyberattaque a paralysé lundi la société Telvia.", "cyberattaque", {"Telvia"}),
        ("La société Telvia a été la cible lundi d'une cyberattaque.", "cyberattaque", {"Telvia"}),
        ("La société Telvia a condamné une cyberattaque lundi.", "cyberattaque", set()),
        ("Paul Renard, dont l'appel a été rejeté lundi, ira en prison.", "rejeté", {"Paul Renard"}),
    ],
)
def test_whom_it_hits_and_whose_it_is(account: Give, text: str, trigger: str, who: set[str]) -> None:
    given = account(text)
    told = [e for e in given.events if text[e.trigger.start : e.trigger.end] == trigger]
    assert [{given.entities[part.entity].name for part in e.participants} for e in told] == [who]


def test_figures_that_move_are_told_once_and_of_their_firm(account: Give) -> None:
    text = "Les ventes de la société Telvia ont chuté de 3 % lundi."
    given = account(text)
    assert [text[e.trigger.start : e.trigger.end] for e in given.events] == ["chuté"]
    assert [given.entities[p.entity].name for p in given.events[0].participants] == ["Telvia"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "L'association Rivière Vive a saisi la Cour constitutionnelle lundi.",
            {("Rivière Vive", "agent"), ("Cour constitutionnelle", "recipient")},
        ),
        ("La société saisira le Conseil d'État lundi.", {("Conseil d'État", "recipient")}),
        ("Le groupe Telvia a saisi la justice lundi.", {("Telvia", "agent")}),
    ],
)
def test_the_body_that_a_trigger_names_takes_part(account: Give, text: str, who: set[tuple[str, str]]) -> None:
    given = account(text)
    assert {(given.entities[p.entity].name, p.role) for event in given.events for p in event.participants} == who


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le tribunal a annulé mardi la suspension de Telvia.", "Telvia"),
        ("Le tribunal a allégé mardi la sanction d'Ostrel.", "Ostrel"),
        ("La campagne de Kalkor a commencé le 12 octobre.", "Kalkor"),
        ("La section cyber du parquet de Paris a ouvert une enquête jeudi.", "parquet de Paris"),
        ("Les obsèques de Paul Renard seront célébrées samedi.", "Paul Renard"),
        ("Le contrat avec Telvia a été rompu le 31 mai.", "Telvia"),
        ("Les chefs d'État de la Cédéao ont décidé lundi de fermer leurs frontières.", "Cédéao"),
    ],
)
def test_whose_it_is_takes_part(account: Give, text: str, name: str) -> None:
    assert name in {who for who, _ in roles(account(text))}


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Telvia a admis lundi, au sortir de son audition par Kalkor, qu'elle avait menti.", "admis", "Kalkor"),
        ("Kalkor a réagi. La section a ouvert une enquête jeudi.", "ouvert", "Kalkor"),
        ("Kalkor a réagi. La villa a été mise à sac jeudi.", "mise", "Kalkor"),
        ("Le site avec Telvia a été fermé mardi.", "fermé", "Telvia"),
    ],
)
def test_who_is_only_near_does_not(account: Give, text: str, trigger: str, name: str) -> None:
    given = account(text)
    (event,) = (event for event in given.events if text[event.trigger.start :].startswith(trigger))
    assert name not in {given.entities[part.entity].name for part in event.participants}


@pytest.mark.parametrize(
    ("text", "taking_part"),
    [
        ("OTTAWA/TORONTO — Le gouvernement du Canada a révoqué mardi la licence de la mine.", {"Canada"}),
        ("Lundi Telvia a résilié le contrat.", {"Telvia"}),
        ("Par décret lu à la RTK, la présidente de la Cour, Thérèse Oulaï, a été débarquée.", {"Thérèse Oulaï"}),
        (
            "Paul Roy, qui dirige la junte, a parlé. Le chef de la junte, le général Marc Lin, a démissionné mardi.",
            {"Marc Lin"},
        ),
    ],
)
def test_who_takes_part_last(account: Give, text: str, taking_part: set[str]) -> None:
    given = account(text)
    people = {given.entities[p.entity].name for p in given.events[-1].participants if p.role != "other"}
    assert people == taking_part


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'offre a été déposée lundi par le fabricant slovène de vélos Velka.", "Velka"),
        ("L'association de défense de consommateurs Familles Unies a porté plainte lundi.", "Familles Unies"),
        ("Le fournisseur d'électricité Kalkor a licencié dix salariés lundi.", "Kalkor"),
    ],
)
def test_a_name_behind_what_completes_its_noun_is_that_ones(account: Give, text: str, name: str) -> None:
    assert (name, "agent") in roles(account(text))


@pytest.mark.parametrize(
    "text",
    [
        "Le patron de l'entreprise Kalkor a licencié dix salariés lundi.",  # he is not Kalkor, though he acts for it
        "Un vendeur de voitures Kalkor a été licencié lundi.",
    ],
)
def test_what_a_name_completes_is_nobody_by_that_name(account: Give, text: str) -> None:
    given = account(text)
    assert not [m for entity in given.entities for m in entity.mentions if m.text in ("patron", "vendeur")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Le nom de domaine a été enregistré lundi auprès de l'hébergeur Kalkor.", ("Kalkor", "recipient")),
        ("Paul Renard, dont les syndicats réclamaient le départ, est là.", ("Paul Renard", "other")),
        ("Le collectif compte traîner la société Telvia devant le tribunal lundi.", ("Telvia", "patient")),
        ("Des soldats se sont emparés dimanche du siège de Telvia.", ("Telvia", "patient")),
        ("LUN1, épargné par les flammes, a été mis hors tension lundi.", ("LUN1", "patient")),
        ("Telvia a déménagé lundi chez l'hébergeur Kalkor.", ("Kalkor", "agent")),
        ("Les ruines de Telvia ont été rasées lundi.", ("Telvia", "patient")),
        (
            "La Cnil nous a condamnés à 2 millions d'euros, a dit la directrice de Telvia, Claire Morel.",
            ("Telvia", "patient"),
        ),
    ],
)
def test_whom_a_phrase_names_takes_part(account: Give, text: str, who: tuple[str, str]) -> None:
    assert who in roles(account(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("LUNEL — Le tribunal a condamné la société Telvia lundi.", ("LUNEL", "agent")),
        ("Paul Renard, dont les syndicats réclamaient une prime à Telvia, est là.", ("Paul Renard", "patient")),
        ("Nous avons saisi le Conseil d'État lundi.", ("Conseil d'État", "patient")),
    ],
)
def test_whom_a_phrase_only_comes_near_does_not(account: Give, text: str, who: tuple[str, str]) -> None:
    assert who not in roles(account(text))


@pytest.mark.parametrize(
    ("verb", "names"), [("exigeaient", ["Telvia", "Kalkor Capital"]), ("exigeait", ["Kalkor Capital"])]
)
def test_a_relative_clause_in_the_plural_is_said_of_all_before_it(account: Give, verb: str, names: list[str]) -> None:
    given = account(f"La société Telvia et le fonds Kalkor Capital, qui {verb} le départ du patron, ont porté plainte.")
    told = next(e for e in given.events if e.type == "statement")
    assert [given.entities[p.entity].name for p in told.participants if p.role == "agent"] == names


def test_a_financial_director_is_the_firm_s_and_not_the_fund_s(account: Give) -> None:
    text = (
        "La société Telvia a publié ses comptes. Le fonds Kalkor Capital a réagi. "
        "La démission lundi du directeur financier l'inquiète."
    )
    told = next(e for e in account(text).events if e.type == "departure")
    assert [p.mention.how for p in told.participants] == ["bridging"]
    assert [account(text).entities[p.entity].name for p in told.participants] == ["Telvia"]
