"""Runs of capitalised words that may be names: what joins them, what parts them, what stays out."""

from collections.abc import Sequence

from filrouge.lexicon.names import cues, first_names, gazetteer, words
from filrouge.mentions.names.words import Word

_JOINING_GAPS = ("", " ", "-")
_MAX_PARTICLES = 3
_NOUNS = ("PROPN", "NOUN", "ADJ", "X", "INTJ", "VERB", "NUM")
_DETERMINERS = frozenset(
    ["le", "la", "l'", "les", "du", "au", "aux", "des", "un", "une", "sa", "son", "cette", "ce", "de"]
)
_ACCENTED = {"e": "é", "a": "à", "c": "ç"}
_POSSESSIVE = ("'s", "'")
_CLITICS = frozenset(["il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "moi", "toi", "ce"])


def runs(sentence: Sequence[Word], taken: set[int]) -> list[tuple[int, int]]:
    """Index ranges of a sentence's words that look like one name each, the words in `taken` left out."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(sentence):
        if at in taken or not (
            stands_as_name(sentence[at])
            or _opens_person(sentence, at, taken)
            or _is_bare(sentence, at)
            or is_known_subject(sentence, at)
        ):
            at += 1
            continue
        last = _run_end(sentence, at, taken)
        found += _parted(sentence, at, last)
        at = last
    return found


def _opens_person(sentence: Sequence[Word], at: int, taken: set[int]) -> bool:
    """Whether a word that is a notion as well stands as a first name here: "Marine Delorme"."""
    if at + 1 >= len(sentence) or at + 1 in taken or not may_be_first_name(sentence[at]):
        return False
    following = sentence[at + 1]
    return sentence[at].capital and following.capital and following.gap == " " and stands_as_name(following)


def is_known_subject(sentence: Sequence[Word], at: int) -> bool:
    """Whether a known company's name opens a sentence as subject: "Total change de nom", not "Orange amère"."""
    word = sentence[at]
    known = word.opens and word.capital and bool({"company", "organization"} & set(gazetteer().kinds.get(word.key, ())))
    return known and word.pos in _NOUNS and at + 1 < len(sentence) and _is_predicate(sentence[at + 1])


def _is_predicate(word: Word) -> bool:
    return word.gap == " " and (word.pos in ("VERB", "AUX") or word.low in ("se", "s'", "ne", "n'", "y", "en"))


def _is_bare(sentence: Sequence[Word], at: int) -> bool:
    """Whether a notion that is a known name as well stands without an article: "selon Libération"."""
    word = sentence[at]
    known = word.key in gazetteer().kinds and word.key in words().never and word.low not in cues().person_titles
    return known and word.capital and not word.opens and sentence[at - 1].low not in _DETERMINERS


def stands_as_name(word: Word) -> bool:
    """Whether a word may be, or begin, a name by its form: a capital, and no month, people, title or notion."""
    low = word.low
    return (
        word.capital
        and len(word.text.rstrip(".")) > (0 if word.text.endswith(".") else 1)
        and not low.endswith("'")
        and word.key not in words().never
        and low not in words().calendar
        and low not in words().demonyms
        and not is_title(word)
        and word.text not in words().common_acronyms
        and not (word.opens and _is_opener(low))
    )


def _is_opener(low: str) -> bool:
    """Whether a word is one that opens sentences, its capital written without an accent ("Epaulé") or not."""
    accented = _ACCENTED.get(low[0], low[0]) + low[1:]
    return bool({low, accented, low.split("-")[0]} & words().openers)


def is_kicker(word: Word) -> bool:
    """Whether a word is a kicker, a heading or a cry where its capital proves nothing, or a verb with its pronoun
    ("Rappelez-vous").
    """
    stem, hyphen, clitic = word.low.rpartition("-")
    asked = bool(hyphen and stem) and clitic in _CLITICS
    return (word.opens and asked) or ((word.opens or word.shouted) and word.low in words().kickers)


def _goes_on(word: Word) -> bool:
    """Whether a word with a capital goes on a name: also peoples and notions, "Société Générale", "Fox Sports"."""
    return word.capital and not word.opens and word.low not in words().calendar and word.gap in _JOINING_GAPS


def _run_end(sentence: Sequence[Word], first: int, taken: set[int]) -> int:
    last = first + 1
    while last < len(sentence) and last not in taken:
        if sentence[last - 1].low.endswith(_POSSESSIVE):
            break
        if _goes_on(sentence[last]) or _is_number_of(sentence, first, last):
            last += 1
            continue
        bridge = _bridge(sentence, first, last, taken)
        if not bridge:
            break
        last = bridge
    return last


def _is_number_of(sentence: Sequence[Word], first: int, last: int) -> bool:
    """Whether a number ends a name: "Airbus A380" has it inside, "Windows 11" behind a known word."""
    word = sentence[last]
    key = tuple(part for w in sentence[first : last + 1] for part in w.key)
    return word.text.isdigit() and word.gap == " " and key in gazetteer().kinds


def _bridge(sentence: Sequence[Word], first: int, at: int, taken: set[int]) -> int | None:
    """The index behind the capital that small words lead to: "Antoine *de* Saint-Affrique", "Marks *&* Spencer"."""
    last = at
    while last < len(sentence) and last - at < _MAX_PARTICLES and sentence[last].low in words().particles:
        if sentence[last].gap not in _JOINING_GAPS:
            return None
        last += 1
    if last == at or last >= len(sentence) or last in taken or not _goes_on(sentence[last]):
        return _inner(sentence, at)
    french = sentence[at].low in ("de", "du", "des", "d'", "la", "le", "les", "l'")
    noble = at - first == 1 or any(word.low in words().particles for word in sentence[first:at])
    if french and not (last - at <= 2 and noble and is_first_name(sentence[first])):
        return None
    return last + 1


def _inner(sentence: Sequence[Word], at: int) -> int | None:
    if at >= len(sentence):
        return None
    if "&" in sentence[at].gap and sentence[at].capital:
        return at + 1
    follows = at + 1 < len(sentence) and _goes_on(sentence[at + 1])
    return at + 2 if follows and _is_and(sentence[at]) else None


def _is_and(word: Word) -> bool:
    return word.low in words().inner and word.gap == " "


def is_first_name(word: Word) -> bool:
    """Whether a word is surely a first name, alone or as a compound of two."""
    low = word.low.rstrip(".")
    parts = low.split("-")
    return low in first_names().sure or (len(parts) == 2 and all(part in _any_first_name() for part in parts))


def is_title(word: Word) -> bool:
    """Whether a word is a title or a civility: "le cheikh Hamdane", not "Cheikh Oumar Baldé"."""
    listed = word.low in cues().person_titles or word.low in cues().civilities
    return listed and not (word.capital and is_first_name(word))


def may_be_first_name(word: Word) -> bool:
    """Whether a word is a first name, be it a word of the language as well."""
    return is_first_name(word) or word.low in first_names().ambiguous


def _any_first_name() -> frozenset[str]:
    return first_names().sure | first_names().ambiguous


def _parted(sentence: Sequence[Word], first: int, last: int) -> list[tuple[int, int]]:
    """A run, parted before a first name that opens a new name: "Legrand | Gilles Schnepp", "PDG d'Apple | Tim Cook"."""
    if may_be_first_name(sentence[first]) or sentence[first].low in cues().inside_first:
        return [(first, last)]
    for at in range(first + 1, last - 1):
        if is_first_name(sentence[at]) and sentence[at].gap == " " and _names_a_person(sentence, at, last):
            return [(first, at), (at, last)]
    return [(first, last)]


def _names_a_person(sentence: Sequence[Word], at: int, last: int) -> bool:
    following = sentence[at + 1]
    return at + 1 < last and following.low not in cues().inside_last and following.gap in ("", " ")
