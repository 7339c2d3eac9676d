"""What the name finder sees of words: known names, classes, capitals; and that a trained encoder fits in."""

import numpy
import pytest
from spacy.ml.models.tok2vec import MaxoutWindowEncoder, MultiHashEmbed, build_Tok2Vec_model
from thinc.api import Model

from filrouge.mentions.language import PressFrench
from filrouge.mentions.names.embedding import FEATURES, copy_encoder, lexical_features, name_embed

KNOWN, CLASS, CAPITALS = FEATURES.index("known"), FEATURES.index("class"), FEATURES.index("capitals")
ATTRS = ["NORM", "SHAPE"]


def feature(text: str, word: str, column: int) -> int:
    words = text.split()
    return lexical_features(words)[words.index(word)][column]


def same(column: int, *places: tuple[str, str]) -> bool:
    return len({feature(text, word, column) for text, word in places}) == 1


@pytest.mark.parametrize(
    "places",
    [
        (("à Ouagadougou", "Ouagadougou"), ("vers Copenhague", "Copenhague")),
        (("au Havre", "Havre"), ("vers Copenhague", "Copenhague")),
        (("le Burkina Faso", "Burkina"), ("la Sierra Leone", "Sierra")),
        (("un havre", "havre"), ("une zorbe", "zorbe")),
    ],
)
def test_known_alike(places: tuple[tuple[str, str], ...]) -> None:
    assert same(KNOWN, *places)


@pytest.mark.parametrize(
    "places",
    [
        (("à Ouagadougou", "Ouagadougou"), ("chez Amazon", "Amazon")),
        (("le Burkina Faso", "Burkina"), ("le Burkina Faso", "Faso")),
        (("un havre", "havre"), ("au Havre", "Havre")),
        (("chez Orange", "Orange"), ("chez Amazon", "Amazon")),
    ],
)
def test_known_apart(places: tuple[tuple[str, str], ...]) -> None:
    assert not same(KNOWN, *places)


def test_classes_of_words() -> None:
    assert same(CLASS, ("Camille dort", "Camille"), ("Camille", "Camille"))
    assert not same(CLASS, ("Guillaume part", "Guillaume"), ("Zorbe part", "Zorbe"))
    assert not same(CLASS, ("la cimenterie Zorbe", "cimenterie"), ("la maison Zorbe", "Zorbe"))


def test_what_a_capital_proves() -> None:
    assert same(CAPITALS, ("Construit hier", "Construit"), ("Vu . Partager l'article", "Partager"))
    assert not same(CAPITALS, ("Construit hier", "Construit"), ("il a Construit", "Construit"))
    assert not same(CAPITALS, ("Construit hier", "Construit"), ("Construit ou construit", "Construit"))


def test_one_row_a_word_and_none_for_nothing() -> None:
    assert lexical_features([]) == []
    assert [len(row) for row in lexical_features(["\n", "’", "a"])] == [len(FEATURES)] * 3


def encoder(embed: Model) -> Model:  # type: ignore[type-arg]
    model = build_Tok2Vec_model(embed, MaxoutWindowEncoder(width=16, window_size=1, maxout_pieces=2, depth=1))
    model.initialize(X=[PressFrench().make_doc("Metz dort.")])
    return model


def test_a_trained_encoder_is_copied_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("filrouge.mentions.names.embedding._START", 0.0)
    source = encoder(MultiHashEmbed(width=16, attrs=ATTRS, rows=[50, 20], include_static_vectors=False))
    target = encoder(name_embed(16, ATTRS, [50, 20], [10] * len(FEATURES)))
    doc = PressFrench().make_doc("Le maire de Nancy, Paul Dupont, a vu Orange.")
    assert not numpy.allclose(source.predict([doc])[0], target.predict([doc])[0], atol=1e-4)
    copy_encoder(source, target)
    assert numpy.allclose(source.predict([doc])[0], target.predict([doc])[0], atol=1e-5)
