"""Whom "je", "nous" and "vous" mean, in quotations and in interviews."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]

_LEAD = "La patronne de Telvia, Claire Morel, raconte une année noire.\n\n"
_QUESTIONS = (
    "Comment allez-vous ce matin ?\nJe vais bien, merci. Je dors peu.\n\n"
    "Regrettez-vous quelque chose ?\nJe ne regrette rien du tout.\n\n"
)


def _played(given: Account, trigger: str) -> set[tuple[str, str]]:
    text = given.article.text
    events = [e for e in given.events if text[e.trigger.start : e.trigger.end] == trigger]
    return {(given.entities[p.entity].name, p.role) for event in events for p in event.participants}


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        (
            "Claire Morel dirige Telvia. « J'ai porté plainte lundi », a dit Claire Morel.",
            "porté plainte",
            "Claire Morel",
        ),
        ("« Nous résilierons la convention », a promis Claire Morel dimanche.", "résilierons", "Claire Morel"),
        (
            "« Nous avons licencié dix salariés lundi », a dit Claire Morel, directrice de Telvia.",
            "licencié",
            "Telvia",
        ),
        (f"{_LEAD}{_QUESTIONS}Et depuis ?\nJ'ai porté plainte lundi contre Ostrel.", "porté plainte", "Claire Morel"),
        (f"{_LEAD}{_QUESTIONS}Et depuis ?\nNous avons racheté la société Ostrel lundi.", "racheté", "Telvia"),
        (
            f"{_LEAD}{_QUESTIONS}Paul Renard affirme que vous l'avez licencié lundi.\nC'est faux.",
            "licencié",
            "Claire Morel",
        ),
    ],
)
def test_who_speaks_acts(account: Give, text: str, trigger: str, who: str) -> None:
    assert (who, "agent") in _played(account(text), trigger)


def test_who_is_asked_is_meant(account: Give) -> None:
    given = account(f"{_LEAD}{_QUESTIONS}La Cnil vous a condamnés lundi à 2 millions d'euros.\nC'est vrai.")
    assert _played(given, "condamnés") == {("Cnil", "agent"), ("Telvia", "patient")}


@pytest.mark.parametrize(
    "text",
    [
        f"{_LEAD}J'ai porté plainte lundi contre Ostrel.",  # no interview: whoever "je" is
        f"{_LEAD}Comment en est-on arrivé là ?\nJ'ai porté plainte lundi contre Ostrel. Je le dis. Je pars.",
        f"{_LEAD}Paul Renard était là.\n\n{_QUESTIONS}Et depuis ?\nJ'ai porté plainte lundi contre Ostrel.",
    ],
)
def test_nobody_known_speaks(account: Give, text: str) -> None:
    assert "Claire Morel" not in {name for name, _ in _played(account(text), "porté plainte")}


def test_answers_are_told_by_who_gives_them(account: Give) -> None:
    given = account(f"{_LEAD}{_QUESTIONS}Telvia a racheté Ostrel lundi.\nOstrel a licencié dix salariés mardi.")
    told = {e.type: e.speaker and e.speaker.entity for e in given.events}
    assert told["deal"] is None
    assert given.entities[told["departure"] or 0].name == "Claire Morel"
