"""What the words around a name say of its kind."""

import re
from collections.abc import Iterator, Sequence

from filrouge.lexicon.names import Kind, cues, name_key, words
from filrouge.mentions.names.statements import noun_kind
from filrouge.mentions.names.words import Word

_MAX_CUE = 6
_PREPOSITIONS = frozenset(
    ["de", "d'", "du", "des", "par", "à", "au", "chez", "avec", "sur", "vers", "auprès", "contrat"]
)
_OF = frozenset(["de", "d'", "du", "des"])
_CITY_OF = re.compile(r"(?:ois|ais)$")  # le torontois Northgate, le lyonnais Tournelune
_MAX_SKIPPED = 3
_ARTICLES = frozenset(
    ["le", "la", "l'", "les", "un", "une", "son", "sa", "leur", "ex", "ancien", "ancienne", "actuel", "actuelle"]
)
_DETERMINERS = frozenset(["le", "la", "l'", "les", "du", "au", "aux", "des", "un", "une", "cet", "cette", "ce"])
_GIVEN = frozenset(
    [
        "euros",
        "dollars",
        "francs",
        "livres",
        "amende",
        "lettre",
        "raison",
        "part",
        "parole",
        "abonnements",
        "empire",
        "plainte",
        "réclame",
        "vend",
        "vendu",
        "cède",
        "cédé",
        "verse",
        "versé",
        "payer",
        "doit",
        "reproche",
        "demande",
        "lègue",
    ]
)
_SPECIFYING = frozenset(
    ["nommé", "nommée", "appelé", "appelée", "baptisé", "baptisée", "dit", "dénommé", "dénommée", "comme"]
)
_DEALS = frozenset(["racheter", "acquérir", "embaucher", "recruter", "licencier", "employer", "débaucher"])
_MODIFIERS = ("ADJ", "NUM")
_SPEECH_SKIP = frozenset(
    [
        *(
            "a",
            "ont",
            "avait",
            "avaient",
            "aurait",
            "auraient",
            "n'",
            "ne",
            "s'",
            "se",
            "l'",
            "y",
            "en",
            "lui",
            "nous",
            "pas",
        ),
        *("également", "aussi", "ensuite", "alors", "encore"),
    ]
)


def before(sentence: Sequence[Word], first: int) -> tuple[Kind, bool] | None:
    """The kind that the words right before a name announce, and whether a noun does so without a preposition.

    "le réseau social Bluesky" announces a company directly, "PDG de Legrand" by its complement.
    """
    tail = list(_tail(sentence, first))
    if len(tail) > 1 and _is_compatriot(tail):
        return "person", True
    for _ in range(_MAX_SKIPPED):
        if kind := _longest_cue(tail):
            return kind, tail[-1].low not in _PREPOSITIONS
        if not tail or not _may_be_skipped(tail[-1]):
            return None
        if _CITY_OF.search(tail[-1].low) and len(tail) > 1 and tail[-2].low in ("le", "l'", "la"):
            return "company", True
        tail.pop()
    return None


def _tail(sentence: Sequence[Word], first: int) -> Iterator[Word]:
    """The words before `first` that no punctuation but an opening quote keeps apart, in text order."""
    at = first
    while at > 0 and first - at < 2 * _MAX_CUE and not sentence[at].gap.strip(_loose(sentence[at])):
        at -= 1
    return iter(sentence[at:first])


def _loose(word: Word) -> str:
    """What may stand before a word that does not part it from the cue: "l'opération, *baptisée* Endgame"."""
    return " \"«'-," if word.low in _SPECIFYING - {"comme"} else " \"«'-"


def _longest_cue(tail: Sequence[Word]) -> Kind | None:
    for length in range(min(_MAX_CUE, len(tail)), 0, -1):
        key = tuple(part for word in tail[-length:] for part in name_key([word.low.removeprefix("ex-")]))
        if kind := cues().before.get(key):
            return kind
    return _of_noun(tail)


def _of_noun(tail: Sequence[Word]) -> Kind | None:
    """What a noun that can also be said of a name announces: "le moine Bède", "le hameau de Moinet"."""
    if len(tail) > 1 and tail[-1].low in _OF:
        return cues().of.get(tail[-2].key)
    at = len(tail) - 2
    while at > 0 and tail[at].pos == "ADJ":
        at -= 1
    opening = _DETERMINERS if at == len(tail) - 2 else _DETERMINERS | {"d'"}  # « d'autres carrossiers comme Vehixel »
    presented = at >= 0 and tail[at].low in opening and tail[-1].pos in ("NOUN", "PROPN", "X")
    return noun_kind(tail[-1]) if presented and not tail[-1].capital else None


def _is_compatriot(tail: Sequence[Word]) -> bool:
    """Whether a people's name with a capital introduces one of them: "le Danois Kipketer", not "le danois Maersk"."""
    return tail[-1].capital and tail[-1].low in words().demonyms and tail[-2].low in ("le", "l'", "la")


def _may_be_skipped(word: Word) -> bool:
    """Whether a word may stand between the cue and the name: "le fonds *activiste* Elliott"."""
    return (
        word.pos in _MODIFIERS
        or bool(_CITY_OF.search(word.low))
        or word.low in words().demonyms
        or word.low in _SPECIFYING
    )


def apposed(sentence: Sequence[Word], first: int, last: int) -> Kind | None:
    """The kind of a name behind a comma: "le PDG du groupe, Emmanuel Faber", "son application, Sillon,"; a thing's
    name is closed by another: « Avant l'imprimerie, Gillet forgeait ».
    """
    if sentence[first].gap.strip(' "«') not in (",", "—", "–") or first == 0:
        return None
    kind = _longest_cue(sentence[max(0, first - 2) : first])
    closed = last == len(sentence) or sentence[last].gap.lstrip(' "»')[:1] in (",", "–", "—")
    if (
        closed
        and kind not in (None, "person", "place")
        and not _OF & {word.low for word in sentence[max(0, first - 2) : first]}
    ):
        return kind
    for at in range(first - 1, max(-1, first - 12), -1):
        if sentence[at].pos in ("VERB", "AUX") or (sentence[at].gap.strip() and at < first - 1):
            return None
        if cues().before.get(sentence[at].key) == "person" and sentence[at].low not in ("m.", "de"):
            return "person"
    return None


def after(sentence: Sequence[Word], last: int) -> Kind | None:
    """The kind that an apposition behind a name states: ", PDG de Renault", ", 57 ans", "(hébergeur)"."""
    if last >= len(sentence):
        return None
    if sentence[last].gap == " " and _cue_from(sentence, last) == "host":
        return "host"
    if not any(mark in sentence[last].gap for mark in ",(–—"):
        return None
    start = last
    if sentence[start].text.isdigit() and start + 1 < len(sentence) and sentence[start + 1].low == "ans":
        return "person"
    while start < len(sentence) and start - last < 2 and sentence[start].low in _ARTICLES:
        start += 1
    return _cue_from(sentence, last) or _cue_from(sentence, start)


def _cue_from(sentence: Sequence[Word], start: int) -> Kind | None:
    for length in range(min(_MAX_CUE, len(sentence) - start), 0, -1):
        key = tuple(part for word in sentence[start : start + length] for part in word.key)
        if kind := cues().after.get(key):
            return kind
    return None


def deals(sentence: Sequence[Word], last: int) -> bool:
    """Whether what stands before `last` does what only firms and people do: "Telvia ne rachète Nordacom"."""
    at = last
    while at < len(sentence) and at < last + 3 and not sentence[at].gap.strip() and sentence[at].low in _SPEECH_SKIP:
        at += 1
    return at < len(sentence) and not sentence[at].gap.strip() and sentence[at].lemma in _DEALS


def inverted(sentence: Sequence[Word], first: int) -> bool:
    """Whether a verb of speech stands right before the name: "a précisé Cook"."""
    return first > 0 and not sentence[first].gap.strip() and sentence[first - 1].lemma in cues().speech_verbs


def located(sentence: Sequence[Word], first: int, last: int) -> bool:
    """Whether a preposition that places take without an article leads: "en Moldavie", "Perrin, de Beaune"."""
    if first == 0 or sentence[first].gap not in ("", " "):
        return False
    word = sentence[first - 1]
    if word.low in ("de", "d'"):
        closed = last >= len(sentence) or sentence[last].gap.startswith(",")
        return closed and first > 1 and word.gap.strip() == "," and sentence[first - 2].capital
    given = any(w.low in _GIVEN for w in sentence[max(0, first - 5) : first - 1])
    return word.low in cues().place_prepositions and not (word.low == "à" and given)
