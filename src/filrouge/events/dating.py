"""Which time expression dates which event mention."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.events.clauses import clause_around, only_verb
from filrouge.events.event import BEFALLING, DateClaim
from filrouge.events.moments import moment
from filrouge.events.negation import is_negated
from filrouge.events.syntax import CONTRACTED, preposition
from filrouge.events.triggers import Trigger
from filrouge.events.verbs import lemma_of
from filrouge.events.voice import has_child, is_participle
from filrouge.events.yardsticks import is_yardstick
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.status import status_cues
from filrouge.mentions.dates.expression import Duration, Recurring, TimeMention, Unanchored
from filrouge.mentions.mention import Sentence, Token

_UNDATING = (Duration, Recurring, Unanchored)
_WHEN = ("lorsque", "lorsqu'", "quand", "où")
_INHERITING = ("advcl", "xcomp", "obl", "nsubj", "obj", "csubj", "nmod", "acl", "conj")


def dating_times(sentence: Sentence, times: Sequence[TimeMention]) -> list[tuple[TimeMention, int]]:
    """The time expressions of the sentence that name days, each with the token that governs it from outside."""
    found = []
    for time in times:
        if isinstance(time.expression, _UNDATING) or not sentence.start <= time.start < sentence.end:
            continue
        tokens = [i for i, t in enumerate(sentence.tokens) if t.start < time.end and time.start < t.end]
        if tokens:
            outer = next((i for i in tokens if sentence.tokens[i].head not in tokens), tokens[0])
            found.append((time, sentence.tokens[outer].head if outer != sentence.tokens[outer].head else outer))
    return found


def _predicate_above(sentence: Sentence, index: int, triggers: frozenset[int]) -> int:
    """The nearest trigger or verb at or above a token: what a time expression that hangs there is said of."""
    for i in (index, *sentence.ancestors(index)):
        token = sentence.tokens[i]
        if i in triggers or token.pos == "VERB" or has_child(sentence, i, "cop") or _is_announcement(token):
            return i
    return index


def _is_announcement(token: Token) -> bool:
    return token.pos == "NOUN" and token.lemma in grammar().announcements


def _clause_distance(sentence: Sentence, trigger: Trigger, predicate: int) -> int | None:
    """How far the dated predicate is from the trigger: 0 the same, n clauses up; None where its date is not
    inherited.
    """
    if (
        predicate == trigger.head
        or trigger.head <= predicate <= trigger.last
        or _is_said_by(sentence, trigger, predicate)
    ):
        return 0
    if _is_its_occasion(sentence, trigger, predicate):
        return 1
    if trigger.kind == "noun":
        if _is_told_by_relative(sentence, trigger, predicate):
            return 1
        if _is_announcement(sentence.tokens[predicate]) and sentence.tokens[trigger.head].head == predicate:
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
    if clause.dep == "acl" and _takes_place(lemma_of(sentence, verb)):
        return trigger.head == clause.head or trigger.head in sentence.ancestors(clause.head)
    return clause.head == trigger.head and clause.dep == "acl:relcl" and trigger.frame.type in BEFALLING


def _takes_place(lemma: str) -> bool:
    """Whether a participle says that the noun before it takes place: "survenu", "un communiqué publié hier"."""
    lends = lemma in grammar().support_agent and lemma not in grammar().announcing
    return lends or lemma in grammar().occurring


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


def _predicate_of(sentence: Sentence, time: TimeMention, above: int, triggers: frozenset[int]) -> int:
    """What a time expression is said of: the noun it hangs on, the only verb of its clause, else what the parse
    says.
    """
    parsed = _predicate_above(sentence, above, triggers)
    behind = _verb_right_before(sentence, time)
    if behind in triggers and parsed < behind:
        return behind
    if parsed == above and sentence.tokens[above].pos != "VERB":
        return parsed
    own = [i for i, token in enumerate(sentence.tokens) if token.start < time.end and time.start < token.end]
    clause = clause_around(sentence, own[0])
    verb = only_verb(sentence, clause, own)
    if verb is None or (parsed in clause and (parsed in triggers or verb not in triggers)):
        return parsed
    return verb


def _verb_right_before(sentence: Sentence, time: TimeMention) -> int:
    """The verb that a time expression follows with no more than prepositions between: "une enquête ouverte en |
    février", however the parse hangs it; -1 if there is none.
    """
    before = [
        i for i, token in enumerate(sentence.tokens) if token.start < time.start and token.pos not in ("ADP", "DET")
    ]
    return before[-1] if before and sentence.tokens[before[-1]].pos == "VERB" else -1


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


def _governing_date(
    sentence: Sentence, trigger: Trigger, dated: Sequence[tuple[TimeMention, int]]
) -> Iterator[tuple[int, bool, int, TimeMention]]:
    """The dates of the trigger's clause or of those above, each with how far up it stands; the first is the surest."""
    for time, predicate in dated:
        distance = _clause_distance(sentence, trigger, predicate)
        if distance == 0 or (distance is not None and _reaches(sentence, trigger, predicate, time)):
            away = abs(time.start - sentence.tokens[trigger.head].start)
            yield distance, _is_of_a_noun(sentence, time, trigger.head), away, time


def _is_of_a_noun(sentence: Sentence, time: TimeMention, head: int) -> bool:
    """True for a date that says which of its kind a noun is: "publiera ses | ventes du | premier trimestre"."""
    before = [i for i, token in enumerate(sentence.tokens) if token.end <= time.start and token.pos != "DET"][-2:]
    if len(before) < 2 or before[0] == head or sentence.tokens[before[0]].pos != "NOUN":
        return False
    word = sentence.tokens[before[1]].text.casefold()
    return CONTRACTED.get(word, word) == "de"


def _is_during(sentence: Sentence, noun: int) -> bool:
    """True for what goes on while the clause above does: "l'a rappelé hier au cours d'une rencontre"."""
    time = moment(sentence, noun)
    return time is not None and time.relation == "same"


def _reaches(sentence: Sentence, trigger: Trigger, predicate: int, time: TimeMention) -> bool:
    """True unless the trigger is a coordinated clause of its own: "Lundi, X est parti et Y l'a remplacé" but not "X
    est parti lundi et Y l'a remplacé".
    """
    if sentence.tokens[trigger.head].dep != "conj":
        return True
    own = has_child(sentence, trigger.head, "nsubj", "nsubj:pass")
    return time.start < sentence.tokens[predicate if own else trigger.head].start


def _beside(
    sentence: Sentence, trigger: Trigger, dated: Sequence[tuple[TimeMention, int]], others: frozenset[int]
) -> Iterator[TimeMention]:
    """Times that no other predicate stands between: for a parse that hung the date on the wrong word."""
    first, last = trigger.head, trigger.last
    for time, predicate in dated:
        if predicate in others or (predicate != first and sentence.tokens[predicate].pos == "VERB"):
            continue  # it is another verb's date
        place = next((i for i, t in enumerate(sentence.tokens) if t.start >= time.start), len(sentence.tokens) - 1)
        between = range(last + 1, place) if place > last else range(place, first)
        verbs = [i for i in between if i in others or sentence.tokens[i].pos == "VERB"]
        if not verbs and not any(sentence.tokens[i].text in (";", ":", "«", "»", '"') for i in between):
            yield time


def date_claims(
    sentence: Sentence, trigger: Trigger, times: Sequence[TimeMention], heads: frozenset[int]
) -> tuple[DateClaim, ...]:
    """What the sentence says of the trigger's date, the surest claim first.

    `heads` are the token indices of all triggers of the sentence: a date belongs to the nearest of them.
    """
    said = [time for time in times if not is_yardstick(sentence, time)]
    if _is_denied(sentence, trigger.head):  # "ne s'ouvrira pas avant 2025"
        said = [replace(time, boundary="not_before") if time.boundary == "before" else time for time in said]
    dated = [(time, _predicate_of(sentence, time, above, heads)) for time, above in dating_times(sentence, said)]
    dated += [(time, verb) for time in said for verb in _told_behind(sentence, time)]
    ranked = sorted(_governing_date(sentence, trigger, dated), key=lambda row: row[:3])
    claims = [DateClaim(time, "clause" if distance == 0 else "governor") for distance, _, _, time in ranked]
    if trigger.kind == "noun":
        claims = [DateClaim(time, "clause") for time, _ in dated if _follows(sentence, trigger, time)] + claims
    if not claims or claims[0].how != "clause":
        claims = [
            DateClaim(time, "sentence") for time in _beside(sentence, trigger, dated, heads - {trigger.head})
        ] + claims
    return tuple({claim.time: claim for claim in reversed(claims)}.values())[::-1]


def _told_behind(sentence: Sentence, time: TimeMention) -> Iterator[int]:
    """The verb of a clause that tells what a date brought: "a basculé le 4 janvier, lorsque le tribunal l'a
    condamné".
    """
    following = [i for i, token in enumerate(sentence.tokens) if token.start >= time.end and token.text != ","][:1]
    for i in following:
        word = sentence.tokens[i]
        late = any(token.pos == "VERB" for token in sentence.tokens[:i])
        if late and word.text.casefold() in _WHEN and sentence.tokens[word.head].pos == "VERB" and word.head > i:
            yield word.head


def _is_denied(sentence: Sentence, index: int) -> bool:
    """True under a negation, its own or its modal's: "ne devrait pas s'ouvrir avant 2025"."""
    return is_negated(sentence, index) or is_negated(sentence, sentence.tokens[index].head)


def _follows(sentence: Sentence, trigger: Trigger, time: TimeMention) -> bool:
    """True for a date right behind a noun and its complements: "depuis sa fermeture il y a une semaine"."""
    inside = [i for i in sentence.subtree(trigger.head) if sentence.tokens[i].start < time.start]
    after = max((trigger.last, *inside))
    if any(sentence.tokens[i].pos == "VERB" for i in range(trigger.last + 1, after + 1)):
        return False
    return any(time.start == _next_start(sentence, i) for i in (trigger.last, after))


def _next_start(sentence: Sentence, index: int) -> int | None:
    """Where the next word starts, over a comma and a preposition: "l'acquisition de X | , en | 2016"."""
    following = [t for t in sentence.tokens[index + 1 : index + 4] if t.text != "," and t.pos != "ADP"]
    return following[0].start if following else None
