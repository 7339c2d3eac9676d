"""When two proper names stand for the same entity: by their parts, legal suffixes, and acronyms."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_DOMAIN_SUFFIX = re.compile(r"\.(?:com|net|org|info|fr|be|ch|ca|co|io|eu|uk|de)$", re.IGNORECASE)
_ORGANISED = frozenset({"company", "host", "organization"})


@cache
def _corporate() -> frozenset[str]:
    raw = tomllib.loads((files("filrouge.lexicon") / "corporate.toml").read_text(encoding="utf-8"))
    return frozenset(raw["suffixes"])


@cache
def _small_words() -> frozenset[str]:
    raw = tomllib.loads((files("filrouge.lexicon") / "corporate.toml").read_text(encoding="utf-8"))
    return frozenset(raw["small_words"])


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of a name, without case, accents and punctuation ("L'Oréal S.A." -> "l", "oreal", "sa")."""
    name = _DOMAIN_SUFFIX.sub("", name.replace("S.A.", "SA"))
    plain = unicodedata.normalize("NFKD", name.casefold())
    return tuple(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


@cache
def core(name: str) -> tuple[str, ...]:
    """The words that identify a company or organisation: legal forms, "Group", "Partners" and articles left out.

    Where nothing would be left, all words are kept ("The Partners Group").
    """
    kept = tuple(w for w in words(name) if w not in _corporate() and w not in _small_words())
    return kept or words(name)


def is_acronym_of(short: str, full: str) -> bool:
    """True if `short` is made of the initials of `full` ("AWS", "Amazon Web Services"; "ONU" skips the small words)."""
    letters = "".join(words(short))
    if not (2 <= len(letters) <= 8 and short.replace(".", "").isupper()) or len(words(full)) < 2:
        return False
    every = "".join(w[0] for w in words(full))
    main = "".join(w[0] for w in words(full) if w not in _small_words())
    return letters in (every, main)


def same_person(a: str, b: str) -> bool:
    """True if one name is the other's surname, or the same words ("Matze", "John Matze").

    A shared surname with different first names, or a shared first name, is not the same person.
    """
    left, right = sorted((words(a), words(b)), key=len)
    if left == right:
        return True
    if not left or len(left) == len(right):
        return False
    if len(left) == 1 and len(left[0]) == 1:
        return False
    return right[-len(left) :] == left or (
        len(left) > 1
        and left[0][0] == right[0][0]
        and left[-1] == right[-1]
        and (len(left[0]) == 1 or left[0] == right[0])
    )


def same_organisation(a: str, b: str) -> bool:
    """True if two names of companies, hosts or organisations are one: equal but for legal forms, or acronym and full
    name.
    """
    if words(a) == words(b) or core(a) == core(b):
        return True
    return is_acronym_of(a, b) or is_acronym_of(b, a)


def same_entity(a: str, b: str, type_a: str, type_b: str) -> bool:
    """True if two names found in one article stand for one entity of compatible types."""
    if words(a) == words(b):
        return True
    if type_a == type_b == "person":
        return same_person(a, b)
    if type_a in _ORGANISED and type_b in _ORGANISED:
        return same_organisation(a, b)
    return type_a == type_b and core(a) == core(b)
