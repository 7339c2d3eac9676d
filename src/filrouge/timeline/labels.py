"""The one line that a person reads on a timeline: the best clause that tells the event, trimmed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from filrouge.events.names import plain
from filrouge.lexicon.comparison import comparison

_LONGEST = 110  # characters of a label; what is longer is cut at a word
_GOOD = 70  # characters: as long as a line should be
_SPACE = re.compile(r"\s+")
_EDGE = " ,;:.–—-…«»“”\"'’()[]\n\t"
_OPENERS = re.compile(
    r"^(?:(?:et|mais|puis|or|donc|car|alors|ainsi|(?:(?:tandis|alors|après) |lors)?qu[e’']|quand|qui|dont|où)\s*)+",
    re.IGNORECASE,
)
_INFINITE = re.compile(r"(?:avoir|être|ayant|étant)\b", re.IGNORECASE)
_DETERMINER = r"(?:l[’']|d[’']|(?:la|le|les|un|une|des|son|sa|ses|leur|leurs|ce|cet|cette|ces)\s+)?"
_PREPOSITION = r"^(?:dans|depuis|après|lors de|pour|sur|avec|malgré|sous|avant|durant|pendant|de|du|des|au|aux)\s+"


@dataclass(frozen=True, slots=True)
class Wording:
    """A clause that could be the label: its text, the trigger in it, who is in the event, a key to order ties."""

    clause: str
    trigger: str
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    key: str

    @property
    def starts_with_verb(self) -> bool:
        """Whether the clause lacks its subject: "a été limogé début février"."""
        first = re.split(r"[\s’']", self.opened + " ", maxsplit=1)[0]
        return plain(first) in comparison().auxiliaries or self.opened.startswith(self.trigger)

    @property
    def opened(self) -> str:
        """The clause without the conjunction or the relative pronoun before it: "qui | a disparu"."""
        return _OPENERS.sub("", self.clause.strip(_EDGE))

    @property
    def named(self) -> int:
        """How many of those in the event the clause names."""
        return sum(name in self.clause for name in (*self.agents, *self.patients))


def tidy(clause: str, trigger: str = "") -> str:
    """A clause as a label: one line, no opening conjunction, no closing punctuation, a capital, at most 110
    characters.
    """
    text = _OPENERS.sub("", _SPACE.sub(" ", clause).strip(_EDGE)).strip(_EDGE)
    if trigger:
        noun = re.escape(_SPACE.sub(" ", trigger))
        text = re.sub(f"{_PREPOSITION}(?={_DETERMINER}{noun})", "", text, flags=re.IGNORECASE)
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0].rstrip(_EDGE) + "…"
    return text[:1].upper() + text[1:]


def best(wordings: Iterable[Wording]) -> str:
    """The label of the best wording: one with its subject, that names who is in it, of a readable length."""
    ranked = sorted(
        wordings, key=lambda w: (w.starts_with_verb, -min(w.named, 3), abs(len(w.clause) - _GOOD) // 20, w.key)
    )
    for wording in ranked:
        if label := tidy(_with_subject(wording), wording.trigger):
            return label
    return ""


def _with_subject(w: Wording) -> str:
    """The clause with a subject put before a verb that has none: "John Matze a été limogé"."""
    clause = w.opened
    if not w.starts_with_verb or clause.startswith(w.trigger) or _INFINITE.match(clause):
        return clause
    passive = "été" in clause.split()[:3]
    who = (w.patients or w.agents) if passive else (w.agents or w.patients)
    subjects = [name for name in who if name not in clause]
    if not subjects or (not passive and any(name in clause for name in w.agents)):
        return clause
    return f"{' et '.join(subjects[:2])} {clause[:1].lower()}{clause[1:]}"
