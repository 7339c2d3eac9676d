"""The one line that a person reads on a timeline: the best clause that tells the event, trimmed."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from filrouge.events.event import Account, EventMention, Role
from filrouge.letters import plain
from filrouge.lexicon.comparison import comparison

_LONGEST = 110  # characters of a label; what is longer is cut at a word
_BEFORE = 50  # characters of a sentence that show who the clause is about, or what was said
_GOOD = 70  # characters: as long as a line should be
_MANY = 3  # one of so many tellings
_FEW = 3  # words: "l'intrusion", "sa chute" say little
_AUXILIARY = 4  # words: as far before its participle as an auxiliary stands, "ont tous deux supprimé"
_SPACE = re.compile(r"\s+")
_INFINITIVE = ("er", "ir", "re")
_EDGE = " ,;:.–—-…«»“”\"'’()[]\n\t"
_QUOTES = (("« ", " »"), ("“", "”"))
_ARTICLE = 3  # characters: "le | 29 juin"
_COLON = re.compile(r"\s*[:–—]\s+")
_HOUR = re.compile(r"\d{1,2} ?[h:] ?\d\d[^\w\n]*(?=[^\W\d_])")
_INFINITE = re.compile(r"(?:avoir|être|ayant|étant)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wording:
    """A clause that could be the label: its text, with names where a pronoun is its subject, the trigger in it and its
    lemma, who is in the event, the sentence around it, whether it is told as news, a key to order ties.
    """

    clause: str
    trigger: str
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    key: str
    lemma: str = ""
    sentence: str = ""
    fresh: bool = False

    @property
    def starts_with_verb(self) -> bool:
        """Whether the clause lacks its subject: "a été limogé début février"."""
        return self._auxiliary_first or self.opened.startswith(self.trigger)

    @property
    def is_bare(self) -> bool:
        """Whether a finite verb opens the clause: "a réagi X", "réclame la tête"; a noun may: "accord signé hier"."""
        finite = self.lemma.endswith(_INFINITIVE) and self.lemma != self.trigger
        return self.starts_with_verb and (finite or self._auxiliary_first) and not _INFINITE.match(self.opened)

    @property
    def _auxiliary_first(self) -> bool:
        first = re.split(r"[\s’']", self.opened + " ", maxsplit=1)[0]
        return plain(first) in comparison().auxiliaries | comparison().clitics

    @property
    def is_told(self) -> bool:
        """Whether a finite verb tells it: "a ensuite suspendu", "est de retour"; not "licencié par le conseil"."""
        before = self.clause.partition(self.trigger)[0].split()[-_AUXILIARY:]
        return self.fresh or any(plain(word) in comparison().auxiliaries for word in before)

    @property
    def has_pronoun(self) -> bool:
        """Whether a pronoun is its subject: "hier, elle a été vendue"."""
        before = self.opened.partition(self.trigger)[0].casefold().split()
        return any(word in comparison().subjects for word in before)

    @property
    def is_shown(self) -> bool:
        """Whether the trigger stands in what a label has room for."""
        return self.clause.find(self.trigger) + len(self.trigger) <= _LONGEST

    @property
    def opened(self) -> str:
        """The clause without the conjunction or the relative pronoun before it: "qui | a disparu"."""
        return _openers().sub("", self.clause.strip(_EDGE))


def wording(account: Account, mention: EventMention) -> Wording:
    """How an article words an event."""
    text = account.article.text
    return Wording(
        clause=_spelled_out(account, mention),
        trigger=text[mention.trigger.start : mention.trigger.end],
        agents=_names(account, mention, "agent"),
        patients=_names(account, mention, "patient"),
        key=f"{account.article.sha256}{mention.clause.start:09d}",
        lemma=mention.lemma,
        sentence=text[mention.sentence.start : mention.sentence.end],
        fresh=mention.fresh,
    )


def _names(account: Account, mention: EventMention, role: Role) -> tuple[str, ...]:
    return tuple(dict.fromkeys(account.entities[p.entity].name for p in mention.participants if p.role == role))


def _spelled_out(account: Account, mention: EventMention) -> str:
    """The clause with the name of the one for whom the pronoun stands that opens it: "elle a été conduite"."""
    text = account.article.text
    clause = text[_start(account, mention) : mention.clause.end]
    start = mention.clause.end - len(_openers().sub("", clause.lstrip(_EDGE)))
    opening = [p for p in mention.participants if p.mention.span.start == start]
    if len(opening) != 1 or plain(text[start : opening[0].mention.span.end]) not in comparison().subjects:
        return clause
    return account.entities[opening[0].entity].name + text[opening[0].mention.span.end : mention.clause.end]


def _start(account: Account, mention: EventMention) -> int:
    """Where the clause begins, the date or hour that heads a line left out: "29 juin : | Halden achète le club"."""
    start, text = mention.clause.start, account.article.text
    heads = (
        time.end
        for time in account.times
        if start <= time.start <= start + _ARTICLE and time.end < mention.trigger.start
    )
    after = max(heads, default=start)
    if colon := _COLON.match(text, after) if after > start else None:
        return colon.end()
    hour = _HOUR.match(text, start)
    return hour.end() if hour and hour.end() <= mention.trigger.start else start


def best(wordings: Iterable[Wording]) -> str:
    """The label of the best wording: one with its subject, that names who is in it, has room for its trigger, tells it
    with a finite verb, and is of a readable length.
    """
    wordings = list(wordings)
    usual = _usual(wordings)
    for wording in sorted(wordings, key=lambda w: _rank(w, usual)):
        if label := tidy(_with_subject(wording), wording.trigger):
            return label
    return ""


def _usual(wordings: Sequence[Wording]) -> frozenset[str]:
    """Who is in the event as many tell it: a third of them or more."""
    told = Counter(name for w in wordings for name in {*w.agents, *w.patients})
    return frozenset(name for name, times in told.items() if _MANY * times >= len(wordings))


def _rank(w: Wording, usual: frozenset[str]) -> tuple[bool, bool, bool, int, int, str]:
    length = abs(len(w.clause) - _GOOD) // 20
    named = sum(name in w.clause for name in usual)
    says_little = w.starts_with_verb or w.has_pronoun or len(w.opened.split()) < _FEW
    return (says_little, not w.is_told, not w.is_shown, -min(named, 3), length, w.key)


def tidy(clause: str, trigger: str = "") -> str:
    """A clause as a label: one line, no opening conjunction, no closing punctuation, no quotation mark alone, a
    capital, at most 110 characters; what begins with "…" still does.
    """
    text = _openers().sub("", _SPACE.sub(" ", clause).strip(_EDGE)).strip(_EDGE)
    text = _without_preposition(text, trigger)
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0].rstrip(_EDGE) + "…"
    return "…" + _in_pairs(text) if clause.startswith("…") else _in_pairs(text[:1].upper() + text[1:])


def _without_preposition(text: str, trigger: str) -> str:
    """The text without a preposition that leads to its trigger: "lors de | l'attaque"."""
    if not trigger or not (before := _prepositions().match(text)):
        return text
    rest = text[before.end() :]
    noun = _determiners().sub("", rest, count=1)
    return rest if noun.casefold().startswith(_SPACE.sub(" ", trigger).casefold()) else text


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_any(comparison().openers)}\s*)+", re.IGNORECASE)


@cache
def _prepositions() -> re.Pattern[str]:
    return re.compile(rf"^{_any(comparison().prepositions)}\s+", re.IGNORECASE)


@cache
def _determiners() -> re.Pattern[str]:
    return re.compile(rf"^{_any(comparison().determiners)}\s*", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    """Any of the words, whole, with either apostrophe; the longest that fits."""
    ranked = sorted(words, key=lambda word: (-len(word), word))
    whole = (re.escape(word) if word.endswith("'") else rf"{re.escape(word)}\b" for word in ranked)
    return f"(?:{'|'.join(whole)})".replace("'", "[’']")


def _in_pairs(text: str) -> str:
    """The text with the quotation marks that its edges have lost."""
    for opening, closing in _QUOTES:
        lost = text.count(opening.strip()) - text.count(closing.strip())
        text = f"{opening}{text}" if lost < 0 else f"{text}{closing}" if lost > 0 else text
    if text.count('"') % 2:
        closes = text[: text.rindex('"')].strip(" ") == text[: text.rindex('"')] != ""
        return f'"{text}' if closes else f'{text}"'
    return text


def _with_subject(w: Wording) -> str:
    """The clause with a subject put before a verb that has none: "John Matze a été limogé"; where none is known, the
    sentence around it.
    """
    clause = w.opened
    if not w.is_bare:
        return clause
    passive = "été" in clause.split()[:3]
    who = (w.patients or w.agents) if passive else (w.agents or w.patients)
    subjects = [name for name in who if not _stands_in(name, clause)]
    if not subjects or (not passive and any(_stands_in(name, clause) for name in w.agents)):
        return _in_sentence(w)
    return f"{' et '.join(subjects[:2])} {clause[:1].lower()}{clause[1:]}"


def _stands_in(name: str, clause: str) -> bool:
    """Whether the clause has the name or its last word: "a déclaré | Meckler"."""
    return re.search(rf"\b{re.escape(name.split()[-1])}\b", clause) is not None


def _in_sentence(w: Wording) -> str:
    """The sentence around the clause; of a long one, what stands right before the clause and the clause."""
    start = w.sentence.find(w.clause)
    if start < 0 or start + len(w.clause) <= _LONGEST:
        return w.sentence or w.opened
    before = max(0, start - _BEFORE)
    return "…" + w.sentence[before:].split(" ", 1)[-1] if before else w.sentence
