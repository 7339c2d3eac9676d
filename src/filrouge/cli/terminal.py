"""What commands say on standard error while they work: progress and messages; standard output is for results only."""

import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TextIO

from filrouge.cli import complain

Progress = Callable[[int, int], None]

_FEW = 5  # lines of one kind that are shown unasked
_WIDE = 100  # columns: a bar that fills a wider terminal says no more


def data_stream() -> TextIO:
    """Standard output for data: UTF-8 whatever the locale, so that what is piped is what would be in the file."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    return sys.stdout


def print_json(values: object) -> None:
    """Print JSON values on standard output."""
    print(json.dumps(values, ensure_ascii=False, indent=2), file=data_stream())


@dataclass(frozen=True, slots=True)
class Voice:
    """How much a command says: if `quiet`, what goes wrong and no more; if `verbose`, every single thing it notices."""

    quiet: bool = False
    verbose: bool = False
    color: bool = True

    @property
    def no_color(self) -> bool | None:
        """As Rich asks for it: None leaves it to the terminal and to NO_COLOR."""
        return None if self.color else True

    def note(self, message: str) -> None:
        """A line that only informs."""
        if not self.quiet:
            complain(message)

    def complain(self, messages: Iterable[str]) -> None:
        """What went wrong, a line each; of many the first ones and how many more there are, unless `verbose`."""
        lines = iter(messages)
        for line in lines if self.verbose else islice(lines, _FEW):
            complain(line)
        if more := sum(1 for _ in lines):
            complain(f"and {more} more (--verbose lists them)")

    def itemize(self, heading: str, items: Iterable[str]) -> None:
        """A line that informs, and under it the single things that it counts if `verbose`."""
        self.note(heading)
        if self.verbose:
            for item in items:
                complain(f"  {item}")

    @contextmanager
    def progress(self, doing: str, then: str) -> Iterator[Progress | None]:
        """A bar with counts and time left while standard error is a terminal; `then` is what follows the last count."""
        if self.quiet or not sys.stderr.isatty():
            yield None
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TimeRemainingColumn(compact=True),
        )
        console = Console(stderr=True, no_color=self.no_color)
        with Bar(*columns, console=console, transient=True, expand=console.width < _WIDE) as bar:
            task = bar.add_task(doing, total=None)
            yield lambda done, total: bar.update(
                task, completed=done, total=total, description=doing if done < total else then
            )
