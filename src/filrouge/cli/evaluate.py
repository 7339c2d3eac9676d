"""`filrouge evaluate`."""

from pathlib import Path
from typing import Annotated, Any

import typer

from filrouge.cli.build import read, run
from filrouge.cli.options import Model, Published, Shown
from filrouge.cli.terminal import Voice, print_json


def evaluate(
    inputs: Annotated[
        list[str],
        typer.Argument(help="A timeline.json, or the articles to build one from.", metavar="TIMELINE|PATHS"),
    ],
    gold: Annotated[Path, typer.Option(help="The timeline made by hand; see corpus/README.md.", metavar="FILE")],
    format: Shown = "text",
    errors: Annotated[bool, typer.Option("--errors", help="List what was missed, misdated or extra.")] = False,
    published: Published = None,
    model: Model = None,
    *,
    voice: Voice,
) -> None:
    """Score a timeline against one made by hand.

    Given articles, the timeline is built from them first.
    """
    from filrouge.evaluation.gold import read_gold
    from filrouge.evaluation.report import as_text, as_values
    from filrouge.evaluation.timeline import evaluate as score

    answers = read_gold(gold)
    result = score(_document(inputs, published, model, voice), answers)
    if result.absent:
        few = f"{len(result.absent)} of the {len(answers.articles)} articles of the gold are not in the timeline"
        voice.itemize(f"{few}, and count as missed; is {gold} of this story?", result.absent)
    if format == "json":
        print_json(as_values(result, errors=errors))
    else:
        typer.echo(as_text(result, errors=errors))


def _document(inputs: list[str], published: str | None, model: str | None, voice: Voice) -> dict[str, Any]:
    from filrouge.cli.report import report
    from filrouge.exports import read_document, to_document

    if len(inputs) == 1 and Path(inputs[0]).suffix.lower() == ".json":
        return read_document(inputs[0])
    reading = read(inputs, published, voice)
    timeline = run(reading, model, voice)
    report(reading, timeline, voice)
    return to_document(timeline)
