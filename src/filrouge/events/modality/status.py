"""Is it told as happened, planned, alleged or denied, or not told as an event at all: read from tense, mood and what
governs.
"""

from collections.abc import Iterator

from filrouge.events.event import BEFALLING, Status
from filrouge.events.grammar.finite import finite_words, is_meant, is_told_as_done, verb_group
from filrouge.events.grammar.moments import moment
from filrouge.events.grammar.negation import is_negated
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.grammar.voice import has_child, is_causative_passive
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.conjugation import is_conditional_form, is_future_form, is_past_form
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence

_RANKS = frozenset({"premier", "première", "dernier", "seul"})  # "ont été les premiers à retirer l'application"


def _children_with(sentence: Sentence, index: int, *deps: str) -> Iterator[int]:
    return (i for i in sentence.children(index) if sentence.tokens[i].dep in deps)


def _has(sentence: Sentence, tokens: list[int], feature: str, *values: str) -> bool:
    return any(sentence.tokens[i].feature(feature) in values for i in tokens)


def governors(sentence: Sentence, index: int) -> Iterator[tuple[int, int]]:
    """(governor, dependent) pairs from the trigger up to the root."""
    below = index
    for head in sentence.ancestors(index):
        yield head, below
        below = head


def _mark(sentence: Sentence, index: int) -> str:
    """The subordinating words of a clause, "pour", "si", "avant que"..., in lower case; empty for a main clause."""
    return " ".join(
        sentence.tokens[i].text.casefold()
        for i in sentence.children(index)
        if sentence.tokens[i].dep in ("mark", "case")
    )


def _verb_status(sentence: Sentence, index: int) -> Status | None:
    """Status of a verb by its own tense, mood and negation; None where it tells no event."""
    finite = verb_group(sentence, index)
    form = sentence.tokens[index].text.casefold()
    if is_negated(sentence, index):
        return "denied"
    if _has(sentence, finite, "Mood", "Imp"):
        return None
    if is_past_form(form, lemma_of(sentence, index)):
        return "happened"
    if _has(sentence, finite, "Mood", "Cnd") or (len(finite) == 1 and is_conditional_form(form)):
        past = any(sentence.tokens[i].dep == "aux:tense" for i in finite)
        told_in_past = any(
            sentence.tokens[below].dep == "ccomp" and _is_past(sentence, head)
            for head, below in governors(sentence, index)
        )
        return "planned" if told_in_past and not past else "alleged"
    if _has(sentence, finite, "Tense", "Fut") or (len(finite) == 1 and is_future_form(form)):
        return "alleged" if any(sentence.tokens[i].dep == "aux:tense" for i in finite) else "planned"
    return "planned" if _is_awaited(sentence, index) else "happened"


def _is_awaited(sentence: Sentence, index: int) -> bool:
    """True for "est attendue dimanche", "dont l'ouverture est prévue", "une décision attendue jeudi"."""
    if lemma_of(sentence, index) not in status_cues().awaited or has_child(sentence, index, "aux:tense", "obj"):
        return False
    return has_child(sentence, index, "aux:pass") or sentence.tokens[index].dep in ("acl", "advcl")


def _is_past(sentence: Sentence, index: int) -> bool:
    return _has(sentence, verb_group(sentence, index), "Tense", "Past", "Imp")


def _is_infinitive(sentence: Sentence, index: int) -> bool:
    """True for an infinitive without a finite auxiliary, also a passive one ("être suspendu", "faire licencier")."""
    if _looks_infinitive(sentence, index) and not has_child(sentence, index, "aux:caus", "aux:tense", "aux:pass"):
        return True
    auxiliaries = _children_with(sentence, index, "aux:pass", "aux:caus")
    infinitive = any(sentence.tokens[i].feature("VerbForm") == "Inf" for i in auxiliaries)
    return infinitive and not _has(sentence, verb_group(sentence, index), "VerbForm", "Fin")


def _looks_infinitive(sentence: Sentence, index: int) -> bool:
    """True for an infinitive that ends as one: the tagger also takes presents for infinitives ("s'effondre")."""
    token = sentence.tokens[index]
    form = token.text.casefold()
    return token.feature("VerbForm") == "Inf" and (form.endswith(("er", "ir")) or form == lemma_of(sentence, index))


def _is_rumour(sentence: Sentence, verb: int, lemma: str) -> bool:
    """True for "pourrait changer de nom": the press's way to tell what is said."""
    return lemma == "pouvoir" and _has(sentence, verb_group(sentence, verb), "Mood", "Cnd")


def _had_to(sentence: Sentence, verb: int, lemma: str) -> bool:
    """True for "a dû fuir son domicile", "a pu rouvrir", "a permis d'interpeller dix personnes": it was done."""
    done = lemma in ("devoir", "permettre", "pouvoir") and is_told_as_done(sentence, verb)
    return done and not is_negated(sentence, verb)


def _by_governor(sentence: Sentence, head: int, below: int) -> Status | str | None:
    """What a governing word makes of what it governs: a status, "none" to cancel, or None for no say."""
    cues, governor, dependent = status_cues(), sentence.tokens[head], sentence.tokens[below]
    if dependent.dep.startswith(("nsubj", "acl:relcl")) or (dependent.dep == "conj" and dependent.pos == governor.pos):
        return None
    lemma = lemma_of(sentence, head)
    if _is_rumour(sentence, head, lemma):
        return "alleged"
    if lemma in cues.denied and dependent.dep in ("xcomp", "ccomp", "obj"):
        return "denied"
    if dependent.dep in ("xcomp", "ccomp", "acl", "nmod", "obj", "obl:arg", "csubj", "obl:mod"):
        if lemma in cues.cancelling and not _had_to(sentence, head, lemma):
            return "none"
        if lemma in cues.planned and dependent.dep not in ("obl:mod",) and not _had_to(sentence, head, lemma):
            return "planned"
        if lemma in cues.alleged and dependent.dep in ("xcomp", "ccomp", "acl", "obl:arg"):
            return "alleged"
    if is_negated(sentence, head) and dependent.dep in ("xcomp", "obj", "nsubj:pass"):
        return "none"
    return None


def status_of(sentence: Sentence, trigger: Trigger) -> Status | None:
    """The status of the event that a trigger tells, or None where the sentence tells no event: negated,
    hypothetical, a purpose.
    """
    index = trigger.head
    cues = status_cues()
    found: Status | None = "happened"
    if trigger.kind == "verb":
        if _mark(sentence, index) in cues.cancelling_marks:
            return None
        found = _verb_status(sentence, index)
        if found is None:
            return None
    if trigger.kind == "noun":
        found = _noun_status(sentence, index)
    if (
        trigger.kind == "state"
        and trigger.pattern.lemma not in grammar().negations
        and any(is_negated(sentence, i) for i in (index, trigger.last, sentence.tokens[index].head))
    ):
        return "denied"
    if found is None:
        return None
    if trigger.kind == "state":
        found = _state_status(sentence, trigger)
    if trigger.kind == "verb" and _is_infinitive(sentence, index):
        bare = _infinitive_status(sentence, index)
        if bare is None:
            return None
        found = bare
    known = trigger.kind == "noun" and is_definite(sentence, index)
    for head, below in governors(sentence, index):
        if known and (below != index or moment(sentence, index)):
            break  # "n'a pas surveillé les messages liés à l'attaque", "cherche depuis l'attaque": it took place
        mark = _mark(sentence, below)
        if known and mark == "pour":
            return _of_a_reason(trigger)
        if mark in cues.cancelling_marks:
            return None
        verdict = _by_governor(sentence, head, below)
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
    if found == "happened" and trigger.kind != "noun":
        return _by_adverbs(sentence, index)
    return found


def _state_status(sentence: Sentence, trigger: Trigger) -> Status:
    """Status of a state by the tense of its copula or of the verb that it completes: "sera de nouveau disponible",
    "resteront hébergés par"; "est attendu à Tambaro lundi" is to come as well.
    """
    if _is_awaited(sentence, trigger.head):
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


def is_definite(sentence: Sentence, index: int) -> bool:
    """True for a noun with a definite article, a demonstrative or a possessive."""
    return any(
        sentence.tokens[i].feature("Poss") == "Yes" or sentence.tokens[i].text.casefold() in grammar().definite
        for i in sentence.children(index)
        if sentence.tokens[i].dep in ("det", "case")
    )


def _by_adverbs(sentence: Sentence, index: int) -> Status:
    """What adverbs and a named source make of an event that its verb tells as happened."""
    beside = {sentence.tokens[i].text.casefold() for i in sentence.children(index)}
    if _has_source(sentence, index) or beside & status_cues().alleged_adverbs:
        return "alleged"
    if beside & status_cues().planned_adverbs and not _is_past(sentence, index):
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
            return _verb_status(sentence, head)
    negative = any(sentence.tokens[i].text.casefold() in grammar().none for i in sentence.children(index))
    without = any(sentence.tokens[i].text.casefold() == "sans" for i in sentence.children(index))
    return None if negative or without else "happened"


def _infinitive_status(sentence: Sentence, index: int) -> Status | None:
    """An infinitive tells an event only through what governs it: "a fini par signer", "va signer", "après avoir
    signé".
    """
    cues, token = status_cues(), sentence.tokens[index]
    if is_causative_passive(sentence, index):
        return _verb_status(sentence, token.head)
    mark = _mark(sentence, index)
    if mark.split(" ")[0] in ("pour", "afin", "sans", "plutôt", "loin") or mark in cues.cancelling_marks:
        return None
    if mark.startswith(("avant", "après")):
        return "happened"
    if token.dep in ("xcomp", "ccomp", "acl", "root", "conj", "obl:arg", "obj"):
        governor = sentence.tokens[token.head]
        lemma = lemma_of(sentence, token.head)
        if _had_to(sentence, token.head, lemma):
            return "happened"
        if _is_rumour(sentence, token.head, lemma):
            return "alleged"
        if lemma in cues.planned or is_meant(sentence, token.head):
            return "planned"
        if lemma in _RANKS:
            return "happened"
        if lemma in cues.alleged:
            return "alleged"
        if lemma in cues.denied:
            return "denied"
        if token.dep in ("xcomp", "ccomp") and (
            lemma in cues.factive or (lemma in ("aller",) and governor.feature("Tense") in ("Pres", "Imp", "Fut"))
        ):
            if lemma == "aller":
                return "planned"
            above = _verb_status(sentence, token.head)  # "fera sauter le barrage": to come
            return above if above in ("planned", "alleged") else "happened"
        if token.dep == "conj" and token.head != index:
            return _infinitive_status(sentence, token.head)
    return None


def _has_source(sentence: Sentence, index: int) -> bool:
    """True for "selon X, ..." said of this clause."""
    return any(
        sentence.tokens[j].text.casefold() in status_cues().source_prepositions
        for i in sentence.children(index)
        for j in sentence.children(i)
        if sentence.tokens[i].dep.startswith("obl")
    )
