"""Lines of a text file of any size, one at a time, so that the file never sits in memory as a whole."""

import codecs
from collections.abc import Iterator
from io import TextIOWrapper

from filrouge.articles.blob import MEGABYTE, Blob, Task
from filrouge.articles.decoding import decode, encoding_of_mark

_CHUNK = 1 << 20


def read_lines(blob: Blob, task: Task, *, newline: str = "\n") -> tuple[Iterator[tuple[int, str | None]], str]:
    """The numbered lines, ends included, None for one longer than a text may be, and the encoding.

    `newline` is as `open` has it. Raises InputError where the file is no text, and from the iterator where it is too
    large.
    """
    encoding = _encoding(blob)
    return _lines(blob, task, encoding, newline), encoding


def _encoding(blob: Blob) -> str:
    """Strict UTF-8 if all of it is; what a byte order mark says; else what the first chunk that is not UTF-8 shows."""
    with blob.open() as stream:
        chunk = stream.read(_CHUNK)
        marked = encoding_of_mark(chunk)
        if marked:
            return marked
        decode(chunk.rpartition(b"\n")[0] or chunk)  # refuses what is no text
        decoder = codecs.getincrementaldecoder("utf-8")()
        while chunk:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                return decode(chunk)[1]
            chunk = stream.read(_CHUNK)
    return "utf-8"


def _lines(blob: Blob, task: Task, encoding: str, newline: str) -> Iterator[tuple[int, str | None]]:
    most = task.limits.text_mb * MEGABYTE
    with TextIOWrapper(blob.open(), encoding, errors="replace", newline=newline) as stream:
        for number, line in enumerate(iter(lambda: stream.readline(most), ""), 1):
            task.take(len(line))
            long = len(line) == most
            while len(line) == most and not line.endswith("\n"):
                line = stream.readline(most)
                task.take(len(line))
            yield number, None if long else line
