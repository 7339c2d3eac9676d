"""What temporal connectives say of the order of two event mentions, in one sentence or in two in a row."""

from collections.abc import Iterator, Sequence

from filrouge.events.event import OrderClaim
from filrouge.events.grammar.finite import is_main
from filrouge.events.grammar.syntax import preposition
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.connectives import Connective, adverbs, connectives, outcomes
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Sentence, Span


def order_claims(
    sentence: Sentence, trigger: Trigger, others: Sequence[tuple[int, Trigger]], times: Sequence[TimeMention]
) -> tuple[OrderClaim, ...]:
    """What connectives say of the order of the trigger and the sentence's other ones, given with their numbers in
    the account.
    """
    claims = []
    heads = [trigger.head, *(other.head for _, other in others)]
    for connective, place in _connectives(sentence):
        governed = _governed_by(sentence, place)
        if governed is None or governed == trigger.head:
            continue
        dated = _dated_before(sentence, place[0], heads, times)
        if dated != trigger.head if dated is not None else not _governs(sentence, trigger.head, governed):
            continue
        for number, other in others:
            if other.head == governed or (
                other.head in sentence.subtree(governed) and _nearest(sentence, other.head, governed)
            ):
                words = Span(sentence.tokens[place[0]].start, sentence.tokens[place[-1]].end)
                claims.append(OrderClaim(connective.relation, number, words, _offset(times, words)))
                break
    return tuple(claims)


def sequence_claim(sentence: Sentence, trigger: Trigger, before: int | None) -> tuple[OrderClaim, ...]:
    """What an adverb that opens the sentence, or stands between auxiliary and participle, says of the trigger and of
    the event told last before it, given by its number in the account: "À cette occasion, X avait été nommé", "X a
    ensuite démissionné".
    """
    if before is None or not is_main(sentence, trigger.head):
        return ()
    lower = tuple(token.text.casefold() for token in sentence.tokens)
    opening = 1 if sentence.tokens[0].pos == "CCONJ" else 0
    inside = [i + 1 for i in sentence.children(trigger.head) if sentence.tokens[i].dep.startswith("aux")]
    for first in (opening, *inside):
        for adverb in adverbs():
            if lower[first : (end := first + len(adverb.words))] == adverb.words:
                words = Span(sentence.tokens[first].start, sentence.tokens[end - 1].end)
                return (OrderClaim(adverb.relation, before, words),)
    return ()


def report_claims(
    sentence: Sentence, trigger: Trigger, others: Sequence[tuple[int, Trigger]]
) -> tuple[OrderClaim, ...]:
    """What an announcing verb makes known in its object: "a officialisé lundi le renvoi de X"."""
    verb = sentence.tokens[trigger.head]
    if trigger.kind != "verb" or lemma_of(sentence, trigger.head) not in grammar().announcing:
        return ()
    words = Span(verb.start, verb.end)
    known = (n for n, o in others if _is_object(sentence, o.head, trigger.head))
    return tuple(OrderClaim("reports", number, words) for number in known)


def outcome_claims(
    sentence: Sentence, trigger: Trigger, others: Sequence[tuple[int, Trigger]]
) -> tuple[OrderClaim, ...]:
    """What comes about with the deed of the clause above: "a suspendu le site, le mettant | ainsi | hors ligne"."""
    above = list(sentence.ancestors(trigger.head))
    deeds = sorted((above.index(o.head), number) for number, o in others if o.head in above)
    if not deeds:
        return ()
    below = (trigger.head, *above[: deeds[0][0]])  # "mettant | ainsi | le site hors ligne": the word is the verb's
    relations = {outcome.words: outcome.relation for outcome in outcomes()}
    for token in (sentence.tokens[i] for head in below for i in sentence.children(head)):
        if relation := relations.get((token.text.casefold(),)):
            return (OrderClaim(relation, deeds[0][1], Span(token.start, token.end)),)
    return ()


def _is_object(sentence: Sentence, index: int, verb: int) -> bool:
    token = sentence.tokens[index]
    if token.head != verb:
        return False
    # "a annoncé mercredi, avant l'ouverture de la Bourse, le départ": so far off, a parse hardly sees an object
    return token.dep in ("obj", "ccomp", "xcomp") or (token.dep == "obl:mod" and preposition(sentence, index) is None)


def _connectives(sentence: Sentence) -> Iterator[tuple[Connective, list[int]]]:
    """Connectives of the sentence with the indices of their tokens, the longest match at each place."""
    lower = [token.text.casefold() for token in sentence.tokens]
    position = 0
    while position < len(lower):
        for connective in connectives():
            size = len(connective.words)
            if tuple(lower[position : position + size]) == connective.words:
                yield connective, list(range(position, position + size))
                position += size - 1
                break
        position += 1


def _dated_before(sentence: Sentence, place: int, heads: Sequence[int], times: Sequence[TimeMention]) -> int | None:
    """The trigger whose date stands right before a connective: "depuis sa fermeture il y a une semaine, | lorsque"."""
    if place < 2 or sentence.tokens[place - 1].text != ",":
        return None
    start = next((time.start for time in times if time.end == sentence.tokens[place - 2].end), None)
    return None if start is None else max((head for head in heads if sentence.tokens[head].end <= start), default=None)


def _governed_by(sentence: Sentence, place: list[int]) -> int | None:
    """The predicate that a connective introduces: what its mark or case hangs on."""
    for i in reversed(place):
        token = sentence.tokens[i]
        if token.dep in ("mark", "case", "advmod") and token.head not in place:
            return token.head
    return None


def _governs(sentence: Sentence, index: int, below: int) -> bool:
    """True if the trigger at `index` is above `below`, with no other verb between."""
    for head in sentence.ancestors(below):
        if head == index:
            return True
        if sentence.tokens[head].pos == "VERB":
            # "Son départ intervient deux jours après le limogeage": the verb says when its subject takes place.
            return sentence.tokens[index].head == head and sentence.tokens[index].dep.startswith("nsubj")
    return False


def _nearest(sentence: Sentence, index: int, top: int) -> bool:
    for head in sentence.ancestors(index):
        if head == top:
            return True
        if sentence.tokens[head].pos == "VERB":
            return False
    return False


def _offset(times: Sequence[TimeMention], words: Span) -> TimeMention | None:
    """The stated distance that stands right before the connective or in it: "quelques jours | avant", "au lendemain
    de".
    """
    return next((t for t in times if words.start - 1 <= t.end and t.start < words.end and t.end <= words.end), None)
