"""What a verb is not said of: "n'a pas signé", "personne n'a été blessé", "aucune intrusion n'a été détectée"."""

from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Sentence

_NOT_ONE = (("pas", "un"), ("pas", "une"), ("plus", "un"), ("plus", "une"))
_CORE = ("nsubj", "nsubj:pass", "obj", "expl:subj", "iobj", "obl:agent")


def is_negated(sentence: Sentence, index: int) -> bool:
    """True if the verb bears a full negation, "n'a pas signé", or is said of nobody and nothing, "personne n'a été
    blessé", "aucune intrusion n'a été détectée"; "ne ... que" and "non seulement" are none.
    """
    if not any(sentence.tokens[i].text.casefold() in ("ne", "n'", "n’") for i in range(max(0, index - 8), index + 1)):
        return False
    return any(
        sentence.tokens[i].text.casefold() in grammar().negations and sentence.tokens[i].dep.startswith("advmod")
        for i in sentence.children(index)
    ) or any(is_nobody(sentence, i) for i in sentence.children(index))


def is_nobody(sentence: Sentence, index: int) -> bool:
    """True for a verb's "personne", "rien", "aucune intrusion", "pas un euro"; not for "la personne"."""
    if sentence.tokens[index].dep not in _CORE:
        return False
    if tuple(token.text.casefold() for token in sentence.tokens[max(0, index - 2) : index]) in _NOT_ONE:
        return True
    words = (sentence.tokens[i].text.casefold() for i in sentence.children(index) if i < index)
    bare = not any(sentence.tokens[i].dep in ("det", "nummod", "amod") for i in sentence.children(index))
    return (bare and sentence.tokens[index].text.casefold() in grammar().nobody) or bool({*words} & grammar().none)
