"""Timeline -> files, one module a format; `filrouge.exports.formats` is the table of them."""

from filrouge.exports.contrast import apart_values, explain_apart
from filrouge.exports.document import schema, to_document
from filrouge.exports.entities import entity_rows
from filrouge.exports.explanation import explain_event, explanation
from filrouge.exports.formats import FORMATS
from filrouge.exports.reading import read_document, read_timeline
from filrouge.exports.writing import check_target, write_timeline

__all__ = [
    "FORMATS",
    "apart_values",
    "check_target",
    "entity_rows",
    "explain_apart",
    "explain_event",
    "explanation",
    "read_document",
    "read_timeline",
    "schema",
    "to_document",
    "write_timeline",
]
