"""Which time expression dates which event mention."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from filrouge.events.days.inheritance import clause_distance
from filrouge.events.days.predicates import dated_predicates, is_aside
from filrouge.events.days.yardsticks import is_yardstick
from filrouge.events.event import DateClaim
from filrouge.events.grammar.finite import is_present, is_told_as_done
from filrouge.events.grammar.negation import is_negated
from filrouge.events.grammar.syntax import CONTRACTED
from filrouge.events.grammar.voice import has_child
from filrouge.events.triggers.triggers import Trigger
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Sentence


def date_claims(
    sentence: Sentence, trigger: Trigger, times: Sequence[TimeMention], telling: Mapping[int, int]
) -> tuple[DateClaim, ...]:
    """What the sentence says of the trigger's date, the surest claim first.

    `telling` are the words of all triggers of the sentence with their heads: a date belongs to the nearest of them.
    """
    said = [time for time in times if not is_yardstick(sentence, time)]
    if _is_denied(sentence, trigger.head):  # "ne s'ouvrira pas avant 2025"
        said = [replace(time, boundary="not_before") if time.boundary == "before" else time for time in said]
    dated = [(time, telling.get(word, word)) for time, word in dated_predicates(sentence, said, telling)]
    ranked = sorted(_governing_date(sentence, trigger, dated), key=lambda row: row[:3])
    claims = [DateClaim(time, "clause" if distance == 0 else "governor") for distance, _, _, time in ranked]
    if trigger.kind == "noun":
        claims = [DateClaim(time, "clause") for time, _ in dated if _follows(sentence, trigger, time)] + claims
    if not claims or claims[0].how != "clause":
        others = frozenset(telling) - frozenset(range(trigger.head, trigger.last + 1))
        claims = [DateClaim(time, "sentence") for time in _beside(sentence, trigger, dated, others)] + claims
    return tuple({claim.time: claim for claim in reversed(claims)}.values())[::-1]


def _governing_date(
    sentence: Sentence, trigger: Trigger, dated: Sequence[tuple[TimeMention, int]]
) -> Iterator[tuple[int, bool, int, TimeMention]]:
    """The dates of the trigger's clause or of those above, each with how far up it stands; the first is the surest."""
    for time, predicate in dated:
        distance = clause_distance(sentence, trigger, predicate)
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


def _reaches(sentence: Sentence, trigger: Trigger, predicate: int, time: TimeMention) -> bool:
    """True unless the trigger is a coordinated clause of its own: "Lundi, X est parti et Y l'a remplacé" but not "X
    est parti lundi et Y l'a remplacé", nor "X est entré au capital fin 2020 et veut voir partir Y".
    """
    if sentence.tokens[trigger.head].dep != "conj":
        return True
    if is_present(sentence, trigger.head) and is_told_as_done(sentence, predicate):
        return False
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
        if predicate != first and is_aside(sentence, predicate):
            continue
        place = next((i for i, t in enumerate(sentence.tokens) if t.start >= time.start), len(sentence.tokens) - 1)
        between = range(last + 1, place) if place > last else range(place, first)
        verbs = [i for i in between if i in others or sentence.tokens[i].pos == "VERB"]
        if not verbs and not any(sentence.tokens[i].text in (";", ":", "«", "»", '"') for i in between):
            yield time


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
