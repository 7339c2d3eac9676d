"""The cast of an article: its names gathered into entities, and which entity the head of a noun phrase stands for."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from filrouge.events.event import BODIES, EntityMention, EntityType, LocalEntity, Title
from filrouge.events.names import Form, abbreviates, form, tie
from filrouge.events.people.offices import Office
from filrouge.lexicon.people import described_types, gender_of, gender_of_body
from filrouge.mentions.mention import Mentions, Name, NameType, Sentence, Span

DOUBTFUL = "doubtful"
"""How words are told of somebody who is hardly meant: enough to see that they are about the story, no part in it."""

Place = tuple[int, int]
"""A token: index of its sentence, index in the sentence."""


@dataclass(slots=True)
class Member:
    """An entity of the cast while it is being gathered."""

    type: EntityType
    names: list[Name]
    references: list[EntityMention] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    offices: list[tuple[Place, Office]] = field(default_factory=list)
    genders: Counter[str] = field(default_factory=Counter)
    nouns: set[str] = field(default_factory=set)

    @property
    def stated(self) -> bool:
        """Whether the article or the lexicon says the type, which is a guess otherwise."""
        return any(name.stated and name.type == self.type for name in self.names)

    @property
    def best_name(self) -> str:
        """The fullest name; among equals the most frequent, then the first."""
        counts = Counter(name.text for name in self.names)
        first = {name.text: -name.start for name in reversed(self.names)}
        return max(counts, key=lambda text: (len(form(text, self.type == "person").words), counts[text], first[text]))


@dataclass(slots=True)
class Cast:
    """The members of an article's cast, the tokens that stand for them, and those of what is theirs ("le titre", "le
    site").
    """

    members: list[Member]
    at: dict[Place, tuple[int, EntityMention]] = field(default_factory=dict)
    owners: dict[Place, tuple[int, EntityMention]] = field(default_factory=dict)

    def stands_at(self, sentence: int, token: int) -> tuple[int, EntityMention] | None:
        return self.at.get((sentence, token))

    def refer(self, place: Place, member: int, mention: EntityMention) -> None:
        """Record that the token stands for the member by coreference; a doubtful one is no reference to it."""
        self.at[place] = (member, mention)
        if mention.how != DOUBTFUL:
            self.members[member].references.append(mention)

    def entities(self) -> tuple[LocalEntity, ...]:
        return tuple(_entity(member) for member in self.members)


def _entity(member: Member) -> LocalEntity:
    named = [EntityMention(Span(name.start, name.end), name.text) for name in member.names]
    mentions = sorted((*named, *member.references), key=lambda m: (m.span.start, m.span.end, m.how))
    aliases = tuple(sorted({name.text for name in member.names} - {member.best_name}))
    return LocalEntity(
        member.best_name,
        member.type,
        aliases,
        tuple(dict.fromkeys(mentions)),
        tuple(dict.fromkeys(member.titles)),
        member.stated,
    )


def name_tokens(sentence: Sentence, name: Name) -> list[int]:
    """The indices of the tokens of the sentence that a name covers."""
    return [i for i, token in enumerate(sentence.tokens) if token.start < name.end and name.start < token.end]


def _gathered(names: Iterable[Name]) -> list[list[Name]]:
    """Names that stand for one entity, together: fullest names first, a part joins the one full name that it fits."""
    groups: list[list[Name]] = []
    ordered = sorted(names, key=lambda n: (-len(_form(n).words), n.text, n.start))
    for name in ordered:
        exact = [g for g in groups if any(_form(n).key == _form(name).key and _compatible(n, name) for n in g)]
        fitting = exact or [g for g in groups if any(_is_one(n, name) for n in g)]
        if len(fitting) == 1 or exact:
            fitting[0].append(name)
        elif len(fitting) > 1:
            # Two Mercers in the article: the surname alone is the one named last before it.
            _nearest_before(fitting, name).append(name)
        else:
            groups.append([name])
    return sorted((sorted(g, key=lambda n: n.start) for g in groups), key=lambda g: g[0].start)


def _with_acronyms(groups: list[list[Name]], text: str) -> list[list[Name]]:
    """The groups, each with the acronym that the article gives it: "l'Unité permanente anticorruption (UPAC)"."""
    group_of = {name.start: group for group in groups for name in group}
    for full, short in pairwise(sorted((name for group in groups for name in group), key=lambda n: n.start)):
        into, other = group_of[full.start], group_of[short.start]
        given = text[full.end : short.start] == " (" and full.type in BODIES and abbreviates(short.text, full.text)
        if given and into is not other:
            into += other
            group_of |= {name.start: into for name in other}
            other.clear()
    return sorted((sorted(g, key=lambda n: n.start) for g in groups if g), key=lambda g: g[0].start)


def _form(name: Name) -> Form:
    return form(name.text, name.type == "person")


def _compatible(a: Name, b: Name) -> bool:
    return (a.type == "person") == (b.type == "person") or a.text == b.text


def _is_one(a: Name, b: Name) -> bool:
    """True if two names of an article stand for one: the same or a part, of types that can be one thing."""
    akin = a.type == b.type or {a.type, b.type} <= BODIES
    return akin and (tie(_form(a), _form(b)) in ("same", "part") or _is_its_noun(a, b) or _is_its_noun(b, a))


def _is_its_noun(short: Name, long: Name) -> bool:
    """True for a body named by its first word alone: "la Cour" of "la Cour constitutionnelle"."""
    first, *rest = _form(long).words or ("",)
    return bool(rest) and _form(short).words == (first,) and "organization" in described_types(short.text)


def _nearest_before(groups: list[list[Name]], name: Name) -> list[Name]:
    def distance(group: list[Name]) -> tuple[bool, int]:
        before = [name.start - n.start for n in group if n.start <= name.start]
        return (not before, min(before, default=0))

    return min(groups, key=distance)


def _majority_type(names: Iterable[Name]) -> EntityType:
    counts: Counter[EntityType] = Counter(said for name in names if (said := _said_type(name)) != "event")
    return max(sorted(counts), key=lambda t: counts[t])


def _said_type(name: Name) -> NameType:
    """A place whose name begins with the word for a body is that body: "l'hôpital de Lunel a licencié"."""
    if name.type != "place":
        return name.type
    words = name.text.split()
    says = described_types(words[0]) | described_types(" ".join(words[:2]))
    return "organization" if "organization" in says and "place" not in says else "place"


def gather(mentions: Mentions) -> Cast:
    """The cast of an article from its proper names; named events are not entities."""
    members = [
        Member(_majority_type(group), group)
        for group in _with_acronyms(
            _gathered(name for name in mentions.names if name.type != "event"), mentions.article.text
        )
    ]
    found = Cast(members)
    for member in members:
        if member.type == "person":
            member.genders.update(gender for name in member.names if (gender := gender_of(name.text)))
        elif member.type == "organization":
            member.genders.update(gender for name in member.names if (gender := gender_of_body(name.text)))
    for number, member in enumerate(members):
        for name in member.names:
            mention = EntityMention(Span(name.start, name.end), name.text)
            for place in _places(mentions.sentences, name):
                found.at[place] = (number, mention)
    return found


def _places(sentences: tuple[Sentence, ...], name: Name) -> Iterator[Place]:
    number = bisect_right(sentences, name.start, key=lambda sentence: sentence.start) - 1
    if number >= 0:
        yield from ((number, token) for token in name_tokens(sentences[number], name))
