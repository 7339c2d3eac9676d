"""Augmentation changes the typography and nothing else."""

from random import Random

import pytest
import spacy

from filrouge.mentions.language import PressFrench
from filrouge.mentions.training import augmentation as change
from filrouge.mentions.training.reader import examples, to_example
from filrouge.mentions.training.sample import Sample, Token, to_sample
from filrouge.mentions.training.treebank import TrainingSentence, Word

WORDS = (
    Word("L'", False, "DET", "Definite=Def", "le", 1, "det"),
    Word("État", True, "PROPN", "", "État", 4, "nsubj"),
    Word("de", True, "ADP", "", "de", 3, "case"),
    Word("Genève", True, "PROPN", "", "Genève", 1, "nmod"),
    Word("dit", True, "VERB", "Mood=Ind", "dire", 4, "root"),
    Word("«", True, "PUNCT", "", "«", 6, "punct"),
    Word("non", True, "INTJ", "", "non", 4, "obj"),
    Word("»", False, "PUNCT", "", "»", 6, "punct"),
    Word(".", False, "PUNCT", "", ".", 4, "punct"),
)
SENTENCE = TrainingSentence("s", WORDS, ((2, 6, "organization"), (10, 16, "place")))
SAMPLE = to_sample(SENTENCE)


def written(sample: Sample) -> str:
    return "".join(token.text + " " * token.space for token in sample.tokens)


@pytest.mark.parametrize(
    ("function", "text"),
    [
        (change.curly_apostrophes, "L’État de Genève dit « non »."),
        (change.upper_case, "L'ÉTAT DE GENÈVE DIT « NON »."),
        (change.lower_start, "l'État de Genève dit « non »."),
        (change.no_final_stop, "L'État de Genève dit « non »"),
        (change.bare_capitals, "L'Etat de Genève dit « non »."),
    ],
)
def test_changes_the_text(function: change.Change, text: str) -> None:
    assert written(function(SAMPLE, Random(0))) == text


def test_names_come_from_offsets() -> None:
    assert SAMPLE.name_spans() == [(1, 2, "organization"), (3, 4, "place")]


def test_a_name_cut_inside_a_word_is_unknown() -> None:
    sample = to_sample(TrainingSentence("s", WORDS, ((10, 13, "place"),)))
    assert [token.name for token in sample.tokens[2:5]] == ["O", "", "O"]


def test_no_break_spaces_keep_heads() -> None:
    sample = change.no_break_spaces(SAMPLE, Random(0))
    assert [token.text.isspace() for token in sample.tokens] == [False] * 6 + [True, False, True, False, False]
    assert [
        sample.tokens[t.head].text for t in sample.tokens if t.text in {"État", "non", "."} and t.head is not None
    ] == ["dit"] * 3


@pytest.mark.parametrize("seed", range(40))
def test_any_mixture_is_a_tree_over_the_tokenizer_s_text(seed: int) -> None:
    nlp = PressFrench()
    pools = {"organization": [("Sénat",), ("Banque", "Mondiale")], "place": [("New", "York"), ("Lyon",)]}
    for example in examples(nlp, [SENTENCE] * 3, copies=1, group=3, seed=seed, pools=pools):
        doc = example.reference
        assert example.predicted.text == doc.text
        assert doc.has_annotation("DEP")
        assert all(token.head.i != token.i or token.dep_ == "root" for token in doc)
        assert len(list(doc.sents)) == sum(token.dep_ == "root" for token in doc)


def test_the_same_seed_gives_the_same_texts() -> None:
    nlp = spacy.blank("fr_press")
    texts = [[e.reference.text for e in examples(nlp, [SENTENCE] * 9, copies=3, group=3, seed=5)] for _ in range(2)]
    assert texts[0] == texts[1]
    assert texts[0] != [e.reference.text for e in examples(nlp, [SENTENCE] * 9, copies=3, group=3, seed=6)]


def test_a_replaced_name_takes_the_old_one_s_place() -> None:
    sample = SAMPLE.with_name(3, 4, ("New", "York"), "place")
    new, york = sample.tokens[3:5]
    assert (new.dep, new.head, york.dep, york.head) == ("nmod", 1, "flat:name", 3)
    assert sample.tokens[2].head == 3
    assert sample.tokens[-1].head == 5
    assert sample.name_spans()[1] == (3, 5, "place")


def test_a_name_with_common_nouns_is_not_replaced() -> None:
    tokens = (Token("tribunal", True, "NOUN", "", "tribunal", 0, "root", "B-organization"), *SAMPLE.tokens[4:5])
    assert Sample(tokens).with_name(0, 1, ("Sénat",), "organization") == Sample(tokens)


def test_unknown_tags_stay_unknown() -> None:
    bare = TrainingSentence("w", tuple(Word(w.text, w.space, "_", "", "", 0, "") for w in WORDS), (), parsed=False)
    example = to_example(PressFrench(), [to_sample(bare)], [])
    assert set(example.get_aligned("POS", as_string=True)) == {""}
    assert set(example.get_aligned("MORPH", as_string=True)) == {""}
    assert not example.reference.has_annotation("DEP")
    assert {token.ent_iob_ for token in example.reference} == {"O"}
