"""Triggers of one sentence that tell one event between them: "la plainte | déposée", "a annulé | sa visite", "a
déclaré | dans un communiqué", "a décidé | de geler les avoirs".

A noun of event and the verb that it is subject or object of name the event and say that it took place; a noun of
speech says where the words were said; a verb that says nothing by itself leaves the telling to its infinitive. What
somebody makes known is not what makes it known: "a annoncé la fermeture" stays two events.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from filrouge.events.event import EventMention
from filrouge.events.grammar.syntax import preposition
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.comparison import comparison
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Sentence
from filrouge.mentions.misparses import SUBJECTS

_SPEAKING = frozenset({"statement", "publication"})
_LORS = "lors"


@dataclass(frozen=True, slots=True)
class Told:
    """A trigger that tells an event, before its order among others is known; `sentence` is the sentence's number,
    `main` the head of the trigger that tells the event better, if there is one.
    """

    sentence: int
    trigger: Trigger
    event: EventMention
    main: int | None = None


def told_once(sentence: Sentence, told: Sequence[Told]) -> list[Told]:
    """The events of a sentence, in order; of two triggers that tell one, the one that says less has the other for its
    main one.
    """
    main: dict[int, int] = {}
    told_at = {one.trigger.head: one for one in told}
    for low in told:
        high = told_at.get(_governor(sentence, low.trigger.head))
        if high is None or high is low:
            continue
        if _says_it_all(sentence, low, high):
            main.setdefault(high.trigger.head, low.trigger.head)
        elif any(is_one(sentence, low, high) for is_one in _ONE_EVENT):
            main.setdefault(low.trigger.head, high.trigger.head)
    return [replace(one, main=main.get(one.trigger.head)) for one in told]


def _governor(sentence: Sentence, index: int) -> int:
    """What a word hangs on; "a déclaré lors | d'une conférence" hangs it on the adverb."""
    head = sentence.tokens[index].head
    return sentence.tokens[head].head if sentence.tokens[head].text.casefold() == _LORS else head


def _takes_place(sentence: Sentence, low: Told, high: Told) -> bool:
    """The subject of a verb that says what became of it: "la plainte a été | déposée", "le procès s'est | ouvert"."""
    dep = sentence.tokens[low.trigger.head].dep
    if (low.trigger.kind, high.trigger.kind) != ("noun", "verb") or dep not in SUBJECTS:
        return False
    is_near = dep == "nsubj:pass" or comparison().types.nearness(low.event.type, high.event.type) > 0
    return is_near and high.event.type != "statement"


def _is_done(sentence: Sentence, low: Told, high: Told) -> bool:
    """The object of a verb that says what was done with it: "a annulé | sa visite", "a prononcé | la faillite"."""
    is_object = low.trigger.kind == "noun" and sentence.tokens[low.trigger.head].dep in ("obj", "obj:lvc")
    return is_object and high.trigger.kind == "verb" and high.event.type not in _SPEAKING


def _is_qualified(sentence: Sentence, low: Told, high: Told) -> bool:
    """The participle right behind its noun: "l'enquête | ouverte en mai", "un communiqué | paru hier"; behind a comma
    it tells something more.
    """
    token = sentence.tokens[low.trigger.head]
    if (low.trigger.kind, high.trigger.kind) != ("verb", "noun") or token.dep != "acl":
        return False
    between = sentence.tokens[high.trigger.last + 1 : low.trigger.head]
    return low.event.type != "statement" and all(word.text != "," for word in between)


def _is_medium(sentence: Sentence, low: Told, high: Told) -> bool:
    """Where something is said or made known: "a déclaré | dans un communiqué", "par une lettre"."""
    token = sentence.tokens[low.trigger.head]
    if (
        low.trigger.kind != "noun"
        or not token.dep.startswith("obl")
        or not {low.event.type, high.event.type} <= _SPEAKING
    ):
        return False
    behind_lors = sentence.tokens[token.head].text.casefold() == _LORS
    return behind_lors or preposition(sentence, low.trigger.head) in grammar().mediums


def _is_faint(sentence: Sentence, low: Told, high: Told) -> bool:
    """What is said, if nothing but the saying makes it an event: "a confirmé | qu'elle avait accepté le client"."""
    dep = sentence.tokens[low.trigger.head].dep
    undated = all(claim.how != "clause" for claim in low.event.dates)
    return low.event.type == "other" and high.event.type == "statement" and dep in ("ccomp", "xcomp") and undated


def _lends(sentence: Sentence, low: Told, high: Told) -> bool:
    dep = sentence.tokens[low.trigger.head].dep
    done = dep.startswith("obj") or dep == "nsubj:pass"
    return done and lemma_of(sentence, high.trigger.head) in grammar().support_agent


_ONE_EVENT = (_takes_place, _is_done, _is_qualified, _is_medium, _is_faint)


def _says_it_all(sentence: Sentence, low: Told, high: Told) -> bool:
    """The infinitive of a verb that tells nothing by itself or binds its subject: "a décidé | de geler les avoirs",
    "s'est engagé | à retirer la plainte", "appelle | à la grève"; the noun that a verb of no type lends itself to: "un
    audit a été | ordonné".
    """
    if high.trigger.kind != "verb":
        return False
    token = sentence.tokens[low.trigger.head]
    if low.trigger.kind == "noun" and low.event.type != "other" == high.event.type and _lends(sentence, low, high):
        return True
    binds = lemma_of(sentence, high.trigger.head) in grammar().binding
    if token.dep == "xcomp" and token.feature("VerbForm") == "Inf":
        return binds or high.event.type == "other"
    return binds and token.dep == "obl:arg" and low.event.type == "protest"
