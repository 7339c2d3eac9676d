"""One row an event: what the tables (CSV, Markdown, terminal) show, as plain values."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from filrouge.exports.spoken import spoken
from filrouge.timeline.timeline import Event, Speaker, Timeline
from filrouge.when import When

STATUS = {"happened": "", "planned": "prévu", "alleged": "allégué", "denied": "démenti"}


@dataclass(frozen=True, slots=True)
class Row:
    """An event as a reader sees it. `date` is in French, `edtf` and the bounds as in the JSON, "" where not known.

    `speakers` are those according to whom the articles tell it, where they do not say it themselves.
    """

    id: str
    date: str
    edtf: str
    earliest: str
    latest: str
    precision: str
    type: str
    status: str
    label: str
    who: tuple[tuple[str, str], ...]  # (name, role)
    articles: int
    paths: tuple[str, ...]
    quotes: tuple[str, ...]
    confidence: float
    conflicts: tuple[str, ...]
    speakers: tuple[str, ...]

    @property
    def names(self) -> str:
        """Who took part, each once."""
        return ", ".join(dict.fromkeys(name for name, _ in self.who))

    @property
    def headline(self) -> str:
        """The label, and in parentheses what a reader must know besides."""
        return f"{self.label} ({self.remark})" if self.remark else self.label

    @property
    def remark(self) -> str:
        """What a reader must know of the event besides its label, in French; "" where it plainly happened."""
        doubt = "sources en désaccord" if self.conflicts else ""
        return ", ".join(filter(None, (STATUS.get(self.status, self.status), doubt)))


def rows(timeline: Timeline) -> list[Row]:
    """The events of the timeline in its order."""
    names = {entity.id: entity.name for entity in timeline.entities}
    paths = {dated.article.id: dated.article.path for dated in timeline.articles}
    return [_row(event, names, paths) for event in timeline.events]


def _row(event: Event, names: dict[str, str], paths: dict[str, str]) -> Row:
    when = event.date.when if event.date else None
    first, last = (when.earliest, when.latest) if when else (None, None)
    told = Counter(paths.get(telling.trigger.article, telling.trigger.article) for telling in event.tellings)
    return Row(
        id=event.id,
        date=spoken(when),
        edtf=when.edtf if when else "",
        earliest=first.isoformat() if first else "",
        latest=last.isoformat() if last else "",
        precision=when.precision if when else "",
        type=event.type,
        status=event.status,
        label=one_line(event.label),
        who=tuple((one_line(names.get(part.entity, part.entity)), part.role) for part in event.participants),
        articles=len(told),
        paths=tuple(sorted(told)),
        quotes=tuple(dict.fromkeys(one_line(telling.quote.text) for telling in event.tellings)),
        confidence=round(event.confidence, 2),
        conflicts=tuple(
            f"{c.about}: " + " / ".join(dict.fromkeys(step.says for step in c.values)) for c in event.conflicts
        ),
        speakers=tuple(dict.fromkeys(credit(said, names) for telling in event.tellings if (said := telling.speaker))),
    )


def credit(speaker: Speaker, names: Mapping[str, str]) -> str:
    """According to whom: the words, and the name where they lack it, "sa directrice générale (Hélène Castaing)"."""
    words, name = one_line(speaker.words.text), one_line(names.get(speaker.entity or "", ""))
    return words if not name or name in words else f"{words} ({name})"


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def shown_days(event: Event) -> tuple[datetime.date, datetime.date] | None:
    """The first and last day of a bar for the event: of a date that is open on a side, the one day that is known."""
    when = event.date.when if event.date else When.none()
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return (first, last) if first and last else None
