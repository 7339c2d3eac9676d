"""Where the publication date stands in a text, and where it does not: a false one is worse than none."""

from pathlib import Path

import pytest

from filrouge.articles import read_articles, read_text
from filrouge.articles.article import Article

PROSE = "La mairie a annoncé la fermeture du pont."


def said(article: Article) -> str | None:
    return article.published.when.edtf if article.published else None


@pytest.mark.parametrize(
    ("text", "edtf", "words"),
    [
        (f" date 2021-02 {PROSE}", "2021-02", "date 2021-02"),
        (f"date: 2021-02-14\n{PROSE}", "2021-02-14", "date: 2021-02-14"),
        (f"publié le 10/03/2021 à 15:11\n{PROSE}", "2021-03-10", "publié le 10/03/2021 à 15:11"),
        (f"publié le 10/03/2021 à 15:11 {PROSE}", "2021-03-10", "publié le 10/03/2021 à 15:11"),
        (f"Le pont ferme\n\nPublié le 3 mai 2022 à 9h30\n\n{PROSE}", "2022-05-03", "Publié le 3 mai 2022 à 9h30"),
        (f"Publié le : 14/01/2021 - 10:12\n{PROSE}", "2021-01-14", "Publié le : 14/01/2021 - 10:12"),
        (f"Publié le 1er mars 2021 | Mis à jour le 2 mars 2021\n{PROSE}", "2021-03-01", "Publié le 1er mars 2021"),
        (f"Publié le mercredi 10 mars 2021 par Luc Petit\n{PROSE}", "2021-03-10", "Publié le mercredi 10 mars 2021"),
        (f"PUBLIÉ LE 10 MARS 2021\n{PROSE}", "2021-03-10", "PUBLIÉ LE 10 MARS 2021"),
        (
            f"Publié le 10 janvier 2021 à 10h31, mis à jour à 12h40\n{PROSE}",
            "2021-01-10",
            "Publié le 10 janvier 2021 à 10h31",
        ),
        (f"Par Jean Dupont - Publié le 10/03/21\n{PROSE}", "2021-03-10", "Par Jean Dupont - Publié le 10/03/21"),
        (f"Mis à jour le 3 avril 2021 à 21:59 - Publié le 18/01/2021\n{PROSE}", "2021-01-18", "Publié le 18/01/2021"),
        (
            f"Strasbourg, France | AFP | mercredi 10/03/2021 - {PROSE}",
            "2021-03-10",
            "Strasbourg, France | AFP | mercredi 10/03/2021 -",
        ),
        (f"PARIS, 15 mars 2021 (Reuters) - {PROSE}", "2021-03-15", "PARIS, 15 mars 2021 (Reuters) -"),
        (f"Bâle, 16.01.2024 (ats) - {PROSE}", "2024-01-16", "Bâle, 16.01.2024 (ats) -"),
        (f"LIÈGE 25/05/2023 (BELGA) = {PROSE}", "2023-05-25", "LIÈGE 25/05/2023 (BELGA) ="),
        (f"Lyon (Rhône), le 12 mai 2022 - {PROSE}", "2022-05-12", "Lyon (Rhône), le 12 mai 2022 -"),
        (f"Paris, le 15 mars 2021\n\n{PROSE}", "2021-03-15", "Paris, le 15 mars 2021"),
        (f"18 janvier 2021 19:58 Mis à jour: 3 avril 2021 21:59\n{PROSE}", "2021-01-18", "18 janvier 2021 19:58"),
        (f"Le pont ferme\n10 mars 2021\n{PROSE}", "2021-03-10", "10 mars 2021"),
        (f"Le pont ferme\nPar l'équipe Telvia, mars 2021\n{PROSE}", "2021-03", "Par l'équipe Telvia, mars 2021"),
        (f"2021-03-10T15:11:00+01:00\n{PROSE}", "2021-03-10", "2021-03-10T15:11:00+01:00"),
        (
            f"Publié le : 10/01/2021 - 10:31Modifié le : 10/01/2021 - 11:00\n{PROSE}",
            "2021-01-10",
            "Publié le : 10/01/2021 - 10:31",
        ),
        (
            f"Publié par Luc Petit le 10 mars 2021 à 10:31\n{PROSE}",
            "2021-03-10",
            "Publié par Luc Petit le 10 mars 2021 à 10:31",
        ),
        (f"J.D. avec AFP Le 10/03/2021 à 10:31\n{PROSE}", "2021-03-10", "J.D. avec AFP Le 10/03/2021 à 10:31"),
        (f"Lecture : 2 min - Publié le 10/03/2021\n{PROSE}", "2021-03-10", "Lecture : 2 min - Publié le 10/03/2021"),
        (f"Date : 10.03.2021\n{PROSE}", "2021-03-10", "Date : 10.03.2021"),
        (f"10 mars 2021 - Par Luc Petit\n{PROSE}", "2021-03-10", "10 mars 2021"),
        (f"Mis à jour le 3 avril 2021 à 21:59\n{PROSE}", "2021-04-03~", "Mis à jour le 3 avril 2021 à 21:59"),
        (f"Par Anne Le Goff, le 10 mars 2021\n{PROSE}", "2021-03-10", "Par Anne Le Goff, le 10 mars 2021"),
        # Lines that are an imprint in whatever order.
        *(
            (f"Le pont ferme\n{line}\n\n{PROSE}", edtf, line)
            for line, edtf in (
                ("Par la rédaction - 10 mars 2021, 11h03", "2021-03-10"),
                ("Par notre correspondante à Lille, Anne Le Goff | 10.03.2021 | 3 min de lecture", "2021-03-10"),
                ("Rédigé par Anne Le Goff, le 2021-03-10", "2021-03-10"),
                ("Le Courrier du Nord, édition du mercredi 10 mars 2021", "2021-03-10"),
                ("Temps de lecture : 2 min • Lille • 10 mars 2021", "2021-03-10"),
                ("Anne Le Goff (avec AFP) – Publiée mars 10, 2021", "2021-03-10"),
                ("Posted on March 10, 2021 by Anne Le Goff", "2021-03-10"),
                ("Par Anne Le Goff, mis à jour le 10 mars 2021", "2021-03-10~"),
                ("De notre correspondante à Lomé, Anne Le Goff, le 10 mars 2021", "2021-03-10"),
                ("POLITIQUE – 10 MARS 2021 – 10H22", "2021-03-10"),
                ("Anne Le Goff · 10 mars 2021", "2021-03-10"),
                ("10 mars 2021 - 10:22 GMT", "2021-03-10"),
                ("Publication: Wednesday, March 10, 2021", "2021-03-10"),
                ("Communiqué de presse - Lomé, le 10 mars 2021", "2021-03-10"),
                ("Dernière modification : 10 mars 2021", "2021-03-10~"),
                ("Ouest-Nord - Anne Le Goff. Mis à jour le 10 mars 2021 à 09h02", "2021-03-10~"),
                ("Mars 10, 2021 à 9h15 PM - LILLE", "2021-03-10"),
                ("L'Observateur de Lille N° 9556 du 10/03/2021", "2021-03-10"),
                ("lille-info.net • mercredi 10 mars 2021 à 22h30min", "2021-03-10"),
                ("Radio Lille / 10 mars 2021 / Anne Le Goff", "2021-03-10"),
                ("Envoyé spécial à Lille - 10 mars 2021", "2021-03-10"),
                ("Agence France-Presse à Lille, 10 mars 2021", "2021-03-10"),
                ("Lu 1 245 fois - mercredi 10 mars 2021", "2021-03-10"),
                ("N° 7 203 du mercredi 10 mars 2021        page 3", "2021-03-10"),
                ("Le Nord, n° 1842, semaine du 8 au 14 mars 2021", "2021-03-08/2021-03-14"),
                ("La Gazette - Semaine du 28 décembre 2020 au 3 janvier 2021", "2020-12-28/2021-01-03"),
                ("La Gazette - Semaine du 28 février au 6 mars 2021 - n° 12", "2021-02-28/2021-03-06"),
            )
        ),
        *(
            (f"{head} {PROSE}", "2021-03-10", head)
            for head in (
                "BAMAKO, MALI — 10 mars 2021 —",
                "Ouagadougou (AIB) – 10 mars 2021 –",
                "(Bamako, 10 mars 2021) -",
                "10 mars 2021 – Dakar –",
                "Kinshasa, 10 mars 2021 (ACP).-",
                "Bamako, 10 mars 2021-(AMAP) -",
            )
        ),
        (f"Publié le octobre 13, 2023 par Anne Le Goff\n{PROSE}", "2023-10-13", "Publié le octobre 13, 2023"),
    ],
)
def test_fires(text: str, edtf: str, words: str) -> None:
    article = read_text(text)
    assert said(article) == edtf
    assert article.published is not None
    assert article.published.start is not None
    assert text[article.published.start : article.published.end] == words
    assert (article.published.start, article.published.end) in article.header
    assert article.text == text


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        f"Publié il y a 3 jours\n{PROSE}",
        f"Publié hier à 15:11\n{PROSE}",
        "Publié le 10 mars 2021, le rapport de la Cour des comptes accable la mairie.",
        "Publié le 10 mars 2021 dans une revue, l'article a fait du bruit.",
        "Publié le 10 mars 2021 à 15h, le communiqué a surpris.",
        "Un rapport publié le 10 mars 2021 accable la mairie.",
        "Un rapport publié le 10 mars 2021\nLa mairie répond.",
        "Rapport publié le 10 mars 2021\nLa mairie répond.",
        "Étude de la mairie, publiée le 10 mars 2021\nElle accable le pont.",
        "Publié par Gallimard le 10 mars 2021, ce roman raconte un pont.",
        "Conseil municipal - 10 mars 2021\nLa mairie répond.",
        "Le 10 mars 2021, le conseil a voté.",
        "Le 12/03/2021 à 14:20, un homme a été blessé.",
        "10 mars 2021, une date que nul n'oubliera à la mairie.",
        "Paris, le 15 mars 2021, s'est réveillée sous la neige.",
        f"Publié le 31/02/2021\n{PROSE}",
        f"Publié le 03/25/2021\n{PROSE}",
        f"Publié le lundi 10/03/2021\n{PROSE}",  # a Wednesday: something is wrong, nobody knows what
        f"PARIS, 15 mars (Reuters) - {PROSE}",  # of which year?
        f"Publié le 10 mars 2021\nPublié le 12 mars 2021\n{PROSE}",  # a page that lists articles
        f"{PROSE * 15}\n10 mars 2021\n{PROSE}",  # after the prose, a date belongs to something else
        f"{PROSE * 3}\n10 mars 2021\n{PROSE * 3}\n12 mars 2021\n{PROSE * 3}",  # a chronology
        f"{PROSE * 100}\nPublié le 10 mars 2021\n{PROSE * 3}\n",
        f"lundi 3 mai\n{PROSE}",  # of which year?
        f"BRUXELLES 10/04 (BELGA)\n\n{PROSE}",  # of which year?
        f"Par la rédaction, les attentats du 12 mai 2021\n{PROSE}",
        f"Lille : ce que dit le rapport du 12 mai 2021\n{PROSE}",
        f"Le N° 1 de Telvia dit adieu le 12 mai 2021\n{PROSE}",
        f"Festival de Lille, du 8 au 14 mars 2021\n{PROSE}",
        f"Par la rédaction, semaine du 8 au 14 mars\n{PROSE}",  # of which year?
        f"Par Lille, le drame de Lens du 12 mai 2021\n{PROSE}",
        f"Concert par Anne Le Goff, 12 mai 2021\n{PROSE}",
        f"Les Élections du 12 mai 2021 - {PROSE}",
        f"Lille – 12 mai 2021 – Le récit\n{PROSE}",
        f"Mort de Jean Morel (12 mars 1920 - 3 mai 2021)\n{PROSE}",
        f"Le 12 mai 2021 - une date que nul n'oublie - {PROSE}",
        f"Salle des Fêtes, 12 mai 2021 à 20h\n{PROSE}",
        "24 heures sur 24\nLe service tourne 7 jours sur 7.",
        "Version 10.03.2021.4 du logiciel\nElle corrige des fautes.",
    ],
)
def test_abstains(text: str) -> None:
    assert said(read_text(text)) is None


@pytest.mark.parametrize(
    ("text", "edtf", "basis"),
    [
        (f" date 2021-03 PARIS, 15 mars (Reuters) - {PROSE}", "2021-03-15", "text"),
        (f" date 2021-03 Publié le 10/03/2021\n{PROSE}", "2021-03-10", "text"),
        (f" date 2021-03 Publié le 10/04/2021\n{PROSE}", "2021-03", "header"),
        (f" date 2021-03 PARIS, 15 avril (Reuters) - {PROSE}", "2021-03", "header"),
        (f"---\ndate: 2021-03\n---\nPARIS, 15 mars (Reuters) - {PROSE}", "2021-03-15", "text"),
        (f"---\ndate: 2021-03-14\n---\nPublié le 15 mars 2021\n{PROSE}", "2021-03-14", "metadata"),
        (f"---\npublished: 2021-03-14T18:30:00+01:00\n---\n{PROSE}", "2021-03-14", "metadata"),
        (f"---\npublié: 14 mars 2021\n---\n{PROSE}", "2021-03-14", "metadata"),
        (f"---\ndate: 2021\n---\n date {PROSE}", "2021", "metadata"),
    ],
)
def test_what_is_finer_refines_and_what_contradicts_is_left(text: str, edtf: str, basis: str) -> None:
    article = read_text(text)
    assert article.published is not None
    assert (article.published.when.edtf, article.published.basis) == (edtf, basis)


def test_the_option_dates_only_what_says_nothing() -> None:
    dated, undated = read_text(f" date 2021-02 {PROSE}", published="2020"), read_text(PROSE, published="2020-05-04")
    assert said(dated) == "2021-02"
    assert undated.published is not None
    assert (undated.published.when.edtf, undated.published.basis) == ("2020-05-04", "option")
    assert undated.published.start is None


def test_the_option_gives_a_dateline_its_year() -> None:
    assert said(read_text(f"PARIS, 15 mars (Reuters) - {PROSE}", published="2021")) == "2021-03-15"
    assert said(read_text(f"Par Anne Le Goff, jeudi 11 mars\n{PROSE}", published="2021")) == "2021-03-11"
    assert said(read_text(f"Jeudi 11 mars – Dakar – {PROSE}", published="2021")) == "2021-03-11"
    assert said(read_text(f"BRUXELLES 10/04 (BELGA)\n\n{PROSE}", published="2021")) == "2021-04-10"


@pytest.mark.parametrize(
    ("text", "header"),
    [
        (f" date 2021-02 {PROSE}", ["date 2021-02"]),
        (f"PARIS (Reuters) - {PROSE}", ["PARIS (Reuters) -"]),
        (f"(Boursier.com) — {PROSE}", ["(Boursier.com) —"]),
        (f"---\ntitle: Le pont\n---\n{PROSE}", ["---\ntitle: Le pont\n---\n"]),
        (
            f"publié le 10/03/2021 à 15:11 Lyon, France | AFP | 10/03/2021 - {PROSE}",
            ["publié le 10/03/2021 à 15:11", "Lyon, France | AFP | 10/03/2021 -"],
        ),
        ("Emmanuel Macron (LREM) - un portrait", []),
        ("Le président (56 ans) - un portrait", []),
        ("Ligue 1 (J28) - Brest l'emporte", []),
        ("---\nUn filet, puis le texte.\n---\n", []),
        (PROSE, []),
    ],
)
def test_only_metadata_are_header(text: str, header: list[str]) -> None:
    assert [text[start:end] for start, end in read_text(text).header] == header


DATED = "Publié le 18 octobre 2020\nLe pont rouvre."
EARLY = "Publié le 2 mai 2021\nLe pont est peint."
LATER = "Publié le 20 mai 2021\nLe pont referme."


@pytest.mark.parametrize(
    ("text", "others", "edtf"),
    [
        (f"PARIS, 15 mars (Reuters) - {PROSE}", [LATER], "2021-03-15"),
        (f"PARIS, 15 mars (Reuters) - {PROSE}", [DATED], "2021-03-15"),  # the nearest 15 March
        (f"PARIS, 15 juillet (Reuters) - {PROSE}", [DATED, LATER], "[2020-07-15,2021-07-15]"),
        (f"PARIS, 15 juillet (Reuters) - {PROSE}", [DATED, EARLY, LATER], "2021-07-15"),  # near most of them
        (f"PARIS, 15 décembre (Reuters) - {PROSE}", [DATED, EARLY, LATER], "2020-12-15"),
        (f"PARIS, jeudi 15 juillet (Reuters) - {PROSE}", [DATED, LATER], "2021-07-15"),
        (f"lundi 3 mai\n{PROSE}", [LATER], "2021-05-03"),
        (f"Le pont ferme\nLundi 3 mai, 18h40\n{PROSE}", [LATER], "2021-05-03"),
        (f"Publié le lundi 3 mai à 18h40\n{PROSE}", [LATER], "2021-05-03"),
        (f"Lyon, lundi 3 mai - {PROSE}", [LATER], "2021-05-03"),
        (f"lundi 3 mai\n{PROSE}", [DATED], None),  # no Monday within reach
        (f"PARIS, 29 février (Reuters) - {PROSE}", [LATER], None),
        (f"3 mai\n{PROSE}", [LATER], None),
        (f"Le lundi 3 mai, le pont a fermé. {PROSE}", [LATER], None),
        (f"lundi 3 mai\nLe pont ferme.\nmardi 4 mai\n{PROSE}", [LATER], None),  # a chronology
        (f"PARIS, 15 mars (Reuters) - {PROSE}", [], None),
        (PROSE, [LATER], None),
    ],
)
def test_the_other_articles_give_a_dateline_its_year(
    tmp_path: Path, text: str, others: list[str], edtf: str | None
) -> None:
    for number, content in enumerate([text, *others]):
        (tmp_path / f"{number}.txt").write_text(content, "utf-8")
    article = read_articles(tmp_path)[0]
    assert said(article) == edtf
    assert article.published is None or article.published.basis == "text"
    assert read_articles(sorted(tmp_path.iterdir(), reverse=True))[0] == article
