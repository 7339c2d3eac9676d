"""One thread for matrices, unless the environment says otherwise; no numpy before it is said."""

import os
import subprocess
import sys

import pytest

_SHOW = """
import os, sys
from filrouge.threads import one_thread
one_thread()
print(os.environ["OMP_NUM_THREADS"], "numpy" in sys.modules)
"""


@pytest.mark.parametrize(("wish", "threads"), [(None, "1"), ("4", "4")])
def test_one_thread_is_asked_for_before_numpy_is_there(wish: str | None, threads: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    environment |= {"OMP_NUM_THREADS": wish} if wish else {}
    shown = subprocess.run([sys.executable, "-c", _SHOW], env=environment, capture_output=True, text=True, check=True)
    assert shown.stdout.split() == [threads, "False"]
