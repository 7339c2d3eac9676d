"""The one function that knows all the stages: articles -> mentions -> events -> timeline."""

from collections.abc import Callable, Iterator, Sequence

from filrouge.articles.article import Article
from filrouge.events.account import give_account
from filrouge.events.event import Account
from filrouge.mentions.extract import extract
from filrouge.mentions.pipeline import load
from filrouge.timeline.story import build_story
from filrouge.timeline.timeline import Timeline

Progress = Callable[[int, int], None]
"""Called with (articles done, articles in all) after each article."""


def build_timeline(
    articles: Sequence[Article], *, model: str | None = None, progress: Progress | None = None
) -> Timeline:
    """One timeline from the articles of one story.

    `model` names another spaCy pipeline (name or path) than the bundled one. The order of the articles changes nothing.
    Raises ModelError if the pipeline cannot be used.
    """
    return build_story(list(give_accounts(articles, model=model, progress=progress)))


def give_accounts(
    articles: Sequence[Article], *, model: str | None = None, progress: Progress | None = None
) -> Iterator[Account]:
    """Each article's account of the story, before they are joined: for those who look at one article at a time."""
    nlp = load(model)
    for done, mentions in enumerate(extract(articles, nlp), start=1):
        yield give_account(mentions)
        if progress is not None:
            progress(done, len(articles))
