"""`python -m filrouge.evaluation --treebanks DIR --annotations corpus/training`: the figures of a language pipeline."""

import argparse
import sys
from pathlib import Path

from filrouge.errors import FilrougeError
from filrouge.threads import one_thread


def main(arguments: list[str] | None = None) -> int:
    """Print what a pipeline reaches on the parts set aside; the exit code is 0 even where a bound is missed."""
    options = _parser().parse_args(arguments)
    one_thread()
    from filrouge.evaluation.model import evaluate_model

    texts = tuple(path.read_text("utf-8") for path in sorted(options.texts.glob("*.txt"))) if options.texts else ()
    try:
        figures = evaluate_model(
            options.model,
            treebanks=options.treebanks,
            annotations=options.annotations,
            timebank=options.timebank,
            texts=texts,
        )
    except FilrougeError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    for figure in figures:
        bound = "" if figure.bound is None else f"{'<=' if figure.at_most else '>='} {figure.bound:g}"
        verdict = {None: "", True: "reached", False: "missed"}[figure.reached]
        print(f"{figure.name:<55}{figure.value:>10.2f} {figure.unit:<8}{bound:<9}{verdict}".rstrip())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m filrouge.evaluation", description=main.__doc__)
    parser.add_argument("--treebanks", type=Path, required=True, help="folder with the test parts of Sequoia and GSD")
    parser.add_argument("--annotations", type=Path, required=True, help="the repository's corpus/training")
    parser.add_argument("--timebank", type=Path, help="folder with the French TimeBank's .tml files")
    parser.add_argument("--texts", type=Path, help="folder of .txt files to measure speed on, such as corpus/articles")
    parser.add_argument("--model", help="an installed spaCy package or a folder; without it the bundled pipeline")
    return parser


if __name__ == "__main__":
    sys.exit(main())
