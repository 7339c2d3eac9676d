"""What a sentence states of the name that is its subject: "Falleron est un bourg", "Falleron compte 900 habitants"."""

import re
from collections.abc import Sequence

from filrouge.lexicon.names import Kind, cues, name_key
from filrouge.lexicon.nouns import noun_types
from filrouge.mentions.names.words import Word

_IS = frozenset(["est", "était", "fut", "reste", "devient", "demeure", "désigne"])
_HAS = frozenset(["compte", "comptait", "compterait", "abrite", "abritait"])
_PEOPLE = frozenset(["habitants", "âmes", "administrés"])
_AGAIN = frozenset(["aussi", "également", "alors", "notamment", "surtout", "donc", "ainsi"])
_ARTICLES = frozenset(["le", "la", "l'", "un", "une"])
_FORMER = frozenset(["ex", "ancien", "ancienne", "actuel", "actuelle"])
_LED = frozenset(
    ["de", "d'", "du", "des", "à", "au", "aux", "en", "dans", "sur", "par", "pour", "avec", "chez", "entre", "et", "ou"]
)
_MAX_ASIDE = 14
_MAX_NUMBER = 4
_MAX_ADJECTIVES = 2
_LIFE = re.compile(r"(?<!\d)(\d{3,4})\s?[-–—]+\s?(?:\d{1,2}(?:er)? \w+ )?(\d{3,4})(?!\d)")
_SHORT_LIFE = 12  # years; wars are shorter


def stated(sentence: Sequence[Word], first: int, last: int) -> Kind | None:
    """The kind that the predicate of the name `sentence[first:last]` states; an aside may stand between them."""
    if first and sentence[first - 1].low in _LED and not sentence[first].gap.strip():
        return None
    at = _behind_aside(sentence, last)
    if at >= len(sentence):
        return None
    if sentence[at].low in _HAS:
        return "place" if any(word.low in _PEOPLE for word in sentence[at + 1 : at + 1 + _MAX_NUMBER]) else None
    if sentence[at].low in cues().person_predicates:
        return "person"
    return _said_to_be(sentence, at + 1) if sentence[at].low in _IS else None


def _behind_aside(sentence: Sequence[Word], last: int) -> int:
    """Where the sentence goes on behind a bracket or what stands between commas; its end where the name closes one."""
    opening = sentence[last].gap.strip()[:1] if last < len(sentence) else ""
    closing = {"(": ")", ",": ","}.get(opening)
    if not closing:
        return last if opening in ("", "»", '"') else len(sentence)
    ends = range(last + 1, min(last + _MAX_ASIDE, len(sentence)))
    return next((at for at in ends if closing in sentence[at].gap), len(sentence))


def _said_to_be(sentence: Sequence[Word], at: int) -> Kind | None:
    """The kind of the noun behind an article: "un échangeur complet", "l'ancien footballeur"."""
    at += at < len(sentence) and sentence[at].low in _AGAIN
    if at >= len(sentence) or sentence[at].low not in _ARTICLES:
        return None
    for noun in sentence[at + 1 : at + 2 + _MAX_ADJECTIVES]:
        former = noun.low in _FORMER
        told = cues().after.get(noun.key) or cues().before.get(noun.key) or noun_kind(noun)
        if told and not former:
            return told
        if not (former or noun.pos == "ADJ") or noun.gap.strip():
            return None
    return None


def noun_kind(noun: Word) -> Kind | None:
    """The kind of what goes by a common noun: "hameau", "destroyer", "gymnaste"."""
    kind = cues().predicate.get(name_key([noun.low])) or cues().predicate.get(name_key([noun.lemma]))
    return kind or ("person" if noun_types(noun.lemma) == {"person"} else None)


def has_lived(sentence: Sequence[Word], last: int) -> bool:
    """Whether a bracket behind the name holds the years of a life: "(1913-1993)", "(1914 -- 3 février 2002)"."""
    if last >= len(sentence) or "(" not in sentence[last].gap:
        return False
    end = next((at for at in range(last + 1, min(last + _MAX_ASIDE, len(sentence))) if ")" in sentence[at].gap), None)
    inside = "".join(word.gap + word.text for word in sentence[last : end or last + 1])
    life = _LIFE.search(inside)
    return life is not None and int(life[2]) - int(life[1]) >= _SHORT_LIFE
