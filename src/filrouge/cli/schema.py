"""`filrouge schema`."""

from filrouge.cli.terminal import Voice, print_json


def schema(*, voice: Voice) -> None:
    """Print the JSON Schema of timeline.json."""
    from filrouge.exports import schema as published

    print_json(published())
