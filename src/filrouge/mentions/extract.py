"""From articles to mentions: parse the prose, find names and time expressions, hand on plain data."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from filrouge.articles.article import Article
from filrouge.mentions.dates import direction_from_tense, find_dates
from filrouge.mentions.dates.expression import Direction
from filrouge.mentions.dates.find import Directions
from filrouge.mentions.furniture import find_furniture
from filrouge.mentions.homographs import STAND_IN, homographs
from filrouge.mentions.mention import Mentions, Name, Sentence, Span, Token
from filrouge.mentions.misparses import mend
from filrouge.mentions.names.find import find_names
from filrouge.mentions.names.signatures import signatures
from filrouge.mentions.pipeline import name_type
from filrouge.mentions.segments import Segment, segments
from filrouge.mentions.wholes import whole_sentences


def extract(articles: Iterable[Article], nlp: Language) -> Iterator[Mentions]:
    """The mentions of each article, in the order given. `nlp` is a pipeline with UD tags, heads and sentence
    boundaries.
    """
    for article in articles:
        yield _mentions(article, nlp)


def parsed(article: Article, nlp: Language) -> list[Sentence]:
    """The sentences of an article's prose as `nlp` parses them, nothing mended that needs names."""
    reads = _read(segments(article, find_furniture(article.text, article.header)), nlp)
    return [sentence for read in reads for sentence in _sentences(read)]


@dataclass(frozen=True, slots=True)
class _Read:
    """A stretch of an article as written, as tagged, and as parsed; token by token the same."""

    part: Segment
    written: Doc
    tagged: Doc
    parsed: Doc


def _mentions(article: Article, nlp: Language) -> Mentions:
    furniture = find_furniture(article.text, article.header)
    reads = _read(segments(article, furniture), nlp)
    parsed = [sentence for read in reads for sentence in _sentences(read)]
    seen = [name for read in reads for name in _names(read, article.text)] if nlp.has_pipe("ner") else None
    names = tuple(sorted((*find_names(parsed, seen), *signatures(article)), key=lambda name: name.start))
    starts = [name.start for name in names]
    sentences = tuple(mend(s, names[bisect_left(starts, s.start) : bisect_left(starts, s.end)]) for s in parsed)
    return Mentions(
        article=article,
        sentences=sentences,
        names=names,
        times=tuple(
            find_dates(
                _prose(article, furniture),
                published=article.published.when if article.published else None,
                directions=_directions(sentences),
            )
        ),
        furniture=furniture,
    )


def _read(parts: Sequence[Segment], nlp: Language) -> list[_Read]:
    """Tag and parse each stretch; one that holds a homograph is parsed again with a stand-in for it."""
    written = [nlp.make_doc(part.text) for part in parts]
    tagged = list(nlp.pipe(_copy(doc, nlp, frozenset()) for doc in written))
    words = [[token.text for token in doc] for doc in written]
    found = homographs(words, [[token.pos_ == "PROPN" for token in doc] for doc in tagged])
    again = [i for i, row in enumerate(words) if found & set(row)]
    parsed = dict(zip(again, nlp.pipe(_copy(written[i], nlp, found) for i in again), strict=True))
    return [_Read(part, written[i], tagged[i], parsed.get(i, tagged[i])) for i, part in enumerate(parts)]


def _copy(doc: Doc, nlp: Language, replaced: frozenset[str]) -> Doc:
    words = [STAND_IN if token.text in replaced else token.text for token in doc]
    spaces = [bool(token.whitespace_) for token in doc]
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=[_may_begin(doc, i) for i in range(len(doc))])


def _may_begin(doc: Doc, index: int) -> bool | None:
    """False for a small letter behind a word or a comma, where no sentence begins: "Jeudi dernier | déjà, deux"; True
    for a capital behind a full stop; what the parser finds elsewhere.
    """
    if index == 0:
        return True
    before, first = doc[index - 1].text, doc[index].text[:1]
    if before == "." and first.isupper():
        return True
    return False if first.islower() and (before[-1:].isalpha() or before == ",") else None


def _sentences(read: _Read) -> Iterator[Sentence]:
    return whole_sentences(_cut(read))


def _cut(read: _Read) -> Iterator[Sentence]:
    for span in read.parsed.sents:
        tokens = tuple(
            Token(
                start=read.part.start + word.idx,
                end=read.part.start + word.idx + len(word.text),
                text=word.text,
                lemma=word.text if token.text != word.text else token.lemma_,
                pos=token.pos_,
                morph=str(token.morph),
                head=token.head.i - span.start,
                dep=token.dep_.casefold(),
            )
            for word, token in zip(read.written[span.start : span.end], span, strict=True)
        )
        if any(token.text.strip() for token in tokens):
            yield Sentence(tokens[0].start, tokens[-1].end, tokens)


def _names(read: _Read, text: str) -> Iterator[Name]:
    """The names that the pipeline's own recogniser saw, in the words as they were written."""
    for span in read.tagged.ents:
        if (kind := name_type(span.label_)) is not None:
            words = read.written[span.start : span.end]
            start, end = read.part.start + words.start_char, read.part.start + words.end_char
            yield Name(start, end, text[start:end], kind)


def _directions(sentences: Sequence[Sentence]) -> Directions:
    """The way the clause around a stretch of the text looks, from the tense of its verb."""
    starts = [sentence.start for sentence in sentences]

    def direction(start: int, end: int) -> Direction | None:
        number = bisect_right(starts, start) - 1
        return direction_from_tense(sentences[number].tokens, start, end) if number >= 0 else None

    return direction


def _prose(article: Article, furniture: Sequence[Span]) -> str:
    """The article's text with header and furniture blanked out, every offset in its place."""
    text = article.text
    for start, end in (*article.header, *((span.start, span.end) for span in furniture)):
        text = text[:start] + "\n" * (end - start) + text[end:]
    return text
