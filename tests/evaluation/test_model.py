"""The figures of a pipeline: what they are measured on and what they are held against."""

import json
from pathlib import Path

import pytest

from filrouge.errors import EvaluationError
from filrouge.evaluation.__main__ import main
from filrouge.evaluation.model import Figure, evaluate_model

SENTENCE = """# sent_id = s1
# text = Le maire de Metz a démissionné.
1\tLe\tle\tDET\t_\t_\t2\tdet\t_\t_
2\tmaire\tmaire\tNOUN\t_\t_\t6\tnsubj\t_\t_
3\tde\tde\tADP\t_\t_\t4\tcase\t_\t_
4\tMetz\tMetz\tPROPN\t_\t_\t2\tnmod\t_\t_
5\ta\tavoir\tAUX\t_\t_\t6\taux:tense\t_\t_
6\tdémissionné\tdémissionner\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t_\t_\t6\tpunct\t_\t_

"""


@pytest.mark.parametrize(
    ("figure", "reached"),
    [
        (Figure("LAS", 86.0, "F1", 86.0), True),
        (Figure("LAS", 85.9, "F1", 86.0), False),
        (Figure("load time", 0.4, "s", 1.0, at_most=True), True),
        (Figure("load time", 1.4, "s", 1.0, at_most=True), False),
        (Figure("speed", 1.0, "words/s"), None),
    ],
)
def test_bounds(figure: Figure, reached: bool | None) -> None:
    assert figure.reached is reached


def test_names_the_treebank_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="fr_sequoia-ud-test"):
        evaluate_model(treebanks=tmp_path, annotations=tmp_path)


def test_figures_of_the_bundled_pipeline(tmp_path: Path) -> None:
    for name in ("sequoia", "gsd"):
        (tmp_path / f"fr_{name}-ud-test.conllu").write_text(SENTENCE, "utf-8")
    (tmp_path / "names").mkdir()
    row = json.dumps({"id": "s1", "names": [[12, 16, "place"]]})
    (tmp_path / "names" / "sequoia-test.jsonl").write_text(row, "utf-8")
    figures = evaluate_model(treebanks=tmp_path, annotations=tmp_path, texts=("Un mot.\n\nDeux mots.",), characters=100)
    values = {figure.name: figure.value for figure in figures}
    assert values["Sequoia test: LAS"] == 100
    assert values["GSD test: LAS lost to line breaks"] == 0
    assert values["names, pipeline alone, all: place"] == 100
    assert values["speed"] > 0
    assert all((figure.bound or 0) > 0 for figure in figures if figure.name == "speed")
    assert 0 < values["load time"] < 30


def test_the_command_prints_every_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("sequoia", "gsd"):
        (tmp_path / f"fr_{name}-ud-test.conllu").write_text(SENTENCE, "utf-8")
    assert main([f"--treebanks={tmp_path}", f"--annotations={tmp_path}"]) == 0
    printed = capsys.readouterr().out
    assert "Sequoia test: LAS " in printed
    assert ">= 86" in printed


def test_the_command_says_in_one_line_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([f"--treebanks={tmp_path}", f"--annotations={tmp_path}"]) == EvaluationError.exit_code
    assert capsys.readouterr().err.count("\n") == 1
