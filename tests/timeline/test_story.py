"""From accounts to one timeline: what becomes one entry, what stays two, and that the input's order does not show."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filrouge.events.event import Account, Figure
from filrouge.exports.document import render
from filrouge.timeline.story import build_story
from filrouge.timeline.timeline import Event, Timeline

Maker = Callable[..., Account]

BULLE = [("Bulle", "company")]
BOTH = [("Bulle", "company"), ("Nuage", "host")]


def types(timeline: Timeline) -> list[tuple[str, int]]:
    """Type and number of tellings of each entry, in order."""
    return [(event.type, len(event.tellings)) for event in timeline.events]


def only(timeline: Timeline) -> Event:
    assert len(timeline.events) == 1, types(timeline)
    return timeline.events[0]


def outage(account: Maker) -> list[Account]:
    return [
        account(
            "La messagerie Bulle est tombée en panne lundi.",
            BULLE,
            [("outage", "tombée en panne", {"Bulle": "patient"})],
        ),
        account(
            "Lundi, une panne a frappé Bulle.",
            BULLE,
            [("outage", "panne", {"Bulle": "patient"})],
            published="2021-03-12",
        ),
    ]


def test_one_event_told_twice_is_one_entry(account: Maker) -> None:
    event = only(build_story(outage(account)))
    assert event.date is not None
    assert event.date.when.edtf == "2021-03-08"
    assert len({t.trigger.article for t in event.tellings}) == 2
    assert event.joinings[0].score > 0


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # other days
        (
            ("Bulle est tombée en panne lundi.", BULLE, [("outage", "tombée en panne", {"Bulle": "patient"})]),
            ("Bulle est tombée en panne le 3 janvier.", BULLE, [("outage", "tombée en panne", {"Bulle": "patient"})]),
        ),
        # opposite types
        (
            ("Bulle est tombée en panne lundi.", BULLE, [("outage", "tombée en panne", {"Bulle": "patient"})]),
            ("Bulle a redémarré lundi.", BULLE, [("launch", "redémarré", {"Bulle": "patient"})]),
        ),
        # other patients
        (
            (
                "Nuage a suspendu Bulle lundi.",
                BOTH,
                [("suspension", "suspendu", {"Nuage": "agent", "Bulle": "patient"})],
            ),
            (
                "Nuage a suspendu Pie lundi.",
                [("Nuage", "host"), ("Pie", "company")],
                [("suspension", "suspendu", {"Nuage": "agent", "Pie": "patient"})],
            ),
        ),
    ],
)
def test_what_differs_visibly_stays_two(account: Maker, first: tuple, second: tuple) -> None:  # type: ignore[type-arg]
    assert len(build_story([account(*first), account(*second)]).events) == 2


def test_one_sentence_with_two_dates_tells_two_events(account: Maker) -> None:
    text = "Bulle rouvrira lundi à ses abonnés et rouvrira mardi à tous."
    told = [("launch", "rouvrira lundi", {"Bulle": "agent"}), ("launch", "rouvrira mardi", {"Bulle": "agent"})]
    made = account(text, BULLE, told, status="planned")
    assert len(made.events) == 2
    first, second = made.events
    assert first.dates and second.dates


def test_planned_then_happened_is_one_entry_that_happened(account: Maker) -> None:
    planned = account(
        "Bulle doit relancer son service lundi.",
        BULLE,
        [("launch", "relancer", {"Bulle": "agent"})],
        published="2021-03-05",
        status="planned",
    )
    done = account(
        "Bulle a relancé son service lundi.", BULLE, [("launch", "relancé", {"Bulle": "agent"})], published="2021-03-09"
    )
    event = only(build_story([planned, done]))
    assert event.status == "happened"
    assert {t.status for t in event.tellings} == {"planned", "happened"}
    assert event.date is not None
    assert event.date.when.edtf == "2021-03-08"


def test_sources_that_disagree_on_the_day_are_both_shown(account: Maker) -> None:
    who = {"Nuage": "agent", "Bulle": "patient"}
    texts = [
        "L'hébergeur Nuage a suspendu le site de Bulle le 1er mars.",
        "Lundi 1er mars, Nuage a suspendu Bulle et ses comptes.",
        "Bulle n'a plus de site : Nuage a suspendu son contrat le 2 mars.",
    ]
    event = only(build_story([account(text, BOTH, [("suspension", "suspendu", who)]) for text in texts]))
    assert event.date is not None
    assert event.date.when.edtf == "2021-03-01"
    (conflict,) = event.conflicts
    assert conflict.about == "date"
    assert [step.says for step in conflict.values] == ["2021-03-01", "2021-03-01", "2021-03-02"]


def test_a_second_source_makes_an_entry_surer_and_a_copy_does_not(account: Maker) -> None:
    text = "La messagerie Bulle est tombée en panne lundi matin dans toute la région."
    told = [("outage", "tombée en panne", {"Bulle": "patient"})]
    one = account(text, BULLE, told)
    copy = account(f"{text} (AFP)", BULLE, told)
    other = account("Panne générale chez Bulle lundi.", BULLE, [("outage", "Panne", {"Bulle": "patient"})])
    alone, copied, both = (only(build_story(made)).confidence for made in ([one], [one, copy], [one, other]))
    assert alone == copied < both


def test_an_event_without_a_date_is_not_given_one(account: Maker) -> None:
    event = only(
        build_story(
            [account("Bulle est tombée en panne.", BULLE, [("outage", "tombée en panne", {"Bulle": "patient"})])]
        )
    )
    assert event.date is None


def test_an_empty_story_is_an_empty_timeline() -> None:
    assert build_story([]) == Timeline((), (), ())


def test_an_article_without_events_is_kept(account: Maker) -> None:
    timeline = build_story([account("Il pleut.", published="2021-03-10")])
    assert len(timeline.articles) == 1
    assert timeline.articles[0].published is not None


@given(st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_accounts_does_not_show(seed: int) -> None:
    shuffled = list(STORY)
    random.Random(seed).shuffle(shuffled)
    assert render(build_story(shuffled)) == EXPECTED


def _story() -> Sequence[Account]:
    from importlib.util import module_from_spec, spec_from_file_location
    from pathlib import Path

    spec = spec_from_file_location("timeline_accounts", Path(__file__).with_name("conftest.py"))
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    make: Maker = module.make_account
    return [
        *outage(make),
        make("Bulle a redémarré mercredi.", BULLE, [("launch", "redémarré", {"Bulle": "patient"})]),
        make("Nuage avait suspendu Bulle.", BOTH, [("suspension", "suspendu", {"Nuage": "agent", "Bulle": "patient"})]),
        make("La panne de Bulle.", BULLE, [("outage", "panne", {"Bulle": "patient"})], published=None),
        make("M. Faber part.", [("Faber", "person")], [("departure", "part", {"Faber": "patient"})]),
        make(
            "Emmanuel Faber limogé.",
            [("Emmanuel Faber", "person")],
            [("departure", "limogé", {"Emmanuel Faber": "patient"})],
        ),
    ]


STORY = _story()
EXPECTED = render(build_story(STORY))


def test_a_successor_follows_the_departure(account: Maker) -> None:
    text = "Le groupe a nommé Anne Roux en remplacement de Paul Brun, limogé début mars."
    who = [("Anne Roux", "person"), ("Paul Brun", "person")]
    told = [("appointment", "nommé", {"Anne Roux": "patient"}), ("departure", "limogé", {"Paul Brun": "patient"})]
    made = account(text, who, told, published="2021-03-25")
    appointed, gone = made.events
    undated = replace(made, events=(replace(appointed, dates=()), gone))
    days = {event.type: event.date for event in build_story([undated]).events}
    assert days["departure"] is not None
    assert days["departure"].when.edtf == "2021-03-01/2021-03-10"
    assert days["appointment"] is not None
    assert days["appointment"].when.edtf == "2021-03-01/2021-03-25"


def test_share_prices_that_differ_are_two_events(account: Maker) -> None:
    told = [("financial", "clôturé", {"Bulle": "patient"})]
    first = account("Bulle a clôturé à 54 euros.", BULLE, told, published="2021-03-10")
    second = account("Bulle a clôturé à 57 euros.", BULLE, told, published="2021-03-11")
    accounts = []
    for made, value in ((first, 54.0), (second, 57.0)):
        (event,) = made.events
        accounts.append(replace(made, events=(replace(event, figures=(Figure(event.clause, value, "euros"),)),)))
    assert len(build_story(accounts).events) == 2


def test_one_article_does_not_announce_what_it_tells_as_done(account: Maker) -> None:
    done = account("Bulle a rouvert lundi. Elle rouvrira bientôt.", BULLE, [("launch", "rouvert", {"Bulle": "agent"})])
    plan = account(
        "Bulle a rouvert lundi. Elle rouvrira bientôt.",
        BULLE,
        [("launch", "rouvrira", {"Bulle": "agent"})],
        status="planned",
    )
    both = replace(done, events=(*done.events, *plan.events))
    assert {event.status for event in build_story([both]).events} == {"happened", "planned"}


def test_a_date_right_behind_a_trigger_is_said_of_it_too(account: Maker) -> None:
    told = [("other", "devenue", {"Bulle": "agent"}), ("outage", "hors ligne", {"Bulle": "patient"})]
    made = account("Bulle, devenue célèbre, est hors ligne depuis le 1er mars.", BULLE, told)
    first, second = made.events
    taken = replace(made, events=(first, replace(second, dates=())))
    days = {event.type: event.date for event in build_story([taken]).events}
    assert days["outage"] is not None
    assert days["outage"].when.edtf == "2021-03-01"


def test_a_noun_and_its_verb_tell_one_event(account: Maker) -> None:
    text = "L'incendie qui a ravagé Bulle le 1er mars est éteint."
    told = [("accident", "incendie", {}), ("accident", "ravagé", {"Bulle": "patient"})]
    event = only(build_story([account(text, BULLE, told)]))
    assert len(event.tellings) == 2


@pytest.mark.parametrize(
    ("said", "edtf"),
    [
        ("jeudi", "[2021-06-03,2021-06-10,2021-06-17,2021-06-24]"),  # an article of the 1st could mean 27 May
        ("hier", "2021-06~"),
        ("le 10 juin", "2021-06-10"),
    ],
)
def test_days_of_an_article_of_which_the_month_is_known(account: Maker, said: str, edtf: str) -> None:
    told = [("outage", "fermé", {"Bulle": "patient"})]
    date = only(build_story([account(f"Bulle a fermé {said}.", BULLE, told, published="2021-06")])).date
    assert date is not None
    assert date.when.edtf == edtf
    assert date.derivation[-1].says == edtf


def test_fresh_news_is_of_about_the_publication(account: Maker) -> None:
    told = account("Bulle a fermé.", BULLE, [("outage", "fermé", {"Bulle": "patient"})])
    fresh = replace(told, events=tuple(replace(event, fresh=True) for event in told.events))
    assert only(build_story([told])).date is None
    date = only(build_story([fresh])).date
    assert date is not None
    assert date.when.edtf == "2021-03-10~"


BACK = ("launch", "roule de nouveau", {"Bulle": "agent"})


def test_what_nobody_dates_nor_is_in_is_an_entry_if_it_is_news_or_like_nothing_else(account: Maker) -> None:
    text = "Bulle roule de nouveau. Le train roule encore."
    train = [("launch", "roule encore", {})]
    alone, beside = (account(text, BULLE, rows, published=None) for rows in (train, [BACK, *train]))
    fresh = replace(beside, events=tuple(replace(event, fresh=True) for event in beside.events))
    assert only(build_story([alone])).date is None
    assert len(build_story([beside]).events) == 1
    assert len(build_story([fresh]).events) == 2
