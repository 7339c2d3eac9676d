"""Name annotations over treebanks, the TimeBank and written sentences: reading them, their parts, and pools of other
names.
"""

import hashlib
import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

from filrouge.errors import InputError
from filrouge.mentions.training.invented import invented_names
from filrouge.mentions.training.obliques import read_pud
from filrouge.mentions.training.treebank import TrainingSentence, Word, read_treebank

Part = Literal["train", "dev", "test"]
Names = tuple[tuple[int, int, str], ...]
Tokenize = Callable[[str], Iterable[tuple[str, bool]]]

# One article in five of the TimeBank is never learned from, another one chooses the model.
TIMEBANK_PARTS: dict[int, Part] = {4: "test", 3: "dev"}
TIMEBANK_PERIOD = 5
_INVENTED_SEED = 1

_LEXICON_LABELS = {
    "companies.toml": "company",
    "hosts.toml": "host",
    "organizations.toml": "organization",
    "media.toml": "organization",
    "places.toml": "place",
    "products.toml": "product",
    "events.toml": "event",
}
_SENTENCE_END = re.compile(r"(?<=[.!?»\"])(?<!\b[A-ZÀ-Ý]\.)(?<!MM\.)\s+(?=[A-ZÀ-Ý«\"])|\n+")


def read_names(path: Path) -> dict[str, Names]:
    """The names of each annotated unit by its id; raises InputError on a line that is not an annotation."""
    return {row["id"]: _names(row) for row in _rows(path)}


def annotated_treebank(treebank: Path, annotations: Path, known: Sequence[Path] = ()) -> Iterator[TrainingSentence]:
    """The sentences of fr_X-ud-Y.conllu with the names of names/X-Y.jsonl, or with unknown names where there is no
    such file.
    """
    match = re.fullmatch(r"fr_(\w+)-ud-(\w+)\.conllu", treebank.name)
    path = annotations / "names" / f"{match[1]}-{match[2]}.jsonl" if match else None
    names = read_names(path) if path and path.is_file() else {}
    for sentence in tree_sentences(treebank, known):
        yield replace(sentence, names=names.get(sentence.id))


def tree_sentences(treebank: Path, known: Sequence[Path]) -> Iterator[TrainingSentence]:
    """The sentences of a treebank; PUD's are first brought into the scheme of the `known` ones."""
    return read_pud(treebank, known) if treebank.name.startswith("fr_pud") else read_treebank(treebank)


def timebank_sentences(folder: Path, annotations: Path, part: Part, tokenize: Tokenize) -> Iterator[TrainingSentence]:
    """The articles of one part of the TimeBank, cut into sentences by their full stops, with names and without
    trees.
    """
    names = read_names(annotations / "names" / "timebank.jsonl")
    for number, path in enumerate(sorted(folder.glob("*.tml"))):
        if TIMEBANK_PARTS.get(number % TIMEBANK_PERIOD, "train") == part and path.stem in names:
            yield from _cut(path.stem, timebank_text(path), names[path.stem], tokenize)


def timebank_text(path: Path) -> str:
    """The text of a TimeML file's <TEXT> element, tags removed, nothing stripped: what its annotation counts in."""
    source = path.read_text("utf-8")
    body = source[source.index("<TEXT>") + len("<TEXT>") : source.index("</TEXT>")]
    plain = re.sub(r"<[^>]*>", "", body)
    return (
        plain.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", '"')
        .replace("&apos;", "'")
        .replace("&amp;", "&")
    )


def written_sentences(annotations: Path, part: Part, tokenize: Tokenize) -> Iterator[TrainingSentence]:
    """One part of the sentences of written/*.jsonl, which hold their own text.

    written-parts.json lists the sentences of the parts "test" and "dev" by `text_id`; every other one is for training.
    """
    path = annotations / "written-parts.json"
    parts = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    part_of = {text: name for name, texts in parts.items() for text in texts}
    for path in sorted((annotations / "written").glob("*.jsonl")):
        for row in _rows(path):
            text = str(row["text"])
            if part_of.get(text_id(text), "train") == part:
                yield TrainingSentence(str(row["id"]), _words(text, tokenize), _names(row), parsed=False)


def text_id(text: str) -> str:
    """What written-parts.json knows a sentence by: the same when lines are added, dropped or numbered again."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def name_pools(sentences: Iterable[TrainingSentence]) -> dict[str, list[tuple[str, ...]]]:
    """Names to put in place of others, by label, as words: the sentences', the lexicon's, and as many invented."""
    pools: defaultdict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        for start, end, label in sentence.names or ():
            pools[label].add(sentence.text[start:end])
    for file, label in _LEXICON_LABELS.items():
        pools[label].update(_lexicon(file)["names"])
    pools["person"].update(_people())
    return {label: _pool(label, names) for label, names in sorted(pools.items())}


def _pool(label: str, names: set[str]) -> list[tuple[str, ...]]:
    known = sorted(tuple(name.split()) for name in names if _is_plain(name))
    return [*known, *(tuple(name.split()) for name in invented_names(label, len(known), _INVENTED_SEED))]


def _people() -> list[str]:
    """Every family name of the lexicon, alone and behind a first name."""
    firsts, families = sorted(_lexicon("first_names.toml")["sure"]), sorted(_lexicon("surnames.toml")["surnames"])
    return [
        f"{before}{_cased(family)}"
        for at, family in enumerate(families)
        for before in ("", f"{_cased(firsts[at * 7 % len(firsts)])} ")
    ]


def _cased(name: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in name.split("-"))


def _lexicon(file: str) -> dict[str, list[str]]:
    return tomllib.loads((files("filrouge.lexicon") / "names" / file).read_text("utf-8"))


def _is_plain(name: str) -> bool:
    """Names whose words need no tokenizer and are all capitalised: they fit any syntactic place of a proper noun."""
    return all(re.fullmatch(r"[A-ZÀ-Ý0-9][\w-]*", word) for word in name.split()) and len(name.split()) <= 4


def _cut(id_: str, text: str, names: Sequence[tuple[int, int, str]], tokenize: Tokenize) -> Iterator[TrainingSentence]:
    ends = [
        m
        for m in _SENTENCE_END.finditer(text)
        if not any(start < m.end() and m.start() < end for start, end, _ in names)
    ]
    bounds = [0, *(m.end() for m in ends), len(text)]
    for order, (start, end) in enumerate(pairwise(bounds)):
        piece = text[start:end].rstrip()
        lead = len(piece) - len(piece.lstrip())
        inside = tuple((a - start - lead, b - start - lead, label) for a, b, label in names if start <= a and b <= end)
        if piece.strip():
            yield TrainingSentence(f"{id_}#{order}", _words(piece.lstrip(), tokenize), inside, parsed=False)


def _words(text: str, tokenize: Tokenize) -> tuple[Word, ...]:
    return tuple(Word(word, space, "_", "", "", at, "") for at, (word, space) in enumerate(tokenize(text)))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip():
            try:
                row = json.loads(line)
                row["id"], row["names"]
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(
                    f"{path}, line {number}: not an annotation ({error!r}); see corpus/training/README.md"
                ) from error
            yield row


def _names(row: dict[str, Any]) -> Names:
    return tuple((int(start), int(end), str(label)) for start, end, label in row["names"])
