"""How one line of a page says where, when and by whom it came out.

Each form is one pattern that must start a line, or follow another header on the same line; what looks like one and
may be prose ("Publié le 10 mars, le rapport...") is left alone, since a false publication date misdates every "lundi"
of the article.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from filrouge.articles.addresses import day_of_address
from filrouge.articles.imprint import dateline_day, imprint_day, is_of_other_day
from filrouge.articles.issues import issue_span
from filrouge.articles.written import WrittenDay, clock, either, match_day, words

Kind = Literal["header", "published", "dateline", "stamp", "foot", "address", "updated", "signature"]


_BLANK = r"[^\S\n]*"
_SEPARATORS = re.compile(r"[\s|•·–—\-,;:()/*_>]*")
_PROPER = r"[A-ZÀ-Ý][\w'’.-]*"
_NAME = rf"{_PROPER}(?:[^\S\n]+(?:{_PROPER}|de|du|la|et|avec)){{0,7}}"
_JOINT = rf"{_BLANK}[-–—|•·,]?{_BLANK}"
# Its last word has a capital: "Les Élections du | 12 mars" is no place; nor is "Le | 12 mars".
_PLACE = rf"(?!L[ea]s?\s+\d){_PROPER}(?:(?:[^\S\n/]+(?:de|du|la|le|les|en|sur|sous)){{0,2}}[^\S\n/]+{_PROPER}){{0,3}}"
_REGION = rf"(?:{_BLANK}[,/]{_BLANK}{_PLACE}|{_BLANK}\({_PLACE}\))?"
_DASH = re.compile(rf"{_BLANK}(?:[-–—]{{1,2}}|[:=])(?=\s)")
_AGENCY = re.compile(
    rf"{_BLANK}-?[(/](?P<agency>(?:[A-ZÀ-Ý][\w.&'’ -]{{1,40}}|[a-z]{{3}})(?:/[\w.&'’ -]{{1,40}})?)[)/]"
)
_PIPED = re.compile(rf"(?:[A-ZÀ-Ý][^|\n]{{0,39}}\|{_BLANK}){{1,3}}")
_PLACED = re.compile(rf"{_PLACE}{_REGION},?{_BLANK}(?:le{_BLANK})?(?=\d|[a-z])")
_SIGNED_PLACE = re.compile(
    rf"(?:{_PLACE}{_REGION})?{_BLANK}\((?P<agency>[A-ZÀ-Ý][\w.&'’/ -]{{1,40}})\){_BLANK}[-–—]{{1,2}}(?=\s)"
)
_WIRED_PLACE = re.compile(
    rf"{_PLACE}{_REGION}{_BLANK}\([\w.&'’/ -]{{2,40}}\){_BLANK}[-–—,]{{0,2}}{_BLANK}(?:le{_BLANK})?(?=\d|[a-z])"
)
_BRACKETED = re.compile(rf"[(\[](?:{_NAME}{_BLANK}[,/–-]?{_BLANK})?(?:le{_BLANK})?(?=\d|[a-zL])")
_ENDS = re.compile(rf"{_BLANK}[.*_]{{0,3}}{_BLANK}(?:\n|$)")
_ADDRESS = re.compile(
    rf"(?:\w+{_BLANK}:{_BLANK})?(?:https?://|[\w-]+(?:\.[\w-]+)+/)\S+(?={_BLANK}(?:\n|$))", re.IGNORECASE
)
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Byline:
    """A stretch of header; `start` and `end` are code points of the text. It states a day, or a month as EDTF."""

    kind: Kind
    start: int
    end: int
    day: WrittenDay | None = None
    edtf: str | None = None


def headers_of_line(text: str, start: int, end: int) -> Iterator[Byline]:
    """The headers that open a line, one after the other."""
    while True:
        start = _skip(text, start)
        if start >= end:
            return
        found = next((byline for find in _FORMS if (byline := find(text, start))), None) or _imprint(text, start, end)
        if not found:
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
    announced = rf"(?i:{either(_announcements(kind))})(?!\w)[^\S\n]*:?[^\S\n]*"
    first = kind == "published"
    signed = rf"(?:{_signed()})?(?i:{either(words()['presented'])}[^\S\n]+)?" if first else ""
    by = rf"(?:par[^\S\n]+{_NAME}{_JOINT})?" if first else ""
    qualified = rf"(?i:{either(words()['qualified'])}[^\S\n]+)?" if first else ""
    return re.compile(rf"[(\[]?{signed}{announced}{by}{qualified}(?i:à[^\S\n]+{clock()},?[^\S\n]+)?(?i:le[^\S\n]+)?")


def _announcements(kind: Kind) -> list[str]:
    """What announces a day of that kind, also without the article before it: "publié | initialement | le"."""
    said = list(words()[kind])
    return [*said, *(one.removesuffix(" le") for one in said if one.endswith(" le"))]


@cache
def _stamped() -> re.Pattern[str]:
    """The signature that may stand before a date alone on its line."""
    by = rf"Par[^\S\n]+{_NAME}"
    wired = rf"(?:{_NAME}[^\S\n]+avec[^\S\n]+)?{either(words()['agencies'])}(?!\w)"
    return re.compile(rf"(?:{by}|{wired}){_JOINT}(?=[\da-zL])(?:[Ll]e[^\S\n]+)?")


@cache
def _after() -> re.Pattern[str]:
    """What may follow the date of a byline: nothing that goes on as a sentence."""
    updated, qualified = either(words()["updated"]), either(words()["qualified"])
    return re.compile(
        rf"[^\S\n]*(?:(?:(?i:{qualified})[^\S\n]*[.]?)?(?:$|\n)|[|•·–—()\]-]|[.](?:\s|$)|,?[^\S\n]*(?i:{updated}|par)(?!\w)|[A-ZÀ-Ý«“\"])"
    )


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
    """ "PARIS, 15 mars (Reuters) -", "Paris, le 15 mars 2021 -", "Bâle, 16.01.2024 (ats) -", "LIÈGE 25/05 (BELGA)"."""
    place = _PLACED.match(text, start)
    day = match_day(text, place.end()) if place else None
    if not day or is_of_other_day(text, start):
        return None
    agency = _AGENCY.match(text, day.end)
    dash = _DASH.match(text, agency.end() if agency else day.end)
    alone = (day.year is not None or agency) and _ENDS.match(text, agency.end() if agency else day.end)
    if not (dash and (agency or _is_whole(day))) and not alone:
        return None
    return Byline("dateline", start, dash.end() if dash else day.end, day)


def _wired(text: str, start: int) -> Byline | None:
    """ "BREST (AFP) - 12 février 2018 -", "Brest (awp/ats) 12.02.2018 -"."""
    place = _WIRED_PLACE.match(text, start)
    day = match_day(text, place.end()) if place else None
    dash = _DASH.match(text, day.end) if day else None
    return Byline("dateline", start, dash.end(), day) if day and dash else None


def _bracketed(text: str, start: int) -> Byline | None:
    """ "(12 février 2018)", "[12/02/2018]", "(Le Marin, 12 février 2018)"."""
    lead = _BRACKETED.match(text, start)
    day = match_day(text, lead.end()) if lead and not is_of_other_day(text, start) else None
    if not day or not day.year or text[day.end : day.end + 1] not in (")", "]"):
        return None
    dash = _DASH.match(text, day.end + 1)
    return Byline("stamp", start, dash.end() if dash else day.end + 1, day)


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


def _address(text: str, start: int) -> Byline | None:
    """ "https://x.example/2021/03/10/le-pont-ferme" on a line of its own."""
    found = _ADDRESS.match(text, start)
    day = day_of_address(found[0]) if found else None
    if not found or not day:
        return None
    return Byline("address", start, found.end(), WrittenDay(day.year, day.month, day.day, found.end()))


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
    if span := issue_span(text, start, end):
        return Byline("stamp", start, end, edtf=span.edtf)
    found = imprint_day(text, start, end)
    return Byline("updated" if found[1] else "stamp", start, end, found[0]) if found else None


_FORMS: tuple[Callable[[str, int], Byline | None], ...] = (
    _updated,
    _published,
    _stamp,
    _bracketed,
    _piped,
    _dateline,
    _wired,
    _address,
    _signature,
)
