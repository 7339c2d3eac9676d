"""Bringing another treebank's obliques and reflexives into our scheme."""

from pathlib import Path

from filrouge.mentions.training.obliques import read_pud

KNOWN = """# sent_id = k1
# text = il parle de Metz
1\til\tlui\tPRON\t_\t_\t2\tnsubj\t_\t_
2\tparle\tparler\tVERB\t_\t_\t0\troot\t_\t_
3\tde\tde\tADP\t_\t_\t4\tcase\t_\t_
4\tMetz\tMetz\tPROPN\t_\t_\t2\tobl:arg\t_\t_

# sent_id = k2
# text = il dort en paix
1\til\tlui\tPRON\t_\t_\t2\tnsubj\t_\t_
2\tdort\tdormir\tVERB\t_\t_\t0\troot\t_\t_
3\ten\ten\tADP\t_\t_\t4\tcase\t_\t_
4\tpaix\tpaix\tNOUN\t_\t_\t2\tobl:mod\t_\t_

"""
PUD = """# sent_id = p1
# text = il se parle de paix en guerre
1\til\tlui\tPRON\t_\t_\t3\tnsubj\t_\t_
2\tse\tse\tPRON\t_\t_\t3\tobj\t_\t_
3\tparle\tparler\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_
4\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
5\tpaix\tpaix\tNOUN\t_\t_\t3\tobl\t_\t_
6\ten\ten\tADP\t_\t_\t7\tcase\t_\t_
7\tguerre\tguerre\tNOUN\t_\t_\t3\tobl\t_\t_

"""


def test_relations_follow_verb_and_preposition_then_preposition(tmp_path: Path) -> None:
    (tmp_path / "known.conllu").write_text(KNOWN, "utf-8")
    (tmp_path / "fr_pud-ud-test.conllu").write_text(PUD, "utf-8")
    (sentence,) = read_pud(tmp_path / "fr_pud-ud-test.conllu", [tmp_path / "known.conllu"])
    relations = [word.dep for word in sentence.words]
    assert relations == ["nsubj", "expl:pv", "root", "case", "obl:arg", "case", "obl:mod"]
    assert {word.pos for word in sentence.words} == {"_"}
