"""The command line: one module a command, each over one public function. The only home of Typer and Rich."""

import io
import os
import sys

from filrouge.errors import FilrougeError

INTERRUPTED = 130
BROKEN_PIPE = 1  # as Typer has it


def main() -> None:
    """Run the command line and leave with its exit code; what goes wrong is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that has no "é" gets "?" rather than a traceback
            stream.reconfigure(errors="replace")
    try:
        code = _run()
    except KeyboardInterrupt:
        code = INTERRUPTED
    if code == INTERRUPTED:
        complain("interrupted")
    sys.exit(code)


def complain(message: str) -> None:
    """One line on standard error."""
    print(f"filrouge: {message}", file=sys.stderr)


def _run() -> int:
    from filrouge.cli.app import app, usage_error

    try:
        code: int | None = app(prog_name="filrouge", standalone_mode=False)
        sys.stdout.flush()
        return code or 0
    except FilrougeError as error:
        complain(str(error))
        return error.exit_code
    except BrokenPipeError:  # the reader of our output (`| head`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except Exception as error:
        usage = usage_error(error)
        if usage is None:
            raise
        complain(usage[0])
        return usage[1]
