"""The lexicon of the calendar: what the file must say."""

from importlib.resources import files

import pytest

from filrouge.errors import LexiconError
from filrouge.lexicon.calendar import load_calendar, read_calendar

TOML = (files("filrouge.lexicon") / "calendar.toml").read_text(encoding="utf-8")


def test_the_file_is_complete() -> None:
    calendar = load_calendar()
    assert sorted(calendar.weekdays.values()) == list(range(7))
    assert sorted(calendar.months.values()) == list(range(1, 13))
    assert set(calendar.month_abbreviations.values()) <= set(calendar.months.values())
    assert calendar.feasts["easter"].easter == 0
    assert load_calendar() is calendar


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("[weekdays]", "[weekdayz]", "there must be a table"),
        ("lundi = 0", 'lundi = "zero"', "'lundi' must be a int"),
        ("quelques = [1, 10]", "quelques = [10, 1]", "lowest and the highest"),
        ("easter = 0,", "easter = 0, month = 3, day = 1,", "must fall on"),
        ("easter = 0,", "ester = 0,", "ester"),
        ("[about] # said before a date\nwords = [", "[about]\nwords = 1\nother = [", "must be a list of words"),
        ("lundi = 0", "lundi = ", "calendar.toml"),
        ('avant = "before"', 'avant = "until then"', "'avant' must be one of after, before, from, since, until"),
    ],
)
def test_a_fault_is_told_in_one_line(right: str, wrong: str, message: str) -> None:
    assert right in TOML
    with pytest.raises(LexiconError, match=message) as caught:
        read_calendar(TOML.replace(right, wrong, 1))
    assert "\n" not in str(caught.value)
