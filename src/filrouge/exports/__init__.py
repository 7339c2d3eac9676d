"""Timeline -> files: JSON, CSV, Markdown. pandas is imported by `filrouge.exports.frame` alone."""

from filrouge.exports.document import schema, to_document
from filrouge.exports.explanation import explain_event
from filrouge.exports.reading import read_document, read_timeline
from filrouge.exports.writing import FORMATS, check_target, write_timeline

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
