"""The second step: what the tokens at a place say. Rules are plain functions; the one that reads farthest is right."""

from dataclasses import replace
from functools import lru_cache

from filrouge.mentions.dates import distances, named, parts, relative, years
from filrouge.mentions.dates.expression import MonthDay, Weekday
from filrouge.mentions.dates.numeric import numeric
from filrouge.mentions.dates.reading import DETERMINERS, Piece, Reading, Rule, longest
from filrouge.mentions.dates.starts import families

_DATES: tuple[tuple[Rule, frozenset[str]], ...] = (  # of two that read as far, the first is right
    (numeric, frozenset(("figures",))),
    (named.feast, frozenset(("feast",))),
    (named.day_and_month, frozenset(("figures", "number", "ordinal"))),
    (named.weekday, frozenset(("weekday", "abbreviation", "which"))),
    (named.month_name, frozenset(("month", "short_month"))),
    (named.season, frozenset(("season",))),
    (years.era, frozenset(("era", "figures", "ordinal"))),
    (relative.deictic, frozenset(("deictic",))),
    (relative.demonstrative, frozenset(("that",))),
    (relative.anaphora, frozenset(("anaphoric",))),
    (relative.period, frozenset(("night", "unit", "which"))),
    (parts.part, frozenset(("place",))),
    (parts.nth, frozenset(("figures", "ordinal"))),
    (parts.first_days, frozenset(("firsts",))),
    (parts.week_number, frozenset(("unit",))),
    (parts.division, frozenset(("division", "figures"))),
    (parts.unit_of, frozenset(("unit", "day_part"))),
    (distances.from_date, frozenset(("quantity", "anaphoric", "eve"))),
    (named.weekday_of, frozenset(("weekday",))),
    (named.numbered, frozenset(("led",))),
)
_WHOLE: tuple[tuple[Rule, frozenset[str]], ...] = (
    (distances.ago, frozenset(("lead",))),
    (distances.within, frozenset(("lead",))),
    (distances.rolling, frozenset(("many", "quantity", "which"))),
    (distances.lasting, frozenset(("lasting",))),
    (distances.recurring, frozenset(("recurring",))),
)
_LATER = frozenset(("quantity",))
_YEARS = frozenset(("year", "figures"))


def reading(text: str) -> Reading:
    """A text, scanned, with this grammar to read dates in it."""
    return Reading.of(text, date)


def date(r: Reading, i: int) -> Piece | None:
    """A date at token `i`, with its determiner."""
    dates, _, kinds = rules(r.key(i))
    found = longest(*(rule(r, i) for rule in dates)) if dates else None
    if "determiner" in kinds and (r.key(i) in DETERMINERS or r.key(i + 1) == "mois"):
        inner = r.date(i + 1) if r.key(i + 1) not in DETERMINERS else None
        if inner and not (r.key(i) == "les" and isinstance(inner.expression, Weekday)):
            found = longest(found, _determined(r, i, inner))
    return found or (years.bare_year(r, i) if kinds & _YEARS else None)


def _determined(r: Reading, i: int, inner: Piece) -> Piece:
    """A date with its determiner: "ce 6 mars" and "ce lundi 15" are near, "l'été 2016" is certain."""
    expression = inner.expression
    if r.key(i) == "ce" and isinstance(expression, MonthDay | Weekday) and expression.which is None:
        expression = replace(expression, which=0)
        return replace(inner, start=i, expression=expression, certain=True)
    return inner.begun(i)


def whole(r: Reading, i: int) -> Piece | None:
    """The longest expression at token `i` that is not a range: a date, or a distance."""
    _, others, kinds = rules(r.key(i))
    later = distances.later(r, i) if kinds & _LATER else None
    return longest(*(rule(r, i) for rule in others), r.date(i), later)


@lru_cache(maxsize=50_000)
def rules(key: str) -> tuple[tuple[Rule, ...], tuple[Rule, ...], frozenset[str]]:
    """The rules for dates and for whole expressions that can begin at a word, and what kinds of word it is."""
    kinds = families(key)
    dates = tuple(rule for rule, starts in _DATES if kinds & starts)
    return dates, tuple(rule for rule, starts in _WHOLE if kinds & starts), kinds
