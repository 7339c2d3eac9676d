"""What readers of formats take and give: bytes wherever they lie, and articles whose metadata are not weighed yet."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, cast

from filrouge.articles.article import Provenance
from filrouge.articles.fields import Fields
from filrouge.articles.limits import Limits
from filrouge.articles.problem import Problem
from filrouge.errors import InputError

MEGABYTE = 1_000_000
_IN_MEMORY = 16 * MEGABYTE  # of an archive in an archive; more goes to disk


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes in a format: a file, a member of an archive, an answer from the web, standard input.

    `name` is how messages and exports call it, `open` gives it from its start, as often as wanted. `charset` and `url`
    are what its surroundings say. `plain`: a file as it stands, which whoever reads the timeline can open as well.
    """

    name: str
    format: str
    open: Callable[[], IO[bytes]]
    member: str | None = None
    record: str | None = None
    charset: str | None = None
    url: str | None = None
    depth: int = 0
    plain: bool = False

    def inside(self, member: str, format: str, open: Callable[[], IO[bytes]]) -> "Blob":
        """A member of this archive."""
        path = f"{self.member}/{member}" if self.member else member
        return replace(
            self,
            name=f"{self.name}/{member}",
            format=format,
            open=open,
            member=path,
            depth=self.depth + 1,
            plain=False,
        )

    def provenance(self, *, row: int | None = None, pages: tuple[int, ...] = ()) -> Provenance:
        """Where an article of this blob stands."""
        return Provenance(self.format, self.member, self.record, row, pages)


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as a format gives it; without `fields`, its metadata are looked for in the text."""

    name: str
    text: str
    encoding: str = "utf-8"
    fields: Fields | None = None
    provenance: Provenance | None = None


@dataclass(slots=True)
class Task:
    """What the user asked for, and how much of one input has been read so far."""

    limits: Limits = field(default_factory=Limits)
    text_column: str | None = None
    fetch: bool = False
    members: int = 0
    read: int = 0

    def count(self) -> None:
        """Note one more member, row or record. Raises InputError past the limits."""
        self.members += 1
        if self.members > self.limits.members:
            raise InputError(
                f"holds more than {self.limits.members} articles; the rest is not read; --limit members=N allows more"
            )
        self.take(0)

    def take(self, size: int) -> None:
        """Note that so many bytes more were read or unpacked. Raises InputError past the limit."""
        self.read += size
        if self.read > self.limits.collection_mb * MEGABYTE:
            raise too_large("collection_mb", self.limits, "the rest is not read; split it")


Item = Draft | Problem | Blob
"""What a reader finds: an article, what is wrong, or bytes in another format."""
Reader = Callable[[Blob, Task], Iterator[Item]]
"""Reads a format. Raises InputError, or OSError, where nothing more can be read."""


def too_large(limit: str, limits: Limits, advice: str) -> InputError:
    """The error of an input that is larger than the limit of that name."""
    return InputError(f"is larger than {getattr(limits, limit)} MB; {advice}, or use --limit {limit}=N")


def read_whole(blob: Blob, task: Task, limit: str, advice: str = "split it") -> bytes:
    """All bytes. Raises InputError where they are more than the limit of that name, in MB."""
    most = getattr(task.limits, limit) * MEGABYTE
    with blob.open() as stream:
        data = stream.read(most + 1)
    task.take(len(data))
    if len(data) > most:
        raise too_large(limit, task.limits, advice)
    return data


@contextmanager
def at_random(blob: Blob, task: Task) -> Iterator[IO[bytes]]:
    """The bytes as a stream that can be read in any order; a packed one is unpacked to a temporary file."""
    with blob.open() as stream:
        if blob.depth == 0:
            yield stream
            return
        with SpooledTemporaryFile(_IN_MEMORY) as copy:
            while chunk := stream.read(MEGABYTE):
                task.take(len(chunk))
                copy.write(chunk)
            copy.seek(0)
            yield cast(IO[bytes], copy)


def of_file(path: Path, name: str, format: str) -> Blob:
    """The blob that a file is."""
    return Blob(name, format, lambda: path.open("rb"), plain=True)
