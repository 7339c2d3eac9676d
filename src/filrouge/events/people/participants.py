"""Who takes part in an event, and in which role: the slots of its trigger, filled with the cast."""

from collections.abc import Iterator
from typing import cast as typed

from filrouge.events.event import BODIES, EntityMention, Participant, Role
from filrouge.events.people.cast import Cast
from filrouge.events.people.stand_ins import Found, stand_ins
from filrouge.events.people.titles import is_former, is_post
from filrouge.events.people.voices import Voice, spoken_of
from filrouge.events.triggers.filters import UNSURE
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.event_types import GAP
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.names import words
from filrouge.lexicon.nouns import noun_types
from filrouge.lexicon.people import described_types
from filrouge.mentions.mention import Sentence

_ABOUT = ("statement", "vote", "ruling")
_POSTS = ("attribute", "comme", "de", "à")
_HITTING = ("attack", "accident", "security_incident", "outage")
_LOCATED = ("attack", "accident", "casualty", "protest", "meeting")
_WHERE = ("à", "en", "dans", "près", "sur", "au large", "devant", "vers")
_WITHIN = ("à", "chez", "dans", "sein", "devant")


def kinds_at(sentence: Sentence, number: int, head: int, cast: Cast, depth: int = 1) -> frozenset[str]:
    """What is known of a noun phrase: the types of whom it stands for, those its noun describes, and "=lemma".

    A name has also the nouns that the article calls its bearer by ("=plateforme"), an amount what it is of ("une
    vingtaine d'enquêteurs").
    """
    token = sentence.tokens[head]
    direct = cast.stands_at(number, head)
    kinds: set[str] = set()
    if direct is not None and direct[1].how == "pronoun":
        return frozenset({cast.members[direct[0]].type, UNSURE})
    if token.pos == "PRON" and token.text.casefold() in grammar().personal:
        return frozenset({"person", UNSURE})
    if direct is not None:
        member = cast.members[direct[0]]
        kinds = {member.type, *("=" + noun for noun in member.nouns)}
    if token.text == "%" or token.pos == "NUM":
        kinds |= {"=%" if token.text == "%" else "=number"}
    if token.pos in ("NOUN", "PROPN", "ADJ"):
        kinds |= {"=" + token.lemma.casefold(), "=" + token.text.casefold()}
        if direct is None:
            kinds |= described_types(token.lemma) | noun_types(token.lemma)
            kinds |= {"person"} if token.text[:1].isupper() and token.text.casefold() in words().demonyms else set()
    if (token.lemma.casefold() in grammar().amounts or token.pos == "NUM") and depth:
        for i in sentence.children(head):
            if sentence.tokens[i].dep.startswith("nmod"):
                kinds |= kinds_at(sentence, number, i, cast, depth - 1)
    return frozenset(kinds)


def roles_of(trigger: Trigger) -> Iterator[tuple[str, str]]:
    """(slot, role) pairs of the trigger's frame, the surest first."""
    if trigger.kind == "noun":
        yield from trigger.frame.noun_roles.items()
        yield from (("support_agent", "agent"), ("support_patient", "patient"))
        if trigger.frame.type in _HITTING:
            yield "victim", "patient"
        if "apposition" not in trigger.frame.noun_roles:
            yield "apposition", "other"
    else:
        yield from trigger.frame.roles.items()


def participants(
    sentence: Sentence, number: int, trigger: Trigger, cast: Cast, voice: Voice | None = None
) -> tuple[Participant, ...]:
    """The members of the cast that take part, each once, in the first role that the slots give it; "je" and "nous" are
    those of the `voice`.
    """
    found: dict[int, Participant] = {}
    for slot, role in roles_of(trigger):
        for head in trigger.slots.get(slot, ()):
            topic = _is_topic(trigger, slot)
            if voice is not None and role in ("agent", "patient"):
                for member, mention in spoken_of(sentence, head, voice, trigger):
                    found.setdefault(member, Participant(member, typed(Role, role), mention))
            for member, mention in stand_ins(sentence, number, head, cast, topic=topic):
                kind = cast.members[member].type
                if _contradicts(trigger, slot, kind, mention) or (role == "recipient" and kind == "place"):
                    continue
                part = "other" if _is_only_concerned(sentence, head, mention) else role
                found.setdefault(member, Participant(member, typed(Role, part), mention))
            for member, mention in _employer(sentence, number, head, trigger, cast):
                found.setdefault(member, Participant(member, "other", mention))
    for head in (head for slot in _POSTS for head in trigger.slots.get(slot, ())):
        for member, mention in _employer(sentence, number, head, trigger, cast):
            found.setdefault(member, Participant(member, "other", mention))
    for member, mention in _places(sentence, number, trigger, cast):
        found.setdefault(member, Participant(member, "place", mention))
    for member, mention in _named_in(trigger, number, cast):
        found.setdefault(member, Participant(member, "agent" if trigger.kind == "noun" else "recipient", mention))
    for member, mention in _object_in(sentence, trigger, number, cast):
        found[member] = Participant(member, "patient", mention)
    if not found:
        found = _bodies_around(sentence, number, trigger, cast)
    return tuple(sorted(found.values(), key=lambda p: (p.mention.span.start, p.entity)))


def _is_topic(trigger: Trigger, slot: str) -> bool:
    """True for what is announced, decided on or takes place: "a annulé la rétrogradation de X", "la campagne de X a
    commencé".
    """
    happens = trigger.pattern.lemma in grammar().occurring | grammar().scheduled
    return (slot == "object" and trigger.frame.type in _ABOUT) or (slot == "subject" and happens)


def _places(sentence: Sentence, number: int, trigger: Trigger, cast: Cast) -> Iterator[Found]:
    """Where it happened, for the types of event that are of a place: "a déraillé près de Trois-Rivières"."""
    if trigger.frame.type in _LOCATED:
        for slot in _WHERE:
            for head in trigger.slots.get(slot, ()):
                direct = cast.stands_at(number, head)
                if direct is not None and cast.members[direct[0]].type == "place":
                    yield direct


def _named_in(trigger: Trigger, number: int, cast: Cast) -> Iterator[Found]:
    """The body that a trigger of several words names itself: "a saisi la Cour | constitutionnelle", "une décision de la
    Cour | constitutionnelle".
    """
    for i in range(trigger.head + 1, trigger.last + 1):
        direct = cast.stands_at(number, i)
        if direct is not None and direct[1].how == "name" and cast.members[direct[0]].type in BODIES:
            yield direct


def _object_in(sentence: Sentence, trigger: Trigger, number: int, cast: Cast) -> Iterator[Found]:
    """The object that stands inside a verb of several words: "va traîner | Telvia | devant le tribunal"."""
    if trigger.kind == "verb" and any(GAP in words for words in trigger.pattern.rest):
        for i in range(trigger.head + 1, trigger.last):
            direct = cast.stands_at(number, i)
            own = sentence.tokens[i].head == trigger.head and sentence.tokens[i].dep == "obj"
            if direct is not None and own and direct[1].how in ("name", "title"):
                yield direct


def _bodies_around(sentence: Sentence, number: int, trigger: Trigger, cast: Cast) -> dict[int, Participant]:
    """Where no slot is filled: the body at which it happens ("au conseil d'administration, on a voté")."""
    found = {}
    for slot in _WITHIN:
        for head in trigger.slots.get(slot, ()):
            for member, mention in stand_ins(sentence, number, head, cast):
                if cast.members[member].type in BODIES:
                    found[member] = Participant(member, "other", mention)
    return found


def _contradicts(trigger: Trigger, slot: str, kind: str, mention: EntityMention) -> bool:
    """True where a pronoun was resolved to what the slot cannot hold: "Celui-ci a été remplacé" is said of a person."""
    wanted = {k for k in trigger.frame.allowed.get(slot, ()) if not k.startswith("=")}
    return mention.how == "pronoun" and bool(wanted) and kind not in wanted


def _is_only_concerned(sentence: Sentence, head: int, mention: EntityMention) -> bool:
    """True for the owner of things: "les messages ont été effacés" is not done to the platform that holds them."""
    token = sentence.tokens[head]
    plural = token.feature("Number") == "Plur"
    return mention.how == "bridging" and plural and "person" not in described_types(token.lemma)


def _employer(sentence: Sentence, number: int, head: int, trigger: Trigger, cast: Cast) -> Iterator[Found]:
    """In an appointment or a departure, the organisation of the post: "le PDG de X a été limogé", "quitte ses
    fonctions".

    It is named in the phrase, owns the title that stands in it, or is where the person is said to hold one.
    """
    if trigger.frame.type not in ("appointment", "departure"):
        return
    for i in (*sentence.subtree(head), head):
        direct = cast.stands_at(number, i)
        governor = sentence.tokens[i].head
        if direct is None and (number, i) in cast.owners:
            yield cast.owners[number, i]
        elif direct is not None and cast.members[direct[0]].type == "person":
            held = (title.of for title in cast.members[direct[0]].titles if is_post(title))
            yield from ((body, direct[1]) for body in held if body is not None)
        elif (
            direct is not None
            and cast.members[direct[0]].type in BODIES
            and sentence.tokens[i].dep.startswith("nmod")
            and "person" in described_types(sentence.tokens[governor].lemma)
            and sentence.tokens[governor].lemma.casefold() not in grammar().standing
            and not is_former(sentence, governor)
        ):
            yield direct
