"""From the mentions of one article to its account of the story: who is in it, and what happens."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from filrouge.events.days.dating import date_claims
from filrouge.events.event import Account, EventMention, Status
from filrouge.events.figures import find_figures
from filrouge.events.grammar.adverbials import without_arguments_of_times
from filrouge.events.grammar.appositions import with_appositions
from filrouge.events.grammar.entries import with_date_lines, with_entry
from filrouge.events.grammar.finite import is_present
from filrouge.events.grammar.inversion import with_speakers
from filrouge.events.grammar.mainverbs import with_main_verb
from filrouge.events.grammar.nounphrases import with_nouns
from filrouge.events.grammar.participles import with_participles
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.grammar.voice import has_child
from filrouge.events.modality.denials import with_denial
from filrouge.events.modality.outlook import as_seen_on_publication
from filrouge.events.modality.status import status_of
from filrouge.events.modality.tense import is_fresh
from filrouge.events.news.happenings import find_entry, find_happenings
from filrouge.events.news.newsworthy import certainty
from filrouge.events.news.sequence import in_sequence
from filrouge.events.news.tellings import Told, told_once
from filrouge.events.news.tenures import find_tenures
from filrouge.events.people.cast import DOUBTFUL, Cast, gather
from filrouge.events.people.coreference import resolve_references
from filrouge.events.people.interviews import Interview, interview_of
from filrouge.events.people.introductions import introduce
from filrouge.events.people.participants import kinds_at, participants
from filrouge.events.people.speakers import speaker_of
from filrouge.events.people.titles import give_titles
from filrouge.events.people.unnamed import unnamed
from filrouge.events.people.voices import voice_at
from filrouge.events.triggers.triggers import Trigger, find_triggers
from filrouge.lexicon.event_types import Frame
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.dates.words import words
from filrouge.mentions.mention import Mentions, Sentence, Span
from filrouge.mentions.misparses import SUBJECTS

_BINDING = {"suspension": "ruling"}  # what such a verb does to a decision is no decision of its own
_OTHER_CLAUSES = ("ccomp", "advcl", "acl:relcl", "parataxis", "parataxis:insert", "csubj")


def give_account(mentions: Mentions) -> Account:
    """One article's account: its entities with their references and titles, and its event mentions in text order."""
    read = (with_main_verb(with_denial(with_participles(with_nouns(sentence)))) for sentence in mentions.sentences)
    read = (without_arguments_of_times(sentence, mentions.times) for sentence in read)
    lines = with_date_lines(tuple(read), mentions.times, mentions.article.text)
    entries = (with_entry(sentence, mentions.times) for sentence in lines)
    sentences = (with_speakers(sentence, mentions.times) for sentence in entries)
    mentions = replace(mentions, sentences=tuple(with_appositions(s, mentions.names_in(s)) for s in sentences))
    cast = gather(mentions)
    give_titles(mentions.sentences, cast)
    introduce(mentions.sentences, cast)
    resolve_references(mentions.sentences, cast)
    interview = interview_of(mentions, cast)
    told: list[Told] = []
    for number, sentence in enumerate(mentions.sentences):
        told += _events_of(mentions, number, sentence, cast, interview)
    return Account(mentions.article, cast.entities(), tuple(in_sequence(told, mentions)), mentions.times)


def _events_of(
    mentions: Mentions, number: int, sentence: Sentence, cast: Cast, interview: Interview | None
) -> list[Told]:
    def kinds(head: int) -> frozenset[str]:
        return kinds_at(sentence, number, head, cast)

    times = [time for time in mentions.times if sentence.start <= time.start < sentence.end]
    names = [name for name in mentions.names_in(sentence) if name.type != "event"]
    named = frozenset(
        i for i, token in enumerate(sentence.tokens) if any(name.start <= token.start < name.end for name in names)
    )
    triggers = [t for t in find_triggers(sentence, kinds) if t.kind == "verb" or t.head not in named]
    triggers += [tenure for tenure in find_tenures(sentence, times, kinds) if tenure.head not in _taken(triggers)]
    triggers += find_happenings(sentence, _taken(triggers) | named, times, kinds)
    triggers = triggers or find_entry(sentence, times, named)
    triggers = [t for t in triggers if not _is_told_by_its_verb(sentence, t, triggers)]
    telling = _heads(triggers)
    # "Le jury a retenu trois candidatures" is no kidnapping: what does not hold as its type may still be told as done.
    doubted = frozenset(trigger.head for trigger in triggers if trigger.kind == "verb" and trigger.doubts)
    free = (_taken(triggers) | named) - doubted
    again = find_happenings(sentence, free, times, kinds) if doubted else ()
    spare = [trigger for trigger in again if trigger.head in doubted]
    found: list[Told] = []
    for trigger in (*triggers, *spare):
        if any(one.trigger.head == trigger.head for one in found):
            continue
        status = status_of(sentence, trigger)
        if status is not None:
            event = _event(mentions, number, trigger, status, times, telling, cast, interview)
            if event is not None:
                found.append(Told(number, trigger, event))
    return told_once(sentence, found)


def _is_told_by_its_verb(sentence: Sentence, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """True for the object, or the state, of a verb that tells the same event: "infliger une amende", "suspendre
    l'autorisation", "succéder à X à la tête de Y"; and for figures that move: "les ventes ont chuté".
    """
    token = sentence.tokens[trigger.head]
    if trigger.kind == "noun" and token.dep in SUBJECTS:
        return any(verb.head == token.head and _moves(verb.frame, trigger.pattern.lemma) for verb in triggers)
    if not (trigger.kind == "noun" and token.dep == "obj") and not (trigger.kind == "state" and token.pos == "ADP"):
        return False
    above = {token.head, sentence.tokens[token.head].head}
    return any(
        (verb.kind == "verb" or trigger.kind == "state" != verb.kind)
        and verb.head in above
        and _BINDING.get(verb.frame.type, verb.frame.type) == trigger.frame.type
        for verb in triggers
    )


def _moves(frame: Frame, noun: str) -> bool:
    filters = (frame.complement, frame.allowed)
    return frame.type == "financial" and any(f"={noun}" in filter_.get("subject", ()) for filter_ in filters)


def _taken(triggers: Sequence[Trigger]) -> frozenset[int]:
    return frozenset(i for trigger in triggers for i in range(trigger.head, trigger.last + 1))


def _heads(triggers: Sequence[Trigger]) -> Mapping[int, int]:
    """The words of the triggers, each with the head of its trigger."""
    inside = {i: trigger.head for trigger in triggers for i in range(trigger.head, trigger.last + 1)}
    return inside | {trigger.head: trigger.head for trigger in triggers}


def _event(
    mentions: Mentions,
    number: int,
    trigger: Trigger,
    status: Status,
    times: Sequence[TimeMention],
    telling: Mapping[int, int],
    cast: Cast,
    interview: Interview | None,
) -> EventMention | None:
    sentence = mentions.sentences[number]
    speaker = speaker_of(mentions, number, trigger.head, cast, interview)
    voice = voice_at(sentence.tokens[trigger.head].start, speaker, interview, cast)
    who = participants(sentence, number, trigger, cast, voice)
    dates = date_claims(sentence, trigger, times, telling)
    ahead = trigger.kind == "noun" or lemma_of(sentence, trigger.head) in words().cues.summons
    if ahead and status == "happened" and dates and dates[0].time.direction == "future":
        status = "planned"  # "a annoncé la fermeture de l'usine l'été prochain", "a convoqué les dirigeants vendredi"
    status = as_seen_on_publication(sentence, trigger, status, dates, mentions.article)
    sure = certainty(sentence, trigger, status, who, dates, times)
    if sure == 0.0:
        return None
    clause = _clause(sentence, trigger)
    return EventMention(
        type=trigger.frame.type,
        trigger=Span(sentence.tokens[trigger.head].start, sentence.tokens[trigger.last].end),
        clause=clause,
        sentence=Span(sentence.start, sentence.end),
        status=status,
        lemma=" ".join((trigger.pattern.lemma, *("|".join(sorted(words)) for words in trigger.pattern.rest))),
        participants=tuple(part for part in who if part.mention.how != DOUBTFUL),
        unnamed=unnamed(sentence, number, trigger, cast),
        hinted=any(part.mention.how == DOUBTFUL for part in who),
        dates=dates,
        figures=tuple(find_figures(mentions.article.text, clause)),
        speaker=speaker,
        certainty=sure,
        fresh=is_fresh(sentence, trigger),
        present=is_present(sentence, trigger.head),
    )


def _clause(sentence: Sentence, trigger: Trigger) -> Span:
    """The clause that tells the event: what the trigger governs, other clauses left out; for a participle also its
    noun, for a state the clause of its verb.
    """
    token = sentence.tokens[trigger.head]
    kept, agenda = set(range(trigger.head, trigger.last + 1)), [trigger.head]
    if trigger.kind == "state":
        agenda += [above for i in tuple(kept) if sentence.tokens[above := sentence.tokens[i].head].pos == "VERB"]
        kept |= set(agenda)
    while agenda:
        for i in sentence.children(agenda.pop()):
            child = sentence.tokens[i]
            apart = child.dep in _OTHER_CLAUSES or (
                child.dep == "conj" and (child.pos == "VERB" or has_child(sentence, i, "cop"))
            )
            if i not in kept and not apart and child.pos != "PUNCT":
                kept.add(i)
                agenda.append(i)
    if token.dep == "acl" and token.head < trigger.head:
        kept.add(token.head)
    return Span(sentence.tokens[min(kept)].start, sentence.tokens[max(kept)].end)
