"""`python -m filrouge.mentions.training --treebanks DIR --timebank DIR --annotations corpus/training --output DIR`."""

import argparse
import sys
from pathlib import Path

from filrouge.errors import FilrougeError
from filrouge.threads import one_thread


def main(arguments: list[str] | None = None) -> int:
    """Train the parse, names beside it, then their kinds, and write what the package carries to OUTPUT/model."""
    options = _parser().parse_args(arguments)
    one_thread()
    from filrouge.mentions.training.kinds import train_kinds
    from filrouge.mentions.training.release import release
    from filrouge.mentions.training.runs import train_names, train_parse

    try:
        parse = options.parse or train_parse(options.treebanks, options.output / "parse")
        data = (options.treebanks, options.timebank, options.annotations, parse)
        names = options.names or train_names(*data, options.output / "names", options.onward)
        kinds = train_kinds(*data, options.output / "kinds")
        release(parse, names, kinds, options.output / "model")
    except FilrougeError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    print(f"{options.output / 'model'}: ready for src/filrouge/mentions/model")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m filrouge.mentions.training", description=main.__doc__)
    folders = {
        "treebanks": "folder with fr_sequoia-ud-{train,dev}, fr_gsd-ud-dev, fr_pud-ud-test and fr_fqb-ud-test.conllu",
        "timebank": "folder with the French TimeBank's .tml files",
        "annotations": "the repository's corpus/training",
        "output": "folder to write to",
    }
    for name, text in folders.items():
        parser.add_argument(f"--{name}", type=Path, required=True, help=text)
    parser.add_argument(
        "--parse", type=Path, help="a parse already trained by this command: what follows it is trained"
    )
    parser.add_argument("--names", type=Path, help="a name finder already trained: only the kinds of names are trained")
    parser.add_argument("--onward", type=Path, help="a pipeline whose name finder goes on learning, for one lap more")
    return parser


if __name__ == "__main__":
    sys.exit(main())
