"""Heads and feet of articles as they are found in the wild: dailies, magazines, wires, blogs, letters, broadcasts."""

from pathlib import Path

import pytest

from filrouge.articles import read_articles, read_text
from filrouge.articles.article import Article
from filrouge.articles.fields import Fields
from filrouge.articles.making import make_article

LEAD = (
    "Le président du port a démissionné lundi soir, après trois jours de blocage dans la zone franche. Il a remis sa "
    "lettre au ministre, selon son entourage."
)
REST = (
    "Les dockers ont voté la reprise du travail à une large majorité. Le trafic doit reprendre dans la nuit, a indiqué "
    "la capitainerie."
)
BODY = f"{LEAD}\n\n{REST}\n\n" * 14  # longer than the head that is looked at


def said(article: Article) -> str | None:
    return article.published.when.edtf if article.published else None


@pytest.mark.parametrize(
    "head",
    [
        "Maëlle Guivarc'h\nPublié le 12 février 2018 à 18h45",
        "M.G. | 12.02.2018 | 18h45",
        "Le 12 févr. 2018 à 18:45, modifié le 13 févr. 2018 à 07:30",
        "La rédaction avec AFP 12/02/2018 à 18:45",
        "Les Échos, no. 22634, lundi 12 février 2018, p. 17",
        "La Voix du Nord — lundi 12 février 2018 — page 5",
        "Ouest-France (site web)\nlundi 12 février 2018 - 18:45 UTC +01:00 630 mots",
        "Le Figaro, no. 22876\nLe Figaro, lundi 12 février 2018 548 mots, p. 8",
        "SAMEDI 3 FÉVRIER 2018 LE MARIN 5".replace("SAMEDI 3", "LUNDI 12"),
        "5 LE MARIN LUNDI 12 FÉVRIER 2018",
        "Le 12 / 02 / 2018",
        "12.2.2018, 18.45 Uhr",
        "Lundi, 12. février 2018",
        "2018/02/12 18:45",
        "12-FEB-2018",
        "12-févr.-18",
        "Feb. 12, 2018 6:45 p.m. ET",
        "Par admin / 12 février 2018 / 3 commentaires",
        "12 février 2018 Laisser un commentaire",
        "Billet du 12 février 2018",
        "Le lundi 12 février 2018 à 18 h 45 HNE",
        "Mise à jour : 13 février 2018 18 h 45 HNE\nPublié le 12 février 2018 à 12 h 10",
        "Publié à 18h45, le 12 février 2018",
        "Publié aujourd'hui à 18h45, 12 février 2018",
        "Publié initialement le 12 février 2018 en anglais",
        "Publié pour la première fois le 12 février 2018",
        "Première publication le 12 février 2018",
        "Traduit de l'anglais par Maëlle Guivarc'h • 12 février 2018",
        "Date de création : 12/02/2018",
        "Source : Le Marin, 12/02/2018",
        "Extrait du Marin du 12 février 2018",
        "Journal de 19h du 12 février 2018",
        "L'info du 12/02/2018",
        "L'invité du matin, lundi 12 février 2018",
        "Transcription - Le grand entretien du 12 février 2018",
        "Émission : Les matins\nDate de diffusion : 12 février 2018",
        "Brest, le 12 février 2018 – 18h00 CET",
        "Information réglementée – 12 février 2018",
        "POUR DIFFUSION IMMÉDIATE – 12 février 2018",
        "From: redaction@lemarin.info\nDate: Mon, 12 Feb 2018 18:45:00 +0100\nSubject: Le port",
        "https://www.lemarin.info/2018/02/12/le-president-du-port-sen-va/",
        "URL : lemarin.info/economie/2018-02-12-port.html",
        "(AFP 12/02/2018)",
        "[12/02/2018]",
        "> *Le Marin, 12 février 2018*",
        "PUBLIE LE LUNDI 12 FEVRIER 2018 A 18H45",
    ],
)
def test_a_head_gives_the_day(head: str) -> None:
    assert said(read_text(f"Le président du port s'en va\n{head}\n\n{BODY}")) == "2018-02-12"
    assert said(read_text(f"{head}\n\nLe président du port s'en va\n\n{BODY}")) == "2018-02-12"


@pytest.mark.parametrize(
    "dateline", ["BREST (AFP) - 12 février 2018 -", "Brest (awp/ats) 12.02.2018 -", "(12 février 2018)"]
)
def test_a_dateline_gives_the_day(dateline: str) -> None:
    assert said(read_text(f"Le président du port s'en va\n\n{dateline} {BODY}")) == "2018-02-12"


@pytest.mark.parametrize(
    ("head", "edtf"),
    [
        ("Samedi 3 et dimanche 4 octobre 2020", "2020-10-03/2020-10-04"),
        ("LE MARIN SAMEDI 3 ET DIMANCHE 4 OCTOBRE 2020", "2020-10-03/2020-10-04"),
        ("L'Hebdo, n° 412, du 1er au 7 octobre 2020", "2020-10-01/2020-10-07"),
        ("Le Mensuel - n° 45 - Octobre 2020", "2020-10"),
        ("Magazine | Octobre-novembre 2020", "2020-10/2020-11"),
        ("Publié en octobre 2020", "2020-10"),
    ],
)
def test_a_paper_of_several_days_gives_them_all(head: str, edtf: str) -> None:
    assert said(read_text(f"{head}\n\nLe président du port s'en va\n\n{BODY}")) == edtf


@pytest.mark.parametrize(
    "foot",
    [
        "Publié le 12 février 2018",
        "Cet article a été publié le 12 février 2018.",
        "This entry was posted on 12 février 2018",
        "Article paru dans Le Marin du 12 février 2018.",
        "Publié dans L'Est-éclair du 12 février 2018, p. 4.",
        "Maëlle Guivarc'h\n(Le Marin, 12 février 2018)",
        "(AFP/12.02.2018)",
        "© Le Marin, 12 février 2018. Tous droits réservés.",
        "Première publication : 12 février 2018\nTous droits réservés",
        "À Brest, le 12 février 2018.",
        "Fait à Brest, le 12 février 2018\nLa direction",
        "Brest, le lundi 12 février 2018\n\nLe collectif des riverains",
        "Date de parution : 12 février 2018\nPartager\nFacebook",
        "Article publié le 12 février 2018 à 11:52\nDernière modification le 13 février 2018",
        "Source : Le Marin, 12 février 2018",
    ],
)
def test_a_foot_gives_the_day_where_the_head_says_nothing(foot: str) -> None:
    title = "Le président du port s'en va"
    article = read_text(f"{title}\n\n{BODY}{foot}\n")
    assert said(article) == "2018-02-12"
    assert article.published is not None and article.published.start is not None
    assert article.published.start >= len(title + BODY)
    assert said(read_text(f"{title}\nPublié le 11 février 2018\n\n{BODY}{foot}\n")) == "2018-02-11"
    assert said(read_text(f"{title}\n\n{LEAD}\n\n{REST}\n\n{foot}\n")) == "2018-02-12"  # also where all is short


@pytest.mark.parametrize(
    "head",
    [
        "Publié hier à 11h52",
        "Il y a 3 jours",
        "Photo prise le 12 février 2018",
        "Le port de Brest, le 12 février 2018. LUC PETIT / AFP",
        "Crédit photo : Luc Petit, 12 février 2018",
        "Image satellite du 12 février 2018. © Maxar",
        "Né le 12 février 2018",
        "Rendez-vous le lundi 12 février 2018",
        "Consulté le 12 février 2018",
        "Depuis le 12 février 2018",
        "Audience du 12 février 2018",
        "Assemblée générale, 12 février 2018 à 20h",
        "12 février 2018 : ouverture du procès",
        "Offre valable jusqu'au 12/02/2018",
        "Arrêt n° 17-12.345 du 12 février 2018",
        "Cours au 12/02/2018 : 12,40 €",
        "Bilan au 12 février 2018 : trois blessés",
        "Élections du 12 février 2018 - Résultats",
        "Attentat de Brest, février 2018",
        "Janvier 2018\nLe port ferme.\nFévrier 2018\nLe port rouvre.",
        "https://www.lemarin.info/economie/4518-le-port",
    ],
)
def test_a_head_of_other_days_gives_none(head: str) -> None:
    assert said(read_text(f"Le président du port s'en va\n{head}\n\n{BODY}")) is None


@pytest.mark.parametrize(
    "foot",
    [
        "Lire aussi : Grève au port (12 février 2018)",
        "Sur le même sujet\nLe port bloqué\nPublié le 12 février 2018",
        "Dans la même rubrique\n12 février 2018 - Le port bloqué",
        "12 février 2018 - Feu de forêt dans l'Aube",
        "Commentaires (2)\nJean | 12 février 2018 à 18:45\nBravo !",
        "Jean Dupont\n12 février 2018 à 18:45\nBravo !\nRépondre",
        "Luc, le 12/02/2018 à 18:45\nBravo !",
        "Chronologie\n12 février 2018\nÉlection du président",
        "Agenda\n12 février 2018 : concert",
        "[1] Le Marin, 12 février 2018",
        "Photo : le port, le 12 février 2018",
        "Prochaine audience le 12 février 2018",
        "Voir https://lemarin.info/2018/02/12/le-port",
        "Le port bloqué\nPublié le 12 février 2018\nLe port rouvert\nPublié le 13 février 2018",
        "Copyright Agence France-Presse, 2018",
    ],
)
def test_what_stands_below_an_article_gives_none(foot: str) -> None:
    assert said(read_text(f"Le président du port s'en va\n\n{BODY}{foot}\n")) is None
    assert said(read_text(f"Le président du port s'en va\n\n{LEAD}\n\n{REST}\n\n{foot}\n")) is None


def test_the_address_of_a_page_gives_the_day_where_nothing_else_does() -> None:
    fields = Fields(url="https://lemarin.example/2018/02/12/le-port")
    assert said(make_article(BODY, "1", fields)) == "2018-02-12"
    assert said(make_article(f"Publié le 11 février 2018\n{BODY}", "1", fields)) == "2018-02-11"
    assert said(make_article(BODY, "1", Fields(url="https://lemarin.example/2018/02/le-port-20180212x"))) is None


@pytest.mark.parametrize(
    ("names", "edtf"),
    [
        ({"2018-02-12_port.txt": "", "2018-02-14_port.txt": ""}, "2018-02-12"),
        ({"20180212-port.txt": ""}, "2018-02-12"),
        ({"2018-02-12_a.txt": "", "2018-02-12_b.txt": "Le port"}, None),  # saved on one day
        ({"2018-02-12_a.txt": "", "2018-02-14_b.txt": "Publié le 3 mai 2017\n"}, None),  # named by something else
        ({"article_12022018.txt": ""}, None),
    ],
)
def test_names_of_files_give_days(tmp_path: Path, names: dict[str, str], edtf: str | None) -> None:
    for name, head in names.items():
        (tmp_path / name).write_text(f"{head}\n{BODY}", "utf-8")
    assert said(read_articles(tmp_path)[0]) == edtf
