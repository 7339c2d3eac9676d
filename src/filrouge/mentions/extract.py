"""From articles to mentions: parse the prose, find names and time expressions, hand on plain data."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from filrouge.articles.article import Article
from filrouge.mentions.dates import direction_from_tense, find_dates
from filrouge.mentions.dates.expression import Direction
from filrouge.mentions.dates.find import Directions
from filrouge.mentions.furniture import find_furniture
from filrouge.mentions.homographs import STAND_IN, homographs
from filrouge.mentions.mention import Mentions, Name, Sentence, Span, Token
from filrouge.mentions.names.find import find_names
from filrouge.mentions.pipeline import name_type
from filrouge.mentions.segments import Segment, segments


def extract(articles: Iterable[Article], nlp: Language) -> Iterator[Mentions]:
    """The mentions of each article, in the order given. `nlp` is a pipeline with UD tags, heads and sentence boundaries."""
    for article in articles:
        yield _mentions(article, nlp)


def _mentions(article: Article, nlp: Language) -> Mentions:
    furniture = find_furniture(article.text, article.header)
    parts = segments(article, furniture)
    docs = _parsed([nlp.make_doc(part.text) for part in parts], nlp)
    sentences = tuple(s for part, doc in zip(parts, docs, strict=True) for s in _sentences(part, doc))
    statistical = [n for part, doc in zip(parts, docs, strict=True) for n in _names(part, doc, article.text)]
    return Mentions(
        article=article,
        sentences=sentences,
        names=find_names(sentences, statistical),
        times=tuple(
            find_dates(
                _prose(article, furniture),
                published=article.published.when if article.published else None,
                directions=_directions(sentences),
            )
        ),
        furniture=furniture,
    )


def _parsed(plain: list[Doc], nlp: Language) -> list[tuple[Doc, Doc]]:
    """Each stretch as written and as parsed, token by token the same; homographs are parsed by their stand-in."""
    docs = list(
        nlp.pipe(Doc(nlp.vocab, words=[t.text for t in d], spaces=[bool(t.whitespace_) for t in d]) for d in plain)
    )
    words = [[token.text for token in doc] for doc in plain]
    found = homographs(words, [[token.pos_ == "PROPN" for token in doc] for doc in docs])
    again = [i for i, row in enumerate(words) if found & set(row)]
    stand_ins = (
        Doc(
            nlp.vocab,
            words=[STAND_IN if t.text in found else t.text for t in plain[i]],
            spaces=[bool(t.whitespace_) for t in plain[i]],
        )
        for i in again
    )
    for i, doc in zip(again, nlp.pipe(stand_ins), strict=True):
        docs[i] = doc
    return list(zip(plain, docs, strict=True))


def _sentences(part: Segment, docs: tuple[Doc, Doc]) -> Iterator[Sentence]:
    written, parsed = docs
    for span in parsed.sents:
        tokens = tuple(
            Token(
                start=part.start + word.idx,
                end=part.start + word.idx + len(word.text),
                text=word.text,
                lemma=word.text if token.text != word.text else token.lemma_,
                pos=token.pos_,
                morph=str(token.morph),
                head=token.head.i - span.start,
                dep=token.dep_.casefold(),
            )
            for word, token in zip(written[span.start : span.end], span, strict=True)
        )
        if any(token.text.strip() for token in tokens):
            yield Sentence(tokens[0].start, tokens[-1].end, tokens)


def _names(part: Segment, docs: tuple[Doc, Doc], text: str) -> Iterator[Name]:
    written, parsed = docs
    for span in parsed.ents:
        if (kind := name_type(span.label_)) is not None:
            words = written[span.start : span.end]
            start, end = part.start + words.start_char, part.start + words.end_char
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
