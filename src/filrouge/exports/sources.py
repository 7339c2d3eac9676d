"""What the readers' formats say of sources: who tells an event, in which words, and where that can be read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from filrouge.exports.table import one_line
from filrouge.timeline.timeline import Event, Step, Timeline

_LINK = re.compile(r"https?://[^\s<>\"\\^`{|}]+")


@dataclass(frozen=True, slots=True)
class Source:
    """An article by the name that a reader knows it by; `link` is its address on the web, None where it has none."""

    name: str
    link: str | None


def sources(timeline: Timeline) -> dict[str, Source]:
    """The articles of the timeline by their ids."""
    known = [dated.article for dated in timeline.articles]
    return {a.id: Source(one_line(a.source or a.title or a.path), web_link(a.url)) for a in known}


def web_link(url: str | None) -> str | None:
    """The address if it is one of the web (not `javascript:` or the like), with nothing in it that could end it."""
    return url if url and _LINK.fullmatch(url) else None


def quotes(event: Event, known: dict[str, Source]) -> list[tuple[str, Source]]:
    """The sentences that tell the event, each once for each article, in order."""
    said = dict.fromkeys((one_line(telling.quote.text), telling.trigger.article) for telling in event.tellings)
    return [(quote, known.get(article, Source(article, None))) for quote, article in said]


def narrowest(steps: Iterable[Step]) -> list[Step]:
    """The steps, each once: words may bear on a date in several rounds, of which the last is the narrowest."""
    return list({(step.quote, step.why): step for step in steps}.values())
