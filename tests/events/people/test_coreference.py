"""Who "il", "son", "le groupe" and "celui-ci" are, and when nobody is."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


def _references(given: Account) -> dict[str, tuple[str, str]]:
    return {m.text: (entity.name, m.how) for entity in given.entities for m in entity.mentions if m.how != "name"}


@pytest.mark.parametrize(
    ("text", "reference", "name", "how"),
    [
        ("Marc Lenoir a démissionné lundi. Il a quitté Lyon.", "Il", "Marc Lenoir", "pronoun"),
        ("Claire Morel a été élue lundi. Elle dirigera la ville.", "Elle", "Claire Morel", "pronoun"),
        ("Marc Lenoir a été arrêté. Le juge l'a condamné lundi.", "l'", "Marc Lenoir", "pronoun"),
        ("Marc Lenoir a vendu sa maison.", "sa", "Marc Lenoir", "possessive"),
        (
            "La société Telvia a licencié mille salariés. Le groupe a fermé son usine.",
            "Le groupe",
            "Telvia",
            "description",
        ),
        ("Le réseau social Tchat a fermé lundi. La plateforme a été piratée.", "La plateforme", "Tchat", "description"),
        (
            "Odile Verrier a parlé lundi. Quant à Claire Morel, elle a démissionné.",
            "elle",
            "Claire Morel",
            "pronoun",
        ),
        ("Odile Verrier a parlé. Telvia, elle, a porté plainte lundi.", "elle", "Telvia", "pronoun"),
        ("Marc Lenoir a quitté Claire Morel. Le juge l'a condamnée lundi.", "l'", "Claire Morel", "pronoun"),
        ("Kalkor Capital a attaqué Telvia. Le fonds a exigé un siège.", "Le fonds", "Kalkor Capital", "description"),
        ("Le fonds Kalkor a attaqué la société Telvia. Le groupe a répondu.", "Le groupe", "Telvia", "description"),
        (
            "Paul Renard, le patron de Telvia, a parlé. Le dirigeant a démissionné.",
            "Le dirigeant",
            "Paul Renard",
            "description",
        ),
        ("Paul Renard a rencontré Marc Lenoir. Ce dernier a démissionné.", "dernier", "Marc Lenoir", "pronoun"),
        ("La société Telvia a racheté Kalkor. Cette dernière a fermé lundi.", "dernière", "Kalkor", "pronoun"),
        (
            "Marc Lenoir a été suspendu. Le politicien de 58 ans a démissionné lundi.",
            "Le politicien",
            "Marc Lenoir",
            "description",
        ),
        (
            "La cour d'appel de Lunel a vu le tribunal de Vernay. Elle a tranché lundi.",
            "Elle",
            "cour d'appel de Lunel",
            "pronoun",
        ),
        ("Telvia accuse Paul Renard. Celui-ci a porté plainte lundi.", "Celui-ci", "Paul Renard", "pronoun"),
        ("Paul Renard accuse Marc Lenoir, mais ce dernier a fui lundi.", "dernier", "Marc Lenoir", "pronoun"),
        (
            "La plateforme Telvia a rouvert. Boycottée par la société Ostrel, celle-ci a porté plainte lundi.",
            "celle-ci",
            "Telvia",
            "pronoun",
        ),
        (
            "Marc Lenoir a parlé. Le site de la société Telvia a rouvert après sa fermeture.",
            "sa",
            "Telvia",
            "possessive",
        ),
        (
            "Marc Lenoir a dit que la société Telvia avait gagné le procès, fêtant sa victoire lundi.",
            "sa",
            "Telvia",
            "possessive",
        ),
        ("Telvia a attaqué Kalkor. Kalkor a annoncé lundi qu'il fermerait.", "il", "Kalkor", "pronoun"),
        (
            "Paul Renard, patron d'Ostrel, a parlé de Marc Lenoir. Le patron de Telvia a démissionné lundi.",
            "Le patron",
            "Marc Lenoir",
            "description",
        ),
    ],
)
def test_resolved(account: Give, text: str, reference: str, name: str, how: str) -> None:
    assert _references(account(text)).get(reference) == (name, how)


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Il pleut à Lyon depuis mardi.", "Il"),
        ("Marc Lenoir et Paul Renard ont démissionné. Il a quitté Lyon.", "Il"),
        ("Claire Morel a été élue. Il a quitté Lyon.", "Il"),
        ("Odile Verrier a parlé. Le maire l'a écoutée. Il a quitté Lyon.", "Il"),
        ("Il faut que Marc Lenoir démissionne.", "Il"),
        ("Telvia et Nordacom ont fusionné. Le groupe Orion a réagi.", "Le groupe"),
        ("Le conseiller de la ministre, Simon Roy, a parlé lundi. Elle a quitté Lyon.", "Elle"),
        ("Marc Lenoir a démissionné. Un groupe a manifesté.", "Un groupe"),
        ("Telvia a racheté un concurrent. La ville a réagi.", "La ville"),
        ("Odile Verrier a parlé. Une délégation est venue lundi. Elle a été reçue mardi.", "Elle"),
        ("Odile Verrier a parlé lundi. La direction, elle, a porté plainte.", "elle"),
        ("Paul Renard, le patron de Telvia, a parlé. Le patron de la division des yaourts est parti.", "Le patron"),
        ("La police judiciaire a fouillé le stade. Le club a versé un million.", "le club"),
        ("Telvia a parlé. Un juge a annulé sa visite lundi.", "sa"),
        ("Lyon a été touchée mardi. La centrale ne répond plus.", "La centrale"),
        ("Marc Lenoir a parlé. L'exploitant a annoncé qu'il fermerait l'usine.", "il"),
        ("La société Telvia a parlé. La banque centrale a tranché lundi.", "La banque centrale"),
        ("Le club Telvia a parlé. L'équipe gouvernementale a été formée lundi.", "L' équipe gouvernementale"),
        ("Telvia a fermé. Paul Renard l'a confirmé lundi.", "l'"),
        ("Marc Lenoir a démissionné. Telvia attend le feu vert de Lyon et celui de Paris.", "celui"),
        ("Marc Lenoir a vu Paul Renard. Un juge est venu. Ce dernier a parlé.", "dernier"),
        ("Marc Lenoir a démissionné. Le dernier train est parti.", "dernier"),
        ("Paul Renard, patron d'Ostrel, a parlé. Le patron de Telvia a démissionné lundi.", "Le patron"),
        ("Marc Lenoir a parlé. On a vu un directeur retenu par ses ouvriers.", "ses"),
    ],
)
def test_left_alone(account: Give, text: str, reference: str) -> None:
    assert reference not in _references(account(text))


def test_bridging_gives_the_owner_a_part(account: Give) -> None:
    text = "Le groupe Telvia a publié ses résultats mardi. Le titre a chuté de 6 % mercredi."
    given = account(text)
    fall = next(e for e in given.events if text[e.trigger.start : e.trigger.end] == "chuté")
    assert [(given.entities[p.entity].name, p.mention.how) for p in fall.participants] == [("Telvia", "bridging")]


@pytest.mark.parametrize(
    "text",
    [
        "La société Telvia a fermé lundi. Les habitants ont été évacués mardi.",
        "La société Telvia a fermé lundi. La ministre a démissionné mardi.",
        "L'association Rivières Vives a parlé. Le directeur a été renvoyé mardi.",
        "La société Telvia a fermé lundi. Les cours ont été suspendus mardi.",
        "La société Telvia a fermé lundi. L'épave a été retirée mardi.",
        "La société Telvia a parlé. Des serveurs sont tombés en panne lundi.",
        "La société Telvia a parlé. Il y a eu une marche au cours de laquelle cinq personnes ont péri.",
    ],
)
def test_what_is_nobodys_has_no_owner(account: Give, text: str) -> None:
    given = account(text)
    later = max(given.events, key=lambda event: event.trigger.start)
    assert later.participants == ()


@pytest.mark.parametrize(
    "text",
    [
        "Le fonds Kalkor a attaqué la gestion. Le titre a chuté de 6 % mercredi.",
        "La société Telvia a parlé. Le message est apparu lundi.",
        "Le tribunal de Lunel a tranché. Les salariés ont voté la grève lundi.",
        "Le tribunal de Lunel a parlé. Elle a fermé lundi.",
    ],
)
def test_what_hardly_belongs_to_whoever_was_told_of_last_is_only_a_hint(account: Give, text: str) -> None:
    assert not account(text).events[-1].participants
    assert account(text).events[-1].hinted


@pytest.mark.parametrize(
    ("text", "reference", "names"),
    [
        (
            "La société Telvia a licencié mille salariés. La société Kalkor a racheté Telvia. Le titre a bondi lundi.",
            "Le titre",
            {"Telvia", "Kalkor"},
        ),
        ("Le tribunal de Lyon a condamné la société Telvia. Le titre a chuté lundi.", "Le titre", set()),
        (
            "La société Telvia a attaqué la société Kalkor. Telvia a bondi. L'entreprise a fermé lundi.",
            "L' entreprise",
            {"Telvia", "Kalkor"},
        ),
        ("Marc Lenoir a frappé Paul Renard lundi. Il a été arrêté.", "Il", set()),  # a pronoun is the article's own
    ],
)
def test_whom_else_it_can_mean(account: Give, text: str, reference: str, names: set[str]) -> None:
    given = account(text)
    said = {m for event in given.events for part in event.participants if (m := part.mention).text == reference}
    assert len(said) == 1
    readings = next(iter(said)).readings
    assert {given.entities[k].name for k, _ in (readings.salience if readings else ())} == names
