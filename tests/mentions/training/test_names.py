"""Name annotations joined to their texts, and the parts that are set aside."""

import json
from pathlib import Path

import pytest

from filrouge.errors import InputError
from filrouge.mentions.language import PressFrench
from filrouge.mentions.training.names import (
    name_pools,
    read_names,
    text_id,
    timebank_sentences,
    timebank_text,
    written_sentences,
)
from filrouge.mentions.training.scoring import name_agreement, statistical_names
from filrouge.mentions.training.treebank import TrainingSentence, Word

NLP = PressFrench()


def tokenize(text: str) -> list[tuple[str, bool]]:
    return [(token.text, bool(token.whitespace_)) for token in NLP.make_doc(text)]


def corpus(folder: Path, rows: list[dict[str, object]], kind: str, name: str) -> Path:
    (folder / kind).mkdir(exist_ok=True)
    (folder / kind / name).write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    return folder


def article(folder: Path, name: str, body: str) -> None:
    (folder / f"{name}.tml").write_text(f"<TimeML><DOCID>x</DOCID><TEXT>{body}</TEXT></TimeML>", "utf-8")


def test_timebank_text_drops_tags_and_strips_nothing(tmp_path: Path) -> None:
    article(tmp_path, "a", "\nM. Bon <EVENT>arrive</EVENT> &amp; part.\n")
    assert timebank_text(tmp_path / "a.tml") == "\nM. Bon arrive & part.\n"


def test_timebank_is_cut_into_sentences_with_their_names(tmp_path: Path) -> None:
    article(tmp_path, "a", "\nMetz dort. M. Bon <EVENT>arrive</EVENT>.\n")
    text = timebank_text(tmp_path / "a.tml")
    names = [
        [text.index("Metz"), text.index("Metz") + 4, "place"],
        [text.index("Bon"), text.index("Bon") + 3, "person"],
    ]
    sentences = list(
        timebank_sentences(
            tmp_path, corpus(tmp_path, [{"id": "a", "names": names}], "names", "timebank.jsonl"), "train", tokenize
        )
    )
    found = [(s.text, [(s.text[a:b], label) for a, b, label in s.names or ()]) for s in sentences]
    assert found == [("Metz dort.", [("Metz", "place")]), ("M. Bon arrive.", [("Bon", "person")])]


def test_parts_share_no_article_and_no_sentence(tmp_path: Path) -> None:
    for number in range(11):
        article(tmp_path, f"a{number:02}", f"Texte {number}.")
    corpus(tmp_path, [{"id": f"a{n:02}", "names": []} for n in range(11)], "names", "timebank.jsonl")
    corpus(tmp_path, [{"id": f"w{n}", "text": f"Phrase {n}.", "names": []} for n in range(20)], "written", "a.jsonl")
    parts_file = {"test": [text_id("Phrase 3."), text_id("Phrase 7.")], "dev": [text_id("Phrase 5.")]}
    (tmp_path / "written-parts.json").write_text(json.dumps(parts_file), "utf-8")
    parts = [
        {s.text for s in timebank_sentences(tmp_path, tmp_path, part, tokenize)}
        | {s.text for s in written_sentences(tmp_path, part, tokenize)}
        for part in ("train", "dev", "test")
    ]
    assert [len(part) for part in parts] == [7 + 17, 2 + 1, 2 + 2]
    assert len(set.union(*parts)) == 31


def test_a_line_that_is_no_annotation(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": "a", "names": []}\n{"id": "b"}\n', "utf-8")
    with pytest.raises(InputError, match="line 2"):
        read_names(path)


def test_pools_hold_names_that_fit_a_proper_noun_s_place() -> None:
    words = tuple(Word(word, True, "_", "", "", 0, "") for word in ("tribunal", "de", "Nancy", "et", "Jean", "Dupont"))
    sentence = TrainingSentence("s", words, ((0, 17, "organization"), (21, 32, "person")), parsed=False)
    pools = name_pools([sentence])
    assert ("Jean", "Dupont") in pools["person"]
    assert all(word[0].isupper() or word[0].isdigit() for pool in pools.values() for name in pool for word in name)
    assert len(pools["company"]) > 100


def test_agreement_counts_spans_and_types() -> None:
    nlp = PressFrench()
    nlp.add_pipe("entity_ruler").add_patterns(
        [{"label": "ORG", "pattern": "Sénat"}, {"label": "PER", "pattern": "Lyon"}]
    )  # type: ignore[attr-defined]
    words = tuple(Word(word, True, "_", "", "", 0, "") for word in ("Sénat", "Lyon", "Metz"))
    sentence = TrainingSentence("s", words, ((0, 5, "organization"), (6, 10, "place"), (11, 15, "place")), parsed=False)
    scores = name_agreement(statistical_names(nlp), [sentence])
    assert (scores.spans.gold, scores.spans.found, scores.spans.both, scores.typed.both) == (3, 2, 2, 1)
