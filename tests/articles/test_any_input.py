"""Whatever the bytes, reading gives an article or one clear line, and offsets that hold."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from filrouge.articles import read_text
from filrouge.articles.bylines import find_bylines
from filrouge.articles.decoding import decode
from filrouge.errors import InputError

PIECES = st.sampled_from(
    [
        *("Publié le ", "10/03/2021", " à 15:11", "lundi ", "1er mars 2021", "\n", " - ", " | ", "PARIS", ", "),
        *("(Reuters)", "Mis à jour le ", " date 2021-03 ", "---\n", "date: ", "title: x", "AFP", "Le pont ferme. "),
        *("\r\n", "\u00a0", "é"),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=200))
@example("---\n---\n")
@example("---\ndate: 2021-03-10\n...\nx")
def test_any_text_is_an_article_with_ordered_headers_or_an_input_error(text: str) -> None:
    try:
        article = read_text(text)
    except InputError as error:
        assert "\n" not in str(error)
        return
    assert len(article.text) == len(text)
    spans = [point for span in article.header for point in span]
    assert spans == sorted(spans)
    assert all(0 <= point <= len(text) for point in spans)
    if article.published and article.published.start is not None:
        assert article.published.end is not None
        assert any(s <= article.published.start <= article.published.end <= e for s, e in article.header)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_headers_are_not_empty(text: str) -> None:
    assert all(byline.start < byline.end for byline in find_bylines(text))


@given(st.binary(max_size=300))
@settings(max_examples=200)
def test_any_bytes_are_text_in_the_recorded_encoding_or_an_input_error(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except InputError as error:
        assert "\n" not in str(error)
        return
    assert data.decode(encoding) == text
