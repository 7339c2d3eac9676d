"""Whom or what the references of decisions mean in the articles at hand.

An id is the hash of one mention: of the first one of its entry, or of the one it was copied from. It is looked up among
all mentions, not among entries, and so it still leads to its entry when articles are added and that entry's id becomes
another one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from filrouge.articles.article import Article
from filrouge.events.event import Account
from filrouge.letters import plain
from filrouge.timeline.decisions.decision import Decision, Reference
from filrouge.timeline.entries.merging import mention_id

Key = tuple[int, int]
"""A mention of an event, or an entity of an article: index of the account, index in its `events` or `entities`."""

_ID = re.compile(r"[0-9a-f]{6,}")


@dataclass(frozen=True, slots=True)
class Docket:
    """Decisions with what each of their references means here, and those that do not apply with the reason."""

    meant: Mapping[Decision, tuple[frozenset[Key], ...]]
    problems: Mapping[Decision, str]

    def without(self, problems: Mapping[Decision, str]) -> "Docket":
        """The docket with further decisions set aside."""
        meant = {decision: of for decision, of in self.meant.items() if decision not in problems}
        return replace(self, meant=meant, problems={**self.problems, **problems})

    def about(self, *, events: bool) -> dict[Decision, tuple[frozenset[Key], ...]]:
        """What the decisions about events, or those about entities, mean."""
        return {decision: of for decision, of in self.meant.items() if decision.about_events == events}


def resolve(accounts: Sequence[Account], decisions: Iterable[Decision]) -> Docket:
    """Look up every reference in the accounts."""
    meant, problems = {}, {}
    for decision in decisions:
        look_up = _event_mentions if decision.about_events else _local_entities
        found = tuple(frozenset(look_up(accounts, reference)) for reference in decision.of)
        missing = next((r for r, keys in zip(decision.of, found, strict=True) if not keys), None)
        if missing is None:
            meant[decision] = found
        else:
            kind = "event" if decision.about_events else "entity"
            problems[decision] = f"no {kind} {missing} in these articles"
    return Docket(meant, problems)


def one_each(docket: Docket, groups: Mapping[Key, int], *, events: bool) -> Docket:
    """Set aside the decisions of which a reference means more than one event, or entity; `groups` says which key is
    which one.
    """
    problems = {}
    for decision, of in docket.about(events=events).items():
        for reference, keys in zip(decision.of, of, strict=True):
            many = len({groups[key] for key in keys if key in groups})
            if many > 1:
                kind, more = ("events", "words, or name the article") if events else ("entities", "of the name")
                problems[decision] = f"{reference} means {many} {kind} here; give an id, or more {more}"
    return docket.without(problems)


def _event_mentions(accounts: Sequence[Account], reference: Reference) -> Iterator[Key]:
    """The mentions with the id; else those whose trigger the words hold; else those whose sentence they are part of."""
    if _ID.fullmatch(reference.words) and not reference.article:
        found = [
            (a, i)
            for a, account in enumerate(accounts)
            for i, m in enumerate(account.events)
            if mention_id("event", account, m.trigger).startswith(reference.words)
        ]
        if found:
            yield from found
            return
    near = list(_quoted(accounts, reference))
    yield from [key for key, at_trigger in near if at_trigger] or [key for key, _ in near]


def _quoted(accounts: Sequence[Account], reference: Reference) -> Iterator[tuple[Key, bool]]:
    """The mentions of the sentences that hold the words, and whether the words hold the trigger too."""
    words = re.compile(r"\s+".join(map(_loosely, reference.words.split())), re.IGNORECASE)
    for a, account in enumerate(accounts):
        for found in words.finditer(account.article.text) if _is_of(account.article, reference) else ():
            for i, m in enumerate(account.events):
                if m.sentence.start < found.end() and found.start() < m.sentence.end:
                    yield (a, i), m.trigger.start < found.end() and found.start() < m.trigger.end


def _loosely(word: str) -> str:
    return re.sub("['’]", "['’]", re.escape(word))


def _local_entities(accounts: Sequence[Account], reference: Reference) -> Iterator[Key]:
    """The entities a mention of which has the id; else those with this name; else those with it as another name."""
    places = [(a, k) for a, account in enumerate(accounts) for k in range(len(account.entities))]
    if _ID.fullmatch(reference.words) and not reference.article:
        found = [(a, k) for a, k in places if _has_id(accounts[a], k, reference.words)]
        if found:
            yield from found
            return
    name, here = plain(reference.words), [(a, k) for a, k in places if _is_of(accounts[a].article, reference)]
    yield from [(a, k) for a, k in here if plain(accounts[a].entities[k].name) == name] or [
        (a, k) for a, k in here if name in _names(accounts[a], k)
    ]


def _has_id(account: Account, k: int, beginning: str) -> bool:
    return any(mention_id("entity", account, m.span).startswith(beginning) for m in account.entities[k].mentions)


def _names(account: Account, k: int) -> set[str]:
    entity = account.entities[k]
    return {plain(name) for name in (*entity.aliases, *(m.text for m in entity.mentions if m.how == "name"))}


def _is_of(article: Article, reference: Reference) -> bool:
    """Whether the article is the one that the reference names; or it names none."""
    return not reference.article or is_called(article, reference.article)


def is_called(article: Article, name: str) -> bool:
    """Whether that is a name of the article: its id or the beginning of it, its path, or the end of that."""
    by_id = article.id == name or (article.id.startswith(name) and _ID.match(name) is not None)
    return by_id or article.path == name or article.path.endswith("/" + name)
