"""What a new run changes: two timelines of a story, laid side by side by the words that they quote.

Ids come from content and mostly stay; where they do not, because an earlier article joined the story or the lexicon
found an earlier word, an event is still the one that quotes the same words.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from filrouge.timeline.reading.counterparts import Counterparts, counterparts
from filrouge.timeline.timeline import DatedArticle, Entity, Event, Quote, Timeline

_HASH = 12  # hexadecimal digits that show that a text is another one

Thing = TypeVar("Thing", DatedArticle, Entity, Event)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of one thing before and after, as text; "" where it has no value."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Revised(Generic[Thing]):
    """A thing that is in both timelines and not the same."""

    old: Thing
    new: Thing
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Moved(Generic[Thing]):
    """A thing of one timeline whose words are part of a thing of the other."""

    part: Thing
    whole: Thing


@dataclass(frozen=True, slots=True)
class Things(Generic[Thing]):
    """What became of the things of one kind; false if all are the same.

    `merged` are old ones that are now part of a new one which is chiefly another old one; `split` are new ones that
    were part of an old one which is now chiefly another new one.
    """

    added: tuple[Thing, ...]
    dropped: tuple[Thing, ...]
    merged: tuple[Moved[Thing], ...]
    split: tuple[Moved[Thing], ...]
    revised: tuple[Revised[Thing], ...]
    same: int

    def __bool__(self) -> bool:
        return bool(self.added or self.dropped or self.merged or self.split or self.revised)


@dataclass(frozen=True, slots=True)
class Changes:
    """All that is not the same in the new timeline; false if nothing is."""

    articles: Things[DatedArticle]
    entities: Things[Entity]
    events: Things[Event]

    def __bool__(self) -> bool:
        return bool(self.articles or self.entities or self.events)


def changes(old: Timeline, new: Timeline) -> Changes:
    """What the new timeline adds, drops, merges, splits, dates anew and otherwise changes.

    Each old thing is dropped, merged into another, or goes on as one new thing, which is revised or the same; each new
    thing is added, split off from an old one, or goes on from one. What only explains (derivations, scores, confidence,
    lookalikes) is not compared.
    """
    names = _names(old, new)
    articles = counterparts(*([[names[dated.article.id]] for dated in side.articles] for side in (old, new)))
    entities = counterparts(*([_entity_words(entity, names) for entity in side.entities] for side in (old, new)))
    events = counterparts(*([_event_words(event, names) for event in side.events] for side in (old, new)))
    now = {old.entities[i].id: new.entities[j].id for i, j in {**entities.absorbed, **entities.pairs}.items()}
    before, after = ({entity.id: entity.name for entity in side.entities} for side in (old, new))

    def event_fields(one: Event, other: Event) -> Iterator[Field]:
        yield from _event_fields(one, other)
        lost, gained = (_event_words(a, names) - _event_words(b, names) for a, b in ((one, other), (other, one)))
        if lost or gained:
            yield Field("mentions", f"{len(one.tellings)}", f"{len(other.tellings)} (+{len(gained)} -{len(lost)})")
        if {(now.get(p.entity, p.entity), p.role) for p in one.participants} != _parts(other):
            yield Field("who", _who(one, before), _who(other, after))
        yield from _differing(("according to", _speakers(one), _speakers(other)))

    return Changes(
        _things(old.articles, new.articles, articles, _article_fields),
        _things(old.entities, new.entities, entities, _entity_fields),
        _things(old.events, new.events, events, event_fields),
    )


def _things(
    old: Sequence[Thing], new: Sequence[Thing], match: Counterparts, fields: Callable[[Thing, Thing], Iterator[Field]]
) -> Things[Thing]:
    pairs, known = sorted(match.pairs.items()), {*match.pairs.values(), *match.divided}
    compared = [Revised(old[i], new[j], tuple(fields(old[i], new[j]))) for i, j in pairs]
    return Things(
        added=tuple(thing for j, thing in enumerate(new) if j not in known),
        dropped=tuple(thing for i, thing in enumerate(old) if i not in match.pairs and i not in match.absorbed),
        merged=tuple(Moved(old[i], new[j]) for i, j in sorted(match.absorbed.items())),
        split=tuple(Moved(new[j], old[i]) for j, i in sorted(match.divided.items())),
        revised=tuple(pair for pair in compared if pair.fields),
        same=sum(not pair.fields for pair in compared),
    )


Names = Mapping[str, tuple[str, str]]
"""What an article (id) is called on both sides: by its id, or by its path where its text is not the same."""


def _names(old: Timeline, new: Timeline) -> Names:
    before, after = ({dated.article.id for dated in timeline.articles} for timeline in (old, new))
    return {
        dated.article.id: ("id", dated.article.id)
        if dated.article.id in before & after
        else ("path", dated.article.path)
        for timeline in (old, new)
        for dated in timeline.articles
    }


def _word(quote: Quote, names: Names, within: Quote | None = None) -> Hashable:
    """A quote as both sides know it: by its place, in an edited article by the words around it."""
    kind, name = names.get(quote.article, ("id", quote.article))
    if kind == "id":
        return name, quote.start, quote.end
    return (name, within.text, quote.start - within.start) if within else (name, quote.text)


def _event_words(event: Event, names: Names) -> set[Hashable]:
    return {_word(telling.trigger, names, telling.quote) for telling in event.tellings}


def _entity_words(entity: Entity, names: Names) -> set[Hashable]:
    said = [*entity.mentions, *(quote for quote, _ in entity.references)]
    return {_word(quote, names) for quote in said} or {entity.id}


# -- what is not the same ----------------------------------------------------------------------------------------------


def _differing(*fields: tuple[str, str, str]) -> Iterator[Field]:
    return (Field(name, old, new) for name, old, new in fields if old != new)


def _article_fields(old: DatedArticle, new: DatedArticle) -> Iterator[Field]:
    before, after = (dated.published.when.edtf if dated.published else "" for dated in (old, new))
    return _differing(
        ("text", old.article.sha256[:_HASH], new.article.sha256[:_HASH]),
        ("path", old.article.path, new.article.path),
        ("published", before, after),
    )


def _entity_fields(old: Entity, new: Entity) -> Iterator[Field]:
    return _differing(
        ("id", old.id, new.id),
        ("name", old.name, new.name),
        ("type", old.type, new.type),
        ("aliases", ", ".join(sorted(old.aliases)), ", ".join(sorted(new.aliases))),
        ("titles", _titles(old), _titles(new)),
    )


def _titles(entity: Entity) -> str:
    return ", ".join(sorted({title.text for title in entity.titles}))


def _event_fields(old: Event, new: Event) -> Iterator[Field]:
    return _differing(
        ("id", old.id, new.id),
        ("date", old.date.when.edtf if old.date else "", new.date.when.edtf if new.date else ""),
        ("type", old.type, new.type),
        ("status", old.status, new.status),
        ("label", old.label, new.label),
        ("articles", str(len(old.articles)), str(len(new.articles))),
        ("conflicts", _conflicts(old), _conflicts(new)),
    )


def _conflicts(event: Event) -> str:
    return "; ".join(f"{c.about}: {' / '.join(sorted({step.says for step in c.values}))}" for c in event.conflicts)


def _parts(event: Event) -> set[tuple[str, str]]:
    return {(part.entity, part.role) for part in event.participants}


def _speakers(event: Event) -> str:
    return ", ".join(sorted({telling.speaker.words.text for telling in event.tellings if telling.speaker}))


def _who(event: Event, names: Mapping[str, str]) -> str:
    return ", ".join(f"{names.get(part.entity, part.entity)} ({part.role})" for part in event.participants)
