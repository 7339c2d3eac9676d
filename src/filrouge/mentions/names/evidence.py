"""All that an article says about one name, gathered to tell its kind."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from filrouge.lexicon.names import Kind, gazetteer
from filrouge.mentions.names.learned import Occurrence
from filrouge.mentions.names.words import Word


@dataclass
class Evidence:
    """All that an article says about one name, gathered over its occurrences.

    `forms` are the name's words as written at each occurrence; the counters hold votes by kind, `direct`
    those of a noun right before the name ("la scierie Maraudin"); `row` is what is said of the names in a row with it
    whose kinds are as unsure.
    """

    forms: list[tuple[Word, ...]] = field(default_factory=list)
    seen: list[Occurrence] = field(default_factory=list)
    row: list["Evidence"] = field(default_factory=list)
    fixed: Counter[Kind] = field(default_factory=Counter)
    before: Counter[Kind] = field(default_factory=Counter)
    after: Counter[Kind] = field(default_factory=Counter)
    statistical: Counter[Kind] = field(default_factory=Counter)
    neighbours: Counter[Kind] = field(default_factory=Counter)
    direct: Counter[Kind] = field(default_factory=Counter)
    deals: int = 0
    inverted: int = 0
    located: int = 0
    plays: int = 0
    person: bool = False

    @property
    def longest(self) -> tuple[Word, ...]:
        """The fullest form of the name."""
        return max(self.forms, key=lambda form: (len(form), [-ord(c) for c in form[0].text[:1]]))

    def add(self, other: "Evidence") -> None:
        """Count another name's evidence as this one's."""
        self.forms += other.forms
        self.seen += other.seen
        for name in ("fixed", "before", "direct", "after", "statistical", "neighbours"):
            getattr(self, name).update(getattr(other, name))
        self.deals += other.deals
        self.inverted += other.inverted
        self.located += other.located
        self.plays += other.plays
        self.person = self.person or other.person


def key_of(form: Sequence[Word]) -> tuple[str, ...]:
    """The words of a name as gazetteers compare them, an English possessive left off: "Apple's", not "McDonald's"."""
    key = tuple(part for word in form for part in word.key)
    possessive = len(key) > 1 and key[-1] == "s" and key[-2].endswith("'") and key not in gazetteer().kinds
    return (*key[:-2], key[-2][:-1]) if possessive else key


def top(votes: Counter[Kind]) -> Kind | None:
    """The kind with most votes; among equals the first of the alphabet, whatever the order of reading."""
    return min(((-count, kind) for kind, count in votes.items()), default=(0, None))[1]
