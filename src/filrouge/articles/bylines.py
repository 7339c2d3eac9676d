"""The lines of a page that say where, when and by whom it came out, read where they stand.

Each form is one pattern that must start a line, or follow another header on the same line; what looks like one and
may be prose ("Publié le 10 mars, le rapport...") is left alone, since a false publication date misdates every "lundi"
of the article.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from filrouge.articles.imprint import dateline_day, imprint_day, imprint_week
from filrouge.articles.written import WrittenDay, either, match_day, words
from filrouge.when import When

Kind = Literal["header", "published", "dateline", "stamp", "updated", "signature"]

_HEAD_CHARACTERS = 3000
_HEAD_LINES = 30
_PROSE_LINE = 400  # characters: past a line this long, a date alone on a line belongs to something else on the page

_BLANK = r"[^\S\n]*"
_SEPARATORS = re.compile(r"[\s|•·–—\-,;:()/]*")
_MONTH_HEADER = re.compile(
    r"\s*(?P<words>date[ :]\s*(?P<edtf>\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?))(?=\s|$)", re.IGNORECASE
)
_PROPER = r"[A-ZÀ-Ý][\w'’.-]*"
_NAME = rf"{_PROPER}(?:[^\S\n]+(?:{_PROPER}|de|du|la|et|avec)){{0,7}}"
_JOINT = rf"{_BLANK}[-–—|•·,]?{_BLANK}"
# Its last word has a capital: "Les Élections du | 12 mars" is no place; nor is "Le | 12 mars".
_PLACE = rf"(?!L[ea]s?\s+\d){_PROPER}(?:(?:[^\S\n/]+(?:de|du|la|le|les|en|sur|sous)){{0,2}}[^\S\n/]+{_PROPER}){{0,3}}"
_REGION = rf"(?:{_BLANK}[,/]{_BLANK}{_PLACE}|{_BLANK}\({_PLACE}\))?"
_DASH = re.compile(rf"{_BLANK}(?:[-–—]{{1,2}}|:)(?=\s)")
_AGENCY = re.compile(rf"{_BLANK}-?[(/](?P<agency>[A-ZÀ-Ý][\w.&'’ -]{{1,40}}(?:/[\w.&'’ -]{{1,40}})?)[)/]")
_PIPED = re.compile(rf"(?:[A-ZÀ-Ý][^|\n]{{0,39}}\|{_BLANK}){{1,3}}")
_PLACED = re.compile(rf"{_PLACE}{_REGION},?{_BLANK}(?:le{_BLANK})?(?=\d|[a-z])")
_SIGNED_PLACE = re.compile(
    rf"(?:{_PLACE}{_REGION})?{_BLANK}\((?P<agency>[A-ZÀ-Ý][\w.&'’/ -]{{1,40}})\){_BLANK}[-–—]{{1,2}}(?=\s)"
)
_ENDS = re.compile(rf"{_BLANK}(?:\n|$)")
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Byline:
    """A stretch of header; `start` and `end` are code points of the text. It states a day, or a month as EDTF."""

    kind: Kind
    start: int
    end: int
    day: WrittenDay | None = None
    edtf: str | None = None


def find_bylines(text: str, begin: int = 0) -> list[Byline]:
    """The headers in the first lines of `text` from `begin` on, in order."""
    found = []
    month = _MONTH_HEADER.match(text, begin)
    if month:
        found.append(Byline("header", *month.span("words"), edtf=month["edtf"]))
        begin = month.end()
    prose = False
    for start, end in _lines(text, begin):
        found.extend(_of_line(text, start, end, prose))
        prose = prose or end - start > _PROSE_LINE
    return found


def _lines(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """The spans of the head's lines that are not blank."""
    lines = re.compile(r"[^\n]*\S[^\n]*").finditer(text, begin, begin + _HEAD_CHARACTERS)
    for _, line in zip(range(_HEAD_LINES), lines, strict=False):
        end = text.find("\n", line.end())
        yield line.start(), len(text) if end < 0 else end


def _of_line(text: str, start: int, end: int, after_prose: bool) -> Iterator[Byline]:
    """The headers that open a line, one after the other."""
    while True:
        start = _skip(text, start)
        if start >= end:
            return
        found = next((byline for find in _FORMS if (byline := find(text, start))), None) or _imprint(text, start, end)
        if not found or (after_prose and found.kind == "stamp"):
            return
        yield found
        start = found.end


def _skip(text: str, start: int) -> int:
    found = _SEPARATORS.match(text, start)
    # "(Boursier.com) —" opens with a bracket of its own
    end = found.end() if found else start
    return end - 1 if end > start and text[end - 1] == "(" else end


@cache
def _signed() -> str:
    """What may stand before the announced date: a signature, or any label that a rule or a capital letter sets apart.

    "Rapport publié le 10 mars" has neither.
    """
    agency = either(words()["agencies"])
    forms = (
        rf"(?i:par)[^\S\n]+{_NAME}(?:{_BLANK}\({_NAME}\))?{_JOINT}",
        rf"(?:Rédigé|Écrit)[^\S\n]+par[^\S\n]+{_NAME}[^\S\n]+et[^\S\n]+",
        rf"(?:{_NAME}[^\S\n]+avec[^\S\n]+)?{agency}(?!\w){_JOINT}",
        rf"[^\n|•·–—]{{1,60}}?(?:[|•·–—]|[^\S\n]-[^\S\n]){_BLANK}(?=[A-ZÀ-Ý])",
        rf"{_NAME}[^\S\n]+(?=[A-ZÀ-Ý])",
    )
    return "|".join(forms)


@cache
def _announced(kind: Kind) -> re.Pattern[str]:
    announced = rf"(?i:{either(words()[kind])})(?!\w)[^\S\n]*:?[^\S\n]*"
    signed = rf"(?:{_signed()})?" if kind == "published" else ""
    by = rf"(?:par[^\S\n]+{_NAME}{_JOINT})?" if kind == "published" else ""
    return re.compile(rf"[(\[]?{signed}{announced}{by}(?i:le[^\S\n]+)?")


@cache
def _stamped() -> re.Pattern[str]:
    """The signature that may stand before a date alone on its line."""
    by = rf"Par[^\S\n]+{_NAME}"
    wired = rf"(?:{_NAME}[^\S\n]+avec[^\S\n]+)?{either(words()['agencies'])}(?!\w)"
    return re.compile(rf"(?:{by}|{wired}){_JOINT}(?=[\da-zL])(?:[Ll]e[^\S\n]+)?")


@cache
def _after() -> re.Pattern[str]:
    """What may follow the date of a byline: nothing that goes on as a sentence."""
    updated = either(words()["updated"])
    return re.compile(rf"[^\S\n]*(?:$|\n|[|•·–—()\]-]|[.](?:\s|$)|,?[^\S\n]*(?i:{updated}|par)(?!\w)|[A-ZÀ-Ý«“\"])")


def _is_whole(day: WrittenDay) -> bool:
    """Whether it is written as a date is, not as one is told of: with its year, or with its weekday ("lundi 3 mai")."""
    return day.year is not None or day.weekday is not None


def _closes(text: str, day: WrittenDay) -> bool:
    """Whether the byline ends after the date, rather than going on as "Publié le 10 mars 2021, le rapport..."."""
    if _after().match(text, day.end):
        return True
    return day.timed and not re.compile(r"[^\S\n]*,").match(text, day.end)


def _published(text: str, start: int) -> Byline | None:
    return _said_by("published", text, start)


def _updated(text: str, start: int) -> Byline | None:
    return _said_by("updated", text, start)


def _said_by(kind: Literal["published", "updated"], text: str, start: int) -> Byline | None:
    lead = _announced(kind).match(text, start)
    day = match_day(text, lead.end()) if lead else None
    return Byline(kind, start, day.end, day) if day and _closes(text, day) else None


def _dateline(text: str, start: int) -> Byline | None:
    """ "PARIS, 15 mars (Reuters) -", "Paris, le 15 mars 2021 -"."""
    place = _PLACED.match(text, start)
    day = match_day(text, place.end()) if place else None
    if not day:
        return None
    agency = _AGENCY.match(text, day.end)
    dash = _DASH.match(text, agency.end() if agency else day.end)
    alone = (day.year is not None or agency) and _ENDS.match(text, agency.end() if agency else day.end)
    if not (dash and (agency or _is_whole(day))) and not alone:
        return None
    return Byline("dateline", start, dash.end() if dash else day.end, day)


def _piped(text: str, start: int) -> Byline | None:
    """ "Strasbourg, France | AFP | mercredi 10/03/2021 -"."""
    parts = _PIPED.match(text, start)
    day = match_day(text, parts.end()) if parts else None
    if not day or not _is_whole(day) or not _closes(text, day):
        return None
    dash = _DASH.match(text, day.end)
    return Byline("dateline", start, dash.end() if dash else day.end, day)


def _stamp(text: str, start: int) -> Byline | None:
    """A date alone on its line, with its year or weekday, or before "Mis à jour":
    "18 janvier 2021 19:58 Mis à jour: 3 avril 2021 21:59"."""
    signed = _stamped().match(text, start)
    day = match_day(text, signed.end() if signed else start)
    if not day or not _is_whole(day):
        return None
    updated = either(words()["updated"])
    ends = re.compile(rf"{_BLANK}(?:$|\n|[|•·]|[(–—,-]?{_BLANK}(?:(?i:{updated})(?!\w)|Par[^\S\n]+[A-ZÀ-Ý]))")
    return Byline("stamp", start, day.end, day) if ends.match(text, day.end) else None


def _signature(text: str, start: int) -> Byline | None:
    """ "PARIS (Reuters) -", "(Boursier.com) —": an agency or a site signs, without a date."""
    found = _SIGNED_PLACE.match(text, start)
    if not found:
        return None
    agency = found["agency"]
    known = agency.casefold() in {name.casefold() for name in words()["agencies"]}
    return Byline("signature", start, found.end()) if known or _SITE.fullmatch(agency) else None


def _imprint(text: str, start: int, end: int) -> Byline | None:
    if placed := dateline_day(text, start, end):
        return Byline("dateline", start, placed[1], placed[0])
    if week := imprint_week(text, start, end):
        return Byline("stamp", start, end, edtf=When.between(*week).edtf)
    found = imprint_day(text, start, end)
    return Byline("updated" if found[1] else "stamp", start, end, found[0]) if found else None


_FORMS: tuple[Callable[[str, int], Byline | None], ...] = (_updated, _published, _stamp, _piped, _dateline, _signature)
