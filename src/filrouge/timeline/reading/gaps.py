"""What a timeline could not be given: the events without a date and why, the articles of which no day is known."""

from dataclasses import dataclass
from typing import Literal

from filrouge.timeline.timeline import DatedArticle, Event, Telling, Timeline

Why = Literal["unsaid", "uncounted", "vague"]
REASONS: dict[Why, str] = {
    "unsaid": "no words say when",
    "uncounted": "the words count from a day that is not known",
    "vague": "the words are too vague",
}


@dataclass(frozen=True, slots=True)
class Undated:
    """An event without a date, the kind of reason, and the words that were no help, with the path of their article."""

    event: Event
    why: Why
    words: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        said = ", ".join(f'"{" ".join(text.split())}" in {path}' for text, path in self.words)
        return f"{self.event.id} {self.event.label}: {REASONS[self.why]}{f' ({said})' if said else ''}"


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is not known, in the order of the timeline."""

    undated: tuple[Undated, ...]
    unpublished: tuple[DatedArticle, ...]


def gaps(timeline: Timeline) -> Gaps:
    """The events without a date, each with the reason, and the articles without a publication date."""
    paths = {dated.article.id: dated.article.path for dated in timeline.articles}
    return Gaps(
        tuple(_undated(event, paths) for event in timeline.events if event.date is None),
        tuple(dated for dated in timeline.articles if dated.published is None),
    )


def _undated(event: Event, paths: dict[str, str]) -> Undated:
    counting = [telling for telling in event.tellings if telling.date_expression and telling.says is None]
    vague = [telling for telling in event.tellings if telling.says is not None]
    if counting:
        return Undated(event, "uncounted", _words(counting, paths))
    return Undated(event, "vague", _words(vague, paths)) if vague else Undated(event, "unsaid")


def _words(tellings: list[Telling], paths: dict[str, str]) -> tuple[tuple[str, str], ...]:
    said = [telling.date_expression for telling in tellings if telling.date_expression]
    return tuple(dict.fromkeys((words.text, paths.get(words.article, words.article)) for words in said))
