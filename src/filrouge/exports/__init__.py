"""Timeline -> files, one module a format; `filrouge.exports.formats` is the table of them."""

from filrouge.exports.document import schema, to_document
from filrouge.exports.explanation import explain_event
from filrouge.exports.formats import FORMATS
from filrouge.exports.reading import read_document, read_timeline
from filrouge.exports.writing import check_target, write_timeline

__all__ = [
    "FORMATS",
    "check_target",
    "explain_event",
    "read_document",
    "read_timeline",
    "schema",
    "to_document",
    "write_timeline",
]
