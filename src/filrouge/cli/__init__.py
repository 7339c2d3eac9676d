"""The command line: one module a command, each over one public function. The only home of Typer and Rich."""

import codecs
import io
import os
import sys
import unicodedata

from filrouge.errors import FilrougeError
from filrouge.threads import one_thread

INTERRUPTED = 130
BROKEN_PIPE = 1  # as Typer has it


def main() -> None:
    """Run the command line and leave with its exit code; what goes wrong is one line on standard error."""
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
    """One line on standard error."""
    print(f"filrouge: {message}", file=sys.stderr)


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
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except Exception as error:
        usage = usage_error(error)
        if usage is None:
            raise
        complain(usage[0])
        return usage[1]
