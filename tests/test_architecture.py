"""The house stands as it is drawn: imports go one way, each framework has one home."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "filrouge"
MODULES = sorted(SOURCE.rglob("*.py"))
HOMES = {"spacy": "mentions", "pandas": "exports", "jinja2": "exports", "typer": "cli", "rich": "cli"}


def imported(module: Path) -> set[str]:
    """The top-level packages that a module imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module.split(".")[0])
    return found


def test_the_import_contracts_hold() -> None:
    linter = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()", "--no-cache"]
    result = subprocess.run(linter, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    assert len(contracts) >= 4
    assert f"Contracts: {len(contracts)} kept, 0 broken" in result.stdout


def test_every_room_is_in_the_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = " ".join(contracts[0]["layers"]).replace("filrouge.", "")
    rooms = {path.stem for path in SOURCE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert rooms - {"__init__", "__main__"} == set(layers.replace("|", " ").replace(":", " ").split())


@pytest.mark.parametrize("framework", sorted(HOMES))
def test_a_framework_is_imported_in_its_home_and_nowhere_else(framework: str) -> None:
    users = {module.relative_to(SOURCE).parts[0] for module in MODULES if framework in imported(module)}
    assert users == {HOMES[framework]}


def test_no_module_is_a_drawer_for_everything() -> None:
    names = {module.stem for module in MODULES}
    assert names.isdisjoint({"utils", "util", "helpers", "helper", "common", "misc", "manager", "handler"})
