"""How far the day of a dated verb or noun is that of an event told beside it.

"Lundi, il a annoncé son départ" dates the announcement, "l'audience se tiendra lundi" the hearing.
"""

from filrouge.events.days.predicates import is_announcement
from filrouge.events.event import BEFALLING
from filrouge.events.grammar.moments import moment
from filrouge.events.grammar.syntax import preposition
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.grammar.voice import auxiliary_verb, has_child, is_participle
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence

_INHERITING = ("advcl", "xcomp", "obl", "nsubj", "obj", "csubj", "nmod", "acl", "conj")


def clause_distance(sentence: Sentence, trigger: Trigger, predicate: int) -> int | None:
    """How far the dated predicate is from the trigger: 0 the same, n clauses up; None where its date is not
    inherited.
    """
    if trigger.head <= predicate <= trigger.last or _is_said_by(sentence, trigger, predicate):
        return 0
    if _is_its_occasion(sentence, trigger, predicate):
        return 1
    if auxiliary_verb(sentence, predicate) == trigger.head:
        return 1  # "a été arrêté et inculpé hier"
    if trigger.kind == "noun":
        if _is_told_by_relative(sentence, trigger, predicate):
            return 1
        if is_announcement(sentence.tokens[predicate]) and sentence.tokens[trigger.head].head == predicate:
            return 1  # "l'annonce, le mois dernier, de son départ"
        if not _takes_place_with(sentence, trigger) and not _is_during(sentence, trigger.head):
            return None
    steps, below = 0, trigger.head
    for head in sentence.ancestors(trigger.head):
        dep = sentence.tokens[below].dep
        if not dep.startswith(_INHERITING) or dep == "acl:relcl" or _is_apart(sentence, below):
            return None
        if dep.startswith("obj") and lemma_of(sentence, head) in status_cues().speech:
            return None  # "a annoncé lundi la fermeture": Monday is the announcement's day
        if dep in ("xcomp", "ccomp", "obj", "obl:arg") and _is_done_before(sentence, below):
            return None  # "a admis mercredi avoir été piraté"
        if dep == "conj" and below != trigger.head and has_child(sentence, below, "nsubj", "nsubj:pass"):
            return None  # "ont renoncé mardi à l'étape, éboulement oblige"
        if dep == "conj" and not _shares_adverbial(sentence, head, below, predicate):
            return None
        if sentence.tokens[head].pos == "VERB" or head == predicate:
            steps += 1
        if head == predicate:
            return steps
        below = head
    return None


def _is_said_by(sentence: Sentence, trigger: Trigger, verb: int) -> bool:
    """True for the verb that a state hangs on: "n'est plus en ligne depuis le 10 janvier"."""
    inside = range(trigger.head, trigger.last + 1)
    return trigger.kind == "state" and any(sentence.tokens[i].head == verb for i in inside)


def _is_its_occasion(sentence: Sentence, trigger: Trigger, participle: int) -> bool:
    """True for "le conseil, réuni dimanche, a approuvé", "réunis jeudi à Lyon, les actionnaires ont rejeté"."""
    clause = sentence.tokens[participle]
    if not is_participle(sentence, participle) or lemma_of(sentence, participle) not in grammar().convened:
        return False
    above = sentence.tokens[clause.head]
    does = clause.dep.startswith("acl") and above.dep.startswith("nsubj") and above.head == trigger.head
    return trigger.kind == "verb" and (does or (clause.dep == "advcl" and clause.head == trigger.head))


def _is_told_by_relative(sentence: Sentence, trigger: Trigger, verb: int) -> bool:
    """True for "l'incendie qui a ravagé l'usine le 9 mars", whose day is that of what it did, and for "l'accident du
    ferry, survenu samedi".
    """
    clause = sentence.tokens[verb]
    if clause.dep in ("acl", "advcl") and _takes_place(lemma_of(sentence, verb)):
        above = trigger.head == clause.head or trigger.head in sentence.ancestors(clause.head)
        return above or _agrees(sentence, trigger.head, verb)
    return clause.head == trigger.head and clause.dep == "acl:relcl" and trigger.frame.type in BEFALLING


def _agrees(sentence: Sentence, noun: int, participle: int) -> bool:
    """True for a participle behind a noun, of its gender and number, with no other verb between: whatever the parse
    hangs it on.
    """
    first, second = sentence.tokens[noun], sentence.tokens[participle]
    between = sentence.tokens[noun + 1 : participle]
    alike = all(first.feature(name) == second.feature(name) is not None for name in ("Gender", "Number"))
    return noun < participle and alike and all(token.pos not in ("VERB", "AUX") for token in between)


def _takes_place(lemma: str) -> bool:
    """Whether a participle says that the noun before it takes place: "survenu", "un communiqué publié hier", "son
    investiture prévue le 15 septembre".
    """
    lends = lemma in grammar().support_agent and lemma not in grammar().announcing
    return lends or lemma in grammar().occurring | grammar().scheduled


def _takes_place_with(sentence: Sentence, trigger: Trigger) -> bool:
    """True if the verb above a noun says that it takes place: "a lancé une enquête", "l'audience se tiendra",
    "l'attaque a tué deux soldats"; not "un rapport sur X".
    """
    token = sentence.tokens[trigger.head]
    lemma = lemma_of(sentence, token.head)
    if token.dep.startswith("nsubj"):
        happens = lemma in grammar().occurring or lemma in grammar().scheduled
        return happens or (trigger.frame.type in BEFALLING and token.dep == "nsubj")
    lends = (lemma in grammar().support_agent or lemma in grammar().support_patient) and (
        lemma not in grammar().announcing  # "a revendiqué mercredi l'attaque": Wednesday is the claim's day
    )
    # "procéder à la fermeture" lends its date, "publier un rapport quatre mois après le naufrage" does not.
    return lends and (token.dep.startswith("obj") or preposition(sentence, trigger.head) in ("à", "de"))


def _is_done_before(sentence: Sentence, verb: int) -> bool:
    """True for the perfect of an infinitive: what it tells came before what the verb above does."""
    auxiliaries = (sentence.tokens[i] for i in sentence.children(verb))
    return any(token.dep == "aux:tense" and token.feature("VerbForm") == "Inf" for token in auxiliaries)


def _is_apart(sentence: Sentence, index: int) -> bool:
    """True for a subordinate clause that tells of a time of its own: with a subject, or a past participle ("Fondée
    en 2018, ...").

    "mettant le site hors ligne" shares the time of its main clause.
    """
    if sentence.tokens[index].dep not in ("advcl", "acl"):
        return False
    return is_participle(sentence, index) or has_child(sentence, index, "nsubj", "nsubj:pass")


def _shares_adverbial(sentence: Sentence, first: int, second: int, predicate: int) -> bool:
    """True where a fronted date holds for both verbs: "Lundi, il a démissionné et quitté le pays"."""
    return predicate == first and second > first


def _is_during(sentence: Sentence, noun: int) -> bool:
    """True for what goes on while the clause above does: "l'a rappelé hier au cours d'une rencontre"."""
    time = moment(sentence, noun)
    return time is not None and time.relation == "same"
