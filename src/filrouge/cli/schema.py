"""`filrouge schema`."""

import json


def schema() -> None:
    """Print the JSON Schema of timeline.json."""
    from filrouge.cli.terminal import data_stream
    from filrouge.exports import schema as published

    print(json.dumps(published(), ensure_ascii=False, indent=2), file=data_stream())
