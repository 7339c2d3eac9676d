"""What commands say on standard error while they work: progress and messages; standard output is for results only."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from filrouge.cli import complain

Progress = Callable[[int, int], None]


def data_stream() -> TextIO:
    """Standard output for data: UTF-8 whatever the locale, so that what is piped is what would be in the file."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    return sys.stdout


class Voice:
    """How much a command says: nothing but errors if `quiet`."""

    def __init__(self, *, quiet: bool = False, color: bool = True) -> None:
        self.quiet = quiet
        self.color = color

    def note(self, message: str) -> None:
        """A line that only informs."""
        if not self.quiet:
            complain(message)

    @contextmanager
    def progress(self, doing: str) -> Iterator[Progress | None]:
        """A progress bar on a terminal, a few lines where standard error is a file."""
        if self.quiet:
            yield None
        elif sys.stderr.isatty():
            with _bar(doing, self.color) as update:
                yield update
        else:
            yield _lines(doing)


@contextmanager
def _bar(doing: str, color: bool) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True, no_color=not color)
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task(doing, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _lines(doing: str) -> Progress:
    """At most ten lines, however many articles."""
    complain(f"{doing}...")

    def update(done: int, total: int) -> None:
        if done * 10 // total > (done - 1) * 10 // total:
            complain(f"{doing}: {done} of {total}")

    return update
