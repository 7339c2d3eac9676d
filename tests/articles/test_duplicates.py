"""The same dispatch in two papers is said so; two articles about the same thing are not."""

import random
import time
from pathlib import Path

import pytest

from filrouge.articles import Article, read_articles, read_text
from filrouge.articles.duplicates import mark_duplicates

ROOT = Path(__file__).parents[2]
SENTENCES = [
    "La mairie de Brest a fermé mardi le pont de la Penfeld, où l'on passait à pied depuis un siècle et demi.",
    "L'ouvrage, rongé par la rouille, menaçait de s'effondrer, selon un rapport remis vendredi au conseil municipal.",
    "« C'est dommage, mais la sécurité passe avant tout », a déclaré l'adjoint aux travaux, Yann Le Goff.",
    "Une passerelle provisoire sera posée en juin, pour un coût que la ville estime à deux millions d'euros.",
    "Les commerçants de la rive droite demandent, eux, que la municipalité paie une navette pendant le chantier.",
    "Le tribunal administratif doit examiner le 12 avril le recours d'une association de riverains.",
]
NEWER = [
    "Le préfet a promis jeudi une aide de l'État, dont le montant reste à fixer avec le ministère des Transports.",
    "L'entreprise retenue pour la passerelle a déposé le bilan, ce qui retarde le chantier d'au moins six mois.",
    "Deux conseillers de l'opposition réclament la démission de l'adjoint, accusé d'avoir tu le rapport des experts.",
]
WHOLE = "\n\n".join(SENTENCES)


def marked(*texts: str) -> dict[str, str | None]:
    """Which of the texts, by their numbers, is a copy of which."""
    articles = [read_text(text, path=str(number)) for number, text in enumerate(texts)]
    named = {article.id: article.path for article in articles}
    found, warnings = mark_duplicates(articles)
    copies = {article.path: named[article.duplicate_of] for article in found if article.duplicate_of}
    assert {warning.where for warning in warnings} == set(copies)
    return copies


@pytest.mark.parametrize(
    "copy",
    [
        WHOLE.replace("rongé", "mangé").replace("juin", "juillet"),
        "Publié le 3 mai 2021\n\n" + WHOLE.replace("\n\n", "\n"),
        WHOLE.upper(),
        "\n\n".join(SENTENCES[:4]),
        "Brest : le pont ferme\n\n" + WHOLE + "\n\nAvec notre correspondant à Brest.",
    ],
)
def test_an_article_said_over_again_is_a_copy(copy: str) -> None:
    assert len(marked(WHOLE, copy)) == 1


@pytest.mark.parametrize(
    "other",
    [
        "\n\n".join(SENTENCES[4:]),
        SENTENCES[0],  # a flash: the article says far more
        "\n\n".join([*NEWER, *SENTENCES[4:]]),  # the background is the old article's, the news is not
        "La mairie de Quimper a fermé jeudi le pont de l'Odet, où l'on passait à vélo depuis vingt ans.",
        "Le pont ferme.",
    ],
)
def test_an_article_of_its_own_is_no_copy(other: str) -> None:
    assert marked(WHOLE, other) == {}


def test_short_texts_are_never_copies() -> None:
    assert marked("Le pont ferme demain.", "Le pont ferme demain !") == {}


def test_the_first_published_is_the_original_else_the_longest() -> None:
    later, first = f"Publié le 4 mai 2021\n{WHOLE} Fin.", f"Publié le 3 mai 2021\n{WHOLE}"
    assert marked(later, first) == {"0": "1"}
    assert marked(WHOLE, f"{WHOLE} Suite et fin.") == {"0": "1"}
    assert marked(f"{WHOLE} Une fin.", later, first) == {"0": "2", "1": "2"}


def test_the_order_of_the_articles_changes_nothing() -> None:
    texts = [WHOLE, f"{WHOLE} Fin.", "\n\n".join(SENTENCES[:4]), "\n\n".join(SENTENCES[2:])]
    articles = [read_text(text) for text in texts]
    found = {article.id: article.duplicate_of for article in mark_duplicates(articles)[0]}
    for seed in range(5):
        random.Random(seed).shuffle(articles)
        assert {article.id: article.duplicate_of for article in mark_duplicates(articles)[0]} == found


def test_a_copy_is_read_all_the_same_with_a_warning(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WHOLE, "utf-8")
    (tmp_path / "b.txt").write_text(WHOLE.replace("juin", "juillet"), "utf-8")
    reading = read_articles(tmp_path)
    assert len(reading) == 2
    assert reading.complete
    (problem,) = reading.problems
    assert "says almost the same as" in problem.what
    assert sum(article.duplicate_of is not None for article in reading) == 1


def test_no_article_of_the_stories_is_taken_for_a_copy() -> None:
    stories = read_articles([ROOT / "corpus" / "articles", *sorted((ROOT / "tests" / "stories").glob("*/articles"))])
    assert len(stories) > 40
    assert [article.path for article in stories if article.duplicate_of] == []


def many(count: int) -> list[Article]:
    """Articles of one site: the same furniture, other words."""
    chance = random.Random(1)
    words = WHOLE.split()
    furniture = "Abonnez-vous à notre lettre quotidienne pour ne rien manquer de la vie du port et de la ville."
    return [read_text(f"{furniture} {' '.join(chance.choices(words, k=200))}", path=str(n)) for n in range(count)]


def test_the_work_grows_with_the_articles_and_not_with_their_pairs() -> None:
    def seconds(articles: list[Article]) -> float:
        begun = time.process_time()
        assert mark_duplicates(articles)[1] == []
        return time.process_time() - begun

    articles = many(1200)
    seconds(articles[:50])
    assert seconds(articles) < 10 * seconds(articles[:300])
