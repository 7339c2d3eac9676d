"""Fewer lines about what is wrong: a thousand of one kind say no more than one, and a thousand kinds than twenty."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from filrouge.articles.limits import MOST_PROBLEMS
from filrouge.articles.problem import Problem

_A_FEW = 3  # problems that say the same: each has its line


def shortened(problems: Sequence[Problem], name: str) -> list[Problem]:
    """The problems of one input, those that say the same in one line, the first of each severity, and how many more."""
    kept: list[Problem] = []
    for severity in ("error", "warning"):
        same = _together((problem for problem in problems if problem.severity == severity), _A_FEW)
        kept += same[:MOST_PROBLEMS]
        if len(same) > MOST_PROBLEMS:
            kept.append(replace(same[-1], where=name, what=f"has {len(same) - MOST_PROBLEMS} more such {severity}s"))
    return kept


def missing_once(problems: Iterable[Problem]) -> list[Problem]:
    """One line for each optional part that is missing, however many files need it."""
    known = list(problems)
    missing = _together(sorted(problem for problem in known if problem.extra), 1)
    return [*missing, *(problem for problem in known if not problem.extra)]


def _together(problems: Iterable[Problem], few: int) -> list[Problem]:
    """The problems, one for all that say the same where they are more than a few."""
    saying: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        saying[problem.what].append(problem)
    found: list[Problem] = []
    for first, *others in saying.values():
        many = len(others) >= few
        found += [replace(first, where=f"{first.where} (and {len(others)} more)")] if many else [first, *others]
    return found
