"""Years, decades and centuries, and the months that years stand beside."""

from filrouge.mentions.dates.expression import Absolute, Anaphoric, Containing, Expression, Period
from filrouge.mentions.dates.numbers import cardinal, ordinal, short_year, year
from filrouge.mentions.dates.reading import Piece, Reading
from filrouge.when import When

Year = tuple[int | Expression, int]


def month_at(r: Reading, i: int, beside_figures: bool = False) -> tuple[int, int] | None:
    """A month at token `i`, abbreviated only where figures stand beside it, and the index after it."""
    month = r.words.months.get(r.key(i))
    if month is not None:
        return month, i + 1
    short = r.words.month_abbreviations.get(r.key(i))
    if short is None:
        return None
    end = r.skip(i + 1, ".")
    if beside_figures or r.number(end, 1000, 2199, digits=4) is not None:
        return short, end
    return None


def year_after(r: Reading, i: int, short: bool = True) -> Year | None:
    """The year that follows a date: "2021", "de l'année 2016", "en 2019", "98", "de l'an dernier" (an expression)."""
    j = i + 1 if r.key(i) in ("-", "/") and r.token(i).glued and r.token(i + 1).glued else i
    of = r.skip(j, "de", "d'", "en", "du")
    k = r.skip(of, "l'", "cette")
    if r.key(k) in ("an", "annee"):
        found = year(r, k + 1)
        if found:
            return found
        which = r.words.which.at(r.tokens, k + 1)
        if which:
            return Period("year", which[0]), which[1]
        follows = r.words.follows.at(r.tokens, k + 1)
        if follows:
            return Period("year", follows[0], "antecedent"), follows[1]
        return (Period("year", 0), k + 1) if r.key(k - 1) == "cette" else None
    if of > j and (r.key(of), r.key(of + 1), r.key(of + 2)) in (("la", "meme", "annee"), ("cette", "meme", "annee")):
        return Containing("year", Anaphoric()), of + 3
    if r.key(of) == "," and of == j:  # "15 mars, 2021" is no French; the comma ends the date
        return None
    found = year(r, of)
    if found:
        return found if r.key(found[1]) not in r.words.counted else None
    return _short_year(r, j) if short else None


def _short_year(r: Reading, i: int) -> tuple[int, int] | None:
    """A year of two figures: "octobre 98", "mai '68"."""
    j = r.skip(i, "'", "’")
    value = r.number(j, 0, 99)
    if value is None or len(r.key(j)) != 2 or not ends_here(r, j + 1):
        return None
    return short_year(value), j + 1


def ends_here(r: Reading, i: int) -> bool:
    """Whether a number before token `i` counts nothing: what follows is the end, a mark, or a word of the grammar."""
    token = r.token(i)
    if token.kind == "mark":
        behind = r.token(i + 1)
        goes_on = token.glued and token.key in ".,:-" and behind.glued and behind.key != "\n"
        return token.key not in "%€$£°/" and not goes_on
    return token.kind == "end" or (token.key in r.words.after_short_years and not token.glued)


def which_after(r: Reading, i: int) -> tuple[int, int] | None:
    """ "dernier", "prochain", "passé"... after a name; "en cours" only after units."""
    found = r.words.which.at(r.tokens, i)
    return found if found and found[0] != 0 else None


def bare_year(r: Reading, i: int) -> Piece | None:
    """ "1998": a year only where the words before it say so."""
    found = year(r, i)
    if not found and _led_short(r, i):
        short = _short_year(r, i)
        found = short if short and short[0] in range(1930, 2000) else None
    if not found or r.key(found[1]) in r.words.counted:
        return None
    return Piece(Absolute(When.year(found[0])), i, found[1], certain=False)


def _led_short(r: Reading, i: int) -> bool:
    """Whether two figures can be a year: "en 97", "fin 97", "dès 98", "les législatives de 97", "la rentrée 99"."""
    key, before = r.key(i - 1), r.key(i - 2)
    if key in r.words.year_nouns or (key == "de" and before in r.words.year_nouns):
        return True
    if key == "des":
        return r.token(i - 1).accented
    return key in ("en", "depuis", "debut", "fin", "mi") or (key == "-" and before == "mi")


def era(r: Reading, i: int) -> Piece | None:
    """ "années 60", "années deux mille", "décennie 1990", "XXe siècle", "année 2008", "an 2000"."""
    key = r.key(i)
    if key in ("annees", "decennie"):
        return _decade(r, i)
    if key in ("annee", "an"):
        found = year(r, i + 1)
        return Piece(Absolute(When.year(found[0])), i, found[1]) if found else None
    number = ordinal(r, i)
    if (
        number
        and r.key(number[1]) in ("siecle", "siecles", "s")
        and 0 < number[0] <= 22
        and r.key(number[1] + 1) != "av"
    ):
        return Piece(Absolute(When.century(number[0])), i, number[1] + 1) if r.key(number[1]) != "s" else None
    return None


def _decade(r: Reading, i: int) -> Piece | None:
    j = r.skip(i + 1, "19")
    j = r.skip(j, "'", "’")
    found = cardinal(r, j)
    if not found or found[0] % 10 or not (10 <= found[0] <= 90 or 1000 <= found[0] <= 2190) or _counts(r, found[1]):
        return None
    first = found[0] if found[0] >= 1000 else 1900 + found[0]
    return Piece(Absolute(When.decade(first)), i, found[1])


def _counts(r: Reading, i: int) -> bool:
    return r.key(i) in r.words.counted or r.key(i) in ("%", "€")
