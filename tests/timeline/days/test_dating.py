"""Joint dating: what the words of several articles prove together, and what they never may."""

from dataclasses import replace

import pytest

from filrouge.articles.article import Article
from filrouge.mentions.dates.expression import (
    Absolute,
    Both,
    Direction,
    Expression,
    MonthDay,
    MonthName,
    Offset,
    Part,
    Period,
    TimeMention,
    Unanchored,
    Weekday,
)
from filrouge.mentions.mention import Span
from filrouge.timeline.days.claims import Claim
from filrouge.timeline.days.clues import Clue
from filrouge.timeline.days.dating import solve
from filrouge.timeline.days.unknowns import Order, Questions, Told
from filrouge.timeline.timeline import Quote
from filrouge.when import When

LUNDI, DIMANCHE = Weekday(0), Weekday(6)
YESTERDAY = Offset("day", -1, -1)
LAST_WEEK = Period("week", -1)
A_WEEK_AGO = Offset("week", -1, -1)


def words(article: int, text: str) -> Quote:
    return Quote(f"a{article}", 10 * len(text), 11 * len(text), text)


def claim(article: int, event: int, expression: Expression, text: str, how: str = "clause", passage: str = "") -> Claim:
    time = TimeMention(0, len(text), text, expression)
    return Claim(article, event, time, how, "past", Span(0, len(passage)), Article(f"a{article}", "", passage, ""))


def told(article: int, event: int, text: str = "a eu lieu", news: bool = False) -> Told:
    return Told(article, event, "happened", Span(0, len(text)), Article(f"a{article}", "", text, ""), news)


def test_a_weekday_in_an_article_of_a_known_day_is_a_day() -> None:
    answers = solve(Questions(1, [When.parse("2021-03-10")], [claim(0, 0, LUNDI, "lundi")]))
    assert answers.event(0) == When.parse("2021-03-08")


def test_a_weekday_in_an_article_of_a_month_is_a_set() -> None:
    answers = solve(Questions(1, [When.parse("2021-02")], [claim(0, 0, LUNDI, "lundi")], told=[told(0, 0)]))
    assert answers.event(0) == When.parse("[2021-02-01,2021-02-08,2021-02-15,2021-02-22]")


def leaning(when: str) -> Claim:
    time = TimeMention(0, 10, "un an après", Offset("year", 1, 1, "antecedent"), When.parse(when), needs="antecedent")
    return Claim(0, 0, time, "clause", "past", Span(0, 0), Article("a0", "", "", ""))


def test_what_is_told_as_past_is_not_after_its_article() -> None:
    published = [When.parse("2021-03-10")]
    assert solve(Questions(1, published, [leaning("2023~")])).event(0) is None
    assert solve(Questions(1, published, [leaning("2020~")])).event(0) == When.parse("2020~")


def test_without_a_publication_a_weekday_says_nothing() -> None:
    answers = solve(Questions(1, [None], [claim(0, 0, LUNDI, "lundi")], told=[told(0, 0)]))
    assert answers.event(0) is None
    assert answers.publication(0) is None


def test_the_year_that_the_story_gives_to_what_is_announced_does_not_bound_the_article_that_announces_it() -> None:
    announced = replace(claim(1, 0, MonthDay(3, 17), "le 17 mars"), direction="future")
    plan = replace(told(1, 0, "un référendum est prévu"), status="planned")
    span = When.parse("2022-11/2023-06")
    questions = Questions(1, [When.parse("2023-05-03"), None], [announced], told=[plan], window=span, core=span)
    answers = solve(questions)
    assert answers.event(0) == When.parse("2023-03-17")
    assert answers.publication(1) is None  # a story goes on: it may be 17 March of the next year


@pytest.mark.parametrize(
    ("past", "direction", "day"),
    [
        ("2023-03-20", "future", None),  # 17 March of a later year, of which nothing is known
        ("2023-02-01", "future", "2023-03-17"),
        ("2023-04-01", "past", "2023-03-17"),
        ("2023-07-01", "past", None),  # it came out after the rest of the story
    ],
)
def test_a_named_day_is_of_the_story_as_far_as_its_article_leaves_it(
    past: str, direction: Direction, day: str | None
) -> None:
    named = replace(claim(0, 0, MonthDay(3, 17), "le 17 mars"), direction=direction)
    before = claim(0, 1, Absolute(When.parse(past)), past)
    span = When.parse("2022-11/2023-06")
    answers = solve(Questions(2, [None], [named, before], told=[told(0, 1)], core=span))
    assert answers.event(0) == (When.parse(day) if day else None)


def test_being_told_does_not_date_an_event() -> None:
    answers = solve(Questions(1, [When.parse("2021-03-10")], told=[told(0, 0)]))
    assert answers.event(0) is None


def reappearance() -> Questions:
    """Event 0: the site goes down; 1: it comes back; 2: its head is dismissed. Articles 0 and 1 are of January 2021,
    2 of February, 3 of no date.
    """
    return Questions(
        events=3,
        published=[When.parse("2021-01"), When.parse("2021-01"), When.parse("2021-02"), None],
        claims=[
            claim(0, 0, A_WEEK_AGO, "il y a une semaine"),
            claim(0, 1, DIMANCHE, "dimanche"),
            claim(1, 0, LAST_WEEK, "La semaine dernière"),
            claim(1, 1, Both(YESTERDAY, DIMANCHE), "hier, dimanche"),
            claim(2, 2, Period("month", 0), "ce mois-ci"),
            claim(3, 0, MonthDay(1, 10, which=-1), "depuis le 10 janvier dernier"),
            claim(3, 2, Part("start", MonthName(2)), "début février"),
        ],
        told=[told(a, e) for a, e in ((0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (3, 0), (3, 2))],
    )


def test_five_articles_prove_what_none_of_them_says() -> None:
    answers = solve(reappearance())
    assert answers.event(0) == When.parse("2021-01-10")
    assert answers.event(1) == When.parse("2021-01-17")
    assert answers.event(2) == When.parse("2021-02-01/2021-02-10")
    assert answers.publication(1) == When.parse("2021-01-18")


def test_the_proof_names_the_words_that_it_rests_on() -> None:
    answers = solve(reappearance())
    said = {step.quote.text for step in answers.proof(1)}
    assert {"dimanche", "il y a une semaine", "depuis le 10 janvier dernier"} <= said


def test_words_that_contradict_are_set_aside_and_empty_nothing() -> None:
    answers = solve(reappearance())
    assert [c.quote.text for c in answers.aside] == ["La semaine dernière"]
    assert all(answers.days)


def test_the_order_of_claims_does_not_matter() -> None:
    questions = reappearance()
    backwards = Questions(3, questions.published, questions.claims[::-1], (), questions.told[::-1])
    assert solve(backwards).days == solve(questions).days


def test_most_sources_lead() -> None:
    published = [When.parse("2021-05-20")] * 3
    claims = [
        claim(0, 0, Absolute(When.parse("2021-05-16")), "le 16 mai"),
        claim(1, 0, Absolute(When.parse("2021-05-17")), "le 17 mai"),
        claim(2, 0, Absolute(When.parse("2021-05-17")), "lundi 17 mai"),
    ]
    answers = solve(Questions(1, published, claims))
    assert answers.event(0) == When.parse("2021-05-17")
    assert [c.quote.text for c in answers.aside] == ["le 16 mai"]


def test_copies_of_one_text_are_one_source() -> None:
    agency = "Le conseil a démis lundi 17 mai le directeur général de la société, a annoncé l'agence."
    published = [When.parse("2021-05-20")] * 5
    claims = [
        claim(0, 0, Absolute(When.parse("2021-05-16")), "le 16 mai", passage="Il est parti le 16 mai."),
        claim(1, 0, Absolute(When.parse("2021-05-16")), "le 16 mai", passage="Depuis son départ, le 16 mai, rien."),
        *(claim(a, 0, Absolute(When.parse("2021-05-17")), "lundi 17 mai", passage=agency) for a in (2, 3, 4)),
    ]
    assert solve(Questions(1, published, claims)).event(0) == When.parse("2021-05-16")


def test_order_bounds_an_undated_event_from_both_sides() -> None:
    questions = Questions(
        events=3,
        published=[When.parse("2021-01-18")],
        claims=[claim(0, 0, MonthDay(1, 6), "le 6 janvier"), claim(0, 2, MonthDay(1, 10), "le 10 janvier")],
        orders=[Order(1, 0, "after", words(0, "après")), Order(2, 1, "after", words(0, "ensuite"))],
        told=[told(0, e) for e in range(3)],
    )
    assert solve(questions).event(1) == When.parse("2021-01-06/2021-01-10")


def test_an_event_that_happened_is_not_later_than_its_article() -> None:
    questions = Questions(
        2,
        [When.parse("2021-01-18")],
        [claim(0, 0, MonthDay(1, 6), "le 6 janvier")],
        [Order(1, 0, "after", words(0, "après"))],
        [told(0, 0), told(0, 1)],
    )
    assert solve(questions).event(1) == When.parse("2021-01-06/2021-01-18")


def test_dates_of_the_context_yield_to_dates_of_the_clause() -> None:
    published = [When.parse("2021-03-10"), When.parse("2021-03-10")]
    claims = [claim(0, 0, LUNDI, "lundi", "lead"), claim(1, 0, MonthDay(3, 2), "le 2 mars")]
    answers = solve(Questions(1, published, claims))
    assert answers.event(0) == When.parse("2021-03-02")
    assert not answers.aside


def test_the_news_dates_an_undated_article_to_the_week() -> None:
    questions = Questions(
        1,
        [When.parse("2021-03-10"), None],
        [claim(0, 0, LUNDI, "lundi")],
        told=[told(0, 0), told(1, 0, news=True)],
    )
    assert solve(questions).publication(1) == When.parse("2021-03-08/2021-03-14")


@pytest.mark.parametrize(("known", "other"), [(0, "2021-03-03"), (1, "2021-03-17")])
def test_a_stated_distance_counts_both_ways(known: int, other: str) -> None:
    distance = Unanchored("une semaine après", Offset("week", 1, 1, "antecedent"))
    order = Order(0, 1, "after", words(0, "après"), TimeMention(0, 17, "une semaine après", distance))
    claims = [claim(0, known, Absolute(When.parse("2021-03-10")), "le 10 mars")]
    answers = solve(Questions(2, [When.parse("2021-03-20")], claims, [order]))
    assert answers.event(1 - known) == When.parse(other)


def test_a_distance_in_years_is_as_vague_as_it_is_told() -> None:
    distance = Unanchored("quatre ans après", Offset("year", 4, 4, "antecedent"))
    order = Order(0, 1, "after", words(0, "après"), TimeMention(0, 16, "quatre ans après", distance))
    claims = [claim(0, 0, Absolute(When.parse("2019-06-12")), "le 12 juin 2019")]
    questions = Questions(2, [When.parse("2021-03-20")], claims, [order])
    assert solve(questions).event(1) == When.parse("2015~")
    known = claim(0, 1, Absolute(When.parse("2014-12-30")), "le 30 décembre 2014")
    assert solve(replace(questions, claims=[*claims, known])).event(1) == When.parse("2014-12-30")


def test_what_is_announced_is_news() -> None:
    claims = [
        claim(0, 0, LUNDI, "lundi"),
        claim(1, 1, Absolute(When.parse("2021-03-14")), "le 14 mars"),
    ]
    report = Order(0, 1, "reports", words(0, "a officialisé"))
    answers = solve(Questions(2, [When.parse("2021-03"), When.parse("2021-05")], claims, [report]))
    assert answers.event(0) == When.parse("2021-03-15")
    assert answers.event(1) == When.parse("2021-03-14")


def test_this_monday_is_the_day_the_article_came_out() -> None:
    claims = [
        claim(0, 0, Weekday(1, 0), "ce mardi"),
        claim(0, 1, DIMANCHE, "dimanche"),
        claim(1, 1, Absolute(When.parse("2021-03-14")), "le 14 mars"),
    ]
    answers = solve(Questions(2, [None, When.parse("2021-05")], claims))
    assert answers.publication(0) == When.parse("2021-03-16")


def test_plans_date_no_article() -> None:
    planned = replace(claim(0, 0, Offset("day", 2, 2), "dans deux jours"), direction="future")
    held = claim(1, 0, Absolute(When.parse("2021-03-14")), "le 14 mars")
    answers = solve(Questions(1, [None, When.parse("2021-05")], [planned, held]))
    assert answers.publication(0) is None


def test_an_article_is_dated_by_the_day_that_it_calls_its_own() -> None:
    day = TimeMention(0, 8, "ce 4 mai", MonthDay(5, 4, None, 0), direction="past", needs="publication")
    clue = Clue(0, day, words(0, "ce 4 mai"), today=True)
    answers = solve(Questions(0, [None], clues=[clue], window=When.parse("2021-01/2021-12")))
    assert answers.publication(0) == When.parse("2021-05-04")
    assert [step.why for step in answers.proof(0)] == ["names the day its article came out"]


def test_a_date_that_leaves_half_a_year_does_not_date_an_article() -> None:
    day = TimeMention(0, 8, "le 4 mai", MonthDay(5, 4), direction="past", needs="publication")
    clue = Clue(0, day, words(0, "le 4 mai"))
    answers = solve(Questions(0, [None], clues=[clue], window=When.parse("2021-01/2021-12")))
    assert answers.publication(0) is None


def test_an_article_later_than_the_story_keeps_what_is_known_of_it() -> None:
    day = TimeMention(0, 8, "ce 4 mai", MonthDay(5, 4, None, 0), direction="past", needs="publication")
    clue = Clue(0, day, words(0, "ce 4 mai"), today=True)
    later = When.parse("2023-01-01/..")
    answers = solve(Questions(0, [later], clues=[clue], window=When.parse("2021-01/2021-12")))
    assert answers.publication(0) == later


def test_a_past_date_of_the_storys_time_bounds_its_article() -> None:
    day = TimeMention(0, 8, "le 4 mai", MonthDay(5, 4), direction="past", needs="publication")
    clue = Clue(0, day, words(0, "le 4 mai"))
    asked = Questions(0, [None], clues=[clue], window=When.parse("2020/2022"), core=When.parse("2021"))
    assert solve(asked).publication(0) == When.parse("2021-05-04/..")
    assert solve(replace(asked, core=When.parse("2020/2021"))).publication(0) is None


def test_a_faint_tie_dates_no_article() -> None:
    claims = [claim(0, 0, LUNDI, "lundi"), claim(1, 0, LUNDI, "lundi")]
    asked = Questions(1, [When.parse("2021-03-10"), None], claims, told=[told(0, 0), told(1, 0, news=True)])
    assert solve(asked).publication(1) is not None
    assert solve(replace(asked, faint=frozenset({(1, 0)}))).publication(1) is None


def test_what_an_article_names_with_its_year_is_no_news_of_that_week() -> None:
    full = Absolute(When.parse("2015-04-26"))
    quiet = Questions(1, [None], [claim(0, 0, full, "du 26 avril 2015")], told=[told(0, 0)])
    assert solve(quiet).publication(0) == When.parse("2015-04-26/..")
