"""The cast of an article: its names gathered into entities, and what these are."""

import re

import pytest

from filrouge.articles.article import Article
from filrouge.events.people.cast import gather
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


@pytest.mark.parametrize(
    ("text", "names", "cast_of"),
    [
        (
            "L'Unité permanente anticorruption (UPAC) enquête. L'UPAC se tait.",
            [("Unité permanente anticorruption", "organization"), ("UPAC", "organization")],
            [["Unité permanente anticorruption", "UPAC", "UPAC"]],
        ),
        (
            "L'Unité permanente anticorruption (SPVM) enquête.",
            [("Unité permanente anticorruption", "organization"), ("SPVM", "organization")],
            [["Unité permanente anticorruption"], ["SPVM"]],
        ),
        ("Paul Lerou (PLR) se tait.", [("Paul Lerou", "person"), ("PLR", "organization")], [["Paul Lerou"], ["PLR"]]),
    ],
)
def test_a_body_takes_the_acronym_that_its_article_gives_it(
    text: str, names: list[tuple[str, NameType]], cast_of: list[list[str]]
) -> None:
    article = Article(id="a", path="a.txt", text=text, sha256="0" * 64)
    found = [Name(*m.span(), name, kind) for name, kind in names for m in re.finditer(re.escape(name), text)]
    cast = gather(Mentions(article, (), tuple(sorted(found, key=lambda n: n.start)), ()))
    assert [[name.text for name in member.names] for member in cast.members] == cast_of
