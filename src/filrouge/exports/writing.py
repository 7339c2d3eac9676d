"""Timeline -> file or stream; the suffix of the file chooses the format."""

import os
import stat
import tempfile
from pathlib import Path
from typing import TextIO

from filrouge.errors import OutputError
from filrouge.exports import document, markdown, spreadsheet
from filrouge.exports.format import Format
from filrouge.timeline.timeline import Timeline

FORMATS: dict[str, Format] = {module.FORMAT.name: module.FORMAT for module in (document, spreadsheet, markdown)}


def write_timeline(timeline: Timeline, target: str | Path | TextIO, format: str | None = None) -> None:
    """Write the timeline to a file or a text stream, as `format` ("json", "csv", "markdown") or the file's suffix says.

    A file is written beside its place and then moved there, so that it is whole or as it was before; a stream gets JSON
    where no format is given. Raises OutputError where that cannot be.
    """
    if not isinstance(target, str | Path):
        target.write(choose_format("timeline.json", format).render(timeline))
        return
    chosen = check_target(target, format)
    _replace(Path(target), chosen.render(timeline).encode(chosen.encoding))


def choose_format(path: str | Path, format: str | None = None) -> Format:
    """The format that the name or else the suffix of `path` asks for. Raises OutputError where neither says."""
    if format is not None:
        if format not in FORMATS:
            raise OutputError(f"{format}: no such format; choose one of {', '.join(FORMATS)}")
        return FORMATS[format]
    suffix = Path(path).suffix.lower()
    for known in FORMATS.values():
        if suffix in known.suffixes:
            return known
    suffixes = ", ".join(suffix for known in FORMATS.values() for suffix in known.suffixes)
    raise OutputError(f"{path}: no format has the suffix {suffix!r}; use one of {suffixes}, or name the format")


def check_target(path: str | Path, format: str | None = None) -> Format:
    """The format that would be written to `path`. Raises OutputError where it could not be, before any work is done."""
    chosen, place = choose_format(path, format), Path(path)
    if place.is_dir():
        raise OutputError(f"{path}: is a folder; name a file in it")
    if not place.resolve().parent.is_dir():
        raise OutputError(f"{path}: the folder {place.parent} does not exist; create it first")
    if not os.access(place if place.exists() else place.resolve().parent, os.W_OK):
        raise OutputError(f"{path}: cannot be written; check its rights or choose another place")
    return chosen


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
