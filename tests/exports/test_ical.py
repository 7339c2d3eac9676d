"""iCalendar, read back with the icalendar library, and line by line as RFC 5545 wants it."""

import datetime
import re

import icalendar
import pytest

from filrouge.exports import ical
from filrouge.exports.table import one_line, rows, shown_days
from filrouge.timeline.timeline import Timeline
from filrouge.when import When

DAY = datetime.timedelta(days=1)
STATUS = {"happened": "CONFIRMED", "planned": "TENTATIVE", "alleged": "TENTATIVE", "denied": "CANCELLED"}


def entries(timeline: Timeline) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(ical.render(timeline))
    assert calendar.errors == []
    return list(calendar.walk("VEVENT"))


def printable(text: str) -> str:
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", text)


def test_the_dated_events_come_back(timeline: Timeline) -> None:
    told = [(row, e, shown_days(e)) for row, e in zip(rows(timeline), timeline.events, strict=True) if e.date]
    read = entries(timeline)
    assert len(read) == len(told)
    for entry, (row, event, days) in zip(read, told, strict=True):
        assert days
        assert entry.errors == []
        assert entry["UID"] == f"{event.id}@filrouge"
        assert str(entry["SUMMARY"]) == printable(one_line(event.label))
        assert When.parse(str(entry["X-FILROUGE-DATE"])) == event.date.when  # type: ignore[union-attr]
        assert str(entry["X-FILROUGE-STATUS"]) == event.status
        assert entry["STATUS"] == STATUS[event.status]
        assert entry.decoded("DTSTART") == days[0]
        if "DTEND" in entry:
            assert entry.decoded("DTEND") == days[1] + DAY
        else:
            assert days[1] == datetime.date.max
        description = str(entry["DESCRIPTION"]).split("\n")
        assert description[0].lower().startswith(row.date.lower())
        assert all(f"« {printable(quote)} »" in str(entry["DESCRIPTION"]) for quote in row.quotes)
        assert printable(row.names) in description


def test_lines_are_short_and_end_as_the_rfc_says(rich: Timeline) -> None:
    data = ical.render(rich).encode()
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) == 75
    for line in lines:
        line.decode("utf-8")  # no character is cut
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)


@pytest.mark.parametrize("line", ["", "a" * 75, "a" * 76, "é" * 300, "🎈" * 100, "a" + "🎈" * 100])
def test_a_folded_line_unfolds_to_itself(line: str) -> None:
    pieces = ical.folded(line).split("\r\n")
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert "".join((pieces[0], *(piece[1:] for piece in pieces[1:]))) == line
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert len(pieces) <= len(line.encode()) // 71 + 1


def test_an_event_of_one_day_ends_on_the_next(rich: Timeline) -> None:
    entry = entries(rich)[1]
    assert entry.decoded("DTSTART") == datetime.date(1789, 7, 14)
    assert entry.decoded("DTEND") == datetime.date(1789, 7, 15)
    assert entry["DTSTART"].params["VALUE"] == "DATE"


def test_it_is_as_old_as_its_articles_and_blocks_no_day(timeline: Timeline) -> None:
    for entry in entries(timeline):
        assert entry.decoded("DTSTAMP").date() in {
            *(dated.published.when.latest for dated in timeline.articles if dated.published),
            datetime.date(1970, 1, 1),
        }
        assert entry["TRANSP"] == "TRANSPARENT"


def test_only_addresses_of_the_web_are_links(rich: Timeline) -> None:
    assert {entry.get("URL") for entry in entries(rich)} == {"https://exemple.fr/a?b=1&c='2'"}
