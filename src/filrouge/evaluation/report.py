"""An evaluation as a person reads it, and as JSON values."""

from dataclasses import asdict
from typing import Any

from filrouge.evaluation.timeline import Evaluation


def as_values(result: Evaluation, *, errors: bool = False) -> dict[str, Any]:
    """The measures by name, as JSON values."""
    names = result.entities
    right, asked = result.published
    return {
        "mentions": asdict(result.mentions),
        "clusters_b3": result.clusters_b3,
        "events": asdict(result.events),
        "events_any_date": asdict(result.events_any_date),
        "dates": asdict(result.dates),
        "who": asdict(result.who),
        "types": result.types,
        **(
            {"entities": asdict(names.spans), "entities_typed": asdict(names.typed), "entities_b3": names.b3}
            if names
            else {}
        ),
        "published": f"{right}/{asked}",
        **({"errors": list(result.errors)} if errors else {}),
    }


def as_text(result: Evaluation, *, errors: bool = False) -> str:
    """The measures, one a line."""
    names = result.entities
    right, asked = result.published
    lines = {
        "mentions": result.mentions,
        "clusters, B3": f"F1 {result.clusters_b3:5.1f}",
        "events, date right": result.events,
        "events, any date": result.events_any_date,
        "dates": result.dates,
        "who": result.who,
        "types": f"{result.types:.1f}",
        **(
            {"entities": names.spans, "entities, typed": names.typed, "entities, B3": f"F1 {names.b3:5.1f}"}
            if names
            else {}
        ),
        "publication dates": f"{right} of {asked}",
    }
    table = [f"{name:20}{value}" for name, value in lines.items()]
    return "\n".join([*table, *(result.errors if errors else ())])
