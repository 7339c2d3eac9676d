"""The day that an address or the name of a file states: ".../2021/03/10/le-pont-ferme", "2021-03-10_le_pont.txt"."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath

from filrouge.articles.article import Article
from filrouge.when import When

_DAY = re.compile(r"(?<![^\W_])(?P<year>(?:19|20)\d\d)(?P<mark>[/_.-]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?![^\W_])")


def day_of_address(address: str) -> date | None:
    """The one day that an address states, year first; None where it states none, or several."""
    found = {_day(match) for match in _DAY.finditer(address)} - {None}
    return found.pop() if len(found) == 1 else None


def days_of_names(articles: Sequence[Article]) -> Mapping[int, date]:
    """The days that the names of the files state, by index, where they are those of publication: not all the same, as
    when a folder was saved on one day, and none other than what an article says itself.
    """
    named = {a: day for a, article in enumerate(articles) if (day := _day_of_name(article.path))}
    if len(named) > 1 and len(set(named.values())) == 1:
        return {}
    known = ((articles[a].published, day) for a, day in named.items())
    if any(said and not said.when & When.day(day) for said, day in known):
        return {}
    return named


def _day_of_name(path: str) -> date | None:
    return day_of_address(PurePosixPath(path).name)


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
