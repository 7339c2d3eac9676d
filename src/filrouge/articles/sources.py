"""From what the user names - files, folders, patterns, standard input - to the files to read."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from filrouge.articles.formats.naming import READABLE, format_of_name
from filrouge.articles.problem import Problem

STANDARD_INPUT = "-"
_ADDRESS = ("http://", "https://")
_PAPERS = frozenset({".doc", ".epub", ".mht", ".mhtml", ".msg", ".pages", ".rtf", ".webarchive"})
"""Documents that may well be articles, in formats that are not read; what else lies in a folder is nobody's loss."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, or standard input, or an address of the web (both without `path`); `name` is how messages and
    exports call it.
    """

    name: str
    path: Path | None = None

    @property
    def is_address(self) -> bool:
        """Whether it is on the web."""
        return self.path is None and self.name != STANDARD_INPUT


def find_sources(paths: Iterable[str | Path]) -> tuple[list[Source], list[Problem]]:
    """The files that `paths` name, each once, sorted by name, and what is wrong with the paths that name none."""
    found: dict[str, Source] = {}
    problems: list[Problem] = []
    for path in paths:
        for item in _expand(os.fspath(path)):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                key = item.name if item.path is None else os.path.realpath(item.path)
                found[key] = min(item, found.get(key, item), key=lambda source: source.name)
    return sorted(found.values(), key=lambda source: source.name), problems


def _expand(path: str) -> Iterator[Source | Problem]:
    if path == STANDARD_INPUT:
        yield Source(STANDARD_INPUT)
    elif path.lower().startswith(_ADDRESS):
        yield Source(path)
    elif os.path.lexists(path):
        yield from _existing(Path(path))
    elif glob.has_magic(path):
        yield from _pattern(path)
    else:
        yield Problem(_printable(path), "does not exist; check the path")


def _pattern(pattern: str) -> Iterator[Source | Problem]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
    if not matches:
        yield Problem(_printable(pattern), "matches no file; check the pattern")
    for match in matches:
        path = Path(match)
        if path.is_dir():
            continue  # "**" matches folders besides the files in them
        yield from _existing(path)


def _existing(path: Path) -> Iterator[Source | Problem]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield Problem(_printable(path), f"cannot be read ({error.strerror}); check the link and its rights")
        return
    if stat.S_ISDIR(mode):
        yield from _folder(path)
    elif path.suffix and format_of_name(path.name) is None and stat.S_ISREG(mode):
        yield Problem(_printable(path), f"is no format that filrouge reads ({READABLE}); convert it to one of them")
    else:
        yield Source(_printable(path), path)


def _folder(folder: Path) -> Iterator[Source | Problem]:
    sources: list[Source | Problem] = []
    others: list[Path] = []
    for path in _walk(folder, set(), sources):
        if format_of_name(path.name):
            sources.append(Source(_printable(path), path))
        else:
            others.append(path)
    if not sources:
        yield Problem(_printable(folder), f"holds no article; filrouge reads {READABLE} files")
    elif papers := [path for path in others if path.suffix.lower() in _PAPERS]:
        yield _left_out(folder, papers)
    yield from sources


def _left_out(folder: Path, papers: list[Path]) -> Problem:
    """That documents of a folder, which may well be articles, are not read."""
    first, more = papers[0].relative_to(folder).as_posix(), len(papers) - 1
    names = f"{_printable(first)} (and {more} more)" if more else _printable(first)
    return Problem(_printable(folder), f"{names} left out: save it as .txt, .html or .pdf, and it is read", "warning")


def _walk(folder: Path, seen: set[str], problems: list[Source | Problem]) -> Iterator[Path]:
    """The files under `folder`, sorted, hidden ones left out; a folder that a link leads back to is walked once."""
    real = os.path.realpath(folder)
    if real in seen:
        return
    seen.add(real)
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        problems.append(Problem(_printable(folder), f"cannot be listed ({error.strerror}); check its rights"))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk(entry, seen, problems)
        elif entry.is_file() or entry.is_symlink():
            yield entry


def _printable(path: str | Path) -> str:
    """The path as text that UTF-8 can hold, with forward slashes: file names may hold bytes that are no text."""
    name = path.as_posix() if isinstance(path, Path) else path
    return os.fsencode(name).decode("utf-8", "replace")
