"""The parts of README.md that are made by commands: `python -m filrouge.evaluation.readme [--data DIR] [BLOCK...]`

A block stands between `<!-- generated: NAME -->` and `<!-- end: NAME -->`. Without names all blocks but
the slow ones are made again; a block whose data are not at hand is left as it stands. Run from the repository's root.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from filrouge.errors import EvaluationError
from filrouge.lexicon.event_types import Example, event_types

Data = Path | None
_WIDTH, _SHOWN = 100, 7  # columns and events of the table that is shown
_ROW = re.compile(r" (\d+) +([0-9a-f]{6,}) *$")
_MEASURES = {
    "mentions": "mentions",
    "clusters_b3": "one event, one entry (B³)",
    "events": "events, date right",
    "events_any_date": "events, any date",
    "who": "who",
    "types": "types, %",
    "entities": "entities",
    "entities_typed": "entities, typed",
}


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def types_block(_: Data = None) -> str:
    """The event types: what each is, an example from the lexicon, how many triggers it has."""
    rows = [
        (f"`{known.name}`", known.definition, _marked(known.examples[0]), str(known.trigger_count))
        for known in event_types().values()
    ]
    return table(("type", "what it is", "example", "triggers"), rows)


def _marked(example: Example) -> str:
    return example.text.replace(example.trigger, f"**{example.trigger}**", 1)


def excerpt_block(_: Data = None) -> str:
    """What `filrouge build corpus/articles` prints in a terminal: the head, and the events that most articles tell."""
    lines = [line.rstrip() for line in _in_terminal(["build", "corpus/articles"]).split("\n") if line.strip()]
    groups: list[list[str]] = []
    for line in lines[2:]:
        if _ROW.search(line):
            groups.append([])
        groups[-1].append(line)
    most = sorted(groups, key=_articles, reverse=True)[:_SHOWN]
    return "\n".join(["```", *lines[:2], *(line for group in groups if group in most for line in group), "```"])


def _articles(group: Sequence[str]) -> int:
    found = _ROW.search(group[0])
    return int(found[1]) if found else 0


def _in_terminal(arguments: Sequence[str]) -> str:
    """What filrouge writes on standard output when that is a terminal, without colors."""
    import pty

    reader, writer = pty.openpty()
    environment = os.environ | {"COLUMNS": str(_WIDTH), "LINES": "50", "TERM": "xterm", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "filrouge", *arguments]
    with subprocess.Popen(command, stdout=writer, stderr=subprocess.DEVNULL, env=environment):
        os.close(writer)
        text = b"".join(_chunks(reader)).decode("utf-8")
    return re.sub(r"\x1b\[[0-9;]*m", "", text).replace("\r\n", "\n")


def _chunks(reader: int) -> Iterator[bytes]:
    while True:
        try:
            chunk = os.read(reader, 65_536)
        except OSError:  # Linux says so at the end of a terminal
            return
        if not chunk:
            return
        yield chunk


def stories_block(data: Data = None) -> str:
    """What `filrouge evaluate` measures on corpus/articles, on the invented stories, and on those of `data`."""
    rows = []
    for name, articles, gold in _stories(data):
        values = json.loads(_run(["evaluate", str(articles), "--gold", str(gold), "--format", "json", "--quiet"]))
        rows.append((name, *(_figure(values[measure]) for measure in _MEASURES)))
    return table(("story", *_MEASURES.values()), rows)


def _stories(data: Data) -> Iterator[tuple[str, Path, Path]]:
    yield "parler (real)", Path("corpus/articles"), Path("corpus/gold/parler.json")
    for shelf in (Path("tests/stories"), *([data / "stories"] if data else [])):
        for gold in sorted(shelf.glob("*/gold.json")):
            yield gold.parent.name, gold.parent / "articles", gold


def _figure(value: Any) -> str:  # noqa: ANN401 (a JSON value)
    return f"{value['f1'] if isinstance(value, dict) else value:.0f}"


def _run(arguments: Sequence[str], module: str = "filrouge") -> str:
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise EvaluationError(f"{' '.join(command[1:])} failed: {done.stderr.strip()[-300:]}")
    return done.stdout


def model_block(data: Data = None) -> str | None:
    """What the pipeline reaches on the treebanks' test parts; None without them."""
    if not data or not (data / "treebanks").is_dir():
        return None
    asked = ["--treebanks", str(data / "treebanks"), "--annotations", "corpus/training"]
    asked += ["--timebank", str(data / "timebank")] if (data / "timebank").is_dir() else []
    found = re.findall(r"^(.+?)  +([\d.-]+) (\S+)", _run(asked, "filrouge.evaluation"), re.MULTILINE)
    wanted = re.compile(r".*test: (UPOS|lemmas|UAS|LAS)$|names, .*, all: (spans|typed)$|load time")
    return table(("what", "measured", ""), [row for row in found if wanted.fullmatch(row[0])])


def timebank_block(data: Data = None) -> str | None:
    """The share of a TimeBank's events that is found, and of their dates; None without it."""
    if not data or not (data / "timebank").is_dir():
        return None
    return "```\n" + _run([str(data / "timebank")], "filrouge.evaluation.timebank").rstrip() + "\n```"


def dates_block(data: Data = None) -> str | None:
    """What the date grammar reaches on a benchmark's cases (DIR/dates/score.py); None without it."""
    if not data or not (data / "dates" / "score.py").is_file():
        return None
    adaptor = Path(__file__).with_name("date_adaptor.py")
    command = [sys.executable, str(data / "dates" / "score.py"), str(adaptor), "--data", str(data / "dates")]
    text = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    rows = re.findall(r"^(ftb|recognizers) +(\d+) +([\d.]+) +([\d.]+) +([\d.]+)", text, re.MULTILINE)
    return table(("cases", "how many", "found, %", "value right, %", "value exactly as given, %"), rows)


def scale_block(_: Data = None) -> str:
    """How well and how fast made-up stories of many mentions are joined."""
    return "```\n" + _run([], "filrouge.evaluation.scale").rstrip() + "\n```"


BLOCKS: dict[str, Callable[[Data], str | None]] = {
    "excerpt": excerpt_block,
    "types": types_block,
    "stories": stories_block,
    "timebank": timebank_block,
    "dates": dates_block,
    "model": model_block,
    "scale": scale_block,
}
SLOW = frozenset({"scale"})
"""Blocks that take many minutes, and are made again only where they are named."""


def block(text: str, name: str) -> str:
    """What stands in a block of the README. Raises EvaluationError where there is no such block."""
    return _find(text, name)[2]


def with_block(text: str, name: str, content: str) -> str:
    """The README with other content in a block. Raises EvaluationError where there is no such block."""
    opening, closing, _ = _find(text, name)
    start, end = text.index(opening) + len(opening), text.index(closing)
    return f"{text[:start]}\n{content}\n{text[end:]}"


def _find(text: str, name: str) -> tuple[str, str, str]:
    opening, closing = f"<!-- generated: {name} -->", f"<!-- end: {name} -->"
    if opening not in text or closing not in text:
        raise EvaluationError(f"README.md has no block {name!r}; write {opening} and {closing} where it is to stand")
    return opening, closing, text[text.index(opening) + len(opening) : text.index(closing)].strip("\n")


def main(arguments: list[str] | None = None) -> int:
    """Make the blocks again in README.md."""
    parser = argparse.ArgumentParser(prog="python -m filrouge.evaluation.readme", description=main.__doc__)
    parser.add_argument(
        "blocks", nargs="*", metavar="BLOCK", help=f"of {', '.join(BLOCKS)}; without it all but {', '.join(SLOW)}"
    )
    parser.add_argument("--data", type=Path, help="folder with treebanks/, timebank/, dates/ and stories/")
    options = parser.parse_args(arguments)
    if unknown := set(options.blocks) - set(BLOCKS):
        parser.error(f"no block {', '.join(sorted(unknown))}; there are {', '.join(BLOCKS)}")
    readme = Path("README.md")
    try:
        for name in options.blocks or [name for name in BLOCKS if name not in SLOW]:
            content = BLOCKS[name](options.data)
            if content is not None:
                readme.write_text(with_block(readme.read_text("utf-8"), name, content), "utf-8")
            print(f"{name}: {'made again' if content is not None else 'its data are not at hand, left as it was'}")
    except EvaluationError as error:
        print(f"error: {error}", file=sys.stderr)
        return EvaluationError.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
