"""HTML: the timeline as one page that opens from disk, to look at, filter and search."""

from filrouge.exports.html.page import render

__all__ = ["render"]
