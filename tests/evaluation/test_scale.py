"""The stories that scale is measured on: their truth is whole, they hold near-misses, a small one is joined well."""

from collections import Counter, defaultdict

from filrouge.evaluation.scale import exponent, measure
from filrouge.evaluation.synthetic import make_story

ACCOUNTS, TRUTH = make_story(3000)
TOLD = [(a, m, n) for a in ACCOUNTS for m, n in zip(a.events, TRUTH[a.article.id], strict=True)]


def test_every_mention_has_its_truth_and_its_words() -> None:
    assert len(TOLD) == 3000
    for account, mention, _ in TOLD:
        text = account.article.text
        for part in mention.participants:
            assert text[part.mention.span.start : part.mention.span.end] == part.mention.text
        for claim in mention.dates:
            assert text[claim.time.start : claim.time.end] == claim.time.text


def test_events_are_told_in_many_words_and_with_dates_of_every_kind() -> None:
    by_event = defaultdict(set)
    for account, mention, number in TOLD:
        by_event[number].add(account.article.text[mention.trigger.start : mention.trigger.end])
    assert sum(len(words) > 1 for words in by_event.values()) > len(by_event) / 2
    kinds = Counter(type(c.time.expression).__name__ for _, m, _ in TOLD for c in m.dates)
    assert min(kinds[k] for k in ("Absolute", "Weekday", "Offset", "Period", "MonthName", "Part")) > 10
    assert sum(not m.dates for _, m, _ in TOLD) > 300


def test_there_are_near_misses_and_namesakes() -> None:
    """Other events of the same type with the same ones; short names that several actors bear."""
    alike = defaultdict(set)
    for account, mention, number in TOLD:
        who = tuple(sorted((p.role, account.entities[p.entity].name) for p in mention.participants))
        if len(who) == 2:
            alike[mention.type, who].add(number)
    assert sum(len(numbers) > 1 for numbers in alike.values()) > 20
    bearers = defaultdict(set)
    for account, _, _ in TOLD:
        for entity in account.entities:
            if entity.type == "person":
                bearers[entity.name.split()[-1]].add(entity.name)
    assert any(len(names) > 1 for names in bearers.values())


def test_a_small_story_is_measured() -> None:
    found = measure(600)
    assert found["f1"] >= 95
    assert found["seconds"] > 0
    assert found["gb"] > 0.01


def test_the_exponent() -> None:
    assert exponent({"mentions": 10, "seconds": 1}, {"mentions": 1000, "seconds": 100}) == 1
