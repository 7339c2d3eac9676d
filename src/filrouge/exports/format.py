"""What a format of export is. A new one is a module with its own `FORMAT`, named in the table of
`filrouge.exports.writing`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from filrouge.timeline.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Format:
    """How a timeline is written: `render` gives the whole file; `encoding` is that of files (streams take text)."""

    name: str
    suffixes: tuple[str, ...]
    render: Callable[[Timeline], str]
    encoding: str = "utf-8"
