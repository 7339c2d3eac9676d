"""Wrong parses that the sentence itself disproves, and right ones that look like them."""

from dataclasses import replace

from filrouge.mentions.mention import Sentence, Span, Token
from filrouge.mentions.misparses import mend


def sentence(rows: str) -> Sentence:
    """A sentence from words written "text/POS/head/dep", heads counted from 0."""
    tokens: list[Token] = []
    for row in rows.split():
        text, pos, head, dep = row.split("/")
        start = tokens[-1].end + 1 if tokens else 0
        tokens.append(Token(start, start + len(text), text, text, pos, "", int(head), dep))
    return Sentence(0, tokens[-1].end, tuple(tokens))


def relations(made: Sentence) -> dict[str, tuple[str, str]]:
    return {token.text: (token.dep, made.tokens[token.head].text) for token in made.tokens}


AFTER_FIRE = (
    "Après/ADP/2/case l'/DET/2/det incendie/NOUN/{verb}/nsubj {name} a/AUX/{verb}/aux:tense fermé/VERB/{verb}/root "
)


def test_the_name_before_the_verb_is_its_subject() -> None:
    parsed = sentence(AFTER_FIRE.format(verb=5, name="Ostrel/PROPN/2/nmod"))
    found = relations(mend(parsed, [Span(18, 24)]))
    assert found["incendie"] == ("obl:mod", "fermé")
    assert found["Ostrel"] == ("nsubj", "fermé")


def test_a_name_of_two_words_stays_one() -> None:
    parsed = sentence(AFTER_FIRE.format(verb=6, name="Claire/PROPN/2/nmod Petit/PROPN/2/flat:name"))
    found = relations(mend(parsed, [Span(18, 30)]))
    assert found["Claire"] == ("nsubj", "fermé")
    assert found["Petit"] == ("flat:name", "Claire")


def test_without_a_name_there_is_no_subject() -> None:
    found = relations(mend(sentence(AFTER_FIRE.format(verb=5, name="mortel/ADJ/2/amod")), []))
    assert found["incendie"] == ("obl:mod", "fermé")
    assert found["mortel"] == ("amod", "incendie")


def test_the_complement_of_a_noun_is_no_subject() -> None:
    parsed = sentence(
        "Après/ADP/2/case la/DET/2/det mort/NOUN/6/nsubj de/ADP/4/case Brun/PROPN/2/nmod "
        "a/AUX/6/aux:tense fermé/VERB/6/root"
    )
    assert relations(mend(parsed, [Span(17, 21)]))["Brun"] == ("nmod", "mort")


def test_a_subject_that_may_have_a_preposition_stays() -> None:
    parsed = sentence("De/ADP/2/case nombreux/ADJ/2/amod clients/NOUN/3/nsubj partent/VERB/3/root")
    assert mend(parsed, []) == parsed
    parsed = sentence("Jusqu'/ADP/2/case cent/NUM/2/nummod clients/NOUN/3/nsubj partent/VERB/3/root")
    assert mend(parsed, []) == parsed


def test_a_participle_with_an_auxiliary_is_a_verb() -> None:
    parsed = sentence("Ostrel/PROPN/3/nsubj l'/PRON/3/obj ait/AUX/3/aux:tense bannie/NOUN/4/obl:mod fermé/VERB/4/root")
    token = mend(parsed, []).tokens[3]
    assert (token.pos, token.dep, token.feature("VerbForm")) == ("VERB", "advcl", "Part")


def test_a_form_with_an_auxiliary_is_a_participle() -> None:
    parsed = sentence("câble/NOUN/2/nsubj est/AUX/2/aux:tense rompu/VERB/2/root")
    finite = replace(parsed.tokens[2], morph="Number=Sing|Person=3|Tense=Fut|VerbForm=Fin")
    parsed = replace(parsed, tokens=(*parsed.tokens[:2], finite))
    assert mend(parsed, []).tokens[2].feature("VerbForm") == "Part"


def test_a_noun_that_looks_like_a_participle_stays_one() -> None:
    parsed = sentence("La/DET/1/det sortie/NOUN/2/nsubj tarde/VERB/2/root")
    assert mend(parsed, []) == parsed


def test_a_subject_behind_an_article_is_a_noun_whatever_the_tagger_says() -> None:
    made = mend(
        sentence(
            "L'/PRON/1/obj opposant/VERB/5/nsubj:pass Paul/PROPN/1/obj Roy/PROPN/2/flat:name été/AUX/5/aux:pass "
            "arrêté/VERB/5/root"
        ),
        [],
    )
    assert (made.tokens[1].pos, made.tokens[1].lemma, made.tokens[0].pos) == ("NOUN", "opposant", "DET")
    assert relations(made)["Paul"] == ("appos", "opposant")


def test_a_verb_that_is_a_subject_without_an_article_stays_one() -> None:
    made = mend(sentence("Fumer/VERB/1/nsubj tue/VERB/1/root"), [])
    assert made.tokens[0].pos == "VERB"


def test_a_finite_verb_that_hangs_on_the_noun_before_it_is_an_adjective() -> None:
    parsed = sentence(
        "Il/PRON/2/nsubj a/AUX/2/aux:tense saisi/VERB/2/root la/DET/4/det Cour/NOUN/2/obj X/VERB/4/acl "
        "lundi/NOUN/5/obl:mod"
    )
    finite = [replace(token, morph="VerbForm=Fin") if token.text == "X" else token for token in parsed.tokens]
    made = mend(replace(parsed, tokens=tuple(finite)), [])
    assert (made.tokens[5].pos, made.tokens[5].dep) == ("ADJ", "amod")
    assert relations(made)["lundi"] == ("obl:mod", "saisi")


def test_a_relative_clause_keeps_its_verb() -> None:
    rows = "ceux/PRON/2/nsubj qui/PRON/2/nsubj volent/VERB/0/acl:relcl"
    assert mend(sentence(rows), []) == sentence(rows)


def test_a_prime_minister_is_a_minister() -> None:
    parsed = sentence("Le/DET/1/det Premier/PROPN/3/nsubj ministre/NOUN/1/amod parle/VERB/3/root")
    found = relations(mend(parsed, []))
    assert found["ministre"] == ("nsubj", "parle")
    assert found["Premier"] == ("amod", "ministre") and found["Le"] == ("det", "ministre")


def test_a_prime_minister_is_no_part_of_his_name() -> None:
    parsed = sentence(
        "nomme/VERB/0/root Paul/PROPN/0/obj Roy/PROPN/1/flat:name Premier/PROPN/1/flat:name ministre/ADJ/1/flat:name"
    )
    assert relations(mend(parsed, []))["ministre"] == ("appos", "Paul")


def test_what_ex_stands_before_is_the_noun() -> None:
    parsed = sentence("L'/DET/1/det ex-/NOUN/4/nsubj Premier/ADJ/3/amod ministre/NOUN/1/nmod parle/VERB/4/root")
    found = relations(mend(parsed, []))
    assert found["ministre"] == ("nsubj", "parle") and found["ex-"] == ("amod", "ministre")


def test_another_first_stays() -> None:
    parsed = sentence("Le/DET/2/det premier/ADJ/2/amod jour/NOUN/3/nsubj passe/VERB/3/root")
    assert mend(parsed, []) == parsed


def _tense(word: str) -> str | None:
    parsed = sentence(f"Nous/PRON/1/nsubj {word}/VERB/1/root lundi/NOUN/1/obl:mod")
    verb = replace(parsed.tokens[1], morph="Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin")
    made = mend(replace(parsed, tokens=(parsed.tokens[0], verb, parsed.tokens[2])), [])
    return made.tokens[1].feature("Tense")


def test_the_future_of_we_is_no_present() -> None:
    assert [_tense(word) for word in ("jouerons", "viendrez")] == ["Fut", "Fut"]


def test_a_present_of_we_that_looks_like_a_future_stays_one() -> None:
    assert [_tense(word) for word in ("retirons", "libérons", "espérez")] == ["Pres", "Pres", "Pres"]


def test_what_hundreds_count_is_the_noun() -> None:
    rows = "Deux/NUM/1/nummod cents/NOUN/4/nsubj:pass agents/ADJ/1/amod ont/AUX/4/aux:tense fui/VERB/4/root"
    found = relations(mend(sentence(rows), []))
    assert found["agents"] == ("nsubj:pass", "fui")
    assert found["cents"] == ("nummod", "agents") and found["Deux"] == ("nummod", "agents")


def test_hundreds_that_count_nothing_stay() -> None:
    parsed = sentence("Deux/NUM/1/nummod cents/NOUN/3/nsubj ont/AUX/3/aux:tense fui/VERB/3/root")
    assert mend(parsed, []) == parsed


def finite(rows: str, index: int) -> Sentence:
    made = sentence(rows)
    tokens = list(made.tokens)
    tokens[index] = replace(tokens[index], morph="VerbForm=Fin")
    return replace(made, tokens=tuple(tokens))


def test_what_completes_a_verb_is_no_finite_verb_behind_a_noun() -> None:
    rows = "Il/PRON/1/nsubj saisit/VERB/1/root la/DET/3/det Cour/NOUN/1/obj {word}/VERB/1/{dep} lundi/NOUN/4/obl:mod"
    found = relations(mend(finite(rows.format(word="constitutionnelle", dep="xcomp"), 4), []))
    assert found["constitutionnelle"] == ("amod", "Cour")
    assert found["lundi"] == ("obl:mod", "saisit")
    found = relations(mend(finite(rows.format(word="tombe", dep="parataxis"), 4), []))
    assert found["tombe"] == ("parataxis", "saisit")


def test_what_stands_between_a_colon_and_a_verb_is_its_subject() -> None:
    parsed = sentence(
        "Épilogue/NOUN/6/nsubj:pass :/PUNCT/3/punct le/DET/3/det chef/NOUN/0/parataxis a/AUX/6/aux:tense "
        "été/AUX/6/aux:pass renvoyé/VERB/6/root"
    )
    found = relations(mend(parsed, []))
    assert found["chef"] == ("nsubj:pass", "renvoyé")
    assert found["Épilogue"] == ("parataxis", "renvoyé")


def test_what_a_colon_lists_is_no_subject() -> None:
    parsed = sentence(
        "Tous/PRON/7/nsubj ,/PUNCT/2/punct chefs/NOUN/0/appos :/PUNCT/5/punct de/ADP/5/case Lunel/PROPN/0/nmod "
        "ont/AUX/7/aux:tense fui/VERB/7/root"
    )
    assert relations(mend(parsed, []))["Tous"] == ("nsubj", "fui")
