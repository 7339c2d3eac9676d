"""iCalendar (RFC 5545): an all-day entry for each event that has a date.

A date that is not one day spans all the days that it may be; DTEND is the day after the last, as the RFC wants it. The
date as it is known stands in X-FILROUGE-DATE. STATUS is CONFIRMED for what happened, TENTATIVE for what is planned or
alleged, CANCELLED for what is denied; no entry makes anybody busy.
"""

import datetime
import re
from collections.abc import Iterator

from filrouge import __version__
from filrouge.exports.sources import Source, quotes, sources
from filrouge.exports.table import Row, rows, shown_days
from filrouge.timeline.timeline import Event, Timeline

_STATUS = {"happened": "CONFIRMED", "planned": "TENTATIVE", "alleged": "TENTATIVE", "denied": "CANCELLED"}
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_WIDTH = 75  # octets of a line, its end not counted
_NEVER = datetime.date(1970, 1, 1)


def render(timeline: Timeline) -> str:
    """The calendar file, its lines folded and ended as the RFC says."""
    return "".join(f"{folded(line)}\r\n" for line in _calendar(timeline))


def _calendar(timeline: Timeline) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//filrouge//filrouge {__version__}//FR"
    yield "CALSCALE:GREGORIAN"
    yield "X-WR-CALNAME:Chronologie"
    known, published = sources(timeline), _published(timeline)
    for row, event in zip(rows(timeline), timeline.events, strict=True):
        if days := shown_days(event):
            stamp = max((published.get(telling.trigger.article, _NEVER) for telling in event.tellings), default=_NEVER)
            yield from _entry(row, event, days, stamp, known)
    yield "END:VCALENDAR"


def _published(timeline: Timeline) -> dict[str, datetime.date]:
    """The last day on which each article may have come out: what a calendar is told of an event is as old as that."""
    dated = ((dated.article.id, dated.published) for dated in timeline.articles)
    return {article: found.when.latest for article, found in dated if found and found.when.latest}


def _entry(
    row: Row, event: Event, days: tuple[datetime.date, datetime.date], stamp: datetime.date, known: dict[str, Source]
) -> Iterator[str]:
    first, last = days
    told = quotes(event, known)
    yield "BEGIN:VEVENT"
    yield f"UID:{text(row.id)}@filrouge"
    yield f"DTSTAMP:{_day(stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    if last < datetime.date.max:
        yield f"DTEND;VALUE=DATE:{_day(last + datetime.timedelta(days=1))}"
    yield f"SUMMARY:{text(row.label)}"
    yield f"DESCRIPTION:{text(_description(row, told))}"
    yield f"CATEGORIES:{text(row.type)}"
    yield f"STATUS:{_STATUS.get(row.status, 'TENTATIVE')}"
    yield "TRANSP:TRANSPARENT"
    if places := ", ".join(dict.fromkeys(name for name, role in row.who if role == "place")):
        yield f"LOCATION:{text(places)}"
    if links := [source.link for _, source in told if source.link]:
        yield f"URL:{links[0]}"
    yield f"X-FILROUGE-DATE;VALUE=TEXT:{text(row.edtf)}"
    yield f"X-FILROUGE-STATUS;VALUE=TEXT:{text(row.status)}"
    yield "END:VEVENT"


def _day(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def _description(row: Row, told: list[tuple[str, Source]]) -> str:
    """What a reader is shown when he opens the entry."""
    date = f"{row.date[0].upper()}{row.date[1:]}" + (f" ({row.remark})" if row.remark else "")
    lines = [date, row.names, *(f"« {quote} » ({source.name})" for quote, source in told)]
    lines += [f"Selon : {' ; '.join(row.speakers)}"] if row.speakers else []
    return "\n".join(filter(None, (*lines, *(f"Désaccord : {conflict}" for conflict in row.conflicts))))


def text(value: str) -> str:
    """The value as the RFC writes text: its special characters escaped, without control characters."""
    return _CONTROL.sub("", value).translate(_ESCAPES)


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, each but the first after a line end and a space; no character is cut."""
    pieces, room = [""], _WIDTH
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append("")
            room = _WIDTH - 1
        pieces[-1] += character
        room -= size
    return "\r\n ".join(pieces)
