"""The formats that a timeline can be written in: the one table. Its modules are imported only when they write."""

from pathlib import Path

from filrouge.errors import OutputError
from filrouge.exports import losses
from filrouge.exports.format import Format

_TRACES = (
    *(losses.DERIVATIONS, losses.REASONS, losses.DECISIONS),
    *(losses.SIDES, losses.QUOTES, losses.NAMES),
)
_ONE_TABLE = (*_TRACES, losses.ENTITIES, losses.ARTICLES)
_WITH_MARK = "utf-8-sig"  # Excel takes UTF-8 for what it is only by its byte order mark; other readers skip it

_ALL = (
    Format("json", (".json",), "document", "everything, for programs and for filrouge itself"),
    Format(
        "html",
        (".html", ".htm"),
        "html",
        "a page to look at, filter and search, in any browser",
        loses=(losses.REASONS, losses.DECISIONS, losses.NAMES, losses.ABSENT),
    ),
    Format(
        "jsonl",
        (".jsonl", ".ndjson"),
        "lines",
        "an event a line, with its articles and entities: jq, DuckDB, streams",
        loses=(losses.NAMES, losses.ABSENT, losses.UNTOLD, losses.DECISIONS),
    ),
    Format(
        "csv",
        (".csv",),
        "spreadsheet",
        "a row an event: programs, LibreOffice",
        loses=_ONE_TABLE,
        encoding=_WITH_MARK,
    ),
    Format(
        "excel",
        (".excel.csv", ".csv"),
        "excel",
        "the same for a French Excel: opens by a double click",
        loses=(*_ONE_TABLE, losses.LONG_CELLS),
        encoding=_WITH_MARK,
    ),
    Format(
        "markdown",
        (".md", ".markdown"),
        "markdown",
        "to read, print and paste",
        loses=(losses.TYPES, losses.ROLES, losses.CONFIDENCES, *_ONE_TABLE),
    ),
    Format(
        "parquet",
        (".parquet",),
        "parquet",
        "typed columns, lists in them: DuckDB, Polars, Arrow, R",
        loses=(losses.REASONS, losses.DECISIONS, losses.NAMES, losses.ENTITIES, losses.ARTICLES),
        needs=("pyarrow",),
    ),
    Format(
        "sqlite",
        (".sqlite", ".sqlite3", ".db"),
        "database",
        "tables, views, full-text search: SQL, Datasette",
        loses=(losses.REASONS, losses.DECISIONS),
    ),
    Format(
        "timelinejs",
        (".timelinejs.json", ".json"),
        "timelinejs",
        "slides for a web page: TimelineJS",
        loses=(losses.UNDATED, losses.OPEN, losses.GAPS, losses.TYPES, losses.ROLES, losses.CONFIDENCES, *_ONE_TABLE),
    ),
    Format(
        "icalendar",
        (".ics",),
        "ical",
        "calendars: Thunderbird, Outlook, Google",
        loses=(losses.UNDATED, losses.OPEN, losses.GAPS, losses.ROLES, losses.CONFIDENCES, *_ONE_TABLE),
    ),
    Format(
        "ftm",
        (".ftm.json", ".ftm.jsonl", ".ftm"),
        "ftm",
        "entities for investigations: Aleph, OpenSanctions' tools",
        loses=(losses.GAPS, losses.CONFIDENCES, *_TRACES),
    ),
)

FORMATS: dict[str, Format] = {format.name: format for format in _ALL}
"""Every format by its name. Where two have one suffix, the first takes the files whose format is not named."""


def choose_format(path: str | Path, format: str | None = None) -> Format:
    """The format that the name or else the suffix of `path` asks for. Raises OutputError where neither says."""
    if format is not None:
        if format not in FORMATS:
            raise OutputError(f"{format}: no such format; choose one of {', '.join(FORMATS)}")
        return FORMATS[format]
    if known := by_suffix(path):
        return known
    suffixes = ", ".join(dict.fromkeys(suffix for known in FORMATS.values() for suffix in known.suffixes))
    suffix = Path(path).suffix.lower()
    raise OutputError(f"{path}: no format has the suffix {suffix!r}; use one of {suffixes}, or name the format")


def choose_for_file(path: str | Path, format: str | None = None) -> Format:
    """The format of one of several files for which one format is named: that one where the suffix of the file allows
    it or says nothing, else the suffix's own. Raises OutputError where neither says.
    """
    known = by_suffix(path)
    if known is None or format is None:
        return choose_format(path, format)
    named = choose_format(path, format)
    allowed = {Path(f"timeline{suffix}").suffix for suffix in named.suffixes}
    return named if Path(path).suffix.lower() in allowed else known


def by_suffix(path: str | Path) -> Format | None:
    """The format whose suffix ends the file's name; of several, that of the longest one, then the first."""
    name = Path(path).name.lower()
    ending = [(suffix, known) for known in FORMATS.values() for suffix in known.suffixes if name.endswith(suffix)]
    return max(ending, key=lambda pair: len(pair[0]))[1] if ending else None
