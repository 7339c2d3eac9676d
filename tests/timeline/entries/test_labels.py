"""Labels: one readable line, with its subject."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from filrouge.events.event import Account, EntityMention
from filrouge.mentions.mention import Span
from filrouge.timeline.entries.labels import Wording, best, tidy, wording


@pytest.mark.parametrize(
    ("clause", "label"),
    [
        ("qui a démissionné lundi,", "A démissionné lundi"),
        ("alors que le site\n était hors ligne.", "Le site était hors ligne"),
        ("« Bulle ferme »", "Bulle ferme"),
        ("Parler est de retour", "Parler est de retour"),
        ("Ouverture du site", "Ouverture du site"),
        # Words that only begin like a conjunction.
        ("Orange a supprimé", "Orange a supprimé"),
        ("Carrefour ouvre", "Carrefour ouvre"),
        ("quittera la mairie", "Quittera la mairie"),
        ("quelque 300 tonnes ont brûlé", "Quelque 300 tonnes ont brûlé"),
        ("qu’il ferme", "Il ferme"),
        # Quotation marks that the edges have lost.
        ("demandant : « Bonjour, le monde », ", "Demandant : « Bonjour, le monde »"),
        ("Pure spéculation », a dit Bulle", "« Pure spéculation », a dit Bulle"),
        ('des allégations "de roman"', 'Des allégations "de roman"'),
        ('"C\'est fini", a dit Bulle', '"C\'est fini", a dit Bulle'),
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
        (Wording("a annoncé Brun", "annoncé", ("Paul Brun",), (), ""), "A annoncé Brun"),
    ],
)
def test_who_is_not_named_in_the_clause_is_its_subject(wording: Wording, label: str) -> None:
    assert best([wording]) == label


@pytest.mark.parametrize(
    ("wording", "label"),
    [
        # The subject stands behind the verb: what was said stands before.
        (
            Wording("a réagi Bulle", "réagi", ("Bulle",), (), "", "réagir", '"On verra", a réagi Bulle lundi.'),
            '"On verra", a réagi Bulle lundi',
        ),
        # No subject is known.
        (
            Wording(
                "réclame sa tête", "réclame sa tête", (), (), "", "réclamer", "Le fonds investit et réclame sa tête."
            ),
            "Le fonds investit et réclame sa tête",
        ),
        # Of a long sentence, the end.
        (
            Wording(
                "a dit un porte-parole", "dit", (), (), "", "dire", f"« {'Mot ' * 40}fin », a dit un porte-parole."
            ),
            "…« Mot Mot Mot Mot Mot Mot Mot Mot Mot Mot fin », a dit un porte-parole",
        ),
        # A noun opens it.
        (Wording("accord signé lundi", "accord", (), (), "", "accord", "Un accord signé lundi."), "Accord signé lundi"),
    ],
)
def test_a_verb_without_a_subject_that_is_known_stands_in_its_sentence(wording: Wording, label: str) -> None:
    assert best([wording]) == label


@pytest.mark.parametrize(
    ("text", "pronoun", "label"),
    [
        ("Bulle souffre. Elle a été vendue lundi.", "Elle", "Bulle a été vendue lundi"),
        ("Bulle souffre. Visiblement, elle a été vendue.", "elle", "Visiblement, elle a été vendue"),
        ("Bulle souffre. Le groupe a été vendue lundi.", "Le groupe", "Le groupe a été vendue lundi"),
    ],
)
def test_a_pronoun_that_opens_the_clause_gives_way_to_the_name(
    account: Callable[..., Account], text: str, pronoun: str, label: str
) -> None:
    made = account(text, [("Bulle", "company")], [("deal", "vendue", {"Bulle": "patient"})])
    (mention,) = made.events
    start = text.index(pronoun)
    said = EntityMention(Span(start, start + len(pronoun)), pronoun, "pronoun")
    told = replace(mention, participants=(replace(mention.participants[0], mention=said),))
    assert best([wording(made, told)]) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("29 juin 2022 : Bulle achète le club.", "Bulle achète le club"),
        ("Le 29 juin 2022 – Bulle achète le club.", "Bulle achète le club"),
        ("14 h 26 Bulle achète le club.", "Bulle achète le club"),
        ("Le 29 juin 2022, Bulle achète le club.", "Le 29 juin 2022, Bulle achète le club"),
        ("En 2022 Bulle achète : le club", "En 2022 Bulle achète : le club"),
    ],
)
def test_the_date_that_heads_a_line_is_left_out(account: Callable[..., Account], text: str, label: str) -> None:
    made = account(text, [("Bulle", "company")], [("deal", "achète", {"Bulle": "agent"})])
    assert best([wording(made, made.events[0])]) == label


def test_a_clause_with_its_subject_is_preferred() -> None:
    first = Wording("a été limogé", "limogé", (), ("Matze",), "a")
    second = Wording("Matze a été limogé", "limogé", (), ("Matze",), "b")
    assert best([first, second]) == "Matze a été limogé"


def test_a_clause_that_tells_with_a_finite_verb_is_preferred() -> None:
    told = Wording("Le PDG, Paul Brun, a été limogé", "limogé", (), ("Paul Brun",), "")
    apposed = Wording(
        "Intérim de Paul Brun, licencié par le conseil d'administration", "licencié", (), ("Paul Brun",), ""
    )
    assert best([apposed, told]) == told.clause


def test_a_clause_about_those_whom_all_name_is_preferred() -> None:
    of_all = Wording(
        "Bulle a suspendu hier soir le compte de Velmont", "suspendu", ("Bulle",), ("Velmont",), "3", fresh=True
    )
    again = replace(of_all, clause="Bulle a suspendu le service", patients=(), key="2")
    wider = Wording(
        "Bulle, Altis et Orme ont coupé les liens", "coupé", ("Altis", "Bulle", "Orme"), (), "1", fresh=True
    )
    assert best([wider, again, of_all, replace(of_all, key="4")]) == "Bulle a suspendu hier soir le compte de Velmont"


@pytest.mark.parametrize("little", ["Sa suspension", "Elle a suspendu le compte", "a suspendu le compte"])
def test_a_clause_that_says_little_is_not_preferred(little: str) -> None:
    told = Wording("La suspension du compte de Velmont", "suspension", (), (), "2")
    assert (
        best([Wording(little, "suspen" + little.partition("suspen")[2].split()[0][6:], (), (), "1"), told])
        == told.clause
    )


def test_a_clause_that_is_cut_before_its_trigger_is_not_preferred() -> None:
    long = Wording(f"Bulle, {'un service de bulles ' * 6}est de retour", "de retour", (), ("Bulle",), "")
    short = Wording("d’apprendre que Bulle est de retour", "de retour", (), ("Bulle",), "")
    assert best([long, short]) == "Bulle est de retour"


def test_no_wording_no_label() -> None:
    assert best([]) == ""
