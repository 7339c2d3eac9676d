"""filrouge: one timeline from a folder of French news articles. Who did what, when, according to whom.

The public list is below; everything is imported when it is first used, so that `import filrouge` is fast.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filrouge.articles import read_articles
    from filrouge.articles.article import Article
    from filrouge.build import build_timeline
    from filrouge.errors import FilrougeError
    from filrouge.exports import write_timeline
    from filrouge.exports.frame import to_frame
    from filrouge.mentions.dates import find_dates
    from filrouge.mentions.pipeline import load
    from filrouge.timeline.decisions.file import read_decisions
    from filrouge.timeline.reading.changes import changes
    from filrouge.timeline.reading.selection import select
    from filrouge.timeline.timeline import Timeline
    from filrouge.when import When

__version__ = "0.1.0"
__all__ = [
    "Article",
    "FilrougeError",
    "Timeline",
    "When",
    "build_timeline",
    "changes",
    "find_dates",
    "load",
    "read_articles",
    "read_decisions",
    "select",
    "to_frame",
    "write_timeline",
]

_HOMES = {
    "Article": "filrouge.articles.article",
    "FilrougeError": "filrouge.errors",
    "Timeline": "filrouge.timeline.timeline",
    "When": "filrouge.when",
    "build_timeline": "filrouge.build",
    "changes": "filrouge.timeline.reading.changes",
    "find_dates": "filrouge.mentions.dates",
    "load": "filrouge.mentions.pipeline",
    "read_articles": "filrouge.articles",
    "read_decisions": "filrouge.timeline.decisions.file",
    "select": "filrouge.timeline.reading.selection",
    "to_frame": "filrouge.exports.frame",
    "write_timeline": "filrouge.exports",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'filrouge' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted((*globals(), *__all__))
