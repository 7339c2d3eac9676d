"""The words of parsed sentences as the search for names needs them: hyphens and domains whole, elisions apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from filrouge.lexicon.names import gazetteer, name_key, words
from filrouge.mentions.mention import Sentence, Token

ARTICLES = frozenset(["le", "la", "l'", "les"])
"""The definite articles, as a name has them before it."""
HELD_ARTICLES = {"au": "le", "du": "le", "aux": "les", "des": "les", "le": "le", "la": "la", "les": "les"}
"""The article of a name that is small, or in the preposition before it: "la Poste", "au Monde"."""

_PREFIX = "|".join(sorted(words().prefixes))
_WORD = re.compile(
    r"@\w[\w.-]*\w"  # @name
    rf"|(?-i:(?:{_PREFIX})-(?=[A-ZÀ-Ý]))"  # pro-Poutine
    r"|(?:jusqu|lorsqu|puisqu|quoiqu|presqu|qu|dell|degl|[ldjmtsnc])'(?=[\w«\"])"  # l', qu'
    r"|(?:MM|M|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|St|Ste|Mr|Mrs|Ms|Jr|Sr)\.(?=\s)"
    r"|(?:[^\W\d_]\.)+-?(?:[^\W\d_]\.)*(?=\s?[^\W\d_])"  # J.-K. Rowling
    r"|\w+(?:[-'.&+:]\w+)*[+]?",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:^|\s)[\"'«(\[]*[\"'«]\s?$|[:•|?!.…»]\s?[\"'«]?\s?$|(?:^|\s)[-_–—]\s*$")
_SHOUTED_SHARE = 0.8


@lru_cache(maxsize=50_000)
def _key(text: str) -> tuple[str, ...]:
    return name_key([text])


@dataclass(frozen=True)
class Word:
    """One word of a sentence.

    `gap` is what stands between the word before and this one. `opens` says that its capital proves nothing: it is the
    first of the sentence, of a quotation, or stands behind a colon. `shouted`: the whole sentence is in capitals.
    """

    start: int
    end: int
    text: str
    pos: str
    lemma: str
    sentence: int
    index: int
    gap: str
    opens: bool
    shouted: bool

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The word as gazetteers compare it; more than one part where it holds a hyphen."""
        return _key(self.text)

    @cached_property
    def low(self) -> str:
        """The word in small letters."""
        return self.text.casefold()

    @cached_property
    def capital(self) -> bool:
        """Whether the word is written as a name is: "Lyon", "iPhone", "AWS", "J."."""
        return self.text[:1].isupper() or any(c.isupper() for c in self.text[1:4] if self.text[:1].islower())

    @property
    def acronym(self) -> bool:
        """Whether the word is two to six capitals."""
        letters = [c for c in self.text if c.isalpha()]
        return 2 <= len(letters) <= 6 and all(c.isupper() for c in letters) and len(self.text) <= 8


def sentence_text(sentence: Sentence) -> str:
    """The sentence's own text, blanks between its tokens made plain."""
    text = [" "] * max(sentence.end - sentence.start, 0)
    for token in sentence.tokens:
        at = token.start - sentence.start
        text[at : at + len(token.text)] = token.text
    return "".join(text).replace("’", "'")


def words_of(sentences: Sequence[Sentence]) -> list[list[Word]]:
    """The words of each sentence, in text order."""
    return [list(_words(number, sentence)) for number, sentence in enumerate(sentences)]


def joined(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, put together where a parser cut inside a word ("Hydro-" "Québec") or before a small letter."""
    result: list[Sentence] = []
    for sentence in sentences:
        if result and sentence.tokens and result[-1].tokens and _was_cut(result[-1].tokens[-1], sentence.tokens[0]):
            last = result.pop()
            result.append(Sentence(last.start, sentence.end, last.tokens + sentence.tokens))
        else:
            result.append(sentence)
    return result


def _was_cut(left: Token, right: Token) -> bool:
    if right.start == left.end:
        return left.text[-1:] == "-" or right.text[:1] == "-"
    return right.start == left.end + 1 and right.text[:1].islower() and left.text[-1:] not in ".!?…:"


def _words(number: int, sentence: Sentence) -> Iterator[Word]:
    text = sentence_text(sentence)
    starts = {token.start: token for token in sentence.tokens}
    spans = [span for match in _WORD.finditer(text) for span in _unhyphened(text, match.start(), match.end())]
    shouted = _is_shouted([text[start:end] for start, end in spans])
    before = 0
    for index, (start, end) in enumerate(spans):
        inside = [starts[o] for o in range(sentence.start + start, sentence.start + end) if o in starts]
        token = next((t for t in inside if t.pos == "PROPN"), inside[0] if inside else None)
        gap = text[before:start]
        yield Word(
            start=sentence.start + start,
            end=sentence.start + end,
            text=text[start:end],
            pos=token.pos if token else "X",
            lemma=token.lemma if token else text[start:end],
            sentence=number,
            index=index,
            gap=gap,
            opens=index == 0 or bool(_OPENING.search(gap)),
            shouted=shouted,
        )
        before = end


def _unhyphened(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A word, or the two names that a hyphen puts face to face: "Trump-Poutine", "Nantes-Paris", not "Saint-Denis"."""
    left, hyphen, right = text[start:end].partition("-")
    if not hyphen or not (left[:1].isupper() and right[:1].isupper()):
        return [(start, end)]
    known = gazetteer().kinds
    if _key(left) not in known or _key(right) not in known or (*_key(left), *_key(right)) in known:
        return [(start, end)]
    return [(start, start + len(left)), (end - len(right), end)]


def _is_shouted(texts: Sequence[str]) -> bool:
    letters = [text for text in texts if len(text) > 1 and text.isalpha()]
    return (
        len(letters) >= 3
        and max(map(len, letters)) > 4
        and sum(text.isupper() for text in letters) >= _SHOUTED_SHARE * len(letters)
    )
