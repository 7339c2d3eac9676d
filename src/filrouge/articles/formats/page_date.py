"""When a web page says that it came out. A false date is worse than none: it misdates every "lundi" of the article.

What the page states for machines comes first, as exact as it is stated. Else htmldate looks, in what is left when
prose, menus and corrections are taken away; since it makes a day of a month, its day must stand on the page.
"""

import datetime
import json
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from filrouge.articles.fields import read_when
from filrouge.articles.written import either, words
from filrouge.when import When

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ELSEWHERE = (
    "//aside|//footer|//nav|//form|//script|//style|//a[.//time]|//title"
    "|//meta[contains(translate(concat(@name, @property, @itemprop), 'MODIUPATE', 'modiupate'), 'modif')]"
    "|//meta[contains(translate(concat(@name, @property, @itemprop), 'MODIUPATE', 'modiupate'), 'update')]"
    "|//*[contains(translate(@itemprop, 'M', 'm'), 'datemodified')]"
)
_PROSE = "//p|//h1|//h2|//h3|//h4|//li|//blockquote|//figcaption|//td"
_SIGNED = re.compile(r"date|publi|byline|time|meta|info|author|auteur", re.IGNORECASE)
_ARTICLE = re.compile(r"Article|Posting|Report|WebPage", re.IGNORECASE)


def page_date(tree: "HtmlElement") -> When | None:
    """The publication date that a page states, None where it does not."""
    stated = (read_when(value.strip()) for value in (*_of_metadata(tree), *_of_linked_data(tree)))
    return next((when for when in stated if when), None) or _of_markup(tree)


def _of_metadata(tree: "HtmlElement") -> Iterator[str]:
    """What <meta> and elements with `itemprop` say, in the lexicon's order of names."""
    said: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]|//*[@itemprop]"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = element.get("content") or element.get("datetime") or ""
        said.setdefault(name.strip().lower(), value)
    yield from (said[name] for name in words()["page"]["published"] if said.get(name))


def _of_linked_data(tree: "HtmlElement") -> Iterator[str]:
    """The `datePublished` of the articles that JSON-LD describes."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (item["datePublished"] for item in _items(data) if isinstance(item.get("datePublished"), str))


def _items(data: object) -> Iterator[dict[str, Any]]:
    """The articles at the top of JSON-LD: further down are those that the page only links to."""
    graph = data.get("@graph", data) if isinstance(data, dict) else data
    for item in graph if isinstance(graph, list) else [graph]:
        if isinstance(item, dict) and _ARTICLE.search(str(item.get("@type"))):
            yield item


def _of_markup(tree: "HtmlElement") -> When | None:
    from htmldate import find_date
    from lxml.etree import tostring

    left = deepcopy(tree)
    unsigned = [
        e for e in left.xpath(_PROSE) if not _SIGNED.search(f"{e.get('class')} {e.get('id')} {e.get('itemprop')}")
    ]
    for element in (*left.xpath(_ELSEWHERE), *unsigned):
        if element.getparent() is not None:
            element.drop_tree()
    found = find_date(
        left,
        original_date=True,
        extensive_search=False,
        deferred_url_extractor=True,
        min_date="1900-01-01",
        max_date="2199-12-31",
    )
    day = datetime.date.fromisoformat(found) if found else None
    return When.day(day) if day and _spelled(day).search(tostring(left, encoding="unicode")) else None


def _spelled(day: datetime.date) -> re.Pattern[str]:
    """The day as pages and addresses write it: 2021-03-10, 2021/03/10, 20210310, 10/03/2021, 10 mars 2021."""
    year, month = day.year, f"0?{day.month}"
    named = either(words()["months"][str(day.month)])
    return re.compile(
        rf"(?<!\d)(?:{year}(?P<sep>[-/]?){day.month:02d}(?P=sep){day.day:02d}|0?{day.day}[/.-]{month}[/.-]{year}"
        rf"|0?{day.day}(?:er)?\s+{named}\s+{year})(?!\d)",
        re.IGNORECASE,
    )
