"""What reading has to say besides the articles themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, overload

from filrouge.articles.article import Article


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One line about one input: `where` it is, `what` is wrong and what to do about it.

    An "error" means that something asked for was not read; a "warning" that it was, with a reservation. `extra` is the
    optional part of filrouge that would read it.
    """

    where: str
    what: str
    severity: Literal["error", "warning"] = "error"
    extra: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Reading(Sequence[Article]):
    """The articles that could be read, in order of path, and what was wrong with the rest. A sequence of articles."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything that was asked for was read."""
        return not any(problem.severity == "error" for problem in self.problems)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Article]: ...
    def __getitem__(self, index: int | slice) -> Article | Sequence[Article]:
        return self.articles[index]

    def __len__(self) -> int:
        return len(self.articles)
