"""Main verbs that a tagger took for nouns or adjectives: "Le tribunal condamne Telvia", "Twitter bannit Marc Lenoir".

The present tense of headlines is rare in the texts that parsers learn from. A sentence without any verb of its own
in which a form of a known verb stands right behind its first noun phrase is read again: what precedes is the
subject, what follows the object and the complements; an apposition may stand between ("Son chef, Paul Roy, écope de").
"""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.events.grammar.verbs import finite_lemma
from filrouge.events.grammar.voice import has_child
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Sentence, Token

_CLOSING = ("ADJ", "NOUN", "PROPN", "X")
_LOOSE = ("acl", "amod", "appos", "flat", "flat:foreign", "flat:name", "nmod", "xcomp")
_OPENING = ("ADJ", "ADP", "ADV", "DET", "NUM", "PROPN", "SCONJ", "X")
_CLITICS = ("l'", "l’", "la", "le", "les")
_ASIDES = ("elle", "elles", "eux", "lui", "pour", "quant", "de")
_ASIDE = 6  # tokens with its commas: ", pour sa part,"
_NOMINAL = ("ADJ", "NOUN", "NUM", "PROPN", "X")
PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


def with_main_verb(sentence: Sentence) -> Sentence:
    """The sentence with its main verb a verb, if the tagger found none and one stands where it must."""
    root = next((i for i, token in enumerate(sentence.tokens) if token.dep == "root"), None)
    if root is None or sentence.tokens[root].pos not in _NOMINAL:
        return sentence
    if _is_dated_verb(sentence, root):
        return replace(sentence, tokens=tuple(_above_its_date(sentence, root)))
    if _has_clitic(sentence, root):
        return replace(sentence, tokens=tuple(_with_object(sentence, root)))
    if has_child(sentence, root, "cop", "nsubj", "cc"):
        return sentence
    verb = _verb_behind(sentence, root)
    return sentence if verb is None else replace(sentence, tokens=tuple(_reread(sentence, root, verb)))


def _verb_behind(sentence: Sentence, root: int) -> int | None:
    """The first known verb form that hangs on the root, with the root's phrase before it and its complements behind."""
    commas = 0
    for i in range(root + 1, len(sentence.tokens) - 1):
        token, before = sentence.tokens[i], sentence.tokens[i - 1]
        behind = sentence.tokens[_over_aside(sentence, i + 1)]
        commas += token.text == ","
        if (token.pos == "PUNCT" and token.text != ",") or commas > 2 or token.feature("VerbForm") == "Fin":
            return None
        if (
            token.pos in _CLOSING
            and token.dep in _LOOSE
            and token.text.islower()
            and (_closes(sentence, i - 1) if commas == 0 else before.text == "," and commas == 2)
            and (behind.pos in _OPENING or behind.text.casefold() in grammar().date_words)
            and not has_child(sentence, i, "case", "nummod")
            and (not has_child(sentence, i, "det") or _is_clitic(sentence, i - 1))
            and finite_lemma(token.text) is not None
        ):
            return i
    return None


def _over_aside(sentence: Sentence, index: int) -> int:
    """The token behind a short aside that begins there: "écope | , pour sa part, | de six mois"."""
    words = [token.text.casefold() for token in sentence.tokens[index : index + _ASIDE]]
    if words[0] != "," or words[1:2] == [] or words[1] not in _ASIDES or "," not in words[2:-1]:
        return index
    return index + words.index(",", 2) + 1


def _has_clitic(sentence: Sentence, root: int) -> bool:
    """True for a verb with a subject and what looks like an article: "Paul Roy le | remplace"."""
    known = finite_lemma(sentence.tokens[root].text) is not None
    return known and has_child(sentence, root, "nsubj") and _is_clitic(sentence, root - 1)


def _is_dated_verb(sentence: Sentence, root: int) -> bool:
    """True for the day that a parse makes the head of its sentence, and something else of the verb right before it:
    "le préfet organise | lundi | une réunion".
    """
    before, date = sentence.tokens[root - 1], sentence.tokens[root]
    taken_for_less = before.pos in _CLOSING and before.dep in _LOOSE and finite_lemma(before.text) is not None
    verb = taken_for_less or (before.pos == "VERB" and before.head == root)
    return root > 0 and verb and date.text.casefold() in grammar().date_words and has_child(sentence, root, "nsubj")


def _above_its_date(sentence: Sentence, date: int) -> Sequence[Token]:
    """The tokens with the verb before the date the head, what hung on the date its own."""
    verb = date - 1
    tokens = [replace(token, head=verb) if token.head == date else token for token in sentence.tokens]
    tokens[date] = replace(tokens[date], dep="obl:mod")
    if tokens[verb].pos != "VERB":
        tokens[verb] = _finite(tokens[verb], verb)
    tokens[verb] = replace(tokens[verb], head=verb, dep="root")
    if tokens[verb - 1].pos == "AUX":
        tokens[verb - 1] = replace(tokens[verb - 1], dep="aux:tense")
    return tokens


def _with_object(sentence: Sentence, verb: int) -> Sequence[Token]:
    """The tokens with the head a verb and its article a pronoun, its object."""
    tokens = list(sentence.tokens)
    for i in sentence.children(verb):
        if tokens[i].dep == "nmod":
            tokens[i] = replace(tokens[i], dep="obl:mod")
    tokens[verb] = _finite(tokens[verb], verb)
    tokens[verb - 1] = replace(tokens[verb - 1], pos="PRON", morph="", head=verb, dep="obj")
    return tokens


def _finite(token: Token, index: int) -> Token:
    return replace(token, lemma=finite_lemma(token.text) or "", pos="VERB", morph=PRESENT, head=index, dep="root")


def _closes(sentence: Sentence, index: int) -> bool:
    """True for the last word of a noun phrase, or the pronoun behind it: "le procureur le | remplace"."""
    return sentence.tokens[index].pos in _CLOSING or _is_clitic(sentence, index)


def _is_clitic(sentence: Sentence, index: int) -> bool:
    """True for a pronoun that the tagger took for an article: one right behind a noun phrase."""
    return (
        index > 0 and sentence.tokens[index].text.casefold() in _CLITICS and sentence.tokens[index - 1].pos in _CLOSING
    )


def _reread(sentence: Sentence, root: int, verb: int) -> Sequence[Token]:
    tokens = list(sentence.tokens)
    tokens[verb] = _finite(tokens[verb], verb)
    tokens[root] = replace(tokens[root], head=verb, dep="nsubj")
    taken = _is_clitic(sentence, verb - 1)
    if taken:
        tokens[verb - 1] = replace(tokens[verb - 1], pos="PRON", morph="", dep="obj")
    for i in range(verb + 1, len(tokens)):
        if tokens[i].head in (root, verb) and tokens[i].pos == "VERB" and _has_mark(tokens, i):
            tokens[i] = replace(tokens[i], head=verb, dep="ccomp")  # "l'entreprise nie que ..."
        elif tokens[i].head in (root, verb) or (tokens[i].head < verb and tokens[i].dep in _LOOSE):
            first = tokens[i].pos in _NOMINAL and not _has_case(tokens, i)
            function = "obj" if first and not taken else "obl:mod" if tokens[i].pos in _NOMINAL else tokens[i].dep
            tokens[i] = replace(tokens[i], head=verb, dep=function)
            taken = taken or first
    return tokens


def _has_mark(tokens: Sequence[Token], index: int) -> bool:
    return any(token.head == index and token.dep == "mark" for token in tokens)


def _has_case(tokens: Sequence[Token], index: int) -> bool:
    return any(token.head == index and token.dep == "case" for token in tokens)
