"""The corpus that spaCy's training loop reads: treebanks and name annotations, in short groups of sentences,
augmented.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

from filrouge.mentions.training.augmentation import NamePools, augment, replace_names
from filrouge.mentions.training.names import (
    Part,
    annotated_treebank,
    name_pools,
    timebank_sentences,
    tree_sentences,
    written_sentences,
)
from filrouge.mentions.training.sample import Sample, Token, to_sample
from filrouge.mentions.training.treebank import TrainingSentence

Reader = Callable[[Language], Iterator[Example]]


@registry.readers("filrouge_training.v1")  # type: ignore[untyped-decorator]
def training_reader(
    treebanks: list[str],
    part: Part,
    copies: int,
    group: int,
    seed: int,
    annotations: str | None = None,
    timebank: str | None = None,
) -> Reader:
    """Trees and names for one part of the training: once as they are written, and `copies` times augmented.

    `treebanks` are CoNLL-U files, `annotations` the folder corpus/training, `timebank` the folder of its .tml files; a
    text has up to `group` sentences. Without `annotations` no names are read.
    """

    def read(nlp: Language) -> Iterator[Example]:
        sources = read_sources(nlp, [Path(path) for path in treebanks], part, _path(annotations), _path(timebank))
        pools = name_pools(sentence for source in sources for sentence in source) if annotations and copies else None
        for source in sources:
            yield from examples(nlp, source, copies=copies, group=group, seed=seed, pools=pools)

    return read


def read_sources(
    nlp: Language, treebanks: Sequence[Path], part: Part, annotations: Path | None, timebank: Path | None
) -> list[list[TrainingSentence]]:
    """The sentences of each source; the treebanks are taken whole, of the others the `part`. With `annotations`, those
    whose names somebody has annotated.
    """
    known = [path for path in treebanks if path.name.startswith(("fr_sequoia", "fr_gsd"))]
    if annotations is None:
        return [list(tree_sentences(path, known)) for path in treebanks]

    def tokenize(text: str) -> list[tuple[str, bool]]:
        return [(token.text, bool(token.whitespace_)) for token in nlp.make_doc(text)]

    sources = [[s for s in annotated_treebank(path, annotations, known) if s.names is not None] for path in treebanks]
    if timebank:
        sources.append(list(timebank_sentences(timebank, annotations, part, tokenize)))
    return [*sources, list(written_sentences(annotations, part, tokenize))]


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None


def examples(
    nlp: Language,
    sentences: Sequence[TrainingSentence],
    *,
    copies: int = 0,
    group: int = 1,
    seed: int = 0,
    pools: NamePools | None = None,
) -> Iterator[Example]:
    """Examples for spaCy; the same arguments give the same examples in the same order.

    The first pass has the sentences as they are written; each of the `copies` passes that follow regroups and augments
    them, with one name in two replaced where `pools` are given.
    """
    chance = Random(seed)
    samples = [to_sample(sentence) for sentence in sentences]
    for number in range(copies + 1):
        for part in _groups(samples, group, chance):
            if number == 0:
                yield to_example(nlp, part, ["\n\n" if _is_title(before) else " " for before in part[:-1]])
                continue
            if pools:
                part = [replace_names(sample, pools, chance, 0.5) for sample in part]
            changed = _alike(part, chance)
            yield to_example(nlp, changed, [_separator(a, b, chance) for a, b in pairwise(changed)])


def to_example(nlp: Language, samples: Sequence[Sample], separators: Iterable[str]) -> Example:
    """One text of several sentences; a separator is " ", "" (glued) or a white-space token such as "\\n\\n"."""
    tokens: list[Token] = []
    starts: list[bool] = []
    for sample, separator in zip(samples, (*separators, " "), strict=True):
        first = len(tokens)
        for order, token in enumerate(sample.tokens):
            head = None if token.head is None else token.head + first
            tokens.append(
                Token(token.text, token.space, token.pos, token.morph, token.lemma, head, token.dep, token.name)
            )
            starts.append(order == 0)
        last = tokens[-1]
        tokens[-1] = Token(
            last.text, separator == " ", last.pos, last.morph, last.lemma, last.head, last.dep, last.name
        )
        if separator.strip(" ") and separator.isspace():
            tokens.append(Token.whitespace(separator, len(tokens) - 1, "O" if last.name else ""))
            starts.append(False)
    reference = _doc(nlp, tokens, starts)
    return Example(nlp.make_doc(reference.text), reference)


def _doc(nlp: Language, tokens: Sequence[Token], starts: Sequence[bool]) -> Doc:
    parsed = all(token.head is not None for token in tokens)
    doc = Doc(
        nlp.vocab,
        words=[token.text for token in tokens],
        spaces=[token.space for token in tokens],
        pos=[token.pos for token in tokens],
        morphs=[token.morph or "" for token in tokens],
        lemmas=[token.lemma for token in tokens],
        heads=[token.head or 0 for token in tokens] if parsed else None,
        deps=[token.dep for token in tokens] if parsed else None,
        sent_starts=None if parsed else list(starts),
        ents=[token.name for token in tokens],
    )
    for word, token in zip(doc, tokens, strict=True):
        if token.morph is None:
            word.set_morph(None)  # type: ignore[attr-defined]  # not known, which is not the same as no features
    return doc


def _groups(samples: Sequence[Sample], group: int, chance: Random) -> Iterator[list[Sample]]:
    at = 0
    while at < len(samples):
        size = chance.randint(1, group)
        yield list(samples[at : at + size])
        at += size


def _alike(samples: Sequence[Sample], chance: Random) -> list[Sample]:
    """Every sentence of a text gets the same changes: typography is a newsroom's, not a sentence's."""
    seed = chance.random()
    return [augment(sample, Random(f"{seed}")) for sample in samples]


def _is_title(sample: Sample) -> bool:
    return sample.tokens[-1].pos not in {"PUNCT", "SPACE"}


def _separator(before: Sample, after: Sample, chance: Random) -> str:
    draw = chance.random() * (0.25 if _is_title(before) else 1)
    if draw < 0.10:
        return "\n"
    if draw < 0.22:
        return "\n\n"
    stop, opening = before.tokens[-1].text, after.tokens[0].text
    if draw < 0.28 and stop in {".", "!", "?"} and opening[:1].isupper() and opening[1:].islower():
        return ""
    return " "
