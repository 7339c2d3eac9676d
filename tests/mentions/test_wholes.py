"""Sentences that a parser cut at a comma."""

from filrouge.mentions.mention import Sentence, Token
from filrouge.mentions.wholes import whole_sentences


def sentence(rows: str, start: int) -> Sentence:
    """A sentence from words written "text/POS/head/dep", heads counted from 0."""
    tokens: list[Token] = []
    for row in rows.split():
        text, pos, head, dep = row.split("/")
        begin = tokens[-1].end + 1 if tokens else start
        tokens.append(Token(begin, begin + len(text), text, text, pos, "", int(head), dep))
    return Sentence(start, tokens[-1].end, tuple(tokens))


def cut(*parts: str) -> list[Sentence]:
    made: list[Sentence] = []
    for rows in parts:
        made.append(sentence(rows, made[-1].end + 1 if made else 0))
    return made


VERB = "il/PRON/1/nsubj part/VERB/1/root ./PUNCT/1/punct"


def test_a_day_and_its_clause_are_one_sentence() -> None:
    (whole,) = whole_sentences(cut("Lundi/NOUN/0/root ,/PUNCT/0/punct", VERB))
    assert [(token.text, token.head, token.dep) for token in whole.tokens if token.pos != "PUNCT"] == [
        ("Lundi", 3, "obl:mod"),
        ("il", 3, "nsubj"),
        ("part", 3, "root"),
    ]
    assert (whole.start, whole.end) == (0, len("Lundi , il part ."))


def test_what_is_said_hangs_on_who_says_it() -> None:
    (whole,) = whole_sentences(cut("pars/VERB/0/root ,/PUNCT/0/punct", "dit/VERB/0/root il/PRON/0/nsubj"))
    assert [(token.head, token.dep) for token in whole.tokens[:1]] == [(2, "ccomp")]


def test_three_parts_are_one() -> None:
    assert len(list(whole_sentences(cut(*["Lundi/NOUN/0/root ,/PUNCT/0/punct"] * 2, VERB)))) == 1


def test_others_stay_as_they_are() -> None:
    two = cut(VERB, VERB)
    assert list(whole_sentences(two)) == two
    last = cut(VERB, "Lundi/NOUN/0/root ,/PUNCT/0/punct")
    assert list(whole_sentences(last)) == last
