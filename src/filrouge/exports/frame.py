"""The events as a pandas table, for analysts; the only module that imports pandas."""

import pandas as pd

from filrouge.exports.table import Row, rows
from filrouge.timeline.timeline import Timeline

_BETWEEN = " | "
COLUMNS = (
    *("date", "earliest", "latest", "precision", "type", "status", "event", "who", "roles", "articles", "confidence"),
    *("conflicts", "sources", "quotes", "id"),
)


def to_frame(timeline: Timeline) -> pd.DataFrame:
    """One row an event, in the timeline's order. `date` is EDTF, `earliest` and `latest` are ISO days ("" where open or
    unknown); several values in one cell stand between " | ".
    """
    return pd.DataFrame([_record(row) for row in rows(timeline)], columns=list(COLUMNS))


def _record(row: Row) -> dict[str, str | int | float]:
    return {
        "date": row.edtf,
        "earliest": row.earliest,
        "latest": row.latest,
        "precision": row.precision,
        "type": row.type,
        "status": row.status,
        "event": row.label,
        "who": row.names,
        "roles": _BETWEEN.join(f"{name}: {role}" for name, role in row.who),
        "articles": row.articles,
        "confidence": row.confidence,
        "conflicts": _BETWEEN.join(row.conflicts),
        "sources": _BETWEEN.join(row.paths),
        "quotes": _BETWEEN.join(row.quotes),
        "id": row.id,
    }
