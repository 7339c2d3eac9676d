"""Interviews printed as questions and answers: who "je" and "nous" are without quotation marks, and "vous" in a
question.
"""

import re
from dataclasses import dataclass

from filrouge.events.event import Speaker
from filrouge.events.people.cast import Cast
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Mentions, Span

_QUESTION = re.compile(r"^(?![«“\"—–-]).{8,250}\?[^\S\n]*$", re.MULTILINE)
_BLOCK = re.compile(r"^(?P<question>\S.{0,250}\S)[^\S\n]*\n(?=\S)", re.MULTILINE)
_FEWEST = 2  # questions: one alone is rhetorical
_ONESELF = 3  # times that the answers say "je" or "nous"


@dataclass(frozen=True, slots=True)
class Interview:
    """Whose answers an article prints, from `start` on, and its `questions`; `name` is where the lead names him."""

    member: int
    name: Span
    start: int
    questions: tuple[Span, ...]

    def speaker_at(self, position: int) -> Speaker | None:
        """Who says what stands there: the interviewed in the answers; the article itself asks the questions."""
        asked = position < self.start or self.is_asked(position)
        return None if asked else Speaker(self.name, self.member)

    def is_asked(self, position: int) -> bool:
        return any(question.start <= position < question.end for question in self.questions)


def interview_of(mentions: Mentions, cast: Cast) -> Interview | None:
    """The interview that an article is: lines that ask, somebody named before the first of them, and answers in the
    first person; None for others.
    """
    text = mentions.article.text
    asked = [Span(*found.span()) for found in _QUESTION.finditer(text)]
    if len(asked) < _FEWEST or _oneself(mentions, asked[0].end) < _ONESELF:
        return None
    # What the first line of a block states is asked as well: "Yohan Marchetti vous poursuit."
    blocks = (Span(*found.span("question")) for found in _BLOCK.finditer(text, asked[0].start))
    stated = [block for block in blocks if block not in asked and text[: block.start].endswith("\n\n")]
    if (found := _interviewed(mentions, cast, asked[0].start)) is None:
        return None
    return Interview(*found, asked[0].start, tuple(sorted((*asked, *stated), key=lambda span: span.start)))


def _oneself(mentions: Mentions, start: int) -> int:
    """How often the first person speaks behind `start`."""
    words = (token.text.casefold() for s in mentions.sentences if s.start >= start for token in s.tokens)
    return sum(word in grammar().first_person for word in words)


def _interviewed(mentions: Mentions, cast: Cast, start: int) -> tuple[int, Span] | None:
    """The one person named before the first question; of several, who speaks in the title ("Paul Roy : « ... »")."""
    named = [
        (member, Span(name.start, name.end))
        for member, found in enumerate(cast.members)
        for name in found.names
        if found.type == "person" and name.start < start
    ]
    speaking = [one for one in named if re.match(r"\s*:\s*[«“\"]", mentions.article.text[one[1].end :])]
    for people in (speaking, named):
        if len({member for member, _ in people}) == 1:
            return min(people, key=lambda one: one[1].start)
    return None
