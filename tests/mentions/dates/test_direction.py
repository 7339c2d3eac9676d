"""Whether a clause looks back or ahead, by its words and by its parse."""

from dataclasses import dataclass

import pytest

from filrouge.mentions.dates import direction_from_tense, find_dates


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Il a démissionné lundi.", "past"),
        ("Le conseil doit se réunir lundi.", "future"),
        ("Le conseil se réunira lundi.", "future"),
        ("Les travaux commenceront lundi.", "future"),
        ("Une réunion est prévue lundi.", "future"),
        ("Une loi à paraître lundi.", "future"),
        ("Deux voitures se suivaient lundi.", "past"),
        ("Le bâtiment est fermé depuis lundi.", "past"),
        ("Réélu lundi avec 80 % des voix, il jubile.", "past"),
        ("Cueilli lundi à Valence, il sera jugé.", "past"),
        ("Élue lundi par le conseil, elle sera jugée.", "past"),
        ("Elle sera jugée. Remise en liberté ou non, elle attendra lundi.", "future"),
        ("Cueilli à Valence, il sera jugé lundi.", "future"),
        ("Il aurait été élu dimanche soir.", "past"),
        ("Vous avez jusqu'à lundi.", "past"),
        ("Jusqu'à lundi ?", "future"),
        ("Le match de lundi.", None),
        ("L'affaire a été renvoyée à lundi.", "future"),
        ("Le rapport a été renvoyé lundi.", "past"),
        ("Les peines sont mises pour lundi.", "future"),
        ("Tout était réglé lundi au plus tard.", "future"),
        ("Il avait au plus tard lundi pour payer.", "future"),
    ],
)
def test_the_nearest_word_of_the_sentence_says_it(sentence: str, direction: str | None) -> None:
    (mention,) = find_dates(sentence, "2021-02-17")
    assert mention.direction == direction


def test_another_sentence_says_nothing() -> None:
    assert find_dates("Il a parlé. Match de lundi. Il a parlé.", "2021-02-17")[0].direction is None


def test_the_words_of_the_expression_prevail() -> None:
    past, future = find_dates("La semaine dernière, il sera venu. La semaine prochaine, il avait fui.", "2021-02-17")
    assert (past.direction, future.direction) == ("past", "future")


@dataclass(frozen=True)
class Word:
    start: int
    end: int
    lemma: str
    pos: str
    morph: str
    head: int
    dep: str


def parsed(*words: tuple[str, str, str, str, int, str]) -> list[Word]:
    start, tokens = 0, []
    for text, lemma, pos, morph, head, dep in words:
        tokens.append(Word(start, start + len(text), lemma, pos, morph, head, dep))
        start += len(text) + 1
    return tokens


PAST = parsed(
    ("Il", "il", "PRON", "", 2, "nsubj"),
    ("a", "avoir", "AUX", "Mood=Ind|Tense=Pres", 2, "aux:tense"),
    ("parlé", "parler", "VERB", "Tense=Past|VerbForm=Part", 2, "root"),
    ("lundi", "lundi", "NOUN", "", 2, "obl:mod"),
)
FUTURE = parsed(
    ("Il", "il", "PRON", "", 1, "nsubj"),
    ("parlera", "parler", "VERB", "Mood=Ind|Tense=Fut", 1, "root"),
    ("lundi", "lundi", "NOUN", "", 1, "obl:mod"),
)
PLAN = parsed(
    ("Il", "il", "PRON", "", 1, "nsubj"),
    ("doit", "devoir", "VERB", "Mood=Ind|Tense=Pres", 1, "root"),
    ("parler", "parler", "VERB", "VerbForm=Inf", 1, "xcomp"),
    ("lundi", "lundi", "NOUN", "", 2, "obl:mod"),
)
PAST_PLAN = parsed(
    ("Il", "il", "PRON", "", 1, "nsubj"),
    ("devait", "devoir", "VERB", "Mood=Ind|Tense=Imp", 1, "root"),
    ("parler", "parler", "VERB", "VerbForm=Inf", 1, "xcomp"),
    ("lundi", "lundi", "NOUN", "", 2, "obl:mod"),
)
AWAITED = parsed(
    ("Elle", "elle", "PRON", "", 2, "nsubj:pass"),
    ("était", "être", "AUX", "Mood=Ind|Tense=Imp", 2, "aux:pass"),
    ("attendue", "attendre", "VERB", "Tense=Past|VerbForm=Part", 2, "root"),
    ("lundi", "lundi", "NOUN", "", 2, "obl:mod"),
)
PASSIVE_PLAN = parsed(
    ("L'aide", "aide", "NOUN", "", 1, "nsubj"),
    ("doit", "devoir", "VERB", "Mood=Ind|Tense=Pres", 1, "root"),
    ("être", "être", "AUX", "VerbForm=Inf", 3, "aux:pass"),
    ("approuvée", "approuver", "VERB", "Tense=Past|VerbForm=Part", 1, "xcomp"),
    ("lundi", "lundi", "NOUN", "", 3, "obl:mod"),
)
PASSIVE_DUTY = parsed(
    ("Elle", "elle", "PRON", "", 2, "nsubj"),
    ("a", "avoir", "AUX", "Mood=Ind|Tense=Pres", 2, "aux:tense"),
    ("dû", "devoir", "VERB", "Tense=Past|VerbForm=Part", 2, "root"),
    ("être", "être", "AUX", "VerbForm=Inf", 4, "aux:pass"),
    ("transférée", "transférer", "VERB", "Tense=Past|VerbForm=Part", 2, "xcomp"),
    ("lundi", "lundi", "NOUN", "", 4, "obl:mod"),
)
PROMISE = parsed(
    ("promesse", "promesse", "NOUN", "", 0, "root"),
    ("de", "de", "ADP", "", 2, "mark"),
    ("comparaître", "comparaître", "VERB", "VerbForm=Inf", 0, "acl"),
    ("lundi", "lundi", "NOUN", "", 2, "obl:mod"),
)
SUMMONS = parsed(
    ("Elle", "elle", "PRON", "", 2, "nsubj"),
    ("a", "avoir", "AUX", "Mood=Ind|Tense=Pres", 2, "aux:tense"),
    ("convoqué", "convoquer", "VERB", "Tense=Past|VerbForm=Part", 2, "root"),
    ("Lucas", "Lucas", "PROPN", "", 2, "obj"),
    ("lundi", "lundi", "NOUN", "", 2, "obl:mod"),
)
SUMMONED = parsed(
    ("Elle", "elle", "PRON", "", 2, "nsubj"),
    ("a", "avoir", "AUX", "Mood=Ind|Tense=Pres", 2, "aux:tense"),
    ("convoqué", "convoquer", "VERB", "Tense=Past|VerbForm=Part", 2, "root"),
    ("lundi", "lundi", "NOUN", "", 2, "obl:mod"),
)
MISREAD = parsed(
    ("Il", "il", "PRON", "", 2, "nsubj"),
    ("a", "avoir", "AUX", "Mood=Ind|Tense=Pres", 2, "aux:tense"),
    ("rompu", "rompre", "VERB", "Mood=Ind|Tense=Fut", 2, "root"),
    ("lundi", "lundi", "NOUN", "", 2, "obl:mod"),
)
PRESENT = parsed(
    ("Il", "il", "PRON", "", 1, "nsubj"),
    ("parle", "parler", "VERB", "Mood=Ind|Tense=Pres", 1, "root"),
    ("lundi", "lundi", "NOUN", "", 1, "obl:mod"),
)


@pytest.mark.parametrize(
    ("tokens", "direction"),
    [
        (PAST, "past"),
        (FUTURE, "future"),
        (PLAN, "future"),
        (PAST_PLAN, "future"),
        (AWAITED, "future"),
        (PASSIVE_PLAN, "future"),
        (PASSIVE_DUTY, "past"),
        (PROMISE, "future"),
        (SUMMONS, "future"),
        (SUMMONED, "past"),
        (PRESENT, None),
    ],
)
def test_the_tense_of_the_governing_verb_says_it(tokens: list[Word], direction: str | None) -> None:
    assert direction_from_tense(tokens, tokens[-1].start, tokens[-1].end) == direction
    assert direction_from_tense(tokens, 500, 505) is None


def test_a_participle_taken_for_a_future_is_none() -> None:
    assert direction_from_tense(MISREAD, MISREAD[-1].start, MISREAD[-1].end) != "future"


def test_a_title_looks_where_its_text_does() -> None:
    title, text = find_dates("Une audience en mai\n\nL'affaire sera plaidée en mai.", "2021-02-17")
    assert (title.direction, str(title.when)) == (text.direction, str(text.when)) == ("future", "2021-05")


def test_a_parse_prevails_over_the_words() -> None:
    text = "Il a annoncé une réunion lundi."
    assert find_dates(text, "2021-02-17")[0].direction == "past"
    (mention,) = find_dates(text, "2021-02-17", lambda start, end: "future")
    assert (mention.direction, mention.when and mention.when.edtf) == ("future", "2021-02-22")
