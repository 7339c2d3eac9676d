"""Is it news: habits, generalities and mere words are not events, and a weak trigger needs support."""

from collections.abc import Sequence
from itertools import pairwise

from filrouge.events.event import DateClaim, Participant, Status
from filrouge.events.grammar.clauses import clause_around
from filrouge.events.grammar.finite import finite_words, is_main, is_told_as_done
from filrouge.events.grammar.inversion import QUOTES
from filrouge.events.grammar.moments import moment
from filrouge.events.grammar.negation import is_nobody
from filrouge.events.grammar.syntax import is_definite, preposition
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.grammar.voice import has_child
from filrouge.events.triggers.triggers import Trigger
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.people import is_title
from filrouge.lexicon.status import status_cues
from filrouge.mentions.dates.expression import Recurring, TimeMention
from filrouge.mentions.mention import Sentence
from filrouge.mentions.misparses import SUBJECTS

_FIRM = ("clause", "governor")
_STRONG = 0.75
_VAGUE = 0.6
_WEAKEST = 0.4
_STATE = 0.3
_PARTS = frozenset({"matins", "midis", "soirs", "nuits", "jours", "semaines", "mois", "ans", "étés", "hivers"})


def certainty(
    sentence: Sentence,
    trigger: Trigger,
    status: Status,
    who: Sequence[Participant],
    dates: Sequence[DateClaim],
    times: Sequence[TimeMention],
) -> float:
    """How sure it is that the trigger tells a dated or attributed happening; 0 where it is none.

    A strong trigger needs no support ("trois personnes sont mortes": who they are may stand elsewhere), a weak one a
    date or somebody named, the weakest a date or two of them (words on record: their speaker), a state its date or
    that it is to come. What did not happen is news only of somebody named.
    """
    if _is_habit(sentence, trigger, times) or _is_question(sentence, trigger):
        return 0.0
    if trigger.kind == "noun" and not _is_definite_event(sentence, trigger, dates):
        return 0.0
    weight = trigger.weight
    dated = any(claim.how in _FIRM for claim in dates)
    known = len({p.entity for p in who})
    involved = known or _is_narrated(sentence, trigger)
    if status == "denied" and not _is_news_that_not(sentence, trigger, known=bool(known), dated=dated):
        return 0.0
    if weight <= _STATE and not (dated or status == "planned"):
        return 0.0
    if weight < _STRONG and not dated and _is_a_lasting_state(sentence, trigger):
        return 0.0
    few = weight <= _WEAKEST and not _is_on_record(sentence, trigger, who)
    if weight < _STRONG and not dated and involved < (2 if few else 1):
        return 0.0
    support = 0.25 * min(known, 2) + 0.25 * dated
    return round(min(1.0, 0.3 + 0.45 * weight + 0.35 * support), 3)


def _is_news_that_not(sentence: Sentence, trigger: Trigger, *, known: bool, dated: bool) -> bool:
    """Whether it is news that something did not happen: if it says enough by itself and is dated or said of nobody,
    "personne n'a été blessé", and a little less of somebody known.
    """
    if known:
        return trigger.weight > _WEAKEST
    said_of_nobody = any(is_nobody(sentence, i) for i in (trigger.head, *sentence.children(trigger.head)))
    return dated or (trigger.weight >= _STRONG and said_of_nobody)


def _is_narrated(sentence: Sentence, trigger: Trigger) -> bool:
    """True for what is told as something that was, whoever was in it: a deed that no type names, "la toiture a été
    préservée" (for a type that says too little), and a noun of what took place.
    """
    if trigger.kind == "noun":
        return _took_place(sentence, trigger.head)
    if not trigger.frame.patterns:
        return _is_done_to_something(sentence, trigger.head)
    sure = trigger.kind == "verb" and not trigger.doubts and trigger.weight > _VAGUE
    return sure and _is_told_of_something(sentence, trigger.head)


def _is_told_of_something(sentence: Sentence, verb: int) -> bool:
    """True for what is told of a noun as done, going on or to come; not as what was usual."""
    below = (sentence.tokens[i] for i in sentence.children(verb))
    something = any(child.dep in (*SUBJECTS, "obj") and child.pos in ("NOUN", "PROPN") for child in below)
    words = finite_words(sentence, verb)
    usual = len(words) == 1 and words[0].feature("Tense") == "Imp"
    return something and bool(words) and not usual


def _took_place(sentence: Sentence, noun: int) -> bool:
    """True for "les tirs ont eu lieu", "en fin de réunion", and a headline, "Fusion dans le secteur du lait"."""
    token = sentence.tokens[noun]
    headline = noun == 0 and token.dep == "root"
    happened = token.dep in SUBJECTS and lemma_of(sentence, token.head) in grammar().occurring
    return headline or moment(sentence, noun) is not None or (happened and _is_done_to_something(sentence, token.head))


def _is_done_to_something(sentence: Sentence, verb: int) -> bool:
    """True for what a main clause tells as done of a noun."""
    below = (sentence.tokens[i] for i in sentence.children(verb))
    of_something = any(child.dep in SUBJECTS and child.pos == "NOUN" for child in below)
    return of_something and is_told_as_done(sentence, verb) and is_main(sentence, verb)


def _is_on_record(sentence: Sentence, trigger: Trigger, who: Sequence[Participant]) -> bool:
    """True for words of somebody of the story that have an occasion, "Claire Morel a déclaré devant la presse", that
    are quoted from a named medium, "écrit-elle sur LinkedIn", or that name behind them who says them: "a réagi Claire
    Morel", "souffle le directeur du site, Paul Roy". Other words go with the news around them.
    """
    if trigger.frame.type != "statement" or not any(p.role == "agent" for p in who):
        return False
    said_by = trigger.slots.get("subject", ())
    behind = [sentence.tokens[i] for i in said_by if i > trigger.head]
    occasion = trigger.slots.keys() & grammar().occasions and is_told_as_done(sentence, trigger.head)
    quoted = any(token.text in QUOTES for token in sentence.tokens[: trigger.head])
    posted = quoted and any(sentence.tokens[i].pos == "PROPN" for i in trigger.slots.get("sur", ()))
    return bool(occasion or posted or any(token.pos == "PROPN" or is_title(token.lemma) for token in behind))


def _is_habit(sentence: Sentence, trigger: Trigger, times: Sequence[TimeMention]) -> bool:
    habits = status_cues().habits
    beside = {sentence.tokens[i].lemma.casefold() for i in sentence.children(trigger.head)}
    if beside & habits or _is_a_rate(sentence, trigger):
        return True
    around = clause_around(sentence, trigger.head)
    inside = [i for i in sentence.subtree(trigger.head) if i in around]
    if _says_each_time([sentence.tokens[i].text.casefold() for i in inside]):
        return True
    first, last = sentence.tokens[inside[0]].start, sentence.tokens[inside[-1]].end
    return any(isinstance(t.expression, Recurring) and first <= t.start < last for t in times)


def _says_each_time(words: Sequence[str]) -> bool:
    """True for "chaque été", "tous les soirs"."""
    again = any(
        a in ("tous", "toutes") and b == "les" and c in _PARTS
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )
    return "chaque" in words or again


def _is_a_lasting_state(sentence: Sentence, trigger: Trigger) -> bool:
    """True for a passive of the present, "est soutenu par un fonds", that no date makes a happening."""
    if trigger.kind != "verb" or has_child(sentence, trigger.head, "aux:tense"):
        return False
    return any(
        sentence.tokens[i].dep == "aux:pass" and sentence.tokens[i].feature("Tense") == "Pres"
        for i in sentence.children(trigger.head)
    )


def _is_a_rate(sentence: Sentence, trigger: Trigger) -> bool:
    """True for "reçoit 200 000 visiteurs par an"."""
    behind = [sentence.tokens[i] for i in clause_around(sentence, trigger.last) if i > trigger.last]
    return any(a.text.casefold() == "par" and b.lemma.casefold() in grammar().time_units for a, b in pairwise(behind))


def _is_question(sentence: Sentence, trigger: Trigger) -> bool:
    return any(token.text == "?" for token in sentence.tokens[trigger.last + 1 :][-2:])


def _is_definite_event(sentence: Sentence, trigger: Trigger, dates: Sequence[DateClaim]) -> bool:
    """True for a noun that speaks of one event: "la suspension", "son départ", "une attaque ... mardi"; not "plan de
    restauration".

    A headline leaves out its article ("Démission du ministre").
    """
    if (dates and dates[0].how in _FIRM) or "medium" in trigger.slots:
        return True
    token = sentence.tokens[trigger.head]
    head = sentence.tokens[token.head]
    if token.dep.startswith("nsubj") and lemma_of(sentence, token.head) in grammar().occurring and head.pos == "VERB":
        return True
    if _is_one_that_was(sentence, trigger.head):
        return True
    if any(sentence.tokens[i].dep.startswith("nummod") for i in sentence.children(trigger.head)):
        return True  # "cinq morts", "neuf disparus"
    if token.feature("Number") == "Plur" and not trigger.slots:
        # "aux élections législatives"; not "54 % des suffrages", "aime les grèves"
        return is_definite(sentence, trigger.head) and preposition(sentence, trigger.head) not in (None, "de")
    beside = [sentence.tokens[i] for i in sentence.children(trigger.head)]
    determiners = {child.text.casefold() for child in beside if child.dep == "det"}
    of_the = any(child.dep == "case" and child.text.casefold() in grammar().definite for child in beside)
    if of_the or determiners - grammar().indefinite - grammar().unspecific:
        return True
    if determiners & grammar().indefinite and trigger.slots:
        return True
    return trigger.head == 0 and bool(trigger.slots)


def _is_one_that_was(sentence: Sentence, noun: int) -> bool:
    """True for one event that something is told of, whatever its article: "paralysé par une cyberattaque", "une
    fusillade a fait deux morts", "treize jours après un incendie".
    """
    token = sentence.tokens[noun]
    if token.dep == "obl:agent" or moment(sentence, noun):
        return True
    told = any(sentence.tokens[i].dep == "aux:tense" for i in sentence.children(token.head))
    return told and token.dep in ("nsubj", "nsubj:pass") and token.feature("Number") != "Plur"
