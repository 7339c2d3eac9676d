"""Set the weights of the comparison on gold timelines: `python -m filrouge.evaluation.fit GOLD.json ARTICLES [GOLD
ARTICLES ...] [--found GOLD ARTICLES ...]`.

Logistic regression over the pairs that blocking lets through, pulled towards weights that one would state before
seeing any story (a Gaussian prior): a few stories are too few to let them decide alone. The pairs are those of the
mentions that the pipeline finds, and of the stories before `--found` also those of the gold's own mentions, which show
what evidence is worth where nothing was missed. Prints the `[weights]` table of comparison.toml.
"""

import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from filrouge.articles.article import Article
from filrouge.articles.reading import read_articles
from filrouge.evaluation.goldmentions import Truth, Who, accounts_of, truth_of
from filrouge.events.account import give_account
from filrouge.events.event import Account
from filrouge.mentions.dates import find_dates
from filrouge.mentions.extract import extract
from filrouge.mentions.pipeline import load
from filrouge.timeline.coreference.apart import forbidden
from filrouge.timeline.coreference.blocking import pairs
from filrouge.timeline.coreference.features import FEATURES
from filrouge.timeline.coreference.gathering import gather
from filrouge.timeline.coreference.own_days import known_days
from filrouge.timeline.entities.identity import identify
from filrouge.timeline.story import solved_publications

Row = tuple[dict[str, float], bool]
Story = tuple[str, str]
"""A gold file, and the folder of its articles."""

PRIOR: Mapping[str, float] = {
    "bias": -3.1, "type": 2.0, "generic": -1.5, "rare": 0.5, "role": 2.5, "cast": 0.7, "thing": 1.0, "who": 1.0,
    "rival": -2.0, "setting": 0.7, "unnamed": 1.5, "others": -0.8, "number": -0.3, "days": 2.0,
    "within": 1.0, "gap": -3.0, "dated": 1.0, "trigger": 1.5, "deed": 1.5, "apart": -0.2,
    "headline": 1.3, "words": 3.0, "unlike": -0.8, "numbers": 1.5, "status": -0.2, "denied": -0.7, "news": 0.5,
    "sentence": -0.5, "bare": -1.8, "echo": 2.0, "turn": 1.5,
}  # fmt: skip
"""Log odds that each feature is worth at its full value, by judgement: sharing rare participants in their roles
proves most.
"""

_TRUST = 100.0  # the precision of the prior: a story's few hundred pairs move a weight, they do not set it
_STEPS = 12
_FOUND = "--found"
_WHO: tuple[Who, ...] = ("gold", "sentence", "clause")


def rows(accounts: Sequence[Account], truth: Truth) -> Iterator[Row]:
    """The compared pairs of a story's mentions: features, and whether they are one event; of two mentions of which the
    gold has neither nobody knows.
    """
    accounts = sorted(accounts, key=lambda a: (a.article.sha256, a.article.path))
    identities = identify(accounts)
    published = solved_publications(accounts)
    material = gather(accounts, identities, known_days(accounts, published))
    label = [
        truth.get((accounts[e.account].article.id, e.mention.trigger.start, e.mention.trigger.end))
        for e in material.evidence
    ]
    for i, j in pairs(material):
        first, second = material.evidence[i], material.evidence[j]
        known = label[i] is not None or label[j] is not None
        if known and not forbidden(first, second, material):
            values = {name: feature(first, second, material) for name, feature in FEATURES.items()}
            yield {"bias": 1.0, **values}, label[i] == label[j]


def fit(data: Sequence[Row], prior: Mapping[str, float] = PRIOR, trust: float = _TRUST) -> dict[str, float]:
    """The weights with the highest posterior probability (Newton's method); none changes the sign that its prior
    states.
    """
    weights = dict(prior)
    for _ in range(_STEPS):
        slope = {name: trust * (prior[name] - weights[name]) for name in weights}
        curve = {(m, n): trust * (m == n) for m in weights for n in weights}
        for values, same in data:
            p = _probability(values, weights)
            for m, value in values.items():
                slope[m] += (same - p) * value
                if value:
                    for n, other in values.items():
                        curve[m, n] += p * (1 - p) * value * other
        step = _solved(list(weights), curve, slope)
        weights = {name: w + step[name] for name, w in weights.items()}
    return {name: round(w if w * prior[name] > 0 else 0.0, 3) for name, w in weights.items()}


def _solved(
    names: Sequence[str], matrix: Mapping[tuple[str, str], float], right: Mapping[str, float]
) -> dict[str, float]:
    """The solution of a symmetric positive definite system, by Gauss and Jordan's elimination."""
    rows_ = {m: {**{n: matrix[m, n] for n in names}, "": right[m]} for m in names}
    for pivot in names:
        scale = rows_[pivot][pivot]
        rows_[pivot] = {n: v / scale for n, v in rows_[pivot].items()}
        for m in names:
            if m != pivot and (factor := rows_[m][pivot]):
                rows_[m] = {n: v - factor * rows_[pivot][n] for n, v in rows_[m].items()}
    return {name: rows_[name][""] for name in names}


def _probability(values: Mapping[str, float], weights: Mapping[str, float]) -> float:
    total = sum(value * weights[name] for name, value in values.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def gold_rows(gold: str, folder: str) -> Iterator[Row]:
    """The pairs of the gold's own mentions, with all participants and with those that clause or sentence name."""
    told, articles = _read(gold, folder)
    times = {a.id: find_dates(a.text, published=a.published.when if a.published else None) for a in articles}
    for who in _WHO:
        yield from rows(*accounts_of(told, articles, times, who))


def found_rows(gold: str, folder: str) -> Iterator[Row]:
    """The pairs of the mentions that the bundled pipeline finds."""
    told, articles = _read(gold, folder)
    accounts = [give_account(mentions) for mentions in extract(articles, load())]
    yield from rows(accounts, truth_of(told, accounts))


def _read(gold: str, folder: str) -> tuple[Mapping[str, Any], Sequence[Article]]:
    return json.loads(Path(gold).read_text(encoding="utf-8")), list(read_articles(folder))


def _stories(arguments: Sequence[str]) -> list[Story]:
    return list(zip(arguments[::2], arguments[1::2], strict=True))


def main(arguments: Sequence[str]) -> int:
    """Print the weights fitted on the given pairs of gold file and article folder."""
    at = arguments.index(_FOUND) if _FOUND in arguments else len(arguments)
    real, others = arguments[:at], arguments[at + 1 :]
    if not (real or others) or len(real) % 2 or len(others) % 2:
        print(__doc__, file=sys.stderr)
        return 2
    data = [row for story in _stories(real) for row in gold_rows(*story)]
    data += [row for story in (*_stories(real), *_stories(others)) for row in found_rows(*story)]
    print(f"# {len(data)} pairs, {sum(same for _, same in data)} of them one event\n[weights]")
    for name, weight in fit(data).items():
        print(f"{name} = {weight}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
