"""JSON lines: one article a line, its text and metadata in fields."""

import json
from collections.abc import Iterator
from typing import Any

from filrouge.articles.blob import Blob, Draft, Task, too_large
from filrouge.articles.fields import read_fields, text_key
from filrouge.articles.formats.lines import read_lines
from filrouge.articles.limits import Limits
from filrouge.articles.problem import Problem
from filrouge.errors import InputError

_WANTED = 'each line must be one JSON object with the article in "text"'


def read(blob: Blob, task: Task) -> Iterator[Draft | Problem]:
    """The article of each line; a faulty line is a problem."""
    lines, encoding = read_lines(blob, task)
    empty = True
    for number, line in lines:
        if line is not None and not line.strip():
            continue
        empty = False
        task.count()
        name = f"{blob.name}:{number}"
        try:
            data = _object(line, task.limits)
            text = data[text_key(data, task.text_column)]
            if not isinstance(text, str):
                raise InputError(f'has no "text"; {_WANTED}')
        except InputError as error:
            yield Problem(name, str(error))
            continue
        yield Draft(name, text, encoding, read_fields(data), blob.provenance(row=number))
    if empty:
        raise InputError("is empty; it holds no article")


def looks_like_lines(data: bytes) -> bool:
    """Whether bytes that have no name are JSON lines: the first line is an object with a text."""
    try:
        found = json.loads(data.lstrip().partition(b"\n")[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and "text" in found


def _object(line: str | None, limits: Limits) -> dict[str, Any]:
    if line is None:
        raise too_large("text_mb", limits, _WANTED)
    try:
        data = json.loads(line)
    except ValueError as error:
        reason = f"{error.msg}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        raise InputError(f"is no JSON ({reason}); {_WANTED}") from error
    except RecursionError as error:
        raise InputError(f"is JSON nested too deep; {_WANTED}") from error
    if not isinstance(data, dict):
        raise InputError(f'has no "text"; {_WANTED}')
    return data
