"""Whom references mean by the whole story: "le titre" is rather that of the firm that all its articles are about.

An article leaves each reference with those whom it can mean, by how salient they are in it. How many articles of the
story name each of them tells whom a reader has in mind before the first sentence, and what they are by most articles
who of them it cannot be: salience times this prior, as in Bayes' rule.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from filrouge.events.event import Account, EntityMention, EntityType, LocalEntity, Participant
from filrouge.timeline.entities.identity import Identities, majority_type

_MARGIN = 1.1  # by how much whom the story makes likeliest must be likelier than anybody else


@dataclass(frozen=True, slots=True)
class _Known:
    """What the story knows of an entity: how many articles name it, and what it is by most of them."""

    articles: int
    type: EntityType


def settled(accounts: Sequence[Account], identities: Identities) -> list[Account]:
    """The accounts, with those to take part in events whom the whole story makes likeliest."""
    known = [_known(accounts, group) for group in identities.groups]
    return [
        _settled(account, [known[identities.of[a, k]] for k in range(len(account.entities))])
        for a, account in enumerate(accounts)
    ]


def _known(accounts: Sequence[Account], group: Sequence[tuple[int, int]]) -> _Known:
    named = {a for a, k in group if any(m.how == "name" for m in accounts[a].entities[k].mentions)}
    return _Known(len(named), majority_type(accounts[a].entities[k] for a, k in group))


def _settled(account: Account, known: Sequence[_Known]) -> Account:
    """The account by what is `known` of each of its entities; itself where its article leaves nothing open."""
    if not any(mention.readings for mention in _references(account)):
        return account
    events = (
        replace(event, participants=_each_once(_taking_part(part, known) for part in event.participants))
        for event in account.events
    )
    return replace(account, entities=_with_references(account.entities, known), events=tuple(events))


def _references(account: Account) -> Iterator[EntityMention]:
    yield from (mention for entity in account.entities for mention in entity.mentions)
    yield from (part.mention for event in account.events for part in event.participants)


def _taking_part(part: Participant, known: Sequence[_Known]) -> Participant:
    entity, mention = _meant(part.entity, part.mention, known)
    return part if entity == part.entity else replace(part, entity=entity, mention=mention)


def _with_references(entities: Sequence[LocalEntity], known: Sequence[_Known]) -> tuple[LocalEntity, ...]:
    """The entities, each with the references that mean it."""
    meant = [_meant(k, mention, known) for k, entity in enumerate(entities) for mention in entity.mentions]
    said: dict[int, list[EntityMention]] = defaultdict(list)
    for k, mention in sorted(meant, key=lambda one: (one[1].span.start, one[1].span.end)):
        said[k].append(mention)
    return tuple(replace(entity, mentions=tuple(said[k])) for k, entity in enumerate(entities))


def _meant(entity: int, mention: EntityMention, known: Sequence[_Known]) -> tuple[int, EntityMention]:
    """Whom the words mean: somebody else than the article alone tells, where the story says so clearly."""
    if mention.readings is None:
        return entity, mention
    able = ((k, weight) for k, weight in mention.readings.salience if known[k].type in mention.readings.types)
    likely = sorted(((weight * known[k].articles, -k) for k, weight in able), reverse=True)
    if not likely or (len(likely) > 1 and likely[0][0] < _MARGIN * likely[1][0]):
        return entity, mention
    first = -likely[0][1]
    return (entity, mention) if first == entity else (first, replace(mention, how="story"))


def _each_once(parts: Iterable[Participant]) -> tuple[Participant, ...]:
    """The participants in the order of their words, each in the first role."""
    found: dict[int, Participant] = {}
    for part in parts:
        found.setdefault(part.entity, part)
    return tuple(sorted(found.values(), key=lambda p: (p.mention.span.start, p.entity)))
