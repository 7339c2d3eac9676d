"""Whether a clause looks back or ahead: from the tense of its verb where there is a parse, from words otherwise."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from filrouge.mentions.dates.expression import Direction
from filrouge.mentions.dates.reading import Reading
from filrouge.mentions.dates.scan import fold
from filrouge.mentions.dates.words import words

_STOPS = frozenset((".", "!", "?", "\n", ";", "…"))
_WINDOW = 30
"""Tokens of the sentence that are looked at on each side."""
_MOVED_NEAR = 3
"""Tokens before "au 6 juin" among which the verb stands that moves something there."""
_HELD_NEAR = 12
"""Tokens before "jusqu'à lundi" among which the participle stands of what lasts until then."""
_PRESENT_AUXILIARIES = frozenset(("a", "ont", "est", "sont", "avons"))
_LED_BY = frozenset(("le", "l'", "en", "des"))
_LATEST = ("au", "plus", "tard")
_PASTS = frozenset(("Tense=Past", "Tense=Imp"))
_MODALS = ("devoir", "pouvoir")


class TokenLike(Protocol):
    """What is asked of a parsed token: `filrouge.mentions.mention.Token` has it."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def lemma(self) -> str: ...
    @property
    def pos(self) -> str: ...
    @property
    def morph(self) -> str: ...
    @property
    def head(self) -> int: ...
    @property
    def dep(self) -> str: ...


@dataclass(frozen=True, slots=True)
class _Cues:
    """The cue words, folded; endings keep their accents, as "libéra" and "sera" differ by them."""

    past: frozenset[str]
    future: frozenset[str]
    not_future: frozenset[str]
    not_past: frozenset[str]
    plan_verbs: frozenset[str]
    planned: frozenset[str]
    summons: frozenset[str]
    moved: tuple[str, ...]
    held: tuple[str, ...]


@cache
def _cues() -> _Cues:
    cues = words().cues
    lists = (cues.past, cues.future, cues.not_future, cues.not_past, cues.plan_verbs, cues.planned, cues.summons)
    past, future, not_future, not_past, plan_verbs, planned, summons = (frozenset(map(fold, group)) for group in lists)
    moved, held = tuple(map(fold, cues.moved)), tuple(map(fold, cues.held))
    return _Cues(past, future, not_future, not_past, plan_verbs, planned, summons, moved, held)


def direction_from_words(r: Reading, start: int, end: int) -> Direction | None:
    """The direction that the nearest cue of the sentence gives to the date of tokens `start` to `end`."""
    if _participle_before(r, start):
        return "past"
    left, right = start - 1, end
    for _ in range(_WINDOW):
        left, found = _look(r, left, -1)
        if found:
            return found
        right, found = _look(r, right, 1)
        if found:
            return found
    return None


def is_set_for(r: Reading, start: int, end: int) -> bool:
    """Whether something is set for the date of tokens `start` to `end`, or moved to it: "une audience fixée pour
    lundi", "a été renvoyée au 6 juin", "serait réglé vendredi au plus tard".
    """
    i = start - 1
    while r.key(i) in ("le", "l'", "ce"):
        i -= 1
    if r.key(i) == "pour" or _LATEST in (_keys(r, end), _keys(r, i - 2)):
        return True
    near = range(max(0, i - _MOVED_NEAR), i)
    return r.key(i) in ("au", "a") and any(r.key(j).startswith(_cues().moved) for j in near)


def is_held_until(r: Reading, start: int) -> bool:
    """Whether something that has just been done lasts until the date: "a interrompu ses vols jusqu'à lundi"; not what
    "avait", "était" put in the past.
    """
    for i in range(start - 1, max(-1, start - _HELD_NEAR), -1):
        if r.key(i) in _STOPS:
            return False
        if r.key(i).startswith(_cues().held):
            return r.key(i - 1) in _PRESENT_AUXILIARIES or r.key(i - 2) in _PRESENT_AUXILIARIES
    return False


def opens_told(r: Reading, start: int) -> bool:
    """Whether a participle that opens the sentence leads the date: "Cueilli le 6 février à Valence, il sera jugé"."""
    i = start - 1
    while r.key(i) in _LED_BY:
        i -= 1
    token = r.token(i)
    word = r.text[token.start : token.end]
    opens = i == 0 or r.token(i - 1).kind == "end" or r.key(i - 1) in _STOPS
    return opens and token.capital and len(word) > 2 and word.endswith(words().cues.opening_participle_endings)


def _keys(r: Reading, i: int) -> tuple[str, ...]:
    """Three words from token `i` on."""
    return tuple(r.key(j) for j in range(i, i + 3)) if 0 <= i < len(r.tokens) - 3 else ()


def _look(r: Reading, i: int, step: int) -> tuple[int, Direction | None]:
    """What token `i` says, and the next place on that side: the same one for good where the sentence ends."""
    if i < 0 or r.token(i).kind == "end" or r.key(i) in _STOPS:
        return i, None
    return i + step, _cue(r, i)


def _cue(r: Reading, i: int) -> Direction | None:
    """What one word says of the direction of its clause."""
    token, cues, endings = r.token(i), _cues(), words().cues
    if token.kind != "word":
        return None
    if token.key in cues.future:
        return "future"
    if token.key in cues.past and not (token.key == "a" and token.accented):
        return "past"
    word = r.text[token.start : token.end]
    if len(word) <= 4 or token.capital:
        return None
    if word.endswith(endings.future_endings) and token.key not in cues.not_future:
        return "future"
    return "past" if word.endswith(endings.past_endings) and token.key not in cues.not_past else None


def _participle_before(r: Reading, start: int) -> bool:
    """Whether a participle without an auxiliary leads the date: "un sondage réalisé mardi"."""
    for i in range(start - 1, max(start - 4, -1), -1):
        token = r.token(i)
        word = r.text[token.start : token.end]
        if token.kind == "mark" or _cue(r, i):
            return False
        if word.endswith(words().cues.participle_endings) and len(word) > 4 and not token.capital:
            return not word.endswith(words().cues.not_participle_endings) and r.key(i - 1) not in (
                "etre",
                "sera",
                "seront",
            )
    return False


def direction_from_tense(tokens: Sequence[TokenLike], start: int, end: int) -> Direction | None:
    """The direction of the clause that governs the date at characters `start` to `end`, from its verb's tense; None
    if it has none."""
    inside = [i for i, token in enumerate(tokens) if token.start < end and token.end > start]
    if not inside:
        return None
    head = next((i for i in inside if tokens[i].head not in inside), inside[0])
    for i in _governors(tokens, head):
        found = "future" if _summons(tokens, i, start) else _tense(tokens, i)
        if found:
            return found
    return None


def _summons(tokens: Sequence[TokenLike], i: int, start: int) -> bool:
    """Whether a verb calls somebody for the date behind him: "a convoqué les dirigeants vendredi"; but "a convoqué
    vendredi les dirigeants"."""
    called = (token for token in tokens if token.head == i and token.dep == "obj")
    return fold(tokens[i].lemma) in _cues().summons and any(tokens[i].start < token.start < start for token in called)


def _governors(tokens: Sequence[TokenLike], i: int) -> Iterable[int]:
    seen: set[int] = set()
    while i not in seen:
        seen.add(i)
        if tokens[i].pos in ("VERB", "AUX") or any(_is_aux(tokens, j, i) for j in range(len(tokens))):
            yield i
        i = tokens[i].head


def _is_aux(tokens: Sequence[TokenLike], j: int, i: int) -> bool:
    return tokens[j].head == i and j != i and (tokens[j].dep.startswith("aux") or tokens[j].dep == "cop")


def _tense(tokens: Sequence[TokenLike], i: int) -> Direction | None:
    """The direction of a verb with its auxiliaries: the future looks ahead, a past back, an infinitive of a plan
    ahead."""
    verb, governor = tokens[i], tokens[tokens[i].head]
    auxiliaries = [tokens[j] for j in range(len(tokens)) if _is_aux(tokens, j, i)]
    lemmas = {fold(token.lemma) for token in (*auxiliaries, governor)}
    features = _features(*auxiliaries)
    if "VerbForm=Inf" in features | _features(verb) and lemmas & _cues().plan_verbs:
        features |= _features(governor) if fold(governor.lemma) in _cues().plan_verbs else frozenset()
        if "Tense=Imp" in features and "devoir" in lemmas:
            return "future"  # "devait être déféré jeudi"
        modal = fold(governor.lemma) in _MODALS  # "a dû être transféré", not "est prévu d'être transféré"
        finite = features if modal or "VerbForm=Inf" in _features(verb) else features - {"Tense=Past"}
        return "past" if finite & _PASTS else "future"  # "a pu voter" is past, "doit parler" is not
    if "VerbForm=Inf" in _features(verb) and verb.dep.startswith("acl") and governor.pos == "NOUN":
        return "future"  # "sa promesse de comparaître le 6 novembre"
    if "Tense=Fut" in (features if _compound(auxiliaries) else features | _features(verb)):
        return "future"
    if fold(verb.lemma) in _cues().planned and "VerbForm=Part" in _features(verb) and not _compound(auxiliaries):
        return "future"  # "est prévue mardi", "était attendue dimanche"
    if features & _PASTS:
        return "past"
    if auxiliaries and not _compound(auxiliaries):  # "est fermé": the participle of a present passive is no past
        return None
    return "past" if _features(verb) & _PASTS else None


def _compound(auxiliaries: Sequence[TokenLike]) -> bool:
    """Whether an auxiliary makes a compound past ("a parlé"), not a passive or a copula ("est fermé", "est maire")."""
    return any(token.dep.startswith("aux") and not token.dep.endswith("pass") for token in auxiliaries)


def _features(*tokens: TokenLike) -> frozenset[str]:
    return frozenset(feature for token in tokens for feature in token.morph.split("|"))
