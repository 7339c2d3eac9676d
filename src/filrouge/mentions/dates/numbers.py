"""Numbers in figures and words: cardinals, ordinals, quantities, years; and the units they count."""

from dataclasses import dataclass
from typing import cast

from filrouge.mentions.dates.expression import Unit
from filrouge.mentions.dates.reading import Reading

_ORDINAL_ENDINGS = frozenset(("er", "re", "ere", "e", "eme", "ieme", "nd", "nde", "d", "de"))
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_LONGEST = 9
_HUNDRED, _THOUSAND = 100, 1000


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many, lowest and highest; `about` where the text says so, `vague` where it gives no number at all."""

    low: int
    high: int
    end: int
    about: bool = False
    vague: bool = False


def cardinal(r: Reading, i: int) -> tuple[int, int] | None:
    """A number in figures (up to 4) or in words at token `i`, and the index after it."""
    if r.token(i).kind == "number":
        value = r.number(i, 0, 9999, digits=4)
        return None if value is None else (value, i + 1)
    return _in_words(r, i)


def _in_words(r: Reading, i: int) -> tuple[int, int] | None:
    total, current, j, read = 0, -1, i, None
    while j - i < _LONGEST:
        k = j + 1 if r.key(j) == "et" and current >= 20 and r.key(j + 1) in ("un", "une", "onze") else j
        value = r.words.numbers.get(r.key(k))
        if value is None:
            break
        if value == _THOUSAND and (current != 0 and total == 0):
            total, current = max(current, 1) * _THOUSAND, 0
        elif value == _HUNDRED and current in (-1, 0, *range(2, 20)):
            current = max(current, 1) * _HUNDRED
        elif _fits(current, value):
            current = 80 + (current // 100) * 100 if value == 20 and current % 100 == 4 else max(current, 0) + value
        else:
            break
        j = k + 1
        read = j
    return None if read is None else (total + max(current, 0), read)


def _fits(current: int, value: int) -> bool:
    """Whether a number word can follow what is read so far: "vingt deux", "soixante dix", "quatre vingts", "dix
    sept"."""
    if current <= 0:
        return value < _HUNDRED
    rest = current % _HUNDRED
    if rest == 0:
        return value < _HUNDRED
    if rest == 4 and value == 20:
        return True
    if rest in (60, 80):
        return value < 20
    if rest in (10, 70, 90):
        return value in (7, 8, 9)
    return rest in (20, 30, 40, 50) and value < 10


def ordinal(r: Reading, i: int) -> tuple[int, int] | None:
    """An ordinal at token `i` ("premier", "3e", "XXe", "dernière" is -1), and the index after it."""
    found = r.words.ordinals.at(r.tokens, i)
    if found:
        return found
    value = r.number(i, 1, 99)
    if value is not None and r.token(i + 1).glued and r.key(i + 1) in _ORDINAL_ENDINGS:
        return value, i + 2
    roman = roman_ordinal(r.key(i)) if r.token(i).kind == "word" and r.token(i).capital else None
    return None if roman is None else (roman, i + 1)


def roman_ordinal(key: str) -> int | None:
    """The value of a key like "xxe" or "iiieme"; None if it is no such ordinal."""
    for ending in ("ieme", "eme", "er", "e"):
        digits = key.removesuffix(ending)
        if digits != key and digits and len(digits) <= 6 and all(letter in _ROMAN for letter in digits):
            return _roman(digits)
    return None


def _roman(digits: str) -> int:
    values = [_ROMAN[letter] for letter in digits]
    return sum(-value if value < max(values[k:]) else value for k, value in enumerate(values))


def day_of_month(r: Reading, i: int) -> tuple[int, int] | None:
    """A day of the month: "6", "1er", "premier", "trente et un", and the index after it."""
    value = r.number(i, 1, 31)
    if value is not None:
        return value, i + 2 if r.token(i + 1).glued and r.key(i + 1) in ("er", "e", "ere") else i + 1
    if r.key(i) == "premier":
        return 1, i + 1
    found = cardinal(r, i) if r.token(i).kind == "word" else None
    return found if found and 2 <= found[0] <= 31 else None


def year(r: Reading, i: int) -> tuple[int, int] | None:
    """A year of four figures or in words ("deux mille dix-huit", "l'an mille" is none), and the index after it."""
    value = r.number(i, 1000, 2199, digits=4)
    if value is not None:
        return None if _runs_on(r, i) else (value, i + 1)
    if r.key(i) in ("mille", "mil", "deux", "dix"):
        found = cardinal(r, i)
        if found and 1500 <= found[0] <= 2199 and found[1] - i >= 2:
            return found
    return None


def _runs_on(r: Reading, i: int) -> bool:
    """Whether a number is only a piece of a longer one: "2000,50", "2020.1", "1999-4512-3"."""
    after, then = r.token(i + 1), r.token(i + 2)
    if after.kind == "word" and after.glued and len(after.key) <= 2:
        return True
    before = r.token(i - 1) if i else None
    if before and before.kind == "mark" and before.key in ".,#$€£" and r.token(i).glued and before.glued:
        return r.token(i - 2).kind == "number" or before.key in "#$€£"
    return after.glued and after.key in ".,:%€$£" and (then.kind == "number" or after.key in "%€$£") and then.glued


def short_year(number: int) -> int:
    """The year that two figures stand for: 30 to 99 are of the 20th century, 0 to 29 of the 21st."""
    return number + (1900 if number >= 30 else 2000)


def quantity(r: Reading, i: int) -> Quantity | None:
    """How many units: "trois", "une dizaine de", "quelques", "près de dix", "deux ou trois"."""
    about, j = False, i
    said = r.words.about_numbers.at(r.tokens, j)
    if said:
        about, j = said[0] and r.key(j) != "quelques", said[1]
    vague = r.words.vague.at(r.tokens, j)
    if vague:
        return Quantity(*vague[0], vague[1], True, True)
    k = r.skip(j, "une")
    if k > j and r.key(k) in r.words.round_numbers:
        return Quantity(*(r.words.round_numbers[r.key(k)],) * 2, r.skip(k + 1, "de", "d'"), True)
    found = cardinal(r, j)
    if found is None or found[0] == 0:
        return None
    low, end = found
    if r.key(end) in ("ou", "a"):
        other = cardinal(r, end + 1)
        if other and low < other[0] <= low * 3:
            return Quantity(low, other[0], other[1], True)
    return Quantity(low, low, end, about)


def unit_at(r: Reading, i: int) -> tuple[Unit, int] | None:
    """A unit of the calendar at token `i`, and the index after it."""
    found = r.words.units.at(r.tokens, i)
    return None if found is None else (cast(Unit, found[0]), found[1])
