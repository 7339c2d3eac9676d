"""Where events are told: the trigger patterns of the lexicon, matched against parsed sentences."""

from dataclasses import dataclass, replace

from filrouge.events.grammar.finite import is_meant
from filrouge.events.grammar.inversion import QUOTES
from filrouge.events.grammar.moments import moment
from filrouge.events.grammar.nouns import noun_arguments
from filrouge.events.grammar.syntax import Arguments, arguments, preposition
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.grammar.voice import has_child, is_passive
from filrouge.events.triggers.filters import UNSURE, Kinds, fit, met
from filrouge.events.triggers.patterns import is_turned_object, match_rest, starts
from filrouge.lexicon.event_types import Frame, Pattern, TriggerKind
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence, Token

_STRONG = 0.8
_DOUBT = 0.65
_LASTING = ("pendant", "durant", "oblique")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger pattern found: `head` and `last` are token indices, the words between belong to it.

    `held` is how many filters of the frame are met by what stands in the sentence, `doubts` how many are neither met
    nor broken: a common noun that the filter does not list.
    """

    frame: Frame
    pattern: Pattern
    head: int
    last: int
    slots: Arguments
    held: int = 0
    doubts: int = 0

    @property
    def weight(self) -> float:
        """The frame's weight, less for every slot whose filler nothing speaks for."""
        return self.frame.weight * _DOUBT**self.doubts

    @property
    def kind(self) -> TriggerKind:
        return self.pattern.kind

    @property
    def specificity(self) -> tuple[int, bool, int, float, str]:
        """What makes one reading of the same words better than another: longer, strong, more filters held; then
        weight and name.
        """
        return (len(self.pattern.rest), self.weight >= _STRONG, self.held, self.weight, self.frame.type)


def _stands_beside(words: frozenset[str], text: str, *, at_end: bool) -> bool:
    padded = f" {text} "
    return any(padded.endswith(f" {w} ") if at_end else padded.startswith(f" {w} ") for w in words)


def _plain(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.text.casefold() for token in tokens).replace("' ", "'")


def _takes_place(sentence: Sentence, trigger: Trigger) -> bool:
    """True for a noun that its verb or its preposition says takes place, whatever it is of: "la cérémonie a eu lieu",
    "une réunion est prévue", "au cours d'une rencontre".
    """
    if trigger.kind != "noun":
        return False
    token = sentence.tokens[trigger.head]
    happens = token.dep.startswith("nsubj") and lemma_of(sentence, token.head) in (
        grammar().occurring | grammar().scheduled
    )
    return happens or moment(sentence, trigger.head) is not None


def _judged(sentence: Sentence, trigger: Trigger, kinds: Kinds) -> Trigger | None:
    """The trigger with its filters weighed; None where one is broken or a required slot is empty."""
    frame, slots = trigger.frame, trigger.slots
    if any(not slots.get(slot) for slot in frame.requires):
        return None
    sure = {slot: tuple(head for head in heads if UNSURE not in kinds(head)) for slot, heads in slots.items()}
    if any(met(bad, sure.get(slot, ()), kinds) for slot, bad in frame.blocked.items()):
        return None
    complements = sum(met(wanted, slots.get(slot, ()), kinds) for slot, wanted in frame.complement.items())
    if frame.complement and not complements and not _takes_place(sentence, trigger):
        return None
    before = _plain(sentence.tokens[max(0, trigger.head - 4) : trigger.head])
    after = _plain(sentence.tokens[trigger.last + 1 : trigger.last + 7])
    if _stands_beside(frame.before, before, at_end=True) or _stands_beside(frame.after, after, at_end=False):
        return None
    fits = [fit(slots.get(slot, ()), wanted, kinds) for slot, wanted in frame.allowed.items()]
    if "broken" in fits:
        return None
    held = fits.count("met") + complements + len(frame.requires)
    unsaid = bool(frame.complement) and not complements
    return replace(trigger, held=held, doubts=fits.count("doubtful") + unsaid)


def find_triggers(sentence: Sentence, kinds: Kinds) -> list[Trigger]:
    """The best reading of every trigger in the sentence, in text order; readings never overlap.

    `kinds` tells what is known of a noun phrase by its head, for the filters of the frames.
    """
    found: list[Trigger] = []
    for index in range(len(sentence.tokens)):
        if is_meant(sentence, index):
            continue
        spoken = _is_said(sentence, index)
        for frame, pattern in starts(sentence, index):
            if spoken and frame.type != "statement":
                continue
            trigger = _trigger(sentence, index, frame, pattern)
            judged = trigger and _judged(sentence, trigger, kinds)
            if judged:
                found.append(judged)
    return _without_overlaps(found)


def _is_said(sentence: Sentence, index: int) -> bool:
    """True for a verb of speech with its speaker behind it: « ... », a lancé Claire Morel" is no launch."""
    if sentence.tokens[index].pos != "VERB" or lemma_of(sentence, index) not in status_cues().speech:
        return False
    behind = any(i > index and sentence.tokens[i].dep == "nsubj" for i in sentence.children(index))
    return behind and any(token.text in QUOTES for token in sentence.tokens[:index])


def _trigger(sentence: Sentence, index: int, frame: Frame, pattern: Pattern) -> Trigger | None:
    last = match_rest(sentence, index, pattern)
    if last is not None:
        return Trigger(frame, pattern, index, last, _slots(sentence, pattern, index, last))
    if pattern.kind == "verb" and is_passive(sentence, index):
        slots = _slots(sentence, pattern, index, index)
        for head in slots.get("object", ()):
            if is_turned_object(sentence, head, pattern):
                rest = {slot: heads for slot, heads in slots.items() if slot != "object"}
                return Trigger(frame, pattern, index, index, {**noun_arguments(sentence, head), **rest})
    return None


def _slots(sentence: Sentence, pattern: Pattern, index: int, last: int) -> Arguments:
    """The slots of a trigger; those of a multiword one include the complements of its last word ("mettre fin à X")."""
    tail = noun_arguments(sentence, last) if last != index else {}
    if pattern.kind == "noun":
        own = noun_arguments(sentence, index)
    elif pattern.kind == "state":
        own = _state_arguments(sentence, index, last)
    else:
        own = arguments(sentence, _predicate(sentence, index, last))
        if pattern.reflexive and not has_child(sentence, index, "aux:caus") and is_passive(sentence, index):
            own = _surface(own, passive=True)  # "s'est excusé": the parse may call it a passive
    if "object" not in own and "attribute" in own:
        own = {**own, "object": own["attribute"]}
    if pattern.kind == "verb":
        own = {**_behind_object(sentence, own), **own}
    inside = range(index, last + 1)
    merged: dict[str, tuple[int, ...]] = {}
    for table in (own, tail):
        for slot, heads in table.items():
            kept = tuple(head for head in heads if head not in inside)
            if kept:
                merged[slot] = tuple(dict.fromkeys((*merged.get(slot, ()), *kept)))
    return merged


def _predicate(sentence: Sentence, index: int, last: int) -> int:
    """The word of a verb of several words that its arguments hang on: the infinitive of "a fait | savoir"."""
    head = sentence.tokens[index].head
    return head if sentence.tokens[index].dep == "aux:caus" and index < head <= last else index


def _behind_object(sentence: Sentence, slots: Arguments) -> Arguments:
    """Complements that the parse hung on the object: "a requis dix ans de prison contre X", "investit 300 millions
    dans X", "a remplacé X par Y"; or on how long it took: "a été reçu pendant une heure au ministère".
    """
    found: dict[str, tuple[int, ...]] = {}
    lasting = (head for slot in _LASTING for head in slots.get(slot, ()))
    units = (head for head in lasting if sentence.tokens[head].text.casefold() in grammar().time_units)
    for head in (*slots.get("object", ()), *units):
        for i in sentence.children(head):
            case = preposition(sentence, i) if sentence.tokens[i].dep.startswith(("nmod", "obl")) else None
            named = sentence.tokens[head].pos == "PROPN"
            if case and case != "de" and (case != "par" or named):
                found[case] = (*found.get(case, ()), i)
    return found


def _state_arguments(sentence: Sentence, index: int, last: int) -> Arguments:
    """The slots of a state: what it is said of is its noun ("le site hors ligne"), the object of the verb that
    brings it about ("a mis le site hors ligne"), or the subject of its copula or verb ("est hors ligne", "réapparaît
    en ligne").
    """
    if sentence.tokens[index].pos == "VERB":
        return _surface(arguments(sentence, index), passive=is_passive(sentence, index))
    below = index
    for i in (index, *sentence.ancestors(index)):
        token = sentence.tokens[i]
        inside = index <= i <= last
        if not inside and token.pos in ("NOUN", "PROPN") and not has_child(sentence, i, "cop"):
            return {"subject": (i,)}
        if token.pos == "VERB" or has_child(sentence, i, "cop", "nsubj", "nsubj:pass"):
            slots = dict(arguments(sentence, i))
            if "object" in slots and sentence.tokens[below].dep != "conj" and (index > i or "subject" not in slots):
                slots["subject"] = slots.pop("object")
            return slots
        below = i
    return {}


def _surface(slots: Arguments, *, passive: bool) -> Arguments:
    """The slots of a participle that tells a state ("mis en examen par le juge"): its subject is who is in it."""
    if not passive:
        return slots
    renamed = {"object": "subject", "subject": "par"}
    return {renamed.get(slot, slot): heads for slot, heads in slots.items()}


def _without_overlaps(triggers: list[Trigger]) -> list[Trigger]:
    kept: list[Trigger] = []
    for trigger in sorted(triggers, key=lambda t: t.specificity, reverse=True):
        if all(trigger.last < other.head or other.last < trigger.head for other in kept):
            kept.append(trigger)
    return sorted(kept, key=lambda t: t.head)
