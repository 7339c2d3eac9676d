"""The command as the shell runs it: quick to start, quiet when stopped."""

import os
import shlex
import signal
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "filrouge"]
MORE_THAN_A_PIPE_HOLDS = 2_000_000
HEAVY = ("spacy", "thinc", "numpy", "pandas", "yaml", "charset_normalizer", "rapidfuzz", "filrouge.mentions")


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"], ["nope"]])
def test_what_needs_no_article_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys; sys.argv = ['filrouge', *sys.argv[1:]]\n"
        "from filrouge.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print('HEAVY', [name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    assert "HEAVY []" in result.stderr


def test_help_takes_under_a_third_of_a_second_of_the_processor() -> None:
    """Of its time, and not of the clock's: the machine may have other work."""
    resource = pytest.importorskip("resource")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for _ in range(5):
        subprocess.run([*COMMAND, "--help"], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 5 * 0.33


def test_an_interrupt_ends_cleanly_with_130() -> None:
    process = subprocess.Popen(
        [*COMMAND, "build", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # deaf if started with &
    )
    assert process.stdin is not None
    process.stdin.write("x" * MORE_THAN_A_PIPE_HOLDS)  # returns when it reads standard input
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert err == "filrouge: interrupted\n"


def _has_children(parent: int) -> bool:
    """Whether a process has started others, as /proc tells."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # one that has ended meanwhile
            if stat.read_text("utf-8", "replace").rpartition(")")[2].split()[1] == str(parent):
                return True
    return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc to tell of processes")
def test_an_interrupt_of_a_terminal_which_all_processes_get_is_one_line() -> None:
    process = subprocess.Popen(
        [*COMMAND, "build", ROOT / "corpus" / "articles", "--workers", "2", "-q"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    until = time.monotonic() + 120
    while not _has_children(process.pid) and time.monotonic() < until:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 130
    assert err == "filrouge: interrupted\n"


def test_a_reader_that_has_seen_enough_is_no_error_message() -> None:
    process = subprocess.Popen([*COMMAND, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate(timeout=20)
    assert err == b""


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("show {sample} >&-", 5, "standard output: cannot be written"),
        ("show {sample} > /dev/full", 5, "standard output: cannot be written (No space left on device)"),
        ("show {sample} -o - --format csv > /dev/full", 5, "standard output: cannot be written"),
        ("schema > /dev/full", 5, "standard output: cannot be written"),
        ("build - <&-", 4, "-: is empty"),
        ("dates hier <&-", 0, ""),
        ("show {sample} 2>&-", 0, ""),
        ("show nowhere.json 2>&-", 3, ""),
        ("show nowhere.json 2> /dev/full", 3, ""),
    ],
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="NOT TESTED: no device that is always full")
def test_streams_that_are_closed_or_full_are_one_line(line: str, code: int, says: str) -> None:
    sample = ROOT / "tests" / "exports" / "sample.json"
    command = f"{shlex.join(COMMAND)} {line.format(sample=shlex.quote(str(sample)))}"
    result = subprocess.run(["sh", "-c", command], capture_output=True, text=True)
    assert result.returncode == code
    assert result.stderr.startswith(f"filrouge: {says}" if says else "")
    assert "Traceback" not in result.stderr


def test_data_are_utf_8_whatever_the_locale() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    arguments = ["dates", "Fermé en février 2021 à Besançon, dès l'été 2022.", "--format", "json"]
    result = subprocess.run([*COMMAND, *arguments], capture_output=True, env=environment, check=True)
    assert "février 2021" in result.stdout.decode("utf-8")


def test_an_explanation_on_a_poor_terminal_is_no_traceback() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    result = subprocess.run(
        [*COMMAND, "explain", "0a1b2c3d", ROOT / "tests" / "exports" / "sample.json"],
        capture_output=True,
        env=environment,
        check=True,
    )
    assert "La mairie de Brest a [fermé]" in result.stdout.decode("utf-8")
