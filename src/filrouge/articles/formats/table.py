"""What reads each format: the one table."""

from collections.abc import Iterator, Mapping

from filrouge.articles.blob import Blob, Draft, Reader, Task
from filrouge.articles.formats import (
    archive,
    json_file,
    json_lines,
    mail,
    office,
    page,
    parquet,
    pdf,
    spreadsheet,
    text,
    warc,
)
from filrouge.articles.formats.extra import MissingExtra
from filrouge.articles.own import OwnTimeline
from filrouge.articles.problem import Problem
from filrouge.errors import InputError

_READERS: Mapping[str, Reader] = {
    "text": text.read,
    "jsonl": json_lines.read,
    "json": json_file.read,
    "html": page.read,
    "pdf": pdf.read,
    "docx": office.read,
    "odt": office.read,
    "eml": mail.read,
    "csv": spreadsheet.read,
    "parquet": parquet.read,
    "zip": archive.read_zip,
    "gzip": archive.read_gzip,
    "warc": warc.read,
}


def drafts(blob: Blob, task: Task) -> Iterator[Draft | Problem]:
    """The articles of a blob, and of the blobs in it; what cannot be read comes as a problem."""
    try:
        for item in _READERS[blob.format](blob, task):
            if isinstance(item, Blob):
                yield from drafts(item, task)
            else:
                yield item
    except OwnTimeline as error:
        yield Problem(blob.name, str(error), "warning")
    except MissingExtra as error:
        yield Problem(blob.name, str(error), extra=error.extra)
    except InputError as error:
        yield Problem(blob.name, str(error))
    except archive.BROKEN as error:
        yield Problem(blob.name, f"is damaged ({' '.join(str(error).split())}); pack it again")
    except OSError as error:
        yield Problem(blob.name, f"cannot be read ({error.strerror or error}); check the file and its rights")
