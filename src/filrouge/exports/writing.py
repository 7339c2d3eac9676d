"""Timeline -> file or stream; the suffix of the file chooses the format."""

import os
import stat
import tempfile
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from filrouge.errors import OutputError
from filrouge.exports.format import Format
from filrouge.exports.formats import choose_format
from filrouge.timeline.timeline import Timeline


def write_timeline(
    timeline: Timeline, target: str | Path | TextIO | BinaryIO, format: str | None = None
) -> tuple[str, ...]:
    """Write the timeline to a file or a stream, as `format` (a name of `FORMATS`) or the file's suffix says.

    A file is written beside its place and then moved there, so that it is whole or as it was before; a stream gets JSON
    where no format is given. What is returned says what of this timeline the format cannot express; it is empty for
    JSON. Raises OutputError where that cannot be.
    """
    if isinstance(target, str | Path):
        chosen = check_target(target, format)
        _replace(Path(target), chosen.encode(timeline))
    else:
        chosen = choose_format("timeline.json", format)
        _send(timeline, target, chosen)
    return chosen.lost(timeline)


def _send(timeline: Timeline, stream: TextIO | BinaryIO, format: Format) -> None:
    """Text as text, bytes to the binary stream under a text stream."""
    rendered = format.render(timeline)
    if not hasattr(stream, "encoding"):
        stream.write(rendered.encode() if isinstance(rendered, str) else rendered)
    elif isinstance(rendered, str):
        cast(TextIO, stream).write(rendered)
    elif hasattr(stream, "buffer"):
        stream.flush()
        cast(TextIO, stream).buffer.write(rendered)
    else:
        raise OutputError(f"{format.name}: is not text; write it to a file or a binary stream")


def check_target(path: str | Path, format: str | None = None) -> Format:
    """The format that would be written to `path`. Raises OutputError where it could not be, before any work is done."""
    check_place(path)
    chosen = choose_format(path, format)
    chosen.check()
    return chosen


def check_place(path: str | Path) -> None:
    """Raises OutputError where no file can be written there."""
    place = Path(path)
    if place.is_dir():
        raise OutputError(f"{path}: is a folder; name a file in it")
    if not place.resolve().parent.is_dir():
        raise OutputError(f"{path}: the folder {place.parent} does not exist; create it first")
    if not os.access(place if place.exists() else place.resolve().parent, os.W_OK):
        raise OutputError(f"{path}: cannot be written; check its rights or choose another place")


def _replace(place: Path, data: bytes) -> None:
    try:
        real = place.resolve()
        if real.exists() and not real.is_file():  # a device or a pipe holds nothing to keep whole
            real.write_bytes(data)
            return
        _write_beside(real, data)
    except OSError as error:
        raise OutputError(f"{place}: cannot be written ({error.strerror or error}); choose another place") from error


def _write_beside(place: Path, data: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            beside.chmod(_mode(place))
            beside.replace(place)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise


def _mode(place: Path) -> int:
    """The rights that the file has, or would have if it were made the ordinary way."""
    if place.exists():
        return stat.S_IMODE(place.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
