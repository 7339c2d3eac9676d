"""A training sentence as the training loop sees it: every token with its own name tag, so that augmentation can move
tokens.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from filrouge.mentions.training.treebank import TrainingSentence, Word

UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Token:
    """A token; `head` is an index in the sentence, None where unknown; `name` is an IOB tag, empty where nobody
    annotated.
    """

    text: str
    space: bool
    pos: str
    morph: str | None
    lemma: str
    head: int | None
    dep: str
    name: str = UNKNOWN

    @classmethod
    def whitespace(cls, text: str, head: int, name: str) -> "Token":
        """A token of white space, as spaCy's tokenizer makes for "\\n"; it hangs on the word before it."""
        return cls(text, False, "SPACE", "", text, head, "dep", name)


@dataclass(frozen=True, slots=True)
class Sample:
    """The tokens of one sentence."""

    tokens: tuple[Token, ...]

    def map(self, change: Callable[[Token], Token]) -> "Sample":
        """The sample with `change` made to every token."""
        return Sample(tuple(change(token) for token in self.tokens))

    def with_space(self, at: int, space: str) -> "Sample":
        """A white-space token after token `at`; " " means a second space."""
        inside = self.tokens[at + 1].name.startswith("I-") if at + 1 < len(self.tokens) else False
        name = self.tokens[at + 1].name if inside else ("O" if self.tokens[at].name else UNKNOWN)
        before = replace(self.tokens[at], space=space == " ")
        moved = _shift((*self.tokens[:at], before, *self.tokens[at + 1 :]), at + 1, 1)
        return Sample((*moved[: at + 1], Token.whitespace(space, at, name), *moved[at + 1 :]))

    def name_spans(self) -> list[tuple[int, int, str]]:
        """(first token, token after the last, label) of each name."""
        spans: list[tuple[int, int, str]] = []
        for at, token in enumerate(self.tokens):
            if token.name.startswith("B-"):
                spans.append((at, at + 1, token.name[2:]))
            elif token.name.startswith("I-") and spans:
                spans[-1] = (spans[-1][0], at + 1, spans[-1][2])
        return spans

    def with_name(self, start: int, end: int, words: Sequence[str], label: str) -> "Sample":
        """Tokens `start` to `end` replaced by another name.

        In a tree the first word takes the old name's place and governs the others as flat:name. The sample itself
        comes back where that would be wrong: when the old name has words that are no proper nouns
        ("tribunal correctionnel de Nancy").
        """
        old = self.tokens[start:end]
        if any(token.pos != "PROPN" for token in old if token.head is not None):
            return self
        root = next((token for token in old if token.head is not None and not start <= token.head < end), None)
        if root is None and old[0].head is not None:
            root = next(token for at, token in enumerate(old, start) if token.head == at)
        is_top = root is not None and root.head is not None and start <= root.head < end
        moved = [_rehung(token, start, end, len(words)) for token in self.tokens]
        new = []
        for order, word in enumerate(words):
            last = order == len(words) - 1
            token = Token(
                word,
                old[-1].space if last else True,
                UNKNOWN,
                None,
                UNKNOWN,
                None,
                UNKNOWN,
                f"{'I' if order else 'B'}-{label}",
            )
            if root is not None:
                head = start if order or is_top else _rehung(root, start, end, len(words)).head
                token = replace(token, pos="PROPN", lemma=word, head=head, dep="flat:name" if order else root.dep)
            new.append(token)
        return Sample((*moved[:start], *new, *moved[end:]))


def to_sample(sentence: TrainingSentence) -> Sample:
    """The sentence's words with name tags; words of a name that is cut elsewhere than the tokens are left unknown."""
    tags = _name_tags(sentence)
    return Sample(tuple(_token(word, tag, sentence.parsed) for word, tag in zip(sentence.words, tags, strict=True)))


def _token(word: Word, name: str, parsed: bool) -> Token:
    head, dep = (word.head, word.dep) if parsed else (None, UNKNOWN)
    if word.pos == "_":
        return Token(word.text, word.space, UNKNOWN, None, UNKNOWN, head, dep, name)
    return Token(word.text, word.space, word.pos, word.morph, word.lemma, head, dep, name)


def _name_tags(sentence: TrainingSentence) -> list[str]:
    if sentence.names is None:
        return [UNKNOWN] * len(sentence.words)
    tags = ["O"] * len(sentence.words)
    spans = [(at, at + len(word.text)) for at, word in zip(sentence.offsets(), sentence.words, strict=True)]
    for start, end, label in sentence.names:
        inside = [i for i, (a, b) in enumerate(spans) if a < end and b > start]
        exact = bool(inside) and spans[inside[0]][0] == start and spans[inside[-1]][1] == end
        for order, i in enumerate(inside):
            tags[i] = f"{'I' if order else 'B'}-{label}" if exact else UNKNOWN
    return tags


def _shift(tokens: tuple[Token, ...], after: int, by: int) -> tuple[Token, ...]:
    return tuple(
        replace(token, head=token.head + by) if token.head is not None and token.head >= after else token
        for token in tokens
    )


def _rehung(token: Token, start: int, end: int, length: int) -> Token:
    """The token with its head where it is after tokens `start` to `end` became `length` tokens."""
    if token.head is None or token.head < start:
        return token
    return replace(token, head=start if token.head < end else token.head + length - (end - start))
