"""What stands behind "et": participles that share an auxiliary, names that begin a clause, and what merely looks so."""

import pytest

from filrouge.mentions.coordinations import with_coordinations
from filrouge.mentions.mention import Sentence, Token

CEDED = "a/AUX/1/aux:tense cédé/VERB/1/root aux/ADP/3/case grévistes/NOUN/1/obl:arg et/CCONJ/5/cc "
QUIET = "a/AUX/1/aux:tense publié/VERB/1/root son/DET/3/det bilan/NOUN/1/obj et/CCONJ/5/cc "


def sentence(rows: str) -> Sentence:
    """A sentence from words written "text/POS/head/dep", heads counted from 0; "a" is a form of "avoir"."""
    tokens: list[Token] = []
    for row in rows.split():
        text, pos, head, dep = row.split("/")
        start = tokens[-1].end + 1 if tokens else 0
        lemma = {"a": "avoir", "est": "être"}.get(text, text)
        tokens.append(Token(start, start + len(text), text, lemma, pos, "", int(head), dep))
    return Sentence(0, tokens[-1].end, tuple(tokens))


def relations(made: Sentence) -> dict[str, tuple[str, str, str]]:
    return {token.text: (token.pos, token.dep, made.tokens[token.head].text) for token in made.tokens}


def test_a_participle_shares_the_auxiliary() -> None:
    found = relations(
        with_coordinations(sentence(CEDED + "rétabli/NOUN/3/conj Paul/PROPN/3/appos Morin/PROPN/6/flat:name"))
    )
    assert found["rétabli"] == ("VERB", "conj", "cédé")
    assert found["Paul"] == ("PROPN", "obj", "rétabli")


def test_so_does_one_with_a_number_behind_it() -> None:
    found = relations(with_coordinations(sentence(CEDED + "gelé/ADJ/3/conj dix/NUM/7/nummod millions/NOUN/5/obj")))
    assert found["gelé"] == ("VERB", "conj", "cédé")


def test_a_name_begins_the_second_clause() -> None:
    parsed = sentence(QUIET + "Valeo/PROPN/3/conj a/AUX/7/aux:tense revu/VERB/1/advcl ses/DET/9/det plans/NOUN/7/obj")
    found = relations(with_coordinations(parsed))
    assert found["Valeo"] == ("PROPN", "nsubj", "revu")
    assert found["revu"] == ("VERB", "conj", "publié")


@pytest.mark.parametrize(
    "rows",
    [
        CEDED + "riverains/NOUN/3/conj du/ADP/7/case quartier/NOUN/5/nmod",  # no participle
        CEDED + "employés/NOUN/3/conj du/ADP/7/case groupe/NOUN/5/nmod",  # agrees, as nouns do
        CEDED + "les/DET/6/det élu/NOUN/3/conj Morin/PROPN/6/appos",  # has its article
        CEDED.replace("a/AUX", "est/AUX") + "rétabli/NOUN/3/conj Paul/PROPN/3/appos",  # "est" is not shared so
        QUIET + "Valeo/PROPN/3/conj hier/ADV/1/advmod",  # two objects
        QUIET + "Valeo/PROPN/3/conj a/AUX/8/aux:tense il/PRON/8/nsubj dit/VERB/1/parataxis",  # has its subject
    ],
)
def test_what_merely_looks_so_stays(rows: str) -> None:
    parsed = sentence(rows)
    assert with_coordinations(parsed) == parsed
