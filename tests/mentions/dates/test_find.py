"""What the grammar finds, and the value it gives: ⟦expression|value⟧ in sentences published on Wednesday 17 February
2021."""

import re

import pytest

from filrouge.mentions.dates import find_dates
from filrouge.when import When

PUBLISHED = "2021-02-17"

ABSOLUTE = """
Né ⟦le 10 mars 2021|2021-03-10⟧, baptisé ⟦le 1er mai 1962|1962-05-01⟧.
Paru ⟦le 10/03/21|2021-03-10⟧, relu ⟦le 31/12/14|2014-12-31⟧.
revu ⟦le 13.5.2015|2015-05-13⟧ et ⟦le 2014-10-31|2014-10-31⟧.
Facture du ⟦12 févr. 1999|1999-02-12⟧, payée ⟦mer. 10 juin 2020|2020-06-10⟧.
Mis en ligne à ⟦2021-03-10T12:30:00Z|2021-03-10⟧.
En ⟦mars 2021|2021-03⟧, en ⟦11/2016|2016-11⟧, en ⟦octobre 98|1998-10⟧, comme en ⟦mai 68|1968-05⟧.
Depuis ⟦2014|2014⟧, depuis ⟦l'an 2000|2000⟧, en ⟦97|1997⟧, dans ⟦l'année 2008|2008⟧.
Dans ⟦les années 60|196X⟧, ⟦les années deux mille|200X⟧, au ⟦XXe siècle|19XX⟧, au ⟦15ème siècle|14XX⟧.
Au ⟦T3 2016|2016-35⟧, au ⟦premier trimestre 2017|2017-33⟧, au ⟦premier semestre 2020|2020-01/2020-06⟧.
⟦Le printemps 2019|2019-21⟧, ⟦l'hiver 2020-2021|2020-24⟧, dans ⟦l'été de l'année 2016|2016-22⟧.
La saison ⟦2002/2003|2002/2003⟧, la guerre de ⟦1914-1918|1914/1918⟧, l'élection présidentielle de ⟦2002|2002⟧.
Signé ⟦le vingt et un juin deux mille vingt|2020-06-21⟧.
La coutume remonte à ⟦1865|1865⟧ (⟦1998|1998⟧).
⟦Le 4 juillet 1776|1776-07-04⟧.
"""

WEEKDAYS = """
Il a démissionné ⟦lundi|2021-02-15⟧, ⟦lundi dernier|2021-02-15⟧, ⟦mercredi dernier|2021-02-10⟧.
Il sera reçu ⟦lundi|2021-02-22⟧, ⟦mercredi prochain|2021-02-24⟧, ⟦mercredi en huit|2021-03-03⟧.
Elle est arrivée ⟦ce mercredi|2021-02-17⟧.
Il a parlé ⟦mercredi|2021-02-17⟧.
Elle partira ⟦lundi 1er mars|2021-03-01⟧ ; il était venu ⟦dimanche 24 janvier|2021-01-24⟧.
L'accord a été signé ⟦lundi 15|2021-02-15⟧.
Le match de ⟦samedi|[2021-02-13,2021-02-20]⟧.
Ils ont voté ⟦vendredi de la semaine dernière|2021-02-12⟧ et voteront ⟦mardi de la semaine prochaine|2021-02-23⟧.
Ils ont couru ⟦ce week-end|2021-02-13/2021-02-14⟧, ⟦le week-end dernier|2021-02-13/2021-02-14⟧.
Le procès s'ouvrira ⟦le premier lundi d'octobre|2021-10-04⟧.
"""

RELATIVE = """
⟦Hier|2021-02-16⟧, ⟦avant-hier|2021-02-15⟧, ⟦aujourd'hui|2021-02-17⟧, ⟦demain|2021-02-18⟧.
⟦après-demain soir|2021-02-19⟧.
Il est mort ⟦hier matin|2021-02-16⟧, ⟦ce matin|2021-02-17⟧, ⟦la nuit dernière|2021-02-16/2021-02-17⟧.
⟦La semaine dernière|2021-02-08/2021-02-14⟧, ⟦le mois prochain|2021-03⟧, ⟦l'an dernier|2020⟧, ⟦ce mois-ci|2021-02⟧.
⟦Il y a dix jours|2021-02-07⟧, ⟦il y a deux semaines|2021-02-03~⟧, ⟦il y a trois mois|2020-11~⟧, ⟦voici deux ans|2019~⟧.
⟦Il y a une dizaine de jours|2021-02-07~⟧, ⟦il y a quelques jours|2021-02-07~/2021-02-16~⟧.
⟦Dans 3 jours|2021-02-20⟧, ⟦dans les 15 jours|2021-02-17/2021-03-04⟧, ⟦d'ici deux semaines|2021-03-03~⟧.
⟦Ces trois derniers mois|2020-11-17/2021-02-17⟧, ⟦les dix prochains jours|2021-02-17/2021-02-27⟧.
⟦Depuis une semaine|2021-02-10~⟧, on attend.
⟦Quinze jours avant Noël|2020-12-10⟧, ⟦le lendemain du 13 février|2021-02-14⟧, ⟦la veille de Pâques|2021-04-03⟧.
⟦Deux semaines avant le 13 mai 1999|1999-04-29⟧.
Il a été nommé en ⟦décembre|2020-12⟧, il partira en ⟦juin prochain|2021-06⟧, en ⟦octobre de l'an dernier|2020-10⟧.
L'attaque du ⟦6 janvier|2021-01-06⟧ ; ⟦le 14 mars dernier|2020-03-14⟧ ; ⟦le 5 mars de l'année prochaine|2022-03-05⟧.
Il reviendra ⟦le 3 du mois prochain|2021-03-03⟧ ou avant ⟦le 25|2021-02-25⟧.
Elle lui a retiré sa protection ⟦le 11|2021-02-11⟧ et l'a mis à la porte.
Elle viendra dans ⟦les tout prochains jours|2021-02-17~/2021-02-27~⟧.
⟦Cet été|2021-22⟧, ⟦l'été dernier|2020-22⟧, ⟦cet hiver|2020-24⟧.
Ils ont continué aussi tard qu'en ⟦décembre|2020-12⟧.
Elle a rouvert ⟦le décembre 20|2020-12-20⟧, puis ⟦le décembre 20, 2019|2019-12-20⟧.
Elle a fermé ⟦le décembre 2018|2018-12⟧. Il est né en ⟦décembre 98|1998-12⟧.
"""

PARTS = """
Limogé ⟦début février|2021-02-01/2021-02-10⟧, élu ⟦mi-mars 2020|2020-03-11/2020-03-20⟧.
parti ⟦fin avril 2019|2019-04-21/2019-04-30⟧.
⟦Fin 2020|2020-36⟧, ⟦début 2020|2020-33⟧, ⟦mi-2020|2020-05/2020-08⟧, à ⟦la fin de l'année dernière|2020-36⟧.
Au plus haut depuis ⟦la mi-juillet|2020-07-11/2020-07-20⟧, il a reculé.
Au ⟦milieu de l'année 2000|2000-05/2000-08⟧, au ⟦début des années 90|1990/1992⟧.
En ⟦début de semaine prochaine|2021-02-22/2021-02-23⟧, en ⟦fin de semaine|2021-02-19/2021-02-21⟧.
⟦La semaine du 6 mars|2021-03-01/2021-03-07⟧, ⟦la dernière semaine de juillet 2020|2020-07-27/2020-08-02⟧.
⟦La deuxième quinzaine d'avril|2021-04-16/2021-04-30⟧.
"""

RANGES = """
⟦Du 4 au 22 janvier 1995|1995-01-04/1995-01-22⟧, ⟦du 30 novembre au 2 décembre 1995|1995-11-30/1995-12-02⟧.
⟦Entre lundi et mercredi|2021-02-15/2021-02-17⟧, il a plu.
⟦Juin-août 1992|1992-06/1992-08⟧, ⟦de novembre à février 2017|2016-11/2017-02⟧, ⟦de 2014 à mai 2018|2014-01/2018-05⟧.
Il sera fermé ⟦du lundi 1er au mercredi 10 mars|2021-03-01/2021-03-10⟧.
L'incendie a pris dans ⟦la nuit de mardi à mercredi|2021-02-16/2021-02-17⟧.
⟦Du 5 novembre au 5 février 2017|2016-11-05/2017-02-05⟧ ; ⟦entre 2015 et le 5 janvier 2018|2015-01-01/2018-01-05⟧.
⟦La nuit du 31 décembre 2020 au 1er janvier 2021|2020-12-31/2021-01-01⟧.
Ouvert ⟦les 6|2021-04-06⟧ et ⟦13 avril prochains|2021-04-13⟧.
Lettres du ⟦22 juillet|2006-07-22⟧ et du ⟦5 août 2006|2006-08-05⟧, en ⟦mai|2004-05⟧ et ⟦juin 2004|2004-06⟧.
"""

FEASTS = """
À ⟦Noël|2020-12-25⟧, ils étaient partis ; pour ⟦Noël prochain|2021-12-25⟧.
⟦Pâques 2019|2019-04-21⟧, ⟦le lundi de Pentecôte 2019|2019-06-10⟧, ⟦l'Ascension 2021|2021-05-13⟧.
⟦Mardi gras 2021|2021-02-16⟧.
Il sera là à ⟦la Toussaint|2021-11-01⟧, pour ⟦le 14-Juillet|2021-07-14⟧, pour ⟦la fête des mères|2021-05-30⟧.
Les attentats du ⟦11-Septembre|2001-09-11⟧.
"""

TABLES = [ABSOLUTE, WEEKDAYS, RELATIVE, PARTS, RANGES, FEASTS]
SENTENCES = [line for table in TABLES for line in table.strip().splitlines()]


@pytest.mark.parametrize("marked", SENTENCES)
def test_finds_and_values(marked: str) -> None:
    text = re.sub(r"⟦([^|⟧]+)\|[^⟧]*⟧", r"\1", marked)
    found = find_dates(text, PUBLISHED)
    assert [(m.text, m.when and m.when.edtf) for m in found] == re.findall(r"⟦([^|⟧]+)\|([^⟧]*)⟧", marked)
    assert all(text[m.start : m.end] == m.text for m in found)


def test_a_paragraph_may_end_with_the_number_of_a_day() -> None:
    (mention,) = find_dates("Le maillot sera dévoilé le 25.\n\n« Il est beau », dit-elle.", PUBLISHED)
    assert mention.when == When.parse("2021-02-25")


@pytest.mark.parametrize(
    ("text", "boundary", "value", "extent"),
    [
        ("Il attend depuis le 10 janvier.", "since", "2021-01-10", "2021-01-10/.."),
        ("à partir du 15 septembre 2021", "from", "2021-09-15", "2021-09-15/.."),
        ("dès octobre 98", "from", "1998-10", "1998-10-01/.."),
        ("jusqu'au 2 juin 2021", "until", "2021-06-02", "../2021-06-02"),
        ("jusqu'en 2023", "until", "2023", "../2023-12-31"),
        ("d'ici à 2025", "until", "2025", "../2025-12-31"),
        ("avant 2000", "before", "2000", "../1999-12-31"),
        ("après le 6 janvier 2021", "after", "2021-01-06", "2021-01-07/.."),
        ("le 6 janvier 2021", None, "2021-01-06", "2021-01-06"),
    ],
)
def test_a_boundary_stands_beside_the_date_it_bounds(text: str, boundary: str | None, value: str, extent: str) -> None:
    (mention,) = find_dates(text, PUBLISHED)
    assert mention.when and mention.extent
    assert (mention.boundary, mention.when.edtf, mention.extent.edtf) == (boundary, value, extent)


@pytest.mark.parametrize(
    ("text", "value", "clock"),
    [
        ("Il est mort mardi vers 21 h 45.", "2021-02-16", "21:45"),
        ("Vers 0 h 40, mardi, deux voitures se suivaient.", "2021-02-16", "00:40"),
        ("Hier à midi", "2021-02-16", "12:00"),
        ("le 15 février à 14h30", "2021-02-15", "14:30"),
        ("hier soir à 20h", "2021-02-16", "20:00"),
        ("publié le 10/03/2021 à 15:11", "2021-03-10", "15:11"),
        ("le 15 février", "2021-02-15", None),
    ],
)
def test_the_time_stands_beside_the_day(text: str, value: str, clock: str | None) -> None:
    (mention,) = find_dates(text, PUBLISHED)
    assert (mention.when and mention.when.edtf, mention.clock) == (value, clock)


@pytest.mark.parametrize(
    "text", ["tous les lundis", "chaque année", "le mercredi", "pendant trois jours", "durant deux ans"]
)
def test_habits_and_lengths_have_no_value(text: str) -> None:
    (mention,) = find_dates(text, PUBLISHED)
    assert mention.when is None
    assert mention.needs == "nothing"


def test_the_curly_apostrophe_and_capitals_change_nothing() -> None:
    assert [str(m.when) for m in find_dates("AUJOURD’HUI, L’AN DERNIER, LE 3 FÉVRIER, LE 3 FEVRIER", PUBLISHED)] == [
        "2021-02-17", "2020", "2021-02-03", "2021-02-03"
    ]  # fmt: skip


def test_offsets_count_code_points() -> None:
    text = "📍 L'œuvre 👩‍👩‍👧 du 3 mars 2020 — puis hier"
    assert [text[m.start : m.end] for m in find_dates(text, PUBLISHED)] == ["3 mars 2020", "hier"]


@pytest.mark.parametrize(
    ("text", "words", "extent"),
    [
        ("Le navire sera vendu avant l'été.", "l'été", "../2020-05-31"),
        ("Elle décidera d'ici à l'automne.", "l'automne", "../2019-12-21"),
        ("Il attend depuis le printemps.", "le printemps", "2019-03-01/.."),
    ],
)
def test_a_season_is_read_behind_a_boundary(text: str, words: str, extent: str) -> None:
    (mention,) = find_dates(text, published="2019-12-05")
    assert mention.text == words
    assert mention.extent is not None and mention.extent.edtf == extent
