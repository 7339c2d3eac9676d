"""A decisions file (TOML) and the decisions it holds."""

import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from filrouge.errors import DecisionsError
from filrouge.timeline.decisions.decision import ACTIONS, Action, Decision, Reference
from filrouge.timeline.decisions.soundness import checked

_FIELDS = ("to", "note", "by")
_EXAMPLE = 'rename_event = "6dee17"'


def read_decisions(path: str | Path) -> tuple[Decision, ...]:
    """The decisions that a file holds, each once.

    Raises DecisionsError, which names the file and the entry, where it cannot be read or does not make sense.
    """
    try:
        document = tomllib.loads(Path(path).read_text("utf-8-sig"))
    except OSError as error:
        raise DecisionsError(f"{path}: cannot be read ({error.strerror or error}); check the path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DecisionsError(f"{path}: is no TOML ({error}); correct it there") from error
    if unknown := sorted(set(document) - {"decision"}):
        raise DecisionsError(f"{path}: {unknown[0]!r} is not known here; begin each decision with [[decision]]")
    entries = document.get("decision", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise DecisionsError(f"{path}: [decision] holds one table; begin each decision with [[decision]]")
    return checked(_decision(entry, f"{path}: decision {number}") for number, entry in enumerate(entries, 1))


def _decision(entry: dict[str, Any], place: str) -> Decision:
    for key in entry:
        if key not in (*ACTIONS, *_FIELDS):
            close = get_close_matches(key, (*ACTIONS, *_FIELDS), 1)
            advice = f"did you mean {close[0]}?" if close else f"choose one of {', '.join((*ACTIONS, *_FIELDS))}"
            raise DecisionsError(f"{place}: {key!r} is not known; {advice}")
    actions: list[Action] = [action for action in ACTIONS if action in entry]
    if len(actions) != 1:
        found = (
            f"says {' and '.join(actions)}; make that {len(actions)} decisions" if actions else "says not what to do"
        )
        raise DecisionsError(f"{place}: {found}" + ("" if actions else f"; add a line such as {_EXAMPLE}"))
    texts = {field: _text(entry, field, place) for field in _FIELDS}
    return Decision(actions[0], tuple(_references(entry[actions[0]], f"{place} ({actions[0]})")), **texts, place=place)


def _text(entry: dict[str, Any], field: str, place: str) -> str:
    value = entry.get(field, "")
    if not isinstance(value, str):
        raise DecisionsError(f'{place}: {field} is no text; write it in quotes: {field} = "{value}"')
    return " ".join(value.split())


def _references(value: object, place: str) -> Iterator[Reference]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            yield Reference(" ".join(one.split()))
        elif (
            isinstance(one, dict) and set(one) == {"article", "words"} and all(isinstance(v, str) for v in one.values())
        ):
            yield Reference(" ".join(one["words"].split()), one["article"])
        else:
            raise DecisionsError(f'{place}: {one!r} is no reference; write "id or words", or {{article, words}}')
