"""The spaCy component `filrouge_dates`: it calls the grammar and carries what it finds; no decision is taken here.

Each time expression becomes a span of `doc.spans["dates"]`, labelled DATE, DURATION or SET, whose `kb_id_` is its
EDTF value ("" if it has none) and whose `id_` is its boundary ("since", "until"...). Both survive `DocBin`,
`n_process` and `to_disk`. The publication date is `doc._.published` (EDTF), or the component's `published`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.tokens import Token as SpacyToken

from filrouge.mentions.dates import TimeMention, direction_from_tense, find_dates
from filrouge.mentions.dates.expression import Direction, Duration, Recurring
from filrouge.mentions.dates.find import Directions
from filrouge.when import When

SPANS = "dates"


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A parsed token as `direction_from_tense` asks for it; `head` is an index in its sentence."""

    start: int
    end: int
    lemma: str
    pos: str
    morph: str
    head: int
    dep: str


class DateComponent:
    """Marks the time expressions of a document, with their values as far as its publication date is known."""

    def __init__(self, published: str | None = None) -> None:
        self.published = published

    def __call__(self, doc: Doc) -> Doc:
        published = doc._.published or self.published
        directions = _directions(doc) if doc.has_annotation("DEP") else None
        spans = (_span(doc, mention) for mention in find_dates(doc.text, published, directions))
        doc.spans[SPANS] = [span for span in spans if span is not None]
        return doc


def _span(doc: Doc, mention: TimeMention) -> Span | None:
    label = "DURATION" if isinstance(mention.expression, Duration) else "DATE"
    label = "SET" if isinstance(mention.expression, Recurring) else label
    edtf = mention.when.edtf if mention.when else ""
    return doc.char_span(
        mention.start, mention.end, label=label, kb_id=edtf, span_id=mention.boundary or "", alignment_mode="expand"
    )


def _directions(doc: Doc) -> Directions:
    """What tells the direction of the clause around a stretch of characters, from the document's parse."""

    def direction(start: int, end: int) -> Direction | None:
        span = doc.char_span(start, end, alignment_mode="expand")
        return direction_from_tense(_parsed(span.sent), start, end) if span is not None and len(span) else None

    return direction


def _parsed(sentence: Span) -> Sequence[_Parsed]:
    return [_token(token, sentence.start) for token in sentence]


def _token(token: SpacyToken, first: int) -> _Parsed:
    head = token.head.i - first
    return _Parsed(
        token.idx, token.idx + len(token), token.lemma_, token.pos_, str(token.morph), head, token.dep_.lower()
    )


def _when(span: Span) -> When | None:
    return When.parse(span.kb_id_) if span.kb_id_ else None


def register_extensions() -> None:
    """Make `doc._.published`, `span._.edtf` and `span._.when` known to spaCy; doing it again changes nothing."""
    if not Doc.has_extension("published"):
        Doc.set_extension("published", default=None)
    Span.set_extension("edtf", getter=lambda span: span.kb_id_ or None, force=True)
    Span.set_extension("when", getter=_when, force=True)


@Language.factory("filrouge_dates", default_config={"published": None}, assigns=["doc.spans"], retokenizes=False)
def create_dates(nlp: Language, name: str, published: str | None) -> DateComponent:
    """The component for a pipeline: `nlp.add_pipe("filrouge_dates", config={"published": "2021-02"})`."""
    register_extensions()
    return DateComponent(published)
