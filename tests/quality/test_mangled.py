"""Whatever the articles say, a timeline is built of them, the same in any order, and can be explained and written."""

import io
import time
from pathlib import Path

import pytest
from mangling import MANGLED, MangledStory, pipeline

from filrouge.articles import read_text
from filrouge.errors import InputError
from filrouge.events.account import give_account
from filrouge.exports import explain_event, read_timeline, write_timeline
from filrouge.exports.document import render
from filrouge.exports.formats import FORMATS
from filrouge.mentions.extract import extract
from filrouge.timeline.story import build_story


def test_mangled_stories_still_tell_something() -> None:
    """Were they all refused or empty, the tests of them would check nothing."""
    documents = [story.document() for story in MANGLED]
    telling = [document for document in documents if document["events"] and document["entities"]]
    assert len(telling) > len(documents) / 2


def test_the_order_of_the_articles_changes_nothing(mangled: MangledStory) -> None:
    made = mangled.mangled()
    assert render(made.again()) == render(made.timeline)


def test_every_event_can_be_explained(mangled: MangledStory) -> None:
    timeline = mangled.mangled().timeline
    assert all(event.id in explain_event(timeline, event.id) for event in timeline.events)


def test_what_is_written_is_read_again(mangled: MangledStory, tmp_path: Path) -> None:
    timeline = mangled.mangled().timeline
    write_timeline(timeline, tmp_path / "timeline.json")
    assert render(read_timeline(tmp_path / "timeline.json")) == (tmp_path / "timeline.json").read_text("utf-8")


def test_every_format_can_hold_it(mangled: MangledStory) -> None:
    timeline = mangled.mangled().timeline
    name = sorted(FORMATS)[mangled.seed % len(FORMATS)]  # one each: all of them for all would take long
    stream = io.BytesIO()
    write_timeline(timeline, stream, name)
    assert stream.getvalue() or not timeline.events


@pytest.mark.parametrize(
    "text",
    [
        "Un incendie a détruit l'usine Valtex lundi. " * 60,
        "Le 12 mars, " * 500,
        "Incendie à Lyon\n" * 1_000,
        "« " * 3_000 + "Elle a dit oui. » ",
        "Lyon, Paris, Lille et " * 300,
        "Mr.Roy." * 1_000,
        "10/03/2021" * 1_000,
        "a/" * 2_000,
        "a" * 50_000,
    ],
    ids=lambda text: text[:12],
)
def test_what_repeats_without_end_is_read_in_seconds(text: str) -> None:
    nlp, start = pipeline(), time.process_time()
    (mentions,) = extract([read_text(text, published="2021-03-10")], nlp)
    build_story([give_account(mentions)])
    assert time.process_time() - start < 20


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "\ufeff", "\u00a0\u202f"])
def test_what_is_empty_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(InputError) as refused:
        read_text(text)
    assert "\n" not in str(refused.value)
