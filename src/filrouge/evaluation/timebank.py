"""How many events of a TimeBank are found and given their date: `python -m filrouge.evaluation.timebank FOLDER`

Reads TimeML files (ISO 24617-1) as the French TimeBank has them (Bittar 2010): EVENT and TIMEX3 in the text, TLINK after it. Asked are
the events of class OCCURRENCE whose word the lexicon lists as a trigger of its own; a date is asked where a TLINK puts the event at
a TIMEX3 of the text.
"""

import sys
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
from filrouge.events.event import Account
from filrouge.lexicon.event_types import event_types
from filrouge.mentions.extract import extract
from filrouge.mentions.mention import Span
from filrouge.mentions.pipeline import load
from filrouge.when import When

_AT = frozenset({"IS_INCLUDED", "INCLUDES", "SIMULTANEOUS", "IDENTITY", "DURING", "BEGUN_BY"})
_KINDS = {"VERB": "verb", "NOUN": "noun"}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An annotated event: its words, its lemma, whether verb or noun, and the time expressions that a link puts it at."""

    span: Span
    lemma: str
    kind: str
    times: tuple[Span, ...]


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
    return Document(article, tuple(_occurrences(tags, root.iter("TLINK"))))


def _flat(body: ElementTree.Element) -> tuple[str, list[tuple[Span, ElementTree.Element]]]:
    """The text without its tags, and each tag with the span of its words."""
    text, tags = body.text or "", []
    for tag in body:
        inside = "".join(tag.itertext())
        tags.append((Span(len(text), len(text) + len(inside)), tag))
        text += inside + (tag.tail or "")
    return text, tags


def _occurrences(
    tags: Sequence[tuple[Span, ElementTree.Element]], links: Iterable[ElementTree.Element]
) -> Iterable[Occurrence]:
    times = {tag.get("tid"): span for span, tag in tags if tag.tag == "TIMEX3" and tag.get("type") in ("DATE", "TIME")}
    at: dict[str | None, list[Span]] = {}
    for link in links:
        span = times.get(link.get("relatedToTime"))
        if span is not None and link.get("relType") in _AT:
            at.setdefault(link.get("eventInstanceID"), []).append(span)
    for span, tag in tags:
        kind = _KINDS.get(tag.get("pos", ""))
        if tag.tag == "EVENT" and tag.get("class") == "OCCURRENCE" and kind is not None:
            yield Occurrence(span, tag.get("pred", "").casefold(), kind, tuple(at.get(tag.get("eiid"), ())))


@cache
def _covered() -> Mapping[str, frozenset[str]]:
    """The words that are triggers of their own, by kind."""
    patterns = [p for event_type in event_types().values() for frame in event_type.frames for p in frame.patterns]
    return {kind: frozenset(p.lemma for p in patterns if p.kind == kind and not p.rest) for kind in _KINDS.values()}


def timebank_shares(documents: Iterable[Document], accounts: Iterable[Account]) -> tuple[Share, ...]:
    """The shares of verbal and of nominal events found, and of those found that got the date a link gives them.

    `accounts` are those of the documents' articles, in the same order.
    """
    rows: dict[str, list[tuple[bool, str]]] = {"verbal events": [], "nominal events": [], "their dates": []}
    for document, account in zip(documents, accounts, strict=True):
        for asked in document.occurrences:
            if asked.lemma not in _covered()[asked.kind]:
                continue
            label = f"{document.article.path}: {document.article.text[asked.span.start : asked.span.end]}"
            told = [event for event in account.events if event.trigger.overlaps(asked.span)]
            rows["verbal events" if asked.kind == "verb" else "nominal events"].append((bool(told), label))
            if asked.times and told:
                given = any(
                    claim.time.start < span.end and span.start < claim.time.end
                    for event in told
                    for claim in event.dates
                    for span in asked.times
                )
                rows["their dates"].append((given, label))
    return tuple(
        Share(name, sum(ok for ok, _ in found), len(found), tuple(label for ok, label in found if not ok))
        for name, found in rows.items()
    )


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
