"""Lines of a chronology."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("16 mai 2019 : faillite.", "faillite", "16 mai 2019"),
        ("10 avril 2020 : refus de la licence.", "refus", "10 avril 2020"),
        ("Août 2015 : premier chantier à Dakar.", "chantier", "Août 2015"),
        ("15 juin 2017 : rapport de la commissaire.", "rapport", "15 juin 2017"),
        ("13 avril 2018. Le pont s'effondre.", "effondre", "13 avril 2018"),
        ("30 juin 2018. Retrait définitif de l'agrément.", "Retrait", "30 juin 2018"),
        ("Juin 2018. L'usine de Lurs est fermée.", "fermée", "Juin 2018"),
        ("6 mars 2017 : démission de la ministre Josée Lavertu.", "démission", "6 mars 2017"),
    ],
)
def test_a_line_tells_what_stands_behind_its_date(
    account: Callable[[str], Account], text: str, trigger: str, date: str
) -> None:
    told = [e for e in account(text).events if text[e.trigger.start : e.trigger.end].startswith(trigger)]
    assert [text[d.time.start : d.time.end] for d in told[0].dates[:1]] == [date]


@pytest.mark.parametrize(
    "text",
    [
        "Lundi : 8h-12h.",
        "12 mai 2019. Telvia.",
        "Tarif : 12 euros.",
        "Le 12 mai, rien.",
        "Lundi : crème de courge.",
        "En 2015 : voir plus bas.",
    ],
)
def test_other_lines_tell_nothing(account: Callable[[str], Account], text: str) -> None:
    assert account(text).events == ()


def test_a_date_on_a_line_of_its_own_dates_what_stands_below(account: Callable[[str], Account]) -> None:
    prose = (
        "Un an après, la ville se souvient de ce matin-là et de tous ceux qui attendaient alors sur le quai de Lurs."
    )
    entries = (
        "13 avril 2018\nLe pont s'effondre.",
        "19 mai 2018\nL'agrément est retiré à Telvia.",
        "2 juin\nUne saisie.",
    )
    text = "\n\n".join((prose, *entries))
    told = account(text).events
    assert [text[d.time.start : d.time.end] for e in told for d in e.dates] == [
        "13 avril 2018",
        "19 mai 2018",
        "2 juin",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Il est né un 13 avril. 13 avril 2018. Le pont s'est effondré.",  # no line of its own
        "13 avril 2018\nLe pont s'est effondré le 12 avril 2018.",  # it has a date
    ],
)
def test_a_date_dates_nothing_else(account: Callable[[str], Account], text: str) -> None:
    told = [e for e in account(text).events if text[e.trigger.start : e.trigger.end].startswith("effondré")]
    assert "13 avril 2018" not in [text[d.time.start : d.time.end] for d in told[0].dates]
