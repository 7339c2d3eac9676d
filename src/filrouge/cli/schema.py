"""`filrouge schema`."""

import json

import typer


def schema() -> None:
    """Print the JSON Schema of timeline.json."""
    from filrouge.exports import schema as published

    typer.echo(json.dumps(published(), ensure_ascii=False, indent=2))
