"""Every date of the five articles, each as far as its own article gives it."""

from pathlib import Path

import pytest

from filrouge.mentions.dates import find_dates

ARTICLES = Path(__file__).parents[3] / "corpus" / "articles"
MONDAYS = "[2021-02-01,2021-02-08,2021-02-15,2021-02-22]"
SUNDAYS = "[2020-12-27,2021-01-03,2021-01-10,2021-01-17,2021-01-24,2021-01-31]"

DATES: dict[str, tuple[str | None, list[tuple[str, str | None]]]] = {
    "000": (
        "2021-02",
        [
            ("lundi", MONDAYS),
            ("ce mois-ci", "2021-02"),
            ("6 janvier", "2021-01-06"),
            ("la première semaine", None),
            ("la semaine prochaine", "2021-02-08/2021-03-07"),
            ("2018", "2018"),
            ("Le mois dernier", "2021-01"),
            ("lundi", MONDAYS),
            ("lundi", MONDAYS),
            ("2009", "2009"),
        ],
    ),
    "001": (
        None,
        [
            ("ce lundi", None),
            ("ce mois-ci", None),
            ("aujourd’hui", None),
            ("la première semaine", None),
            ("la semaine suivante", None),
            ("2018", "2018"),
            ("ces dernières semaines", None),
            ("6\u00a0janvier", None),
        ],
    ),
    "002": (
        "2021-01",
        [
            ("ce mois-ci", "2021-01"),
            ("dimanche", SUNDAYS),
            ("il y a une semaine", "2020-12-25~/2021-01-24~"),
            ("le 11 janvier", "2021-01-11"),
            ("de ce moment-là", "2021-01-11"),
            ("Dans le même temps", "2021-01-11"),
            ("6 janvier", "2021-01-06"),
        ],
    ),
    "003": (
        "2021-02-17",
        [
            ("le 10 janvier dernier", "2021-01-10"),
            ("ces dernières semaines", "2021-01-06~/2021-02-17~"),
            ("début février", "2021-02-01/2021-02-10"),
            ("Quelques jours avant", "2021-01-22~/2021-02-09~"),
            ("ces dernières semaines", "2021-01-06~/2021-02-17~"),
        ],
    ),
    "004": (
        "2021-01-18",
        [
            ("La semaine dernière", "2021-01-11/2021-01-17"),
            ("hier, dimanche", "2021-01-17"),
            ("le 6 janvier", "2021-01-06"),
            ("dimanche", "2021-01-17"),
            ("La semaine dernière", "2021-01-11/2021-01-17"),
            ("dimanche", "2021-01-17"),
            ("ces derniers mois", "2020-03-18~/2021-01-18~"),
            ("la semaine dernière", "2021-01-11/2021-01-17"),
            ("décembre", "2020-12"),
        ],
    ),
}


@pytest.mark.parametrize("number", sorted(DATES))
def test_the_dates_of_an_article(number: str) -> None:
    published, expected = DATES[number]
    (path,) = ARTICLES.glob(f"{number}_*.txt")
    text = path.read_text(encoding="utf-8")
    header = len(" date 2021-02") if text.startswith(" date ") else 0
    found = [(m.text, m.when and m.when.edtf) for m in find_dates(text, published) if m.start >= header]
    assert found == expected
