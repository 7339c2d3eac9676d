"""The README shows what there is: every command, every name of the library's public list that has a command."""

import re
import shlex
from pathlib import Path

import pytest
import typer

import filrouge
from filrouge.cli.app import app

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
COMMANDS = sorted(command.callback.__name__ for command in app.registered_commands if command.callback)


def test_there_are_commands() -> None:
    assert COMMANDS == ["build", "dates", "diff", "entities", "evaluate", "explain", "schema", "show"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"filrouge {command}" in README


@pytest.mark.parametrize(
    "name", ["read_articles", "build_timeline", "write_timeline", "find_dates", "select", "changes"]
)
def test_the_library_twins_are_in_the_readme_and_in_the_public_list(name: str) -> None:
    assert f"{name}(" in README
    assert name in filrouge.__all__
    assert callable(getattr(filrouge, name))


def test_every_option_that_the_readme_shows_exists() -> None:
    shown = re.findall(rf"filrouge ({'|'.join(COMMANDS)})((?: [^`\n|&]*)?)[`\n&]", README)
    assert shown
    group = typer.main.get_command(app)
    for name, arguments in shown:
        command = group.get_command(None, name)  # type: ignore[attr-defined]
        known = {option for parameter in command.params for option in parameter.opts}
        words = shlex.split(arguments, comments=True)
        assert {word for word in words if re.fullmatch(r"--?[a-z-]+", word)} <= known | {"--help"}, (name, arguments)
