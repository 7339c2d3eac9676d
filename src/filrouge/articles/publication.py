"""Which of an article's dates is its publication: the metadata's, the header's, the byline's, or the user's."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace

from filrouge.articles.article import Basis, Publication
from filrouge.articles.headers import Byline, Kind
from filrouge.articles.written import WrittenDay
from filrouge.when import When

_STORY = 183  # days
_MANY = 3  # articles: fewer have no middle
_FEW = 5  # years: a story's window has fewer
_TEXT_KINDS: tuple[Kind, ...] = ("published", "dateline", "stamp", "foot", "address", "updated")  # the surest first


def choose_publication(
    metadata: Publication | None, bylines: Sequence[Byline], option: When | None = None, otherwise: When | None = None
) -> Publication | None:
    """The publication date that the sources support, or None.

    Metadata come before the header, the header before the byline; a finer date that lies inside a coarser one refines
    it, one that contradicts it is left alone. What its surroundings say (`otherwise`), and then `option`, stand only
    where nothing else does.
    """
    known = _narrowed(metadata, _of_header(bylines))
    said = _of_text(bylines, known.when if known else option)
    if found := _narrowed(known, said):
        return found
    if otherwise:
        return Publication(otherwise, "metadata")
    return Publication(option, "option") if option else None


def publication_within(bylines: Sequence[Byline], window: When, middle: datetime.date | None) -> Publication | None:
    """The publication date of an article whose byline does not say the year, given when it can have come out; of two
    such days the one that is clearly nearer to the middle of the story's articles, if that is known.
    """
    found = _of_text(bylines, window)
    return replace(found, when=_nearest(found.when, middle)) if found and middle else found


def _nearest(when: When, middle: datetime.date) -> When:
    """The day of a few that is at most half as far from the middle as every other; all of them if there is none."""
    days = sorted(when.days(limit=_FEW), key=lambda day: abs(day - middle))
    clear = len(days) > 1 and 2 * abs(days[0] - middle) <= abs(days[1] - middle)
    return When.day(days[0]) if clear and when.size == len(days) else when


def middle_of(published: Iterable[When | None]) -> datetime.date | None:
    """The median of the articles' publications; None if too few are known."""
    known = sorted(when.earliest for when in published if when and when.is_bounded and when.earliest)
    return known[len(known) // 2] if len(known) >= _MANY else None


def story_window(published: Iterable[When | None], before: int = _STORY, after: int = _STORY) -> When | None:
    """When an article of the same story can have come out: from half a year before the first that says so to half a
    year after the last, or so many days; None if none says.
    """
    known = When.union(when for when in published if when is not None and when.is_bounded)
    return known.stretched(before, after) or None


def _narrowed(first: Publication | None, second: Publication | None) -> Publication | None:
    if first and second:
        return second if _is_finer(second.when, first.when) else first
    return first or second


def _is_finer(fine: When, coarse: When) -> bool:
    return fine <= coarse and not coarse <= fine


def _of_header(bylines: Sequence[Byline]) -> Publication | None:
    header = next((byline for byline in bylines if byline.kind == "header"), None)
    return _published(header, "header") if header else None


def _of_text(bylines: Sequence[Byline], context: When | None) -> Publication | None:
    """The date of the surest kind of byline; a page with different "publié le" lists articles, and one with different
    months, or days of no year, is a chronology: they date none. A page that says no more than when it was updated came
    out about then.
    """
    for kind in _TEXT_KINDS:
        of_kind = [byline for byline in bylines if byline.kind == kind]
        days = {(byline.edtf, (day := byline.day) and (day.year, day.month, day.day)) for byline in of_kind}
        years = {byline.day.year if byline.day else None for byline in of_kind}
        if not of_kind or (len(days) > 1 and (kind == "published" or None in years)):
            continue
        return _published(of_kind[0], "text", context)
    return None


def _published(byline: Byline, basis: Basis, context: When | None = None) -> Publication | None:
    when = _in_context(byline.day, context) if byline.day else _of_edtf(byline.edtf or "")
    when = when.about() if when and byline.kind == "updated" else when
    return Publication(when, basis, byline.start, byline.end) if when else None


def _of_edtf(edtf: str) -> When | None:
    try:
        return When.parse(edtf)
    except ValueError:
        return None


def _in_context(written: WrittenDay, context: When | None) -> When | None:
    """The day; where its year is not said, the days of that name, and of its weekday, that the context leaves."""
    if written.year is not None:
        day = written.in_year(written.year)
        return When.day(day) if day else None
    if context is None or context.earliest is None or context.latest is None:
        return None
    days = (written.in_year(year) for year in range(context.earliest.year, context.latest.year + 1))
    return (context & When.one_of(day for day in days if day)) or None
