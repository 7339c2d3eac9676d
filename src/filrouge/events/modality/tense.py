"""Is it told as fresh news: in the perfect or the present of a main clause, which a reporter uses for what is new.

"Le parquet a ouvert une enquête" is new where it is printed; "le parquet avait ouvert", "qui a fondé" may be old.
"""

from filrouge.events.grammar.finite import finite_words, is_main, verb_group
from filrouge.events.grammar.voice import is_participle
from filrouge.events.triggers.triggers import Trigger
from filrouge.mentions.mention import Sentence

_SAID = ("ccomp", "parataxis")
_ARGUMENTS = ("obj", "nsubj", "nsubj:pass")


def is_fresh(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the trigger, or the verb that a noun is subject or object of, is told as news.

    Who founded what is told of people at any time, so it never is.
    """
    if trigger.frame.type == "founding":
        return False
    token = sentence.tokens[trigger.head]
    verb = token.head if trigger.kind == "noun" and token.dep in _ARGUMENTS else trigger.head
    return is_main(sentence, verb, *_SAID) and _is_new(sentence, verb)


def _is_new(sentence: Sentence, index: int) -> bool:
    finite = finite_words(sentence, index)
    if not finite and is_participle(sentence, index):
        return len(verb_group(sentence, index)) == 1  # a headline: "Deux alpinistes retrouvés morts"
    return any(token.feature("Tense") == "Pres" and token.feature("Mood") == "Ind" for token in finite)
