"""TimelineJS: a slide an event, as https://timeline.knightlab.com/docs/json-format.html describes them.

TimelineJS takes headlines and texts for HTML, so every string of an article is escaped. A date that is not one day is a
bar over all the days that it may be, and is told in words. What did not plainly happen (planned, alleged, denied) has a
row of its own. Events without a date cannot be shown.
"""

import datetime
import json
from collections.abc import Iterator
from html import escape

from filrouge.exports.sources import Source, quotes, sources
from filrouge.exports.table import STATUS, Row, rows, shown_days
from filrouge.timeline.timeline import Event, Timeline

Slide = dict[str, object]


def render(timeline: Timeline) -> str:
    """The JSON file that TimelineJS loads."""
    known = sources(timeline)
    told = zip(rows(timeline), timeline.events, strict=True)
    slides = [_slide(row, event, days, known) for row, event in told if (days := shown_days(event))]
    return json.dumps({"events": slides}, ensure_ascii=False, indent=2) + "\n"


def _slide(row: Row, event: Event, days: tuple[datetime.date, datetime.date], known: dict[str, Source]) -> Slide:
    first, last = days
    end = {"end_date": _date(last)} if last != first else {}
    group = {"group": said} if (said := STATUS.get(row.status, row.status)) else {}
    return {
        "unique_id": row.id,
        "start_date": _date(first),
        **end,
        "display_date": row.date,
        **group,
        "autolink": False,
        "text": {"headline": escape(row.label), "text": "".join(_paragraphs(row, event, known))},
    }


def _date(day: datetime.date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _paragraphs(row: Row, event: Event, known: dict[str, Source]) -> Iterator[str]:
    if row.remark:
        yield f"<p><em>{escape(row.remark)}</em></p>"
    if row.names:
        yield f"<p>{escape(row.names)}</p>"
    for quote, source in quotes(event, known):
        yield f"<p>« {escape(quote)} » ({_cited(source)})</p>"
    if row.speakers:
        yield f"<p>Selon : {escape(' ; '.join(row.speakers))}</p>"
    for conflict in row.conflicts:
        yield f"<p>Désaccord : {escape(conflict)}</p>"


def _cited(source: Source) -> str:
    name = escape(source.name)
    return f'<a href="{escape(source.link)}">{name}</a>' if source.link else name
