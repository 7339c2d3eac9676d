"""When a page came out, by what it states, and where it does not: a false date is worse than none."""

import json
from collections.abc import Callable

import pytest

from filrouge.articles.formats.page_date import page_date


def meta(name: str, content: str, key: str = "property") -> str:
    return f'<meta {key}="{name}" content="{content}">'


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


NEWS = {"@type": "NewsArticle", "datePublished": "2021-03-10T08:00:00Z", "dateModified": "2021-05-01"}


def stated(markup: str) -> str | None:
    from lxml.html import document_fromstring

    when = page_date(document_fromstring(markup))
    return when.edtf if when else None


@pytest.mark.parametrize(
    ("head", "body", "edtf"),
    [
        (meta("article:published_time", "2021-03-10T23:30:00+01:00"), "", "2021-03-10"),
        (meta("Article:Published_Time", "2021-03-10"), "", "2021-03-10"),
        (meta("article:modified_time", "2021-04-01") + meta("article:published_time", "2021-03-10"), "", "2021-03-10"),
        (meta("date", "2021-03", "name"), "", "2021-03"),  # a month stays one
        (meta("DC.date.issued", "2021-03-10", "name"), "", "2021-03-10"),
        (meta("pubdate", "Wed, 10 Mar 2021 15:11:00 +0100", "name"), "", "2021-03-10"),
        (meta("date", "10 mars 2021", "name"), "", "2021-03-10"),
        (meta("date", "bientôt", "name") + linked(NEWS), "", "2021-03-10"),
        ("", '<time itemprop="datePublished" datetime="2021-03-10T08:00">mercredi</time>', "2021-03-10"),
        (linked(NEWS), "", "2021-03-10"),
        (linked([NEWS]), "", "2021-03-10"),
        (linked({"@graph": [{"@type": "WebSite"}, NEWS]}), "", "2021-03-10"),
        (linked({"@type": ["NewsArticle"], "datePublished": "2021-03"}), "", "2021-03"),
        ("", '<time datetime="2021-03-10T08:00">10 mars</time>', "2021-03-10"),
        ("", '<p class="article-date">Publié le 10 mars 2021 à 15h11</p>', "2021-03-10"),
        ("", '<div class="published">10/03/2021</div>', "2021-03-10"),
        ('<link rel="canonical" href="https://x.example/2021/03/10/le-pont">', "", "2021-03-10"),
    ],
)
def test_what_a_page_states(page: Callable[..., str], head: str, body: str, edtf: str) -> None:
    assert stated(page(head, body)) == edtf


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", ""),  # "© 2019" in the footer is no date
        ("", "<p>Le 12 mars 2020, le pont a fermé.</p>"),
        ("", "<p>La version 2020-03-12 du rapport accable la mairie.</p>"),
        ("", "<h2>Attentat du 13 novembre 2015</h2>"),
        ("", "<ul><li>12/03/2020 : la mairie ferme le pont</li></ul>"),
        ("", "<aside><time datetime='2022-01-01'>À lire aussi</time></aside>"),
        ("", "<a href='/autre'><time datetime='2022-01-01'>1er janvier</time> Un autre article</a>"),
        (meta("article:modified_time", "2021-04-01"), ""),
        (meta("og:updated_time", "2021-04-01"), ""),
        (meta("date", "hier", "name"), ""),
        (linked({"@type": "WebSite", "datePublished": "2021-03-10"}), ""),
        (linked({"@type": "ItemList", "itemListElement": [NEWS]}), ""),
        (linked({"@type": "NewsArticle", "datePublished": 20210310}), ""),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>', ""),
        ('<link rel="canonical" href="https://x.example/2021/03/le-pont">', ""),  # htmldate makes the first of March
    ],
)
def test_what_states_no_publication(page: Callable[..., str], head: str, body: str) -> None:
    assert stated(page(head, body)) is None
