"""Clauses by their surface: where commas, conjunctions and relative pronouns cut a sentence.

A parse hangs adverbials on the wrong verb more often than it misses where a clause begins; a date belongs to the
verb of the clause that it stands in.
"""

from collections.abc import Container

from filrouge.events.grammar.voice import has_child
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Sentence, Token

_BREAKS = frozenset({".", ";", ":", "«", "»", '"', "—", "–", "("})


def _is_comma(token: Token) -> bool:
    return token.text == ","


def _opens_clause(sentence: Sentence, index: int) -> bool:
    """True if a clause begins at the token."""
    token = sentence.tokens[index]
    word = token.text.casefold()
    if token.text in _BREAKS or word in grammar().turns or token.pos == "SCONJ":
        return True
    if word in grammar().relatives and token.pos in ("PRON", "SCONJ", "ADV"):
        return True
    if index == 0 or not _is_comma(sentence.tokens[index - 1]):
        return False
    if token.pos == "VERB" and token.feature("VerbForm") == "Part":
        return True  # ", marquant sa première apparition", ", fondée en 2018"
    return token.pos in ("AUX", "CCONJ") or (token.pos == "VERB" and token.feature("VerbForm") == "Fin")


def _is_closed(sentence: Sentence, opening: int, index: int) -> bool:
    """True for a parenthesis that is over before the token: "ont battu Stockay (3-1) | dimanche"."""
    opens = sentence.tokens[opening].text == "("
    return opens and any(token.text == ")" for token in sentence.tokens[opening:index])


def clause_around(sentence: Sentence, index: int) -> range:
    """The indices of the tokens of the clause that the token stands in."""
    first = index
    while first > 0 and (_is_closed(sentence, first, index) or not _opens_clause(sentence, first)):
        first -= 1
    last = index + 1
    while last < len(sentence.tokens) and not _opens_clause(sentence, last):
        last += 1
    return range(first, last)


def only_verb(sentence: Sentence, clause: range, beside: Container[int]) -> int | None:
    """The one verb of a clause that can be what it tells; None where there is none or a choice. `beside` are left
    out.
    """
    verbs = [i for i in clause if i not in beside and sentence.tokens[i].pos == "VERB"]
    full = [
        i
        for i in verbs
        if sentence.tokens[i].feature("VerbForm") == "Fin" or has_child(sentence, i, "aux:tense", "aux:pass")
    ]
    chosen = full or verbs
    return chosen[0] if len(chosen) == 1 else None
