"""The spaCy component: it carries what the grammar finds, and spaCy's own formats keep it."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from filrouge.errors import InputError

TEXT = "Parler a relancé lundi. Depuis le 10 janvier, pendant trois jours, tous les lundis, en 2018."
FOUND = [
    ("lundi", "DATE", "[2021-02-01,2021-02-08,2021-02-15,2021-02-22]", ""),
    ("le 10 janvier", "DATE", "2021-01-10", "since"),
    ("pendant trois jours", "DURATION", "", ""),
    ("tous les lundis", "SET", "", ""),
    ("2018", "DATE", "2018", ""),
]


@pytest.fixture
def nlp() -> Language:
    nlp = spacy.blank("fr")
    nlp.add_pipe("filrouge_dates", config={"published": "2021-02"})
    return nlp


def found(doc: Doc) -> list[tuple[str, str, str, str]]:
    return [(span.text, span.label_, span.kb_id_, span.id_) for span in doc.spans["dates"]]


def test_marks_spans(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert found(doc) == FOUND
    assert [span._.edtf for span in doc.spans["dates"]] == [edtf or None for _, _, edtf, _ in FOUND]
    assert doc.spans["dates"][1]._.when.latest.isoformat() == "2021-01-10"
    assert doc.spans["dates"][2]._.when is None


def test_values_survive_docbin_and_disk_and_processes(nlp: Language, tmp_path: Path) -> None:
    binary = DocBin(docs=[nlp(TEXT)], store_user_data=True).to_bytes()
    (read,) = DocBin(store_user_data=True).from_bytes(binary).get_docs(spacy.blank("fr").vocab)
    assert found(read) == FOUND
    nlp.to_disk(tmp_path)
    assert found(spacy.load(tmp_path)(TEXT)) == FOUND
    assert [found(doc) for doc in nlp.pipe([TEXT, TEXT], n_process=2)] == [FOUND, FOUND]
    assert found(Doc(spacy.blank("fr").vocab).from_bytes(nlp(TEXT).to_bytes())) == FOUND


def test_the_document_says_when_it_was_published(nlp: Language) -> None:
    doc = nlp.make_doc("Il a parlé hier.")
    doc._.published = "2020-03-02"
    assert found(nlp(doc)) == [("hier", "DATE", "2020-03-01", "")]
    doc._.published = "jamais"
    with pytest.raises(InputError, match="jamais"):
        nlp(doc)


def test_without_a_publication_date_there_is_no_value() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("filrouge_dates")
    assert found(nlp("Il a parlé hier, en 2018.")) == [("hier", "DATE", "", ""), ("2018", "DATE", "2018", "")]
    assert found(nlp("")) == []
