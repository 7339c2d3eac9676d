"""From a group of mentions to one entry of the timeline, and from a group of names to one entity."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from filrouge.events.event import Account, DateClaim, EntityMention, EventMention, Role, Status
from filrouge.mentions.mention import Span
from filrouge.timeline.coreference.evidence import Evidence
from filrouge.timeline.days.claims import claim_of, said
from filrouge.timeline.entities.identity import Identities, best_name, majority_type
from filrouge.timeline.entries import labels
from filrouge.timeline.timeline import Dating, Entity, Event, Involvement, Quote, Speaker, Telling, TitleOf
from filrouge.when import When

_ID = 12  # hexadecimal digits of an id
_LIFE: tuple[Status, ...] = ("happened", "denied", "alleged", "planned")


def content_id(kind: str, places: Sequence[tuple[str, int, int]]) -> str:
    """An id from the first place (article's hash, offsets) that speaks of the thing: it stays when articles are added
    behind it.
    """
    first = min(places)
    return hashlib.sha256(f"{kind}|{first[0]}|{first[1]}|{first[2]}".encode()).hexdigest()[:_ID]


def mention_id(kind: str, account: Account, span: Span) -> str:
    """The id of one mention, which is that of its entry where it comes first."""
    return content_id(kind, [(account.article.sha256, span.start, span.end)])


def entities(accounts: Sequence[Account], identities: Identities) -> tuple[Entity, ...]:
    """The story's entities, in the order of `identities.groups`."""
    ids = [_entity_id(accounts, group) for group in identities.groups]
    return tuple(_entity(accounts, identities, group, ids, i) for i, group in enumerate(identities.groups))


def _entity_id(accounts: Sequence[Account], group: Sequence[tuple[int, int]]) -> str:
    places = [
        (accounts[a].article.sha256, m.span.start, m.span.end)
        for a, k in group
        for m in accounts[a].entities[k].mentions
    ]
    return content_id("entity", places or [(accounts[group[0][0]].article.sha256, -1, group[0][1])])


def _entity(
    accounts: Sequence[Account], identities: Identities, group: Sequence[tuple[int, int]], ids: Sequence[str], i: int
) -> Entity:
    members = [(accounts[a], accounts[a].entities[k]) for a, k in group]
    name = best_name(entity for _, entity in members)
    said = [(account, m) for account, entity in members for m in entity.mentions]
    spelled = {n for _, entity in members for n in (entity.name, *entity.aliases)}
    spelled |= {m.text for _, m in said if m.how == "name"}
    titles = {
        (t.text, None if t.of is None else ids[identities.of[a, t.of]])
        for a, k in group
        for t in accounts[a].entities[k].titles
    }
    return Entity(
        id=ids[i],
        type=majority_type(entity for _, entity in members),
        name=name,
        aliases=tuple(sorted(spelled - {name})),
        titles=tuple(TitleOf(text, of) for text, of in sorted(titles, key=lambda t: (t[0], t[1] or ""))),
        mentions=tuple(_quote(account, m) for account, m in said if m.how == "name"),
        references=tuple((_quote(account, m), m.how) for account, m in said if m.how != "name"),
    )


def _quote(account: Account, mention: EntityMention) -> Quote:
    """The words of a mention, as the string that it holds already where that is the same."""
    quote = Quote.of(account.article, mention.span)
    return replace(quote, text=mention.text) if quote.text == mention.text else quote


def event(
    accounts: Sequence[Account],
    group: Sequence[Evidence],
    known: Sequence[Entity],
    date: Dating | None,
    published: Sequence[When | None],
) -> Event:
    """One entry of the timeline from the mentions that tell it; `published` is when each account's article came out."""
    told = [(accounts[e.account], e.mention) for e in group]
    return Event(
        id=event_id(accounts, group),
        type=_majority_type(m for _, m in told),
        label=labels.best(labels.wording(account, m) for account, m in told),
        status=_status(m for _, m in told),
        date=date,
        participants=_participants(group, known),
        tellings=tuple(_telling(accounts[e.account], e, known, published[e.account]) for e in group),
        confidence=1.0,
    )


def event_id(accounts: Sequence[Account], group: Sequence[Evidence]) -> str:
    """The id of the entry that the mentions make."""
    places = [(accounts[e.account].article.sha256, e.mention.trigger.start, e.mention.trigger.end) for e in group]
    return content_id("event", places)


def _majority_type(mentions: Iterable[EventMention]) -> str:
    votes: dict[str, float] = defaultdict(float)
    for m in mentions:
        votes[m.type] += m.certainty * (0.5 if m.type == "other" else 1.0)
    return min(votes, key=lambda t: (-round(votes[t], 6), t))


def _status(mentions: Iterable[EventMention]) -> Status:
    """What has happened was planned before; what is denied by some and told by most is told."""
    votes: Counter[Status] = Counter(m.status for m in mentions)
    if votes["denied"] > votes["happened"]:
        return "denied"
    return next(s for s in _LIFE if votes[s])


def _participants(group: Sequence[Evidence], known: Sequence[Entity]) -> tuple[Involvement, ...]:
    votes: dict[int, Counter[Role]] = defaultdict(Counter)
    for one in group:
        # Who asks, wants or decides is not who does it: "avaient prié | X de quitter le groupe".
        beside = one.mention.told_by is not None and one.mention.type == "other"
        for role, who in one.who.items() if not beside else ():
            for entity in who:
                votes[entity][role] += 1
    order: tuple[Role, ...] = ("agent", "patient", "recipient", "place", "instrument", "other")
    found = [(min(order, key=lambda r: (-counts[r], order.index(r))), known[i].id) for i, counts in votes.items()]
    return tuple(Involvement(entity, role) for role, entity in sorted(found, key=lambda f: (order.index(f[0]), f[1])))


def _telling(account: Account, one: Evidence, known: Sequence[Entity], published: When | None) -> Telling:
    mention = one.mention
    claim = mention.dates[0] if mention.dates else None
    return Telling(
        trigger=Quote.of(account.article, mention.trigger),
        quote=Quote.of(account.article, mention.sentence),
        date_expression=Quote.of(account.article, claim.time) if claim else None,
        says=_says(account, one, claim, published) if claim else None,
        status=mention.status,
        id=mention_id("event", account, mention.trigger),
        speaker=_speaker(account, one, known),
    )


def _speaker(account: Account, one: Evidence, known: Sequence[Entity]) -> Speaker | None:
    if one.mention.speaker is None:
        return None
    entity = None if one.speaker is None else known[one.speaker].id
    return Speaker(Quote.of(account.article, one.mention.speaker.words), entity)


def _says(account: Account, one: Evidence, claim: DateClaim, published: When | None) -> str | None:
    """What the words mean now that it is known when the article came out (EDTF)."""
    named = said(claim_of(account, one.account, one.event, one.mention, claim), published) or claim.time.when
    extent = replace(claim.time, when=named).extent
    return extent.edtf if extent else None
