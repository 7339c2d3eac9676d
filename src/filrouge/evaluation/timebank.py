"""How many events of a TimeBank are found and given their date: `python -m filrouge.evaluation.timebank FOLDER`

Reads TimeML files (ISO 24617-1) as the French TimeBank has them (Bittar 2010): EVENT and TIMEX3 in the text, TLINK
after it. Asked are the events of class OCCURRENCE whose word the lexicon lists as a trigger of its own; "sure" are the
words that some type takes without a condition on what stands beside them, so that "fermer un local" is not held against
"fermer une usine". A date is asked where a TLINK puts a found event at a TIMEX3 of the text.

Three things are read as what they mean, since a TimeBank says them otherwise than filrouge can:
- an EVENT around no words, one that is only understood ("les 6 et 13 avril" of two ballots), cannot be found;
- its `pred` leaves "se" out: "s'occuper du jardin" is asked only if "s'occuper" is listed, not for "occuper";
- it parts "mardi | vers 21 h 45" and ties the event to the hour. filrouge dates by days, so the day in the TIMEX3's
  value is asked, in whatever words the claim gives it. The right words with another day are wrong.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

from filrouge.articles.article import Article, Publication
from filrouge.errors import EvaluationError
from filrouge.events.account import give_account
from filrouge.events.event import Account, EventMention
from filrouge.lexicon.event_types import event_types
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.extract import extract
from filrouge.mentions.mention import Span
from filrouge.mentions.pipeline import load
from filrouge.when import When

_AT = frozenset({"IS_INCLUDED", "INCLUDES", "SIMULTANEOUS", "IDENTITY", "DURING", "BEGUN_BY"})
_FIRM = 0.75
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|$)")
_REFLEXIVE = re.compile(
    r"\b(?:se|s['’]) *(?:(?:l[ae]s?|y|en) +)?(?:(?:est|sont|étai(?:en)?t|ser(?:a|ont)|être) +(?:\w+ +){0,2})?$"
)
_KINDS = {"VERB": "verb", "NOUN": "noun"}


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: its words, and the day it names, if it names one or an hour of it."""

    span: Span
    day: When | None

    def is_claimed(self, claim: TimeMention) -> bool:
        """True if the claim gives the day, or for what names no day, is made of these words."""
        if self.day is not None:
            return claim.when == self.day
        return claim.start < self.span.end and self.span.start < claim.end


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An annotated event: its words, its lemma, with "se" before it that of a reflexive verb, whether verb or noun, and
    the time expressions a link puts it at.
    """

    span: Span
    lemma: str
    kind: str
    times: tuple[Time, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A TimeML file as an article, with its events of class OCCURRENCE."""

    article: Article
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the events asked for are there: `found` of `asked`; `missed` quotes the others, "file: word"."""

    name: str
    found: int
    asked: int
    missed: tuple[str, ...] = ()

    @property
    def percent(self) -> float:
        return 100 * self.found / self.asked if self.asked else 0.0


def read_timebank(folder: Path) -> tuple[Document, ...]:
    """The TimeML files (.tml) of a folder, by name.

    Raises EvaluationError if there is none or one is not TimeML.
    """
    paths = sorted(folder.glob("*.tml"))
    if not paths:
        raise EvaluationError(f"{folder}: no .tml file there; name the folder of a TimeBank")
    return tuple(_document(path) for path in paths)


def _document(path: Path) -> Document:
    try:
        root = ElementTree.parse(path).getroot()
    except (OSError, ElementTree.ParseError) as error:
        raise EvaluationError(f"{path}: not a TimeML file ({error})") from error
    body, created = root.find("TEXT"), root.find("DCT/TIMEX3")
    if body is None:
        raise EvaluationError(f"{path}: no TEXT element; is it TimeML?")
    text, tags = _flat(body)
    published = (
        Publication(When.day(date.fromisoformat(created.attrib["value"])), "option") if created is not None else None
    )
    digest = sha256(text.encode()).hexdigest()
    article = Article(id=digest[:12], path=path.name, text=text, sha256=digest, published=published)
    return Document(article, tuple(_occurrences(text, tags, root.iter("TLINK"))))


def _flat(body: ElementTree.Element) -> tuple[str, list[tuple[Span, ElementTree.Element]]]:
    """The text without its tags, and each tag with the span of its words."""
    text, tags = body.text or "", []
    for tag in body:
        inside = "".join(tag.itertext())
        tags.append((Span(len(text), len(text) + len(inside)), tag))
        text += inside + (tag.tail or "")
    return text, tags


def _occurrences(
    text: str, tags: Sequence[tuple[Span, ElementTree.Element]], links: Iterable[ElementTree.Element]
) -> Iterable[Occurrence]:
    times = {tag.get("tid"): _time(span, tag) for span, tag in tags if tag.get("type") in ("DATE", "TIME")}
    at: dict[str | None, list[Time]] = {}
    for link in links:
        time = times.get(link.get("relatedToTime"))
        if time is not None and link.get("relType") in _AT:
            at.setdefault(link.get("eventInstanceID"), []).append(time)
    for span, tag in tags:
        kind = _KINDS.get(tag.get("pos", ""))
        if tag.tag == "EVENT" and tag.get("class") == "OCCURRENCE" and kind is not None and span.start < span.end:
            lemma = tag.get("pred", "").casefold()
            voiced = f"se {lemma}" if kind == "verb" and _REFLEXIVE.search(text[: span.start].casefold()) else lemma
            yield Occurrence(span, voiced, kind, tuple(at.get(tag.get("eiid"), ())))


def _time(span: Span, tag: ElementTree.Element) -> Time:
    named = _DAY.match(tag.get("value", ""))
    return Time(span, When.day(date.fromisoformat(named[0])) if named else None)


@cache
def _covered(sure: bool) -> Mapping[str, frozenset[str]]:
    """The words that are triggers of their own, by kind; with `sure` those that no frame filter keeps from an event."""
    found: dict[str, set[str]] = {kind: set() for kind in _KINDS.values()}
    for frame in (frame for event_type in event_types().values() for frame in event_type.frames):
        conditions = bool(frame.allowed or frame.complement or frame.requires) or frame.weight < _FIRM
        for pattern in frame.patterns:
            if pattern.kind in found and not pattern.rest and not (sure and conditions):
                found[pattern.kind].add(f"se {pattern.lemma}" if pattern.reflexive else pattern.lemma)
    return {kind: frozenset(words) for kind, words in found.items()}


def timebank_shares(documents: Iterable[Document], accounts: Iterable[Account]) -> tuple[Share, ...]:
    """The shares of verbal and of nominal events found, of all listed words and of the sure ones, and of the dates.

    `accounts` are those of the documents' articles, in the same order.
    """
    rows: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for document, account in zip(documents, accounts, strict=True):
        for asked in document.occurrences:
            label = f"{document.article.path}: {document.article.text[asked.span.start : asked.span.end]}"
            told = [event for event in account.events if event.trigger.overlaps(asked.span)]
            for sure in (False, True):
                if asked.lemma in _covered(sure)[asked.kind]:
                    rows[f"{asked.kind}s, sure" if sure else f"{asked.kind}s"].append((bool(told), label))
            if told and asked.times and asked.lemma in _covered(False)[asked.kind]:
                rows["dates"].append((_is_dated(told, asked.times), label))
    return tuple(
        Share(name, sum(ok for ok, _ in found), len(found), tuple(label for ok, label in found if not ok))
        for name, found in sorted(rows.items())
    )


def _is_dated(told: Iterable[EventMention], times: Iterable[Time]) -> bool:
    claims = [claim.time for event in told for claim in event.dates]
    return any(time.is_claimed(claim) for claim in claims for time in times)


def evaluate_timebank(folder: Path, pipeline: str | Path | None = None) -> tuple[Share, ...]:
    """The shares on the TimeML files of a folder, with the bundled pipeline or another.

    Raises EvaluationError if the folder holds no TimeML, ModelError if the pipeline cannot be loaded.
    """
    documents = read_timebank(folder)
    accounts = map(give_account, extract((document.article for document in documents), load(pipeline)))
    return timebank_shares(documents, accounts)


def main(arguments: list[str]) -> int:
    """Print the shares, with -v what was missed; 3 if the folder cannot be read."""
    folders = [argument for argument in arguments if argument != "-v"]
    try:
        if len(folders) != 1:
            raise EvaluationError("name one folder of .tml files")
        shares = evaluate_timebank(Path(folders[0]))
    except EvaluationError as error:
        print(f"timebank: {error}", file=sys.stderr)
        return EvaluationError.exit_code
    for share in shares:
        print(f"{share.name:15} {share.found:4} of {share.asked:4} {share.percent:6.1f} %")
        if "-v" in arguments:
            print(*(f"    {label}" for label in share.missed), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
