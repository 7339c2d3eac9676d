"""Nouns that a tagger took for the adjective of what stands behind them: "une | panne | générale", "une | entente |
conclue mardi".
"""

from dataclasses import replace
from itertools import pairwise

from filrouge.events.grammar.verbs import known_participle
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import PAST_PARTICIPLE, Sentence, Token


def with_nouns(sentence: Sentence) -> Sentence:
    """The sentence with the first of two "adjectives" behind an article the noun of the second, unless it is one that
    stands before nouns ("un jeune blessé").
    """
    tokens = list(sentence.tokens)
    for i, j in pairwise(range(1, len(tokens))):
        if tokens[i - 1].dep == "det" and _is_noun_before(tokens[i], tokens[j], j):
            _turn(tokens, i, j)
    return replace(sentence, tokens=tuple(tokens))


def _is_noun_before(word: Token, behind: Token, index: int) -> bool:
    prenominal = word.lemma.casefold() in grammar().prenominal or word.text.casefold() in grammar().prenominal
    adjective = behind.pos == "ADJ" or (behind.pos == "NOUN" and known_participle(behind.text) is not None)
    return word.pos == "ADJ" and word.dep == "amod" and word.head == index and adjective and not prenominal


def _turn(tokens: list[Token], noun: int, behind: int) -> None:
    """Make the head of the phrase of the word before it, and the adjective or participle of the one behind."""
    above = tokens[behind]
    head = noun if above.head == behind else above.head
    tokens[noun] = replace(tokens[noun], pos="NOUN", lemma=tokens[noun].text.casefold(), head=head, dep=above.dep)
    participle = known_participle(above.text)
    verbal = participle is not None and above.pos == "NOUN"
    tokens[behind] = (
        replace(above, pos="VERB", lemma=participle or "", morph=PAST_PARTICIPLE, head=noun, dep="acl")
        if verbal
        else replace(above, head=noun, dep="amod")
    )
    for i, token in enumerate(tokens):
        if token.head == behind and i != behind and (i < noun or not verbal):
            tokens[i] = replace(token, head=noun)
