"""Fewer lines about what is wrong: a thousand of one kind say no more than twenty."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from filrouge.articles.limits import MOST_PROBLEMS
from filrouge.articles.problem import Problem


def shortened(problems: Sequence[Problem], name: str) -> list[Problem]:
    """The problems of one input, the first of each severity, and how many more there are."""
    kept: list[Problem] = []
    for severity in ("error", "warning"):
        same = [problem for problem in problems if problem.severity == severity and not problem.extra]
        kept += same[:MOST_PROBLEMS]
        if len(same) > MOST_PROBLEMS:
            kept.append(replace(same[-1], where=name, what=f"has {len(same) - MOST_PROBLEMS} more such {severity}s"))
    return [*kept, *(problem for problem in problems if problem.extra)]


def missing_once(problems: Iterable[Problem]) -> list[Problem]:
    """One line for each optional part that is missing, however many files need it."""
    needed: dict[str, list[Problem]] = defaultdict(list)
    kept: list[Problem] = []
    for problem in sorted(problems):
        (needed[problem.extra] if problem.extra else kept).append(problem)
    for first, *others in needed.values():
        count = f" (and {len(others)} more)" if others else ""
        kept.append(replace(first, where=first.where + count))
    return kept
