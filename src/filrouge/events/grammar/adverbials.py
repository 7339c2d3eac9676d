"""A time expression takes no arguments: what a parse hung on it belongs to what it dates."""

from collections.abc import Sequence
from dataclasses import replace

from filrouge.lexicon.people import is_title
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Sentence, Token
from filrouge.mentions.misparses import SUBJECTS

_CORE = ("obj", "nsubj", "xcomp", "iobj", "appos")
_ARGUMENTS = ("nmod", "appos", "obl", "obj", "flat:name")


def without_arguments_of_times(sentence: Sentence, times: Sequence[TimeMention]) -> Sentence:
    """The sentence with its time expressions as plain obliques: in "a nommé mardi Hélène Caron" she is the verb's
    object.
    """
    tokens = list(sentence.tokens)
    for time in times:
        inside = [i for i, token in enumerate(tokens) if token.start < time.end and time.start < token.end]
        top = next((i for i in inside if tokens[i].head not in inside), None)
        if top is None or tokens[top].head == top or tokens[tokens[top].head].pos not in ("VERB", "AUX"):
            continue
        verb, role = tokens[top].head, tokens[top].dep
        if tokens[top].dep.startswith(_CORE):
            tokens[top] = replace(tokens[top], dep="obl:mod")
        title = None
        for i in range(inside[-1] + 1, len(tokens)):
            if tokens[i].head not in inside:
                continue
            if tokens[i].pos == "NOUN" and tokens[i].dep == "amod" and is_title(tokens[i].lemma):
                title = i  # "a été nommée lundi | directrice générale"
                tokens[i] = replace(tokens[i], head=verb, dep="xcomp")
            elif title is not None and tokens[i].dep.startswith(("amod", "nmod")):
                tokens[i] = replace(tokens[i], head=title)
            elif tokens[i].dep.startswith(_ARGUMENTS):
                told_of = (
                    role in SUBJECTS and i < verb and not _cases(tokens, i)
                )  # "Lundi | Telvia a résilié le contrat"
                tokens[i] = replace(tokens[i], head=verb, dep=role if told_of else _function(tokens, i, verb))
    return replace(sentence, tokens=tuple(tokens))


def _function(tokens: Sequence[Token], index: int, verb: int) -> str:
    """What a noun phrase freed from a time expression is to the verb: by its preposition, else its object if it
    lacks one.
    """
    if cases := _cases(tokens, index):
        return "obl:agent" if cases[0] == "par" else "obl:arg"
    taken = any(token.head == verb and token.dep == "obj" for token in tokens)
    passive = any(token.head == verb and token.dep in ("aux:pass", "nsubj:pass") for token in tokens)
    return "obl:mod" if taken or passive else "obj"


def _cases(tokens: Sequence[Token], index: int) -> list[str]:
    return [token.text.casefold() for token in tokens if token.head == index and token.dep == "case"]
