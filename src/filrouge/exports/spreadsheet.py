"""CSV: one row an event, safe to open in a spreadsheet."""

from filrouge.timeline.timeline import Timeline

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(timeline: Timeline) -> str:
    """The CSV file: comma-separated, header first, "\\n" line ends."""
    from filrouge.exports.frame import to_frame  # pandas takes half a second to import: only whoever wants CSV waits

    frame = to_frame(timeline)
    safe = frame.map(lambda cell: guarded(cell) if isinstance(cell, str) else cell)
    text: str = safe.to_csv(index=False, lineterminator="\n")
    return text


def guarded(cell: str) -> str:
    """The cell as text that no spreadsheet runs as a formula: an apostrophe comes before =, +, - and @."""
    return "'" + cell if cell.startswith(_FORMULA) else cell
