"""A part of a timeline: what is asked for, no more and no less."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.articles import Article
from filrouge.errors import InputError
from filrouge.exports import read_timeline
from filrouge.timeline.reading.selection import ORDERS, find_entities, may_lie_in, must_lie_in, ranked, select
from filrouge.timeline.timeline import (
    DatedArticle,
    Dating,
    Entity,
    Event,
    Involvement,
    Quote,
    Telling,
    Timeline,
)
from filrouge.when import When

SAMPLE = read_timeline(Path(__file__).parents[2] / "exports" / "sample.json")


def event(
    name: str, edtf: str | None, kind: str = "deal", who: tuple[str, ...] = (), status: str = "happened"
) -> Event:
    date = Dating(When.parse(edtf)) if edtf else None
    parts = tuple(Involvement(entity, "agent") for entity in who)
    return Event(name, kind, name, status, date, parts, (), 1.0)  # type: ignore[arg-type]


def entity(name: str, *aliases: str) -> Entity:
    return Entity(name.lower().replace(" ", "-"), "company", name, aliases, (), ())


STORY = Timeline(
    (),
    (entity("Bulle"), entity("Bulle Nuage", "BN"), entity("L’Étoile d'Or"), entity("Nuage")),
    (
        event("a", "2021-01-05", who=("bulle",)),
        event("b", "2021-01", "lawsuit", ("bulle", "nuage")),
        event("c", "2021-01-28~", who=("bulle-nuage",), status="planned"),
        event("d", "2021-03-02/2021-03-09", status="denied"),
        event("e", None, "lawsuit", ("bulle",)),
    ),
)


def told(article: str, quote: str) -> Telling:
    return Telling(Quote(article, 0, 1, "x"), Quote(article, 0, len(quote), quote), None, None, "happened", "m")


TOLD = Timeline(
    (
        DatedArticle(Article("a1b2c3d4", "presse/un.txt", "", ""), None),
        DatedArticle(Article("2", "presse/deux.txt", "", ""), None),
    ),
    (entity("L’Étoile d'Or", "Bulle"),),
    (
        Event("a", "deal", "Rachat annoncé", "happened", None, (), (told("a1b2c3d4", "Il vend."),), 1.0),
        Event(
            *("b", "deal", "Vente", "happened", None, (Involvement("l’étoile-d'or", "agent"),)),
            *((told("a1b2c3d4", "Il a vendu."), told("2", "Cédé, le Café !")), 1.0),
        ),
    ),
)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"articles": ["un.txt"]}, "ab"),
        ({"articles": ["presse/deux.txt"]}, "b"),
        ({"articles": ["a1b2c3"]}, "ab"),
        ({"articles": ["2"]}, "b"),
        ({"articles": ["deux.txt", "un.txt"]}, "ab"),
        ({"words": "RACHAT"}, "a"),
        ({"words": "il  vend"}, "ab"),
        ({"words": "cafe cede"}, "b"),
        ({"words": "etoile d’or"}, "b"),
        ({"words": "bulle vendu"}, "b"),
        ({"words": "rachat vendu"}, ""),
        ({"words": " "}, "ab"),
        ({"words": "vend", "articles": ["deux.txt"]}, "b"),
    ],
)
def test_who_tells_it_and_in_which_words(asked: dict[str, object], expected: str) -> None:
    assert ids(select(TOLD, **asked)) == expected  # type: ignore[arg-type]


def ids(timeline: Timeline) -> str:
    return "".join(event.id for event in timeline.events)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, "abcde"),
        ({"entities": ["bulle"]}, "abe"),
        ({"entities": ["BULLE", "Nuage"]}, "b"),
        ({"entities": ["bn"]}, "c"),
        ({"types": ["lawsuit"]}, "be"),
        ({"types": ["lawsuit", "deal"]}, "abcde"),
        ({"statuses": ["planned", "denied"]}, "cd"),
        ({"types": ["lawsuit"], "entities": ["nuage"]}, "b"),
        ({"window": When.parse("2021-01-05")}, "ab"),
        ({"window": When.parse("2021-01-31/..")}, "bcd"),
        ({"window": When.parse("../2021-01-04")}, "b"),
        ({"window": When.parse("2021-02-15/2021-02-20")}, ""),
        ({"window": When.parse("2021"), "types": ["deal"]}, "acd"),
    ],
)
def test_what_fits_everything_asked_is_kept_in_order(asked: dict[str, object], expected: str) -> None:
    found = select(STORY, **asked)  # type: ignore[arg-type]
    assert ids(found) == expected
    assert found.entities == STORY.entities


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bulle", ["Bulle"]),  # not "Bulle Nuage": a name that fits as it is comes before parts of names
        ("etoile", ["L’Étoile d'Or"]),
        ("l'etoile d’or", ["L’Étoile d'Or"]),
        ("bulle-nuage", ["Bulle Nuage"]),
        ("nuage", ["Nuage"]),
        ("d or", ["L’Étoile d'Or"]),
    ],
)
def test_an_entity_is_found_by_id_name_alias_or_words(name: str, expected: list[str]) -> None:
    assert [found.name for found in find_entities(STORY, name)] == expected


@pytest.mark.parametrize("name", ["Bull", "Nua", "", "é", "Or L"])
def test_a_part_of_a_word_finds_no_entity(name: str) -> None:
    with pytest.raises(InputError, match="no such entity in the timeline"):
        find_entities(STORY, name)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"entities": ["Bule"]}, "Bule: no such entity in the timeline; did you mean Bulle"),
        ({"types": ["lawsuits"]}, r"lawsuits: no such type in the timeline; did you mean lawsuit\?$"),
        ({"types": ["vote"]}, "there are deal, lawsuit"),
        ({"statuses": ["maybe"]}, "there are alleged, denied, happened, planned"),
    ],
)
def test_what_there_is_not_is_an_error_that_helps(asked: dict[str, list[str]], says: str) -> None:
    with pytest.raises(InputError, match=says):
        select(STORY, **asked)  # type: ignore[arg-type]


DAYS = st.dates(min_value=When.parse("2020").earliest, max_value=When.parse("2022").latest)  # type: ignore[arg-type]
SPANS = st.tuples(DAYS, DAYS).map(lambda ends: When.between(min(ends), max(ends)))


@given(SPANS, SPANS)
def test_what_must_lie_in_a_window_may(date: When, window: When) -> None:
    one = event("x", date.edtf)
    assert may_lie_in(one, window) or not must_lie_in(one, window)
    assert may_lie_in(one, window) == bool(date & window)


def test_about_a_day_may_be_the_day_before_and_need_not_be_that_day() -> None:
    about = event("x", "2021-03-10~")
    assert may_lie_in(about, When.parse("2021-03-09"))
    assert not must_lie_in(about, When.parse("2021-03-10"))
    assert not may_lie_in(event("x", None), When.parse("2021"))


def test_orders() -> None:
    assert {order: "".join(e.id for e in ranked(STORY.events, order)) for order in ("date", "type", "status")} == {
        "date": "abcde",
        "type": "acdbe",
        "status": "abecd",
    }
    by_articles = ranked(SAMPLE.events, "articles")
    assert [len({t.trigger.article for t in e.tellings}) for e in by_articles] == [2, 1, 1]
    assert [e.confidence for e in ranked(SAMPLE.events, "confidence")] == sorted(
        (e.confidence for e in SAMPLE.events), reverse=True
    )
    assert all(sorted(ranked(SAMPLE.events, order), key=id) == sorted(SAMPLE.events, key=id) for order in ORDERS)
