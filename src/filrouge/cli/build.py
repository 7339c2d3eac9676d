"""`filrouge build`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from filrouge.cli.options import Decisions, Fetch, Format, Limit, Model, Outputs, Paths, Published, TextColumn, Workers
from filrouge.cli.terminal import Voice
from filrouge.errors import InputError, NoArticles

if TYPE_CHECKING:
    from filrouge.articles import Reading
    from filrouge.timeline.decisions import Decision
    from filrouge.timeline.timeline import Timeline


def build(
    paths: Paths,
    output: Outputs = None,
    format: Format = None,
    published: Published = None,
    text_column: TextColumn = None,
    fetch: Fetch = False,
    limit: Limit = None,
    model: Model = None,
    decisions: Decisions = None,
    workers: Workers = 1,
    *,
    voice: Voice,
) -> int:
    """Build one timeline from articles about one story.

    It is shown as a table and written to the files that -o names; a file is replaced only when the new one is whole.
    With --quiet there are only the files; with -o -, standard output holds the timeline and nothing else. What was left
    out and what could not be dated is said at the end.
    """
    from filrouge.cli.display import print_table
    from filrouge.cli.outputs import choose_outputs, shows, write_outputs
    from filrouge.cli.report import report
    from filrouge.timeline.decisions.file import read_decisions

    outputs = choose_outputs(output, format)
    decided = read_decisions(decisions) if decisions else ()
    reading = read(paths, published, voice, text_column=text_column, fetch=fetch, limits=limit or ())
    timeline = run(reading, model, voice, decided, workers)
    write_outputs(timeline, outputs, voice)
    if not voice.quiet and shows(outputs, voice):
        print_table(timeline, voice)
    report(reading, timeline, voice)
    return 0 if reading.complete else InputError.exit_code


def read(
    paths: list[str],
    published: str | None,
    voice: Voice,
    *,
    text_column: str | None = None,
    fetch: bool = False,
    limits: Sequence[str] = (),
) -> "Reading":
    """The articles, with what is wrong said on standard error. Raises NoArticles where there is none."""
    from filrouge.articles import Limits, read_articles
    from filrouge.cli.report import report_reading

    with voice.progress("opening the inputs", "comparing the articles") as progress:
        reading = read_articles(
            paths,
            published=published,
            text_column=text_column,
            fetch=fetch,
            limits=Limits.parse(limits),
            progress=progress,
        )
    report_reading(reading, voice)
    if not reading.articles:
        raise NoArticles("no article could be read; name files of articles, or a folder of them")
    return reading


def run(
    reading: "Reading", model: str | None, voice: Voice, decisions: "tuple[Decision, ...]" = (), workers: int = 1
) -> "Timeline":
    """The timeline of the articles, with progress on standard error."""
    with voice.progress("reading the articles", "joining what they tell") as progress:
        from filrouge.build import build_timeline

        return build_timeline(reading.articles, model=model, decisions=decisions, workers=workers, progress=progress)
