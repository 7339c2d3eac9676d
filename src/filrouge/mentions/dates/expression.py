"""What a time expression says, before anybody knows when the article came out: a small union of plain types.

Weekdays count from Monday = 0. `which` says how a name of the calendar is picked: -1 the last one ("lundi dernier"),
0 the present one ("ce lundi"), 1 the next one ("lundi prochain"), 2 the one after the next ("lundi en huit"); None
leaves it to the direction of the clause.
"""

from dataclasses import dataclass
from typing import Literal

from filrouge.when import When

Unit = Literal["day", "week", "weekend", "month", "quarter", "semester", "season", "year", "decade", "century"]
Direction = Literal["past", "future"]
Boundary = Literal["since", "until", "before", "after", "from", "not_before"]
Place = Literal["start", "middle", "end"]
Base = Literal["publication", "antecedent"]
Needs = Literal["nothing", "publication", "antecedent"]


@dataclass(frozen=True, slots=True)
class Absolute:
    """A date that the text says in full: "10 mars 2021", "mars 2021", "les années 60", "Pâques 2019"."""

    when: When


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month, the year left out: "le 6 janvier", "lundi 1er mars", "le 14 mars dernier"."""

    month: int
    day: int
    weekday: int | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class MonthName:
    """A month, the year left out: "en décembre", "juin prochain"."""

    month: int
    which: int | None = None


@dataclass(frozen=True, slots=True)
class DayNumber:
    """A day, the month left out: "le 16", "lundi 15"."""

    day: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday: "lundi", "lundi dernier", "ce lundi", "lundi en huit"."""

    weekday: int
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A season, the year left out: "cet été", "au printemps prochain"."""

    season: str
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """A quarter or semester, the year left out: "au premier trimestre"."""

    unit: Unit
    number: int
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast, the year left out: "à Noël", "Pâques dernier"; `name` as the lexicon has it."""

    name: str
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar unit counted from the one of the base: "la semaine dernière" (-1), "ce mois-ci" (0), "l'année
    suivante"."""

    unit: Unit
    offset: int
    base: Base = "publication"


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from a day: "il y a dix jours", "trois jours plus tard", "deux semaines avant le 13 mai".

    `low` and `high` units, negative before the base; they differ where the text is vague ("quelques jours avant").
    """

    unit: Unit
    low: int
    high: int
    base: "Base | Expression" = "publication"
    about: bool = False


@dataclass(frozen=True, slots=True)
class Rolling:
    """A stretch that ends or begins at the base: "ces trois derniers mois" (-3), "dans les 15 jours" (15).

    `count` is the longest it may be, `vague` whether the text gave no number ("ces derniers jours").
    """

    unit: Unit
    count: int
    vague: bool = False
    base: Base = "publication"


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning, the middle or the end of a period: "début février", "mi-2020", "à la fin de l'année dernière"."""

    place: Place
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Nth:
    """A unit counted inside a period, from its end if negative.

    "le premier lundi d'octobre", "la dernière semaine de mars", "le 3 du mois", "le deuxième trimestre".
    """

    number: int
    unit: Unit | Literal["fortnight"]
    of: "Expression"
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Containing:
    """The unit that a date falls in: "la semaine du 6 mars", "le week-end de Pâques", "le mois de Noël"."""

    unit: Unit
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Both:
    """Two expressions said of one day, each narrowing the other: "hier, dimanche", "lundi de la semaine prochaine"."""

    first: "Expression"
    second: "Expression"


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another: "du 4 au 22 janvier", "entre lundi et mercredi", "de 2014 à 2018"."""

    first: "Expression"
    last: "Expression"


@dataclass(frozen=True, slots=True)
class Anaphoric:
    """The date of an earlier expression of the text, moved by days: "ce jour-là" (0), "la veille" (-1), "le
    lendemain" (1)."""

    days: int = 0


@dataclass(frozen=True, slots=True)
class About:
    """A date known approximately: "vers le 10 mars", "aux alentours de Noël"."""

    of: "Expression"


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time that is said of no date: "pendant trois jours"."""

    unit: Unit
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Recurring:
    """Something that comes back: "tous les lundis", "chaque année"; which days is not said as a value."""

    unit: Unit
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Unanchored:
    """A place in time that only an event could give: "la veille des élections", "deux mois après la séance".

    `offset` is the distance from that event, where one is stated.
    """

    words: str
    offset: Offset | None = None


Name = MonthDay | MonthName | DayNumber | Weekday | Season | Division | Feast
"""A name of the calendar, which comes back every year, month or week: it is seen from a publication date."""

Expression = (
    Name | Absolute | Period | Offset | Rolling | Part | Nth | Containing | Both | Range | Anaphoric | About | Duration
    | Recurring | Unanchored
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression of a text: where it stands, what it says, and the days that it means as far as they are known.

    `when` is the date that is named; what the words around make of it is beside it: `boundary` ("depuis le 10
    janvier" names 10 January, "since") and `clock` ("18:30"). It is None where the value needs what is not known, or
    there is none; `needs` says what. `direction` is how the clause looks from its publication. `antecedent` is the
    index, among the mentions of the text, of the earlier one that an anaphoric expression leans on.
    """

    start: int
    end: int
    text: str
    expression: Expression
    when: When | None = None
    direction: Direction | None = None
    boundary: Boundary | None = None
    clock: str | None = None
    antecedent: int | None = None
    needs: Needs = "nothing"

    @property
    def extent(self) -> When | None:
        """The days that the boundary leaves: "depuis le 10 janvier" is from then on, "avant 2000" all before that
        year."""
        if self.when is None or self.boundary is None or not self.when:
            return self.when
        return _extent(self.when, self.boundary)


def _extent(when: When, boundary: Boundary) -> When:
    shifted = when.shift(days=-1 if boundary == "before" else 1) if boundary in ("before", "after") else when
    if boundary == "before":
        return When.between(None, shifted.earliest)
    if boundary == "until":
        return When.between(None, when.latest)
    return When.between(shifted.latest if boundary == "after" else when.earliest, None)
