"""Names across articles: one normal form, and what two names have to do with each other."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from filrouge.letters import plain
from filrouge.lexicon.comparison import NameWords, comparison

Tie = Literal["same", "part", "apart", "rival"]
"""What two names have to do with each other: one entity; one is a part of the other; nothing; or visibly two
entities.
"""

_TYPO_WORD = 5  # letters: shorter words must be spelt alike ("Gard" is not "Card")
_TYPO_NAME = 8  # letters: a one-word name must be this long to bear a slip ("Renault" is not "Renaud")


@dataclass(frozen=True, slots=True)
class Form:
    """A name in normal form: its words without courtesy titles, legal forms, articles; `person` names compare
    otherwise.
    """

    words: tuple[str, ...]
    person: bool
    letters: str

    @property
    def key(self) -> str:
        return "".join(self.words)


@lru_cache(maxsize=65536)
def form(name: str, person: bool) -> Form:
    """The normal form of a name: "M. Faber" -> faber, "Amazon.com" -> amazon, "Barry-Callebaut" -> barry callebaut."""
    lists = comparison().names
    text = plain(name).strip()
    for end in lists.domains:
        text = re.sub(re.escape(end) + r"\b", "", text)
    words = [w for w in re.split(r"[^\w&]+", text) if w]
    while len(words) > 1 and words[0] in (lists.honorifics if person else lists.articles):
        words = words[1:]
    while not person and len(words) > 1 and words[-1] in lists.legal_forms:
        words = words[:-1]
    if not person:
        words = _one_word_for_its_kind(words, lists)
    return Form(tuple(words), person, _capitals(name))


def _one_word_for_its_kind(words: list[str], lists: NameWords) -> list[str]:
    """The name of an institution with one wording for what it is: "CHU de Nantes", "hôpital de Nantes"."""
    for wording, kind in lists.institutions.items():
        if len(words) > len(wording) and tuple(words[: len(wording)]) == wording:
            return [kind, *words[len(wording) :]]
    return words


def _capitals(name: str) -> str:
    """The letters of an all-capitals name ("AWS", "O.N.U."), or nothing."""
    bare = name.replace(".", "").strip()
    return plain(bare) if bare.isalpha() and bare.isupper() and 2 <= len(bare) <= 6 else ""


def spells(short: Form, long: Form) -> bool:
    """Whether a name in capitals is made of the other's initials: AWS, Amazon Web Services; ONU, Organisation des
    Nations unies.
    """
    if len(short.letters) < 2 or len(long.words) < 2:
        return False
    full = "".join(w[0] for w in long.words)
    content = "".join(w[0] for w in long.words if w not in comparison().names.links)
    return short.letters in (full, content)


def abbreviates(short: str, long: str) -> bool:
    """Whether a name in capitals can be short for one of several words that begins alike, its letters standing in it in
    their order: UPAC, Unité permanente anticorruption. Looser than `spells`: for an acronym given behind the name.
    """
    letters, name = form(short, False).letters, form(long, False)
    rest = iter(name.key)
    return len(name.words) > 1 and name.key[:1] == letters[:1] and all(letter in rest for letter in letters)


def slip(first: str, second: str) -> bool:
    """Whether two words differ by at most one keystroke, both being long enough for it to be a slip."""
    if first == second:
        return True
    if min(len(first), len(second)) < _TYPO_WORD or any(c.isdigit() for c in first + second):
        return False
    return OSA.distance(first, second, score_cutoff=1) <= 1


def tie(first: Form, second: Form) -> Tie:
    """What two names have to do with each other, by their words alone."""
    if first.key == second.key:
        return "same"
    if first.person and second.person:
        return _tie_of_persons(first, second)
    if spells(first, second) or spells(second, first):
        return "same"
    if _same_slips(first, second):
        return "same"
    short, long = sorted((first, second), key=lambda f: (len(f.words), f.key))
    return _part(short, long, comparison().names)


def _same_slips(first: Form, second: Form) -> bool:
    if len(first.words) != len(second.words) or first.words[0][:1] != second.words[0][:1]:
        return False
    if len(first.words) == 1 and min(len(first.key), len(second.key)) < _TYPO_NAME:
        return False
    return all(slip(a, b) for a, b in zip(first.words, second.words, strict=True))


def _part(short: Form, long: Form, lists: NameWords) -> Tie:
    """A shorter name of a firm or place: "Bluebell" of "Bluebell Capital Partners", "Capitole" of "Capitole
    américain".
    """
    size = len(short.words)
    if long.words[0] in lists.institutions.values() and long.words[1:] == short.words:
        return "part"  # "Sainte-Aldegonde" of "hôpital Sainte-Aldegonde"
    if size == len(long.words) or (size == 1 and short.key != long.words[0] and len(short.key) < _TYPO_NAME):
        return "apart"
    if not all(slip(a, b) for a, b in zip(short.words, long.words, strict=False)):
        return "apart"
    rest = long.words[size:]
    if all(w in lists.demonyms for w in rest):
        return "same"
    if all(w in lists.generic for w in rest):
        return "part"
    return "part" if size > 1 and rest[0] in lists.links else "apart"  # "conseil d'administration (de Danone)"


def _tie_of_persons(first: Form, second: Form) -> Tie:
    short, long = sorted((first, second), key=lambda f: (len(f.words), f.key))
    if len(short.words) == 1:
        family = short.words[0] == long.words[-1] and len(long.words) > 1
        return "part" if family or (len(long.words) > 1 and _is_family(short.words[0], long)) else "apart"
    if short.words == long.words[-len(short.words) :] and short.words[0] in comparison().names.links:
        return "part"  # "de Saint-Affrique" of "Antoine de Saint-Affrique"
    same_family = slip(short.words[-1], long.words[-1])
    same_given = short.words[0] == long.words[0] or _initial(short.words[0], long.words[0])
    if same_family and same_given:
        middle = set(short.words[1:-1]) <= set(long.words[1:-1]) or set(long.words[1:-1]) <= set(short.words[1:-1])
        return "same" if middle else "rival"
    if short.words == long.words[-len(short.words) :]:
        return "part"  # "Penchienati-Bosetta" of "Véronique Penchienati-Bosetta"
    return "rival" if same_family else "apart"


def _is_family(word: str, long: Form) -> bool:
    return len(word) >= _TYPO_WORD and slip(word, long.words[-1])


def _initial(first: str, second: str) -> bool:
    """Whether one is the other's initial: "J. Matze" for "John Matze"."""
    return min(len(first), len(second)) == 1 and first[0] == second[0]
