"""What metadata fields say, under any of their names, and what they do not."""

from datetime import UTC, date, datetime

import pytest

from filrouge.articles.fields import read_fields, read_front_matter, read_when


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        (date(2021, 3, 10), "2021-03-10"),
        (datetime(2021, 3, 10, 23, 30, tzinfo=UTC), "2021-03-10"),
        ("2021-03-10", "2021-03-10"),
        ("2021-03-10T23:30:00-05:00", "2021-03-10"),
        ("2021-03-10 15:11:00", "2021-03-10"),
        ("2021-03-10T15:11:00Z", "2021-03-10"),
        ("2021-03", "2021-03"),
        (2021, "2021"),
        ("2021-03-08/2021-03-14", "2021-03-08/2021-03-14"),
        (" 10/03/2021 ", "2021-03-10"),
        ("mercredi 10 mars 2021 à 15h11", "2021-03-10"),
        ("Wed, 10 Mar 2021 15:11:00 +0100", "2021-03-10"),
    ],
)
def test_dates_of_fields(value: object, edtf: str) -> None:
    when = read_when(value)
    assert when is not None
    assert when.edtf == edtf


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        3,
        1615388400,
        "",
        "hier",
        "10 mars",
        "lundi 10/03/2021",
        "2021-02-30",
        "2021-03-10 et suivants",
        [],
        {},
    ],
)
def test_no_dates(value: object) -> None:
    assert read_when(value) is None


def test_fields_go_by_many_names_in_any_case() -> None:
    fields = read_fields(
        {"Titre": "Le pont", "SITE": "Le Courrier", "link": "https://x.org", "datePublished": "2021-03-10"}
    )
    assert (fields.title, fields.source, fields.url) == ("Le pont", "Le Courrier", "https://x.org")
    assert fields.published is not None
    assert fields.published.edtf == "2021-03-10"


def test_the_surer_name_goes_first() -> None:
    fields = read_fields({"date": "2021-03-12", "published": "2021-03-10"})
    assert fields.published is not None
    assert fields.published.edtf == "2021-03-10"


def test_values_that_are_no_text_are_left() -> None:
    fields = read_fields(
        {"title": ["Le", "pont"], "source": None, "url": {"href": "x"}, "id": True, "published": "hier"}
    )
    assert (fields.title, fields.source, fields.url, fields.id, fields.published) == (None,) * 5
    assert fields.unreadable == "hier"


def test_front_matter_says_where_its_date_stands() -> None:
    text = '---\ntitle: "Le pont"\ndate: 2021-03-10\n---\nLe pont ferme.'
    front = read_front_matter(text)
    assert front is not None
    assert front.date_span is not None
    assert text[slice(*front.date_span)] == "2021-03-10"
    assert text[front.end :] == "Le pont ferme."


@pytest.mark.parametrize("text", ["", "---\n", "Le pont\n---\ndate: 2021\n---\n", "---\ndate: 2021\nLe pont ferme."])
def test_no_front_matter(text: str) -> None:
    assert read_front_matter(text) is None
