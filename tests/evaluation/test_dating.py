"""When a date is right, and what EDTF values cover."""

from datetime import date

import pytest

from filrouge.errors import EvaluationError
from filrouge.evaluation.dating import bounds, canonical, is_compatible, is_right
from filrouge.evaluation.gold import GoldDate

FEBRUARY = GoldDate(("2021-02-01/2021-02-10", "2021-02"), (date(2021, 2, 1), date(2021, 2, 28)))


@pytest.mark.parametrize(
    "value", ["2021-02-01/2021-02-10", "2021-02", "2021-02~", "2021-02-01/2021-02-28", "2021-02-01/2021-02-20"]
)
def test_right(value: str) -> None:
    assert is_right(value, FEBRUARY)


@pytest.mark.parametrize("value", [None, "2021", "2021-02-05", "2021-01-31/2021-02-10", "2021-03", "../2021-02-10"])
def test_not_right(value: str | None) -> None:
    assert not is_right(value, FEBRUARY)


@pytest.mark.parametrize(
    ("value", "fits"), [("2021-02-05", True), ("2021", True), ("2020/2021", False), ("2021-03", False), (None, False)]
)
def test_compatible(value: str | None, fits: bool) -> None:
    assert is_compatible(value, FEBRUARY) is fits


def test_no_date_is_right_where_the_gold_says_so() -> None:
    assert is_right(None, GoldDate((None,)))
    assert not is_right("2021", GoldDate((None,)))


@pytest.mark.parametrize(
    ("value", "spelled"),
    [
        ("2021-01-01/2021-01-31", "2021-01"),
        ("2021-01-01/2021-12-31", "2021"),
        ("2021-01-10/2021-01-10", "2021-01-10"),
        ("2021-01/2021-02", "2021-01-01/2021-02-28"),
        ("[2021-02-15,2021-02-08]", "[2021-02-08,2021-02-15]"),
        ("2021-02?", "2021-02"),
        ("../2021", "../2021"),
        (None, None),
    ],
)
def test_canonical(value: str | None, spelled: str | None) -> None:
    assert canonical(value) == spelled


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2021-21", "2021-03-01", "2021-05-31"),
        ("2021-33", "2021-01-01", "2021-03-31"),
        ("2021-XX", "2021-01-01", "2021-12-31"),
        ("2021-02-XX", "2021-02-01", "2021-02-28"),
        ("../2021-02-10", "0001-01-01", "2021-02-10"),
        ("2021-02-10/..", "2021-02-10", "9999-12-31"),
        ("[2021-02-08,2021-02-22]", "2021-02-08", "2021-02-22"),
        ("2021-02-10T18:30", "2021-02-10", "2021-02-10"),
    ],
)
def test_bounds(value: str, first: str, last: str) -> None:
    assert bounds(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["", "lundi", "2021-13", "2021-02-30", "a/b/c"])
def test_what_is_no_edtf_is_an_error(value: str) -> None:
    with pytest.raises(EvaluationError, match="no date"):
        bounds(value)
