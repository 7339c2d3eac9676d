"""What a verb's own form says of its status: tense, mood, negation, and whether it is an infinitive."""

from collections.abc import Iterable

from filrouge.events.event import Status
from filrouge.events.grammar.finite import verb_group
from filrouge.events.grammar.negation import is_negated
from filrouge.events.grammar.syntax import governors
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.grammar.voice import has_child
from filrouge.lexicon.conjugation import is_conditional_form, is_future_form, is_past_form
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence


def verb_status(sentence: Sentence, index: int) -> Status | None:
    """Status of a verb by its own tense, mood and negation; None where it tells no event."""
    finite = verb_group(sentence, index)
    form = sentence.tokens[index].text.casefold()
    if is_negated(sentence, index):
        return "denied"
    if any_has(sentence, finite, "Mood", "Imp"):
        return None
    if is_past_form(form, lemma_of(sentence, index)):
        return "happened"
    if any_has(sentence, finite, "Mood", "Cnd") or (len(finite) == 1 and is_conditional_form(form)):
        past = any(sentence.tokens[i].dep == "aux:tense" for i in finite)
        told_in_past = any(
            sentence.tokens[below].dep == "ccomp" and is_past(sentence, head)
            for head, below in governors(sentence, index)
        )
        return "planned" if told_in_past and not past else "alleged"
    if any_has(sentence, finite, "Tense", "Fut") or (len(finite) == 1 and is_future_form(form)):
        return "alleged" if any(sentence.tokens[i].dep == "aux:tense" for i in finite) else "planned"
    return "planned" if is_awaited(sentence, index) else "happened"


def is_awaited(sentence: Sentence, index: int) -> bool:
    """True for "est attendue dimanche", "dont l'ouverture est prévue", "une décision attendue jeudi"."""
    if lemma_of(sentence, index) not in status_cues().awaited or has_child(sentence, index, "aux:tense", "obj"):
        return False
    return has_child(sentence, index, "aux:pass") or sentence.tokens[index].dep in ("acl", "advcl")


def is_past(sentence: Sentence, index: int) -> bool:
    """True for a verb of a past tense."""
    return any_has(sentence, verb_group(sentence, index), "Tense", "Past", "Imp")


def is_infinitive(sentence: Sentence, index: int) -> bool:
    """True for an infinitive without a finite auxiliary, also a passive one ("être suspendu", "faire licencier")."""
    if _looks_infinitive(sentence, index) and not has_child(sentence, index, "aux:caus", "aux:tense", "aux:pass"):
        return True
    auxiliaries = (i for i in sentence.children(index) if sentence.tokens[i].dep in ("aux:pass", "aux:caus"))
    infinitive = any_has(sentence, auxiliaries, "VerbForm", "Inf")
    return infinitive and not any_has(sentence, verb_group(sentence, index), "VerbForm", "Fin")


def _looks_infinitive(sentence: Sentence, index: int) -> bool:
    """True for an infinitive that ends as one: the tagger also takes presents for infinitives ("s'effondre")."""
    token = sentence.tokens[index]
    form = token.text.casefold()
    return token.feature("VerbForm") == "Inf" and (form.endswith(("er", "ir")) or form == lemma_of(sentence, index))


def any_has(sentence: Sentence, tokens: Iterable[int], feature: str, *values: str) -> bool:
    """Whether one of the tokens has one of the values of a morphological feature."""
    return any(sentence.tokens[i].feature(feature) in values for i in tokens)
