"""Reading CoNLL-U as training sentences."""

from pathlib import Path

import pytest

from filrouge.errors import InputError
from filrouge.mentions.training.treebank import TrainingSentence, read_treebank

SENTENCE = """# sent_id = s1
# text = Le maire du Pecq verse 10 000 euros.
1\tLe\tle\tDET\t_\tDefinite=Def\t2\tdet\t_\t_
2\tmaire\tmaire\tNOUN\t_\tNumber=Sing\t6\tnsubj\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\tDefinite=Def\t5\tdet\t_\t_
5\tPecq\tPecq\tPROPN\t_\t_\t2\tnmod\t_\t_
6\tverse\tverser\tVERB\t_\tTense=Pres\t0\troot\t_\t_
7\t10 000\t10000\tNUM\t_\t_\t8\tnummod\t_\t_
8\teuros\teuro\tNOUN\t_\t_\t6\tobj\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t_\t_\t6\tpunct\t_\t_

"""
WITH_PRONOUN = """# sent_id = s2
# text = le parti auquel il adhère
1\tle\tle\tDET\t_\t_\t2\tdet\t_\t_
2\tparti\tparti\tNOUN\t_\t_\t0\troot\t_\t_
3-4\tauquel\t_\t_\t_\t_\t_\t_\t_\t_
3\tà\tà\tADP\t_\t_\t4\tcase\t_\t_
4\tlequel\tlequel\tPRON\t_\tPronType=Rel\t6\tobl:arg\t_\t_
5\til\tlui\tPRON\t_\t_\t6\tnsubj\t_\t_
6\tadhère\tadhérer\tVERB\t_\t_\t2\tacl:relcl\t_\t_

"""


def read(folder: Path, text: str) -> list[TrainingSentence]:
    path = folder / "fr_x-ud-train.conllu"
    path.write_text(text, "utf-8")
    return list(read_treebank(path))


def test_text_and_offsets(tmp_path: Path) -> None:
    (sentence,) = read(tmp_path, SENTENCE)
    assert sentence.text == "Le maire du Pecq verse 10 000 euros."
    assert sentence.offsets() == [0, 3, 9, 12, 17, 23, 26, 30, 35]
    assert sentence.names is None


def test_contraction_is_one_word_with_the_preposition_s_place(tmp_path: Path) -> None:
    (sentence,) = read(tmp_path, SENTENCE)
    word = sentence.words[2]
    assert (word.text, word.pos, word.lemma, word.dep, sentence.words[word.head].text) == (
        "du",
        "ADP",
        "de",
        "case",
        "Pecq",
    )


def test_contraction_with_a_pronoun_takes_the_pronoun_s_place(tmp_path: Path) -> None:
    (sentence,) = read(tmp_path, WITH_PRONOUN)
    word = sentence.words[2]
    assert (word.text, word.pos, word.dep, sentence.words[word.head].text) == ("auquel", "PRON", "obl:arg", "adhère")


def test_number_with_a_space_is_two_words(tmp_path: Path) -> None:
    (sentence,) = read(tmp_path, SENTENCE)
    first, second, euros = sentence.words[5:8]
    assert [(w.text, w.pos, w.dep) for w in (first, second)] == [("10", "NUM", "nummod"), ("000", "NUM", "flat")]
    assert (sentence.words[first.head], sentence.words[second.head]) == (euros, first)


def test_root_is_its_own_head(tmp_path: Path) -> None:
    (sentence,) = read(tmp_path, SENTENCE)
    assert [at for at, word in enumerate(sentence.words) if word.head == at] == [4]


def test_says_which_sentence_is_broken(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="sentence 2 is not CoNLL-U"):
        read(tmp_path, SENTENCE + "1\tmot\n\n")
