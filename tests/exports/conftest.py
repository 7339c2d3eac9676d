"""The timelines that every format is tried on."""

from pathlib import Path
from typing import Any

import pytest

from filrouge import build_timeline, read_articles
from filrouge.exports import read_timeline
from filrouge.exports.reading import from_document
from filrouge.timeline.timeline import Timeline

Json = dict[str, Any]

DATES = (
    *("0987-07-03", "1789-07-14", "1999", "199X", "2021-21", "2021-33", "2021-02", "2021-02~", "../2021-02-10"),
    *("2021-01-06/2021-01-10", "2021-01-06/..", "[2021-02-08,2021-02-15]", "[2021-02-08..2021-02-10,2021-02-15]"),
    *("2021-03-01~", "9999-12-31"),
)
HOSTILE = (
    *("=cmd|' /C calc'!A0", "<script>alert(1)</script>", "'déjà gardé", '"entre ; guillemets"', "a\\b,c;d\nmême ligne"),
    *(
        "\u202eretourné",
        "nul\x00ici",
        "AT&amp;T &lt;b>" + "é" * 200,
        "12e456789",
        "https://exemple.fr/]]>--",
        "+33 6 12",
        "-",
        "🎈" * 40,
    ),
)
QUOTE = {"article": "a-1", "start": 3, "end": 9, "text": "limogé"}


def _article(number: int) -> Json:
    return {
        "id": ("a-1", "urn:article/2 é", "0")[number],
        "path": ("presse/a.txt", "-", "=presse\n.jsonl:3")[number],
        "title": (None, "<b>Titre</b> | =1+1", "Titre")[number],
        "source": ("Le Courrier", None, "@Le Fil")[number],
        "url": ("https://exemple.fr/a?b=1&c='2'", 'javascript:alert("1")', None)[number],
        "language": ("fr", "und", "sv")[number],
        "encoding": "utf-8",
        "sha256": f"{number}" * 64,
        "published": ({"edtf": "2021-02-03", "basis": "text"}, None, {"edtf": "2021-02", "basis": "inferred"})[number],
        **(
            {"text": "Un texte\r\nentier\x00.", "provenance": {"format": "zip", "member": "b.txt"}}
            if number == 1
            else {}
        ),
        **({"duplicate_of": "a-1"} if number == 2 else {}),
    }


def _entity(number: int, kind: str) -> Json:
    return {
        "id": f"e{number}",
        "type": kind,
        "name": ("exemple.fr", "2001:db8::1", "OVH", "Zoé =1", "Société; SA", "L'ONG", "Brest", "Ceph", "Ève")[number],
        "aliases": ["Zoé", "@z"] if kind == "person" else [],
        "titles": [{"text": "PDG", "of": "e4"}, {"text": "=maire", "of": None}] if kind == "person" else [],
        "mentions": [QUOTE],
        "references": [{**QUOTE, "how": "pronoun"}] if kind == "person" else [],
    }


def _event(number: int, date: str | None, label: str) -> Json:
    steps = [{**QUOTE, "says": date, "why": "dit du fait"}, {**QUOTE, "says": date}] if date else []
    said = {"start": 12, "end": 16, "text": "hier", "edtf": date or None} if number % 2 else None
    mentions = [
        {
            **QUOTE,
            "quote": {"start": 0, "end": 40, "text": label},
            "date_expression": said,
            "status": "happened",
            "id": "m1",
            "speaker": {"start": 18, "end": 18 + len(label), "text": label, "entity": f"e{number % 8}"}
            if number % 3
            else None,
        },
        {
            **QUOTE,
            "article": "urn:article/2 é",
            "quote": {"start": 0, "end": 9, "text": f"« {label} »"},
            "date_expression": None,
            "status": "denied",
            "speaker": {"start": 2, "end": 7, "text": "@elle", "entity": None},
        },
    ]
    return {
        "id": f"{number:012x}",
        "type": ("departure", "other", "vote")[number % 3],
        "label": label,
        "status": ("happened", "planned", "alleged", "denied")[number % 4],
        "date": {"edtf": date, "derivation": steps} if date else None,
        "participants": [{"entity": f"e{number % 8}", "role": "agent"}, {"entity": "e6", "role": "place"}],
        "mentions": mentions[: 1 + number % 2],
        "confidence": (0.5, 0.1234, 1.0)[number % 3],
        "conflicts": [{"about": "date", "values": [*steps, {**QUOTE, "says": "2020"}]}]
        if number % 5 == 1 and date
        else [],
        "joinings": [{"mentions": [0, 1], "score": 1.5, "reasons": []}] if number % 2 else [],
    }


def _rich() -> Timeline:
    told = [(date, HOSTILE[i % len(HOSTILE)]) for i, date in enumerate((*DATES, None, None))]
    kinds = ("host", "host", "host", "person", "company", "organization", "place", "product", "person")
    return from_document(
        {
            "schema": "filrouge/timeline/1",
            "generator": {"name": "filrouge", "version": "0.1.0", "model": "essai"},
            "articles": [_article(number) for number in range(3)],
            "entities": [_entity(number, kind) for number, kind in enumerate(kinds)],
            "decisions": [{"do": "drop_entity", "of": ["e9"], "applied": False, "problem": "no such name"}],
            "events": [_event(number, date, label) for number, (date, label) in enumerate(told)],
        }
    )


@pytest.fixture(scope="session")
def rich() -> Timeline:
    """Every kind of date, entity and status; strings that want to be markup, formulas, control characters."""
    return _rich()


def _sample() -> Timeline:
    return read_timeline(Path(__file__).with_name("sample.json"))


def _story() -> Timeline:
    folder = Path(__file__).parents[1] / "golden" / "rachat_conteste"
    return build_timeline(read_articles([folder / "01.jsonl"]).articles)


TIMELINES = {"sample": _sample, "rich": _rich, "story": _story, "empty": lambda: Timeline((), (), ())}


@pytest.fixture(scope="session", params=TIMELINES)
def timeline(request: pytest.FixtureRequest) -> Timeline:
    """Each of the timelines: that of sample.json, the rich one, one built from articles, and one of nothing."""
    return TIMELINES[request.param]()
