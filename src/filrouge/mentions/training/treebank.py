"""Universal Dependencies treebanks as training sentences: CoNLL-U with contractions kept as one token."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from filrouge.errors import InputError


@dataclass(frozen=True, slots=True)
class Word:
    """A token of a training sentence; `head` is its governor's index in the sentence, its own for the root.

    An empty `lemma`, `pos` or `dep` is not known, and is not learned from.
    """

    text: str
    space: bool
    pos: str
    morph: str
    lemma: str
    head: int
    dep: str


@dataclass(frozen=True, slots=True)
class TrainingSentence:
    """A sentence to learn from; `names` are (start, end, label) in characters, None where nobody has annotated them.

    `parsed` is false for text that has names but no trees.
    """

    id: str
    words: tuple[Word, ...]
    names: tuple[tuple[int, int, str], ...] | None = None
    parsed: bool = True

    @property
    def text(self) -> str:
        """The sentence as it is written, without the space after its last word."""
        return "".join(word.text + " " * word.space for word in self.words).removesuffix(" ")

    def offsets(self) -> list[int]:
        """The first character of each word."""
        starts, at = [], 0
        for word in self.words:
            starts.append(at)
            at += len(word.text) + word.space
        return starts


def read_treebank(path: Path) -> Iterator[TrainingSentence]:
    """The sentences of a CoNLL-U file; raises InputError where a line is not CoNLL-U."""
    for number, block in enumerate(path.read_text("utf-8").split("\n\n"), 1):
        if block.strip():
            try:
                yield parse_block(block)
            except (IndexError, KeyError, ValueError) as error:
                raise InputError(f"{path}: sentence {number} is not CoNLL-U ({error!r}); check the file") from error


def parse_block(block: str) -> TrainingSentence:
    """One sentence of CoNLL-U with its comments; KeyError, IndexError or ValueError where it is something else."""
    comments, rows = {}, []
    for line in block.strip().split("\n"):
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
        else:
            rows.append(line.split("\t"))
    words = _merge(rows)
    return TrainingSentence(comments["sent_id"], _split_numbers(_spaced(words, comments["text"])))


def _merge(rows: list[list[str]]) -> list[Word]:
    """Words with one entry for "du" (de + le): it takes the part that governs the other, else the first, as spaCy
    does.
    """
    groups: list[tuple[str, list[list[str]]]] = []
    until = 0
    for row in rows:
        if "-" in row[0]:
            until = int(row[0].split("-")[1])
            groups.append((row[1], []))
        elif "." not in row[0]:
            if int(row[0]) <= until:
                groups[-1][1].append(row)
            else:
                groups.append((row[1], [row]))
    index = {int(row[0]): at for at, (_, parts) in enumerate(groups) for row in parts}
    words = []
    for at, (text, parts) in enumerate(groups):
        ids = {row[0] for row in parts}
        main = next((row for row in parts if row[6] not in ids and any(o[6] == row[0] for o in parts)), parts[0])
        head = at if main[6] == "0" else index[int(main[6])]
        morph = "" if main[5] == "_" else main[5]
        words.append(Word(text, True, main[3], morph, main[2], head, main[7].lower()))
    return words


def _spaced(words: list[Word], text: str) -> list[Word]:
    at, spaced = 0, []
    for word in words:
        at = text.index(word.text, at) + len(word.text)
        spaced.append(replace(word, space=text[at : at + 1] == " "))
    return spaced


def _split_numbers(words: list[Word]) -> tuple[Word, ...]:
    """Words without inner spaces: "80 000" is one word in the treebanks, two tokens to any tokenizer."""
    starts: list[int] = []
    pieces: list[tuple[int, int, str, bool]] = []
    for at, word in enumerate(words):
        starts.append(len(pieces))
        for order, part in enumerate(parts := word.text.split(" ")):
            pieces.append((at, order, part, order < len(parts) - 1))
    result = []
    for at, order, part, inner in pieces:
        word = words[at]
        if order:
            result.append(Word(part, inner or word.space, word.pos, word.morph, part, starts[at], "flat"))
        else:
            lemma = part if inner else word.lemma
            result.append(replace(word, text=part, space=inner or word.space, lemma=lemma, head=starts[word.head]))
    return tuple(result)
