"""A date without a year takes the year of the full date that it goes on from, and only then."""

import pytest

from filrouge.mentions.dates import find_dates


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        ("Attaque le 13 novembre 2015. Assaut le 18 novembre.", "2021-02-17", ["2015-11-13", "2015-11-18"]),
        ("En juin 1940, il part. En août, il revient.", "2021-02-17", ["1940-06", "1940-08"]),
        ("La chute du 26 avril 2015. Le message du 24 avril.", "2016-02-10", ["2015-04-26", "2015-04-24"]),
        ("Le 6 janvier 2021, émeute. Le 8 janvier, Twitter réagit.", None, ["2021-01-06", "2021-01-08"]),
        ("Diffusé le 7 septembre 2015, il ne fut retiré que le 25.", "2021-02-17", ["2015-09-07", "2015-09-25"]),
    ],
)  # fmt: skip
def test_goes_on(text: str, published: str | None, values: list[str]) -> None:
    found = find_dates(text, published)
    assert [str(m.when) for m in found] == values
    assert {m.needs for m in found} == {"nothing"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Né le 6 mars 1941, il a été hospitalisé le 20 avril.", "2021-04-20"),
        ("Signé le 12 décembre 2019, le texte sera voté le 8 mars.", "2021-03-08"),
        ("Ouverte le 12 décembre 2018, l'usine a fermé le 10 février.", "2021-02-10"),
        ("Il est parti le 12 mars 2018. Elle est partie le 3 février.", "2021-02-03"),
        ("Il est parti le 12 octobre 2018.\n\nElle est partie le 3 novembre.", "2020-11-03"),
        ("Parti le 12 octobre 2018, elle l'a suivi le 3.", "2021-02-03"),
        ("Il est parti le 12 mars 2018. Elle est partie le 3 avril dernier.", "2020-04-03"),
    ],
)
def test_is_of_the_news_otherwise(text: str, value: str) -> None:
    assert str(find_dates(text, "2021-02-17")[-1].when) == value


def test_a_story_told_day_by_day_goes_from_weekday_to_weekday() -> None:
    text = "Le lundi 20 avril 2015, elle bouge. Le jeudi, on part. Le lendemain, elle tombe. Le dimanche, c'est fini."
    found = [str(mention.when) for mention in find_dates(text, published="2017-10-20")]
    assert found == ["2015-04-20", "2015-04-23", "2015-04-24", "2015-04-26"]


@pytest.mark.parametrize("text", ["Le jeudi, le musée ferme.", "Le 3 mars 2015, il ouvre.\n\nFermé le jeudi."])
def test_a_habit_is_no_step_of_a_story(text: str) -> None:
    assert find_dates(text, published="2017-10-20")[-1].when is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("9 avril 2018. Vote.\n\n9 mai. Départ.\n8 février. Retour.", ["2018-04-09", "2018-05-09", "2019-02-08"]),
        ("13 avril 2020\nIl tombe.\n10 février\nIl se lève.", ["2020-04-13", "2021-02-10"]),
        ("1997. Il arrive.\n2009 : il part.", ["1997", "2009"]),
        ("• Mars 2019 – vote.\n• Juin – départ.", ["2019-03", "2019-06"]),
        ("3 juin 2020 : départ.\n20 juin : retour.\n20 mars : rien.", ["2020-06-03", "2020-06-20", "2021-03-20"]),
        ("Des bols : 1997. Un lot.\n2000 pièces.", []),
    ],
)  # fmt: skip
def test_a_chronology_goes_from_line_to_line(text: str, values: list[str]) -> None:
    assert [str(mention.when) for mention in find_dates(text, published="2021-02-17")] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ouvert le 10 janvier, le procès a duré. Le 15, il a avoué.", ["2021-01-10", "2021-01-15"]),
        ("Saisi le 10 mars 2018, le juge avait tranché le 12.", ["2018-03-10", "2018-03-12"]),
        ("Ouvert le 10 janvier, le procès finira le 18.", ["2021-01-10", "2021-02-18"]),
        ("Ouvert le 20 janvier, le procès a été ajourné le 12.", ["2021-01-20", "2021-02-12"]),
        ("Il a parlé le 10 janvier.\n\nElle a parlé le 12.", ["2021-01-10", "2021-02-12"]),
    ],
)
def test_a_bare_number_is_of_the_month_of_the_day_before(text: str, values: list[str]) -> None:
    assert [str(mention.when) for mention in find_dates(text, published="2021-02-17")] == values
