"""`filrouge schema`."""

import json

from filrouge.cli.terminal import Voice, data_stream


def schema(*, voice: Voice) -> None:
    """Print the JSON Schema of timeline.json."""
    from filrouge.exports import schema as published

    print(json.dumps(published(), ensure_ascii=False, indent=2), file=data_stream())
