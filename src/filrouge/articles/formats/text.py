"""Plain text and Markdown: the file is the article."""

from collections.abc import Iterator

from filrouge.articles.blob import Blob, Draft, Task, read_whole
from filrouge.articles.decoding import decode
from filrouge.articles.own import OwnTimeline, is_own_text


def read(blob: Blob, task: Task) -> Iterator[Draft]:
    """The one article."""
    advice = "split it, one article a file or one a line of a .jsonl file"
    text, encoding = decode(read_whole(blob, task, "text_mb", advice))
    if is_own_text(text):
        raise OwnTimeline
    yield Draft(blob.name, text, encoding, provenance=None if blob.plain else blob.provenance())
