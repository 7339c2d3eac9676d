"""Distances and stretches of time: "il y a dix jours", "trois jours plus tard", "ces trois derniers mois", "tous les
lundis"."""

from filrouge.mentions.dates.expression import (
    Absolute,
    Boundary,
    Duration,
    Feast,
    Offset,
    Period,
    Recurring,
    Rolling,
    Unanchored,
    Unit,
    Weekday,
)
from filrouge.mentions.dates.numbers import Quantity, quantity, unit_at, year
from filrouge.mentions.dates.reading import OF, Piece, Reading

_LEADS: dict[tuple[str, ...], tuple[int, Boundary | None]] = {
    ("il", "y", "a"): (-1, None),
    ("y", "a"): (-1, None),
    ("voici",): (-1, None),
    ("voila",): (-1, None),
    ("depuis",): (-1, "since"),
    ("d'", "ici", "a"): (1, "until"),
    ("d'", "ici"): (1, "until"),
    ("dans",): (1, None),
    ("sous",): (1, "until"),
}
_SHIFTS: dict[tuple[str, ...], int] = {
    ("plus", "tard"): 1,
    ("plus", "tot"): -1,
    ("auparavant",): -1,
    ("avant",): -1,
    ("apres",): 1,
    ("a", "partir", "de"): 1,
    ("a", "partir", "d'"): 1,
    ("a", "compter", "de"): 1,
    ("a", "compter", "d'"): 1,
    ("d'", "avant"): -1,
    ("d'", "apres"): 1,
}
_RATIOS: dict[tuple[Unit, Unit], int] = {("year", "month"): 12, ("week", "day"): 7}
_WITHIN = (("dans",), ("au", "cours", "de"), ("au", "cours", "du"), ("pendant",), ("durant",))
_RELATIVES = frozenset(
    ("que", "qu'", "son", "sa", "ses", "leur", "leurs", "avoir", "etre", "l'", "le", "la", "les", "un", "une")
)


def ago(r: Reading, i: int) -> Piece | None:
    """ "il y a dix jours", "voici deux ans", "dans trois mois", "depuis une semaine", "d'ici 2 semaines", "dans les
    15 jours"."""
    lead = next((keys for keys in _LEADS if all(r.key(i + k) == key for k, key in enumerate(keys))), None)
    if lead is None:
        return None
    sign, boundary = _LEADS[lead]
    j = i + len(lead)
    within = r.key(j) in ("les", "ces") and lead == ("dans",)
    found = quantity(r, j + within)
    unit = (unit_at(r, found.end) or _fortnight(r, found)) if found else None
    if found is None or unit is None or unit[0] in ("weekend", "season"):
        return None
    name, end = unit
    if _shifted(r, end) or r.words.follows.at(r.tokens, end) or (within and r.words.which.at(r.tokens, end)):
        return None
    low, high = _limits(r, found, name)
    more = _remainder(r, name, end)
    if more and low == high:
        name, low, high, end = more[0], low * more[1] + more[2], high * more[1] + more[2], more[3]
    if lead == ("sous",) and high == 1 and name == "day":  # "sous un jour favorable"
        return None
    if within or lead == ("sous",):
        return Piece(Rolling(name, high, found.vague), i, end, boundary=boundary)
    distance = (low, high) if sign > 0 else (-high, -low)
    return Piece(Offset(name, *distance, about=found.about), i, end, boundary=boundary)


def _remainder(r: Reading, unit: Unit, i: int) -> tuple[Unit, int, int, int] | None:
    """The rest of a distance in two units: "un an et deux mois", "2 semaines et 2 jours".

    The finer unit, how many of it the coarser one has, how many more there are, and the index after them.
    """
    found = quantity(r, r.skip(i, "et", ","))
    finer = unit_at(r, found.end) if found and not found.vague else None
    ratio = _RATIOS.get((unit, finer[0])) if finer else None
    return (finer[0], ratio, found.high, finer[1]) if found and finer and ratio else None


def _fortnight(r: Reading, found: Quantity) -> tuple[Unit, int] | None:
    """ "il y a une quinzaine": of days."""
    return ("day", found.end) if r.key(found.end - 1) in ("quinzaine", "huitaine") else None


def within(r: Reading, i: int) -> Piece | None:
    """ "dans la semaine", "au cours de l'année", "pendant le week-end": the present one."""
    lead = next((keys for keys in _WITHIN if all(r.key(i + k) == key for k, key in enumerate(keys))), ())
    j = i + len(lead)
    unit = unit_at(r, j + 1) if r.key(j) in ("la", "le", "l'") else unit_at(r, j) if lead[-1:] == ("du",) else None
    if not lead or unit is None or unit[0] not in ("week", "month", "year", "weekend"):
        return None
    if r.key(unit[1]) in ("de", "d'", "du", "des", "qui", "et", "ou"):
        return None
    bare = r.words.which.at(r.tokens, unit[1]) is None and r.words.follows.at(r.tokens, unit[1]) is None
    return Piece(Period(unit[0], 0), i, unit[1]) if bare and year(r, unit[1]) is None else None


def _limits(r: Reading, found: Quantity, unit: Unit) -> tuple[int, int]:
    """The lowest and highest number of units: "quelques mois" reach less far than "quelques jours"."""
    high = min(found.high, r.words.vague_units.get(unit, found.high)) if found.vague else found.high
    return found.low, max(high, found.low)


def _shifted(r: Reading, i: int) -> tuple[int, int] | None:
    """ "plus tard", "avant"... after a distance: the sign and the index after it."""
    for keys, sign in _SHIFTS.items():
        if all(r.key(i + k) == key for k, key in enumerate(keys)):
            return sign, i + len(keys)
    return None


def distance(r: Reading, i: int) -> tuple[Unit, int, int, bool, int] | None:
    """ "trois jours plus tard", "quelques jours avant": unit, lowest and highest offset, about, and the index after
    it."""
    found = quantity(r, i)
    unit = unit_at(r, found.end) if found else None
    shift = _shifted(r, _to_the_day(r, unit[1])) if unit else None
    if not found or not unit or not shift or unit[0] in ("weekend", "season"):
        return None
    low, high = _limits(r, found, unit[0])
    low, high = (low, high) if shift[0] > 0 else (-high, -low)
    return unit[0], low, high, found.about, shift[1]


def _to_the_day(r: Reading, i: int) -> int:
    """The index after "jour pour jour", "presque jour pour jour", "exactement"."""
    j = r.skip(i, "presque", "exactement", "quasiment")
    return j + 3 if (r.key(j), r.key(j + 1), r.key(j + 2)) == ("jour", "pour", "jour") else j


def later(r: Reading, i: int) -> Piece | None:
    """ "trois jours plus tard", "quelques jours avant": counted from the antecedent, or from an event where one
    follows."""
    found = distance(r, i)
    if found is None:
        return None
    unit, low, high, about, end = found
    offset = Offset(unit, low, high, "antecedent", about)
    leans_on_event = r.key(end - 1) in ("avant", "apres") and r.token(end).kind == "word"
    if leans_on_event and (
        r.key(end) in _RELATIVES or r.token(end).capital or r.key(end) in ("de", "d'", "ce", "cet", "cette")
    ):
        return Piece(Unanchored(r.text[r.token(i).start : r.token(end - 1).end], offset), i, end)
    return Piece(offset, i, end)


def rolling(r: Reading, i: int) -> Piece | None:
    """ "ces trois derniers mois", "les 15 prochains jours", "dix derniers mois", "ces dernières semaines", "les
    jours à venir"."""
    j = r.skip(i, "ces", "les", "des", "aux")
    found = quantity(r, j)
    if found and found.vague:
        return None
    k = r.skip(found.end if found else j, "tout", "toutes")
    which = r.words.which.at(r.tokens, k)
    k = which[1] if which else k
    number_last = False
    if which and not found:
        found, k = _number_after(r, k)
        number_last = found is not None
    unit = unit_at(r, k)
    if unit is None or unit[0] == "weekend" or (j == i and (not found or number_last)):
        return None
    name, end = unit
    if not which:
        which = r.words.which.at(r.tokens, end) if j > i or found else None
        end = which[1] if which else end
    if not which or which[0] not in (-1, 1) or not _plural(r, i, found):
        return None
    count = found.high if found else min(10, r.words.vague_units.get(name, 10))
    return Piece(Rolling(name, which[0] * count, vague=found is None), i, end)


def _number_after(r: Reading, i: int) -> tuple[Quantity | None, int]:
    """ "les derniers dix jours"."""
    found = quantity(r, i)
    return (found, found.end) if found and not found.vague else (None, i)


def _plural(r: Reading, i: int, found: Quantity | None) -> bool:
    return found.high > 1 if found else r.key(i) in ("ces", "les", "des", "aux")


def lasting(r: Reading, i: int) -> Piece | None:
    """ "pendant trois jours", "durant deux ans": a length, without a date."""
    if r.key(i) not in ("pendant", "durant"):
        return None
    found = quantity(r, i + 1)
    unit = unit_at(r, found.end) if found else None
    if not found or not unit:
        return None
    return Piece(Duration(unit[0], found.low, found.high), i, unit[1])


def recurring(r: Reading, i: int) -> Piece | None:
    """ "tous les lundis", "chaque année", "le mercredi", "le dimanche matin"."""
    j = i
    if r.key(i) in ("tous", "toutes") and r.key(i + 1) == "les":
        j = i + 2
    elif r.key(i) == "chaque":
        j = i + 1
    elif r.key(i) in ("les", "le", "un", "certains"):
        name = r.words.weekdays.get(r.key(i + 1).removesuffix("s"))
        plain = name is not None and r.number(i + 2, 1, 31) is None and not r.words.which.at(r.tokens, i + 2)
        return Piece(Recurring("day", name), i, i + 2) if plain and not r.words.follows.at(r.tokens, i + 2) else None
    if j == i:
        return None
    name = r.words.weekdays.get(r.key(j).removesuffix("s"))
    if name is not None:
        return Piece(Recurring("day", name), i, j + 1)
    found = quantity(r, j)
    unit = unit_at(r, found.end if found else j)
    return Piece(Recurring(unit[0]), i, unit[1]) if unit else None


def from_date(r: Reading, i: int) -> Piece | None:
    """ "deux semaines avant le 13 mai 1999", "la veille de Noël", "le lendemain du 13 février", "trois jours après
    demain"."""
    far = distance(r, i)
    if far:
        unit, low, high, about, end = far
        base = r.date(end)
        if base is None or not _solid(base) or r.key(end - 1) not in ("avant", "apres", "de", "d'"):
            return None
        return Piece(Offset(unit, low, high, base.expression, about), i, base.end)
    found = r.words.anaphoric.at(r.tokens, i) or _eve(r, i)
    if not found or not found[0] or r.key(found[1]) not in OF:
        return None
    base = r.date(found[1] + 1)
    if base and _solid(base):
        return Piece(Offset("day", found[0], found[0], base.expression), i, base.end)
    after_au = r.key(i) == "lendemain" and r.key(i - 1) == "au"
    if not after_au:
        return None
    return Piece(Unanchored(r.text[r.token(i).start : r.token(i).end], Offset("day", 1, 1, "antecedent")), i, i + 1)


def _solid(base: Piece) -> bool:
    return base.certain or isinstance(base.expression, Feast | Weekday | Absolute)


def _eve(r: Reading, i: int) -> tuple[int, int] | None:
    """ "veille", "lendemain" without their determiner: "au lendemain de Noël"."""
    days = {"veille": -1, "lendemain": 1, "surlendemain": 2}.get(r.key(i))
    return None if days is None else (days, i + 1)
