"""The evidence of a story, made once: what a mention tells by its words, its sentence and its place."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from sys import intern

from filrouge.events.event import Account, EventMention, LocalEntity, Role, Unnamed
from filrouge.letters import plain
from filrouge.lexicon.comparison import comparison
from filrouge.lexicon.things import things
from filrouge.mentions.mention import Span
from filrouge.timeline.coreference.evidence import Evidence, Material
from filrouge.timeline.coreference.kinds import deeds, posts
from filrouge.timeline.coreference.turns import turns
from filrouge.timeline.days.questions import Place, in_title
from filrouge.timeline.entities.identity import Identities
from filrouge.timeline.entities.kin import kin
from filrouge.timeline.once import Once
from filrouge.when import When

_BY_NAME = ("name", "title")  # "Trump", "le président Donald Trump"
_OBJECT = 40  # characters: room for a day and the object behind a verb
_STEM = 5  # letters: "héberge", "hébergeur" and "hébergement" share their first five

_WORD = re.compile(r"[^\W_]+(?:_[^\W_]+)*")


def stem(word: str) -> str:
    """The first letters of a word without accents: enough to see that two clauses use the same word."""
    return plain(word)[:_STEM]


def stems(text: str) -> frozenset[str]:
    """The telling words of a text, cut to their stems."""
    stop = comparison().stop
    words = (plain(w) for w in _WORD.findall(text))
    return frozenset(intern(w[:_STEM]) for w in words if len(w) >= 4 and w not in stop and not w.isdigit())


def gather(accounts: Sequence[Account], identities: Identities, days: Mapping[Place, When]) -> Material:
    """Make the evidence of a story; `days` are the known days of (account, event)."""
    once = Once()
    evidence = tuple(
        _evidence(account, (a, i), identities, days.get((a, i)), context, once)
        for a, account in enumerate(accounts)
        for context in (_Context(_lead(account), turns(account)),)
        for i in range(len(account.events))
    )
    word_weight = _rarity((e.words for e in evidence), len(evidence))
    return Material(
        evidence=evidence,
        entity_weight=_rarity((e.around for e in evidence), len(evidence)),
        word_weight=word_weight,
        unnamed_weight=_rarity((e.unnamed for e in evidence), len(evidence)),
        norms={e.words: math.sqrt(sum(word_weight[w] ** 2 for w in e.words)) or 1.0 for e in evidence},
        kin=kin(accounts, identities),
    )


def dated(
    material: Material, accounts: Sequence[Account], published: Sequence[When | None], days: Iterable[When | None]
) -> Material:
    """The same evidence with other known days, in its order, with the times of `accounts`, read again, and with what
    is known by now of when they were `published`.
    """
    made = (
        _dated(one, accounts[one.account].events[one.event], published[one.account], when)
        for one, when in zip(material.evidence, days, strict=True)
    )
    return replace(material, evidence=tuple(made))


def borrowed(one: Evidence, days: When | None) -> When | None:
    """The days that a mention has from those it is joined with; none by which its article, that tells it as past, was
    out already.
    """
    too_late = days and one.past_by is not None and days.runs[0][0] > one.past_by
    return None if too_late else days


def _dated(one: Evidence, mention: EventMention, published: When | None, days: When | None) -> Evidence:
    past_by = _past_by(mention, published)
    if (one.mention, one.days, one.past_by) == (mention, days, past_by):
        return one
    return replace(one, mention=mention, days=days, past_by=past_by)


@dataclass(frozen=True, slots=True)
class _Context:
    """What an article's mentions stand in: its first sentence below the title that tells an event, and the turns of
    its speakers.
    """

    lead: Span | None
    turns: Mapping[int, int]


def _lead(account: Account) -> Span | None:
    told = (m.sentence for m in account.events if not in_title(account.article.text, m.trigger.start))
    return next(told, None)


def _evidence(
    account: Account, place: Place, identities: Identities, days: When | None, context: _Context, once: Once
) -> Evidence:
    a, i = place
    mention, text = account.events[i], account.article.text
    who: dict[Role, set[int]] = {}
    for part in mention.participants:
        who.setdefault(part.role, set()).add(identities.of[a, part.entity])
    here = [(identities.of[a, k], e) for k, e in enumerate(account.entities) if _stands_in(e, mention.sentence)]
    near = {number for number, e in here if _stands_in(e, mention.clause)}
    trigger = stems(text[mention.trigger.start : mention.trigger.end])
    if mention.lemma:
        trigger |= stems(mention.lemma)
    return Evidence(
        account=a,
        event=i,
        mention=mention,
        unnamed=once(_unnamed(mention.unnamed)),
        around=once(frozenset({number for number, _ in here}.union(*who.values()))),
        unnamed_patients=once(_unnamed(one for one in mention.unnamed if one.role == "patient")),
        alone=once(mention.played_by_one),
        several=once(mention.played_by_several),
        who=once.mapping({role: once(frozenset(found)) for role, found in who.items()}),
        patients=once(frozenset(identities.of[a, entity] for entity in _named_patients(mention))),
        everyone=once(frozenset(near.union(*who.values()))),
        days=days,
        trigger=once(trigger),
        words=once(tuple(sorted(stems(text[mention.clause.start : mention.clause.end]) | trigger))),
        numbers=once(frozenset((f.value, stem(f.unit)) for f in mention.figures)),
        place=mention.trigger.start / max(1, len(text)),
        titled=in_title(text, mention.trigger.start),
        leads=mention.sentence == context.lead,
        taken_up=_taken_up(text, mention.trigger.start),
        in_turn=_is_in_turn(text, mention.trigger),
        posts=once(posts(mention, text)),
        deeds=deeds(_telling(mention, text), mention.lemma, mention.type),
        past_by=_past_by(mention, account.article.published.when if account.article.published else None),
        speaker=_speaker(mention, a, identities),
        turn=context.turns.get(i),
    )


def _telling(mention: EventMention, text: str) -> str:
    """The words of the trigger, and a few behind a verb that leaves it to its object: "a prononcé la faillite"."""
    end = mention.trigger.end
    if mention.lemma in comparison().light:
        end = max(end, min(mention.clause.end, end + _OBJECT))
    return text[mention.trigger.start : end]


def _unnamed(found: Iterable[Unnamed]) -> frozenset[str]:
    """The kinds of what takes part without a name, or "=noun" where no kind is known."""
    kinds = things().kinds
    return frozenset(kind for one in found for kind in kinds.get(one.lemma, (intern(f"={one.lemma}"),)))


def _named_patients(mention: EventMention) -> Iterator[int]:
    """Those to whom it happens and whom the clause calls by name."""
    return (p.entity for p in mention.participants if p.role == "patient" and p.mention.how in _BY_NAME)


def _speaker(mention: EventMention, a: int, identities: Identities) -> int | None:
    named = mention.speaker.entity if mention.speaker else None
    return None if named is None else identities.of[a, named]


def _past_by(mention: EventMention, published: When | None) -> int | None:
    if published is None or not published.is_bounded or mention.status != "happened":
        return None
    return published.runs[-1][1]


def _taken_up(text: str, start: int) -> float:
    words = _WORD.findall(text[max(0, start - 12) : start])
    return comparison().pointers.get(plain(words[-1]), 0.0) if words else 0.0


def _is_in_turn(text: str, trigger: Span) -> bool:
    before = _WORD.findall(text[max(0, trigger.start - 20) : trigger.start])[-1:]
    after = _WORD.findall(text[trigger.end : trigger.end + 20])[:1]
    return bool(comparison().additive & {plain(word) for word in before + after})


def _stands_in(entity: LocalEntity, clause: Span) -> bool:
    return any(m.span in clause for m in entity.mentions)


def _rarity(sets: Iterable[Iterable[int]] | Iterable[Iterable[str]], total: int) -> dict:  # type: ignore[type-arg]
    """Inverse document frequency, scaled so that what occurs once weighs 1."""
    counts: Counter[int | str] = Counter()
    for found in sets:
        counts.update(found)
    scale = math.log(1 + max(1, total))
    return {key: math.log(1 + total / n) / scale for key, n in counts.items()}
