"""How well and how fast stories of many mentions are joined: `python -m filrouge.evaluation.scale [SIZE...]`

Stories of which the truth is known (`filrouge.evaluation.synthetic`), each built in a process of its own; prints the
mentions, F1 of the pairs that are put together, processor time, memory, and by what exponent time grew.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from math import log

from filrouge.evaluation.synthetic import make_story, pairwise
from filrouge.timeline.story import build_story

SIZES = (10_000, 100_000)
_ONE = "--one"


def measure(mentions: int) -> dict[str, float]:
    """Build one made-up story in this process: F1 in percent, processor time in seconds, peak memory in gigabytes."""
    accounts, truth = make_story(mentions)
    start = time.process_time()
    timeline = build_story(accounts)
    seconds = time.process_time() - start
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return {
        "mentions": mentions,
        "f1": pairwise(timeline, accounts, truth),
        "seconds": seconds,
        "gb": kilobytes / 2**20,
    }


def exponent(before: dict[str, float], after: dict[str, float]) -> float:
    """The power of the number of mentions with which time grew between two measurements."""
    return log(after["seconds"] / before["seconds"]) / log(after["mentions"] / before["mentions"])


def main(arguments: Sequence[str]) -> int:
    """Measure each size and print a line for it."""
    if arguments[:1] == [_ONE]:
        print(json.dumps(measure(int(arguments[1]))))
        return 0
    before: dict[str, float] | None = None
    print(" mentions  pairwise F1  processor time  per mention    memory  exponent")
    for size in arguments or map(str, SIZES):
        command = [sys.executable, "-m", "filrouge.evaluation.scale", _ONE, size]
        found = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
        grew = f"{exponent(before, found):8.2f}" if before else "        "
        each = 1000 * found["seconds"] / found["mentions"]
        print(
            f"{found['mentions']:9,d}  {found['f1']:9.1f} %  {found['seconds']:12.1f} s  {each:8.2f} ms  "
            f"{found['gb']:5.2f} GB  {grew}".rstrip(),
            flush=True,
        )
        before = found
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
