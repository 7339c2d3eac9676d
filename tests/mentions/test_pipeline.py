"""Loading a pipeline: the bundled one as users get it, and one clear line when another cannot serve."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from thinc.api import get_current_ops

from filrouge.errors import ModelError
from filrouge.mentions.pipeline import load, name_type


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def test_bundled_components(nlp: Language) -> None:
    assert nlp.pipe_names == ["tok2vec", "morphologizer", "parser", "trainable_lemmatizer", "ner"]


def test_tags_and_parses(nlp: Language) -> None:
    doc = nlp("Le ministre a annoncé hier la fermeture de deux usines.")
    verb = next(token for token in doc if token.text == "annoncé")
    assert (verb.pos_, verb.lemma_, verb.dep_.lower()) == ("VERB", "annoncer", "root")
    assert {token.text: token.dep_ for token in verb.children}.items() >= {("ministre", "nsubj"), ("fermeture", "obj")}


def test_passive_has_its_subtypes(nlp: Language) -> None:
    doc = nlp("L'usine a été fermée par la direction.")
    found = {token.text: token.dep_ for token in doc}
    assert (found["usine"], found["été"], found["direction"]) == ("nsubj:pass", "aux:pass", "obl:agent")


def test_curly_apostrophe_and_empty_lines_change_no_tag(nlp: Language) -> None:
    plain = [t.pos_ for t in nlp("L'application d'une société a disparu. Elle n'est plus là.")]
    other = [t.pos_ for t in nlp("L’application d’une société a disparu.\n\nElle n’est plus là.") if not t.is_space]
    assert other == plain


def test_an_empty_line_is_no_name(nlp: Language) -> None:
    assert all(name.text.strip() == name.text for name in nlp("Le maire de Lyon\n\nParis, hier.\n\n").ents)


def test_names(nlp: Language) -> None:
    doc = nlp("Le président Emmanuel Macron a reçu à Paris une délégation du Sénat.")
    assert {(name.text, name.label_) for name in doc.ents} == {
        ("Emmanuel Macron", "person"),
        ("Paris", "place"),
        ("Sénat", "organization"),
    }


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "«", "A", "\u00a0", "'"])
def test_reads_any_scrap(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


def test_loads_by_package_name() -> None:
    assert spacy.load("filrouge").lang == "fr_press"


def test_numpy_multiplies_unless_another_backend_was_asked_for(nlp: Language) -> None:
    assert not nlp.get_pipe("ner").model.ops.use_blis  # type: ignore[attr-defined]
    assert nlp.get_pipe("ner").model.ops.name == "numpy"  # type: ignore[attr-defined]
    assert get_current_ops().use_blis  # type: ignore[attr-defined]  # what others load stays as it was


def test_excludes_components() -> None:
    assert "trainable_lemmatizer" not in load(exclude=["trainable_lemmatizer"]).pipe_names


def test_unknown_name() -> None:
    with pytest.raises(ModelError, match=r"no pipeline 'fr_no_such_thing': neither an installed"):
        load("fr_no_such_thing")


def test_folder_without_config(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"has no config\.cfg"):
        load(tmp_path)


def test_broken_config(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp\nlang=")
    with pytest.raises(ModelError, match="cannot load the pipeline") as caught:
        load(tmp_path)
    assert "\n" not in str(caught.value)


def test_pipeline_without_tagger(tmp_path: Path) -> None:
    spacy.blank("fr_press").to_disk(tmp_path / "bare")
    with pytest.raises(ModelError, match="no part-of-speech tagger"):
        load(tmp_path / "bare")


def test_pipeline_without_parser(tmp_path: Path) -> None:
    load(exclude=["parser"]).to_disk(tmp_path / "flat")
    with pytest.raises(ModelError, match="no dependency parser"):
        load(tmp_path / "flat")


def test_pipeline_of_another_language(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path / "german")
    with pytest.raises(ModelError, match="for language 'de'"):
        load(tmp_path / "german")


@pytest.mark.parametrize(
    ("label", "type_"),
    [("PER", "person"), ("LOC", "place"), ("ORG", "organization"), ("MISC", None), ("host", "host"), ("DATE", None)],
)
def test_labels_of_other_pipelines(label: str, type_: str | None) -> None:
    assert name_type(label) == type_
