"""Archives: ZIP, and single files packed with gzip. Members are unpacked as they are read."""

import gzip
import lzma
import re
import stat
import zlib
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import IO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from filrouge.articles.blob import MEGABYTE, Blob, Item, Task, at_random
from filrouge.articles.formats.extra import foreign
from filrouge.articles.formats.naming import format_of_name
from filrouge.articles.problem import Problem
from filrouge.errors import InputError

_SMALL = 1 * MEGABYTE  # below this, how well a member packs says nothing

BROKEN = (EOFError, zlib.error, lzma.LZMAError, BadZipFile, NotImplementedError, RuntimeError)
"""What the libraries raise while they unpack a damaged member, besides OSError."""


def read_zip(blob: Blob, task: Task) -> Iterator[Item]:
    """The members in a format that is read, in order of name; the others are passed over, as in a folder."""
    refuse_deep(blob, task)
    empty = True
    with at_random(blob, task) as stream:
        with foreign("ZIP archive"):
            archive = ZipFile(stream)
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            format = format_of_name(info.filename)
            if info.is_dir() or format is None or _is_hidden(info):
                continue
            empty = False
            task.count()
            name = "".join(letter if letter.isprintable() else "\ufffd" for letter in info.filename)
            fault = _fault(info, task)
            if fault:
                yield Problem(f"{blob.name}/{name}", fault)
            else:
                yield blob.inside(name, format, partial(archive.open, info))
    if empty:
        raise InputError("holds no article in a format that filrouge reads; look into it")


def read_gzip(blob: Blob, task: Task) -> Iterator[Item]:
    """The one file that is packed."""
    refuse_deep(blob, task)
    format = format_of_name(PurePosixPath(blob.name).stem)
    if format is None:
        raise InputError("is packed, and its name does not say what it is; name it as in .txt.gz or .csv.gz")
    yield replace(blob, format=format, open=partial(_unpacked, blob), depth=blob.depth + 1, plain=False)


def _unpacked(blob: Blob) -> IO[bytes]:
    return cast(IO[bytes], gzip.GzipFile(fileobj=blob.open()))


def refuse_deep(blob: Blob, task: Task) -> None:
    """Raises InputError for what lies in more archives than the limit allows."""
    if blob.depth >= task.limits.nesting:
        raise InputError(f"lies in {blob.depth} archives, one in the other; unpack it first, or use --limit nesting=N")


def _is_hidden(info: ZipInfo) -> bool:
    parts = PurePosixPath(info.filename).parts
    return any(part == "__MACOSX" or (part.startswith(".") and part != "..") for part in parts)


def _fault(info: ZipInfo, task: Task) -> str | None:
    """Why a member is not read, if it is not: by what the archive's own table says of it."""
    parts = re.split(r"[/\\]", info.filename)
    if ".." in parts or not parts[0] or parts[0].endswith(":"):
        return "names a place outside of its archive; give it another name"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "is a link, not a file; pack the file itself"
    if info.flag_bits & 1:
        return "is encrypted; unpack the archive with its password first"
    if info.file_size > max(_SMALL, task.limits.ratio * info.compress_size):
        return (
            f"unpacks to {info.file_size // max(1, info.compress_size)} times its size, as an archive bomb does; "
            "leave it out, or use --limit ratio=N"
        )
    return None
