"""The command line called in this process, and in a pseudo-terminal as a person sees it."""

import io
import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from filrouge.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call filrouge with arguments: its exit code, standard output and standard error."""

    def call(*arguments: str | Path, given: str | None = None) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["filrouge", *map(str, arguments)])
        if given is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        code = left.value.code
        assert isinstance(code, int)
        return code, out, err

    return call


@dataclass(frozen=True)
class Seen:
    """What a terminal was sent, escape sequences and all, and the exit code."""

    code: int
    raw: str

    @property
    def lines(self) -> list[str]:
        """What stands on the screen in the end, as plain text: what was erased or written over is not there."""
        screen, row, column = [""], 0, 0
        for code, text in re.findall(r"\x1b\[\??([0-9;]*[A-Za-z])|([^\x1b])", self.raw):
            if code == "2K":
                screen[row] = ""
            elif code.endswith("A"):
                row -= int(code[:-1] or 1)
            elif text == "\r":
                column = 0
            elif text == "\n":
                row += 1
                screen += [""] * (row + 1 - len(screen))
            elif text:
                line = screen[row].ljust(column)
                screen[row], column = line[:column] + text + line[column + 1 :], column + 1
        return [line.rstrip() for line in screen]


Watch = Callable[..., Seen]


@pytest.fixture
def watch() -> Watch:
    """Run filrouge in a pseudo-terminal of some columns; `err_only` sends standard output elsewhere, and
    without `module` the arguments are those of Python."""
    pty = pytest.importorskip("pty", reason="no pseudo-terminals here")
    import fcntl
    import termios

    def call(
        *arguments: str | Path,
        columns: int = 80,
        environment: Mapping[str, str] | None = None,
        err_only: bool = False,
        module: bool = True,
    ) -> Seen:
        parent, child = pty.openpty()
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        known = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
        process = subprocess.Popen(
            [sys.executable, *(["-m", "filrouge"] if module else []), *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL if err_only else child,
            stderr=child,
            env=known | {"TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"} | dict(environment or {}),
        )
        os.close(child)
        sent = b""
        while True:
            try:
                read = os.read(parent, 65536)
            except OSError:  # how Linux says that the other side is closed
                break
            if not read:
                break
            sent += read
        os.close(parent)
        return Seen(process.wait(timeout=60), sent.decode("utf-8"))

    return call
