"""Which articles say another one over again, nearly word for word: the same dispatch in two papers.

Two articles are alike by the part of their runs of words (shingles) that they have in common, estimated from the
smallest hashes of each (bottom-k sketches, Broder 1997). Each is compared only with those that share the very
smallest, so that the work grows with the number of articles and not with that of their pairs.
"""

import datetime
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from heapq import nsmallest

from filrouge.articles.article import Article
from filrouge.articles.problem import Problem

_RUN = 5  # words: fewer are shared by chance
_SKETCH = 200  # hashes: the estimate errs by some 0.03
_ALIKE = 0.5  # of all runs: two thirds of each article are the other's
_LEAST = 10  # runs: of a shorter text nothing can be said
_KEYS = 16  # of the smallest hashes, by which an article is looked up
_SHARED = 2  # keys: articles that are alike share some eight, others one by way of their site's furniture
_CROWD = 16  # articles: a run that so many have is furniture
_WORD = re.compile(r"\w+")


def mark_duplicates(articles: Sequence[Article]) -> tuple[list[Article], list[Problem]]:
    """The articles in their order, those that repeat another one marked with its id, and a warning for each.

    The original is the one published first, or else the longest; the order of the articles changes nothing.
    """
    copies = {copy.id: (original, alike) for copy, original, alike in _copies(articles)}
    marked = [replace(a, duplicate_of=copies[a.id][0].id) if a.id in copies else a for a in articles]
    return marked, [_warning(article, *copies[article.id]) for article in articles if article.id in copies]


def _warning(article: Article, original: Article, alike: float) -> Problem:
    same = f"says almost the same as {original.path} ({alike:.0%}); read all the same, and marked as its copy"
    return Problem(article.path, same, "warning")


def _copies(articles: Sequence[Article]) -> Iterator[tuple[Article, Article, float]]:
    """Each copy, its original and how much they have in common."""
    originals: list[tuple[Article, array[int]]] = []
    having: dict[int, list[int]] = defaultdict(list)  # which originals have a hash among their keys
    for article in sorted(articles, key=_rank):
        sketch = _sketch(article)
        keys = sketch[:_KEYS]
        shared = Counter(number for key in keys for number in having[key])
        likely = (number for number, count in shared.items() if count >= _SHARED)
        alike, nearest = max(((_alike(sketch, originals[n][1]), -n) for n in likely), default=(0.0, 0))
        if alike >= _ALIKE:
            yield article, originals[-nearest][0], alike
            continue
        for key in keys:
            if len(having[key]) < _CROWD:
                having[key].append(len(originals))
        originals.append((article, sketch))


def _rank(article: Article) -> tuple[datetime.date, int, str]:
    """Originals first."""
    earliest = article.published.when.earliest if article.published else None
    return earliest or datetime.date.max, -len(article.text), article.sha256


def _sketch(article: Article) -> "array[int]":
    """The smallest hashes of the runs of words of the article's prose, in order; none where it is too short."""
    prose = article.text[article.header[-1][1] if article.header else 0 :]
    words = [word.encode() for word in _WORD.findall(prose.casefold())]
    runs = {b" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}
    hashes = (int.from_bytes(blake2b(run, digest_size=8).digest(), "big") for run in runs)
    return array("Q", nsmallest(_SKETCH, hashes) if len(runs) >= _LEAST else ())


def _alike(first: "array[int]", second: "array[int]") -> float:
    """The part of the runs of both that each has, from 0 to 1."""
    mine, theirs = set(first), set(second)
    both = nsmallest(_SKETCH, mine | theirs)
    return sum(value in mine and value in theirs for value in both) / len(both)
