"""`filrouge build`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filrouge.cli.options import Decisions, Model, NoColor, Outputs, Paths, Published, Quiet
from filrouge.errors import InputError, NoArticles

if TYPE_CHECKING:
    from filrouge.articles import Reading
    from filrouge.cli.terminal import Voice
    from filrouge.timeline.decisions import Decision
    from filrouge.timeline.timeline import Timeline

STANDARD_OUTPUT = "-"


def build(
    paths: Paths,
    output: Outputs = None,
    format: Annotated[
        str | None,
        typer.Option(
            help="Such as json, csv, markdown: for -o -, for files whose suffix says nothing or fits several formats."
        ),
    ] = None,
    published: Published = None,
    model: Model = None,
    decisions: Decisions = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> int:
    """Build one timeline from articles about one story.

    It is shown as a table and written to files; a file is replaced only when the new one is whole. With -o -, standard
    output holds the timeline and nothing else.
    """
    from filrouge.cli.display import show
    from filrouge.cli.terminal import Voice

    outputs = [(target, _format(target, format)) for target in output or ()]
    voice = Voice(quiet=quiet, color=not no_color)
    decided = _decided(decisions)
    reading = read(paths, published, voice)
    timeline = run(reading, model, voice, decided)
    _report(timeline)
    for target, chosen in outputs:
        _write(timeline, target, chosen, voice)
    if not quiet and not any(target == STANDARD_OUTPUT for target, _ in outputs):
        show(timeline, color=not no_color)
    return 0 if reading.complete else InputError.exit_code


def read(paths: list[str], published: str | None, voice: "Voice") -> "Reading":
    """The articles, with what is wrong said on standard error. Raises NoArticles where there is none."""
    from filrouge.articles import read_articles
    from filrouge.cli import complain

    reading = read_articles(paths, published=published)
    for problem in reading.problems:
        if problem.severity == "error":
            complain(str(problem))
        else:
            voice.note(f"warning: {problem}")
    if not reading.articles:
        raise NoArticles("no article could be read; name .txt, .md or .jsonl files, or a folder of them")
    return reading


def run(reading: "Reading", model: str | None, voice: "Voice", decisions: "tuple[Decision, ...]" = ()) -> "Timeline":
    """The timeline of the articles, with progress on standard error."""
    with voice.progress("reading the articles") as progress:
        from filrouge.build import build_timeline

        timeline = build_timeline(reading.articles, model=model, decisions=decisions, progress=progress)
    articles, events = len(timeline.articles), len(timeline.events)
    voice.note(f"{articles} article{'s' if articles > 1 else ''}, {events} event{'s' if events != 1 else ''}")
    return timeline


def _decided(file: Path | None) -> "tuple[Decision, ...]":
    """The decisions of a file. Raises DecisionsError, before any work, where they make no sense."""
    from filrouge.timeline.decisions_file import read_decisions

    return read_decisions(file) if file else ()


def _report(timeline: "Timeline") -> None:
    """Say which decisions no longer apply, one line each."""
    from filrouge.cli import complain

    for outcome in timeline.decisions:
        if outcome.problem:
            complain(f"{outcome.decision.place} ({outcome.decision.do}) is left out: {outcome.problem}")


def _format(target: str, format: str | None) -> str:
    """The name of the format to write `target` in. Raises OutputError, before any work, where that cannot be done."""
    from filrouge.exports.formats import choose_for_file, choose_format
    from filrouge.exports.writing import check_target

    if target == STANDARD_OUTPUT:
        chosen = choose_format("timeline.json", format)
        chosen.check()
        return chosen.name
    return check_target(target, choose_for_file(target, format).name).name


def _write(timeline: "Timeline", target: str, format: str, voice: "Voice") -> None:
    from filrouge.cli.terminal import data_stream
    from filrouge.exports import write_timeline

    if target == STANDARD_OUTPUT:
        lost = write_timeline(timeline, data_stream(), format)
    else:
        lost = write_timeline(timeline, target, format)
        voice.note(f"wrote {target}")
    if lost:
        voice.note(f"{target}: {format} has no place for {', '.join(lost)}")
