"""Expressions that lean on an earlier date of the text."""

import pytest

from filrouge.mentions.dates import find_dates


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Arrêté le 6 janvier 2021, il est libéré le lendemain.", ["2021-01-06", "2021-01-07"]),
        ("Arrêté le 6 janvier 2021, il avait fui la veille.", ["2021-01-06", "2021-01-05"]),
        ("Le 6 janvier 2021, il a plu. Ce jour-là, il partit.", ["2021-01-06", "2021-01-06"]),
        ("Le 6 janvier 2021, il a plu. Le surlendemain, non.", ["2021-01-06", "2021-01-08"]),
        ("Début mars 2021. Quelques jours avant, rien.", ["2021-03-01/2021-03-10", "2021-02-19~/2021-03-09~"]),
        ("Élu le 3 mars 2020, il démissionne trois jours plus tard.", ["2020-03-03", "2020-03-06"]),
        ("Élu en mars 2020, il part le mois suivant.", ["2020-03", "2020-04"]),
        ("Élu en 2015, réélu l'année suivante.", ["2015", "2016"]),
        ("Le 2 mars 2020, on cite un fait de 2019. Le lendemain, rien.", ["2020-03-02", "2019", "2020-03-03"]),
        ("Né en 1986, il part en décembre de la même année.", ["1986", "1986-12"]),
        ("Le 3 mars 2020, il parle. La semaine suivante, il se tait.", ["2020-03-03", "2020-03-09/2020-03-15"]),
        ("Le 3 mars 2020, et tous les lundis. Le même jour, il part.", ["2020-03-03", None, "2020-03-03"]),
        ("Le 11 janvier 2021, Epik écrit qu'à partir de ce moment-là tout va.", ["2021-01-11", "2021-01-11"]),
        ("Elle ouvrira lundi 6 septembre 1999. Ce même lundi après-midi, on inscrira.", ["1999-09-06", "1999-09-06"]),
    ],
)  # fmt: skip
def test_leans_on_the_date_before(text: str, values: list[str | None]) -> None:
    assert [m.when and m.when.edtf for m in find_dates(text)] == values


def test_says_which_mention_it_leans_on() -> None:
    first, habit, there = find_dates("Le 3 mars 2020, il a plu. Tous les lundis aussi. Le lendemain, non.")
    assert (first.antecedent, first.needs) == (None, "nothing")
    assert (habit.antecedent, habit.needs) == (None, "nothing")
    assert (there.antecedent, there.needs) == (0, "antecedent")


def test_an_antecedent_without_a_value_gives_none() -> None:
    lundi, lendemain = find_dates("Il a parlé lundi. Le lendemain, il s'est tu.")
    assert (lundi.when, lundi.needs) == (None, "publication")
    assert (lendemain.when, lendemain.antecedent) == (None, 0)


def test_a_week_cannot_follow_a_year() -> None:
    assert [m.when and m.when.edtf for m in find_dates("Fondée en 2018, elle ferme la semaine suivante.")] == [
        "2018",
        None,
    ]


@pytest.mark.parametrize(
    ("between", "value"),
    [("\n\n", "2023-11-30"), (" ", None)],
)
def test_what_counts_from_an_event_is_no_antecedent_of_the_next_paragraph(between: str, value: str | None) -> None:
    text = f"Ce vendredi, on a voté. Tout avait commencé au lendemain de l'annonce.{between}L'accord signé la veille."
    when = find_dates(text, published="2023-12-01")[-1].when
    assert (when and when.edtf) == value


def test_a_distance_may_be_to_the_day() -> None:
    text = "L'usine a fermé le 3 mars 2018. Un an jour pour jour après, elle rouvre."
    assert [mention.text for mention in find_dates(text)] == ["le 3 mars 2018", "Un an jour pour jour après"]
