"""Which of an article's dates is its publication: the metadata's, the header's, the byline's, or the user's."""

from collections.abc import Sequence
from datetime import date

from filrouge.articles.article import Basis, Publication
from filrouge.articles.bylines import Byline, Kind
from filrouge.when import When

_TEXT_KINDS: tuple[Kind, ...] = ("published", "dateline", "stamp")  # the surest first


def choose_publication(
    metadata: Publication | None, bylines: Sequence[Byline], option: When | None = None
) -> Publication | None:
    """The publication date that the sources support, or None.

    Metadata come before the header, the header before the byline; a finer date that lies inside a coarser one refines
    it, one that contradicts it is left alone. `option` stands only where nothing else says.
    """
    known = _narrowed(metadata, _of_header(bylines))
    said = _of_text(bylines, known.when if known else option)
    fallback = Publication(option, "option") if option else None
    return _narrowed(known, said) or fallback


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
    """The date of the surest kind of byline; a page with different "publié le" lists articles, and dates none."""
    for kind in _TEXT_KINDS:
        of_kind = [byline for byline in bylines if byline.kind == kind]
        if not of_kind or (kind == "published" and len({byline.edtf for byline in of_kind}) > 1):
            continue
        return _published(of_kind[0], "text", context)
    return None


def _published(byline: Byline, basis: Basis, context: When | None = None) -> Publication | None:
    when = _when(byline.edtf or "", context)
    return Publication(when, basis, byline.start, byline.end) if when else None


def _when(edtf: str, context: When | None) -> When | None:
    if edtf.startswith("--"):
        return _in_context(int(edtf[2:4]), int(edtf[5:7]), context)
    try:
        return When.parse(edtf)
    except ValueError:
        return None


def _in_context(month: int, day: int, context: When | None) -> When | None:
    """A day whose year is not said: the one day of that name among the days that the context leaves, or None."""
    if context is None or context.earliest is None or context.latest is None:
        return None
    days = [_day(year, month, day) for year in range(context.earliest.year, context.latest.year + 1)]
    found = context & When.one_of([day for day in days if day])
    return found if found.is_day else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
