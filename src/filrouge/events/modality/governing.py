"""What the words above a clause make of the event that it tells: "va signer", "finit par signer", "nie avoir signé"."""

from filrouge.events.event import Status
from filrouge.events.grammar.finite import is_meant, is_told_as_done, verb_group
from filrouge.events.grammar.negation import is_negated
from filrouge.events.grammar.syntax import mark_of
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.grammar.voice import is_causative_passive
from filrouge.events.modality.inflection import any_has, verb_status
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence

_RANKS = frozenset({"premier", "première", "dernier", "seul"})  # "ont été les premiers à retirer l'application"


def by_governor(sentence: Sentence, head: int, below: int) -> Status | str | None:
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


def infinitive_status(sentence: Sentence, index: int) -> Status | None:
    """An infinitive tells an event only through what governs it: "a fini par signer", "va signer", "après avoir
    signé".
    """
    cues, token = status_cues(), sentence.tokens[index]
    if is_causative_passive(sentence, index):
        return verb_status(sentence, token.head)
    mark = mark_of(sentence, index)
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
            above = verb_status(sentence, token.head)  # "fera sauter le barrage": to come
            return above if above in ("planned", "alleged") else "happened"
        if token.dep == "conj" and token.head != index:
            return infinitive_status(sentence, token.head)
    return None


def _is_rumour(sentence: Sentence, verb: int, lemma: str) -> bool:
    """True for "pourrait changer de nom": the press's way to tell what is said."""
    return lemma == "pouvoir" and any_has(sentence, verb_group(sentence, verb), "Mood", "Cnd")


def _had_to(sentence: Sentence, verb: int, lemma: str) -> bool:
    """True for "a dû fuir son domicile", "a pu rouvrir", "a permis d'interpeller dix personnes": it was done."""
    done = lemma in ("devoir", "permettre", "pouvoir") and is_told_as_done(sentence, verb)
    return done and not is_negated(sentence, verb)
