"""Where a command writes a timeline, and in which format: what `build` and `show` share."""

from collections.abc import Sequence

from filrouge.cli.terminal import Voice, data_stream
from filrouge.exports.formats import choose_for_file, choose_format
from filrouge.exports.writing import check_place, write_timeline
from filrouge.timeline.timeline import Timeline

STANDARD_OUTPUT = "-"

Output = tuple[str, str]
"""A file, or - for standard output, and the name of a format."""


def choose_outputs(targets: Sequence[str] | None, format: str | None) -> list[Output]:
    """The outputs asked for; a format without a file goes to standard output. Raises OutputError, before any work,
    where one of them cannot be written.
    """
    asked = targets or ([STANDARD_OUTPUT] if format else [])
    return [(target, _format(target, format)) for target in asked]


def _format(target: str, format: str | None) -> str:
    if target == STANDARD_OUTPUT:
        chosen = choose_format("timeline.json", format)
    else:
        check_place(target)
        chosen = choose_for_file(target, format)
    chosen.check()
    return chosen.name


def write_outputs(timeline: Timeline, outputs: Sequence[Output], voice: Voice) -> None:
    """Write the timeline to each output, and say what of it a format cannot express."""
    for target, format in outputs:
        lost = write_timeline(timeline, data_stream() if target == STANDARD_OUTPUT else target, format)
        if target != STANDARD_OUTPUT:
            voice.note(f"wrote {target}")
        if lost:
            voice.note(f"{target}: {format} leaves out {', '.join(lost)}; json holds all")


def shows(outputs: Sequence[Output], voice: Voice) -> bool:
    """Whether the events are shown besides: not where standard output holds one of the outputs and must hold nothing
    else, nor where files are all that is asked for.
    """
    return not any(target == STANDARD_OUTPUT for target, _ in outputs) and not (voice.quiet and outputs)
