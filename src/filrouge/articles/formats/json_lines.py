"""JSON lines: one article a line, its text and metadata in fields."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from filrouge.articles.blob import Blob, Draft, Task, too_large
from filrouge.articles.fields import read_fields, text_key
from filrouge.articles.formats.lines import read_lines
from filrouge.articles.own import OwnTimeline
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
            if line is None:
                raise too_large("text_mb", task.limits, _WANTED)
            data = read_object(read_json(line, _WANTED), _WANTED)
            text = text_of(data, task, _WANTED)
        except OwnTimeline:
            raise
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


def read_json(text: str, wanted: str) -> object:
    """The value that JSON stands for. Raises InputError, which ends in what is `wanted`, where it is none."""
    try:
        return json.loads(text)
    except ValueError as error:
        reason = error.msg + _place(error) if isinstance(error, json.JSONDecodeError) else str(error)
        raise InputError(f"is no JSON ({reason}); {wanted}") from error
    except RecursionError as error:
        raise InputError(f"is JSON nested too deep; {wanted}") from error


def read_object(value: object, wanted: str) -> Mapping[str, Any]:
    """The value, if it is an object, as an article must be."""
    if not isinstance(value, dict):
        raise InputError(f'has no "text"; {wanted}')
    return value


def text_of(data: Mapping[str, Any], task: Task, wanted: str) -> str:
    """The text of the article that an object is. Raises InputError where it has none."""
    text = data[text_key(data, task.text_column)]
    if not isinstance(text, str):
        raise InputError(f'has no "text"; {wanted}')
    return text


def _place(error: json.JSONDecodeError) -> str:
    return f", line {error.lineno}, column {error.colno}" if error.lineno > 1 else f", column {error.colno}"
