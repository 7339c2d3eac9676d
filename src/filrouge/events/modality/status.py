"""Is it told as happened, planned, alleged or denied, or not told as an event at all: read from tense, mood and what
governs.
"""

from filrouge.events.event import BEFALLING, Status
from filrouge.events.grammar.finite import finite_words
from filrouge.events.grammar.moments import moment
from filrouge.events.grammar.negation import is_negated
from filrouge.events.grammar.syntax import governors, is_definite, mark_of
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.modality.governing import by_governor, infinitive_status
from filrouge.events.modality.inflection import is_awaited, is_infinitive, is_past, verb_status
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence


def status_of(sentence: Sentence, trigger: Trigger) -> Status | None:
    """The status of the event that a trigger tells, or None where the sentence tells no event: negated,
    hypothetical, a purpose.
    """
    if trigger.kind == "state" and _is_negated_state(sentence, trigger):
        return "denied"
    own = _own_status(sentence, trigger)
    found = None if own is None else _governed(sentence, trigger, own)
    return _by_adverbs(sentence, trigger.head) if found == "happened" and trigger.kind != "noun" else found


def _own_status(sentence: Sentence, trigger: Trigger) -> Status | None:
    """What the trigger itself says, whatever governs it."""
    index = trigger.head
    if trigger.kind == "noun":
        return _noun_status(sentence, index)
    if trigger.kind == "state":
        return _state_status(sentence, trigger)
    if mark_of(sentence, index) in status_cues().cancelling_marks:
        return None
    own = verb_status(sentence, index)
    return infinitive_status(sentence, index) if own and is_infinitive(sentence, index) else own


def _governed(sentence: Sentence, trigger: Trigger, found: Status) -> Status | None:
    """What is left of the status under the words that govern the trigger, as far up as its clause goes."""
    index, cues = trigger.head, status_cues()
    known = trigger.kind == "noun" and is_definite(sentence, index)
    for head, below in governors(sentence, index):
        if known and (below != index or moment(sentence, index)):
            break  # "n'a pas surveillé les messages liés à l'attaque", "cherche depuis l'attaque": it took place
        mark = mark_of(sentence, below)
        if known and mark == "pour":
            return _of_a_reason(trigger)
        if mark in cues.cancelling_marks:
            return None
        verdict = by_governor(sentence, head, below)
        if verdict == "none":
            return None
        if verdict == "denied":
            return "denied"
        if verdict in ("planned", "alleged") and found == "happened":
            found = "planned" if verdict == "planned" else "alleged"
        if sentence.tokens[below].dep in ("acl:relcl", "parataxis", "conj") or (
            sentence.tokens[head].pos in ("VERB", "AUX")
            and sentence.tokens[below].dep.startswith(("obl", "advcl", "nsubj"))
        ):
            break
    return found


def _is_negated_state(sentence: Sentence, trigger: Trigger) -> bool:
    """True for "n'est plus en vente"; but "n'est plus": its negation is what it says."""
    around = (trigger.head, trigger.last, sentence.tokens[trigger.head].head)
    return trigger.pattern.lemma not in grammar().negations and any(is_negated(sentence, i) for i in around)


def _state_status(sentence: Sentence, trigger: Trigger) -> Status:
    """Status of a state by the tense of its copula or of the verb that it completes: "sera de nouveau disponible",
    "resteront hébergés par"; "est attendu à Tambaro lundi" is to come as well.
    """
    if is_awaited(sentence, trigger.head):
        return "planned"
    above = [sentence.tokens[trigger.head].head] if sentence.tokens[trigger.head].dep == "xcomp" else []
    finite = [token for i in (trigger.head, trigger.last, *above) for token in finite_words(sentence, i)]
    if any(token.feature("Mood") == "Cnd" for token in finite):
        return "alleged"
    return "planned" if any(token.feature("Tense") == "Fut" for token in finite) else "happened"


def _of_a_reason(trigger: Trigger) -> Status:
    """What a definite noun behind "pour" tells: "jugé pour la mort d'un ouvrier", "consulte pour la constitution du
    gouvernement".
    """
    return "happened" if trigger.frame.type in BEFALLING else "planned"


def _by_adverbs(sentence: Sentence, index: int) -> Status:
    """What adverbs and a named source make of an event that its verb tells as happened."""
    beside = {sentence.tokens[i].text.casefold() for i in sentence.children(index)}
    if _has_source(sentence, index) or beside & status_cues().alleged_adverbs:
        return "alleged"
    if beside & status_cues().planned_adverbs and not is_past(sentence, index):
        return "planned"
    return "happened"


def _noun_status(sentence: Sentence, index: int) -> Status | None:
    words = {
        sentence.tokens[i].lemma.casefold()
        for i in sentence.children(index)
        if sentence.tokens[i].dep in ("amod", "acl", "advmod")
    }
    if words & status_cues().alleged_adjectives:
        return "alleged"
    if words & status_cues().planned_adjectives:
        return "planned"
    head = sentence.tokens[index].head
    if sentence.tokens[index].dep.startswith("nsubj"):
        lemma = lemma_of(sentence, head)
        if lemma in grammar().scheduled:
            return "planned"
        if lemma in grammar().occurring:
            return verb_status(sentence, head)
    negative = any(sentence.tokens[i].text.casefold() in grammar().none for i in sentence.children(index))
    without = any(sentence.tokens[i].text.casefold() == "sans" for i in sentence.children(index))
    return None if negative or without else "happened"


def _has_source(sentence: Sentence, index: int) -> bool:
    """True for "selon X, ..." said of this clause."""
    return any(
        sentence.tokens[j].text.casefold() in status_cues().source_prepositions
        for i in sentence.children(index)
        for j in sentence.children(i)
        if sentence.tokens[i].dep.startswith("obl")
    )
