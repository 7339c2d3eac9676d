"""The cast of an article: its names gathered into entities, and what these are."""

import pytest

from filrouge.articles.article import Article
from filrouge.events.cast import gather
from filrouge.mentions.mention import Mentions, Name, NameType


@pytest.mark.parametrize(
    ("text", "found", "kind"),
    [
        ("Centre hospitalier de Vernay", "place", "organization"),
        ("hôpital Saint-Luc", "place", "organization"),
        ("musée Morel", "place", "organization"),
        ("église Saint-Luc", "place", "place"),  # a community, and a building
        ("gare de Vernay", "place", "place"),
        ("Vernay", "place", "place"),
        ("Hôpital", "product", "product"),  # a series
    ],
)
def test_a_place_that_is_called_a_body_is_one(text: str, found: NameType, kind: str) -> None:
    article = Article(id="a", path="a.txt", text=text, sha256="0" * 64)
    cast = gather(Mentions(article, (), (Name(0, len(text), text, found),), ()))
    assert [member.type for member in cast.members] == [kind]
