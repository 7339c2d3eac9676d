"""How fast the date grammar is beside dateparser, on the same text in the same run: `python -m
filrouge.evaluation.date_speed FILE...`

dateparser is not a dependency; where it is not installed the grammar's own speed is all that is printed.
"""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from filrouge.errors import InputError
from filrouge.mentions.dates import find_dates

_PUBLISHED = "2021-02-17"


def characters_per_second(work: Callable[[str], object], texts: list[str]) -> float:
    """How many characters a second `work` gets through; the first text is done once before, to load what is lazy."""
    work(texts[0])
    start = time.perf_counter()
    for text in texts:
        work(text)
    return sum(map(len, texts)) / (time.perf_counter() - start)


def main(paths: list[str]) -> int:
    """Print the speed of both and their ratio; 3 if no text is given or one cannot be read."""
    try:
        texts = [Path(path).read_text(encoding="utf-8") for path in paths]
        if not any(texts):
            raise InputError("no text to read: name one or more French text files")
    except (OSError, UnicodeDecodeError, InputError) as error:
        print(f"date_speed: {error}", file=sys.stderr)
        return InputError.exit_code
    ours = characters_per_second(lambda text: find_dates(text, _PUBLISHED), texts)
    print(f"filrouge    {ours:>12,.0f} characters/s")
    try:
        search = import_module("dateparser.search").search_dates
    except ImportError:
        print("dateparser  not installed: pip install dateparser")
        return 0
    theirs = characters_per_second(lambda text: search(text, languages=["fr"]), texts)
    print(f"dateparser  {theirs:>12,.0f} characters/s (search_dates)\nratio       {ours / theirs:>12,.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
