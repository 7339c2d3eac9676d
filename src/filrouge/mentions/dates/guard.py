"""What looks like a date and is none: a name, a street, a count, a habit. Each rule says no to a piece where it
stands."""

from filrouge.mentions.dates.expression import (
    Absolute,
    DayNumber,
    Expression,
    Feast,
    MonthDay,
    MonthName,
    Part,
    Period,
    Season,
    Weekday,
)
from filrouge.mentions.dates.lines import heads_line
from filrouge.mentions.dates.reading import OF, Piece, Reading
from filrouge.mentions.dates.years import ends_here

_YEARS = range(1700, 2101)
_ARTICLES = frozenset(("un", "une", "chaque", "quel", "quelle"))


def accepted(r: Reading, piece: Piece, before: Piece | None) -> bool:
    """Whether the piece is a date in its context; `before` is the date read just before it."""
    if _article(r, piece.start):
        return False
    if piece.start == 0 and r.token(piece.end).kind == "end" and isinstance(piece.expression, MonthName | Absolute):
        return True  # the whole text: what somebody types where a date is asked for
    first = r.token(piece.start)
    if (
        first.glued
        and piece.start
        and r.token(piece.start - 1).kind in ("word", "number")
        and not _elided(r, piece.start)
    ):
        return False
    return _in_context(r, piece, before)


def _elided(r: Reading, i: int) -> bool:
    return r.key(i - 1).endswith("'") or r.token(i).joined


def in_a_name(r: Reading, piece: Piece) -> bool:
    """ "rue du 8-Mai-1945", "place du 14-Juillet", "station Quatre-Septembre"; "l'école de 1990" is a date."""
    expression, i = piece.expression, piece.start
    if not isinstance(expression, MonthDay | Feast) and not (
        isinstance(expression, Absolute) and expression.when.is_day
    ):
        return False
    j = i - 1
    while j >= 0 and r.key(j) in ("du", "de", "la", "le", "l'", "des"):
        j -= 1
    return r.key(j) in r.words.streets and (j < i - 1 or r.token(i).capital)


def _article(r: Reading, i: int) -> bool:
    return r.key(i - 1) in _ARTICLES


def _in_context(r: Reading, piece: Piece, before: Piece | None) -> bool:
    expression: Expression = piece.expression
    inner = expression.of if isinstance(expression, Part) else expression
    if isinstance(inner, MonthName) and not _month(r, piece, inner, before):
        return False
    if isinstance(expression, Weekday) and not _weekday(r, piece):
        return False
    if isinstance(expression, Period) and expression.unit == "day" and not _deictic(r, piece):
        return False
    if piece.certain:
        return True
    if isinstance(expression, Absolute):
        return _year(r, piece, before)
    if isinstance(expression, Season):
        return _season(r, piece)
    if isinstance(expression, Feast):
        return _feast(r, piece)
    if isinstance(expression, MonthDay):  # "22/04"
        padded = len(r.key(piece.start)) == len(r.key(piece.end - 1)) == 2
        padded = padded or (piece.start == 0 and r.token(piece.end).kind == "end")
        return (
            r.key(piece.start) in ("le", "ce")
            or (padded and r.key(piece.start) != "les")
            or r.key(piece.start - 1) in ("du", "au")
        ) and ends_here(r, piece.end)
    return not isinstance(expression, DayNumber)


def _month(r: Reading, piece: Piece, month: MonthName, before: Piece | None) -> bool:
    """A bare month needs a word that leads it; a capital inside a sentence is a name ("Mars", "Avril Lavigne")."""
    last = r.token(piece.end - 1)
    where = piece.end - 1
    capital = last.capital and month.which is None and not r.starts_sentence(where)
    lead = r.key(piece.start - 1)
    if capital and not _shouted(r, where) and lead != "en":
        return False
    if (r.token(where + 1).capital and capital) or (r.token(where).joined and not isinstance(piece.expression, Part)):
        return False
    if piece.certain or isinstance(piece.expression, Part) or heads_line(r, piece):
        return True
    if lead in ("et", "ou", ",", "a") and before is not None and before.end == piece.start - 1:
        return isinstance(before.expression, MonthName)
    return lead in r.words.month_leads and not (lead == "des" and not r.token(piece.start - 1).accented)


def _shouted(r: Reading, i: int) -> bool:
    token = r.token(i)
    return r.text[token.start : token.end].isupper()


def _weekday(r: Reading, piece: Piece) -> bool:
    """A weekday with a capital inside a sentence is a name ("Robinson et Vendredi")."""
    i = next(i for i in range(piece.start, piece.end) if r.key(i) in r.words.weekdays)
    token = r.token(i)
    if not token.capital or _shouted(r, i):
        return not (token.joined and i == piece.start)
    if r.words.namesakes.get(token.key, frozenset()) & r.capitals:
        return False
    return r.starts_sentence(i) and r.key(i + 1) not in ("ou", "est", "etait")


def _deictic(r: Reading, piece: Piece) -> bool:
    """ "le monde de demain" is no date, "à partir de demain" is one; "Aujourd'hui" inside a sentence is a newspaper."""
    first = r.token(piece.start)
    accented = piece.start > 0 and r.token(piece.start - 1).accented
    if r.key(piece.start) in ("demain", "aujourd'") and r.key(piece.start - 1) in OF and not accented:
        return r.key(piece.start - 2) in ("partir", "compter", "matin", "soir", "journee", "date")
    return not (first.capital and r.key(piece.start) == "aujourd'" and not r.starts_sentence(piece.start))


def _year(r: Reading, piece: Piece, before: Piece | None) -> bool:
    lead, i = r.key(piece.start - 1), piece.start
    if piece.end - piece.start > 1 or not r.key(i).isdecimal():  # figures with a separator, or a year in words
        return lead in r.words.year_leads or r.token(i).kind == "number"
    if _counts(r, piece.end):
        return False
    if heads_line(r, piece) and int(r.key(i)) in _YEARS:
        return True
    if lead in r.words.year_nouns or r.key(i - 2) in r.words.year_nouns:
        return True
    if lead in r.words.year_leads:
        return not (lead == "des" and not r.token(i - 1).accented)
    if lead in ("a", "de") and (r.key(i - 2) in ("ici", "jusqu'") or r.key(i - 2) in r.words.dating_verbs):
        return True
    if lead == "(" and r.key(piece.end) in (")", ",", ";"):
        return True
    if lead in ("et", "ou", ",", "/", "a", "-") and before is not None and before.end >= i - 1 - (lead == ","):
        return (
            isinstance(before.expression, Absolute)
            and before.expression.when.precision == "year"
            and ends_here(r, piece.end)
        )
    if lead in ("de", "d'"):
        return int(r.key(i)) in _YEARS and ends_here(r, piece.end)
    return False


def _counts(r: Reading, i: int) -> bool:
    """Whether a plural noun, a unit or a sign after a number says that it counts: "en 2000 exemplaires"."""
    token = r.token(i)
    if token.kind == "mark":
        return token.key in "%€$£°"
    if token.kind == "number" or token.key in r.words.counted:
        return True
    plural = token.kind == "word" and len(token.key) > 4 and token.key.endswith(("s", "x")) and not token.capital
    return (
        plural
        and token.key not in r.words.after_short_years
        and token.key not in ("alors", "apres", "jamais", "toujours", "depuis")
    )


def _season(r: Reading, piece: Piece) -> bool:
    """ "au printemps", "à l'automne", "avant l'été", "cet hiver"; never a bare "été"."""
    lead, accented = r.key(piece.start - 1), r.token(piece.start - 1).accented
    bounded = lead in ("avant", "depuis", "pendant", "durant") or (lead == "des" and accented)
    if r.key(piece.start) == "l'":
        return bounded or (lead == "a" and accented)
    return r.key(piece.end - 1) == "printemps" and (bounded or (lead == "au" and r.key(piece.start) == "printemps"))


def _feast(r: Reading, piece: Piece) -> bool:
    i = piece.start
    if r.token(piece.end).capital or r.token(i).joined or r.token(piece.end).joined:
        return False
    return r.key(i - 1) in r.words.feast_leads or (i == 0 and r.token(piece.end).kind in ("end", "mark"))
