"""Whom a reference means by the whole story, and when the article's own choice stands."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from filrouge.events.event import Account, EntityMention, EntityType, Readings
from filrouge.mentions.mention import Span
from filrouge.timeline.entities.antecedents import settled
from filrouge.timeline.entities.identity import identify

Maker = Callable[..., Account]

TEXT = "Bulle a reçu une offre de Nuage. Le titre a bondi."
WHO: Sequence[tuple[str, EntityType]] = (("Nuage", "company"), ("Bulle", "company"))
ABOUT_BULLE = ("Bulle a des ennuis.", "Bulle a des pertes.", "Bulle a des dettes.")
FIRMS = frozenset({"company", "host"})


def left_open(account: Maker, salience: Sequence[tuple[int, float]]) -> Account:
    """An account whose only reference, "Le titre", its article takes for that of the first entity."""
    told = account(TEXT, WHO, [("financial", "a bondi", {"Nuage": "patient"})])
    words = Span(TEXT.index("Le titre"), TEXT.index("Le titre") + len("Le titre"))
    mention = EntityMention(words, "Le titre", "bridging", Readings(tuple(salience), FIRMS))
    entities = (replace(told.entities[0], mentions=(*told.entities[0].mentions, mention)), *told.entities[1:])
    events = tuple(
        replace(event, participants=tuple(replace(part, mention=mention) for part in event.participants))
        for event in told.events
    )
    return replace(told, entities=entities, events=events)


def story(account: Maker, one: Account, texts: Sequence[str], kind: EntityType = "company") -> list[Account]:
    return [one, *(account(text, [("Bulle", kind)], []) for text in texts)]


@pytest.mark.parametrize(
    "salience",
    [
        ((0, 2.0), (1, 1.0)),
        ((0, 3.0), (1, 1.0)),
        ((1, 1.0), (0, 1.0)),  # the first that the article names, by no more than that
    ],
)
def test_means_whom_the_story_is_about(account: Maker, salience: Sequence[tuple[int, float]]) -> None:
    accounts = story(account, left_open(account, salience), ABOUT_BULLE)
    one = settled(accounts, identify(accounts))[0]
    (part,) = one.events[0].participants
    assert (one.entities[part.entity].name, part.role, part.mention.how) == ("Bulle", "patient", "story")
    assert part.mention in one.entities[1].mentions
    assert "Le titre" not in {m.text for m in one.entities[0].mentions}


@pytest.mark.parametrize(
    ("salience", "texts", "kind"),
    [
        (((0, 2.0), (1, 1.0)), (), "company"),  # no other article
        (((0, 9.0), (1, 1.0)), ABOUT_BULLE, "company"),  # far more salient in its own
        (((0, 4.0), (1, 1.0)), ABOUT_BULLE, "company"),  # about as likely
        (((0, 2.0), (1, 1.0)), ABOUT_BULLE, "place"),  # the others know that it is a place
        (((0, 2.0),), ABOUT_BULLE, "company"),
    ],
)
def test_stays_as_the_article_has_it(
    account: Maker, salience: Sequence[tuple[int, float]], texts: Sequence[str], kind: EntityType
) -> None:
    accounts = story(account, left_open(account, salience), texts, kind)
    assert settled(accounts, identify(accounts)) == accounts


def test_takes_part_once(account: Maker) -> None:
    one = left_open(account, ((0, 2.0), (1, 1.0)))
    (event,) = one.events
    named = replace(event.participants[0], entity=1, role="agent", mention=one.entities[1].mentions[0])
    accounts = story(
        account, replace(one, events=(replace(event, participants=(named, *event.participants)),)), ABOUT_BULLE
    )
    parts = settled(accounts, identify(accounts))[0].events[0].participants
    assert [(part.entity, part.role) for part in parts] == [(1, "agent")]


def test_an_account_that_leaves_nothing_open_is_not_copied(account: Maker) -> None:
    accounts = story(account, account(TEXT, WHO, [("financial", "a bondi", {"Nuage": "patient"})]), ABOUT_BULLE)
    assert all(one is before for one, before in zip(settled(accounts, identify(accounts)), accounts, strict=True))
