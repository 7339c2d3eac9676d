"""What a format of export is; `filrouge.exports.formats` is the table of them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from filrouge.errors import OutputError
from filrouge.timeline.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Loss:
    """A part of a timeline that a format has no place for: what it is called, and how many of it a timeline has."""

    what: str
    count: Callable[[Timeline], int]


@dataclass(frozen=True, slots=True)
class Format:
    """How a timeline is written.

    `module` (of `filrouge.exports`) holds `render(timeline)`, which gives the whole file, text or bytes; it is imported
    when it is first used, so that nobody waits for what others need. Text is written to files in `encoding`. `needs`
    are packages that `pip install 'filrouge[EXTRA]'` brings, of the extra that has the name of the format.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    purpose: str
    loses: tuple[Loss, ...] = ()
    encoding: str = "utf-8"
    needs: tuple[str, ...] = ()

    def render(self, timeline: Timeline) -> str | bytes:
        """The whole file. Raises OutputError where a package that it needs is not installed."""
        self.check()
        rendered: str | bytes = import_module(f"filrouge.exports.{self.module}").render(timeline)
        return rendered

    def encode(self, timeline: Timeline) -> bytes:
        """The whole file as it stands on disk."""
        rendered = self.render(timeline)
        return rendered.encode(self.encoding) if isinstance(rendered, str) else rendered

    def check(self) -> None:
        """Raises OutputError where a package that it needs is not installed; imports nothing."""
        missing = [package for package in self.needs if find_spec(package) is None]
        if missing:
            raise OutputError(
                f"{self.name}: needs {' and '.join(missing)}; install it: pip install 'filrouge[{self.name}]'"
            )

    def lost(self, timeline: Timeline) -> tuple[str, ...]:
        """What of this timeline the format cannot express, each with how many there are; empty where it holds all."""
        counted = [(loss.count(timeline), loss.what) for loss in self.loses]
        return tuple(f"{count} {what}" for count, what in counted if count)
