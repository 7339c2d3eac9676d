"""What a new run changes: each thing has one fate, and the words that are quoted decide which."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from filrouge.articles.article import Article
from filrouge.events.event import Account
from filrouge.timeline.reading.changes import Changes, changes
from filrouge.timeline.reading.counterparts import counterparts
from filrouge.timeline.story import build_story
from filrouge.timeline.timeline import (
    DatedArticle,
    Dating,
    Entity,
    Event,
    Involvement,
    Quote,
    Speaker,
    Telling,
    Timeline,
)
from filrouge.when import When

Maker = Callable[..., Account]


def article(name: str, text: str = "") -> DatedArticle:
    return DatedArticle(Article(name, f"{name}.txt", text, f"sha of {name} {text}"), None)


def event(
    name: str, *places: int, in_: str = "one", edtf: str = "2021", who: tuple[str, ...] = (), **fields: str
) -> Event:
    tellings = tuple(
        Telling(Quote(in_, at, at + 3, f"w{at}"), Quote(in_, at, at + 9, f"sentence {at}"), None, None, "happened")
        for at in places
    )
    parts = tuple(Involvement(entity, "agent") for entity in who)
    made = Event(name, "deal", name, "happened", Dating(When.parse(edtf)), parts, tellings, 1.0)
    return replace(made, **fields)  # type: ignore[arg-type]


def entity(name: str, *places: int, in_: str = "one") -> Entity:
    return Entity(f"id-{name}", "company", name, (), (), tuple(Quote(in_, at, at + 1, name) for at in places))


def story(*events: Event, entities: tuple[Entity, ...] = (), articles: tuple[DatedArticle, ...] = ()) -> Timeline:
    return Timeline(articles or (article("one"),), entities, events)


def test_a_timeline_does_not_differ_from_itself() -> None:
    timeline = story(event("a", 1, 2), event("b", 3), entities=(entity("Bulle", 1),))
    found = changes(timeline, timeline)
    assert not found
    assert (found.events.same, found.entities.same, found.articles.same) == (2, 1, 1)


def test_what_comes_and_what_goes() -> None:
    found = changes(story(event("a", 1), event("b", 2)), story(event("a", 1), event("c", 3))).events
    assert [one.id for one in found.added] == ["c"]
    assert [one.id for one in found.dropped] == ["b"]
    assert found.same == 1


def test_who_says_so_is_compared() -> None:
    silent = event("a", 1)
    spoken = Speaker(Quote("one", 9, 16, "Reuters"), None)
    told = replace(silent, tellings=(replace(silent.tellings[0], speaker=spoken),))
    (revised,) = changes(story(silent), story(told)).events.revised
    assert [(f.name, f.old, f.new) for f in revised.fields] == [("according to", "", "Reuters")]


def test_two_that_are_now_one_are_merged_into_what_was_the_larger() -> None:
    found = changes(story(event("a", 1, 2), event("b", 3)), story(event("a", 1, 2, 3))).events
    assert [(moved.part.id, moved.whole.id) for moved in found.merged] == [("b", "a")]
    assert [(f.name, f.old, f.new) for f in found.revised[0].fields] == [("mentions", "2", "3 (+1 -0)")]
    assert not found.dropped


def test_one_that_is_now_two_is_split() -> None:
    found = changes(story(event("a", 1, 2, 3)), story(event("a", 1, 2), event("n", 3))).events
    assert [(moved.part.id, moved.whole.id) for moved in found.split] == [("n", "a")]
    assert not found.added


def test_an_event_with_another_id_is_still_the_one_that_quotes_the_same_words() -> None:
    found = changes(story(event("a", 1, 2)), story(event("z", 0, 1, 2))).events
    assert not found.added
    assert ("id", "a", "z") in [(f.name, f.old, f.new) for f in found.revised[0].fields]


def test_another_mention_in_the_place_of_one_is_a_change() -> None:
    (revised,) = changes(story(event("a", 1, 2, 3)), story(event("a", 1, 2, 4))).events.revised
    assert [(f.name, f.old, f.new) for f in revised.fields] == [("mentions", "3", "3 (+1 -1)")]


def test_every_field_that_is_not_the_same_is_named() -> None:
    before = story(event("a", 1, who=("id-Bulle",)), entities=(entity("Bulle", 1), entity("Nuage", 5)))
    new = event("a", 1, edtf="2021-03-10", who=("id-Nuage",), type="vote", status="planned", label="Vote")
    (revised,) = changes(before, replace(before, events=(new,))).events.revised
    assert [(f.name, f.old, f.new) for f in revised.fields] == [
        ("date", "2021", "2021-03-10"),
        ("type", "deal", "vote"),
        ("status", "happened", "planned"),
        ("label", "a", "Vote"),
        ("who", "Bulle (agent)", "Nuage (agent)"),
    ]


def test_an_entity_that_only_has_another_id_changes_nobody_in_events() -> None:
    before = story(event("a", 1, who=("id-Bulle",)), entities=(entity("Bulle", 1, 2),))
    renamed = replace(entity("Bulle", 1, 2), id="other")
    after = story(event("a", 1, who=("other",)), entities=(renamed,))
    found = changes(before, after)
    assert not found.events
    assert [f.name for f in found.entities.revised[0].fields] == ["id"]


def test_two_entities_that_are_now_one_change_nobody_in_events() -> None:
    before = story(event("a", 1, who=("id-B",)), entities=(entity("Bulle", 1, 2), entity("B", 3)))
    after = story(event("a", 1, who=("id-Bulle",)), entities=(entity("Bulle", 1, 2, 3),))
    found = changes(before, after)
    assert not found.events
    assert [(moved.part.name, moved.whole.name) for moved in found.entities.merged] == [("B", "Bulle")]


def test_an_edited_article_is_the_one_at_the_same_path_and_its_events_go_on() -> None:
    edited = Article("two", "one.txt", "edited", "sha of two")
    before = story(event("a", 100), articles=(article("one"),))
    (telling,) = before.events[0].tellings
    shifted = replace(
        telling, trigger=Quote("two", 150, 153, telling.trigger.text), quote=Quote("two", 150, 159, telling.quote.text)
    )
    after = story(replace(before.events[0], tellings=(shifted,)), articles=(DatedArticle(edited, None),))
    found = changes(before, after)
    assert [f.name for f in found.articles.revised[0].fields] == ["text"]
    assert not found.events


def test_a_publication_that_is_now_known() -> None:
    new = replace(article("one"), published=Dating(When.parse("2021-03"), (), "inferred"))
    (revised,) = changes(story(), story(articles=(new,))).articles.revised
    assert [(f.name, f.old, f.new) for f in revised.fields] == [("published", "", "2021-03")]


def test_another_article_and_what_it_brings(account: Maker) -> None:
    told = [("outage", "tombée en panne", {"Bulle": "patient"})]
    first = account("La messagerie Bulle est tombée en panne lundi.", [("Bulle", "company")], told)
    second = account("Bulle est tombée en panne le 8 mars.", [("Bulle", "company")], told, "2021-03-12")
    found = changes(build_story([first]), build_story([first, second]))
    assert [dated.article.text for dated in found.articles.added] == [second.article.text]
    assert not found.events.added
    assert {"articles", "mentions"} <= {f.name for f in found.events.revised[0].fields}


WORDS = st.lists(st.sets(st.integers(0, 12), min_size=1, max_size=4), max_size=6)


@given(WORDS, WORDS)
def test_every_thing_has_exactly_one_fate(old: list[set[int]], new: list[set[int]]) -> None:
    before, after = (story(*(event(f"{i}", *sorted(words)) for i, words in enumerate(side))) for side in (old, new))
    found = changes(before, after).events
    fates = [*found.dropped, *(m.part for m in found.merged), *(r.old for r in found.revised)]
    origins = [*found.added, *(m.part for m in found.split), *(r.new for r in found.revised)]
    assert len(fates) + found.same == len(before.events)
    assert len(origins) + found.same == len(after.events)
    assert len({id(one) for one in fates}) == len(fates)
    assert all(moved.whole in after.events for moved in found.merged)
    assert all(moved.whole in before.events for moved in found.split)


@given(WORDS, WORDS)
def test_the_way_back_adds_what_the_way_there_dropped(old: list[set[int]], new: list[set[int]]) -> None:
    before, after = (story(*(event(f"{i}", *sorted(words)) for i, words in enumerate(side))) for side in (old, new))
    there, back = changes(before, after).events, changes(after, before).events
    assert (there.added, there.dropped) == (back.dropped, back.added)


def test_counterparts_share_most_words() -> None:
    found = counterparts(["abc", "de", "f"], ["ab", "cde", "g"])
    assert found.pairs == {0: 0, 1: 1}
    assert (found.absorbed, found.divided) == ({}, {})
    found = counterparts(["abc", "de"], ["abcde"])
    assert (found.pairs, found.absorbed) == ({0: 0}, {1: 0})


def test_no_changes_are_false() -> None:
    empty: Changes = changes(Timeline((), (), ()), Timeline((), (), ()))
    assert not empty
