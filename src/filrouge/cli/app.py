"""The table of commands."""

import typer

from filrouge import __version__
from filrouge.cli import INTERRUPTED
from filrouge.cli.build import build
from filrouge.cli.dates import dates
from filrouge.cli.diff import diff
from filrouge.cli.entities import entities
from filrouge.cli.evaluate import evaluate
from filrouge.cli.explain import explain
from filrouge.cli.schema import schema
from filrouge.cli.show import show
from filrouge.cli.speaking import speaking

_EXIT_CODES = """\b
Exit codes:
  0    everything was read and written; diff: the timelines say the same
  1    diff: they do not
  2    bad usage
  3    an input could not be read (the others were), or lacks what was asked for
  4    no article could be read
  5    an output cannot be written
  6    the language pipeline cannot be used
  7    a data file of the lexicon is faulty
  8    a gold or timeline file cannot be scored
  9    a decisions file is faulty, or its decisions contradict each other
  130  interrupted
"""

_HELP = """One timeline from a folder of French news articles: who did what, when, according to whom.

\b
Start with        filrouge build FOLDER -o timeline.json
look at it with   filrouge show --chart
or in a browser   filrouge build FOLDER -o timeline.html
"""

app = typer.Typer(
    rich_markup_mode=None,  # plain help takes half the time to start
    pretty_exceptions_enable=False,
    epilog=_EXIT_CODES,
    help=_HELP,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (build, show, entities, explain, diff, dates, evaluate, schema):
    app.command(epilog=_EXIT_CODES if command is build else None)(speaking(command))


@app.callback(invoke_without_command=True)
def _start(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Show the version and leave.", is_eager=True),
) -> None:
    if version:
        typer.echo(f"filrouge {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def usage_error(error: Exception) -> tuple[str, int] | None:
    """The line and the exit code of an error that Typer raises about the command line; None for any other error."""
    if isinstance(error, typer.Abort):
        return "stopped", INTERRUPTED
    message, code = getattr(error, "format_message", None), getattr(error, "exit_code", None)
    if message is None or code is None:
        return None
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "filrouge"
    said = " ".join(message().split()).replace("Value error, ", "").rstrip(".")  # Typer's words before its reasons
    return f"{said} (see {path} --help)", code
