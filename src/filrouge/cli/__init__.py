"""The command line: one module a command, each over one public function. The only home of Typer and Rich."""

import codecs
import io
import os
import sys
import unicodedata
from contextlib import suppress

from filrouge.errors import FilrougeError, OutputError
from filrouge.threads import one_thread

INTERRUPTED = 130
BROKEN_PIPE = 1  # as Typer has it


def main() -> None:
    """Run the command line and leave with its exit code; what goes wrong is one line on standard error."""
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that has no "é" gets "e" rather than a traceback
            stream.reconfigure(errors="filrouge.plainer")
    try:
        code = _run()
    except KeyboardInterrupt:
        code = INTERRUPTED
    if code == INTERRUPTED:
        complain("interrupted")
    sys.exit(code)


def complain(message: str) -> None:
    """One line on standard error, if that can take one."""
    with suppress(OSError):
        print(f"filrouge: {message}", file=sys.stderr)


def _open_closed_streams() -> None:
    """What the caller closed (`>&-`) is there: empty to read from, and standard output as one that takes nothing."""
    for name, mode in (("stdin", "r"), ("stdout", "r"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115, PTH123 (for as long as the process)


_PLAINER = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "…": "...", "œ": "oe", "Œ": "OE"}
)


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """The nearest that ASCII has for characters that a terminal does not know, "?" for what has none."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    known = (character.translate(_PLAINER) for character in error.object[error.start : error.end])
    letters = (unicodedata.normalize("NFKD", one).encode("ascii", "ignore").decode() or "?" for one in known)
    return "".join(letters), error.end


codecs.register_error("filrouge.plainer", _plainer)


def _drop_output() -> None:
    """Nothing more is written, so that what waits to be is no error at the end."""
    with suppress(OSError):  # of a stream that is no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run() -> int:
    one_thread()
    from filrouge.cli.app import app, usage_error

    try:
        code: int | None = app(prog_name="filrouge", standalone_mode=False)
        sys.stdout.flush()
        return code or 0
    except FilrougeError as error:
        complain(str(error))
        return error.exit_code
    except BrokenPipeError:  # the reader of our output (`| head`) has seen enough
        _drop_output()
        return BROKEN_PIPE
    except OSError as error:  # no room left, standard output closed
        _drop_output()
        where = error.filename or "standard output"
        complain(f"{where}: cannot be written ({error.strerror or error}); choose another place")
        return OutputError.exit_code
    except Exception as error:
        usage = usage_error(error)
        if usage is None:
            raise
        complain(usage[0])
        return usage[1]
