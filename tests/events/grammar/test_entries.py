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
        "Tarif : 12 euros.",
        "Le 12 mai, rien.",
        "Lundi : crème de courge.",
        "En 2015 : voir plus bas.",
    ],
)
def test_other_lines_tell_nothing(account: Callable[[str], Account], text: str) -> None:
    assert account(text).events == ()
