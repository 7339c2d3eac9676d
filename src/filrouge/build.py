"""The one function that knows all the stages: articles -> mentions -> events -> timeline."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from filrouge.articles.article import Article
from filrouge.events.account import give_account
from filrouge.events.event import Account
from filrouge.mentions.extract import extract
from filrouge.mentions.mention import Mentions
from filrouge.mentions.pipeline import load, version_of
from filrouge.timeline.decisions import Decision
from filrouge.timeline.story import build_story
from filrouge.timeline.timeline import Timeline

Progress = Callable[[int, int], None]
"""Called with (articles done, articles in all) after each article."""


def build_timeline(
    articles: Sequence[Article],
    *,
    model: str | None = None,
    decisions: Iterable[Decision] = (),
    progress: Progress | None = None,
) -> Timeline:
    """One timeline from the articles of one story.

    `model` names another spaCy pipeline (name or path) than the bundled one. The order of the articles changes nothing,
    nor does that of the `decisions` of an analyst (`read_decisions`); which of them apply, `decisions` of the timeline
    says. Raises ModelError if the pipeline cannot be used, DecisionsError if decisions contradict each other.
    """
    nlp = load(model)
    story = build_story(list(_accounts(extract(articles, nlp), len(articles), progress)), decisions)
    return replace(story, generator=(*story.generator, ("model", version_of(nlp))))


def _accounts(mentions: Iterable[Mentions], total: int, progress: Progress | None) -> Iterator[Account]:
    for done, found in enumerate(mentions, start=1):
        yield give_account(found)
        if progress is not None:
            progress(done, total)
