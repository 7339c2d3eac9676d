"""Dates as a French reader expects them, and an English one."""

import pytest

from filrouge.exports.spoken import spoken
from filrouge.when import When


@pytest.mark.parametrize(
    ("edtf", "french"),
    [
        ("2021-01-10", "10 janvier 2021"),
        ("2021-03-01", "1er mars 2021"),
        ("2021-02", "février 2021"),
        ("2018", "2018"),
        ("199X", "années 1990"),
        ("2021-21", "printemps 2021"),
        ("2021-33", "1er trimestre 2021"),
        ("2021-36", "4e trimestre 2021"),
        ("2021-01-06/2021-01-10", "6 – 10 janvier 2021"),
        ("2021-01-28/2021-02-03", "28 janvier – 3 février 2021"),
        ("2020-12-28/2021-01-03", "28 décembre 2020 – 3 janvier 2021"),
        ("2020-05/2020-08", "mai – août 2020"),
        ("2020-11/2021-02", "novembre 2020 – février 2021"),
        ("2018/2020", "2018 – 2020"),
        ("2021-01-06/..", "à partir du 6 janvier 2021"),
        ("../2021-02-10", "au plus tard le 10 février 2021"),
        ("2021-02~", "environ février 2021"),
        ("2021-01-10~", "vers le 10 janvier 2021"),
        ("[2021-02-08,2021-02-15,2021-02-22]", "8, 15 ou 22 février 2021"),
        ("[2021-01-31,2021-02-07]", "31 janvier ou 7 février 2021"),
        (
            "[2021-02-01,2021-02-08,2021-02-15,2021-02-22,2021-03-01]",
            "entre le 1er février 2021 et le 1er mars 2021",
        ),
    ],
)
def test_spoken(edtf: str, french: str) -> None:
    assert spoken(When.parse(edtf)) == french


def test_no_date_is_said_so() -> None:
    assert spoken(None) == "sans date"
    assert spoken(When.none()) == "sans date"


@pytest.mark.parametrize(
    ("edtf", "english"),
    [
        ("2021-03-01", "1 March 2021"),
        ("2021-02", "February 2021"),
        ("199X", "the 1990s"),
        ("2021-21", "spring 2021"),
        ("2021-34", "2nd quarter of 2021"),
        ("2021-02-01/2021-02-10", "1 – 10 February 2021"),
        ("2020-05/2020-08", "May – August 2020"),
        ("2021-01-06/..", "from 6 January 2021 on"),
        ("../2021-02-10", "by 10 February 2021"),
        ("2021-02~", "about February 2021"),
        ("2021-01-10~", "about 10 January 2021"),
        ("[2021-02-08,2021-02-15,2021-02-22]", "8, 15 or 22 February 2021"),
        ("[2021-02-01,2021-02-08,2021-02-15,2021-02-22,2021-03-01]", "between 1 February 2021 and 1 March 2021"),
    ],
)
def test_spoken_in_english(edtf: str, english: str) -> None:
    assert spoken(When.parse(edtf), "en") == english
    assert spoken(None, "en") == "undated"
