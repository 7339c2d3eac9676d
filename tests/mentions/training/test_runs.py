"""The training command, in miniature: toy treebanks, a few steps, a pipeline that loads."""

import json
from pathlib import Path
from typing import Any

import pytest

from filrouge.errors import InputError
from filrouge.mentions.pipeline import load
from filrouge.mentions.training.__main__ import main
from filrouge.mentions.training.kinds import train_kinds
from filrouge.mentions.training.release import release
from filrouge.mentions.training.runs import DEV_TREEBANKS, TRAIN_TREEBANKS, train_names, train_parse

SUBJECTS = ("Metz", "Nancy", "Lyon", "Brest")
VERBS = (("dort", "dormir"), ("gagne", "gagner"), ("perd", "perdre"))
SHORT = {"training.max_steps": 4, "training.eval_frequency": 2, "corpora.train.copies": 1}


def treebank(prefix: str) -> str:
    sentences = []
    for subject in SUBJECTS:
        for verb, lemma in VERBS:
            rows = (
                f"1\t{subject}\t{subject}\tPROPN\t_\t_\t2\tnsubj\t_\t_",
                f"2\t{verb}\t{lemma}\tVERB\t_\tMood=Ind\t0\troot\t_\tSpaceAfter=No",
                "3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_",
            )
            head = f"# sent_id = {prefix}-{subject}-{verb}\n# text = {subject} {verb}.\n"
            sentences.append(head + "\n".join(rows) + "\n\n")
    return "".join(sentences * 3)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    for name in (*TRAIN_TREEBANKS, *DEV_TREEBANKS):
        (folder / name).write_text(treebank(name), "utf-8")
    for kind in ("timebank", "annotations/names", "annotations/written"):
        (folder / kind).mkdir(parents=True)
    (folder / "annotations/names/timebank.jsonl").write_text("", "utf-8")
    for name in ("sequoia-train", "sequoia-dev"):
        rows = [
            {"id": f"fr_{name.replace('-', '-ud-')}.conllu-{s}-{v}", "names": [[0, len(s), "place"]]}
            for s in SUBJECTS
            for v, _ in VERBS
        ]
        (folder / f"annotations/names/{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return folder


@pytest.fixture(scope="module")
def model(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return trained(data, tmp_path_factory.mktemp("first"))


def trained(data: Path, output: Path) -> Path:
    parse = train_parse(data, output / "parse", **SHORT)
    names = train_names(data, data / "timebank", data / "annotations", parse, output / "names", **SHORT)
    kinds = train_kinds(data, data / "timebank", data / "annotations", parse, output / "kinds")
    release(parse, names, kinds, output / "model")
    return output / "model"


def test_two_runs_give_the_same_pipeline_and_no_path(data: Path, model: Path, tmp_path: Path) -> None:
    first, second = load(model), load(trained(data, tmp_path))
    assert first.pipe_names == ["tok2vec", "morphologizer", "parser", "trainable_lemmatizer", "ner"]
    assert first.batch_size == 256
    for name in first.pipe_names:
        assert first.get_pipe(name).model.to_bytes() == second.get_pipe(name).model.to_bytes(), name  # type: ignore[attr-defined]
    assert (model / "kinds.npy").read_bytes() == (tmp_path / "model/kinds.npy").read_bytes()
    for path in (tmp_path / "model").rglob("*"):
        if path.is_file():
            assert str(tmp_path).encode() not in path.read_bytes(), path


def test_names_go_on_learning_and_end_halfway_between_best_and_last(data: Path, model: Path, tmp_path: Path) -> None:
    mean = train_names(data, data / "timebank", data / "annotations", model, tmp_path, model, **SHORT)
    assert not (tmp_path / "first").exists()
    best, last = (weights(tmp_path / "second" / f"model-{which}") for which in ("best", "last"))
    assert weights(mean) == pytest.approx((best + last) / 2)
    assert (weights(mean) != weights(model)).any()


def weights(folder: Path) -> Any:  # noqa: ANN401 (an array)
    finder: Any = load(folder, enable=["ner"]).get_pipe("ner")
    return next(layer.get_param("W") for layer in finder.model.walk() if layer.name == "linear")


def test_says_which_treebank_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folders = [f"--{name}={tmp_path}" for name in ("treebanks", "timebank", "annotations", "output")]
    assert main(folders) == InputError.exit_code
    assert "no treebank" in capsys.readouterr().err
