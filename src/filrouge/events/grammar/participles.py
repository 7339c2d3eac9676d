"""Participles that a tagger took for little words: "a dissous l'Assemblée" as "a sous l'Assemblée"."""

from dataclasses import replace

from filrouge.events.grammar.verbs import known_participle
from filrouge.events.grammar.voice import has_child
from filrouge.mentions.mention import Sentence, Token

_LITTLE = ("ADP", "ADV", "PRON")
_MORPH = "Tense=Past|VerbForm=Part"


def with_participles(sentence: Sentence) -> Sentence:
    """The sentence with its participles verbs: behind their auxiliary, their copula or their noun."""
    tokens = list(sentence.tokens)
    for i, token in enumerate(sentence.tokens):
        lemma = known_participle(token.text) if token.pos in _LITTLE else None
        if lemma is None:
            continue
        verb = replace(token, lemma=lemma, pos="VERB", morph=_MORPH)
        if has_child(sentence, i, "cop"):
            tokens[i] = verb
            _make_passive(tokens, i)
        elif token.dep == "amod":
            tokens[i] = replace(verb, dep="acl")
        elif i and sentence.tokens[i - 1].lemma == "avoir":
            _take_over(tokens, i, verb)
    return replace(sentence, tokens=tuple(tokens))


def _make_passive(tokens: list[Token], verb: int) -> None:
    names = {"cop": "aux:pass", "nsubj": "nsubj:pass"}
    for i, token in enumerate(tokens):
        if token.head == verb and token.dep in names:
            tokens[i] = replace(token, dep=names[token.dep])


def _take_over(tokens: list[Token], index: int, verb: Token) -> None:
    """Make the participle the verb of the auxiliary before it; what it was a preposition of is its object."""
    auxiliary = index - 1
    governor = tokens[auxiliary].head if tokens[auxiliary].dep.startswith("aux") else auxiliary
    old, introduced = tokens[governor], verb.head if verb.dep == "case" else None
    tokens[index] = replace(verb, head=index if old.dep == "root" else old.head, dep=old.dep)
    for i, token in enumerate(tokens):
        if token.head == governor and i not in (governor, index) and (i < index or governor == auxiliary):
            introduced_too = token.dep == "obj" and _has(tokens, i, "case")
            tokens[i] = replace(token, head=index, dep="obl:mod" if introduced_too else token.dep)
    tokens[auxiliary] = replace(tokens[auxiliary], pos="AUX", head=index, dep="aux:tense")
    if introduced is not None and _has(tokens, introduced, "det"):
        tokens[introduced] = replace(tokens[introduced], pos="NOUN", head=index, dep="obj")


def _has(tokens: list[Token], index: int, dep: str) -> bool:
    return any(token.head == index and token.dep == dep for token in tokens)
