"""Is it told as fresh news: in the perfect or the present of a main clause, which a reporter uses for what is new.

"Le parquet a ouvert une enquête" is new where it is printed; "le parquet avait ouvert", "qui a fondé" may be old.
"""

from collections.abc import Iterator

from filrouge.events.triggers import Trigger
from filrouge.events.voice import has_child, is_participle
from filrouge.mentions.mention import Sentence, Token

_AUXILIARIES = ("aux:tense", "aux:pass", "aux", "cop")
_ARGUMENTS = ("obj", "nsubj", "nsubj:pass")


def is_fresh(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the trigger, or the verb that a noun is subject or object of, is told as news.

    Who founded what is told of people at any time, so it never is.
    """
    if trigger.frame.type == "founding":
        return False
    token = sentence.tokens[trigger.head]
    verb = token.head if trigger.kind == "noun" and token.dep in _ARGUMENTS else trigger.head
    return _is_main(sentence, verb) and _is_new(sentence, verb)


def _is_main(sentence: Sentence, index: int) -> bool:
    """Whether a clause is a main one, one coordinated with it, or what somebody is said to have said."""
    token = sentence.tokens[index]
    while token.dep in ("conj", "ccomp", "parataxis") and token.head != index:
        index, token = token.head, sentence.tokens[token.head]
    return token.dep == "root"


def _is_new(sentence: Sentence, index: int) -> bool:
    finite = list(_finite(sentence, index))
    if not finite and is_participle(sentence, index):
        return not has_child(sentence, index, *_AUXILIARIES)  # a headline: "Deux alpinistes retrouvés morts"
    return any(token.feature("Tense") == "Pres" and token.feature("Mood") == "Ind" for token in finite)


def _finite(sentence: Sentence, index: int) -> Iterator[Token]:
    """The finite ones among a verb and its auxiliaries; for a conjunct without any, those of its first verb."""
    own = [index, *(i for i in sentence.children(index) if sentence.tokens[i].dep in _AUXILIARIES)]
    found = [sentence.tokens[i] for i in own if sentence.tokens[i].feature("VerbForm") == "Fin"]
    token = sentence.tokens[index]
    if found or token.dep != "conj":
        yield from found
    else:
        yield from _finite(sentence, token.head)
