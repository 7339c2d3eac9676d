"""Main verbs that a tagger took for nouns or adjectives: "Le tribunal condamne Telvia", "Twitter bannit Marc Lenoir".

The present tense of headlines is rare in the texts that parsers learn from. A sentence without any verb of its own
in which a form of a known verb stands right behind its first noun phrase is read again: what precedes is the
subject, what follows the object and the complements; an apposition may stand between ("Son chef, Paul Roy, écope de").
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.events.verbs import present_lemma
from filrouge.events.voice import has_child
from filrouge.mentions.mention import Sentence, Token

_CLOSING = ("ADJ", "NOUN", "PROPN", "X")
_LOOSE = ("acl", "amod", "appos", "flat", "flat:foreign", "flat:name", "nmod", "xcomp")
_NOMINAL = ("ADJ", "NOUN", "NUM", "PROPN", "X")
PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


def with_main_verb(sentence: Sentence) -> Sentence:
    """The sentence with its main verb a verb, if the tagger found none and one stands where it must."""
    root = next((i for i, token in enumerate(sentence.tokens) if token.dep == "root"), None)
    if root is None or sentence.tokens[root].pos not in _NOMINAL or has_child(sentence, root, "cop", "nsubj", "cc"):
        return sentence
    verb = _verb_behind(sentence, root)
    return sentence if verb is None else replace(sentence, tokens=tuple(_reread(sentence, root, verb)))


def _verb_behind(sentence: Sentence, root: int) -> int | None:
    """The first known verb form that hangs on the root, with the root's phrase before it and its complements behind."""
    commas = 0
    for i in range(root + 1, len(sentence.tokens) - 1):
        token, before, behind = sentence.tokens[i], sentence.tokens[i - 1], sentence.tokens[i + 1]
        commas += token.text == ","
        if (token.pos == "PUNCT" and token.text != ",") or commas > 2 or token.feature("VerbForm") == "Fin":
            return None
        if (
            token.pos in _CLOSING
            and token.dep in _LOOSE
            and token.text.islower()
            and (before.pos in _CLOSING if commas == 0 else before.text == "," and commas == 2)
            and behind.pos in ("ADJ", "ADP", "ADV", "DET", "NUM", "PROPN", "X")
            and not has_child(sentence, i, "case", "det", "nummod")
            and present_lemma(token.text) is not None
        ):
            return i
    return None


def _reread(sentence: Sentence, root: int, verb: int) -> Sequence[Token]:
    tokens = list(sentence.tokens)
    tokens[verb] = replace(
        tokens[verb], lemma=present_lemma(tokens[verb].text) or "", pos="VERB", morph=PRESENT, head=verb, dep="root"
    )
    tokens[root] = replace(tokens[root], head=verb, dep="nsubj")
    taken = False
    for i in range(verb + 1, len(tokens)):
        if tokens[i].head in (root, verb) or (tokens[i].head < verb and tokens[i].dep in _LOOSE):
            first = tokens[i].pos in _NOMINAL and not _has_case(tokens, i)
            function = "obj" if first and not taken else "obl:mod" if tokens[i].pos in _NOMINAL else tokens[i].dep
            tokens[i] = replace(tokens[i], head=verb, dep=function)
            taken = taken or first
    return tokens


def _has_case(tokens: Sequence[Token], index: int) -> bool:
    return any(token.head == index and token.dep == "case" for token in tokens)
