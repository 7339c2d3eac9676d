"""What parts of filrouge are installed only on demand, and how errors of their libraries become one line."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from filrouge.errors import InputError


class MissingExtra(InputError):  # noqa: N818 (it is what happened)
    """An optional part that is not installed; `extra` is its name."""

    def __init__(self, extra: str, library: str) -> None:
        super().__init__(f"needs {library}, which is not installed; run: pip install 'filrouge[{extra}]'")
        self.extra = extra


@contextmanager
def needs(extra: str, library: str) -> Iterator[None]:
    """Around the import of an optional library: raises MissingExtra where it is not installed."""
    try:
        yield
    except ImportError as error:
        raise MissingExtra(extra, library) from error


@contextmanager
def foreign(kind: str) -> Iterator[None]:
    """Around the work of a library on bytes from anywhere, which may make it fail in any way, or chatter:
    raises InputError, and nothing is logged."""
    quiet, logging.root.manager.disable = logging.root.manager.disable, logging.CRITICAL
    try:
        yield
    except InputError:
        raise
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:120]
        raise InputError(f"is no {kind} that can be read ({reason}); save it again, or leave it out") from error
    finally:
        logging.root.manager.disable = quiet
