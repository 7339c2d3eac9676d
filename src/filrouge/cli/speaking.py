"""The options that every command has, defined once: how much it says, and in color or not."""

import inspect
from collections.abc import Callable
from inspect import Parameter
from typing import Annotated

import typer

from filrouge.cli.terminal import Voice

Command = Callable[..., int | None]

_OPTIONS = {
    "quiet": typer.Option("--quiet", "-q", help="Only what was asked for, and what goes wrong."),
    "verbose": typer.Option("--verbose", "-v", help="Say more: each input left out, each event without a date."),
    "no_color": typer.Option("--no-color", help="No colors. The variable NO_COLOR says the same."),
}
_COMMON = [
    Parameter(name, Parameter.KEYWORD_ONLY, default=False, annotation=Annotated[bool, option])
    for name, option in _OPTIONS.items()
]


def speaking(command: Command) -> Command:
    """A command for Typer: its own parameters, and in the place of its `voice` the options that make one."""
    signature = inspect.signature(command)
    own = [parameter for name, parameter in signature.parameters.items() if name != "voice"]

    def spoken(quiet: bool, verbose: bool, no_color: bool, **arguments: object) -> int | None:
        if quiet and verbose:
            raise typer.BadParameter("--quiet and --verbose exclude each other; give one of them")
        return command(**arguments, voice=Voice(quiet=quiet, verbose=verbose, color=not no_color))

    parameters = [*own, *_COMMON]
    spoken.__name__, spoken.__doc__, spoken.__module__ = command.__name__, command.__doc__, command.__module__
    spoken.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    spoken.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return spoken
