"""No text crashes the grammar, every value is EDTF, and time grows in proportion to the text."""

import time

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.mentions.dates import find_dates
from filrouge.when import NotEdtf, When

WORDS = """
le la les l' ce cet cette ces du de d' des au aux à en et ou un une dans depuis il y a avant après jusqu'
ici entre vers fin début mi milieu premier dernier dernière prochain prochaine lundi dimanche janvier
février mars août décembre sept. 1er 2 3 12 29 31 98 2000 2021 1999 2020-02-30 31/12/14 10.03.2021 22/04 T3
jour jours semaine semaines mois an ans année années siècle XXe trimestre semestre week-end hier demain
aujourd'hui veille lendemain même jour-là Noël Pâques Toussaint matin soir nuit été hiver printemps quelques
plusieurs deux trois vingt quatre cent mille dizaine quinzaine suivant suivante plus tard tôt tous chaque
pendant 18 h 30 : , . - / ( )
""".split()  # noqa: SIM905
TEXTS = st.lists(st.sampled_from(WORDS), max_size=25).flatmap(
    lambda words: st.sampled_from([" ", " ", "", "\n", "\u00a0"]).map(lambda space: space.join(words))
)
PUBLISHED = st.sampled_from(
    [None, "2021-02-17", "2021-02", "2021", "0001-01-01", "9999-12-31", "2021-02-17/..", "[2020,2022]"]
)
FUZZ = settings(derandomize=True, max_examples=100, deadline=None)


def check(text: str, published: str | None) -> None:
    last = 0
    for mention in find_dates(text, published):
        assert last <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        last = mention.end
        for when in (mention.when, mention.extent):
            if when:
                parse_edtf(when.edtf)
                assert When.parse(when.edtf).runs == when.runs


@FUZZ
@given(TEXTS, PUBLISHED)
def test_no_salad_of_temporal_words_crashes_it(text: str, published: str | None) -> None:
    check(text, published)


@FUZZ
@given(st.text(), PUBLISHED)
def test_no_text_crashes_it(text: str, published: str | None) -> None:
    check(text, published)


PATTERNS = [
    *("1", "le ", "le le le ", "1 ", "12/", "2020-", "fin de ", "premier lundi de ", "la veille de ", "du 1 au "),
    *("mille ", "dans les ", "il y a ", "Vendredi. ", "les 3, 4 et ", "\u0301", "- ", "("),
]


def seconds(text: str) -> float:
    start = time.process_time()
    find_dates(text, "2021-02-17")
    return time.process_time() - start


def best(text: str) -> float:
    """The least of three measures: other work on the machine only ever adds to it."""
    return min(seconds(text) for _ in range(3))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_time_grows_in_proportion(pattern: str) -> None:
    short, long = (pattern * (size // len(pattern)) for size in (4_000, 32_000))
    assert best(long) < 8 * 3 * max(best(short), 0.01)


@pytest.mark.parametrize("pattern", ["1", "le le le "])
def test_a_megabyte_is_read_in_seconds(pattern: str) -> None:
    assert seconds(pattern * (1_000_000 // len(pattern))) < 20


def test_a_publication_date_that_is_none_is_refused_in_one_line() -> None:
    with pytest.raises(NotEdtf, match="'hier' is not an EDTF date"):
        find_dates("lundi", "hier")
