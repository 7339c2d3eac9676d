"""The one function that knows all the stages: articles -> mentions -> events -> timeline."""

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from multiprocessing import get_context

from filrouge.articles.article import Article
from filrouge.errors import ModelError
from filrouge.events.account import give_account
from filrouge.events.event import Account
from filrouge.mentions.extract import extract
from filrouge.mentions.pipeline import load, version_of
from filrouge.timeline.decisions import Decision
from filrouge.timeline.story import build_story
from filrouge.timeline.timeline import Timeline

Progress = Callable[[int, int], None]
"""Called with (articles done, articles in all) after each article."""

_TURNS = 8  # times that each worker is given articles: few enough to cost little, enough that none is idle for long
_pipeline = cache(load)  # once a process


def build_timeline(
    articles: Sequence[Article],
    *,
    model: str | None = None,
    decisions: Iterable[Decision] = (),
    workers: int = 1,
    progress: Progress | None = None,
) -> Timeline:
    """One timeline from the articles of one story.

    `model` names another spaCy pipeline (name or path) than the bundled one. The order of the articles changes nothing,
    nor does that of the `decisions` of an analyst (`read_decisions`); which of them apply, `decisions` of the timeline
    says. `workers` is how many processes read the articles: that changes the time and nothing else. Where it is more
    than one, a script must keep its own work under `if __name__ == "__main__":`, as each of them imports it.

    Raises ModelError if the pipeline cannot be used or a worker is ended from outside, DecisionsError if decisions
    contradict each other.
    """
    model_version = version_of(_pipeline(model))
    accounts = _read(articles, model) if workers < 2 else _read_together(articles, model, workers)
    story = build_story(list(_counted(accounts, len(articles), progress)), decisions)
    return replace(story, generator=(*story.generator, ("model", model_version)))


def _read(articles: Iterable[Article], model: str | None) -> Iterator[Account]:
    return map(give_account, extract(articles, _pipeline(model)))


def _read_together(articles: Sequence[Article], model: str | None, workers: int) -> Iterator[Account]:
    """The accounts of the articles in their order, read by several processes."""
    turn = max(1, len(articles) // (workers * _TURNS))
    turns = [articles[start : start + turn] for start in range(0, len(articles), turn)]
    pool = ProcessPoolExecutor(min(workers, max(1, len(turns))), get_context("spawn"), _leave_interrupts_to_parent)
    try:
        with _interrupts_held():
            read = pool.map(partial(_accounts, model=model), turns)
        for accounts in read:
            yield from accounts
    except BrokenProcessPool as error:
        raise ModelError("a process that read articles was ended from outside (memory?); use fewer workers") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _accounts(articles: Sequence[Article], model: str | None) -> list[Account]:
    return list(_read(articles, model))


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Processes that are started meanwhile never hear of an interrupt, though a terminal sends it to all: they would
    tell of it in a traceback each, before `_leave_interrupts_to_parent` is reached.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _counted(accounts: Iterable[Account], total: int, progress: Progress | None) -> Iterator[Account]:
    for done, account in enumerate(accounts, start=1):
        yield account
        if progress is not None:
            progress(done, total)
