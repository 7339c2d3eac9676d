"""What the parser may not cut."""

import pytest

from filrouge.articles.article import Article
from filrouge.mentions.extract import parsed
from filrouge.mentions.pipeline import load


@pytest.mark.parametrize(
    "text",
    [
        "Jeudi dernier déjà, deux lycéennes avaient été grièvement blessées à Saint-Étienne.",
        "« Le juge a choisi, je m'incline », a-t-il glissé en quittant l'audience.",
        "Lundi, au détour d'un billet de blog, la boîte a fini par lâcher le morceau.",
    ],
)
def test_no_sentence_begins_with_a_small_letter_behind_a_word(text: str) -> None:
    article = Article(id="one", path="one.txt", text=text, sha256="0" * 64)
    assert [text[s.start : s.end] for s in parsed(article, load())] == [text]


def test_a_sentence_begins_with_a_capital_behind_a_full_stop() -> None:
    text = "Le trafic s'est effondré, les recettes avec. Fin octobre, Telvia a été placée en redressement."
    article = Article(id="one", path="one.txt", text=text, sha256="0" * 64)
    assert len(parsed(article, load())) == 2
